// The care of the files: looked through, swept away and removed when their time is over, whatever is killed meanwhile; sealed with keys.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { on_both_engines } from "./lib/house.mjs";
import { command_of, kept_files, let_pass, rows, run, well } from "./lib/kept_files.mjs";
import { pdf } from "./lib/papers.mjs";
import { binary, pause } from "./lib/program.mjs";
import { attach, begin, schedule_of } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";

const rounds = Number(process.env.QAYGI_CRASHES ?? 4);
const { employer } = signers.get("Arzu Nəsirli");
const paper = (name) => ({ ...pdf(name), name: `${name.slice(0, 20)}.pdf` });

// A draft with a document for each name; papers are told apart by their names.
async function draft_with(house, ...names) {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await begin(visitor);
    const address = schedule_of(page);
    for (const name of names) page = await attach(page, "Digər sənəd", paper(name));
    return { visitor, address };
}

async function opened(visitor, address) {
    const links = (await visitor.open(address)).all(`a[href^="${address}/documents/"]`).filter((link) => /\/documents\/\d+$/.test(link.getAttribute("href")) && link.textContent.trim());
    return Promise.all(links.map(async (link) => [link.textContent.trim(), (await visitor.open(link.getAttribute("href"))).body]));
}

const remove_document = async (visitor, address, number) => (await visitor.open(address)).form(`${address}/documents/${number}/remove`).submit();

on_both_engines("what is damaged or missing is named with its document", async (t, house) => {
    await draft_with(house, "bir", "iki", "uch");
    assert.match(well(house, "documents", "verify"), /^3 files sound .* 0 of no document\), 0 damaged, 0 missing\n$/);
    const file_with = (text) => kept_files(house).find((file) => readFileSync(file, "latin1").includes(`(${text})`));
    const [damaged, missing] = [file_with("iki"), file_with("uch")];
    const content = readFileSync(damaged);
    content[40] ^= 1;
    chmodSync(damaged, 0o600);
    writeFileSync(damaged, content);
    rmSync(missing);
    const { status, stdout } = run(house, "documents", "verify");
    assert.equal(status, 3);
    assert.match(stdout, new RegExp(`damaged ${damaged.split("/").at(-1)} .*\n    employer ${employer}, schedule 1, document 2\n`));
    assert.match(stdout, new RegExp(`missing ${missing.split("/").at(-1)}\n    employer ${employer}, schedule 1, document 3\n`));
    assert.match(stdout, /1 files sound .* 1 damaged, 1 missing\n$/);
});

on_both_engines("what no document names goes after its delay, and what one names stays", async (t, house) => {
    const { visitor, address } = await draft_with(house, "bir", "iki");
    await remove_document(visitor, address, 2);
    assert.match(well(house, "documents", "sweep"), /^2 files, 1 of no document and waiting, 0 removed\n$/);
    let_pass(house, 29);
    assert.match(well(house, "documents", "sweep"), /^2 files, 1 of no document and waiting, 0 removed\n$/);
    let_pass(house, 1);
    assert.match(well(house, "documents", "sweep"), /^2 files, 0 of no document and waiting, 1 removed\n$/);
    assert.deepEqual(await opened(visitor, address), [["bir.pdf", paper("bir").bytes]]);
    assert.match(well(house, "documents", "verify"), /^1 files sound/);
});

// The same few papers come and go, so that what is swept away is sent again at the same time.
on_both_engines("killed in the middle of uploads and sweeps: each row has its file", async (t, house) => {
    const names = Array.from({ length: 12 }, (_, number) => `paper-${number}`);
    let { visitor, address } = await draft_with(house, ...names);
    let attached = 0;
    for (let round = 0; round < rounds; ++round) {
        for (const number of rows(house, "SELECT document FROM document ORDER BY document")) await remove_document(visitor, address, number);
        well(house, "documents", "sweep");
        let_pass(house, 31);
        let alive = true;
        const attaching = (async () => {
            while (alive)
                for (const name of names) {
                    const page = await attach(await visitor.open(address), "Digər sənəd", paper(name));
                    assert.ok([200, 503].includes(page.status), page.text);
                    if (page.status === 200) ++attached;
                }
        })().catch((fault) => assert.match(`${fault.code ?? fault}`, /ECONN|socket|EPIPE/));
        const sweeping = spawn(binary, command_of(house, "documents", "sweep"), { stdio: "ignore" });
        const swept = new Promise((resolve) => sweeping.once("exit", resolve));
        await pause(40 + 400 * Math.random());
        sweeping.kill("SIGKILL");
        await pause(100 * Math.random());
        await house.program.kill();
        alive = false;
        await Promise.all([attaching, swept]);
        await house.start();
        const { status, stdout } = run(house, "documents", "verify");
        assert.equal(status, 0, stdout);
        for (const [name, body] of await opened(visitor, address)) assert.deepEqual(body, paper(name.replace(".pdf", "")).bytes, name);
    }
    assert.ok(attached > 0, "something was attached before the program was killed");
});

