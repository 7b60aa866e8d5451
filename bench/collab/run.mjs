// Bundles one of the programs beside it, with the editor's own TypeScript, and runs it: node bench/collab/run.mjs editors --seed 1 …
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url)), modules = join(here, "../../OpenGov.Workspace/client/node_modules");
const require = createRequire(import.meta.url), { build } = require(join(modules, "esbuild"));

const name = process.argv[2], bundle = join(modules, ".cache", `collab-${name.replace(/\W+/g, "-")}-${process.pid}.cjs`);
await build({
  entryPoints: [join(here, `${name}.mjs`)], outfile: bundle, bundle: true, format: "cjs", platform: "node", target: "node20", nodePaths: [modules],
  external: ["bufferutil", "utf-8-validate"], logLevel: "warning",
});
process.on("exit", () => rmSync(bundle, { force: true }));

const options = {};
for (let i = 3; i + 1 < process.argv.length; i += 2) {
  const value = process.argv[i + 1];
  options[process.argv[i].replace(/^--/, "")] = /^-?[0-9.]+$/.test(value) && !Number.isNaN(Number(value)) ? Number(value) : value;
}
await require(bundle).main(options);
