// The production calendar in Chromium, with scripts and without, on a phone's width: an employer with days of its own sets them with the
// keyboard alone, takes over last year, and sees what contradicts the state's calendar.
import assert from "node:assert/strict";
import test from "node:test";
import { House } from "../journeys/lib/house.mjs";
import { start_browser } from "./lib/browser.mjs";
import { main, sign_in } from "./lib/sign_in.mjs";

const address = "/employer/calendar?year=2025&month=3";

// Moves with Tab until this control has the focus, as a person without a mouse does.
async function tab_to(walk, selector) {
    const reached = () => walk.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    for (let presses = 0; presses < 150; ++presses) {
        if (await reached()) return;
        await walk.page.keyboard.press("Tab");
    }
    assert.fail(`${selector} is not reached with Tab`);
}

async function press(walk, key, name) {
    const leaves = walk.page.waitForNavigation();
    await walk.page.keyboard.press(key);
    await leaves;
    await walk.settle();
    await walk.see(name);
}

async function fits(walk) {
    const [wide, window_wide] = await walk.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(wide <= window_wide, `${walk.page.url()} is ${wide} wide in a window of ${window_wide}`);
}

for (const scripts of [true, false])
    test(`days of one's own are set by keyboard at 320 pixels, ${scripts ? "with" : "without"} scripts`, { timeout: 300_000 }, async (t) => {
        const house = await House.open("sqlite");
        const browser = await start_browser();
        t.after(async () => {
            await browser.stop();
            await house.close();
        });
        const name = `calendar-${scripts ? "scripts" : "plain"}`;
        const walk = await browser.walk(house.origin, { scripts, name, width: 320, height: 700 });
        const phone = await browser.walk(house.phones, { name: `${name}-phone` });
        await sign_in(walk, phone, "Arzu Nəsirli");

        await walk.open(address, "five-days");
        await fits(walk);
        await tab_to(walk, "[name=regime]:checked");
        await walk.page.keyboard.press("ArrowDown");
        await walk.page.keyboard.press("ArrowDown");
        assert.ok(await walk.page.locator("[name=regime][value=other]").isChecked());
        await tab_to(walk, 'form[action="/employer/calendar/regime"] button');
        await press(walk, "Enter", "days-of-ones-own");
        assert.match(await main(walk), /İş günləri: 13, saatlar: /);

        // A Monday off, a Saturday and a day of Novruz worked.
        for (const day of [3, 15, 21]) {
            await tab_to(walk, `[name=day][value="${day}"]`);
            await walk.page.keyboard.press("Space");
        }
        await tab_to(walk, 'form[action="/employer/calendar/month"] button');
        await press(walk, "Enter", "days-set");
        await fits(walk);
        assert.match(await main(walk), /İş günləri: 14, saatlar: /);
        assert.match(await main(walk), /21\.03\.2025: iş günü təyin etmisiniz, dövlət təqvimində isə bu gün işlənmir/);

        await walk.open("/employer/calendar?year=2026&month=3", "next-year");
        await tab_to(walk, 'form[action="/employer/calendar/copy"] button');
        await press(walk, "Enter", "copied");
        await fits(walk);
        assert.ok(await walk.page.locator('[name=day][value="14"]').isChecked(), "52 weeks after Saturday, 15 March");
        assert.ok(!(await walk.page.locator('[name=day][value="2"]').isChecked()), "52 weeks after Monday, 3 March");

        // The state's calendar comes back at one press.
        await tab_to(walk, "[name=restore]");
        await press(walk, "Enter", "restored");
        assert.match(await main(walk), /İş günləri: 14, saatlar: 111/);
        await walk.end();
        await phone.end();
    });
