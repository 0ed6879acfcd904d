// What a whole request costs: the real program on SQLite, filled over HTTP the way a person does it, then asked by wrk over 64 kept connections.
// Looking at a schedule stands beside a page from memory, saving a line beside sqlite3 itself, each pair measured in the same round.
//
//   QAYGI=build/release/qaygi node bench/http.mjs [rounds] [seconds for each measurement]
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { House } from "../tests/journeys/lib/house.mjs";
import { binary } from "../tests/journeys/lib/program.mjs";
import { open_desk, plan_of_saving, version_of } from "./lib/desk.mjs";
import { look, run, save } from "./lib/load.mjs";
import { judge, middle, print_table } from "./lib/table.mjs";

const connections = 64;
const [rounds = 3, seconds = 10] = process.argv.slice(2).map(Number);
const floors = join(dirname(binary), "bench");

async function page_from_memory() {
    const row = (await run(join(floors, "page_server"), ["3"])).split("\n").find((line) => line.startsWith("by a worker"));
    const [, rate, each] = row.match(/(\d+)\/s.*?([\d.]+) ms of processor/);
    return { rate: Number(rate), each: Number(each) };
}

const sqlite_itself = async (folder) => ({ rate: Number((await run(join(floors, "raw_commits"), [folder, "3", "alone"])).match(/(\d+)\/s/)[1]) });

const cookie_of = (visitor) => visitor.headers("GET").cookie;

async function look_at(house, desk, address) {
    const url = house.origin + address;
    const { status, body } = await desk.visitor.open(address);
    assert.equal(status, 200);
    return { ...(await look(house.program.pid, { url, cookie: cookie_of(desk.visitor), bytes: body.length, seconds, connections })), bytes: body.length };
}

// What was answered as saved must be there afterwards; one more may have been on its way when the time was up.
async function save_lines(house, desk) {
    const plan = await plan_of_saving(house.folder, desk);
    const answer = await save(house.program.pid, { url: house.origin, cookie: cookie_of(desk.visitor), plan: plan.file, seconds, connections });
    for (const [i, draft] of desk.drafts.entries()) {
        const unheard = (await version_of(desk.visitor, draft)) - plan.versions[i] - answer.saved[i];
        assert.ok(unheard === 0 || unheard === 1, `${draft.schedule}: ${answer.saved[i]} saves were acknowledged, ${answer.saved[i] + unheard} are there`);
    }
    return answer;
}

async function round(house, desk) {
    const [memory, disk] = [await page_from_memory(), await sqlite_itself(house.folder)];
    const [draft, sent] = [await look_at(house, desk, desk.draft), await look_at(house, desk, desk.sent)];
    const saving = await save_lines(house, desk);
    for (const one of [draft, sent]) Object.assign(one, { ratio: one.rate / memory.rate, beside: "a page from memory" });
    Object.assign(saving, { ratio: saving.rate / disk.rate, beside: "sqlite3 itself" });
    return { memory, disk, draft, sent, saving };
}

// Commits are as durable as the disk under the project makes them; a temporary folder may be memory.
const var_folder = new URL("../var/", import.meta.url).pathname;
mkdirSync(var_folder, { recursive: true });
process.env.TMPDIR = mkdtempSync(join(var_folder, "bench-"));
const house = await House.open("sqlite");
try {
    const desk = await open_desk(house, connections);
    await save_lines(house, desk);
    const all = [];
    for (let i = 0; i < rounds; ++i) all.push(await round(house, desk));
    const of = (name) => all.map((one) => one[name]);
    const kilobytes = (name) => `${Math.round(all[0][name].bytes / 1024)} KB`;
    print_table([
        ["page from memory, 15 KB", of("memory")],
        [`working page of a draft, ${kilobytes("draft")}`, of("draft")],
        [`view of a sent schedule, ${kilobytes("sent")}`, of("sent")],
        ["sqlite3 itself, 1 row a commit", of("disk")],
        ["saving a line of a draft", of("saving")],
    ]);
    const figure = (name, what) => middle(of(name).map((one) => one[what]));
    for (const [name, title] of [["draft", "working page"], ["sent", "view"]]) {
        judge(`${title}: at least 4000 a second`, figure(name, "rate") >= 4000);
        judge(`${title}: at most 0.3 ms of processor each`, figure(name, "each") <= 0.3);
    }
    judge("saving: at least 50 % of what sqlite3 itself commits", figure("saving", "ratio") >= 0.5);
    await house.stop();
} finally {
    await house.close();
    rmSync(process.env.TMPDIR, { recursive: true, force: true });
}
