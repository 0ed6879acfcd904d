// The lists of schedules: drafts, returned, sent and all, each search condition inside and outside; and the language, which changes nothing else.
import assert from "node:assert/strict";
import { on_both_engines } from "./lib/house.mjs";
import { accept, add_insured, at_the_fund, aygun, begin, complete, give_back, gunel, registration, schedule_of, send, this_month, today, correct } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";

const number_of = (page) => Number(schedule_of(page).split("/")[2]);

// The numbers that a search finds, newest first.
async function found(visitor, conditions) {
    const page = await (await visitor.open("/schedules")).form("/schedules").fill(conditions).submit("Cədvəli axtar");
    assert.equal(page.status, 200, JSON.stringify(page.errors));
    return page.words("#found tbody tr td:first-child, #found tbody tr th:first-child").map((words) => Number(words.replace(/\D+/g, "")));
}

const listed = async (visitor, address) => (await visitor.open(address)).words("#found tbody tr").length;

on_both_engines("each condition finds what it names and nothing else", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const sent = number_of(await send(await complete(visitor)));
    const next_month = (() => {
        const [month, year] = this_month().split(".").map(Number);
        return month === 12 ? `01.${year + 1}` : `${String(month + 1).padStart(2, "0")}.${year}`;
    })();
    const page = await (await visitor.open("/schedules/new/childcare_under_three")).form("/schedules").fill({ ...registration(), "Cədvəlin qeydiyyat tarixi": "02.02.2025", "Protokolun nömrəsi": "77/B", "Ödənişin aparılmalı olduğu il/ay": next_month }).submit("Yadda saxla");
    const draft = number_of(page);
    await add_insured(page, { ...gunel, facts: { ...gunel.facts, "Şəhadətnamənin seriya nömrəsi": "DM 99" } });

    const expected = [
        [{}, [draft, sent]],
        [{ number: String(sent) }, [sent]],
        [{ number: "999" }, []],
        [{ state: "draft" }, [draft]],
        [{ state: "sent" }, [sent]],
        [{ state: "accepted" }, []],
        [{ registered_from: today() }, [sent]],
        [{ registered_to: "02.02.2025" }, [draft]],
        [{ registered_from: "03.02.2025", registered_to: today() }, [sent]],
        [{ registered_to: "01.02.2025" }, []],
        [{ payment_month: this_month() }, [sent]],
        [{ payment_month: next_month }, [draft]],
        [{ protocol_number: "12/" }, [sent]],
        [{ protocol_number: "7/B" }, [draft]],
        [{ protocol_number: "%" }, []],
        [{ protocol_number: "_" }, []],
        [{ insured: aygun.ssn }, [sent]],
        [{ insured: gunel.ssn }, [draft, sent]],
        [{ insured: "DADAŞOVA" }, [sent]],
        [{ insured: "muradova gün" }, [draft, sent]],
        [{ insured: "Nobody" }, []],
        [{ insured: "muradova", state: "draft", registered_to: "02.02.2025", protocol_number: "77" }, [draft]],
        [{ insured: "dadaşova", state: "draft" }, []],
    ];
    for (const [conditions, numbers] of expected) assert.deepEqual(await found(visitor, conditions), numbers, JSON.stringify(conditions));

    for (const [name, typed] of [["number", "x"], ["registered_from", "31.02.2025"], ["registered_to", "soon"], ["payment_month", "13.2025"]]) {
        const refused = await (await visitor.open("/schedules")).form("/schedules").fill({ [name]: typed }).submit("Cədvəli axtar");
        assert.equal(refused.status, 422, `${name}: ${typed}`);
        assert.ok(refused.errors[name], name);
        assert.equal(refused.form("/schedules").value(name), typed);
    }
    const { visitor: other } = await sign_in(house, "Eldar Kəpəzli");
    assert.deepEqual(await found(other, {}), [], "nobody sees another employer's");
});

on_both_engines("a schedule moves from list to list", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    const counts = async () => Promise.all(["draft", "sent", "returned", "archived", "accepted"].map((state) => listed(visitor, `/schedules?state=${state}`)));
    const page = await complete(visitor);
    assert.deepEqual(await counts(), [1, 0, 0, 0, 0]);
    await send(page);
    assert.deepEqual(await counts(), [0, 1, 0, 0, 0]);
    const at_fund = (of) => at_the_fund(signers.get("Arzu Nəsirli").employer, of);
    await give_back(officer, at_fund(page), "Aydın deyil");
    assert.deepEqual(await counts(), [0, 0, 1, 0, 0]);
    const copy = await (await visitor.open(`${schedule_of(page)}/copy`)).form(`${schedule_of(page)}/copy`).submit("Bəli");
    assert.deepEqual(await counts(), [1, 0, 0, 1, 0]);
    await send(await correct(copy));
    await accept(officer, at_fund(copy));
    assert.deepEqual(await counts(), [0, 0, 0, 1, 1]);
    assert.equal(await listed(visitor, "/schedules"), 2);
});

on_both_engines("another language keeps the place, the search and what is saved", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await add_insured(await begin(visitor), aygun);
    await add_insured(page, gunel);
    page = await visitor.open(`${schedule_of(page)}?line=1`);
    for (const [language, words] of [["en", "Months to pay"], ["ru", "Месяцы к выплате"], ["az", "Ödəniləcək aylar"]]) {
        page = await page.follow(`/language/${language}`);
        assert.equal(page.document.documentElement.getAttribute("lang"), language);
        assert.equal(page.url.searchParams.get("line"), "1", "the open person stays open");
        assert.match(page.text, new RegExp(words));
        assert.equal(page.form(`${schedule_of(page)}/lines/1/facts`).value("leave_order_number"), "45-K");
    }
    const search = await visitor.open("/schedules?insured=dada%C5%9Fova&state=draft&registered_from=31.02.2025");
    const in_english = await search.follow("/language/en");
    assert.equal(in_english.status, 422);
    assert.equal(in_english.form("/schedules").value("insured"), "dadaşova");
    assert.equal(in_english.form("/schedules").value("registered_from"), "31.02.2025");
    assert.equal(in_english.form("/schedules").value("state"), "draft");
});
