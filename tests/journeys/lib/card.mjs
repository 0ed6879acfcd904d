// A card without a browser: its key and certificate are files of the demonstration's test authorities.
import { readFileSync, appendFileSync } from "node:fs";
import { createHash, createPrivateKey, sign, X509Certificate } from "node:crypto";
import { request } from "node:https";
import { join } from "node:path";
import { signers } from "./sign_in.mjs";

export const card_file = (house, card) => join(house.data, "test-pki", "cards", `${card}.pem`);
export const authorities = (house) => readFileSync(join(house.data, "test-pki", "authorities.pem"));

// Where a person starts: the link on the page of the ways in leads to the card port.
export async function set_out(visitor, from = "/sign-in") {
    const page = await visitor.open(from);
    const link = page.all("a[href]").find((a) => a.textContent.includes("Kartla daxil ol"));
    const led = await visitor.open(link.getAttribute("href"), { follow: false });
    return new URL(led.headers.get("location"));
}

// Shows the card at the port (null: none); where the browser is led on, or the error of the connection.
export function show_card(house, address, card, more = {}) {
    const pem = card && readFileSync(card_file(house, card));
    return new Promise((resolve, reject) => {
        const asking = request(address, { ca: authorities(house), key: pem, cert: pem, agent: false, ...more }, (answer) => {
            answer.resume();
            answer.on("end", () => resolve({ status: answer.statusCode, location: answer.headers.location && new URL(answer.headers.location), reused: asking.reusedSocket }));
        });
        asking.on("error", reject);
        asking.end();
    });
}

// The page that a person lands on.
export async function sign_in_with_card(house, card, { visitor = house.visitor(), from } = {}) {
    const { location } = await show_card(house, await set_out(visitor, from), card);
    return visitor.open(location);
}

export const card_of = (name) => signers.get(name).fin;

export const revoke = (house, card) => withdraw(house, card_file(house, card));

// The certificate in this file counts as revoked from the next question on.
export function withdraw(house, file) {
    const { serialNumber } = new X509Certificate(readFileSync(file));
    appendFileSync(join(house.data, "test-pki", "withdrawn.txt"), `${serialNumber}\n`);
}

const hash = (text) => createHash("sha256").update(text).digest();

// What the extension of Web eID brings after the card has signed: the origin is what the extension sees.
export function web_eid_token(house, card, origin, nonce) {
    const pem = readFileSync(card_file(house, card));
    const signature = sign("sha256", Buffer.concat([hash(origin), hash(nonce)]), { key: createPrivateKey(pem), dsaEncoding: "ieee-p1363" });
    return { unverifiedCertificate: certificate_of(house, card), algorithm: "ES256", signature: signature.toString("base64"), format: "web-eid:1.0", appVersion: "https://example.org/2.0.0" };
}

export const certificate_of = (house, card) => new X509Certificate(readFileSync(card_file(house, card))).raw.toString("base64");
