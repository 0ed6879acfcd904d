// Rights, roles, sessions and journal in Chromium: each page checked, the form of a right filled by keyboard alone, and the warning before a session ends.
import assert from "node:assert/strict";
import test from "node:test";
import { House } from "../journeys/lib/house.mjs";
import { registration } from "../journeys/lib/schedule.mjs";
import { sign_in as sign_in_by_http, signers } from "../journeys/lib/sign_in.mjs";
import { start_browser } from "./lib/browser.mjs";
import { main, sign_in } from "./lib/sign_in.mjs";

const tahir = signers.get("Tahir Bəşirov");

// Tab until the field is reached, as somebody without a mouse does.
async function tab_to(walk, name_or_words) {
    for (let presses = 0; presses < 60; ++presses) {
        await walk.page.keyboard.press("Tab");
        const there = await walk.page.evaluate(() => [document.activeElement.getAttribute("name"), document.activeElement.textContent.trim()]);
        if (there.includes(name_or_words)) return;
    }
    throw new Error(`no way to ${name_or_words} by keyboard`);
}

async function grant_by_keyboard(walk) {
    await walk.open("/employer/delegations/new", "grant-form");
    await tab_to(walk, "kind");
    await walk.page.keyboard.press("ArrowDown");
    await tab_to(walk, "number");
    await walk.page.keyboard.type(tahir.phone);
    await tab_to(walk, "fin");
    await walk.page.keyboard.type(tahir.fin);
    await tab_to(walk, "Təsdiqlə");
    await walk.page.keyboard.press("Enter");
    await walk.page.waitForURL(/done=granted/);
    await walk.settle();
    await walk.see("granted");
    assert.match(await main(walk), new RegExp(tahir.fin));
}

async function of_the_head(browser, house, phone) {
    const walk = await browser.walk(house.origin, { name: "authority-head" });
    await sign_in(walk, phone, "Arzu Nəsirli");
    walk.expect_trouble(/status of 422/);
    await walk.open("/employer/delegations/new", "empty-form");
    await walk.submit("/employer/delegations", "Təsdiqlə", "refused-form");
    await grant_by_keyboard(walk);
    await walk.page.locator("a[href$='/revoke']").first().click();
    await walk.settle();
    await walk.see("revoke-question");
    await walk.press("Xeyr", "not-revoked");
    await walk.open("/employer/delegations/ended", "ended");
    await walk.open("/employer/journal", "journal");
    await walk.open("/sessions", "sessions");
    await walk.end();
}

async function of_the_delegate(browser, house, phone) {
    const other = await browser.walk(house.origin, { name: "authority-other" });
    await sign_in(other, phone, "Nailə Şirinova");
    await other.open("/employer/delegations/new", "grant-form");
    await other.page.getByLabel("Asan imza", { exact: true }).check();
    await other.fill("/employer/delegations", { "Kartın nömrəsi və ya Asan imza nömrəsi": tahir.phone, FİN: tahir.fin });
    await other.page.locator("summary").filter({ hasText: "Səlahiyyətin həcmi" }).click();
    await other.page.getByLabel("yalnız baxış").check();
    await other.submit("/employer/delegations", "Təsdiqlə", "read-only-granted");
    await other.end();
    const walk = await browser.walk(house.origin, { name: "authority-delegate" });
    await sign_in(walk, phone, tahir.name);
    assert.match(walk.page.url(), /\/capacity/);
    await walk.page.getByLabel(/Nailə Şirinova/).check();
    await walk.press("Davam et", "read-only-menu");
    for (const page of ["requisites", "calendar"]) await walk.open(`/employer/${page}`, `read-only-${page}`);
    walk.expect_trouble(/status of 403/);
    await walk.open("/schedules/new", "refused");
    await walk.press("Başqasının adından işlə", "choice");
    await walk.page.getByLabel(/Xəzər Tekstil/).check();
    await walk.press("Davam et", "other-employer");
    assert.match(await walk.page.title(), /“Xəzər Tekstil” MMC · VÖEN 0012347011/);
    await walk.end();
}

