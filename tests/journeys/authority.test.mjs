// Rights that an employer's head gives to others: one step to give, at once gone when taken back, several employers without signing in again.
import assert from "node:assert/strict";
import { sign_in_with_card } from "./lib/card.mjs";
import { on_both_engines } from "./lib/house.mjs";
import { begin, complete, schedule_of } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";

const tahir = signers.get("Tahir Bəşirov");
const kind_asan = { kind: "asan_imza" };
const fin_of = (name) => signers.get(name).fin;

const form_of = async (head) => (await head.open("/employer/delegations/new")).form("Təsdiqlə");

async function grant(head, fields = {}) {
    const page = await (await form_of(head)).fill({ ...kind_asan, number: tahir.phone, fin: tahir.fin, ...fields }).submit("Təsdiqlə");
    return page;
}

async function revoke(head) {
    const question = await (await head.open("/employer/delegations")).follow("/revoke");
    return question.form("Bəli").submit("Bəli");
}

on_both_engines("a right is given in one step, to somebody who never signed in, and holds at once", async (t, house) => {
    const { visitor: head } = await sign_in(house, "Arzu Nəsirli");
    const nobody = await sign_in(house, tahir.name);
    assert.equal(nobody.status, 403);
    assert.match(nobody.text, /E-imzaya səlahiyyətin verilməsi/);
    const menu = await head.open("/menu");
    const lists = await menu.follow("Haqq-hesab cədvəllərinin DSMF-yə təqdim edilməsi üçün səlahiyyətlərin verilməsi");
    assert.deepEqual(lists.words(".qaygi-states li"), ["E-imzaya səlahiyyətin verilməsi", "Səlahiyyət müddəti bitməmişlər", "Səlahiyyət müddəti bitmişlər"]);
    const page = await grant(head);
    assert.equal(page.path, "/employer/delegations", JSON.stringify(page.errors));
    assert.match(page.text, /Səlahiyyət verildi/);
    assert.match(page.text, new RegExp(tahir.fin));
    assert.match(page.text, /hazırlamaq, imzalamaq və göndərmək/);
    const at_once = await nobody.visitor.open("/menu");
    assert.equal(at_once.path, "/capacity", "the session that was open may act now");
    const chosen = await at_once.form("Davam et").fill({ capacity: "0012347011" }).submit("Davam et");
    assert.equal(chosen.path, "/menu");
    assert.match(chosen.document.title, /“Xəzər Tekstil” MMC · VÖEN 0012347011/);
    assert.doesNotMatch(chosen.text, /səlahiyyətlərin verilməsi/, "a delegate cannot delegate");
    assert.equal((await chosen.visitor.open("/employer/delegations/new")).status, 403);
    const signed_in = await sign_in(house, tahir.name);
    assert.equal(signed_in.path, "/menu", "with one capacity there is no question");
});

on_both_engines("a delegate whose right is taken back while a form is open saves nothing and loses nothing", async (t, house) => {
    const { visitor: head } = await sign_in(house, "Arzu Nəsirli");
    await grant(head);
    const { visitor: delegate } = await sign_in(house, tahir.name);
    const page = await begin(delegate);
    const schedule = schedule_of(page);
    const form = page.form(`${schedule}/registration`).fill({ "Protokolun nömrəsi": "77/A" });
    await revoke(head);
    const refused = await form.submit("Yadda saxla");
    assert.equal(refused.status, 403);
    assert.match(refused.text, /Arzu Nəsirli/, "who can give it back");
    assert.match(refused.text, /saxlanılıb/);
    assert.doesNotMatch((await head.open(schedule)).body.toString("utf8"), /77\/A/, "nothing was saved");
    const ended = await head.open("/employer/delegations/ended");
    assert.match(ended.text, /Ləğv edən: Arzu Nəsirli/);
    assert.match(ended.text, /Daha lazım deyil/);
    await grant(head);
    const saved = await refused.form("Yenidən göndər").submit("Yenidən göndər");
    assert.equal(saved.status, 200, saved.text);
    assert.match((await head.open(schedule)).body.toString("utf8"), /77\/A/, "sent once more as it was typed");
});

on_both_engines("whoever may act for several employers chooses one and changes without signing in again", async (t, house) => {
    const { visitor: head } = await sign_in(house, "Arzu Nəsirli");
    const { visitor: other } = await sign_in(house, "Nailə Şirinova");
    await grant(head);
    await grant(other, { right: "read" });
    const choice = await sign_in(house, tahir.name, { from: "/sign-in?back=/employer/calendar" });
    assert.equal(choice.path, "/capacity");
    const { visitor } = choice;
    assert.equal((await visitor.open("/schedules")).path, "/capacity", "nothing opens before the choice");
    const empty = await choice.form("Davam et").submit("Davam et");
    assert.equal(empty.status, 422);
    const first_cookie = visitor.cookies.get("qaygi");
    const calendar = await choice.form("Davam et").fill({ capacity: "0012347011" }).submit("Davam et");
    assert.equal(calendar.path, "/employer/calendar", "where the visitor wanted to go");
    assert.notEqual(visitor.cookies.get("qaygi"), first_cookie, "the session is another one");
    const stale = house.visitor();
    stale.cookies.set("qaygi", first_cookie);
    assert.equal((await stale.open("/menu")).path, "/sign-in");
    const page = await begin(visitor);
    const open_form = page.form(`${schedule_of(page)}/registration`);
    const switching = await page.follow("Başqasının adından işlə");
    const switched = await switching.form("Davam et").fill({ capacity: "0038275762" }).submit("Davam et");
    assert.match(switched.text, /Fərdi sahibkar Nailə Şirinova · VÖEN 0038275762/);
    assert.match(switched.text, /yalnız baxış/);
    assert.equal((await open_form.submit("Yadda saxla")).status, 403, "a form of the other employer does not reach this one");
    assert.equal((await visitor.open(schedule_of(page))).status, 404);
    assert.equal((await visitor.open("/schedules/new/childcare_under_three")).status, 403);
    for (const address of ["/employer/requisites", "/employer/calendar", "/schedules", "/menu"]) {
        const shown = await visitor.open(address);
        assert.equal(shown.status, 200, address);
        const changing = shown.all("main form").filter((form) => (form.getAttribute("method") ?? "get").toLowerCase() === "post");
        assert.equal(changing.length, 0, `${address} offers nothing that would be refused`);
    }
});

