// Bundles the scripts into grader/web/static. `npm ci && npm run build`; the result is committed.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const out = "../grader/web/static";
const common = { bundle: true, minify: true, target: "es2022", charset: "utf8", legalComments: "inline", logLevel: "info" };

for (const name of ["theme", "course", "local"]) {
  // Classic scripts: browsers load no modules from files on the disk.
  await build({ ...common, entryPoints: [`src/${name}.ts`], outfile: `${out}/${name}.js`, format: "iife" });
}
const editor = await build({ ...common, metafile: true, entryPoints: ["src/editor.ts"], outfile: `${out}/editor.js`, format: "esm", legalComments: "eof" });

// The licences of what is bundled go along with it.
const packages = new Set(
  Object.keys(editor.metafile.inputs)
    .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter(Boolean),
);
const notices = [...packages].sort().map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim()}\n`);
writeFileSync(`${out}/editor.LICENSE.txt`, notices.join("\n----\n\n"));
