// The browser tests' own eyes: what they must see on a bad page, they see.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import test from "node:test";
import { start_browser } from "./lib/browser.mjs";

const pages = {
    "/good": '<h1>Yaxşı</h1><form action="/good"><label for="a">Adı</label><input id="a" name="a"><button>Göndər</button></form>',
    "/unlabelled": '<h1>Pis</h1><input name="a">',
    "/inline": "<h1>Pis</h1><script>document.title = 'x'</script>",
};
const frame = (content) => `<!doctype html><html lang="az"><head><title>Yoxlama</title><link rel="icon" href="data:,"></head><body><main>${content}</main></body></html>`;

for (const scripts of [true, false]) {
    test(`a walk ${scripts ? "with" : "without"} scripts refuses a bad page and lets a good one pass`, async (t) => {
        const server = createServer((request, response) => {
            response.setHeader("content-type", "text/html; charset=utf-8").setHeader("content-security-policy", "default-src 'self'; img-src data:");
            response.end(frame(pages[request.url.split("?")[0]] ?? ""));
        });
        await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
        const browser = await start_browser();
        t.after(async () => {
            await browser.stop();
            server.close();
            server.closeAllConnections();
        });
        const walk = await browser.walk(`http://127.0.0.1:${server.address().port}`, { scripts, name: `harness-${scripts ? "scripts" : "plain"}` });
        await walk.open("/good");
        await walk.fill("/good", { "Adı": "Leyla" });
        await walk.press("Göndər");
        assert.match(walk.page.url(), /\/good\?a=Leyla$/);
        await assert.rejects(walk.open("/unlabelled"), /label/);
        if (scripts) await assert.rejects(walk.open("/inline"), /Content Security Policy/);
    });
}
