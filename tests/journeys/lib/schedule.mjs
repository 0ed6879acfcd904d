// The steps of a schedule as a person without scripts takes them. Amounts by the five-day calendar of 2025:
//   Aygün's child, born 01.10.2024, 15.01–15.03.2025: 26.89 + 44.00 + 33.85
//   Günel's child, born 11.11.2023, turns one and a half on 11.05.2025: May 2025 is 32.80
import assert from "node:assert/strict";
import { jpeg, pdf, png } from "./papers.mjs";

const in_baku = (day) => new Intl.DateTimeFormat("de-DE", { timeZone: "Asia/Baku", day: "2-digit", month: "2-digit", year: "numeric" }).format(day);
export const today = () => in_baku(Date.now());
export const days_from_today = (days) => in_baku(Date.now() + days * 86_400_000);
export const this_month = () => today().slice(3);

export const registration = () => ({
    "Cədvəlin qeydiyyat tarixi": today(),
    "Protokolun tarixi": "01.04.2025",
    "Protokolun nömrəsi": "12/A",
    "Ödənişin aparılmalı olduğu il/ay": this_month(),
});

const facts = {
    "Sosial sığorta stajı (il)": "6",
    "Məzuniyyətin verilməsi barədə əmrin nömrəsi": "45-K",
    "Məzuniyyətin verilməsi barədə əmrin tarixi": "25.11.2024",
};

export const aygun = {
    name: "Dadaşova Aygün",
    ssn: "0000000001001",
    facts: {
        ...facts,
        "Şəhadətnamənin seriya nömrəsi": "DM 007919",
        "Şəhadətnamənin tarixi": "10.10.2024",
        "Uşağın doğum tarixi": "01.10.2024",
        "Məzuniyyətin başlanğıc tarixi": "01.12.2024",
        "Məzuniyyətin başa çatma tarixi": "30.09.2027",
        "Müavinətin aid edildiyi dövrün başlanğıc tarixi": "15.01.2025",
        "Müavinətin aid edildiyi dövrün bitmə tarixi": "15.03.2025",
    },
    kind: "Köçürmə ilə",
    payment: { bank: "200004", iban: "AZ70AIIBDEMO0000000000001001" },
    months: ["26,89", "44,00", "33,85"],
};

export const gunel = {
    name: "Muradova Günel",
    ssn: "0000000001002",
    facts: {
        ...facts,
        "Məzuniyyətin verilməsi barədə əmrin tarixi": "20.12.2023",
        "Şəhadətnamənin seriya nömrəsi": "DM 015838",
        "Şəhadətnamənin tarixi": "20.11.2023",
        "Uşağın doğum tarixi": "11.11.2023",
        "Məzuniyyətin başlanğıc tarixi": "01.02.2024",
        "Məzuniyyətin başa çatma tarixi": "10.11.2026",
        "Müavinətin aid edildiyi dövrün başlanğıc tarixi": "01.05.2025",
        "Müavinətin aid edildiyi dövrün bitmə tarixi": "31.05.2025",
    },
    kind: "Barat ilə",
    payment: { post_office: "AZ1000", identity_card: "AA9000137" },
    months: ["32,80"],
};

export const papers = () => [["Əmrdən çıxarış", jpeg()], ["Doğum haqqında şəhadətnamə", pdf()], ["Protokol", png()]];

// A number as the page shows it, with a comma or a point.
export const amount = (written) => new RegExp(`(?<!\\d)${written.replace(",", "[.,]")}(?!\\d)`);

export const schedule_of = (page) => page.path.match(/^\/schedules\/(\d+)/)?.[0];

export async function begin(visitor, benefit = "childcare_under_three") {
    const page = await (await visitor.open(`/schedules/new/${benefit}`)).form("/schedules").fill(registration()).submit("Yadda saxla");
    assert.match(page.path, /^\/schedules\/\d+$/, page.text);
    return page;
}

export const find_insured = (page, ssn) => page.form(`${schedule_of(page)}/lines`).fill({ ssn }).submit("Tap");

export const line_of = (page) => Number(page.url.searchParams.get("line"));

export const fill_facts = (page, line, fields, kind) =>
    page.form(`${schedule_of(page)}/lines/${line}/facts`).fill(kind ? { ...fields, [kind]: true } : fields).submit("Yadda saxla");

export const fill_payment = (page, line, fields) => page.form(`${schedule_of(page)}/lines/${line}/payment`).fill(fields).submit("Yadda saxla");

export const attach = (page, kind, file) => page.form(`${schedule_of(page)}/documents`).fill({ kind, file }).submit("Yadda saxla");

// One insured person with everything about them.
export async function add_insured(page, person) {
    page = await find_insured(page, person.ssn);
    assert.match(page.text, new RegExp(person.name), page.text);
    const line = line_of(page);
    page = await fill_facts(page, line, person.facts, person.kind);
    assert.equal(page.status, 200, JSON.stringify(page.errors));
    for (const month of person.months) assert.match(page.text, amount(month));
    page = await page.form(`${schedule_of(page)}/lines/${line}/amount`).submit("Ok");
    page = await fill_payment(page, line, person.payment);
    assert.equal(page.status, 200, JSON.stringify(page.errors));
    return page;
}

export async function complete(visitor) {
    let page = await begin(visitor);
    page = await add_insured(page, aygun);
    page = await add_insured(page, gunel);
    for (const [kind, file] of papers()) page = await attach(page, kind, file);
    return page;
}

export async function send(page) {
    const question = await page.visitor.open(`${schedule_of(page)}/send`);
    assert.match(question.text, amount("137,54"), question.text);
    return question.form(`${schedule_of(page)}/send`).submit("Bəli");
}

export const at_the_fund = (employer, page) => `/fund/schedules/${employer}/${schedule_of(page).split("/")[2]}`;

export async function give_back(officer, address, remark) {
    const page = await officer.open(address);
    return page.form(`${address}/return`).fill({ reason: "Sənəd oxunmur", remark }).submit("Geri qaytar");
}

// What came back is not taken again as it was: the protocol gets another number.
export async function correct(page) {
    const corrected = await page.form(`${schedule_of(page)}/registration`).fill({ "Protokolun nömrəsi": "12/B" }).submit("Yadda saxla");
    assert.equal(corrected.status, 200, corrected.text);
    return corrected;
}

export const accept = async (officer, address) => (await officer.open(address)).form(`${address}/accept`).submit("Qəbul et");
