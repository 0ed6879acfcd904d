// An administrator adds rows of the law; what cannot be stops the program before it answers anybody.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { binary } from "./lib/program.mjs";

const folder = mkdtempSync(join(tmpdir(), "qaygi-law-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "law.csv");

function run(command, rows) {
    if (rows !== undefined) writeFileSync(path, `what,value,in_force,published,source\n${rows}`);
    return spawnSync(binary, [command, ...(rows === undefined ? [] : ["--law-rows", path]), "--data", join(folder, "data")], { encoding: "utf8", timeout: 20_000 });
}

const rows_of = ({ stdout }) => stdout.trimEnd().split("\n").slice(1);

test("every row is listed, built in or added, in the order of its days", () => {
    const built_in = run("law");
    assert.equal(built_in.status, 0, built_in.stderr);
    assert.match(built_in.stdout, /^what,value,in_force,published,source,where\n/);
    assert.ok(rows_of(built_in).every((row) => row.endsWith(",built in")));
    const added = run("law", '# raised\nchildcare_under_three.amounts,50.00 32.00,2027-03-01,2027-01-20,"Decision 77, ""new"""\n');
    assert.equal(added.status, 0, added.stderr);
    const amounts = rows_of(added).filter((row) => row.startsWith("childcare_under_three.amounts,"));
    assert.equal(amounts.at(-1), `childcare_under_three.amounts,50.00 32.00,2027-03-01,2027-01-20,"Decision 77, ""new""",${path}:3`);
    assert.equal(rows_of(added).length, rows_of(built_in).length + 1);
});

test("the program does not start with a row that cannot be, and says where it stands and what to do", () => {
    for (const [row, said] of [
        ["childcare_under_three.amounts,50.00 32.00,2027-02-30,2027-01-20,Act", /law\.csv:2: "2027-02-30" is no day; write 2027-03-01/],
        ["childcare_under_three.amounts,50.00,2027-03-01,2027-01-20,Act", /law\.csv:2: the value has to be two amounts in manat/],
        ["childcare_under_three.amounts,44.00 28.00,2018-03-01,2018-03-01,Act", /law\.csv:2: these days have a row already/],
        ["sickness.amounts,50.00,2027-03-01,2027-01-20,Act", /law\.csv:2: "sickness\.amounts" is nothing that can be added; there are childcare_under_three\.amounts/],
    ])
        for (const command of ["law", "serve"]) {
            const { status, stderr } = run(command, `${row}\n`);
            assert.equal(status, 1, `${command}: ${stderr}`);
            assert.match(stderr, said);
        }
});

test("a file that is not there is refused", () => {
    const { status, stderr } = spawnSync(binary, ["law", "--law-rows", join(folder, "none.csv")], { encoding: "utf8" });
    assert.equal(status, 1);
    assert.match(stderr, /none\.csv \(law-rows\)/);
});

test("an added row is what calc and explain work with, once it is published", () => {
    writeFileSync(path, 'what,value,in_force,published,source\nchildcare_under_three.amounts,50.00 32.00,2025-02-01,2025-01-20,"Invented act 7"\n');
    const claim = (decided_on) =>
        JSON.stringify({ id: "x", child_born: "2024-10-01", leave: { from: "2024-12-01", to: "2027-09-30" }, period: { from: "2025-03-01", to: "2025-03-31" }, calendar: "5-day", decided_on });
    const asked = (command, decided_on) => spawnSync(binary, [command, "--law-rows", path], { input: claim(decided_on), encoding: "utf8", timeout: 20_000 });
    assert.equal(JSON.parse(asked("calc", "2026-11-20").stdout).total, "50.00");
    assert.equal(JSON.parse(asked("calc", "2025-01-19").stdout).refused.code, "period_ends_in_future");
    const explained = asked("explain", "2026-11-20");
    assert.equal(explained.status, 0, explained.stderr);
    assert.match(explained.stdout, /50,00/);
    assert.match(explained.stdout, /Invented act 7/);
});
