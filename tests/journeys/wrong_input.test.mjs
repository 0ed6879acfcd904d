// Wrong input at every field: the message at the field, what was typed kept, nothing saved.
import assert from "node:assert/strict";
import { on_both_engines } from "./lib/house.mjs";
import { aygun, begin, days_from_today, fill_facts, fill_payment, find_insured, line_of, registration, schedule_of } from "./lib/schedule.mjs";
import { disguised, empty, huge, pdf } from "./lib/papers.mjs";
import { sign_in } from "./lib/sign_in.mjs";

const nasty = ["<script>alert(1)</script>", "😀", "x".repeat(500), "a\u202Eb", "a\u0000b"];
const not_dates = ["sabah", "31.02.2025", "00.01.2025", "2025-13-01", "29.02.2025", "😀"];

// A form that was refused: the message stands at these fields only, and what was typed is still there.
function refused(page, form, name, typed, what) {
    assert.equal(page.status, 422, `${what}: ${JSON.stringify(typed)} was taken`);
    assert.ok(page.errors[name], `${what}: no message at ${name}, but at ${Object.keys(page.errors)}`);
    assert.ok(page.error_summary.length > 0, `${what}: no summary`);
    if (typed !== null) assert.equal(page.form(form).value(name), typed, `${what}: what was typed is kept`);
}

on_both_engines("registration", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const wrong = {
        registered: ["", ...not_dates, days_from_today(1)],
        protocol_date: ["", ...not_dates, days_from_today(1)],
        protocol_number: ["", ...nasty],
        payment_month: ["", "13.2026", "noyabr", "11.2024", "😀"],
    };
    for (const [name, values] of Object.entries(wrong))
        for (const typed of values) {
            const page = await (await visitor.open("/schedules/new/childcare_under_three")).form("/schedules").fill({ ...registration(), [name]: typed }).submit("Yadda saxla");
            refused(page, "/schedules", name, typed, name);
        }
    assert.match((await visitor.open("/schedules?state=draft")).text, /Bu şərtlərə uyğun cədvəl yoxdur/);
});

on_both_engines("insured, dates and periods", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await begin(visitor);
    const address = schedule_of(page);
    for (const typed of ["", "123", "0000000009999", "00OQMK6", "<script>", "😀"]) refused(await find_insured(await visitor.open(address), typed), `${address}/lines`, "ssn", typed, "ssn");
    page = await find_insured(page, aygun.ssn);
    const line = line_of(page);
    const form = `${address}/lines/${line}/facts`;
    const at = (label) => page.form(form).control(label).getAttribute("name");
    const wrong = [
        ["Sosial sığorta stajı (il)", ["yeddi", "-1", "1,5", "200", "😀"]],
        ["Məzuniyyətin verilməsi barədə əmrin nömrəsi", nasty],
        ["Şəhadətnamənin seriya nömrəsi", nasty],
        ["Məzuniyyətin verilməsi barədə əmrin tarixi", [...not_dates, days_from_today(1)]],
        ["Şəhadətnamənin tarixi", [...not_dates, days_from_today(1)]],
        ["Uşağın doğum tarixi", [...not_dates, days_from_today(1)]],
        ["Məzuniyyətin başlanğıc tarixi", [...not_dates, "01.09.2024"]],
        ["Məzuniyyətin başa çatma tarixi", [...not_dates, "30.11.2024"]],
        ["Müavinətin aid edildiyi dövrün başlanğıc tarixi", [...not_dates, "16.03.2025", "30.11.2024"]],
        ["Müavinətin aid edildiyi dövrün bitmə tarixi", [...not_dates, days_from_today(1), "14.01.2025"]],
    ];
    for (const [label, values] of wrong)
        for (const typed of values) {
            const answer = await fill_facts(await visitor.open(`${address}?line=${line}`), line, { ...aygun.facts, [label]: typed }, aygun.kind);
            assert.equal(answer.status, 422, `${label}: ${typed} was taken`);
            assert.ok(Object.keys(answer.errors).length > 0, `${label}: ${typed} has no message`);
            assert.equal(answer.form(form).value(label), typed, `${label}: what was typed is kept`);
            if (not_dates.includes(typed)) assert.ok(answer.errors[at(label)], `${label}: the message is at another field`);
        }
    assert.equal((await visitor.open(`${address}?line=${line}`)).form(form).value("Uşağın doğum tarixi"), "", "nothing was saved");
});

on_both_engines("bank, account, post", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await find_insured(await begin(visitor), aygun.ssn);
    const [address, line] = [schedule_of(page), line_of(page)];
    const form = `${address}/lines/${line}/payment`;
    page = await fill_facts(page, line, aygun.facts, "Köçürmə ilə");
    const wrong = [["bank", "99999", "bank"], ["bank", "999999", "bank"], ["iban", "AZ70AIIBDEMO0000000000001002", "iban"], ["iban", "AZ77ACABDEMO0000000000001002", "iban"], ["iban", "😀", "iban"]];
    for (const [field, typed, at] of wrong) refused(await fill_payment(await visitor.open(`${address}?line=${line}`), line, { ...aygun.payment, [field]: typed }), form, at, typed, field);
    page = await fill_facts(await visitor.open(`${address}?line=${line}`), line, aygun.facts, "Barat ilə");
    for (const typed of ["AA123", "<script>", "x".repeat(500)])
        refused(await fill_payment(await visitor.open(`${address}?line=${line}`), line, { post_office: "AZ1000", identity_card: typed }), form, "identity_card", typed, "identity_card");
});

on_both_engines("documents", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await begin(visitor);
    const address = schedule_of(page);
    const kind = "Əmrdən çıxarış";
    const attach = async (fields) => (await visitor.open(address)).form(`${address}/documents`).fill(fields).submit("Yadda saxla");
    for (const file of [disguised(), empty(), { ...pdf(), bytes: Buffer.from("salam") }, huge(25)]) refused(await attach({ kind, file }), `${address}/documents`, "file", null, file.name);
    refused(await attach({ kind: "", file: pdf() }), `${address}/documents`, "kind", null, "kind");
    refused(await attach({ kind }), `${address}/documents`, "file", null, "no file");
    refused(await attach({ kind, file: huge(60) }), `${address}/documents`, "file", null, "60 MB");
    assert.match((await visitor.open(address)).text, /Hələ sənəd əlavə edilməyib/);
    const path_like = await attach({ kind, file: { ...pdf(), name: "../../etc/passwd.pdf" } });
    refused(path_like, `${address}/documents`, "file", null, "a path");
    assert.doesNotMatch(path_like.text, /\.\.\//);
});

on_both_engines("a month of a child is claimed once", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await find_insured(await begin(visitor), aygun.ssn);
    page = await fill_facts(page, line_of(page), aygun.facts, aygun.kind);
    const first = schedule_of(page);
    let again = await find_insured(await begin(visitor), aygun.ssn);
    again = await fill_facts(again, line_of(again), aygun.facts, aygun.kind);
    assert.match(again.text, new RegExp(`№? ?${first.split("/")[2]}`), "the other draft is named");
});
