// Roles at the fund, given by two administrators; the journal, read by an auditor and by the employer; sessions that a person sees and ends.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { on_both_engines } from "./lib/house.mjs";
import { begin } from "./lib/schedule.mjs";
import { after_waiting, answer_phone, ask_to_sign_in, code_of, sign_in, signers } from "./lib/sign_in.mjs";

const [one, other, auditor] = ["Orxan Hüseynli", "Nigar Vəliyeva", "Cavid Əliyarlı"];
const tahir = signers.get("Tahir Bəşirov");

const propose = async (visitor, fields = {}) =>
    (await visitor.open("/fund/officers")).form("Təklif et").fill({ fin: tahir.fin, name: tahir.name, branch: "AZ-BA", role: "officer", ...fields }).submit("Təklif et");

on_both_engines("a role counts when a second administrator has confirmed it, and is gone at once when taken", async (t, house) => {
    const first = await sign_in(house, one);
    assert.equal(first.path, "/fund/officers");
    assert.equal((await first.visitor.open("/fund/inbox")).status, 403, "an administrator decides on no schedule");
    for (const [fields, field] of [[{ fin: signers.get(one).fin }, "fin"], [{ fin: "00QNTCO" }, "fin"], [{ name: "<b>" }, "name"], [{ branch: "" }, "branch"]]) {
        const page = await propose(first.visitor, fields);
        assert.equal(page.status, 422);
        assert.deepEqual(Object.keys(page.errors), [field]);
    }
    const proposed = await propose(first.visitor);
    assert.match(proposed.text, /başqa administratorun təsdiqini gözləyir/);
    assert.ok(!proposed.words("button").some((words) => words.startsWith("Təsdiqlə")), "whoever proposed does not confirm");
    const csrf = proposed.form("/sign-out").value("csrf");
    const forced = await first.visitor.send(new URL("/fund/officers/confirm", house.origin), [{ name: "csrf", value: csrf }, { name: "proposal", value: "1" }]);
    assert.equal(forced.status, 422);
    assert.equal((await sign_in(house, tahir.name)).status, 403, "not yet");
    const second = await sign_in(house, other);
    const confirmed = await second.form("/fund/officers/confirm").submit();
    assert.match(confirmed.text, /təsdiqləndi/);
    const officer = await sign_in(house, tahir.name);
    assert.equal(officer.path, "/fund/inbox");
    const struck_out = await second.visitor.open("/fund/officers");
    const form = struck_out.all("form").find((each) => each.getAttribute("action") === "/fund/officers/strike-out" && each.querySelector(`[value="${tahir.fin}"]`));
    const values = [...form.querySelectorAll("input")].map((input) => ({ name: input.getAttribute("name"), value: input.getAttribute("value") }));
    assert.equal((await second.visitor.send(new URL("/fund/officers/strike-out", house.origin), values)).status, 200);
    assert.equal((await officer.visitor.open("/fund/inbox")).status, 403, "at the next request");
});

on_both_engines("an auditor reads every journal and changes nothing; an employer reads its own", async (t, house) => {
    const { visitor: head } = await sign_in(house, "Arzu Nəsirli");
    await begin(head);
    const own = await head.open("/employer/journal");
    assert.match(own.text, /Cədvəl yaradıb/);
    assert.match(own.text, /Daxil olub/);
    assert.match(own.text, /Arzu Nəsirli/);
    const today = new Date(Date.now() + 4 * 3600_000).toISOString().slice(0, 10);
    assert.match((await head.open(`/employer/journal?day=${today}`)).text, /Cədvəl yaradıb/);
    assert.match((await head.open("/employer/journal?day=01.01.2020")).text, /Belə qeyd yoxdur/);
    assert.equal((await head.open("/employer/journal?day=31.02.2026")).status, 422);
    const page = await sign_in(house, auditor);
    assert.equal(page.path, "/fund/journal");
    const of_employer = await page.visitor.open("/fund/journal?employer=0012347011");
    assert.match(of_employer.text, /Zəncir bütövdür/);
    assert.match(of_employer.text, /Cədvəl yaradıb/);
    for (const address of ["/fund/inbox", "/fund/officers", "/menu"]) assert.equal((await page.visitor.open(address)).status, 403, address);
    const database = house.database ? house.database.url : `sqlite:${house.data}/qaygi.db`;
    const verified = execFileSync(process.env.QAYGI ?? "build/dev/qaygi", ["journal", "verify", "--database", database], { encoding: "utf8" });
    assert.match(verified, /0012347011\s+whole/);
});

