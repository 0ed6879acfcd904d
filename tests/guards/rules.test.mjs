// docs/rules/ is what ./dev rules weaves now, every section of examples says which sources it shows, and every example is run.
import assert from "node:assert/strict";
import test from "node:test";
import { sections_in } from "../../tools/rules/examples.mjs";
import { marks_in } from "../../tools/rules/marks.mjs";
import { rows_in } from "../../tools/rules/rows.mjs";
import { places_in } from "../../tools/rules/sources.mjs";
import { weave } from "../../tools/rules/weave.mjs";
import { woven } from "../../tools/rules/woven.mjs";
import { files, none } from "./source.mjs";

const pages = files(/^law\/[^/]+\/[^/]+\.md$/);
const records = files(/^docs\/decisions\/\d{4}-.+\.md$/);

export function check_sections(list, places) {
    return list.flatMap(sections_in).flatMap(({ path, heading, places: shown }) => {
        if (!shown.length) return [`${path}: "${heading}" does not say "Law: …"`];
        return shown.filter((place) => !places.has(place)).map((place) => `${path}: "${heading}" shows ${place}, which nothing retells`);
    });
}

export function check_woven(fresh, kept) {
    const of = new Map(kept.map(({ path, text }) => [path, text]));
    const stale = fresh.filter(({ path, text }) => of.get(path) !== text).map(({ path }) => path);
    const left = kept.filter(({ path }) => !fresh.some((one) => one.path === path)).map(({ path }) => path);
    return [...stale, ...left].map((path) => `${path} is not what the project says now: run ./dev rules`);
}

test("examples say which sources they show", () => none(check_sections(files(/^src\/.+\/examples\.md$/), places_in(pages, records))));
test("there are enough examples, and each list of them is run by a test", (t) => {
    const lists = files(/^src\/.+\/examples\.md$/);
    const count = lists.flatMap(sections_in).reduce((sum, { count: rows }) => sum + rows, 0);
    t.diagnostic(`${count} examples`);
    assert.ok(count >= 300, `${count} examples are fewer than 300`);
    const tests = files(/^tests\/.+\.cpp$/).map(({ text }) => text).join("\n");
    none(lists.filter(({ path }) => !tests.includes(`/${path}`)).map(({ path }) => `no test runs ${path}`));
});
test("docs/rules/ is woven from what stands here", () => none(check_woven(woven(), files(/^docs\/rules\/.+\.md$/))));

test("the guard finds what it forbids", () => {
    const places = new Set(["a/1"]);
    const section = (law) => [{ path: "src/x/examples.md", text: `# X\n\n## One\n\n${law}\n\n| a |\n|---|\n| 1 |\n` }];
    assert.equal(check_sections(section("Law: a/1."), places).length, 0);
    assert.equal(check_sections(section("Law: a/2."), places).length, 1);
    assert.equal(check_sections(section(""), places).length, 1);
    assert.equal(check_woven([{ path: "a.md", text: "new" }], [{ path: "a.md", text: "old" }, { path: "b.md", text: "" }]).length, 2);
    assert.equal(check_woven([{ path: "a.md", text: "same" }], [{ path: "a.md", text: "same" }]).length, 0);
});

const source = `//§ a/1.2 Paid
// whole.
// NOT-IN-LAW: decision 0001: rounded
Money pay(int days) {
    // LAW-UNREAD: how long.
    return because("a/1"_law);
}
constexpr std::array rows{
    law::Row<Rates>{day(2018, 3, 1), law::day(2018, 2, 1), "a/1"_law, {.first = Money::manat(30), .second = Money::qepik(5)}},
};
`;

test("marks are read with the name of what they stand at", () => {
    const marks = marks_in({ path: "src/pay.cpp", text: source });
    assert.deepEqual(marks.map(({ kind, place, where, sentence }) => [kind, place, where, sentence]), [
        ["rule", "a/1.2", "pay", "Paid whole."],
        ["choice", "decision/0001", "pay", "Rounded."],
        ["unread", "a/1.2", "pay", "How long."],
        ["cited", "a/1", "pay", ""],
        ["cited", "a/1", "rows", ""],
    ]);
});

test("rows are read with their days and in words", () => {
    assert.deepEqual(rows_in(source), [{ number: 9, kind: "Rates", in_force: "2018-03-01", published: "2018-02-01", source: "a/1", value: "first: 30 manat; second: 5 qepik" }]);
    const list = "constexpr std::array papers{extract, birth_certificate};\nlaw::Row<R>{day(2018, 3, 1), day(2018, 3, 1), \"a/1\"_law, {.papers = papers, .own = false}}";
    assert.equal(rows_in(list)[0].value, "papers: extract, birth certificate; own: no");
    assert.equal(rows_in("law::Row<R>{from, known, source, {}}")[0].source, undefined);
});

test("a woven page shows article, rule, value, example, question and decision", () => {
    const [index, act] = weave({
        pages: [{ path: "law/a/1.md", text: "# Pay\n\n- Act: The act\n- In force: 2018-03-01 to open\n- Published: 2018-02-01\n- Certainty: stated\n- Address: not recorded\n\nRetold, see [that](2.md).\n\n## 1.2\nThe part.\n\n## Open questions\nWhich?\n" }],
        records: [{ path: "docs/decisions/0001-round.md", text: "# 1. Round\n\n**Context.** C\n\n**Decision.** D\n\n**Consequences.** E\n" }],
        sources: [{ path: "src/pay.cpp", text: source }],
        examples: [{ path: "src/examples.md", text: "# X\n\n## One day\n\nLaw: a/1.\n\n| a |\n|---|\n| 1 |\n" }],
    });
    assert.match(index.text, /\[The act\]\(a\.md\) \| 1 \| 1 \| 1 \| 1 \|/);
    for (const part of [/Retold, see \[that\]\(\.\.\/\.\.\/law\/a\/2\.md\)/, /Paid whole\. `pay` in \[pay\.cpp\]/, /first: 30 manat/, /\[One day\]\(#one-day\) \(1\)/, /Which\?/, /Not read: how long\./, /\[1\. Round\]/, /\| 1 \|/]) assert.match(act.text, part);
});
