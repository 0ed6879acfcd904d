// The employer's own page: requisites and production calendar, saved, refused, overtaken, and there after the power was gone.
import assert from "node:assert/strict";
import { on_both_engines } from "./lib/house.mjs";
import { sign_in } from "./lib/sign_in.mjs";

on_both_engines("requisites are kept, and shown with who saved them", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const address = "/employer/requisites";
    const open = async () => (await visitor.open(address)).form(address);
    const saved = await (await open()).fill({ "Baş mühasibin adı, soyadı": "Yeni Mühasibə" }).submit("Yadda saxla");
    assert.match(saved.text, /Yadda saxlanıldı/);
    await house.crash();
    assert.equal((await open()).value("Baş mühasibin adı, soyadı"), "Yeni Mühasibə");
    assert.match((await visitor.open(address)).text, /Arzu Nəsirli/);

    const [early, late] = [await open(), await open()];
    await early.fill({ "Rəhbərin adı, soyadı": "Birinci Rəhbər" }).submit("Yadda saxla");
    const overtaken = await late.fill({ "Rəhbərin adı, soyadı": "İkinci Rəhbər" }).submit("Yadda saxla");
    assert.equal(overtaken.status, 409);
    assert.match(overtaken.text, /Birinci Rəhbər/);
    assert.equal(overtaken.form(address).value("Rəhbərin adı, soyadı"), "İkinci Rəhbər");
});

on_both_engines("requisites refuse what cannot be, at the field", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const address = "/employer/requisites";
    const wrong = {
        full_name: ["", "x".repeat(2000)],
        fund_number: ["", "123", "000000001000a"],
        iban: ["AZ46", "AZ77ACABDEMO0000000000001002", "AZ47AIIBDEMO0000000012347011"],
        email: ["a@", "a b@example.org", "<script>"],
        head: ["", "😀"],
    };
    for (const [name, values] of Object.entries(wrong))
        for (const typed of values) {
            const page = await (await visitor.open(address)).form(address).fill({ [name]: typed }).submit("Yadda saxla");
            assert.equal(page.status, 422, `${name}: ${typed} was taken`);
            assert.ok(page.errors[name], `${name}: no message, but at ${Object.keys(page.errors)}`);
            assert.equal(page.form(address).value(name), typed);
        }
});

on_both_engines("an employer with days of its own sets them", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const march = "/employer/calendar?year=2025&month=3";
    let page = await visitor.open(march);
    assert.match(page.text, /İş günləri: 13\b/);
    assert.equal(page.all('input[name="day"]').length, 0, "a five-day week has nothing to tick");
    page = await page.form("/employer/calendar/regime").fill({ "Digər": true }).submit("Yadda saxla");
    page = await page.form("/employer/calendar/month").tick("day", "3", false).tick("day", "1").tick("day", "2").submit("Yadda saxla");
    assert.match(page.text, /İş günləri: 14\b/);
    await house.crash();
    page = await visitor.open(march);
    assert.match(page.text, /İş günləri: 14\b/);
    assert.match(page.text, /03\.03\.2025 ?qeyri-iş günü \(sizin təyininizlə\)/);
    page = await page.form("/employer/calendar/regime").fill({ "Altıgünlük iş həftəsi": true }).submit("Yadda saxla");
    assert.equal(page.all('input[name="day"]').length, 0);
    assert.doesNotMatch(page.text, /sizin təyininizlə/);
});
