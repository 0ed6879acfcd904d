// ./dev rules: weaves docs/rules/ from law/, the decision records, the source and the examples.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tests/guards/source.mjs";
import { woven } from "./woven.mjs";

const folder = join(root, "docs/rules");
mkdirSync(folder, { recursive: true });
const pages = woven();
for (const name of readdirSync(folder)) if (!pages.some(({ path }) => path === `docs/rules/${name}`)) rmSync(join(folder, name));
for (const { path, text } of pages) writeFileSync(join(root, path), text);
console.log(`${pages.length} pages in docs/rules/`);
