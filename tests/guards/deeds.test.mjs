// Whoever reads the journal reads words, not codes: each deed that a file records has its text "authority.deed.<code>".
//
//   In a file that writes to the journal every code "folder.deed" that names neither a statement nor a text is a deed.
import assert from "node:assert/strict";
import test from "node:test";
import { files, none } from "./source.mjs";

const statement = /\bSql\s+\w+\s*\{\s*"[^"]+"/g;
const code = /"((?:authority|calendar|employer|fund|identity|schedule)\.[a-z_]+)"(?!_text)/g;

export function deeds_in(text) {
    if (!text.includes('#include "evidence/store/journal.hpp"')) return [];
    return [...text.replace(/(^|\s)\/\/.*$/gm, "").replace(statement, "").matchAll(code)].map(([, deed]) => deed);
}

test("every deed has its words", () => {
    const texts = files(/^texts\/az\/authority\.txt$/)[0].text;
    const without = files(/^src\/.+\.cpp$/).flatMap(({ path, text }) => deeds_in(text).filter((deed) => !texts.includes(`\nauthority.deed.${deed} = `)).map((deed) => `${path}: authority.deed.${deed} has no text`));
    none(without);
});

test("the guard tells deeds from statements and texts", () => {
    const journal = '#include "evidence/store/journal.hpp"\n';
    assert.deepEqual(deeds_in(`${journal}record(transaction, {.what = "schedule.sent"});`), ["schedule.sent"]);
    assert.deepEqual(deeds_in(`${journal}const store::Sql find{"schedule.find",\n "SELECT"}; say("schedule.send"_text); // "schedule.gone"`), []);
    assert.deepEqual(deeds_in('const char* other = "schedule.sent";'), []);
});