// The right is taken back while the delegate types: nothing is saved, nothing typed is lost, and it is saved once the right is back.
async function of_the_revoked(browser, house, phone) {
    const head = (await sign_in_by_http(house, "Arzu Nəsirli")).visitor;
    const walk = await browser.walk(house.origin, { name: "authority-revoked", width: 390, height: 844 });
    await sign_in(walk, phone, tahir.name);
    await walk.page.getByLabel(/Xəzər Tekstil/).check();
    await walk.press("Davam et", "menu-on-a-phone");
    await walk.open("/schedules/new/childcare_under_three", "new-schedule");
    await walk.fill("/schedules", registration());
    await walk.submit("/schedules", "Yadda saxla", "registered");
    await walk.page.waitForURL(/\/schedules\/\d+/);
    const schedule = new URL(walk.page.url()).pathname;
    const save = async (name) => walk.submit(`${schedule}/registration`, "Yadda saxla", name);
    await walk.fill(`${schedule}/registration`, { "Protokolun nömrəsi": "91/C" });
    await (await (await head.open("/employer/delegations")).follow("/revoke")).form("Bəli").submit("Bəli");
    walk.expect_trouble(/status of 403/);
    await save("refused-in-place");
    const said = await walk.page.locator("#notification").innerText();
    assert.match(said, /Səlahiyyətiniz artıq qüvvədə deyil/);
    assert.match(said, /Səlahiyyəti sizə Arzu Nəsirli vermişdi/, "who can give it back");
    assert.match(said, /Yazdıqlarınız bu səhifədə qalır/);
    assert.equal(await walk.form(`${schedule}/registration`).getByLabel(/Protokolun nömrəsi/).inputValue(), "91/C");
    assert.doesNotMatch((await head.open(schedule)).body.toString("utf8"), /91\/C/, "nothing is saved");
    const form = (await head.open("/employer/delegations/new")).form("Təsdiqlə");
    await form.fill({ kind: "asan_imza", number: tahir.phone, fin: tahir.fin }).submit("Təsdiqlə");
    await save("saved-once-the-right-is-back");
    assert.match((await head.open(schedule)).body.toString("utf8"), /91\/C/);
    await walk.open("/capacity", "choice-on-a-phone");
    await walk.end();
}

// The pages of the head on a phone.
async function on_a_phone(browser, house, phone) {
    const walk = await browser.walk(house.origin, { name: "authority-small", width: 390, height: 844 });
    await sign_in(walk, phone, "Arzu Nəsirli");
    for (const address of ["/employer/delegations/new", "/employer/delegations", "/employer/delegations/ended", "/employer/journal", "/sessions"]) {
        await walk.open(address, address.split("/").at(-1));
        assert.equal(await walk.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, `${address} fits`);
    }
    await walk.end();
}

async function of_the_fund(browser, house, phone) {
    const walk = await browser.walk(house.origin, { name: "authority-fund" });
    await sign_in(walk, phone, "Orxan Hüseynli");
    walk.expect_trouble(/status of 422/);
    await walk.submit("/fund/officers", "Təklif et", "refused-proposal");
    await walk.end();
    const auditor = await browser.walk(house.origin, { name: "authority-auditor" });
    await sign_in(auditor, phone, "Cavid Əliyarlı");
    await auditor.open("/fund/journal?employer=0012347011", "journal");
    await auditor.end();
}

// Nobody waits for half an hour: the clock of the page is turned forward, and the session made as old.
async function of_the_warning(browser, house, phone) {
    const walk = await browser.walk(house.origin, { name: "authority-warning" });
    await sign_in(walk, phone, "Eldar Kəpəzli");
    await walk.page.clock.install();
    await walk.open("/menu", "before");
    const seconds_left = () => walk.page.evaluate(async () => (await (await fetch("/session")).json()).seconds);
    assert.ok((await seconds_left()) > 1700);
    const twenty_eight_minutes = 28 * 60_000;
    house.alter(`UPDATE session SET last_seen = last_seen - ${twenty_eight_minutes}`);
    const dialog = walk.page.getByRole("alertdialog");
    assert.equal(await dialog.count(), 0);
    await walk.page.clock.fastForward(twenty_eight_minutes + 5000);
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Giriş 1[01]\d saniyədən sonra bitəcək/);
    await walk.see("warning");
    assert.ok((await seconds_left()) <= 120);
    await walk.page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    assert.ok((await seconds_left()) > 1700, "prolonged");
    await walk.end();
}

test("rights, roles, sessions and journal in a browser", { timeout: 300_000 }, async (t) => {
    const house = await House.open("sqlite");
    t.after(() => house.close());
    const browser = await start_browser();
    t.after(() => browser.stop());
    const phone = await browser.walk(house.phones, { name: "authority-phone" });
    await of_the_head(browser, house, phone);
    await of_the_delegate(browser, house, phone);
    await of_the_revoked(browser, house, phone);
    await on_a_phone(browser, house, phone);
    await of_the_fund(browser, house, phone);
    await of_the_warning(browser, house, phone);
    await phone.end();
});
