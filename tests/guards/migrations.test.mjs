// The schema explains itself, and both databases understand it.
//
//   1  Files are NNNN_<folder>.sql, each number once.
//   2  Every column has a comment on its line; its type is INTEGER, TEXT or BLOB.
//   3  Every table ends with ") STRICT;", which is taken out for PostgreSQL.
import assert from "node:assert/strict";
import test from "node:test";
import { files, none } from "./source.mjs";

export function check_migration({ path, text }) {
    const problems = [];
    const tables = text.match(/CREATE TABLE[\s\S]*?^\)[^\n]*;/gm) ?? [];
    if (tables.length !== (text.match(/CREATE TABLE/g) ?? []).length) problems.push(`${path}: a table's last line is not ") STRICT;"`);
    for (const table of tables) {
        if (!table.endsWith("\n) STRICT;")) problems.push(`${path}: a table's last line is not ") STRICT;"`);
        for (const line of table.split("\n").slice(1, -1)) {
            if (/^\s*(--|PRIMARY KEY|FOREIGN KEY|UNIQUE|CHECK|CONSTRAINT|REFERENCES|\)|AND |OR |ON |$)/.test(line)) continue;
            if (!/^\s+\w+ (INTEGER|TEXT|BLOB)\b/.test(line)) problems.push(`${path}: neither INTEGER, TEXT nor BLOB: ${line.trim()}`);
            else if (!/--\s*\S/.test(line)) problems.push(`${path}: no comment: ${line.trim()}`);
        }
    }
    return problems;
}

export function check_names(names) {
    const numbers = names.map((name) => name.slice(0, 4));
    return [...names.filter((name) => !/^\d{4}_[a-z]+\.sql$/.test(name)), ...numbers.filter((number, index) => numbers.indexOf(number) !== index)];
}

const migrations = files(/^db\/migrations\/.*\.sql$/);

test("each column is explained and of a common type", () => none(migrations.flatMap(check_migration)));
test("files are numbered once", () => none(check_names(migrations.map(({ path }) => path.split("/").pop()).filter((name) => !name.endsWith(".pg.sql")))));

test("the guard finds what it forbids", () => {
    const table = (rows, end = ") STRICT;") => check_migration({ path: "a.sql", text: `CREATE TABLE a (\n${rows}\n${end}\n` }).length;
    assert.equal(table("    voen TEXT NOT NULL,  -- the employer\n    PRIMARY KEY (voen)"), 0);
    assert.equal(table("    voen TEXT NOT NULL"), 1);
    assert.equal(table("    paid BOOLEAN  -- whether"), 1);
    assert.equal(table("    voen TEXT  -- the employer", ");"), 1);
    assert.equal(check_names(["0001_a.sql", "0001_b.sql"]).length, 1);
});
