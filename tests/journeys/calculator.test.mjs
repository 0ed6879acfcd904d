// qaygi calc, calendar and explain: what a payroll program and an auditor get.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import test from "node:test";
import { binary } from "./lib/program.mjs";

function run(words, input = "") {
    const { status, stdout, stderr } = spawnSync(binary, words, { input, encoding: "utf8", maxBuffer: 1 << 28 });
    return { status, stdout, stderr };
}

// The answers to these lines, each read as JSON.
function calc(lines, words = []) {
    const { status, stdout, stderr } = run(["calc", ...words], lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)) + "\n").join(""));
    assert.equal(status, 0, stderr);
    return stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
}

const claim = (id, child_born, from, to, more = {}) => ({
    id,
    child_born,
    leave: { from: child_born, to: `${Number(child_born.slice(0, 4)) + 2}${child_born.slice(4)}` },
    period: { from, to },
    calendar: "5-day",
    decided_on: "2026-11-20",
    ...more,
});
const usual = claim("usual", "2024-10-01", "2025-03-17", "2025-03-31");

test("the worked examples give their amounts, by both bases and both roundings", () => {
    const calendar_days = { basis: "calendar_days" };
    const answers = calc([
        claim("44.00", "2024-10-01", "2025-09-01", "2025-09-30"),
        claim("10.15", "2024-10-01", "2025-03-17", "2025-03-31", { basis: "working_days" }),
        claim("21.29", "2024-10-01", "2025-03-17", "2025-03-31", calendar_days),
        claim("32.80", "2023-11-11", "2025-05-01", "2025-05-31"),
        claim("33.16", "2023-11-11", "2025-05-01", "2025-05-31", calendar_days),
        claim("43.20", "2023-08-31", "2025-02-01", "2025-02-28"),
        claim("28.76", "2024-02-02", "2025-08-01", "2025-08-31", { rounding: "per_month" }),
        claim("28.77", "2024-02-02", "2025-08-01", "2025-08-31", { rounding: "per_segment" }),
    ]);
    for (const { id, total, months } of answers) assert.deepEqual([total, months[0].amount], [id, id]);
    assert.equal(answers.length, 8);
});

