// Every rule cites its source, and every source that is cited is retold.
//
//   1  labour-code/105.5, after //§ or as "…"_law, is law/labour-code/105.5.md, or law/labour-code/105.md with the heading "## 105.5".
//      decision/0011 is docs/decisions/0011-….md.
//   2  A retold article says its act, as its neighbours of the folder do, its article, from when to when it is in force, when it was published, how certain it
//      is and where to read it; what is not simply stated leaves an open question.
//   3  Every row of a history cites its source, names days that exist, and comes into force while that source is in force.
//   4  Places that no code cites are listed, so that a reader sees what the program does not use.
import assert from "node:assert/strict";
import test from "node:test";
import { rows_in } from "../../tools/rules/rows.mjs";
import { cited_in, is_about, page, places_in, questions_of } from "../../tools/rules/sources.mjs";
import { at, files, lines, none } from "./source.mjs";

const is_day = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

// What each fact may say.
const facts = {
    Act: () => true,
    Article: (said, { article }) => said === article,
    "In force": (said) => {
        const [from, to, ...more] = said.split(" to ");
        return more.length === 0 && (from === "unknown" || is_day(from)) && (to === "open" || (is_day(to) && (from === "unknown" || from <= to)));
    },
    Published: (said) => said === "not recorded" || is_day(said),
    Certainty: (said) => /^(stated|inferred|unknown)\b/.test(said),
    Address: (said) => said === "not recorded" || /^https?:\/\/[^\s<>]+$/.test(said),
};

export function check_page(text_page) {
    const read = page(text_page);
    const problems = Object.entries(facts).flatMap(([name, allows]) => {
        if (!read.facts[name]) return [`does not say "${name}"`];
        return allows(read.facts[name], read) ? [] : [`cannot say "${name}: ${read.facts[name]}"`];
    });
    if (!read.title) problems.push("has no title");
    if (!read.sections[0].text && read.sections.length === 1) problems.push("retells nothing");
    if (/inferred|unknown/.test(read.facts.Certainty ?? "") && !questions_of(read) && !/decision \d{4}/.test(read.facts.Certainty)) problems.push("is not certain and leaves no open question");
    return problems.map((problem) => `${text_page.path}: ${problem}`);
}

export function check_acts(pages) {
    const named = new Map();
    return pages.map(page).flatMap(({ path, act, facts: { Act } }) => {
        const first = named.get(act) ?? named.set(act, Act).get(act);
        return first === Act ? [] : [`${path}: the act is called "${first}" by its neighbours`];
    });
}

export const check_citations = (sources, places) =>
    lines(sources).flatMap((row) => cited_in(row.line).filter((place) => !places.has(place)).map((place) => at(row, `nothing retells ${place}`)));

export function uncited(sources, places) {
    const cited = lines(sources).flatMap(({ line }) => cited_in(line));
    return [...places].filter((place) => !place.startsWith("decision/") && !cited.some((one) => is_about(one, place)));
}

export function check_rows(sources, pages) {
    const in_force = new Map(pages.map(page).map(({ place, facts: said }) => [place, said["In force"] ?? ""]));
    return sources.flatMap(({ path, text }) => rows_in(text).flatMap((row) => {
        const about = (problem) => [`${path}:${row.number}: ${problem}`];
        if (!row.source) return about("a row has two days and a citation, each written out");
        if (!is_day(row.in_force) || !is_day(row.published)) return about("no such day");
        const [first, last] = (in_force.get(row.source) ?? "unknown to open").split(" to ");
        const outside = (first !== "unknown" && row.in_force < first) || (last !== "open" && last < row.in_force);
        return outside ? about(`${row.source} is in force from ${first} to ${last}`) : [];
    }));
}

const sources = files(/^(src|db)\/.+\.(cpp|hpp|sql)$/);
const pages = files(/^law\/[^/]+\/[^/]+\.md$/);
const places = places_in(pages, files(/^docs\/decisions\/\d{4}-.+\.md$/));

