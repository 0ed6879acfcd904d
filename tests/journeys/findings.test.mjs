// Everything that the rules of child care refuse or warn of, reached by a person at the form: at its field, in each language. The lists are those
// of the source, so that a new name without its case fails here.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { on_both_engines } from "./lib/house.mjs";
import { aygun, begin, days_from_today, find_insured, gunel, line_of, schedule_of } from "./lib/schedule.mjs";
import { sign_in } from "./lib/sign_in.mjs";

const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const rules = source("src/benefit/childcare_under_three/rules.hpp").replace(/\/\/.*/g, "");
const listed = (name) => rules.match(new RegExp(`enum class ${name} \\{([^}]*)`))[1].match(/\w+/g);

// The sentence of a text, whatever stands in its places.
function sentence(language, key) {
    const row = source(`texts/${language}/benefit.txt`).split("\n").find((line) => line.startsWith(`${key} = `));
    assert.ok(row, `${key} in ${language}`);
    const escaped = row.slice(key.length + 3).trim().replace(/[.*+?^$()|[\]\\]/g, "\\$&");
    return new RegExp(escaped.replace(/\{\d\}/g, ".+?"));
}

const usual = {
    insurance_years: "6", leave_order_number: "45-K", leave_order_date: "25.11.2024", certificate_number: "DM 1", certificate_date: "10.10.2024", child_born: "01.10.2024",
    leave_from: "01.12.2024", leave_to: "30.09.2027", period_from: "01.02.2025", period_to: "28.02.2025",
};

const refused = {
    leave_ends_before_start: ["leave_to", { leave_to: "30.11.2024" }],
    period_ends_before_start: ["period_to", { period_from: "01.03.2025" }],
    born_after_leave_start: ["child_born", { child_born: "02.12.2024" }],
    leave_starts_after_three: ["leave_from", { child_born: "01.12.2021" }],
    period_outside_leave: ["period_to", { leave_to: "27.02.2025" }],
    period_before_birth: ["period_from", { child_born: "02.02.2025" }],
    period_after_three: ["period_to", { child_born: "28.02.2022" }],
    period_ends_in_future: ["period_to", { period_to: days_from_today(1) }],
    no_amount_for_day: ["period_from", { child_born: "01.10.2012", leave_from: "01.12.2012", leave_to: "30.09.2015", period_from: "31.08.2013", period_to: "30.09.2013" }],
};
const warned = {
    maternity_leave_may_run: { leave_from: "25.11.2024" },
    order_after_period_start: { leave_order_date: "02.02.2025" },
    certificate_before_birth: { certificate_date: "30.09.2024" },
    arrears_beyond_three_years: { child_born: "01.10.2014", leave_from: "01.12.2014", leave_to: "30.09.2017", period_from: "01.02.2017", period_to: "28.02.2017" },
    provisional_calendar: { child_born: "01.10.2014", leave_from: "01.12.2014", leave_to: "30.09.2017", period_from: "01.02.2016", period_to: "28.02.2016" },
    ministry_assigns: { child_born: "01.10.2025", certificate_date: "10.10.2025", leave_from: "01.12.2025", leave_to: "30.09.2028", period_from: "01.05.2026", period_to: "31.05.2026" },
};
// Each of these has a walk of its own below. The amounts begin inside the years of the calendar, so that no date can meet the last one before no_amount_for_day.
const apart = ["month_already_claimed", "month_without_working_days", "claimed_in_own_draft", "another_employer_claims", "calendar_unknown"];

const languages = ["az", "en", "ru"];
const save_words = { az: "Yadda saxla", en: "Save", ru: "Сохранить" };

// Saves the facts of the line with some of them changed, in this language.
async function save(visitor, page, changes, language = "az") {
    const [schedule, line] = [schedule_of(page), line_of(page) || 1];
    await visitor.open(`/language/${language}?back=/`);
    const open = await visitor.open(`${schedule}?line=${line}`);
    return open.form(`${schedule}/lines/${line}/facts`).fill({ ...usual, payment_kind: "card", ...changes }).submit(save_words[language]);
}

