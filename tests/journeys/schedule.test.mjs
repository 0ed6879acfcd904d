// The main job: a schedule goes to the fund, comes back, is corrected, and is accepted.
import assert from "node:assert/strict";
import { on_both_engines } from "./lib/house.mjs";
import { papers, accept, amount, at_the_fund, attach, aygun, complete, give_back, schedule_of, send } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";
import { pdf } from "./lib/papers.mjs";

const { employer } = signers.get("Arzu Nəsirli");

on_both_engines("a schedule goes to the fund, comes back, is corrected and accepted", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    let page = await complete(visitor);
    assert.match(page.text, amount("137,54"));
    const first = schedule_of(page);
    page = await send(page);
    assert.equal(page.path, first);
    assert.match(page.text, /göndərilib/);

    const inbox = await officer.open("/fund/inbox");
    assert.match(inbox.text, /“Xəzər Tekstil” MMC/);
    const address = at_the_fund(employer, page);
    const received = await officer.open(address);
    for (const [kind] of papers()) assert.ok(received.text.includes(kind), kind);
    assert.match(received.text, amount("137,54"));
    await give_back(officer, address, "Şəhadətnamənin surəti oxunmur");

    page = await visitor.open(first);
    assert.match(page.text, /Sənəd oxunmur.*Şəhadətnamənin surəti oxunmur/);
    page = await (await visitor.open(`${first}/copy`)).form(`${first}/copy`).submit("Bəli");
    const copy = schedule_of(page);
    assert.notEqual(copy, first);
    assert.match(page.text, /Şəhadətnamənin surəti oxunmur/, "the copy says what to correct");
    assert.match((await visitor.open(first)).text, /arxiv edilib/);
    const removal = new URL(`${first}/remove`, house.origin);
    await visitor.send(removal, page.form(`${copy}/documents`).values);
    assert.match((await visitor.open(first)).text, /arxiv edilib/, "an archived one is never removed");
    page = await visitor.open(copy);
    page = await attach(page, "Doğum haqqında şəhadətnamə", { ...pdf("Aydin suret"), name: "aydin.pdf" });
    page = await send(page);
    await accept(officer, at_the_fund(employer, page));
    assert.match((await visitor.open(copy)).text, /qəbul edilib/);

    const all = await visitor.open("/schedules");
    assert.match(all.text, /arxiv edilib/);
    assert.match(all.text, /qəbul edilib/);
});

on_both_engines("an officer of another branch sees nothing of it", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const { visitor: stranger } = await sign_in(house, "Gülşən Dəmirçizadə");
    const page = await send(await complete(visitor));
    const address = at_the_fund(employer, page);
    assert.ok([403, 404].includes((await stranger.open(address)).status));
    assert.doesNotMatch((await stranger.open("/fund/inbox")).text, /Xəzər Tekstil/);
    const { visitor: neighbour } = await sign_in(house, "Eldar Kəpəzli");
    assert.equal((await neighbour.open(schedule_of(page))).status, 404, "another employer's number is not ours");
});

on_both_engines("a draft that lacks something names it and is not sent", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await complete(visitor);
    const address = schedule_of(page);
    page = await page.form(`${address}/documents/2/remove`).submit();
    const refused = await visitor.open(`${address}/send`);
    assert.match(refused.text, /Doğum haqqında şəhadətnamə/);
    assert.throws(() => refused.form("Bəli"));
    assert.match((await visitor.open("/schedules?state=sent")).text, /Bu şərtlərə uyğun cədvəl yoxdur/);
});

on_both_engines("sending twice has one effect and the same answer", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    const page = await complete(visitor);
    const question = await visitor.open(`${schedule_of(page)}/send`);
    const form = question.form(`${schedule_of(page)}/send`);
    const answers = await Promise.all([1, 2, 3].map(() => visitor.another_window().send(new URL(`${schedule_of(page)}/send`, house.origin), form.values, false, { follow: false })));
    assert.deepEqual(answers.map(({ status }) => status), [303, 303, 303]);
    assert.equal(new Set(answers.map(({ headers }) => headers.get("location"))).size, 1);
    const address = at_the_fund(employer, page);
    assert.equal((await officer.open("/fund/inbox")).all(`a[href^="${address}"]`).length, 1);
});

on_both_engines("two windows: the later one is shown what the earlier one saved", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await complete(visitor);
    const address = schedule_of(page);
    const [one, other] = [await visitor.open(`${address}?line=1`), await visitor.another_window().open(`${address}?line=1`)];
    const field = "Məzuniyyətin verilməsi barədə əmrin nömrəsi";
    await one.form(`${address}/lines/1/facts`).fill({ [field]: "46-K" }).submit("Yadda saxla");
    const late = await other.form(`${address}/lines/1/facts`).fill({ [field]: "47-K" }).submit("Yadda saxla");
    assert.equal(late.status, 409);
    assert.match(late.text, /46-K/);
    assert.equal(late.form(`${address}/lines/1/facts`).value(field), "47-K");
    assert.equal((await visitor.open(`${address}?line=1`)).form(`${address}/lines/1/facts`).value(field), "46-K");
    assert.equal(aygun.facts[field], "45-K");
});
