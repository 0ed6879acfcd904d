// Signing in with Asan İmza as the people of the demonstration: both the browser and the phone are played.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { wait_for } from "./program.mjs";
import { Visitor } from "./visitor.mjs";

const rows = readFileSync(new URL("../../../src/app/demo/signers.csv", import.meta.url), "utf8").split("\n").filter((row) => /^\+994/.test(row));

// Who can sign in: by their name.
export const signers = new Map(rows.map((row) => {
    const [phone, user_id, fin, given, family, employer, seal, branch] = row.split(",");
    return [`${given} ${family}`, { name: `${given} ${family}`, phone: phone.replaceAll(" ", ""), user_id, fin, employer, seal: seal === "yes", branch }];
}));

export const code_of = (page) => page.text.match(/\b\d{4}\b/)?.[0];

// Waits until the phone rings and presses what is said; the code on both sides is the same.
export async function answer_phone(house, signer, code, words = "Təsdiq et") {
    const owner = new Visitor(house.phones);
    const ringing = await wait_for("the phone to ring", async () => {
        const page = await owner.open(`/phones/${encodeURIComponent(signer.phone)}`);
        return page.all("form button").some((button) => button.getAttribute("value") === "OK") && page;
    });
    assert.match(code, /^\d{4}$/);
    assert.ok(ringing.words(".govuk-panel").some((words) => words.includes(code)), `the phone shows ${code}`);
    return ringing.form(words).submit(words);
}

// Types phone and user ID; the page that shows the code and waits.
export async function ask_to_sign_in(visitor, signer, from = "/sign-in") {
    const page = await visitor.open(from);
    return page.form("Daxil ol").fill({ "Telefon nömrəsi": signer.phone, "İstifadəçi ID-si": signer.user_id }).submit();
}

// Looks at the waiting page again until it leads on.
export const after_waiting = (visitor) =>
    wait_for("the sign-in to end", async () => {
        const page = await visitor.open("/sign-in/asan-imza");
        return page.all("#waiting").length === 0 && page;
    });

// The page that a person lands on.
export async function sign_in(house, name, { visitor = house.visitor(), from = "/sign-in" } = {}) {
    const signer = signers.get(name);
    assert.ok(signer, `nobody is called ${name}`);
    const waiting = await ask_to_sign_in(visitor, signer, from);
    assert.equal(waiting.path, "/sign-in/asan-imza", waiting.text);
    await answer_phone(house, signer, code_of(waiting));
    return after_waiting(visitor);
}
