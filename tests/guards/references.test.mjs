// What the project says about itself exists: links between documents, decision records.
//
//   1  A relative link of a Markdown file leads to a file.
//   2  "decision 0007" anywhere means docs/decisions/0007-….md; each number stands once, and all are listed in their README.
//   3  NOT-IN-LAW: names its decision record.
import assert from "node:assert/strict";
import { dirname, join, normalize } from "node:path";
import test from "node:test";
import { at, exists, files, lines, none } from "./source.mjs";

export function check_links(list, there = exists) {
    return list.flatMap(({ path, text }) =>
        [...text.replace(/```.*?```/gs, "").matchAll(/\]\(([^)\s]+)\)/g)]
            .map(([, target]) => target.replace(/#.*$/, ""))
            .filter((target) => target && !/^[a-z]+:/.test(target) && !there(normalize(join(dirname(path), target))))
            .map((target) => `${path}: no file ${target}`));
}

export function check_records(names, index) {
    const numbers = names.map((name) => name.slice(0, 4));
    const problems = numbers.filter((number, place) => numbers.indexOf(number) !== place).map((number) => `decision ${number} stands twice`);
    return [...problems, ...names.filter((name) => !index.includes(name)).map((name) => `${name} is not listed in docs/decisions/README.md`)];
}

export function check_mentions(list, numbers) {
    return lines(list).flatMap((row) => {
        const missing = [...row.line.matchAll(/\bdecisions?[ /](\d{4})\b/g)].filter(([, number]) => !numbers.includes(number)).map(([, number]) => at(row, `no decision ${number}`));
        const unnamed = /NOT-IN-LAW:/.test(row.line) && !/\bdecision \d{4}\b/.test(row.line);
        return unnamed ? [...missing, at(row, "NOT-IN-LAW: names no decision")] : missing;
    });
}

const documents = files(/\.md$/);
const sources = files(/^(src|db|web\/scripts)\/.+\.(cpp|hpp|sql|ts|md)$/);
const records = files(/^docs\/decisions\/\d{4}-.+\.md$/).map(({ path }) => path.split("/").pop()).sort();

test("links lead to files", () => none(check_links(documents)));
test("decision records are numbered and listed", () => none(check_records(records, files(/^docs\/decisions\/README\.md$/)[0].text)));
test("mentioned decisions exist", () => none(check_mentions([...sources, ...documents], records.map((name) => name.slice(0, 4)))));

test("the guard finds what it forbids", () => {
    assert.equal(check_links([{ path: "docs/a.md", text: "[b](b.md) [c](https://example.org/c)" }], () => false).length, 1);
    assert.equal(check_links([{ path: "docs/a.md", text: "[b](b.md)" }], (path) => path === "docs/b.md").length, 0);
    assert.equal(check_records(["0001-a.md", "0001-b.md"], "0001-a.md").length, 2);
    assert.equal(check_mentions([{ path: "a.cpp", text: "// decision 0009 says" }], ["0001"]).length, 1);
    assert.equal(check_mentions([{ path: "a.cpp", text: "// NOT-IN-LAW: we round up" }], ["0001"]).length, 1);
});