on_both_engines("drafts and documents go when their time is over, and the journal says so", async (t, house) => {
    await draft_with(house, "bir");
    assert.match(well(house, "retention"), /^0 drafts removed\n0 documents/);
    let_pass(house, 364);
    assert.match(well(house, "retention", "--keep-draft-days", "365"), /^0 drafts removed\n/);
    let_pass(house, 1);
    assert.match(well(house, "retention"), /^0 drafts removed\n/);
    assert.match(well(house, "retention", "--keep-draft-days", "365"), /^1 drafts removed\n0 documents .*\n1 files, 1 of no document and waiting, 0 removed\n$/);
    assert.deepEqual(rows(house, "SELECT subject, details FROM journal WHERE what = 'schedule.draft_expired'"), [`schedule/1|{"documents":1}`]);
    let_pass(house, 30);
    assert.match(well(house, "retention"), /1 removed\n$/);
    assert.deepEqual(kept_files(house), []);
});

on_both_engines("sealed files are read through their keys, and without them nothing starts", async (t, house) => {
    const { visitor, address } = await draft_with(house, "achiq");
    const keys = join(house.folder, "keys");
    const [first, second] = [randomBytes(32).toString("hex"), randomBytes(32).toString("hex")];
    const write_keys = (...lines) => writeFileSync(keys, lines.join("\n"), { mode: 0o600 });
    t.after(() => delete process.env.QAYGI_DOCUMENT_KEYS);
    const restart_with = async (...lines) => {
        await house.stop();
        write_keys(...lines);
        process.env.QAYGI_DOCUMENT_KEYS = keys;
        await house.start();
    };
    const expected = [["achiq.pdf", paper("achiq").bytes], ["mohurlu.pdf", paper("mohurlu").bytes]];
    await restart_with(first);
    await attach(await visitor.open(address), "Digər sənəd", paper("mohurlu"));
    assert.deepEqual(kept_files(house).map((file) => readFileSync(file, "latin1").slice(0, 5)).sort(), ["%PDF-", "QAYGI"]);
    assert.deepEqual(await opened(visitor, address), expected);

    await restart_with("# the new one", second, first);
    assert.deepEqual(await opened(visitor, address), expected);
    assert.match(well(house, "documents", "seal"), /^2 files sealed, 0 were so before, 0 left as they are\n$/);
    await restart_with(second);
    assert.deepEqual(await opened(visitor, address), expected);
    assert.match(well(house, "documents", "verify"), /^2 files sound/);

    for (const [refuse, message] of [[() => write_keys(first), /sealed with the key [0-9a-f]{16}, which is not among/], [() => rmSync(keys), /cannot be read: .*keys/],
        [() => write_keys("1234"), /line 1 is no key/], [() => delete process.env.QAYGI_DOCUMENT_KEYS, /sealed with the key/]]) {
        refuse();
        const { status, stderr } = run(house, "documents", "verify");
        assert.equal(status, 1);
        assert.match(stderr, message);
        await house.stop();
        await assert.rejects(() => house.start(), message);
    }
});

on_both_engines("a full disk is told, leaves nothing behind, and hinders nobody who reads", async (t, house) => {
    const { visitor, address } = await draft_with(house, "bir");
    rows(house, "UPDATE session SET last_seen = last_seen - 120000");  // the next request notes that the visitor is still there
    const filler = house.seen("filler");
    const disk = openSync(filler, "w");
    for (const size of [1024 * 1024, 4096, 1])
        try {
            for (;;) writeSync(disk, Buffer.alloc(size, 1));
        } catch (fault) {
            assert.equal(fault.code, "ENOSPC");
        }
    closeSync(disk);
    for (let tries = 0; tries < 3; ++tries) {
        const page = await attach(await visitor.open(address), "Digər sənəd", paper("x".repeat(200_000)));
        assert.equal(page.status, 503);
        assert.ok(page.heading);
    }
    assert.deepEqual(await opened(visitor, address), [["bir.pdf", paper("bir").bytes]]);
    assert.deepEqual(readdirSync(house.seen("documents", "spool")), []);
    rmSync(filler);
    assert.equal((await attach(await visitor.open(address), "Digər sənəd", paper("iki"))).status, 200);
    assert.deepEqual((await opened(visitor, address)).map(([name]) => name), ["bir.pdf", "iki.pdf"]);
}, 64);
