// A session that ends while a form is open, in Chromium: with scripts the form stays where it is, without them it is kept by the server; either way
// one signs in again and goes on.
import assert from "node:assert/strict";
import test from "node:test";
import { House } from "../journeys/lib/house.mjs";
import { registration } from "../journeys/lib/schedule.mjs";
import { sign_in as sign_in_by_http, signers } from "../journeys/lib/sign_in.mjs";
import { start_browser } from "./lib/browser.mjs";
import { main, sign_in } from "./lib/sign_in.mjs";

const half_an_hour = 30 * 60_000;

async function open_form(walk, phone, protocol) {
    await sign_in(walk, phone, "Arzu Nəsirli");
    await walk.open("/schedules/new/childcare_under_three", "new-schedule");
    await walk.fill("/schedules", registration());
    await walk.submit("/schedules", "Yadda saxla", "registered");
    await walk.page.waitForURL(/\/schedules\/\d+/);
    const schedule = new URL(walk.page.url()).pathname;
    await walk.fill(`${schedule}/registration`, { "Protokolun nömrəsi": protocol });
    return schedule;
}

const end_sessions = (house) => house.alter(`UPDATE session SET last_seen = last_seen - ${half_an_hour}`);

const kept_value = async (house, schedule) => {
    const { visitor } = await sign_in_by_http(house, "Arzu Nəsirli");
    return (await visitor.open(schedule)).form(`${schedule}/registration`).value("Protokolun nömrəsi");
};

async function with_scripts(browser, house, phone) {
    const walk = await browser.walk(house.origin, { name: "sessions-scripts" });
    const schedule = await open_form(walk, phone, "61/A");
    const save = (name) => walk.submit(`${schedule}/registration`, "Yadda saxla", name);
    end_sessions(house);
    await save("ended");
    assert.match(await walk.page.locator("#notification").innerText(), /Yenidən daxil ol/i);
    assert.equal(await walk.form(`${schedule}/registration`).getByLabel(/Protokolun nömrəsi/).inputValue(), "61/A");
    // In another tab of the same browser: its cookie is the same.
    const { visitor } = await sign_in_by_http(house, "Arzu Nəsirli");
    await walk.context.addCookies([{ name: "qaygi", value: visitor.cookies.get("qaygi"), url: house.origin }]);
    await walk.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await walk.page.waitForFunction(() => document.getElementById("notification").textContent === "");
    await save("saved-after-signing-in-again");
    assert.equal(await kept_value(house, schedule), "61/A");
    await walk.end();
}

async function without_scripts(browser, house, phone) {
    const walk = await browser.walk(house.origin, { name: "sessions-plain", scripts: false });
    const schedule = await open_form(walk, phone, "62/B");
    end_sessions(house);
    await walk.submit(`${schedule}/registration`, "Yadda saxla", "led-to-sign-in");
    const signer = signers.get("Arzu Nəsirli");
    await walk.fill("/sign-in/asan-imza", { "Telefon nömrəsi": signer.phone, "İstifadəçi ID-si": signer.user_id });
    await walk.submit("/sign-in/asan-imza", "Daxil ol", "waiting");
    await phone.open(`/phones/${encodeURIComponent(signer.phone)}`, "ringing");
    await phone.press("Təsdiq et", "answered");
    await walk.page.waitForURL(/\/kept-forms\//, { timeout: 20_000 });
    await walk.see("kept-form");
    assert.match(await main(walk), /62\/B/);
    await walk.press("Olduğu kimi göndər", "sent-as-it-was");
    assert.equal(await kept_value(house, schedule), "62/B");
    await walk.end();
}

test("a form outlives its session, with scripts and without", { timeout: 300_000 }, async (t) => {
    const house = await House.open("sqlite");
    t.after(() => house.close());
    const browser = await start_browser();
    t.after(() => browser.stop());
    const phone = await browser.walk(house.phones, { name: "sessions-phone" });
    await with_scripts(browser, house, phone);
    await without_scripts(browser, house, phone);
    await phone.end();
});
