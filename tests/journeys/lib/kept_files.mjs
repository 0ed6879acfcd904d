// The files of a house as they lie in its folder, the commands that care for them, and time that passes.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { binary } from "./program.mjs";

const day = 24 * 60 * 60 * 1000;

export const command_of = (house, ...words) => [...words, "--data", house.data, ...(house.database ? ["--database", house.database.url] : [])];

export function run(house, ...words) {
    const { status, stdout, stderr } = spawnSync(binary, command_of(house, ...words), { encoding: "utf8" });
    return { status, stdout, stderr };
}

export function well(house, ...words) {
    const { status, stdout, stderr } = run(house, ...words);
    assert.equal(status, 0, `${stdout}${stderr}`);
    return stdout;
}

const below = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
const shelves = (folder) => below(folder).filter((path) => /\/[0-9a-f]{2}$/.test(path));
export const kept_files = (house) => shelves(join(house.data, "documents")).flatMap(shelves).flatMap(below);

export function rows(house, sql) {
    if (house.database) return house.database.rows(sql);
    const inside = house.megabytes ? ["nsenter", "--target", String(house.program.pid), "--mount", ...(process.getuid() === 0 ? [] : ["--user", "--preserve-credentials"])] : [];
    const [command, ...words] = [...inside, "sqlite3", join(house.data, "qaygi.db"), "-cmd", ".timeout 10000", sql];
    return execFileSync(command, words, { encoding: "utf8" }).split("\n").filter(Boolean);
}

// As if everything had happened so many days earlier.
export function let_pass(house, days) {
    for (const file of kept_files(house)) {
        const then = (statSync(file).mtimeMs - days * day) / 1000;
        chmodSync(file, 0o600);
        utimesSync(file, then, then);
    }
    rows(house, `UPDATE unnamed_file SET since = since - ${days * day}, removal_begun = removal_begun - ${days * day}, removed = removed - ${days * day}`);
    rows(house, `UPDATE schedule SET saved_at = saved_at - ${days * day}`);
    rows(house, `UPDATE schedule_step SET at = at - ${days * day}`);
}
