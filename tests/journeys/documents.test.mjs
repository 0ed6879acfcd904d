// Documents: what gets in, what does not and why, what is pointed out, and what a cut connection, a kill or a full disk leave behind.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { bad_papers, eicar } from "./lib/bad_papers.mjs";
import { House, on_both_engines } from "./lib/house.mjs";
import { huge, jpeg, pdf, png } from "./lib/papers.mjs";
import { wait_for } from "./lib/program.mjs";
import { add_insured, attach, aygun, begin, complete, gunel, schedule_of } from "./lib/schedule.mjs";
import { sign_in } from "./lib/sign_in.mjs";

// Every file below the documents: {place: bytes}.
const files_of = (house) => readdirSync(join(house.data, "documents"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
const rows = (page) => page.all(".qaygi-documents tbody tr");
const no_documents = /Hələ sənəd əlavə edilməyib/;

on_both_engines("each bad file is refused for its own reason, and nothing of it stays", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const address = schedule_of(await begin(visitor));
    for (const [what, file, words] of [...bad_papers(), ["too large", huge(21), /Ən çoxu 20 MB/]]) {
        let page = await attach(await visitor.open(address), "Əmrdən çıxarış", file);
        assert.equal(page.status, 422, `${what} was taken`);
        assert.match(page.errors.file ?? "", words, what);
        page = await (await visitor.open(address)).form(`${address}/documents/several`).fill({ files: file }).submit("Yüklə");
        assert.equal(page.status, 422, `${what} was taken among several`);
        assert.match(page.errors.files ?? "", words, what);
        assert.deepEqual(files_of(house), [], `${what} left something behind`);
    }
    assert.match((await visitor.open(address)).text, no_documents);
});

on_both_engines("several at once, named by their files; changed, replaced, attached again, pointed out", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await begin(visitor);
    const address = schedule_of(page);
    page = await add_insured(await add_insured(page, aygun), gunel);
    assert.match(page.text, /çatışmır/);

    const form = page.form(`${address}/documents/several`);
    const sent = [{ ...jpeg(), name: "Dadashova emr.jpg" }, { ...pdf("bir"), name: "şəhadətnamə Günel.pdf" }, { ...png(), name: "şəkil.png" }];
    page = await visitor.send(new URL(`${address}/documents/several`, house.origin), [...form.values.filter(({ name }) => name !== "files"), ...sent.map((value) => ({ name: "files", value }))], true);
    assert.equal(rows(page).length, 3);
    const chosen = (row) => [...row.querySelectorAll("option[selected]")].map((option) => option.textContent);
    assert.deepEqual(rows(page).map((row) => chosen(row)[0]), ["Əmrdən çıxarış", "Doğum haqqında şəhadətnamə", "Digər sənəd"]);
    assert.deepEqual(rows(page).map((row) => (chosen(row)[1] ?? "").split(" ").slice(0, 2).join(" ")), [aygun.name, gunel.name, ""]);

    page = await page.form(`${address}/documents/3`).fill({ kind: "Protokol" }).submit("Yadda saxla");
    assert.match(page.text, /Sənədin növü yadda saxlanıldı/);
    // Aygün has no certificate, Günel no extract: each is named with what she lacks.
    const question = await visitor.open(`${address}/send`);
    assert.match(question.text, /Dadaşova Aygün[^:]*: sənəd əlavə edilməyib: Doğum haqqında şəhadətnamə/);
    assert.match(question.text, /Muradova Günel[^:]*: sənəd əlavə edilməyib: Əmrdən çıxarış/);

    const picture = await visitor.open(`${address}/documents/2/picture`);
    assert.equal(picture.headers.get("content-type"), "image/jpeg");
    assert.equal(picture.body.subarray(0, 3).toString("hex"), "ffd8ff");

    page = await (await visitor.open(`${address}/documents/2/replace`)).form(`${address}/documents/2/replace`).fill({ file: { ...pdf("iki"), name: "yeni.pdf" } }).submit("Yadda saxla");
    assert.deepEqual((await visitor.open(`${address}/documents/4`)).body, pdf("iki").bytes);
    assert.equal((await visitor.open(`${address}/documents/2`)).status, 404);

    // The same content for another person is taken and pointed out; for the same person it is refused.
    page = await (await visitor.open(address)).form(`${address}/documents`).fill({ kind: "Doğum haqqında şəhadətnamə", line: "1", file: pdf("iki") }).submit("Yadda saxla");
    assert.match(page.text, /Eyni fayl burada artıq var: Muradova Günel/);
    page = await page.form(`${address}/documents`).fill({ kind: "Doğum haqqında şəhadətnamə", line: "1", file: pdf("iki") }).submit("Yadda saxla");
    assert.match(page.errors.file, /artıq bu cədvələ əlavə edilib/);

    // Held already: attached to another schedule without being sent.
    const other = schedule_of(await begin(visitor));
    page = await visitor.open(other);
    const offered = page.all("select[name=document] option").find((option) => option.textContent.includes("yeni.pdf") || option.textContent.includes("sehadetname.pdf"));
    page = await page.form(`${other}/documents/again`).fill({ document: offered.getAttribute("value") }).submit("Əlavə et");
    assert.equal(rows(page).length, 1);
    assert.match(page.text, new RegExp(`Eyni fayl ${address.split("/")[2]} nömrəli cədvəldə də var`));

    // With the person go her papers.
    page = await (await visitor.open(`${address}/lines/2/remove`)).form(`${address}/lines/2/remove`).submit("Bəli");
    assert.doesNotMatch((await visitor.open(address)).text, /yeni\.pdf/);
});