test("cited places are retold", (t) => {
    none(check_citations(sources, places));
    for (const place of uncited(sources, places)) t.diagnostic(`no code cites ${place}`);
});
test("a retold article says where it is from, when it held and how sure we are", () => none([...pages.flatMap(check_page), ...check_acts(pages)]));
test("rows of the law cite what is in force", () => none(check_rows(sources.filter(({ path }) => !path.endsWith("history.hpp")), pages)));

test("the guard finds what it forbids", () => {
    const retold = places_in([{ path: "law/labour-code/105.md", text: "# Holidays\n\n## 105.5\n" }], [{ path: "docs/decisions/0011-part.md" }]);
    const problems_of = (text) => check_citations([{ path: "src/a.cpp", text }], retold).length;
    assert.equal(problems_of("//§ labour-code/105.5 moves"), 0);
    assert.equal(problems_of("//§ labour-code/105.6"), 1);
    assert.equal(problems_of('"labour-code/105"_law, "decision/0011"_law'), 0);
    assert.equal(problems_of('"labour-code/106"_law, "decision/0012"_law'), 2);
    assert.deepEqual(uncited([{ path: "src/a.cpp", text: "//§ labour-code/105.5" }], retold), []);
    assert.deepEqual(uncited([{ path: "src/a.cpp", text: "" }], retold), ["labour-code/105", "labour-code/105.5"]);
});

test("the guard finds a page that says too little or what cannot be", () => {
    const good = { Act: "x", Article: "1", "In force": "2018-03-01 to open", Published: "2018-02-28", Certainty: "stated", Address: "https://example.org/1" };
    const problems_of = (changes, more = "") => {
        const said = Object.entries({ ...good, ...changes }).filter(([, value]) => value).map(([name, value]) => `- ${name}: ${value}\n`);
        return check_page({ path: "law/a/1.md", text: `# One\n\n${said.join("")}\nRetold.\n${more}` });
    };
    assert.deepEqual(problems_of({}), []);
    for (const name of Object.keys(good)) assert.equal(problems_of({ [name]: "" }).length, 1, name);
    for (const said of ["2018-02-30 to open", "2018-03-01", "2018-03-01 to 2018-02-28", "always to open"]) assert.equal(problems_of({ "In force": said }).length, 1, said);
    assert.deepEqual(problems_of({ "In force": "unknown to 2018-03-01", Published: "not recorded", Address: "not recorded" }), []);
    assert.equal(problems_of({ Article: "2" }).length, 1);
    assert.equal(problems_of({ Published: "2018-13-01" }).length, 1);
    assert.equal(problems_of({ Certainty: "sure" }).length, 1);
    assert.equal(problems_of({ Address: "in the gazette" }).length, 1);
    assert.equal(problems_of({ Certainty: "inferred" }).length, 1);
    assert.deepEqual(problems_of({ Certainty: "inferred" }, "\n## Open questions\nWhich?\n"), []);
    assert.equal(check_acts([{ path: "law/a/1.md", text: "- Act: x\n" }, { path: "law/a/2.md", text: "- Act: y\n" }]).length, 1);
});

test("the guard finds a row that its source does not carry", () => {
    const source = [{ path: "law/a/1.md", text: "- In force: 2018-03-01 to 2019-12-31\n" }];
    const problems_of = (row) => check_rows([{ path: "src/a.cpp", text: row }], source).length;
    assert.equal(problems_of('law::Row<Rates>{day(2018, 3, 1), day(2018, 2, 1), "a/1"_law, {}},'), 0);
    assert.equal(problems_of('law::Row<Rates>{day(2018, 2, 28), day(2018, 2, 1), "a/1"_law, {}},'), 1);
    assert.equal(problems_of('law::Row<Rates>{day(2020, 1, 1), day(2018, 2, 1), "a/1"_law, {}},'), 1);
    assert.equal(problems_of('law::Row<Rates>{day(2018, 2, 30), day(2018, 2, 1), "a/1"_law, {}},'), 1);
    assert.equal(problems_of("law::Row<Rates>{from, known, source, {}},"), 1);
    assert.equal(problems_of('law::Row<Rates>{day(2018, 3, 1), day(2018, 2, 1), "decision/0011"_law, {}},'), 0);
});
