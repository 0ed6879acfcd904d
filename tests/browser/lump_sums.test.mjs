// The working page of a lump sum in Chromium, with scripts and without: from the start page to the sent schedule.
import assert from "node:assert/strict";
import test from "node:test";
import { House } from "../journeys/lib/house.mjs";
import { birth, burial } from "../journeys/lib/lump_sums.mjs";
import { amount, registration } from "../journeys/lib/schedule.mjs";
import { start_browser } from "./lib/browser.mjs";
import { main, sign_in } from "./lib/sign_in.mjs";

// A label that opens a list is chosen from, another one is typed into.
const typed = (facts) => Object.fromEntries(Object.entries(facts).map(([label, value]) => [label, ["Müraciət edən valideyn", "Mərhumun nəyi olub"].includes(label) ? [value] : value]));

async function fill_schedule(walk, claimed) {
    await walk.open("/", "start");
    await walk.page.locator(`a[href="/menu/${claimed.code}"]`).first().click();
    await walk.see("menu");
    await walk.page.locator(`main a[href="/schedules/new/${claimed.code}"]`).click();
    await walk.see("new");
    await walk.fill("/schedules", registration());
    await walk.submit("/schedules", "Yadda saxla", "registered");
    await walk.page.waitForURL(/\/schedules\/\d+/);
    const address = new URL(walk.page.url()).pathname;
    await walk.fill(`${address}/lines`, { "Sosial sığorta şəhadətnaməsinin nömrəsi (SSN)": claimed.insured.ssn });
    await walk.page.keyboard.press("Enter");
    const facts = `${address}/lines/1/facts`;
    await walk.form(facts).waitFor();
    await walk.settle();
    await walk.see("person-found");
    await walk.fill(facts, { ...typed(claimed.facts), [claimed.insured.kind]: true });
    await walk.submit(facts, "Yadda saxla", "facts-saved");
    assert.match(await walk.page.locator("#amount").innerText(), amount(claimed.amount));
    await walk.form(`${address}/lines/1/payment`).waitFor();
    for (const [field, value] of Object.entries(claimed.insured.payment)) await walk.form(`${address}/lines/1/payment`).locator(`[name="${field}"]`).fill(value);
    await walk.submit(`${address}/lines/1/payment`, "Yadda saxla", "payment-saved");
    for (const [kind, file] of claimed.papers) {
        await walk.fill(`${address}/documents`, { "Sənədin növü": [kind], "Sənədin əlavə edilməsi": file });
        await walk.submit(`${address}/documents`, "Yadda saxla", "document-added");
        await walk.page.getByRole("link", { name: file.name }).first().waitFor();
    }
    await walk.open(address, "working-page");
    await walk.press("Göndər", "question");
    await walk.press("Bəli", "sent");
    assert.match(await main(walk), /göndərilib/);
}

for (const [scripts, claimed] of [
    [true, birth],
    [false, burial],
])
    test(`a ${claimed.code} schedule is sent, ${scripts ? "with" : "without"} scripts`, { timeout: 600_000 }, async (t) => {
        const house = await House.open("sqlite");
        const browser = await start_browser();
        t.after(async () => {
            await browser.stop();
            await house.close();
        });
        const walk_of = (who, origin = house.origin) => browser.walk(origin, { scripts, name: `${who}-${claimed.code}` });
        const [head, phone] = [await walk_of("head"), await walk_of("phone", house.phones)];
        await sign_in(head, phone, "Arzu Nəsirli");
        await fill_schedule(head, claimed);
        for (const walk of [head, phone]) await walk.end();
        await house.stop();
    });
