// Every word a person reads stands in texts/<language>/<folder>.txt, in all languages, and is used.
//
//   1  A key is defined once in a language and begins with the name of its file.
//   2  All languages have the same keys, and the same placeholders {0}, {1} … in each.
//   3  A key written in the source as "…"_text exists.
//   4  A key that exists is written in the source, or is built from one of the closed lists below.
import assert from "node:assert/strict";
import test from "node:test";
import { files, none } from "./source.mjs";

// Keys that are put together from a prefix and a name of a closed list; the list's own unit test asks for each text.
const built = ["refusal.", "kind.", "menu.done.", "state.", "return_reason.", "obstacle.", "conflict.", "right.", "role.", "role_hint.", "means.", "why.", "deed."];

export function read_texts(path, text) {
    const [, language, folder] = path.match(/texts\/(\w+)\/(\w+)\.txt$/);
    const joined = text.replace(/\\\n/g, " ");
    const rows = joined.split("\n").filter((line) => line.trim() && !line.trim().startsWith("#"));
    return rows.map((line) => {
        const [, key, value] = line.match(/^\s*([^=\s]+)\s*=\s?(.*)$/) ?? [null, line.trim(), null];
        return { language, folder, path, key, value };
    });
}

const placeholders = (value) => [...new Set((value ?? "").match(/\{\d+/g) ?? [])].sort().join();

export function check_texts(rows, used, prefixes = built) {
    const problems = [];
    const languages = ["az", "en", "ru"];
    const of = new Map(languages.map((language) => [language, new Map()]));
    for (const { language, folder, path, key, value } of rows) {
        if (value === null) problems.push(`${path}: not "key = text": ${key}`);
        if (!key.startsWith(`${folder}.`)) problems.push(`${path}: ${key} does not begin with ${folder}.`);
        if (of.get(language).has(key)) problems.push(`${path}: ${key} stands twice`);
        of.get(language).set(key, value);
    }
    const keys = new Set(rows.map(({ key }) => key));
    for (const key of keys) {
        const [first, ...others] = languages.filter((language) => of.get(language).has(key));
        for (const language of languages) if (!of.get(language).has(key)) problems.push(`${key} is missing in ${language}`);
        for (const other of others) if (placeholders(of.get(first).get(key)) !== placeholders(of.get(other).get(key))) problems.push(`${key}: other placeholders in ${other} than in ${first}`);
        if (!used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix) || key.includes(`.${prefix}`))) problems.push(`${key} is used nowhere`);
    }
    for (const [key, path] of used) if (!keys.has(key)) problems.push(`${path}: ${key} has no text`);
    return problems;
}

export const keys_in = (list) => new Map(list.flatMap(({ path, text }) => [...text.matchAll(/"([^"\n]+)"_text\b/g)].map(([, key]) => [key, path])));

const used = keys_in(files(/^src\/.+\.(cpp|hpp)$/).map(({ path, text }) => ({ path, text: text.replace(/(^|\s)\/\/.*$/gm, "") })));
const rows = files(/^texts\/\w+\/\w+\.txt$/).flatMap(({ path, text }) => read_texts(path, text));

test("every text is there in each language and used", () => none(check_texts(rows, used)));

test("the guard finds what it forbids", () => {
    const row = (language, key, value = "x", folder = "schedule") => ({ language, folder, path: `texts/${language}/${folder}.txt`, key, value });
    const everywhere = (key, value) => ["az", "en", "ru"].map((language) => row(language, key, value));
    const send = keys_in([{ path: "src/a.cpp", text: 'say("schedule.send"_text)' }]);
    assert.deepEqual(check_texts(everywhere("schedule.send"), send), []);
    assert.equal(check_texts(everywhere("schedule.send").slice(1), send).length, 1);
    assert.equal(check_texts([], send).length, 1);
    assert.equal(check_texts(everywhere("schedule.other"), new Map()).length, 1);
    assert.equal(check_texts(everywhere("fund.send"), new Map([["fund.send", ""]])).length, 3);
    assert.equal(check_texts([...everywhere("schedule.send"), row("az", "schedule.send")], send).length, 1);
    assert.equal(check_texts([row("az", "schedule.send", "{0} of {1}"), row("en", "schedule.send", "{0}"), row("ru", "schedule.send", "{1} {0}")], send).length, 1);
    assert.equal(read_texts("texts/az/web.txt", "web.a = one \\\n  two\n# no\nweb.b = three").length, 2);
});
