// The process is killed at any moment: what it had acknowledged is there afterwards, and nothing is there by half.
import assert from "node:assert/strict";
import { on_both_engines } from "./lib/house.mjs";
import { pdf } from "./lib/papers.mjs";
import { pause } from "./lib/program.mjs";
import { at_the_fund, attach, aygun, begin, complete, fill_facts, find_insured, line_of, papers, schedule_of } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";

const rounds = Number(process.env.QAYGI_CRASHES ?? 4);
const { employer } = signers.get("Arzu Nəsirli");
const numbered = "Məzuniyyətin verilməsi barədə əmrin nömrəsi";

on_both_engines("after each step of the journey", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await begin(visitor);
    const address = schedule_of(page);
    const again = async () => {
        await house.crash();
        return visitor.open(`${address}?line=1`);
    };
    page = await again();
    assert.equal(page.form(`${address}/registration`).value("protocol_number"), "12/A");
    page = await find_insured(page, aygun.ssn);
    page = await again();
    assert.match(page.text, /Dadaşova Aygün/);
    await fill_facts(page, 1, aygun.facts, aygun.kind);
    page = await again();
    for (const [label, value] of Object.entries(aygun.facts)) assert.equal(page.form(`${address}/lines/1/facts`).value(label), value);
    for (const [index, [kind, file]] of papers().entries()) {
        await attach(page, kind, file);
        page = await again();
        const kept = await visitor.open(`${address}/documents/${index + 1}`);
        assert.deepEqual(kept.body, file.bytes);
    }
});

on_both_engines("while saving again and again", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await find_insured(await begin(visitor), aygun.ssn);
    const [address, line] = [schedule_of(page), line_of(page)];
    let [acknowledged, tried, saved] = ["", "", 0];
    for (let round = 0; round < rounds; ++round) {
        let alive = true;
        const saving = (async () => {
            for (let number = 0; alive; ++number) {
                page = await visitor.open(`${address}?line=${line}`);
                tried = `${round}-${number}`;
                page = await fill_facts(page, line, { ...aygun.facts, [numbered]: tried }, aygun.kind);
                assert.equal(page.status, 200);
                acknowledged = tried;
                ++saved;
            }
        })().catch((fault) => assert.match(`${fault.code ?? fault}`, /ECONN|socket|EPIPE/));
        await pause(300 + 700 * Math.random());
        await house.program.kill();
        alive = false;
        await saving;
        await house.start();
        page = await visitor.open(`${address}?line=${line}`);
        assert.ok([acknowledged, tried].includes(page.form(`${address}/lines/${line}/facts`).value(numbered)), `${acknowledged} was acknowledged`);
    }
    assert.ok(saved > 0, "something was saved before the program was killed");
});

on_both_engines("while documents arrive: a row has its file, and what was acknowledged has both", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const address = schedule_of(await begin(visitor));
    const acknowledged = new Set();
    for (let round = 0; round < rounds; ++round) {
        let alive = true;
        const attaching = (async () => {
            for (let number = 0; alive; ++number) {
                const name = `fayl-${round}-${number}.pdf`;
                const page = await attach(await visitor.open(address), "Digər sənəd", { ...pdf(name), name });
                assert.equal(page.status, 200);
                acknowledged.add(name);
            }
        })().catch((fault) => assert.match(`${fault.code ?? fault}`, /ECONN|socket|EPIPE/));
        await pause(300 + 500 * Math.random());
        await house.program.kill();
        alive = false;
        await attaching;
        await house.start();
        const links = (await visitor.open(address)).all(`a[href^="${address}/documents/"]`).filter((link) => /\/documents\/\d+$/.test(link.getAttribute("href")));
        const listed = new Map(links.map((link) => [link.textContent.trim(), link.getAttribute("href")]));
        for (const name of acknowledged) assert.ok(listed.has(name), `${name} was acknowledged`);
        for (const [name, href] of listed) assert.deepEqual((await visitor.open(href)).body, pdf(name).bytes, name);
    }
    assert.ok(acknowledged.size > 0);
});

on_both_engines("while sending: sent or not sent, never twice", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    const page = await complete(visitor);
    const address = schedule_of(page);
    const form = (await visitor.open(`${address}/send`)).form(`${address}/send`);
    const sending = visitor.another_window().send(new URL(`${address}/send`, house.origin), form.values, false, { follow: false }).then(() => true, () => false);
    await pause(20 * Math.random());
    await house.program.kill();
    const acknowledged = await sending;
    await house.start();
    const state = (await visitor.open(address)).text;
    if (acknowledged) assert.match(state, /göndərilib/);
    await visitor.send(new URL(`${address}/send`, house.origin), form.values);
    assert.match((await visitor.open(address)).text, /göndərilib/);
    assert.equal((await officer.open("/fund/inbox")).all(`a[href^="${at_the_fund(employer, page)}"]`).length, 1);
});
