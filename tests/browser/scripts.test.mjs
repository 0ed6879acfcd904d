// What the scripts of web/ promise, on a page of a few fields: Enter goes on and never sends by accident, a part is answered in place,
// and what was typed survives a refusal, a fault, a lost connection and an ended session.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import test from "node:test";
import { start_browser } from "./lib/browser.mjs";

const dist = new URL("../../web/dist/", import.meta.url);
const asset = (kind) => readdirSync(dist).find((name) => name.startsWith("main.") && name.endsWith(kind));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

const frame = (content) => `<!doctype html><html class="govuk-template" lang="az"><head><title>Yoxlama</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${asset(".css")}"><script type="module" src="/assets/${asset(".js")}"></script></head>
<body data-important="Diqqət" data-no-connection="əlaqə yoxdur" data-session-ended="sessiya bitib" data-sign-in="Daxil ol" data-no-results="Tapılmadı">
<div id="notification"></div><main id="main-content" tabindex="-1">${content}</main></body></html>`;

const notification = `<div class="govuk-notification-banner" role="alert" aria-labelledby="n" data-module="govuk-notification-banner"><h2 id="n">Hazırdır</h2>
<a href="/" role="button" data-close="notification">Ok</a></div>`;

const work = ({ first = "", secret = "old", saved = "" } = {}) =>
    frame(`<h1>İş</h1><p id="saved-at">${saved}</p><section id="part"><h2 class="qaygi-part__title" tabindex="-1">Hissə</h2>
<form method="post" action="/save" hx-post="/save" hx-target="#part" hx-select="#part" hx-swap="outerHTML" hx-select-oob="#saved-at">
<input type="hidden" name="csrf" value="${secret}"><label for="first">Adı</label><input id="first" name="first" value="${first}">
<label for="ssn">SSN</label><input id="ssn" name="ssn" data-lookup="ssn-lookup"><button id="ssn-lookup" type="submit" name="do" value="find">Tap</button>
<label for="bank">Bank</label><select id="bank" name="bank" data-autocomplete><option value=""></option><option value="3">Azər-Türk Bank</option><option value="4">Şəkərbank</option></select>
<button id="save" type="submit">Yadda saxla</button></form></section><a href="/sent" data-send>Göndər</a>`);

const answers = {
    ok: (form, reply) => reply(200, work({ first: "SERVER", saved: "11:11:11" })),
    refused: (form, reply) => reply(422, work({ first: form.get("first") + "?" })),
    fault: (form, reply) => reply(500, frame("<h1>Xəta bizdədir</h1>")),
    ended: (form, reply) => reply(303, "", { location: "/sign-in" }),
    elsewhere: (form, reply) => reply(303, "", { location: "/list" }),
    lost: (form, reply, request) => request.socket.destroy(),
};

async function begin(t) {
    const server = { mode: "ok", posts: [], secret: "old" };
    const http = createServer(async (request, response) => {
        const path = request.url.split("?")[0];
        const reply = (status, body, headers = {}) => response.writeHead(status, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, ...headers }).end(body);
        if (path.startsWith("/assets/")) return reply(200, readFileSync(new URL(path.slice(8), dist)), { "content-type": path.endsWith("css") ? "text/css" : "text/javascript" });
        if (request.method !== "POST") return reply(200, path === "/" ? work(server) : frame(`<h1>${path}</h1>`));
        let body = "";
        for await (const piece of request) body += piece;
        server.posts.push(new URLSearchParams(body));
        answers[server.mode](server.posts.at(-1), reply, request);
    });
    await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
    const browser = await start_browser();
    t.after(async () => {
        await browser.stop();
        http.close();
        http.closeAllConnections();
    });
    const walk = await browser.walk(`http://127.0.0.1:${http.address().port}`, { name: "scripts" });
    const { page } = walk;
    await page.goto(`${walk.origin}/`);
    await page.waitForSelector(".autocomplete__input");
    const save = async () => {
        const answered = server.posts.length + 1;
        await page.click("#save");
        for (let i = 0; i < 100 && server.posts.length < answered; ++i) await page.waitForTimeout(20);
        await page.waitForTimeout(300);
    };
    return { server, page, walk, save, focused: () => page.evaluate(() => document.activeElement.id) };
}

test("Enter goes on, looks up, and never sends by accident", async (t) => {
    const { server, page, walk, focused } = await begin(t);
    await page.focus("#first");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "ssn");
    assert.equal(server.posts.length, 0);
    await page.keyboard.type("123");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.getElementById("first").value === "SERVER");
    assert.deepEqual([server.posts[0].get("do"), server.posts[0].get("ssn")], ["find", "123"]);
    await page.fill(".autocomplete__input", "azer turk");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await page.inputValue("select[name=bank]"), "3");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "save");
    assert.equal(server.posts.length, 1);
    await page.focus("#first");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/sent$/);
    assert.deepEqual(walk.troubles, []);
});

test("a part is answered in place, and what was typed survives whatever comes instead", async (t) => {
    const { server, page, save, focused } = await begin(t);
    await save();
    assert.equal(await page.inputValue("#first"), "SERVER");
    assert.equal(await page.textContent("#saved-at"), "11:11:11");
    assert.equal(await focused(), "save");
    server.mode = "refused";
    await page.fill("#first", "31.02");
    await save();
    assert.equal(await page.inputValue("#first"), "31.02?");
    for (const [mode, words] of [["fault", "Xəta bizdədir"], ["lost", "əlaqə yoxdur"], ["ended", "sessiya bitib"]]) {
        server.mode = mode;
        await page.fill("#first", mode);
        await save();
        assert.equal(await page.inputValue("#first"), mode);
        assert.match(await page.textContent("#notification"), new RegExp(words));
    }
    server.secret = "new";
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.waitForFunction(() => document.querySelector("input[name=csrf]").value === "new");
    assert.equal(await page.inputValue("#first"), "ended");
    server.mode = "elsewhere";
    await page.click("#save");
    await page.waitForURL(/\/list$/);
});

test("Ok closes the notification and gives the focus to the heading", async (t) => {
    const { page } = await begin(t);
    await page.evaluate((html) => (document.getElementById("notification").innerHTML = html), notification);
    await page.click("[data-close=notification]");
    assert.equal(await page.textContent("#notification"), "");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
});
