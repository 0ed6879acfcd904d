// A card in the reader of a browser: SoftHSM2 filled by "qaygi test-pki", in an NSS database of the browser's own.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { binary } from "../../journeys/lib/program.mjs";

export const pin = "135790";
export const softhsm = "/usr/lib/softhsm/libsofthsm2.so";
export const forwarder = process.env.QAYGI_FORWARDER ?? join(dirname(binary), "tests", "libpkcs11_forwarder.so");

// A token with these cards, and the environment in which programs find it.
export function fill_token(house, cards) {
    const home = mkdtempSync(join(tmpdir(), "qaygi-token-"));
    mkdirSync(join(home, "tokens"));
    writeFileSync(join(home, "softhsm2.conf"), `directories.tokendir = ${join(home, "tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n`);
    const environment = { ...process.env, HOME: home, SOFTHSM2_CONF: join(home, "softhsm2.conf"), QAYGI_TEST_PIN: pin };
    const run = (program, words, more = {}) => execFileSync(program, words, { env: { ...environment, ...more }, stdio: ["ignore", "pipe", "pipe"] });
    const pki = join(house.data, "test-pki");
    run(binary, ["test-pki", "--only-make", "--folder", pki, "--people", join(house.data, "phones.json"), "--port", String(house.pki_port), "--token", "Kart", "--pin", pin, ...cards.flatMap((card) => ["--token-card", card])]);
    return { home, environment, run, remove: () => rmSync(home, { recursive: true, force: true }) };
}

// Chromium looks into ~/.pki/nssdb.
export function put_into_browser(token, house, module) {
    const database = join(token.home, ".pki", "nssdb");
    mkdirSync(database, { recursive: true });
    token.run("certutil", ["-N", "-d", `sql:${database}`, "--empty-password"]);
    token.run("modutil", ["-force", "-dbdir", `sql:${database}`, "-add", "Kart", "-libfile", module]);
    token.run("certutil", ["-A", "-d", `sql:${database}`, "-n", "SINAQ", "-t", "C,,", "-i", join(house.data, "test-pki", "keys", "root.pem")]);
}

// Without a window nobody can choose the certificate: a policy does, and Chromium reads policies only from here.
const policies = "/etc/chromium/policies/managed";
export function choose_by_policy(house) {
    const file = join(policies, `qaygi-test-${house.card_port}.json`);
    mkdirSync(policies, { recursive: true });
    writeFileSync(file, JSON.stringify({ AutoSelectCertificateForUrls: [JSON.stringify({ pattern: `https://localhost:${house.card_port}`, filter: {} })] }));
    return () => existsSync(file) && rmSync(file);
}
