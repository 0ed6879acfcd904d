// Signing in with a card, from the page to the session: the card port over TLS, the code it gives, and every way that is refused.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { connect } from "node:tls";
import { card_file, card_of, certificate_of, revoke, set_out, show_card, sign_in_with_card, withdraw } from "./lib/card.mjs";
import { fill_token, pin, softhsm } from "../browser/lib/token.mjs";
import { House, on_both_engines } from "./lib/house.mjs";
import { binary } from "./lib/program.mjs";

const head = card_of("Arzu Nəsirli");

on_both_engines("a head and an officer sign in with their cards, elliptic curve and RSA", async (t, house) => {
    const page = await sign_in_with_card(house, head);
    assert.equal(page.path, "/menu");
    assert.match(page.text, /“Xəzər Tekstil” MMC/);
    assert.equal((await sign_in_with_card(house, "rsa")).path, "/menu");
    assert.equal((await sign_in_with_card(house, card_of("Sevda Abbaszadə"))).path, "/fund/inbox");
    const back = await sign_in_with_card(house, head, { from: "/sign-in?back=%2Femployer%2Frequisites" });
    assert.equal(back.path, "/employer/requisites");
    const elsewhere = await sign_in_with_card(house, head, { from: "/sign-in?back=https%3A%2F%2Fexample.org%2F" });
    assert.equal(elsewhere.url.origin, house.origin);
});

on_both_engines("a card without the seal right opens no employer", async (t, house) => {
    const page = await sign_in_with_card(house, card_of("Tahir Bəşirov"));
    const refused = await page.visitor.open("/employer/requisites");
    assert.equal(refused.status, 403);
    assert.match(refused.text, /möhür vurmaq səlahiyyəti/);
});

const refusals = {
    expired: /müddəti bitib/,
    "not-yet-valid": /hələ qüvvəyə minməyib/,
    revoked: /ləğv edilib/,
    "without-client-authentication": /giriş üçün nəzərdə tutulmayıb/,
    [`${head}-signing`]: /sənəd imzalamaq üçün sertifikatdır/,
    nameless: /sahibi lazım olduğu kimi göstərilməyib/,
    stranger: /etibar etdiyimiz qurum tərəfindən verilməyib/,
    weak: /etibar etmək üçün zəifdir/,
};

on_both_engines("each card that may not sign in has its own page, in three languages", async (t, house) => {
    const seen = new Map();
    for (const [card, words] of [...Object.entries(refusals), [null, /Kart göstərilmədi/]]) {
        const visitor = house.visitor();
        const { location } = await show_card(house, await set_out(visitor), card, card === "weak" ? { ciphers: "DEFAULT:@SECLEVEL=0" } : {});
        const page = await visitor.open(location);
        assert.equal(page.status, 403);
        assert.match(page.heading, words, card);
        assert.ok(!seen.has(page.heading), `${card} and ${seen.get(page.heading)} say the same`);
        seen.set(page.heading, card);
        for (const language of ["en", "ru"]) {
            visitor.cookies.set("language", language);
            assert.notEqual((await visitor.open(location)).heading, page.heading);
        }
        assert.equal((await visitor.open("/menu")).path, "/sign-in", "nobody is let in");
    }
});

on_both_engines("a card revoked a moment ago is refused", async (t, house) => {
    assert.equal((await sign_in_with_card(house, head)).path, "/menu");
    revoke(house, head);
    assert.match((await sign_in_with_card(house, head)).heading, refusals.revoked);
});

on_both_engines("when an authority above the card is withdrawn, its cards open nothing", async (t, house) => {
    withdraw(house, join(house.data, "test-pki", "keys", "issuing.pem"));
    assert.match((await sign_in_with_card(house, head)).heading, refusals.stranger);
});

on_both_engines("a code counts once, in the browser that set out, for a minute", async (t, house) => {
    const visitor = house.visitor();
    const { location } = await show_card(house, await set_out(visitor), head);
    assert.match(location.searchParams.get("code"), /^[\w-]{43}$/);
    const thief = house.visitor();
    assert.match((await thief.open(location)).heading, /Giriş tamamlanmadı/, "without the cookie");
    assert.equal((await thief.open("/menu")).path, "/sign-in");
    assert.match((await visitor.open(location)).heading, /Giriş tamamlanmadı/, "a code that was tried is used up");

    const other = house.visitor();
    await set_out(other);
    const { location: second } = await show_card(house, await set_out(visitor), head);
    assert.match((await other.open(second)).heading, /Giriş tamamlanmadı/, "with the cookie of another browser");

    const { location: third } = await show_card(house, await set_out(visitor), head);
    assert.equal((await visitor.open(third)).path, "/menu");
    assert.match((await visitor.another_window().open(third)).heading, /Giriş tamamlanmadı/, "a second time");
    assert.match((await visitor.open("/sign-in/card?code=guessed")).heading, /Giriş tamamlanmadı/);
});

on_both_engines("an attacker's page cannot sign a stranger's browser in as the attacker", async (t, house) => {
    const [attacker, victim] = [house.visitor(), house.visitor()];
    await set_out(victim);
    const { location } = await show_card(house, await set_out(attacker), head);
    await victim.open(location);
    assert.equal((await victim.open("/menu")).path, "/sign-in");
});