on_both_engines("each refusal stands at its field, each warning beside the person, in every language", async (t, house) => {
    assert.deepEqual([...listed("WhyRefused"), ...listed("WhyWarned")].sort(), [...Object.keys(refused), ...Object.keys(warned), ...apart].sort());
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await find_insured(await begin(visitor), aygun.ssn);
    for (const language of languages) {
        for (const [why, [field, changes]] of Object.entries(refused)) {
            const answer = await save(visitor, page, changes, language);
            assert.equal(answer.status, 422, `${why} was taken`);
            assert.match(answer.errors[field] ?? "", sentence(language, `benefit.refusal.${why}`), `${why} in ${language}: ${JSON.stringify(answer.errors)}`);
        }
        for (const [why, changes] of Object.entries(warned)) {
            const answer = await save(visitor, page, changes, language);
            assert.equal(answer.status, 200, `${why} was refused: ${JSON.stringify(answer.errors)}`);
            assert.match(answer.words("#insured .govuk-warning-text").join("\n"), sentence(language, `benefit.warning.${why}`), `${why} in ${language}`);
        }
    }
});

on_both_engines("a month without working days has no amount", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await find_insured(await begin(visitor), aygun.ssn);
    const calendar = await (await visitor.open("/employer/calendar?year=2025&month=2")).form("/employer/calendar/regime").fill({ "Digər": true }).submit("Yadda saxla");
    const days = calendar.form("/employer/calendar/month");
    for (let day = 1; day <= 28; ++day) days.tick("day", String(day), false);
    assert.match((await days.submit("Yadda saxla")).words("#conflicts").join(), /Fevral 2025: iş günü qalmayıb/);
    for (const language of languages) {
        const answer = await save(visitor, page, {}, language);
        assert.match(answer.errors.period_from ?? "", sentence(language, "benefit.refusal.month_without_working_days"));
    }
});

on_both_engines("a month of a child stands in one schedule", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await save(visitor, await find_insured(await begin(visitor), aygun.ssn), {});
    const first = schedule_of(page).split("/")[2];

    // Twins are two rows with two certificates; the same certificate twice in a schedule is refused.
    page = await find_insured(page, aygun.ssn);
    assert.match((await save(visitor, page, {})).errors.period_from, new RegExp(`№ ${first} nömrəli`));
    assert.equal((await save(visitor, page, { certificate_number: "DM 2" })).status, 200);

    // In a draft of one's own it warns; leave in parts, for other months, says nothing.
    page = await find_insured(await begin(visitor), gunel.ssn);
    for (const language of languages) {
        const answer = await save(visitor, page, {}, language);
        assert.match(answer.words("#insured .govuk-warning-text").join("\n"), sentence(language, "benefit.warning.claimed_in_own_draft"));
    }
    const part = await save(visitor, page, { leave_from: "01.04.2025", leave_order_date: "20.03.2025", period_from: "01.04.2025", period_to: "30.04.2025" });
    assert.equal(part.status, 200);
    assert.equal(part.all("#insured .govuk-warning-text").length, 0, part.words("#insured .govuk-warning-text").join());

    // Another employer meets the draft as well, and is not told whose it is.
    const { visitor: stranger } = await sign_in(house, "Eldar Kəpəzli");
    page = await find_insured(await begin(stranger), gunel.ssn);
    for (const language of languages) {
        const answer = await save(stranger, page, {}, language);
        assert.match(answer.errors.period_from ?? "", sentence(language, "benefit.refusal.month_already_claimed"));
        assert.doesNotMatch(answer.errors.period_from, new RegExp(`№ ${first}`));
        const warning = await save(stranger, page, { period_from: "01.03.2025", period_to: "31.03.2025" }, language);
        assert.match(warning.words("#insured .govuk-warning-text").join("\n"), sentence(language, "benefit.warning.another_employer_claims"));
    }
});

on_both_engines("who adopts takes leave long after the birth", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await find_insured(await begin(visitor), aygun.ssn);
    const answer = await save(visitor, page, { child_born: "01.10.2023", certificate_date: "10.10.2023", leave_to: "30.09.2026" });
    assert.equal(answer.status, 200, JSON.stringify(answer.errors));
    assert.equal(answer.all("#insured .govuk-warning-text").length, 0);
});
