// How an amount came about, wherever it is shown: on the working page, in a sent schedule, to the officer, in print; and what happens to it
// when the employer's calendar changes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { on_both_engines } from "./lib/house.mjs";
import { add_insured, amount, attach, at_the_fund, aygun, begin, complete, fill_facts, find_insured, line_of, papers, schedule_of, send } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";

const in_pdf = (bytes) => execFileSync("pdftotext", ["-layout", "-", "-"], { input: bytes, encoding: "utf8" });

// The steps of March 2025, when 10 of 13 working days are claimed.
const steps_of_march = [/03\.2025 ayında 13 iş günü/, /01\.03\.2025–15\.03\.2025/, /44,00\s₼/, /× 10 gün \/ 13 gün/, /33,85/, /maddə 105/, /maddə 127/, /yuvarlaqlaşdırılır/];

const says = (text, patterns, where) => patterns.forEach((pattern) => assert.match(text, pattern, `${where} does not say ${pattern}`));

// An employer with days of its own that does not work on Monday, 3 March 2025: 9 of 12 days are claimed then.
async function rest_on_3_march(visitor) {
    const page = await (await visitor.open("/employer/calendar?year=2025&month=3")).form("/employer/calendar/regime").fill({ "Digər": true }).submit("Yadda saxla");
    return page.form("/employer/calendar/month").tick("day", "3", false).submit("Yadda saxla");
}

on_both_engines("each amount says how it was computed, to everyone", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await complete(visitor);
    const months = (await visitor.open(`${schedule_of(page)}?line=1`)).words("#amount tbody tr");
    says(months[2], steps_of_march, "the working page");
    page = await send(page);
    says((await visitor.open(schedule_of(page))).text, steps_of_march, "the sent schedule");
    says(in_pdf((await visitor.open(`${schedule_of(page)}/print.pdf`)).body), [...steps_of_march, /Muradova Günel/, /32,80/, /yüz otuz yeddi manat əlli dörd qəpik/], "the print");
    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    const review = await officer.open(at_the_fund(signers.get("Arzu Nəsirli").employer, page));
    says(review.words("#insured").join(), steps_of_march, "the officer's page");
    assert.match(review.words("#recomputed").join(), /fərq yoxdur/);
});

on_both_engines("a changed calendar names the drafts it changes, and one press computes them again", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await add_insured(await begin(visitor), aygun);
    for (const [kind, file] of papers()) page = await attach(page, kind, file);
    const address = schedule_of(page);
    assert.equal(page.all("#changed table").length, 0);

    const calendar = await rest_on_3_march(visitor);
    assert.match(calendar.words("#drafts-changed").join(), new RegExp(`№ ${address.split("/")[2]}: dəyişən aylar: 1`));
    page = await visitor.open(`${address}/send`);
    assert.match(page.text, /məbləğ dəyişib/);
    page = await page.follow(page.words("a").find((words) => /məbləğ dəyişib/.test(words)));
    const changed = page.words("#changed").join();
    says(changed, [/03\.2025/, /12 iş günü/, amount("33,85"), amount("33,00")], "the working page");

    page = await page.form(`${address}/recompute`).submit("Yenidən hesabla");
    assert.equal(page.all("#changed table").length, 0);
    assert.match(page.words("#amount").join(), amount("33,00"));
    assert.match(page.words("#totals").join(), amount("103,89"));
    assert.equal((await visitor.open("/employer/calendar")).all("#drafts-changed").length, 0);
    assert.match((await visitor.open(`${address}/send`)).text, amount("103,89"));
});

on_both_engines("the calendar page computes a draft again as well", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const address = schedule_of(await add_insured(await begin(visitor), aygun));
    const calendar = await rest_on_3_march(visitor);
    const page = await calendar.form(`${address}/recompute`).submit("Yenidən hesabla");
    assert.equal(page.path, address);
    assert.match(page.words("#totals").join(), amount("103,89"));
});

on_both_engines("what was sent stays as it was, and the officer sees what differs today", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await send(await complete(visitor));
    await rest_on_3_march(visitor);
    says((await visitor.open(schedule_of(page))).text, steps_of_march, "the sent schedule");
    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    page = await officer.open(at_the_fund(signers.get("Arzu Nəsirli").employer, page));
    says(page.words("#recomputed").join(), [/fərq var/, /Dadaşova Aygün/, /12 iş günü/, amount("33,85"), amount("33,00")], "the officer's page");
    says(page.words("#insured").join(), steps_of_march, "the stated amount");
});

on_both_engines("an amount of a provisional year says so, on the page and in print", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await find_insured(await begin(visitor), aygun.ssn);
    const in_2016 = { "Məzuniyyətin verilməsi barədə əmrin tarixi": "25.11.2014", "Şəhadətnamənin tarixi": "10.10.2014", "Uşağın doğum tarixi": "01.10.2014", "Məzuniyyətin başlanğıc tarixi": "01.12.2014", "Məzuniyyətin başa çatma tarixi": "30.09.2017", "Müavinətin aid edildiyi dövrün başlanğıc tarixi": "01.07.2016", "Müavinətin aid edildiyi dövrün bitmə tarixi": "31.07.2016" };
    page = await fill_facts(page, line_of(page), { ...aygun.facts, ...in_2016 }, aygun.kind);
    assert.match(page.words("#amount").join(), /07\.2016: bayram günləri tam elan edilməyib, təqvim ilkindir/);
    assert.match(page.words("#insured").join(), /07\.2016: Ramazan və ya Qurban bayramının günləri məlum deyil/);
    assert.match(page.words("#insured").join(), /üç ildən \(.*\) əvvəldir/);
    assert.match(in_pdf((await visitor.open(`${schedule_of(page)}/print.pdf`)).body), /təqvim ilkindir/);
    assert.match((await visitor.open("/employer/calendar?year=2016&month=7")).words("#year-overview").join(), /İlkin/);
});
