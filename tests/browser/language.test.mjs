// Another language in the middle of typing: the page comes in that language with what was typed and not saved, and leaving it still asks.
import assert from "node:assert/strict";
import test from "node:test";
import { House } from "../journeys/lib/house.mjs";
import { start_browser } from "./lib/browser.mjs";
import { sign_in } from "./lib/sign_in.mjs";

test("another language keeps what was typed", { timeout: 300_000 }, async (t) => {
    const house = await House.open("sqlite");
    const browser = await start_browser();
    t.after(async () => {
        await browser.stop();
        await house.close();
    });
    const walk = await browser.walk(house.origin, { name: "language" });
    const phone = await browser.walk(house.phones, { name: "language-phone" });
    await sign_in(walk, phone, "Arzu Nəsirli");
    await walk.open("/employer/requisites", "az");
    const saved = await walk.page.locator("[name=accountant]").inputValue();
    await walk.page.locator("[name=accountant]").fill("Yazılan Ad");
    await walk.page.locator("[name=head]").fill("");
    for (const [language, words] of [["English", "Save"], ["Русский", "Сохранить"], ["Azərbaycanca", "Yadda saxla"]]) {
        await walk.press(language, language);
        await walk.page.getByRole("button", { name: words, exact: true }).first().waitFor();
        assert.equal(await walk.page.locator("[name=accountant]").inputValue(), "Yazılan Ad");
        assert.equal(await walk.page.locator("[name=head]").inputValue(), "");
    }
    // It is typed, not saved: the same page opened anew shows what is kept.
    const asked = new Promise((resolve) => walk.page.once("dialog", (dialog) => resolve(dialog.type()) || dialog.accept()));
    await walk.open("/employer/requisites", "opened-anew");
    assert.equal(await asked, "beforeunload");
    assert.equal(await walk.page.locator("[name=accountant]").inputValue(), saved);
    await walk.end();
    await phone.end();
});