on_both_engines("a second officer has the inbox of the branch and gives no roles", async (t, house) => {
    const page = await sign_in(house, "Lalə Quliyeva");
    assert.equal(page.path, "/fund/inbox");
    for (const address of ["/fund/officers", "/fund/journal", "/menu"]) assert.equal((await page.visitor.open(address)).status, 403, address);
});

on_both_engines("each deed about rights is a line where those can read it whom it concerns", async (t, house) => {
    const { visitor: head } = await sign_in(house, "Arzu Nəsirli");
    const form = (await head.open("/employer/delegations/new")).form("Təsdiqlə");
    await form.fill({ kind: "asan_imza", number: tahir.phone, fin: tahir.fin, right: "read" }).submit("Təsdiqlə");
    const { visitor: delegate } = await sign_in(house, tahir.name);
    assert.equal((await delegate.open("/schedules/new/childcare_under_three")).status, 403);
    const question = await (await head.open("/employer/delegations")).follow("/revoke");
    await question.form("Bəli").fill({ why: "left" }).submit("Bəli");
    await (await head.open("/menu")).form("/sign-out").submit();
    const cancelled = await ask_to_sign_in(house.visitor(), tahir);
    await answer_phone(house, tahir, code_of(cancelled), "Ləğv et");
    await after_waiting(cancelled.visitor);
    const { visitor: reader } = await sign_in(house, auditor);
    const rows = async (address) => (await reader.open(address)).all("tbody tr").map((row) => row.textContent.replace(/\s+/g, " "));
    const own = await rows("/fund/journal?employer=0012347011");
    const [head_name, delegate_name] = ["Arzu Nəsirli", tahir.name];
    for (const [who, deed] of [[head_name, "Çıxıb"], [head_name, "Səlahiyyəti ləğv edib"], [delegate_name, "Girişə icazə verilməyib"], [delegate_name, "Daxil olub"], [head_name, "Səlahiyyət verib"], [head_name, "Daxil olub"]])
        assert.ok(own.some((row) => row.includes(who) && row.includes(deed)), `${who}: ${deed} in ${own.join("; ")}`);
    const of_nobody = await rows("/fund/journal");
    assert.ok(of_nobody.some((row) => row.includes("Giriş alınmayıb") && !row.includes(tahir.phone)), "a sign-in that failed, its number masked");
});

on_both_engines("a person sees where they are signed in, and signs out everywhere", async (t, house) => {
    const first = await sign_in(house, "Arzu Nəsirli");
    const second = await sign_in(house, "Arzu Nəsirli");
    const page = await second.visitor.open("/sessions");
    assert.equal(page.all("tbody tr").length, 2);
    assert.match(page.text, /\*+001/, "the number is masked");
    const after = await page.form("/sessions/end").submit();
    assert.equal(after.all("tbody tr").length, 1);
    assert.equal((await first.visitor.open("/menu")).path, "/sign-in");
    const third = await sign_in(house, "Arzu Nəsirli");
    await (await third.visitor.open("/sessions")).form("Hər yerdə çıx").submit("Hər yerdə çıx");
    assert.equal((await second.visitor.open("/menu")).path, "/sign-in");
    assert.equal((await third.visitor.open("/menu")).path, "/sign-in");
    const stranger = await house.visitor().open("/session");
    assert.deepEqual(JSON.parse(stranger.text), { seconds: 0 });
});
