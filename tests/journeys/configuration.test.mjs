// Settings come from the command line, the environment and a file, in this order of precedence; what cannot be is refused with its name.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { binary } from "./lib/program.mjs";

const folder = mkdtempSync(join(tmpdir(), "qaygi-settings-"));
after(() => rmSync(folder, { recursive: true }));

function file(text) {
    const path = join(folder, "qaygi.conf");
    writeFileSync(path, text);
    return path;
}

function run(words, environment = {}) {
    const { status, stdout, stderr } = spawnSync(binary, ["config", ...words], { env: { PATH: process.env.PATH, ...environment }, encoding: "utf8" });
    return { status, stdout, stderr, settings: Object.fromEntries(stdout.split("\n").filter((line) => /^[a-z]/.test(line)).map((line) => line.split(/ = ?/))) };
}

function refused(words, environment, message) {
    const { status, stdout, stderr } = run(words, environment);
    assert.notEqual(status, 0, stdout);
    assert.match(stderr, message);
    assert.equal(stdout, "");
}

test("without any, each setting has its usual value", () => {
    const { status, settings } = run([]);
    assert.equal(status, 0);
    assert.equal(settings.port, "8080");
    assert.equal(settings.data, "var/qaygi");
    assert.equal(settings.database, "");
});

test("the command line goes before the environment, the environment before the file", () => {
    const config = file("# ours\nport = 7001\nworkers = 3\nio-threads = 4\nasan-relying-party-name = Qayğı, for #1\n");
    const { status, settings, stderr } = run(["--config", config, "--port", "7003"], { QAYGI_PORT: "7002", QAYGI_WORKERS: "5" });
    assert.equal(status, 0, stderr);
    assert.deepEqual([settings.port, settings.workers, settings["io-threads"]], ["7003", "5", "4"]);
    assert.equal(settings["asan-relying-party-name"], "Qayğı, for #1");
    assert.equal(settings.address, "127.0.0.1");
});

test("the environment can name the file, and the command line another one", () => {
    const config = file("port = 7001\n");
    assert.equal(run([], { QAYGI_CONFIG: config }).settings.port, "7001");
    assert.equal(run(["--config", config], { QAYGI_CONFIG: join(folder, "none") }).settings.port, "7001");
});

test("what is not published for Asan İmza can be set", () => {
    const { settings } = run(["--asan-certificate-fin-prefix", "", "--config", file("asan-certificate-employer-prefix =\nasan-wait-seconds = 30\n")], { QAYGI_ASAN_CERTIFICATE_FIN: "2.5.4.3" });
    assert.equal(settings["asan-certificate-fin"], "2.5.4.3");
    assert.equal(settings["asan-certificate-fin-prefix"], "");
    assert.equal(settings["asan-certificate-employer-prefix"], "");
    assert.equal(settings["asan-certificate-user-id"], "0.9.2342.19200300.100.1.1");
    assert.equal(settings["asan-wait-seconds"], "30");
    assert.equal(settings["asan-attempts-per-number"], "5");
});

test("what is listed can be the file", () => {
    const listed = run(["--port", "7001", "--data", "/srv/a b"]).stdout;
    assert.equal(run(["--config", file(listed)]).stdout, listed);
});

test("a file that is not there is refused", () => {
    const none = join(folder, "none.conf");
    refused(["--config", none], {}, /none\.conf: cannot open file/);
    refused([], { QAYGI_CONFIG: none }, /none\.conf: cannot open file/);
    refused(["--config", folder], {}, /directory/);
});

test("a name that is no setting, and a value that cannot be, are refused", () => {
    for (const [text, message] of [
        ["prot = 7001\n", /qaygi\.conf: there is no setting prot/],
        ["config = other.conf\n", /no setting config/],
        ["[serve]\nport = 7001\n", /no setting serve/],
        ["port\n", /qaygi\.conf\(1\)/],
        ["port = 7001\nport = 7002\n", /qaygi\.conf\(2\)/],
        ["port = 70000\n", /--port/],
        ["port = many\n", /--port/],
        ["workers = 0\n", /--workers/],
        ["log = loud\n", /--log/],
        ["asan-wait-seconds = 0\n", /--asan-wait-seconds/],
        ...["", "serialNumber", "2", "2.", "2..5", "3.5.4"].map((text) => [`asan-certificate-fin = ${text}\n`, /--asan-certificate-fin: .*is no dotted/]),
    ]) refused(["--config", file(text)], {}, message);
    refused([], { QAYGI_PORT: "many" }, /--port/);
    refused(["--port", "many"], {}, /--port/);
});
