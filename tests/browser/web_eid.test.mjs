// Web eID in Chromium: a script in the page plays the extension and answers by the postMessage protocol with a test card's key.
import assert from "node:assert/strict";
import test from "node:test";
import { card_of, certificate_of, web_eid_token as token } from "../journeys/lib/card.mjs";
import { House } from "../journeys/lib/house.mjs";
import { start_browser } from "./lib/browser.mjs";

const head = card_of("Arzu Nəsirli");
// In the page: hears the questions of the page and answers as the extension would.
function play_extension() {
    window.addEventListener("message", async ({ data }) => {
        const action = data?.action?.match(/^web-eid:(status|authenticate|get-signing-certificate)$/)?.[1];
        if (!action) return;
        const tell = (rest, fields = {}) => window.postMessage({ action: `web-eid:${action}-${rest}`, ...fields }, window.location.origin);
        tell("ack");
        const answer = action === "status" ? { library: "2.0.2", extension: "2.2.0", nativeApp: "2.2.0" } : await window.card_answers(action, window.location.origin, data.challengeNonce ?? "");
        if (answer.error) tell("failure", { error: answer.error });
        else tell("success", answer);
    });
}

async function with_extension(browser, house, name, answer, look) {
    const walk = await browser.walk(house.origin, { name: `web-eid-${name}` });
    walk.expect_trouble(/status of 4|Failed to load resource/);
    if (answer) {
        await walk.context.exposeFunction("card_answers", (action, origin, nonce) => answer({ action, origin, nonce }));
        await walk.context.addInitScript(play_extension);
    }
    await look(walk);
    await walk.end();
}

const at = (walk) => new URL(walk.page.url()).pathname;

test("Web eID: in with a signed nonce; otherwise a page or a sentence that says why not", { timeout: 300_000 }, async (t) => {
    const house = await House.open("sqlite");
    const browser = await start_browser();
    t.after(() => house.close());
    t.after(() => browser.stop());
    const press = async (walk) => {
        await walk.open("/sign-in", "ways-in");
        await walk.page.getByRole("button", { name: "Brauzer genişlənməsi ilə daxil ol" }).click();
    };
    const lands = async (walk, path) => {
        await walk.page.waitForURL((url) => url.pathname === path);
        await walk.see("after");
    };

    let nonces = [];
    const good = ({ origin, nonce }) => (nonces.push(nonce), token(house, head, origin, nonce));
    await with_extension(browser, house, "good", good, async (walk) => {
        await press(walk);
        await lands(walk, "/menu");
        assert.match(await walk.page.textContent("body"), /“Xəzər Tekstil” MMC/);
    });
    assert.match(nonces[0], /^[A-Za-z0-9+/]{43}=$/);

    const refused = {
        "other-origin": [({ nonce }) => token(house, head, "https://example.org", nonce), /imzası yoxlamadan keçmədi/],
        "used-nonce": [({ origin }) => token(house, head, origin, nonces[0]), /imzası yoxlamadan keçmədi/],
        "other-card": [({ origin, nonce }) => ({ ...token(house, head, origin, nonce), signature: token(house, card_of("Eldar Kəpəzli"), origin, nonce).signature }), /imzası yoxlamadan keçmədi/],
        confusion: [({ origin, nonce }) => ({ ...token(house, head, origin, nonce), algorithm: "RS256" }), /imzası yoxlamadan keçmədi/],
        revoked: [({ origin, nonce }) => token(house, "revoked", origin, nonce), /ləğv edilib/],
        expired: [({ origin, nonce }) => token(house, "expired", origin, nonce), /müddəti bitib/],
        signing: [({ origin, nonce }) => token(house, `${head}-signing`, origin, nonce), /sənəd imzalamaq üçün sertifikatdır/],
    };
    for (const [name, [answer, words]] of Object.entries(refused))
        await with_extension(browser, house, name, answer, async (walk) => {
            await press(walk);
            await lands(walk, "/sign-in/web-eid");
            assert.match(await walk.page.textContent("h1"), words, name);
        });

    const sentences = { none: [null, /quraşdırılmayıb/], cancelled: [() => ({ error: { code: "ERR_WEBEID_USER_CANCELLED" } }), /İmtina edildi/], reader: [() => ({ error: { code: "ERR_WEBEID_NATIVE_FATAL" } }), /cavab vermir/] };
    for (const [name, [answer, words]] of Object.entries(sentences))
        await with_extension(browser, house, name, answer, async (walk) => {
            await press(walk);
            await walk.page.getByRole("status").filter({ hasText: words }).waitFor();
            assert.equal(at(walk), "/sign-in");
        });

    const signing = (card) => () => ({ certificate: certificate_of(house, card) });
    for (const [name, card, words] of [["ready", `${head}-signing`, /Kart hazırdır/], ["not-ready", "revoked", /ləğv edilib/]])
        await with_extension(browser, house, name, signing(card), async (walk) => {
            await walk.open("/sign-in/card/ready", "before");
            await walk.page.getByRole("button", { name: "Kartımı yoxla" }).click();
            await walk.page.locator(".govuk-inset-text").filter({ hasText: words }).waitFor();
            await walk.see("after");
            if (name === "ready") assert.match(await walk.page.textContent(".govuk-summary-list"), /Arzu Nəsirli[\s\S]*Qalan günlər\s*36[45]/);
        });
});
