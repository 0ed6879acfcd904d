// A house of its own for each journey: fresh data, the real binary, phones that confirm.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { start_postgres } from "./postgres.mjs";
import { free_port, start_program } from "./program.mjs";
import { Visitor } from "./visitor.mjs";

export const engines = (process.env.QAYGI_ENGINES ?? "sqlite postgresql").split(" ");

// For how long a page waits for the phone: enough to answer it on a busy machine, less than the journeys wait for anything.
const wait_seconds = 12;

// on_both_engines("a schedule goes through", async (t, house) => …): once on SQLite, once on PostgreSQL.
// megabytes: of a disk of its own, which is empty at each start; without them the data lie in a folder that stays.
export function on_both_engines(what, walk, megabytes = null) {
    for (const engine of engines)
        test(`${what} (${engine})`, { timeout: 300_000 }, async (t) => {
            const house = await House.open(engine, { megabytes });
            t.after(() => house.close());
            await walk(t, house);
            await house.stop();
        });
}

export class House {
    // settings: further words of the command line; prepare(house): before the program starts for the first time.
    static async open(engine, { megabytes = null, settings = [], prepare = () => {} } = {}) {
        const house = new House();
        Object.assign(house, { engine, megabytes, settings });
        house.folder = mkdtempSync(join(tmpdir(), "qaygi-journey-"));
        try {
            if (engine === "postgresql") {
                house.postgres = await start_postgres();
                house.database = house.postgres.fresh();
            }
            [house.port, house.phones_port, house.pki_port, house.card_port] = [await free_port(), await free_port(), await free_port(), await free_port()];
            await prepare(house);
            await house.start();
        } catch (fault) {
            await house.close();
            throw fault;
        }
        return house;
    }
    get origin() {
        return `http://localhost:${this.port}`;
    }
    get phones() {
        return `http://localhost:${this.phones_port}`;
    }
    get data() {
        return join(this.folder, "data");
    }
    async start() {
        const words = ["demo", "--data", this.data, "--port", String(this.port), "--phone-port", String(this.phones_port), "--pki-port", String(this.pki_port), "--demo-card-port", String(this.card_port), "--asan-wait-seconds", String(wait_seconds)];
        words.push(...this.settings);
        if (this.database) words.push("--database", this.database.url);
        this.program = await start_program(words, this.origin, this.megabytes ? this.on_a_small_disk() : []);
    }
    // Seen by the program alone; from here through seen().
    on_a_small_disk() {
        mkdirSync(this.data, { recursive: true });
        const mount = `mount -t tmpfs -o size=${this.megabytes}m tmpfs "$0" && exec "$@"`;
        return ["unshare", ...(process.getuid() === 0 ? [] : ["--map-root-user"]), "--mount", "sh", "-c", mount, this.data];
    }
    seen(...below) {
        return join("/proc", String(this.program.pid), "root", this.data, ...below);
    }
    // Changes the database behind the program's back: time that a journey cannot wait for.
    alter(sql) {
        if (this.database) this.database.rows(sql);
        else execFileSync("sqlite3", ["-cmd", ".timeout 10000", join(this.data, "qaygi.db"), sql], { stdio: "pipe" });
    }
    // The power goes and comes back.
    async crash() {
        await this.program.kill();
        await this.start();
    }
    // Ends the program as an administrator does; a leak or a fault found by the sanitizers fails here.
    async stop() {
        if (this.program?.running()) await this.program.stop();
    }
    async close() {
        if (this.program?.running()) await this.program.kill();
        await this.postgres?.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }
    visitor() {
        return new Visitor(this.origin);
    }
}
