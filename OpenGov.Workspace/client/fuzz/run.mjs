// Bundles one of the programs beside it, with the editor's own TypeScript, and runs it: node fuzz/run.mjs steps --seed 1 …
import { build } from "esbuild";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url)), name = process.argv[2];
const bundle = join(here, "../node_modules/.cache", `fuzz-${name}-${process.pid}.mjs`);
await build({ entryPoints: [join(here, `${name}.mjs`)], bundle: true, format: "esm", platform: "node", target: "node20", outfile: bundle, logLevel: "warning" });
process.on("exit", () => rmSync(bundle, { force: true }));

const options = {};
for (let i = 3; i + 1 < process.argv.length; i += 2) options[process.argv[i].replace(/^--/, "")] = Number(process.argv[i + 1]);
const { main } = await import(pathToFileURL(bundle));
await main(options);