test("an answer has its keys in the documented order", () => {
    const segments = `[{"from":"2025-03-17","to":"2025-03-31","days":3,"rate":"44.00","cite":"cabinet-31-2026/amount"}]`;
    const warning = /"warnings":\[\{"code":"maternity_leave_may_run","field":"leave\.from","text":"[^"]+","cite":"labour-code\/125"\}\]/;
    const { stdout } = run(["calc"], `${JSON.stringify(usual)}\n`);
    assert.ok(stdout.startsWith(`{"id":"usual","months":[{"month":"2025-03","working_days":13,"segments":${segments},"amount":"10.15"}],"total":"10.15",`), stdout);
    assert.match(stdout, warning);
});

test("what cannot be read is answered in its place, and the rest goes on", () => {
    const answers = calc([
        usual, "not JSON", "", "[1]", { ...usual, id: 2, calendar: "7-day" }, { ...usual, id: 3, more: 1 }, `{"id":4,"id":5}`, { ...usual, id: "6", period: { from: "2025-02-29", to: "2025-03-01" } },
        { ...usual, id: "long", decided_on: "x".repeat(1_000_000) }, `${JSON.stringify(usual)}\r`, `{"id":"\u0001"}`,
    ]);
    assert.equal(answers.length, 11);
    const brief = answers.map(({ id, total, refused }) => [id, total ?? `${refused.code} ${refused.field}`]);
    assert.deepEqual(brief, [
        ["usual", "10.15"], [null, "malformed null"], [null, "malformed null"], [null, "malformed null"], [2, "malformed calendar"], [3, "malformed more"], [null, "malformed id"],
        ["6", "malformed period.from"], [null, "malformed null"], ["usual", "10.15"], [null, "malformed null"],
    ]);
});

test("bytes that are no text are answered like anything else", () => {
    const input = Buffer.concat([Buffer.from(`{"id":"a\xff"}\n{"id":"a\0"}\n`, "latin1"), Buffer.from(JSON.stringify(usual))]);
    const { status, stdout } = run(["calc"], input);
    assert.equal(status, 0);
    const answers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(answers.map(({ total, refused }) => total ?? refused.code), ["malformed", "malformed", "10.15"]);
});

test("a refusal says which rule, where, and in which law, in the language asked for", () => {
    const future = claim("f", "2024-10-01", "2025-03-17", "2025-03-31", { decided_on: "2025-03-30" });
    const [az] = calc([future]);
    assert.deepEqual(Object.keys(az.refused), ["code", "field", "text", "cite"]);
    assert.deepEqual([az.refused.code, az.refused.field, az.refused.cite], ["period_ends_in_future", "period.to", "service-manual/dates"]);
    assert.match(az.refused.text, /bu gündən/);
    assert.match(calc([future], ["--language", "en"])[0].refused.text, /may not end/);
    assert.match(calc([future], ["--language", "ru"])[0].refused.text, /[а-я]/);
});

test("with --trace each month gives its reasons", () => {
    const [{ months }] = calc([usual], ["--trace", "--language", "en"]);
    assert.deepEqual(months[0].trace[0], { text: "03.2025 has 13 working days", cite: "labour-code/105" });
    assert.equal(months[0].trace.at(-1).cite, "decision/0011");
});

test("when the input pauses, everything asked is answered", async () => {
    const program = spawn(binary, ["calc"], { stdio: ["pipe", "pipe", "inherit"] });
    const answers = program.stdout.setEncoding("utf8")[Symbol.asyncIterator]();
    for (const id of ["first", "second"]) {
        program.stdin.write(`${JSON.stringify({ ...usual, id })}\n`);
        assert.equal(JSON.parse((await answers.next()).value).id, id);
    }
    program.stdin.end();
    assert.equal(await new Promise((resolve) => program.once("close", resolve)), 0);
});

test("a year of the calendar has twelve months and its hours", () => {
    const { status, stdout } = run(["calendar", "2026", "--week", "5"]);
    assert.equal(status, 0);
    assert.equal(stdout, `{"year":2026,"week":5,"months":[19,20,14,22,17,20,23,21,22,22,19,22],"hours":1922,"provisional":false}\n`);
    assert.equal(JSON.parse(run(["calendar", "2022"]).stdout).hours, 1921);
    assert.equal(JSON.parse(run(["calendar", "2098", "--week", "6"]).stdout).provisional, true);
});

test("each day of a year says why it is worked or not", () => {
    const days = run(["calendar", "2026", "--days", "--language", "en"]).stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.equal(days.length, 365);
    assert.deepEqual(days[0], { date: "2026-01-01", kind: "holiday", working: false, hours: 0, reason: "New Year" });
    assert.equal(days.reduce((sum, { hours }) => sum + hours, 0), 1922);
});

test("years without a calendar and options that are none are refused", () => {
    for (const words of [["calendar", "2012"], ["calendar", "2100"], ["calendar", "now"], ["calendar"], ["calendar", "2026", "--week", "7"], ["calc", "--language", "fr"], ["explain", "--born", "2024-10-01"]]) {
        const { status, stdout, stderr } = run(words);
        assert.deepEqual([status, stdout], [2, ""], words.join(" "));
        assert.notEqual(stderr, "");
    }
    assert.match(run(["calendar", "2012"]).stderr, /2013.*2099/);
});

test("one case is explained from options, and from JSON", () => {
    const options = ["--born", "11.11.2023", "--leave", "10.01.2024", "2026-11-10", "--period", "1.5.2025", "31.05.2025", "--decided-on", "20.11.2026"];
    const { status, stdout } = run(["explain", ...options]);
    assert.equal(status, 0);
    assert.match(stdout, /^Uşağın doğum tarixi: 11\.11\.2023$/m);
    assert.match(stdout, /Əmək Məcəlləsi, maddə 105$/m);
    assert.match(stdout, /^Cəmi: 32,80\u00a0₼ \(otuz iki manat səksən qəpik\)$/m);
    const written = { ...claim("x", "2023-11-11", "2025-05-01", "2025-05-31"), leave: { from: "2024-01-10", to: "2026-11-10" } };
    assert.equal(run(["explain"], JSON.stringify(written, null, 2)).stdout, stdout);
    assert.match(run(["explain", "--language", "en", ...options]).stdout, /In all: 32,80\u00a0₼ \(thirty-two manats eighty qəpiks\)/);
});

test("a case that cannot be explained says where", () => {
    const { status, stdout, stderr } = run(["explain", "--language", "en"], JSON.stringify({ ...usual, period: { from: "2025-03-17" } }));
    assert.deepEqual([status, stdout, stderr], [2, "", "period.to: This key must be given\n"]);
    assert.equal(run(["explain", "--born", "soon", "--leave", "2024-12-01", "2027-09-30", "--period", "2025-03-01", "2025-03-31"]).status, 2);
});
