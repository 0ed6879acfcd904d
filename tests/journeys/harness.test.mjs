// The journeys' own tools, tried on a page made here: what they read, fill in and send.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { jpeg, pdf, png } from "./lib/papers.mjs";
import { start_postgres } from "./lib/postgres.mjs";
import { Visitor } from "./lib/visitor.mjs";

const form = `<!doctype html><html lang="az"><body><h1>Yoxlama</h1><form action="/echo" method="post" enctype="multipart/form-data">
<input type="hidden" name="csrf" value="x1"><label for="a">Adı *</label><input id="a" name="given" value="Old">
<label for="k">Növü</label><select id="k" name="kind"><option value="">–</option><option value="post">Barat ilə</option></select>
<input type="checkbox" id="m1" name="month" value="2026-08" checked><label for="m1">Avqust</label>
<input type="checkbox" id="m2" name="month" value="2026-09"><label for="m2">Sentyabr</label>
<label for="n">Qeyd</label><textarea id="n" name="note">one
two</textarea><input type="file" name="paper"><button name="do" value="save">Yadda saxla</button><button name="do" value="send" formaction="/other">Göndər</button></form></body></html>`;

function stand_in(t) {
    const server = createServer((request, response) => {
        const parts = [];
        request.on("data", (part) => parts.push(part));
        request.on("end", () => {
            if (request.url === "/") return response.setHeader("set-cookie", "sid=abc; Path=/").writeHead(303, { location: "/form" }).end();
            response.setHeader("content-type", request.url === "/form" ? "text/html" : "text/plain");
            response.end(request.url === "/form" ? form : `${request.url}\n${request.headers.cookie}\n${Buffer.concat(parts).toString("latin1")}`);
        });
    });
    return new Promise((resolve) => server.listen(0, "127.0.0.1", () => {
        t.after(() => server.close());
        resolve(`http://127.0.0.1:${server.address().port}`);
    }));
}

test("a form is filled by its labels and sent with cookies and files", async (t) => {
    const page = await new Visitor(await stand_in(t)).open("/");
    assert.equal(page.heading, "Yoxlama");
    const filled = page.form("Yadda saxla").fill({ "Adı": "Leyla", "Növü": "Barat ilə", "Avqust": false, "Sentyabr": true, paper: pdf() });
    const { text } = await filled.submit();
    for (const expected of ["/echo\nsid=abc", 'name="csrf"\r\n\r\nx1', 'name="given"\r\n\r\nLeyla', 'name="kind"\r\n\r\npost', "2026-09", "one\r\ntwo", 'filename="sehadetname.pdf"', 'name="do"\r\n\r\nsave'])
        assert.ok(text.includes(expected), expected);
    assert.ok(!text.includes("2026-08"));
    assert.match((await page.form("Göndər").submit()).text, /^\/other\n/);
    assert.throws(() => page.form("Yadda saxla").fill({ "Soyadı": "x" }), /no field “Soyadı”/);
    assert.throws(() => page.form("Yadda saxla").fill({ "Növü": "Kartla" }), /offers no/);
});

test("the documents made up for the tests are what they say", (t) => {
    const folder = mkdtempSync(join(tmpdir(), "qaygi-papers-"));
    t.after(() => rmSync(folder, { recursive: true }));
    for (const paper of [pdf(), png(), jpeg()]) writeFileSync(join(folder, paper.name), paper.bytes);
    assert.match(execFileSync("pdftotext", [join(folder, "sehadetname.pdf"), "-"], { encoding: "utf8" }), /sehadetname/);
    assert.match(execFileSync("pdfinfo", [join(folder, "sehadetname.pdf")], { encoding: "utf8" }), /Pages: +1\n/);
    assert.deepEqual([...png().bytes.subarray(12, 16)], [...Buffer.from("IHDR")]);
    assert.equal(jpeg().bytes.at(-1), 0xd9);
});

test("a PostgreSQL of our own starts, gives empty databases and goes", async (t) => {
    const postgres = await start_postgres();
    t.after(postgres.stop);
    const [one, other] = [postgres.fresh(), postgres.fresh()];
    one.rows("CREATE TABLE a (b INTEGER)");
    assert.deepEqual(other.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), []);
    assert.deepEqual(one.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), ["a"]);
});