// As the script does it.
class Arrival {
    constructor(visitor, address, file) {
        Object.assign(this, { visitor, address, file, of_file: [["name", file.name], ["bytes", String(file.bytes.length)], ["changed", "1"]].map(([name, value]) => ({ name, value })) });
    }
    async csrf() {
        return (await this.visitor.open(this.address)).form(`${this.address}/documents`).values.find(({ name }) => name === "csrf");
    }
    async held() {
        const query = new URLSearchParams(this.of_file.map(({ name, value }) => [name, value]));
        return JSON.parse((await this.visitor.open(`${this.address}/uploads?${query}`)).body);
    }
    async piece(from, to) {
        const piece = { name: "piece", type: "", bytes: this.file.bytes.subarray(from, to) };
        const page = await this.visitor.send(new URL(`${this.address}/uploads`, this.visitor.origin), [await this.csrf(), ...this.of_file, { name: "offset", value: String(from) }, { name: "piece", value: piece }], true);
        return JSON.parse(page.body);
    }
    async finish(once) {
        return this.visitor.send(new URL(`${this.address}/documents/several`, this.visitor.origin), [await this.csrf(), { name: "once", value: once }, ...this.of_file], true);
    }
}

on_both_engines("a file in pieces goes on after a cut and after a kill, and is attached once", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const address = schedule_of(await begin(visitor));
    const file = { ...pdf("uzun"), name: "emr.pdf" };
    const arrival = new Arrival(visitor, address, file);
    assert.deepEqual(await arrival.held(), { held: 0 });
    assert.deepEqual(await arrival.piece(0, 100), { held: 100 });
    assert.deepEqual(await arrival.piece(0, 100), { held: 100 }, "a piece sent twice is added once");
    assert.deepEqual(await arrival.piece(300, 400), { held: 100 }, "a piece too far is not added");
    await house.crash();
    assert.deepEqual(await arrival.held(), { held: 100 });
    assert.match((await arrival.finish("early")).errors.files, /Faylı seçin/);
    assert.deepEqual(await arrival.piece(100, file.bytes.length), { held: file.bytes.length });
    let page = await arrival.finish("k1");
    assert.equal(rows(page).length, 1, page.text);
    page = await arrival.finish("k1");
    assert.equal(page.status, 200, "the answer of the first time");
    assert.equal(rows(page).length, 1);
    assert.deepEqual((await visitor.open(`${address}/documents/1`)).body, file.bytes);
    assert.deepEqual(files_of(house), [createHash("sha256").update(file.bytes).digest("hex")]);

    const bad = new Arrival(visitor, address, { name: "metn.pdf", bytes: Buffer.from("salam") });
    await bad.piece(0, 5);
    assert.match((await bad.finish("k2")).errors.files, /deyil/);
    assert.equal(files_of(house).length, 1, "what was refused does not stay");
    const large = new Arrival(visitor, address, { name: "boyuk.pdf", bytes: Buffer.alloc(21 * 1024 * 1024) });
    assert.match((await large.held()).refusal, /Ən çoxu 20 MB/);
});

on_both_engines("a schedule has so many documents and no more", async (t, house) => {
    house.settings = ["--schedule-documents", "2"];
    await house.crash();
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await begin(visitor);
    for (const number of [1, 2, 3]) page = await attach(page, "Digər sənəd", pdf(`no ${number}`));
    assert.match(page.errors.file, /ən çoxu 2 sənəd/);
    assert.equal(rows(page).length, 2);
});

