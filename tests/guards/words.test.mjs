// Words that have no place in the source: promises for later, names that say nothing, paths of somebody's machine.
import assert from "node:assert/strict";
import test from "node:test";
import { at, files, lines, none } from "./source.mjs";

const everywhere = [
    [new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X"].join("|")})\\b`), "finish it, or write an issue"],
    [new RegExp(`(^|[\\s"'(=:])/(${["work", "home", "root", "Users"].join("|")})/`), "a path of one machine"],
];
const in_names = [[/\b(class|struct|enum class)\s+\w*(Manager|Service|Helper|Util|Utils|Impl|Dto|Processor)\b/, "a name that says nothing"]];

export function check_words(list, rules) {
    return lines(list).flatMap((row) => rules.filter(([pattern]) => pattern.test(row.line)).map(([, why]) => at(row, why)));
}

test("no word for later, no machine's path", () =>
    none(check_words(files(/\.(cpp|hpp|mjs|ts|css|md|txt|sql|sh|cmake|json)$|^dev$|CMakeLists/).filter(({ path }) => !/package-lock\.json$/.test(path)), everywhere)));
test("names say what a thing is", () => none(check_words(files(/\.(cpp|hpp)$/), in_names)));

test("the guard finds what it forbids", () => {
    const problems_of = (text, rules) => check_words([{ path: "src/a.cpp", text }], rules).length;
    assert.equal(problems_of(`// TO${""}DO later`, everywhere), 1);
    assert.equal(problems_of(`open("/ho${""}me/me/file")`, everywhere), 1);
    assert.equal(problems_of("struct ScheduleManager {", in_names), 1);
    assert.equal(problems_of("struct Schedule {", in_names), 0);
    assert.equal(problems_of("https://example.org/work/", everywhere), 0);
});
