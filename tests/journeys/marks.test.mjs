// What the fund marks comes back to the employer as a list to work through; the officer then sees only what was changed.
import assert from "node:assert/strict";
import { on_both_engines } from "./lib/house.mjs";
import { at_the_fund, complete, fill_facts, gunel, schedule_of, send } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";

const { employer } = signers.get("Arzu Nəsirli");
const born = "mark.person.2.child_born";

async function at_the_officer(house) {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    const page = await send(await complete(visitor));
    return { visitor, officer, first: schedule_of(page), address: at_the_fund(employer, page) };
}

const marked = (page, address) =>
    page.form(`${address}/return`).fill({ reason: "Məlumat sənədlərlə uyğun gəlmir", [born]: true, "remark.person.2.child_born": "Şəhadətnamədə 12.11.2023", "mark.document.3": true });

const copy_of = async (visitor, first) => (await visitor.open(`${first}/copy`)).form(`${first}/copy`).submit("Bəli");

on_both_engines("marks come back as a list to work through, and the officer sees what changed", async (t, house) => {
    const { visitor, officer, first, address } = await at_the_officer(house);
    const refused = await marked(await officer.open(address), address).submit("Geri qaytar");
    assert.equal(refused.status, 422, "the words of the return are missing");
    assert.ok(refused.all(`input[name="${born}"]`)[0].hasAttribute("checked"), "the mark stays");
    assert.equal(refused.form(`${address}/return`).value("remark.person.2.child_born"), "Şəhadətnamədə 12.11.2023");
    await refused.form(`${address}/return`).fill({ remark: "Uşağın doğum tarixini düzəldin" }).submit("Geri qaytar");

    const returned = await visitor.open(first);
    assert.match(returned.text, /Düzəldilməli yerlər: 2\. Muradova Günel.*: Uşağın doğum tarixi — 11\.11\.2023 Şəhadətnamədə 12\.11\.2023/);
    let page = await copy_of(visitor, first);
    const copy = schedule_of(page);
    const tasks = (of) => of.words("#corrections li");
    assert.equal(tasks(page).length, 2);
    assert.match(tasks(page)[0], /Uşağın doğum tarixi.*Şəhadətnamədə 12\.11\.2023.*düzəldin/);
    assert.equal(page.all("#corrections a")[0].getAttribute("href"), `${copy}?line=2#child_born`);

    const unchanged = await visitor.open(`${copy}/send`);
    assert.match(unchanged.text, /geri qaytarıldığı kimidir/);
    assert.throws(() => unchanged.form("Bəli"));

    page = await visitor.open(`${copy}?line=2`);
    page = await fill_facts(page, 2, { "Uşağın doğum tarixi": "12.11.2023", "Məzuniyyətin başa çatma tarixi": "11.11.2026" }, gunel.kind);
    assert.equal(page.status, 200, JSON.stringify(page.errors));
    page = await page.form(`${copy}/lines/2/amount`).submit("Ok");
    assert.match(tasks(page)[0], /dəyişdirilib/);
    assert.match(tasks(page)[1], /düzəldin/);
    const question = await visitor.open(`${copy}/send`);
    page = await question.form(`${copy}/send`).submit("Bəli");
    assert.match(page.text, /göndərilib/);

    const again = await officer.open(at_the_fund(employer, page));
    const rows = again.words("#corrected tbody tr");
    assert.match(rows[0], /Uşağın doğum tarixi.*11\.11\.2023.*12\.11\.2023/);
    assert.ok(rows.every((row) => /Muradova Günel/.test(row)), "the other person did not change");
    assert.doesNotMatch(rows.join(), /Sosial sığorta stajı/);
});

on_both_engines("a mark at a place that the schedule does not have is refused", async (t, house) => {
    const { officer, first, visitor, address } = await at_the_officer(house);
    const form = (await officer.open(address)).form(`${address}/return`).fill({ reason: "Sənəd oxunmur", remark: "Baxın" });
    const answer = await officer.send(new URL(`${address}/return`, house.origin), [...form.values, { name: "mark.person.7.child_born", value: "1" }]);
    assert.equal(answer.status, 422);
    assert.match(answer.text, /olmayan yerə aiddir/);
    assert.match((await visitor.open(first)).text, /göndərilib/);
});

on_both_engines("an unchanged copy may go when the employer's requisites were corrected instead", async (t, house) => {
    const { visitor, officer, first, address } = await at_the_officer(house);
    await (await officer.open(address)).form(`${address}/return`).fill({ reason: "Digər səbəb", remark: "Sığortaedənin telefonu səhvdir" }).submit("Geri qaytar");
    const copy = schedule_of(await copy_of(visitor, first));
    assert.match((await visitor.open(`${copy}/send`)).text, /geri qaytarıldığı kimidir/);
    const requisites = await visitor.open("/employer/requisites");
    const saved = await requisites.form("/employer/requisites").fill({ phone: "+994125550199" }).submit("Yadda saxla");
    assert.equal(saved.status, 200, JSON.stringify(saved.errors));
    const question = await visitor.open(`${copy}/send`);
    assert.doesNotMatch(question.text, /geri qaytarıldığı kimidir/);
    assert.match((await question.form(`${copy}/send`).submit("Bəli")).text, /göndərilib/);
});
