// The other benefits of the catalogue take the same way: nothing on it knows them by name. A lump sum has no months to tick.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { on_both_engines } from "./lib/house.mjs";
import { birth, burial } from "./lib/lump_sums.mjs";
import { accept, amount, at_the_fund, attach, begin, complete, fill_facts, fill_payment, find_insured, give_back, gunel, line_of, schedule_of, correct } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";

const { employer } = signers.get("Arzu Nəsirli");

async function claim(page, claimed) {
    page = await find_insured(page, claimed.insured.ssn);
    const line = line_of(page);
    page = await fill_facts(page, line, claimed.facts, claimed.insured.kind);
    assert.equal(page.status, 200, JSON.stringify(page.errors));
    for (const words of claimed.shown.slice(-1)) assert.ok(page.text.includes(words), page.text);
    assert.throws(() => page.form(`${schedule_of(page)}/lines/${line}/amount`), "a lump sum has nothing to tick");
    return fill_payment(page, line, claimed.insured.payment);
}

async function prepare(visitor, claimed) {
    let page = await claim(await begin(visitor, claimed.code), claimed);
    for (const [kind, file] of claimed.papers) page = await attach(page, kind, file);
    return page;
}

const send = async (visitor, address) => (await visitor.open(`${address}/send`)).form(`${address}/send`).submit("Bəli");

async function goes_through(house, claimed) {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    const menu = await (await visitor.open("/")).follow(`/menu/${claimed.code}`);
    assert.ok(menu.text.includes(claimed.name));
    assert.match((await menu.follow("Yeni cədvəlin qeydiyyatı")).path, new RegExp(`/schedules/new/${claimed.code}$`));

    let page = await prepare(visitor, claimed);
    const first = schedule_of(page);
    assert.match(page.text, amount(claimed.amount));
    page = await send(visitor, first);
    assert.match(page.text, /göndərilib/);
    for (const words of [claimed.name, ...claimed.shown]) assert.ok(page.text.includes(words), words);
    assert.match(page.text, amount(claimed.amount));
    const print = await visitor.open(`${first}/print.pdf`);
    assert.equal(print.status, 200);
    const printed = execFileSync("pdftotext", ["-raw", "-", "-"], { input: print.body, encoding: "utf8" }).replace(/\s+/g, " ");
    for (const words of [claimed.name, claimed.shown[0], claimed.shown.at(-1), claimed.amount]) assert.ok(printed.includes(words), `${words}: ${printed}`);

    const address = at_the_fund(employer, page);
    assert.ok((await officer.open("/fund/inbox")).text.includes(claimed.name));
    const received = await officer.open(address);
    for (const words of [claimed.name, ...claimed.shown, ...claimed.papers.map(([kind]) => kind)]) assert.ok(received.text.includes(words), words);
    await give_back(officer, address, "Protokol oxunmur");
    page = await (await visitor.open(`${first}/copy`)).form(`${first}/copy`).submit("Bəli");
    const copy = schedule_of(page);
    assert.ok(page.text.includes(claimed.name));
    await correct(page);
    await send(visitor, copy);
    await accept(officer, at_the_fund(employer, page));
    assert.match((await visitor.open(copy)).text, /qəbul edilib/);

    const own = await visitor.open(`/schedules?benefit=${claimed.code}`);
    assert.match(own.text, /qəbul edilib/);
    const others = await visitor.open("/schedules?benefit=childcare_under_three");
    assert.match(others.text, /Bu şərtlərə uyğun cədvəl yoxdur/);
    return { visitor, copy };
}

on_both_engines("a childbirth schedule is sent, returned, copied and accepted", async (t, house) => {
    const { visitor } = await goes_through(house, birth);
    // The same child once more.
    const page = await find_insured(await begin(visitor, birth.code), gunel.ssn);
    const again = await fill_facts(page, line_of(page), { ...birth.facts, "Müraciət edən valideyn": "Ata" }, gunel.kind);
    assert.equal(again.status, 422);
    assert.match(again.errors.certificate_number, /artıq № \d+ nömrəli cədvəldədir/);
    // Care for it is another benefit, and so is not claimed yet.
    assert.match((await complete(visitor)).text, amount("137,54"));
});

on_both_engines("a funeral schedule is sent, returned, copied and accepted", async (t, house) => {
    const { visitor } = await goes_through(house, burial);
    const page = await find_insured(await begin(visitor, burial.code), gunel.ssn);
    const again = await fill_facts(page, line_of(page), burial.facts, gunel.kind);
    assert.equal(again.status, 422);
    assert.match(again.errors.certificate_number, /artıq № \d+ nömrəli cədvəldədir/);
});

on_both_engines("what cannot be true of a lump sum is told at its field", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await find_insured(await begin(visitor, burial.code), gunel.ssn);
    const wrong = [
        ["Sığortaolunanın vəfat tarixi", "31.03.2019", "died"],
        ["Sığortaolunanın vəfat tarixi", "31.12.2030", "died"],
        ["Ərizənin tarixi", "29.06.2025", "application_date"],
        ["Dəfn edənin FİN-i", "OOO", "recipient_fin"],
        ["Dəfn edənin soyadı, adı, ata adı", "1234", "recipient_name"],
    ];
    for (const [label, typed, name] of wrong) {
        const answer = await fill_facts(page, line_of(page), { ...burial.facts, [label]: typed }, gunel.kind);
        assert.equal(answer.status, 422, `${label}: ${typed} was taken`);
        assert.ok(answer.errors[name], `${label}: ${JSON.stringify(answer.errors)}`);
        assert.equal(answer.form(`${schedule_of(page)}/lines/${line_of(page)}/facts`).value(label), typed);
    }
    assert.equal((await visitor.open("/schedules/new/pension")).status, 404);
    assert.equal((await visitor.open("/menu/pension")).status, 404);
});
