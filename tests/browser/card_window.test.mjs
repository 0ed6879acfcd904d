// Once as a person does it, in a real window and the browser's own dialogs: a wrong PIN, the right one, and the certificate chosen with OK.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import test from "node:test";
import { chromium } from "playwright-core";
import { card_of } from "../journeys/lib/card.mjs";
import { House } from "../journeys/lib/house.mjs";
import { pause, wait_for } from "../journeys/lib/program.mjs";
import { fill_token, pin, put_into_browser, softhsm } from "./lib/token.mjs";

// A screen of its own; its number is printed by the server itself.
function screen() {
    const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.stdout.once("data", (number) => resolve({ display: `:${String(number).trim()}`, stop: () => server.kill() }));
    });
}

// The window of the browser's own dialog, another one than before, once it has the keyboard.
function window_named(env, pattern, before = "") {
    const ask = (...words) => spawnSync("xdotool", words, { env, encoding: "utf8" }).stdout.trim();
    return wait_for(`a window ${pattern}`, () => {
        const focus = ask("getwindowfocus");
        return focus !== before && pattern.test(ask("getwindowname", focus)) && pause(500).then(() => focus);
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
    const asked = await window_named(env, /Unlock/);
    keys("type", "000000");
    keys("key", "Return");
    await window_named(env, /Unlock/, asked); // a wrong PIN is asked for again
    keys("type", pin);
    keys("key", "Return");
    // The choice of the certificate stands inside the window of the page, which gets the keyboard only from a window manager; the holder's is first.
    await pause(5000);
    const [main] = execFileSync("xdotool", ["search", "--onlyvisible", "--name", "Chromium"], { env, encoding: "utf8" }).trim().split("\n");
    keys("windowfocus", main);
    await pause(1000);
    keys("key", "Return");
    await page.waitForURL(`${house.origin}/menu`, { timeout: 60_000 });
    assert.match(await page.textContent("body"), /“Xəzər Tekstil” MMC/);
});
