// Debian's Chromium, led by playwright-core. Every page that a walk sees is checked: no axe violation, no error in the console, nothing
// that the content security policy had to stop, no request to another host.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const screenshots = new URL("../screenshots/", import.meta.url).pathname;

const switches = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=az"];

// home: of a person who has more than an empty one; environment: of the browser.
export async function start_browser({ home, environment = process.env } = {}) {
    const profile = home ?? mkdtempSync(join(tmpdir(), "qaygi-chromium-"));
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: switches, env: { ...environment, HOME: profile } });
    return {
        walk: (origin, options) => Walk.begin(browser, origin, options),
        stop: async () => {
            await browser.close();
            if (!home) rmSync(profile, { recursive: true, force: true });
        },
    };
}

// One person at one browser window.
export class Walk {
    static async begin(browser, origin, { scripts = true, name = "walk", width = 1280, height = 900, context: more = {} } = {}) {
        const context = await browser.newContext({ javaScriptEnabled: scripts, locale: "az-AZ", timezoneId: "Asia/Baku", viewport: { width, height }, baseURL: origin, ...more });
        const walk = new Walk();
        Object.assign(walk, { context, origin, scripts, name, seen: 0, troubles: [], axe_page: null, expected: [] });
        walk.page = await context.newPage();
        walk.page.setDefaultTimeout(15_000);
        walk.listen(walk.page);
        // Without scripts axe cannot run in the page itself: it gets the same markup in a window that has them.
        if (!scripts) walk.beside = await browser.newContext({ viewport: { width, height }, baseURL: origin, bypassCSP: true });
        return walk;
    }
    listen(page) {
        const trouble = (text) => this.expected.some((pattern) => pattern.test(text)) || this.troubles.push(`${page.url()}: ${text}`);
        page.on("console", (message) => {
            if (["error", "warning"].includes(message.type())) trouble(message.text());
        });
        page.on("pageerror", (fault) => trouble(`${fault}`));
        page.on("request", (request) => {
            const { origin, protocol } = new URL(request.url());
            if (["http:", "https:"].includes(protocol) && new URL(origin).hostname !== new URL(this.origin).hostname) trouble(`asked another host: ${request.url()}`);
        });
    }
    // A page with status 4xx writes an error to the console; say that it is wanted.
    expect_trouble(pattern) {
        this.expected.push(pattern);
    }
    async open(address, name) {
        const answer = await this.page.goto(new URL(address, this.origin).href);
        await this.see(name);
        return answer;
    }
    // Presses what has these words and looks at what comes.
    async press(words, name) {
        await this.page.getByRole("button", { name: words, exact: true }).or(this.page.getByRole("link", { name: words, exact: true })).first().click();
        await this.settle();
        await this.see(name);
    }
    // The form with this action, or the whole page.
    form(action) {
        return action ? this.page.locator(`form[action="${action}"]`) : this.page.locator("body");
    }
    // fill("/schedules", {"Protokolun tarixi": "01.04.2025", "Köçürmə ilə": true, "Sənədin növü": ["Protokol"]}): a list chooses.
    async fill(action, fields) {
        for (const [label, value] of Object.entries(fields)) {
            const field = this.form(action).getByLabel(new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*\\*?\\s*$`)).first();
            if (value === true) await field.check();
            else if (Array.isArray(value)) await field.selectOption(value[0]);
            else if (value.bytes) await field.setInputFiles({ name: value.name, mimeType: value.type, buffer: value.bytes });
            else await field.fill(value);
        }
    }
    // Presses the button of one form.
    async submit(action, words, name) {
        await this.form(action).getByRole("button", { name: words, exact: true }).click();
        await this.settle();
        await this.see(name);
    }
    // Nothing is being loaded, and nothing of htmx is under way.
    async settle() {
        await this.page.waitForLoadState("load");
        if (this.scripts) await this.page.waitForFunction(() => !document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling"));
    }
    // Checks the page as it is now, and keeps its picture.
    async see(name) {
        const file = `${this.name}-${String(++this.seen).padStart(2, "0")}${name ? `-${name}` : ""}.png`;
        mkdirSync(screenshots, { recursive: true });
        await this.page.screenshot({ path: join(screenshots, file), fullPage: true, caret: "initial" });
        const found = [...(await this.violations()), ...this.troubles];
        assert.equal(found.join("\n"), "", `${this.page.url()} (${file}):\n${found.join("\n")}`);
    }
    async violations() {
        let page = this.page;
        if (!this.scripts) {
            page = await this.beside.newPage();
            const [url, markup] = [this.page.url(), await this.page.content()];
            await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: markup.replace(/<script\b[^>]*><\/script>/g, "").replace(/<meta http-equiv="refresh"[^>]*>/g, "") }));
            await page.goto(url);
        }
        const { violations } = await page.evaluate(`${axe}; axe.run(document, ${JSON.stringify({ runOnly: rules })})`);
        if (page !== this.page) await page.close();
        return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
    }
    async end() {
        await this.context.close();
        await this.beside?.close();
        assert.deepEqual(this.troubles, []);
    }
}
