// A PostgreSQL of the tests' own: a fresh cluster in a temporary folder, reached only by a socket in that folder, gone at the end.
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort((a, b) => b - a) : [];
const programs = `/usr/lib/postgresql/${versions[0]}/bin`;

// PostgreSQL refuses to run as root; then the user that its package made runs it.
function owner() {
    if (process.getuid() !== 0) return {};
    const id = (option) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
    return { uid: id("-u"), gid: id("-g") };
}

export async function start_postgres() {
    const folder = mkdtempSync(join(tmpdir(), "qaygi-pg-"));
    const as = owner();
    if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
    const options = { cwd: folder, stdio: "pipe", ...as };
    execFileSync(`${programs}/initdb`, ["-D", join(folder, "data"), "-U", "qaygi", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], options);
    const server = spawn(`${programs}/postgres`, ["-D", join(folder, "data"), "-k", folder, "-c", "listen_addresses=", "-c", "max_connections=50"], { ...options, stdio: "ignore" });
    const ended = new Promise((resolve) => server.once("exit", resolve));
    const psql = (database, sql) => execFileSync(`${programs}/psql`, ["-h", folder, "-U", "qaygi", "-d", database, "-At", "-v", "ON_ERROR_STOP=1", "-c", sql], { encoding: "utf8", stdio: "pipe" }).trim();

    for (let tries = 0; ; ++tries) {
        try {
            psql("postgres", "SELECT 1");
            break;
        } catch (fault) {
            if (tries === 100) throw fault;
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
    }
    let databases = 0;
    return {
        // A new empty database: {url, rows(sql)}.
        fresh() {
            const name = `journey_${++databases}`;
            psql("postgres", `CREATE DATABASE ${name}`);
            return { url: `postgresql:///${name}?host=${encodeURIComponent(folder)}&user=qaygi`, rows: (sql) => psql(name, sql).split("\n").filter(Boolean) };
        },
        async stop() {
            server.kill("SIGINT");
            await ended;
            rmSync(folder, { recursive: true, force: true });
        },
    };
}
