// The main job in Chromium, with scripts and without: sign in, requisites, calendar, a new schedule with two insured, send; the officer
// returns it; copy, correct, send; the officer accepts.
import assert from "node:assert/strict";
import test from "node:test";
import { House } from "../journeys/lib/house.mjs";
import { pdf } from "../journeys/lib/papers.mjs";
import { amount, aygun, gunel, papers, registration } from "../journeys/lib/schedule.mjs";
import { signers } from "../journeys/lib/sign_in.mjs";
import { start_browser } from "./lib/browser.mjs";
import { main, sign_in } from "./lib/sign_in.mjs";

async function add_insured(walk, address, person, line) {
    await walk.fill(`${address}/lines`, { "Sosial sığorta şəhadətnaməsinin nömrəsi (SSN)": person.ssn });
    await walk.page.keyboard.press("Enter");
    const facts = `${address}/lines/${line}/facts`;
    await walk.form(facts).waitFor();
    await walk.settle();
    await walk.see("person-found");
    await walk.fill(facts, { ...person.facts, [person.kind]: true });
    await walk.submit(facts, "Yadda saxla", "facts-saved");
    await walk.form(`${address}/lines/${line}/amount`).waitFor();
    for (const month of person.months) assert.match(await main(walk), amount(month));
    await walk.submit(`${address}/lines/${line}/amount`, "Ok", "amount-taken");
}

async function fill_payment(walk, action, fields, name) {
    for (const [field, value] of Object.entries(fields)) await walk.form(action).locator(`[name="${field}"]`).fill(value);
    await walk.submit(action, "Yadda saxla", name);
}

async function fill_schedule(walk) {
    await walk.open("/schedules/new/childcare_under_three", "new-schedule");
    await walk.fill("/schedules", registration());
    await walk.submit("/schedules", "Yadda saxla", "registered");
    await walk.page.waitForURL(/\/schedules\/\d+/);
    const address = new URL(walk.page.url()).pathname;
    await add_insured(walk, address, aygun, 1);
    walk.expect_trouble(/status of 422/);
    await fill_payment(walk, `${address}/lines/1/payment`, { ...aygun.payment, iban: "AZ77ACABDEMO0000000000001002" }, "account-of-another-bank");
    await walk.page.locator("#iban-error").waitFor();
    await fill_payment(walk, `${address}/lines/1/payment`, aygun.payment, "payment-saved");
    await add_insured(walk, address, gunel, 2);
    await fill_payment(walk, `${address}/lines/2/payment`, gunel.payment, "post-saved");
    for (const [kind, file] of papers()) {
        await walk.fill(`${address}/documents`, { "Sənədin növü": [kind], "Sənədin əlavə edilməsi": file });
        await walk.submit(`${address}/documents`, "Yadda saxla", "document-added");
        await walk.page.getByRole("link", { name: file.name }).first().waitFor();
    }
    return address;
}

async function send(walk, address) {
    await walk.open(address, "working-page");
    await walk.press("Göndər", "question");
    assert.match(await main(walk), amount("137,54"));
    await walk.press("Bəli", "sent");
    assert.match(await main(walk), /göndərilib/);
}

for (const scripts of [true, false]) {
    test(`a schedule goes through, ${scripts ? "with" : "without"} scripts`, { timeout: 600_000 }, async (t) => {
        const house = await House.open("sqlite");
        const browser = await start_browser();
        t.after(async () => {
            await browser.stop();
            await house.close();
        });
        const walk_of = (who, origin = house.origin) => browser.walk(origin, { scripts, name: `${who}-${scripts ? "scripts" : "plain"}` });
        const [head, officer, phone] = [await walk_of("head"), await walk_of("officer"), await walk_of("phone", house.phones)];

        await head.open("/", "start");
        await sign_in(head, phone, "Arzu Nəsirli");
        await head.open("/employer/requisites", "requisites");
        await head.submit("/employer/requisites", "Yadda saxla", "requisites-saved");
        await head.open("/employer/calendar", "calendar");
        const address = await fill_schedule(head);
        await send(head, address);

        await sign_in(officer, phone, "Sevda Abbaszadə");
        const received = `/fund/schedules/${signers.get("Arzu Nəsirli").employer}/${address.split("/")[2]}`;
        await officer.open(received, "received");
        await officer.form(`${received}/return`).locator("select").selectOption({ label: "Sənəd oxunmur" });
        await officer.form(`${received}/return`).locator("textarea").fill("Şəhadətnamənin surəti oxunmur");
        await officer.page.locator('[name="mark.document.2"]').focus();
        await officer.page.keyboard.press("Space");
        await officer.page.keyboard.press("Tab");
        await officer.page.keyboard.type("2-ci səhifə");
        await officer.see("marked");
        await officer.submit(`${received}/return`, "Geri qaytar", "returned");

        await head.open(address, "returned");
        assert.match(await main(head), /Şəhadətnamənin surəti oxunmur/);
        await head.press("Surətini yarat", "ask-copy");
        await head.press("Bəli", "copied");
        const copy = new URL(head.page.url()).pathname;
        assert.notEqual(copy, address);
        const task = head.page.locator("#corrections li");
        assert.match(await task.innerText(), /Doğum haqqında şəhadətnamə\s+2-ci səhifə\s+düzəldin/);
        await head.fill(`${copy}/documents`, { "Sənədin növü": ["Doğum haqqında şəhadətnamə"], "Sənədin əlavə edilməsi": { ...pdf("Aydin suret"), name: "aydin.pdf" } });
        await head.submit(`${copy}/documents`, "Yadda saxla", "corrected");
        await head.page.getByRole("link", { name: "aydin.pdf" }).first().waitFor();
        await send(head, copy);

        const again = `/fund/schedules/${signers.get("Arzu Nəsirli").employer}/${copy.split("/")[2]}`;
        await officer.open(again, "received-again");
        assert.match(await officer.page.locator("#corrected").innerText(), /aydin\.pdf/);
        await officer.submit(`${again}/accept`, "Qəbul et", "accepted");
        await head.open(copy, "accepted");
        assert.match(await main(head), /qəbul edilib/);
        await head.open("/schedules", "all-schedules");
        for (const walk of [head, officer, phone]) await walk.end();
        await house.stop();
    });
}
