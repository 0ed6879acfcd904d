// What an upload costs beside the disk: papers of 5 MB sent to the real program, and files of the same size written and synchronised beside it, in
// turns; then 64 papers of 20 MB at once, and what memory the program takes meanwhile.
//
//   QAYGI=build/release/qaygi node bench/upload.mjs [rounds] [papers in a round]
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { Agent, request } from "node:http";
import { loadavg } from "node:os";
import { join } from "node:path";
import { House } from "../tests/journeys/lib/house.mjs";
import { scan_of } from "../tests/journeys/lib/papers.mjs";
import { begin, schedule_of } from "../tests/journeys/lib/schedule.mjs";
import { sign_in } from "../tests/journeys/lib/sign_in.mjs";
import { memory } from "./lib/load.mjs";
import { judge, middle } from "./lib/table.mjs";

const at_a_time = 4;
const [rounds = 5, papers = 40] = process.argv.slice(2).map(Number);
const megabyte = 1024 * 1024;

const seconds = async (work) => {
    const began = performance.now();
    await work();
    return (performance.now() - began) / 1000;
};

async function in_parallel(count, width, work) {
    let next = 0;
    const lane = async () => {
        while (next < count) await work(next++);
    };
    await Promise.all(Array.from({ length: width }, lane));
}

async function write_raw(folder, bytes) {
    await in_parallel(papers, at_a_time, async (number) => {
        const file = await open(join(folder, `raw-${number}`), "w");
        await file.write(bytes);
        await file.sync();
        await file.close();
    });
}

// The form as a browser sends it; the paper is another one each time.
class Sender {
    constructor(visitor, address, csrf) {
        Object.assign(this, { visitor, address, csrf, agent: new Agent({ keepAlive: true, maxSockets: 64 }) });
    }
    send(paper) {
        const edge = "qaygi-edge";
        const field = (name, value) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
        const head = Buffer.from(`${field("csrf", this.csrf)}${field("kind", "other")}--${edge}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`);
        const tail = Buffer.from(`\r\n--${edge}--\r\n`);
        const url = new URL(`${this.address}/documents`, this.visitor.origin);
        const headers = { ...this.visitor.headers("POST", url), "content-type": `multipart/form-data; boundary=${edge}`, "content-length": head.length + paper.length + tail.length };
        return new Promise((resolve, reject) => {
            const asking = request(url, { method: "POST", headers, agent: this.agent }, (answer) => {
                answer.resume();
                answer.on("end", () => (answer.statusCode === 303 ? resolve() : reject(new Error(`answered ${answer.statusCode}`))));
            });
            asking.on("error", reject);
            asking.write(head);
            asking.write(paper);
            asking.end(tail);
        });
    }
}

async function sender_of(house) {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await begin(visitor);
    const address = schedule_of(page);
    return new Sender(visitor, address, page.form(`${address}/documents`).value("csrf"));
}

// Another content in the same place: nothing else of the paper changes.
function renew(paper, at) {
    randomBytes(32).copy(paper, at);
    return paper;
}

async function throughput(house, folder) {
    const pool = Array.from({ length: at_a_time * 2 }, () => scan_of(5 * megabyte));
    const sender = await sender_of(house);
    const send_all = () => in_parallel(papers, at_a_time, (number) => sender.send(renew(Buffer.from(pool[number % pool.length].bytes), pool[0].inside)));
    await sender.send(renew(pool[0].bytes, pool[0].inside));
    const all = [];
    for (let i = 0; i < rounds; ++i) {
        const raw = await seconds(() => write_raw(folder, pool[1].bytes));
        const sent = await seconds(send_all);
        all.push({ raw: (papers * 5) / raw, sent: (papers * 5) / sent, ratio: raw / sent });
    }
    return { raw: middle(all.map((one) => one.raw)), sent: middle(all.map((one) => one.sent)), ratio: middle(all.map((one) => one.ratio)) };
}

async function growth(house) {
    const { bytes, inside } = scan_of(20 * megabyte - 4096);
    const sender = await sender_of(house);
    await sender.send(renew(Buffer.from(bytes), inside));
    const before = memory(house.program.pid).resident;
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, memory(house.program.pid).resident)), 20);
    await Promise.all(Array.from({ length: 64 }, () => sender.send(renew(Buffer.from(bytes), inside))));
    clearInterval(watching);
    return { before, most };
}

const var_folder = new URL("../var/", import.meta.url).pathname;
mkdirSync(var_folder, { recursive: true });
process.env.TMPDIR = mkdtempSync(join(var_folder, "bench-"));
const house = await House.open("sqlite", { settings: ["--virus-scan", "off"] });
try {
    const speed = await throughput(house, process.env.TMPDIR);
    console.log(`writing 5 MB and synchronising, ${at_a_time} at a time   ${speed.raw.toFixed(0)} MB/s`);
    console.log(`sending papers of 5 MB, ${at_a_time} at a time            ${speed.sent.toFixed(0)} MB/s, ${(100 * speed.ratio).toFixed(0)} % of it`);
    const { before, most } = await growth(house);
    console.log(`64 papers of 20 MB at once                     ${before} MB before, ${most} MB at the most; load of the machine ${loadavg()[0].toFixed(1)}`);
    judge("5 MB: at least 60 % of writing and synchronising a file", speed.ratio >= 0.6);
    judge("64 × 20 MB: resident memory grows by at most 64 MB", most - before <= 64);
    assert.ok(house.program.running());
    await house.stop();
} finally {
    await house.close();
    rmSync(process.env.TMPDIR, { recursive: true, force: true });
}
