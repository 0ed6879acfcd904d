// The house knows benefits by the catalogue only: no folder but src/benefit names one, so that another needs no change anywhere else. The
// demonstration and the calculator have a benefit's own words.
import assert from "node:assert/strict";
import test from "node:test";
import { at, files, lines, none } from "./source.mjs";

const own = /^src\/(benefit\/|app\/demo\/|app\/calculator)/;

export function check_names(list, codes) {
    const name = new RegExp(`\\b(${codes.join("|")})\\b`);
    return lines(list.filter(({ path }) => !own.test(path)), { code_only: true }).filter(({ line }) => name.test(line)).map((row) => at(row, "names a benefit"));
}

const sources = files(/^(src|db)\/.+\.(cpp|hpp|sql)$/);
const codes = [...new Set(sources.map(({ path }) => path.match(/^src\/benefit\/(\w+)\//)?.[1]).filter(Boolean))];

test("no folder but src/benefit names a benefit", () => {
    assert.ok(codes.length >= 3, `found only ${codes}`);
    none(check_names(sources, codes));
});

test("the guard finds what it forbids", () => {
    const problems_of = (path, text) => check_names([{ path, text }], ["funeral"]).length;
    assert.equal(problems_of("src/schedule/line.hpp", '#include "benefit/funeral/facts.hpp"'), 1);
    assert.equal(problems_of("src/schedule/store/changes.cpp", "VALUES ($1, 'funeral')"), 1);
    assert.equal(problems_of("src/benefit/catalogue.cpp", "Entered<funeral::Entry>"), 0);
    assert.equal(problems_of("src/schedule/line.hpp", "benefit::Draft facts;  // of a funeral"), 0);
});