// ClamAV's daemon with a database of one signature, that of the test file.
async function start_clamd(folder) {
    mkdirSync(join(folder, "signatures"), { recursive: true });
    const bytes = eicar();
    writeFileSync(join(folder, "signatures", "test.ndb"), `Qaygi.Test.Eicar:0:*:${bytes.toString("hex")}\n`);
    const settings = { LocalSocket: join(folder, "clamd.sock"), DatabaseDirectory: join(folder, "signatures"), TemporaryDirectory: folder, Foreground: "yes", LogFile: join(folder, "clamd.log"), StreamMaxLength: "25M" };
    writeFileSync(join(folder, "clamd.conf"), Object.entries(settings).map(([name, value]) => `${name} ${value}\n`).join(""));
    const daemon = spawn("/usr/sbin/clamd", ["--config-file", join(folder, "clamd.conf")], { stdio: "ignore" });
    await wait_for("clamd", () => existsSync(settings.LocalSocket), 60_000);
    return { socket: settings.LocalSocket, stop: () => new Promise((resolve) => daemon.once("exit", resolve) && daemon.kill("SIGTERM")) };
}

test("the virus scanner: found, away when it is required, and back", { timeout: 300_000 }, async (t) => {
    const house = await House.open("sqlite", { prepare: (made) => (made.settings = ["--virus-scan", "required", "--clamd-socket", join(made.folder, "clamd.sock")]) });
    t.after(() => house.close());
    let clamd = await start_clamd(house.folder);
    t.after(() => clamd?.stop());
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await complete(visitor);
    const address = schedule_of(page);
    assert.match((await visitor.open(`${address}/send`)).text, /137,54/, "everything was scanned");
    page = await attach(page, "Digər sənəd", { name: "eicar.pdf", type: "application/pdf", bytes: eicar() });
    assert.match(page.errors.file, /virus tapıldı: Qaygi\.Test\.Eicar/);
    page = await attach(page, "Digər sənəd", { ...pdf(), name: "gizli.pdf", bytes: Buffer.concat([pdf().bytes.subarray(0, 9), Buffer.from("%"), eicar(), Buffer.from("\n"), pdf("x").bytes.subarray(9)]) });
    assert.match(page.errors.file, /virus tapıldı/);

    await clamd.stop();
    clamd = null;
    page = await attach(await visitor.open(address), "Digər sənəd", { ...pdf("sonra"), name: "sonra.pdf" });
    assert.equal(page.status, 200);
    assert.match(page.text, /virus yoxlaması gözlənilir/);
    page = await visitor.open(`${address}/send`);
    assert.match(page.text, /sonra\.pdf faylının virus yoxlaması hələ bitməyib/);
    clamd = await start_clamd(house.folder);
    page = await visitor.open(`${address}/send`);
    assert.match(page.text, /137,54/, "who sends has it scanned");
    assert.match((await page.form(`${address}/send`).submit("Bəli")).text, /göndərilib/);
    await house.stop();
});

// A small file system of its own: filling the machine's would stop others.
const root = process.getuid() === 0 ? false : "needs the right to mount a small file system";
test("a full disk: a clear page, no row without its file, and reading goes on", { timeout: 300_000, skip: root }, async (t) => {
    let small;
    const house = await House.open("sqlite", {
        prepare: (made) => {
            small = join(made.data, "documents");
            mkdirSync(small, { recursive: true });
            execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", small]);
        },
    });
    t.after(async () => {
        if (house.program?.running()) await house.program.kill();
        execFileSync("umount", [small]);
        await house.close();
    });
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await attach(await begin(visitor), "Əmrdən çıxarış", pdf("bir"));
    const address = schedule_of(page);
    const filler = { ...pdf("iki"), bytes: huge(8).bytes };
    page = await attach(page, "Digər sənəd", filler);
    assert.equal(page.status, 503, page.text);
    assert.match(page.text, /sonra|bir az/i);
    const arrival = new Arrival(visitor, address, filler);
    assert.equal((await arrival.piece(0, 3_000_000).catch(() => ({ held: 0 }))).held, 0, "half a piece is none");
    page = await visitor.open(address);
    assert.equal(rows(page).length, 1);
    assert.deepEqual((await visitor.open(`${address}/documents/1`)).body, pdf("bir").bytes);
    page = await attach(page, "Protokol", pdf("üç"));
    assert.equal(rows(page).length, 2, "there is room for a small one again");
    await house.stop();
});
