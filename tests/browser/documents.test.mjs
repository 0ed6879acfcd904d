// Part d in Chromium: files go as soon as they are chosen, a cut connection and a killed server only interrupt them, and the checklist follows.
import assert from "node:assert/strict";
import test from "node:test";
import { House } from "../journeys/lib/house.mjs";
import { jpeg, pdf, png, scan_of } from "../journeys/lib/papers.mjs";
import { add_insured, aygun, begin, gunel, schedule_of } from "../journeys/lib/schedule.mjs";
import { sign_in as sign_in_by_http } from "../journeys/lib/sign_in.mjs";
import { start_browser } from "./lib/browser.mjs";
import { sign_in } from "./lib/sign_in.mjs";

const megabyte = 1024 * 1024;
const file = ({ bytes, name, type = "application/pdf" }) => ({ name, mimeType: type, buffer: bytes });

test("several files at once, over a connection that breaks and a server that is killed", { timeout: 600_000 }, async (t) => {
    const house = await House.open("sqlite", { settings: ["--virus-scan", "off"] });
    const browser = await start_browser();
    t.after(async () => {
        await browser.stop();
        await house.close();
    });
    const { visitor } = await sign_in_by_http(house, "Arzu Nəsirli");
    const address = schedule_of(await add_insured(await add_insured(await begin(visitor), aygun), gunel));
    const [walk, phone] = [await browser.walk(house.origin, { name: "documents" }), await browser.walk(house.phones, { name: "documents-phone" })];
    await sign_in(walk, phone, "Arzu Nəsirli");
    await phone.end();
    await walk.open(`${address}#documents`, "empty");
    const { page } = walk;
    walk.expect_trouble(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED/);
    walk.expect_trouble(/status of 422/);

    const pieces = [];
    page.on("request", (request) => request.method() === "POST" && request.url().endsWith("/uploads") && pieces.push(request));
    // After the first piece the connection is gone, then the server.
    let cut = false;
    await page.route("**/uploads", async (route) => {
        if (route.request().method() !== "POST" || cut) return route.continue();
        const answer = await route.fetch();
        cut = true;
        await walk.context.setOffline(true);
        setTimeout(() => house.crash().then(() => walk.context.setOffline(false)), 1500);
        await route.fulfill({ response: answer });
    });
    const large = scan_of(3 * megabyte).bytes;
    await page.locator("#files").setInputFiles([
        file({ bytes: large, name: "Dadaşova əmr.pdf" }),
        file({ ...pdf("Gunel"), name: "Günel şəhadətnamə.pdf" }),
        file({ ...png(), name: "yanlış.pdf" }),
        file({ ...jpeg(), name: "protokol.jpg" }),
    ]);
    await page.getByText("Əlaqə kəsildi").first().waitFor();
    await walk.see("connection-lost");
    await page.locator(".qaygi-documents").getByRole("link", { name: "protokol.jpg", exact: true }).waitFor({ timeout: 120_000 });
    await page.locator(".qaygi-arriving").getByText(/məzmunu isə PNG/).waitFor();
    await walk.settle();
    await walk.see("uploaded");
    assert.equal(await page.locator(".qaygi-documents tbody tr").count(), 3);
    assert.ok(pieces.length >= 5, `${pieces.length} pieces`);
    assert.deepEqual((await visitor.open(`${address}/documents/1`)).body, large);
    assert.match(await page.locator("#checklist").innerText(), /əlavə edilib[\s\S]*çatışmır/);

    // By keyboard: another kind for the first one, saved by its own button.
    await page.locator("#kind-3").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await walk.settle();
    await walk.see("changed");
    assert.equal(await page.locator("#kind-3").inputValue(), "order_extract");
    await page.locator(".qaygi-documents").scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.querySelectorAll(".qaygi-picture")].every((picture) => picture.complete && picture.naturalWidth > 0));
    await walk.end();
    await house.stop();
});
