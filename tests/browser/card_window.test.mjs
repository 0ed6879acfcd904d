// Once as a person does it: a real window, the certificate chosen with OK, a wrong PIN, then the right one typed into the browser's own dialog.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import test from "node:test";
import { chromium } from "playwright-core";
import { card_of } from "../journeys/lib/card.mjs";
import { House } from "../journeys/lib/house.mjs";
import { pause } from "../journeys/lib/program.mjs";
import { fill_token, pin, put_into_browser, softhsm } from "./lib/token.mjs";

// A screen of its own; its number is printed by the server itself.
function screen() {
    const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.stdout.once("data", (number) => resolve({ display: `:${String(number).trim()}`, stop: () => server.kill() }));
    });
}

test("in a window the holder chooses the certificate and types the PIN", { timeout: 300_000 }, async (t) => {
    const house = await House.open("sqlite");
    t.after(() => house.close());
    const token = fill_token(house, [card_of("Arzu Nəsirli")]);
    t.after(() => token.remove());
    put_into_browser(token, house, softhsm);
    const { display, stop } = await screen();
    t.after(stop);
    const env = { ...token.environment, DISPLAY: display };
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: false, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--password-store=basic", "--lang=en"], env });
    t.after(() => browser.close());
    const context = await browser.newContext({ ignoreHTTPSErrors: true, baseURL: house.origin });
    const page = await context.newPage();
    const keys = (...words) => execFileSync("xdotool", words, { env });
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Kartla daxil ol" }).or(page.getByRole("button", { name: "Kartla daxil ol" })).first().click({ noWaitAfter: true });
    await pause(4000);
    keys("key", "Return"); // the certificate of the holder stands first: OK
    await pause(4000);
    keys("type", "000000");
    keys("key", "Return");
    await pause(3000);
    assert.equal(context.pages()[0].url().includes("/menu"), false, "a wrong PIN lets nobody in");
    keys("type", pin);
    keys("key", "Return");
    await page.waitForURL(`${house.origin}/menu`, { timeout: 60_000 });
    assert.match(await page.textContent("body"), /“Xəzər Tekstil” MMC/);
});