on_both_engines("the session is a new one after signing in", async (t, house) => {
    const visitor = house.visitor();
    await sign_in_with_card(house, head, { visitor });
    const before = visitor.cookies.get("qaygi");
    await sign_in_with_card(house, head, { visitor });
    assert.notEqual(visitor.cookies.get("qaygi"), before);
    assert.ok(!visitor.cookies.has("qaygi-card"));
});

on_both_engines("the card port serves nothing else and resumes no connection", async (t, house) => {
    const origin = `https://localhost:${house.card_port}`;
    assert.equal((await show_card(house, `${origin}/menu`, head)).status, 404);
    assert.equal((await show_card(house, `${origin}/?state=x`, head)).location.pathname, "/sign-in");
    const forged = { "x-client-cert": certificate_of(house, head), "x-ssl-client-cert": readFileSync(card_file(house, head), "utf8").replaceAll("\n", "%0A"), "client-cert": `:${certificate_of(house, head)}:` };
    const led = await show_card(house, await set_out(house.visitor()), null, { headers: forged });
    assert.equal(led.location.searchParams.get("why"), "no_card", "a certificate counts only when TLS proved its key");
    const sessions = await new Promise((resolve, reject) => {
        const given = [];
        const socket = connect({ host: "localhost", port: house.card_port, rejectUnauthorized: false }, () => socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        socket.on("session", (session) => given.push(session));
        socket.on("error", reject);
        socket.on("close", () => resolve(given));
        socket.resume();
    });
    assert.deepEqual(sessions, []);
});

test("a server outside the demonstration refuses test authorities", { timeout: 120_000 }, async (t) => {
    const house = await House.open("sqlite");
    t.after(() => house.close());
    const pki = join(house.data, "test-pki");
    const own = (words) => spawnSync(binary, ["serve", "--data", join(house.folder, "own"), "--port", "0", "--asan-gateway", "http://localhost:1", ...words], { encoding: "utf8", timeout: 20_000 });
    const asan = own(["--asan-authorities", join(pki, "authorities.pem")]);
    assert.equal(asan.status, 1);
    assert.match(asan.stderr, /asan-authorities.*test authority/);
    const real = join(house.data, "phones", "authority.pem");
    const card = own(["--asan-authorities", real, "--card-port", String(house.card_port + 1), "--card-authorities", join(pki, "authorities.pem")]);
    assert.equal(card.status, 1);
    assert.match(card.stderr, /card-authorities.*test authority/);
    const blind = own(["--asan-authorities", real, "--card-port", String(house.card_port + 1), "--card-authorities", real, "--card-revocation", "off"]);
    assert.equal(blind.status, 1);
    assert.match(blind.stderr, /card-revocation/);
});

test("issuers that write their certificates otherwise are named in a file, and what it gets wrong is told at the start", { timeout: 120_000 }, async (t) => {
    const house = await House.open("sqlite");
    t.after(() => house.close());
    const authority = join(house.data, "phones", "authority.pem");
    const fingerprint = new X509Certificate(readFileSync(authority)).fingerprint256;
    const started = (text) => {
        const file = join(house.folder, "issuers.conf");
        writeFileSync(file, text);
        return spawnSync(binary, ["routes", "--data", join(house.folder, "own"), "--asan-gateway", "http://localhost:1", "--asan-authorities", authority, "--card-port", "1", "--card-authorities", authority, "--card-issuers", file], { encoding: "utf8", timeout: 20_000 });
    };
    const good = `; as openssl prints it\n[${fingerprint}]\nfin = 2.5.4.13\nfin-prefix =\n`;
    assert.equal(started(good).stderr, "");
    assert.equal(started(good.replaceAll(":", "").toLowerCase()).status, 0);
    for (const [text, why] of [
        [good.replace("fin =", "fan ="), /issuers\.conf, .*there is no setting fan/],
        [good.replace("2.5.4.13", "description"), /fin: description is no dotted object identifier/],
        [good.replace(fingerprint, "00".repeat(32)), /no authority in card-authorities has the SHA-256 00/],
        ["fin 2.5.4.13\n", /issuers\.conf\(1\)/],
    ]) {
        const refused = started(text);
        assert.equal(refused.status, 1, text);
        assert.match(refused.stderr, why);
    }
});

test("curl signs in with a key that never leaves its token", { timeout: 120_000 }, async (t) => {
    const house = await House.open("sqlite");
    t.after(() => house.close());
    const token = fill_token(house, [head]);
    t.after(() => token.remove());
    const visitor = house.visitor();
    const certificate = `pkcs11:token=Kart;id=%01;type=cert;pin-value=${pin}`;
    const key = `pkcs11:token=Kart;id=%01;type=private;pin-value=${pin}`;
    const words = ["-sS", "--cacert", join(house.data, "test-pki", "authorities.pem"), "--engine", "pkcs11", "--cert-type", "ENG", "--key-type", "ENG", "--cert", certificate, "--key", key, "-o", "/dev/null", "-w", "%{redirect_url}", (await set_out(visitor)).href];
    const led = token.run("curl", words, { PKCS11_MODULE_PATH: softhsm }).toString();
    assert.equal((await visitor.open(led)).path, "/menu");
});