on_both_engines("a renewed card keeps the right, and the employer reads of it", async (t, house) => {
    const { visitor: grantor } = await sign_in(house, "Eldar Kəpəzli");
    const arzu = signers.get("Arzu Nəsirli");
    const by_card = (await form_of(grantor)).fill({ kind: "card", number: `C${arzu.user_id}`, fin: arzu.fin });
    assert.equal((await by_card.submit("Təsdiqlə")).path, "/employer/delegations");
    const offered = async (card) => (await sign_in_with_card(house, card)).text;
    assert.match(await offered(arzu.fin), /0025928771/);
    assert.doesNotMatch((await grantor.open("/employer/delegations")).text, /Başqa e-imza/);
    assert.doesNotMatch((await grantor.open("/employer/journal")).text, /Yeni kart/);
    assert.match(await offered("renewed"), /0025928771/, "the right is the person's");
    assert.match((await grantor.open("/employer/delegations")).text, new RegExp(`Başqa e-imza ilə də daxil olub: .*C${arzu.user_id}R`));
    const journal = (await grantor.open("/employer/journal")).text;
    assert.match(journal, /Yeni kart və ya nömrə ilə daxil olub/);
});

on_both_engines("a right holds in every benefit service", async (t, house) => {
    const { visitor: head } = await sign_in(house, "Arzu Nəsirli");
    await grant(head, { right: "prepare" });
    const { visitor } = await sign_in(house, tahir.name);
    for (const benefit of ["childcare_under_three", "childbirth", "funeral"]) assert.equal((await visitor.open(`/schedules/new/${benefit}`)).status, 200, benefit);
    await revoke(head);
    for (const benefit of ["childcare_under_three", "childbirth", "funeral"]) assert.equal((await visitor.open(`/schedules/new/${benefit}`)).status, 403, benefit);
});

on_both_engines("who may prepare does not send, and the page offers no button for it", async (t, house) => {
    const { visitor: head } = await sign_in(house, "Arzu Nəsirli");
    await grant(head, { right: "prepare" });
    const { visitor } = await sign_in(house, tahir.name);
    const page = await complete(visitor);
    assert.equal(page.all("#send").length, 0);
    const refused = await visitor.open(`${schedule_of(page)}/send`);
    assert.equal(refused.status, 403);
    assert.match(refused.text, /Arzu Nəsirli/);
    const csrf = page.form("/sign-out").value("csrf");
    const sent = await visitor.send(new URL(`${schedule_of(page)}/send`, house.origin), [{ name: "csrf", value: csrf }]);
    assert.equal(sent.status, 403);
    assert.match((await head.open(schedule_of(page))).text, /Göndər/, "it is still a draft");
});

on_both_engines("what cannot be is refused at its field, and twice pressed gives once", async (t, house) => {
    const { visitor: head } = await sign_in(house, "Arzu Nəsirli");
    const today = new Date();
    const day = (days) => new Date(today.getTime() + 4 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10);
    const cases = [
        [{ fin: "00QNTCO" }, "fin"],
        [{ fin: fin_of("Arzu Nəsirli") }, "fin"],
        [{ fin: "" }, "fin"],
        [{ number: "12" }, "number"],
        [{ timed: "yes", from: day(5), to: day(4) }, "to"],
        [{ timed: "yes", from: day(-9), to: day(-1) }, "to"],
        [{ timed: "yes", from: day(-1), to: day(1) }, "from"],
    ];
    for (const [fields, field] of cases) {
        const page = await grant(head, fields);
        assert.equal(page.status, 422, JSON.stringify(fields));
        assert.deepEqual(Object.keys(page.errors), [field], JSON.stringify(fields));
        assert.equal(page.form("Təsdiqlə").value("fin"), fields.fin ?? tahir.fin, "what was typed stays");
    }
    const form = (await form_of(head)).fill({ ...kind_asan, number: tahir.phone, fin: tahir.fin });
    assert.equal((await form.submit("Təsdiqlə")).path, "/employer/delegations");
    assert.equal((await form.submit("Təsdiqlə")).path, "/employer/delegations", "the same form again is the same answer");
    assert.equal((await head.open("/employer/delegations")).all("tbody tr").length, 1);
    assert.deepEqual(Object.keys((await grant(head)).errors), ["fin"], "a second one for the same days");
    const question = await (await head.open("/employer/delegations")).follow("/revoke");
    const stale = question.form("Bəli");
    await revoke(head);
    assert.equal((await question.visitor.open("/employer/delegations")).all("tbody tr").length, 0);
    const again = (await stale.page.visitor.another_window());
    const answer = await again.send(new URL("/employer/delegations/1/revoke", house.origin), stale.values.map((value) => (value.name === "once" ? { ...value, value: "another" } : value)));
    assert.equal(answer.status, 409);
});
