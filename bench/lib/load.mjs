// Asking with wrk, and what the asked program spends meanwhile.
import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const script = new URL("../load.lua", import.meta.url).pathname;
const ticks = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

// Without blocking: the log of the asked program is read meanwhile.
export const run = async (program, words) => (await promisify(execFile)(program, words, { maxBuffer: 1 << 24 })).stdout;

// Processor time of a process so far, in seconds: in its own code and in the kernel for it.
function processor_seconds(pid) {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticks;
}

// Megabytes now, and at the most so far.
export function memory(pid) {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const megabytes = (name) => Math.round(Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024);
    return { resident: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}

// wrk's words after "--" are those of load.lua.
async function wrk(pid, { url, cookie, threads, connections, seconds, plan }) {
    const words = ["-t", threads, "-c", connections, "-d", `${seconds}s`, "-s", script, "-H", `Cookie: ${cookie}`, "-H", "Accept-Language: az", url];
    const before = processor_seconds(pid);
    const report = await run("wrk", [...words.map(String), ...(plan ? ["--", plan] : [])]);
    const said = JSON.parse(report.trim().split("\n").at(-1));
    return { ...said, processor: processor_seconds(pid) - before };
}

// Looks at one page; every answer must be of its length, so that no other page is counted.
export async function look(pid, { url, cookie, bytes, seconds, connections }) {
    await wrk(pid, { url, cookie, threads: 2, connections, seconds: 1 });
    const asked = await wrk(pid, { url, cookie, threads: 2, connections, seconds });
    if (asked.failed || asked.bytes < asked.requests * bytes) throw new Error(`${url}: not every answer was the page: ${JSON.stringify(asked)}`);
    return figures(pid, asked, asked.requests);
}

// Saves by a plan, one thread to a connection.
export async function save(pid, { url, cookie, plan, seconds, connections }) {
    const asked = await wrk(pid, { url, cookie, threads: connections, connections, seconds, plan });
    if (asked.failed || asked.refused) throw new Error(`not every save was kept: ${JSON.stringify(asked)}`);
    const saved = asked.saved.reduce((sum, one) => sum + one, 0);
    return { ...figures(pid, asked, saved), saved: asked.saved };
}

const figures = (pid, asked, done) => ({
    rate: done / asked.seconds,
    each: (1000 * asked.processor) / done,
    p50: asked.p50,
    p99: asked.p99,
    ...memory(pid),
});
