// Asan İmza from both ends: the browser and the phone.
import assert from "node:assert/strict";
import { on_both_engines } from "./lib/house.mjs";
import { after_waiting, answer_phone, ask_to_sign_in, code_of, sign_in, signers } from "./lib/sign_in.mjs";

const head = signers.get("Arzu Nəsirli");

on_both_engines("a head signs in, is known on every page, and signs out", async (t, house) => {
    const page = await sign_in(house, head.name);
    assert.equal(page.path, "/menu");
    assert.match(page.text, /“Xəzər Tekstil” MMC/);
    assert.match(page.text, /0012347011/);
    await house.crash();
    const again = await page.visitor.open("/menu");
    assert.equal(again.path, "/menu", "the session outlives the program");
    const out = await again.form("/sign-out").submit();
    assert.equal(out.path, "/");
    assert.equal((await page.visitor.open("/menu")).path, "/sign-in");
});

on_both_engines("a stranger is led to sign in and back to where they wanted to go", async (t, house) => {
    const visitor = house.visitor();
    const asked = await visitor.open("/employer/requisites");
    assert.equal(asked.path, "/sign-in");
    const page = await sign_in(house, head.name, { visitor, from: asked.url });
    assert.equal(page.path, "/employer/requisites");
    const elsewhere = await sign_in(house, "Eldar Kəpəzli", { from: "/sign-in?back=https://example.org/" });
    assert.equal(elsewhere.url.origin, house.origin);
});

on_both_engines("an officer and an employer's head have different rooms", async (t, house) => {
    const officer = await sign_in(house, "Sevda Abbaszadə");
    assert.equal(officer.path, "/fund/inbox");
    assert.equal((await officer.visitor.open("/employer/requisites")).status, 403);
    const employer = await sign_in(house, head.name);
    assert.equal((await employer.visitor.open("/fund/inbox")).status, 403);
    const nobody = await sign_in(house, "Tahir Bəşirov");
    const refused = await nobody.visitor.open("/employer/requisites");
    assert.equal(refused.status, 403);
    assert.match(refused.text, /möhür vurmaq səlahiyyəti/);
});

const refusals = {
    "Ləğv et": /ləğv edildi/,
    "Vaxt bitdi": /Vaxt bitdi/,
    "İmza sorğuya uyğun deyil": /imzası sorğuya uyğun gəlmədi/,
    "Telefon şəbəkədə deyil": /söndürülüb/,
    "Çatdırılma xətası": /çatdırılmadı/,
    "SIM kart xətası": /SIM kart xəta/,
};

on_both_engines("each answer of the phone has its own message and a way to try again", async (t, house) => {
    const people = [...signers.values()];
    let next = 0;
    for (const [words, message] of Object.entries(refusals)) {
        const signer = people[next++ % people.length];
        const visitor = house.visitor();
        const waiting = await ask_to_sign_in(visitor, signer);
        await answer_phone(house, signer, code_of(waiting), words);
        const page = await after_waiting(visitor);
        assert.equal(page.path, "/sign-in");
        assert.match(page.text, message, words);
        assert.equal(page.form("Daxil ol").value("Telefon nömrəsi"), signer.phone, "what was typed is kept");
    }
});

on_both_engines("an unknown number looks like one that nobody answers", async (t, house) => {
    const visitor = house.visitor();
    const waiting = await ask_to_sign_in(visitor, { phone: "+994505550000", user_id: "999999" });
    const { visitor: known } = await ask_to_sign_in(house.visitor(), head);
    for (const one of [waiting, await visitor.open("/sign-in/asan-imza"), await visitor.open("/sign-in/asan-imza")]) {
        assert.match(code_of(one), /^\d{4}$/);
        const plain = (page) => page.text.replace(/\b\d{4}\b|\d+:\d\d|\*+\d+/g, "");
        assert.equal(plain(one), plain(known.here));
    }
});

on_both_engines("what cannot be a number is refused at its field", async (t, house) => {
    for (const [phone, user_id, fields] of [["050", "100001", ["phone"]], [head.phone, "12345", ["user_id"]], ["<script>", "", ["phone", "user_id"]]]) {
        const page = await ask_to_sign_in(house.visitor(), { phone, user_id });
        assert.equal(page.status, 422);
        assert.deepEqual(Object.keys(page.errors).sort(), fields);
        assert.equal(page.form("Daxil ol").value("Telefon nömrəsi"), phone);
    }
});

on_both_engines("a form of another site, or of another session, changes nothing", async (t, house) => {
    const { visitor } = await sign_in(house, head.name);
    const out = new URL("/sign-out", house.origin);
    assert.equal((await visitor.send(out, [{ name: "csrf", value: "guessed" }])).status, 403);
    const form = (await visitor.open("/menu")).form("/sign-out");
    assert.equal((await visitor.send(out, form.values, false, { headers: { origin: "https://example.org" } })).status, 403);
    assert.equal((await visitor.open("/menu")).path, "/menu");
});
