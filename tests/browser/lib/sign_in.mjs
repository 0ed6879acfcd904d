// Signing in with Asan İmza, in one window the browser and in another the phone.
import assert from "node:assert/strict";
import { signers } from "../../journeys/lib/sign_in.mjs";

export const main = (walk) => walk.page.locator("main").innerText();

export async function sign_in(walk, phone, name) {
    const signer = signers.get(name);
    await walk.open("/sign-in", "ways-in");
    await walk.fill("/sign-in/asan-imza", { "Telefon nömrəsi": signer.phone, "İstifadəçi ID-si": signer.user_id });
    await walk.submit("/sign-in/asan-imza", "Daxil ol", "waiting");
    const code = (await main(walk)).match(/\b\d{4}\b/)[0];
    await phone.open(`/phones/${encodeURIComponent(signer.phone)}`, "ringing");
    assert.ok((await main(phone)).includes(code), "the phone shows the same code");
    await phone.press("Təsdiq et", "answered");
    await walk.page.waitForURL((url) => !url.pathname.startsWith("/sign-in"), { timeout: 20_000 });
    await walk.see("signed-in");
}
