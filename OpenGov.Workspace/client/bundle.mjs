// Bundles what the browser runs and copies the web fonts, subset per script, that the pages are set in.
import { build } from "esbuild";
import { copyFile, mkdir, readdir } from "node:fs/promises";

const js = "../wwwroot/js", fonts = "../wwwroot/fonts";
await mkdir(js, { recursive: true });
await mkdir(fonts, { recursive: true });

const entries = (await readdir("src")).filter(name => name.endsWith(".ts"));
await build({
  entryPoints: entries.map(name => `src/${name}`),
  outdir: js,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "linked",
  logLevel: "warning",
});

const faces = [
  ["ibm-plex-sans-arabic", "arabic"],
  ["ibm-plex-sans", "latin"],
  ["ibm-plex-sans", "latin-ext"],
];
for (const [family, script] of faces)
  for (const weight of [400, 500, 700])
    await copyFile(
      `node_modules/@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff2`,
      `${fonts}/${family}-${script}-${weight}.woff2`);
