// Builds web/dist: every file once as it is and, where that is smaller, once more compressed; names carry a hash of the content.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = join(here, "dist");

function keep(name, bytes) {
    writeFileSync(join(dist, name), bytes);
    const compressed = gzipSync(bytes, { level: 9 });
    if (compressed.length < bytes.length * 0.9) writeFileSync(join(dist, `${name}.gz`), compressed);
    console.log(`${name}  ${bytes.length} bytes, ${compressed.length} compressed`);
}

function keep_hashed(name, bytes) {
    const kind = extname(name);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    keep(`${basename(name, kind)}.${hash}${kind}`, bytes);
}

// MoJ's styles bring their own settings of govuk-frontend; ours take their place.
const one_palette = {
    findFileUrl: (url) => (url === "node_modules/govuk-frontend/dist/govuk/base" ? pathToFileURL(join(here, "styles/_govuk-base.scss")) : null),
};

function styles() {
    const { css } = sass.compile(join(here, "styles/main.scss"), {
        style: "compressed",
        loadPaths: [join(here, "node_modules")],
        importers: [one_palette],
        quietDeps: true,
        silenceDeprecations: ["import", "global-builtin", "if-function"],
    });
    keep_hashed("main.css", Buffer.from(css));
}

async function scripts() {
    const { outputFiles } = await esbuild.build({
        entryPoints: [join(here, "scripts/main.ts")],
        outdir: dist,
        entryNames: "[name].[hash]",
        chunkNames: "[name].[hash]",
        bundle: true,
        splitting: true,
        format: "esm",
        target: "es2020",
        minify: true,
        legalComments: "eof",
        write: false,
    });
    for (const { path, contents } of outputFiles) keep(basename(path), Buffer.from(contents));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
styles();
await scripts();
for (const name of readdirSync(join(here, "images"))) keep_hashed(name, readFileSync(join(here, "images", name)));
