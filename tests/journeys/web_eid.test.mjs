// Web eID without a browser: the nonce, the token that a test card signs, the session; and every token that lets nobody in.
import assert from "node:assert/strict";
import { card_of, certificate_of, revoke, web_eid_token } from "./lib/card.mjs";
import { on_both_engines } from "./lib/house.mjs";

const head = card_of("Arzu Nəsirli");

async function challenge(visitor) {
    const page = await visitor.ask(new URL("/sign-in/web-eid/challenge", visitor.origin), { method: "POST" });
    return JSON.parse(page.body).nonce;
}

const bring = (visitor, token, options) =>
    visitor.send(new URL("/sign-in/web-eid", visitor.origin), [{ name: "content", value: typeof token === "string" ? token : JSON.stringify(token) }], false, options);

const signed = async (house, visitor, card = head) => web_eid_token(house, card, house.origin, await challenge(visitor));

on_both_engines("a head signs in with a signed nonce and gets a session of their own", async (t, house) => {
    const visitor = house.visitor();
    const page = await bring(visitor, await signed(house, visitor));
    assert.equal(page.path, "/menu");
    assert.match(page.text, /“Xəzər Tekstil” MMC/);
    const before = visitor.cookies.get("qaygi");
    await bring(visitor, await signed(house, visitor));
    assert.notEqual(visitor.cookies.get("qaygi"), before);
});

on_both_engines("a token that does not count lets nobody in and says why", async (t, house) => {
    const other = card_of("Eldar Kəpəzli");
    const forged = {
        "another origin": [(nonce) => web_eid_token(house, head, "https://example.org", nonce), /imzası yoxlamadan keçmədi/],
        "another nonce": [() => web_eid_token(house, head, house.origin, "n".repeat(44)), /imzası yoxlamadan keçmədi/],
        "another certificate": [(nonce) => ({ ...web_eid_token(house, other, house.origin, nonce), unverifiedCertificate: certificate_of(house, head) }), /imzası yoxlamadan keçmədi/],
        "another algorithm": [(nonce) => ({ ...web_eid_token(house, head, house.origin, nonce), algorithm: "RS256" }), /imzası yoxlamadan keçmədi/],
        "no algorithm": [(nonce) => ({ ...web_eid_token(house, head, house.origin, nonce), algorithm: "none" }), /oxunmadı/],
        "no token": [() => "{}", /oxunmadı/],
        weak: [(nonce) => ({ ...web_eid_token(house, head, house.origin, nonce), unverifiedCertificate: certificate_of(house, "weak"), algorithm: "RS256" }), /etibar etmək üçün zəifdir/],
        expired: [(nonce) => web_eid_token(house, "expired", house.origin, nonce), /müddəti bitib/],
        revoked: [(nonce) => web_eid_token(house, "revoked", house.origin, nonce), /ləğv edilib/],
        stranger: [(nonce) => web_eid_token(house, "stranger", house.origin, nonce), /etibar etdiyimiz qurum tərəfindən verilməyib/],
        "a certificate to sign with": [(nonce) => web_eid_token(house, `${head}-signing`, house.origin, nonce), /sənəd imzalamaq üçün/],
    };
    for (const [what, [token, words]] of Object.entries(forged)) {
        const visitor = house.visitor();
        const page = await bring(visitor, token(await challenge(visitor)));
        assert.equal(page.status, 403, what);
        assert.match(page.heading, words, what);
        assert.equal((await visitor.open("/menu")).path, "/sign-in", what);
    }
});

on_both_engines("a nonce counts once, in its browser, and only from our own page", async (t, house) => {
    const [visitor, thief] = [house.visitor(), house.visitor()];
    const token = await signed(house, visitor);
    assert.match((await bring(thief, token)).heading, /Giriş tamamlanmadı/, "another browser");
    assert.equal((await bring(visitor.another_window(), token, { headers: { origin: "https://example.org" } })).status, 403, "sent by a page of another site");
    assert.equal((await bring(visitor.another_window(), token)).path, "/menu");
    assert.match((await bring(visitor, token)).heading, /Giriş tamamlanmadı/, "a second time");
    revoke(house, head);
    assert.match((await bring(visitor, await signed(house, visitor))).heading, /ləğv edilib/, "revoked a moment ago");
});

on_both_engines("the readiness check says until when the certificate holds, or what is wrong with it", async (t, house) => {
    const visitor = house.visitor();
    const look = (content) => visitor.send(new URL("/sign-in/card/ready", house.origin), [{ name: "content", value: content }]);
    const good = await look(certificate_of(house, `${head}-signing`));
    assert.equal(good.status, 200);
    assert.match(good.text, /Kart hazırdır[\s\S]*Arzu Nəsirli[\s\S]*Qalan günlər\s*36[45]/);
    for (const [content, words] of [["", /JavaScript/], ["garbage", /oxunmadı/], [certificate_of(house, "expired"), /müddəti bitib/], [certificate_of(house, "stranger"), /etibar etdiyimiz/]]) {
        const page = await look(content);
        assert.equal(page.status, 422);
        assert.match(page.text, words);
        assert.doesNotMatch(page.text, /Kart hazırdır\b(?!\?)/);
    }
    assert.equal((await visitor.open("/menu")).path, "/sign-in", "nobody is signed in");
});
