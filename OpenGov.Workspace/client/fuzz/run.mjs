// Bundles one of the programs beside it, with the editor's own TypeScript, and runs it: node run.mjs steps --seed 1 …
import { build } from "esbuild";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const bundled = await build({
  entryPoints: [join(here, `${process.argv[2]}.mjs`)],
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  write: false,
  logLevel: "warning",
});
const { main } = await import(`data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString("base64")}`);
const options = {};
for (let i = 3; i + 1 < process.argv.length; i += 2) options[process.argv[i].replace(/^--/, "")] = Number(process.argv[i + 1]);
await main(options);
