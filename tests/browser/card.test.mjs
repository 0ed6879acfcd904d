// Signing in with a card in Chromium: the key is in SoftHSM2, the PIN typed by a module of the tests, the certificate chosen by a policy.
import assert from "node:assert/strict";
import test from "node:test";
import { card_of } from "../journeys/lib/card.mjs";
import { House } from "../journeys/lib/house.mjs";
import { start_browser } from "./lib/browser.mjs";
import { choose_by_policy, fill_token, forwarder, put_into_browser } from "./lib/token.mjs";

const head = card_of("Arzu Nəsirli");

// Opens the page of the ways in with these cards in the reader and presses the button for the card.
async function with_cards(t, house, cards, name, look) {
    const token = fill_token(house, cards);
    put_into_browser(token, house, forwarder);
    const browser = await start_browser({ home: token.home, environment: token.environment });
    const walk = await browser.walk(house.origin, { name: `card-${name}`, context: { ignoreHTTPSErrors: true } });
    try {
        walk.expect_trouble(/status of 403|Failed to load resource/);
        await walk.open("/sign-in", "ways-in");
        await walk.press("Kartla daxil ol", "after");
        await look(walk);
        await walk.end();
    } finally {
        await browser.stop();
        token.remove();
    }
}

test("with a card in Chromium: in, or a page that says why not", { timeout: 600_000 }, async (t) => {
    const house = await House.open("sqlite");
    t.after(() => house.close());
    t.after(choose_by_policy(house));
    await with_cards(t, house, [head], "good", async (walk) => {
        assert.equal(new URL(walk.page.url()).pathname, "/menu");
        assert.match(await walk.page.textContent("body"), /“Xəzər Tekstil” MMC/);
    });
    const pages = { revoked: /ləğv edilib/, stranger: /etibar etdiyimiz qurum tərəfindən verilməyib/, rsa: null };
    for (const [card, words] of Object.entries(pages))
        await with_cards(t, house, [card], card, async (walk) => {
            const heading = await walk.page.textContent("h1");
            if (words) assert.match(heading, words);
            else assert.equal(new URL(walk.page.url()).pathname, "/menu");
        });
    // Chromium keeps a certificate that has expired or is only for signing to itself, so that its holder reads the same as without a card.
    for (const [cards, name] of [[[], "none"], [["expired"], "expired"], [[`${head}-signing`], "signing"]])
        await with_cards(t, house, cards, name, async (walk) => {
            assert.match(await walk.page.textContent("h1"), /Kart göstərilmədi/);
            assert.match(await walk.page.textContent("main"), /Müddəti bitmiş və ya yalnız imza üçün olan sertifikatı/);
        });
});
