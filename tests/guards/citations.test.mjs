// Every rule cites its source, and every source that is cited is retold.
//
//   1  labour-code/105.5, after //§ or as "…"_law, is law/labour-code/105.5.md, or law/labour-code/105.md with the heading "## 105.5".
//      decision/0011 is docs/decisions/0011-….md.
//   2  A retold article says act, article, dates in force, certainty and address.
//   3  Places that no code cites are listed, so that a reader sees what the program does not use.
import assert from "node:assert/strict";
import test from "node:test";
import { at, files, lines, none } from "./source.mjs";

const facts = ["Act", "Article", "In force", "Certainty", "Address"];

export function places_in(pages, records) {
    const places = new Set(records.map(({ path }) => `decision/${path.split("/").pop().slice(0, 4)}`));
    for (const { path, text } of pages) {
        places.add(path.replace(/^law\//, "").replace(/\.md$/, ""));
        for (const [, paragraph] of text.matchAll(/^## (\d+(?:\.\d+)+)$/gm)) places.add(`${path.split("/")[1]}/${paragraph}`);
    }
    return places;
}

const cited_in = (line) => [...line.matchAll(/\/\/§ ([\w-]+\/[\w.-]*\w)|"([\w-]+\/[\w.-]+)"_law/g)].map(([, mark, literal]) => mark ?? literal);

export const check_citations = (sources, places) =>
    lines(sources).flatMap((row) => cited_in(row.line).filter((place) => !places.has(place)).map((place) => at(row, `nothing retells ${place}`)));

export function uncited(sources, places) {
    const cited = new Set(lines(sources).flatMap(({ line }) => cited_in(line)));
    return [...places].filter((place) => !place.startsWith("decision/") && ![...cited].some((one) => one === place || one.startsWith(`${place}.`)));
}

export const check_pages = (pages) =>
    pages.flatMap(({ path, text }) => facts.filter((fact) => !new RegExp(`^- ${fact}: \\S`, "m").test(text)).map((fact) => `${path}: does not say "${fact}"`));

const sources = files(/^(src|db)\/.+\.(cpp|hpp|sql)$/);
const pages = files(/^law\/[^/]+\/[^/]+\.md$/);
const places = places_in(pages, files(/^docs\/decisions\/\d{4}-.+\.md$/));

test("cited places are retold", (t) => {
    assert.deepEqual(check_citations(sources, places), []);
    for (const place of uncited(sources, places)) t.diagnostic(`no code cites ${place}`);
});
test("a retold article says where it is from and how sure we are", () => none(check_pages(pages)));

test("the guard finds what it forbids", () => {
    const retold = places_in([{ path: "law/labour-code/105.md", text: "# Holidays\n\n## 105.5\n" }], [{ path: "docs/decisions/0011-part.md" }]);
    const problems_of = (text) => check_citations([{ path: "src/a.cpp", text }], retold).length;
    assert.equal(problems_of("//§ labour-code/105.5 moves"), 0);
    assert.equal(problems_of("//§ labour-code/105.6"), 1);
    assert.equal(problems_of('"labour-code/105"_law, "decision/0011"_law'), 0);
    assert.equal(problems_of('"labour-code/106"_law, "decision/0012"_law'), 2);
    assert.deepEqual(uncited([{ path: "src/a.cpp", text: "//§ labour-code/105.5" }], retold), []);
    assert.deepEqual(uncited([{ path: "src/a.cpp", text: "" }], retold), ["labour-code/105", "labour-code/105.5"]);
    assert.equal(check_pages([{ path: "law/a/1.md", text: "- Act: x\n- Article: 1\n- In force: always\n- Certainty: stated\n" }]).length, 1);
});
