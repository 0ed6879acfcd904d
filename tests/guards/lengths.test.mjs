// A file fits in the head: C++ and tests under 400 lines, functions under 40. Longer ones are named in the output; a file of 600 lines fails.
import assert from "node:assert/strict";
import test from "node:test";
import { files } from "./source.mjs";

export const long_files = (list, limit) => list.map(({ path, text }) => ({ path, length: text.split("\n").length })).filter(({ length }) => length > limit);

// A function begins with a line at the left margin (or one step in a class) that ends with "{" after ")", and ends with "}" at the same margin.
export function long_functions(list, limit) {
    const found = [];
    for (const { path, text } of list) {
        const all = text.split("\n");
        all.forEach((line, index) => {
            const margin = line.match(/^(\s{0,4})[A-Za-z].*\).*\{$/)?.[1];
            if (margin === undefined || /^\s*(namespace|struct|class|enum|if|for|while|switch)\b/.test(line)) return;
            const length = all.slice(index).findIndex((other) => other.startsWith(`${margin}}`)) + 1;
            if (length > limit) found.push({ path, line: index + 1, length });
        });
    }
    return found;
}

const sources = files(/^(src|tests|bench|web\/scripts)\/.+\.(cpp|hpp|mjs|ts)$/);

test("files and functions are short", (t) => {
    for (const { path, length } of long_files(sources, 400)) t.diagnostic(`${path} has ${length} lines`);
    for (const { path, line, length } of long_functions(sources, 40)) t.diagnostic(`${path}:${line} is a function of ${length} lines`);
    assert.deepEqual(long_files(sources, 600), []);
});

test("the guard finds what it names", () => {
    assert.equal(long_files([{ path: "a", text: "x\n".repeat(10) }], 9).length, 1);
    const text = `int count(int a) {\n${"    ++a;\n".repeat(40)}}\n`;
    assert.equal(long_functions([{ path: "a.cpp", text }], 40).length, 1);
    assert.equal(long_functions([{ path: "a.cpp", text: "int count(int a) {\n    return a;\n}\n" }], 40).length, 0);
});
