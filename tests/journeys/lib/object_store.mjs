// An S3 store of the tests' own: OpenStack Swift with its S3 door, all of it in a temporary folder, checking signatures; gone at the end.
import { execFileSync, spawn } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { connect, createServer } from "node:net";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { free_port, wait_for } from "./program.mjs";

const python = "/usr/bin/python3";
export const account = { region: "az-test", access_key: "qaygi:documents", secret: "known-to-the-tests" };

const settings = (folder, port, pipeline, more) => `[DEFAULT]
swift_dir = ${folder}
devices = ${folder}/devices
mount_check = false
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
log_address = ${folder}/no-log
fallocate_reserve = 0
[pipeline:main]
pipeline = ${pipeline}
${more}`;

const proxy_filters = `[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
[filter:s3api]
use = egg:swift#s3api
location = ${account.region}
auth_pipeline_check = false
[filter:tempauth]
use = egg:swift#tempauth
user_${account.access_key.replace(":", "_")} = ${account.secret} .admin
`;

// One part of Swift as a process that ends with this one.
function start(folder, kind) {
    const program = `from swift.common import utils
utils.SWIFT_CONF_FILE = "${folder}/swift.conf"
from swift.common.wsgi import run_wsgi
import sys
sys.exit(run_wsgi("${folder}/${kind}.conf", "${kind}-server"))`;
    return spawn("setpriv", ["--pdeathsig", "TERM", python, "-c", program], { stdio: "ignore" });
}

function make_ring(folder, kind, port) {
    for (const words of [["create", "1", "1", "1"], ["add", `r1z1-127.0.0.1:${port}/disk`, "1"], ["rebalance"]]) {
        const program = `import sys; from swift.cli.ringbuilder import main; sys.exit(main(["ring", "${kind}.builder"] + sys.argv[1:]))`;
        execFileSync(python, ["-c", program, ...words], { cwd: folder, stdio: "pipe" });
    }
}

// AWS Signature Version 4, written once more: what the program signs is not checked by itself.
function ask(address, method, path, body = "") {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const digest = createHash("sha256").update(body).digest("hex");
    const headers = { host: new URL(address).host, "x-amz-content-sha256": digest, "x-amz-date": stamp };
    const names = Object.keys(headers).join(";");
    const canonical = [method, path, "", ...Object.entries(headers).map((header) => header.join(":")), "", names, digest].join("\n");
    const scope = `${stamp.slice(0, 8)}/${account.region}/s3/aws4_request`;
    const hmac = (key, text) => createHmac("sha256", key).update(text).digest();
    const key = scope.split("/").reduce(hmac, `AWS4${account.secret}`);
    const signature = hmac(key, `AWS4-HMAC-SHA256\n${stamp}\n${scope}\n${createHash("sha256").update(canonical).digest("hex")}`).toString("hex");
    const authorization = `AWS4-HMAC-SHA256 Credential=${account.access_key}/${scope},SignedHeaders=${names},Signature=${signature}`;
    return fetch(address + path, { method, body: body || undefined, headers: { ...headers, authorization } });
}

async function well(answer) {
    const { status, ok } = await answer;
    if (!ok) throw new Error(`the object store answered ${status}: ${await (await answer).text()}`);
    return answer;
}

export async function start_object_store() {
    const folder = mkdtempSync(join(tmpdir(), "qaygi-s3-"));
    mkdirSync(join(folder, "devices", "disk"), { recursive: true });
    writeFileSync(join(folder, "swift.conf"), "[swift-hash]\nswift_hash_path_prefix = a\nswift_hash_path_suffix = b\n[storage-policy:0]\nname = one\ndefault = yes\n");
    const processes = [];
    for (const kind of ["object", "container", "account"]) {
        const port = await free_port();
        make_ring(folder, kind, port);
        writeFileSync(join(folder, `${kind}.conf`), settings(folder, port, `${kind}-server`, `[app:${kind}-server]\nuse = egg:swift#${kind}\n`));
        processes.push(start(folder, kind));
    }
    const port = await free_port();
    writeFileSync(join(folder, "proxy.conf"), settings(folder, port, "catch_errors cache s3api tempauth proxy-server", proxy_filters));
    processes.push(start(folder, "proxy"));
    const address = `http://127.0.0.1:${port}`;
    await wait_for("the object store", () => fetch(address).then(() => true, () => false), 60_000);
    return {
        address,
        make_bucket: (bucket) => well(ask(address, "PUT", `/${bucket}`)),
        names: async (bucket) => [...(await (await well(ask(address, "GET", `/${bucket}`))).text()).matchAll(/<Key>(.*?)<\/Key>/g)].map(([, name]) => name),
        read: async (bucket, name) => Buffer.from(await (await well(ask(address, "GET", `/${bucket}/${name}`))).arrayBuffer()),
        write: (bucket, name, body) => well(ask(address, "PUT", `/${bucket}/${name}`, body)),
        remove: (bucket, name) => well(ask(address, "DELETE", `/${bucket}/${name}`)),
        // As if everything had been put there so many days earlier: the listing says since when.
        age(days) {
            for (const file of readdirSync(join(folder, "devices", "disk", "containers"), { recursive: true }).filter((name) => name.endsWith(".db")))
                execFileSync("sqlite3", [join(folder, "devices", "disk", "containers", file), `DROP TRIGGER IF EXISTS object_update; UPDATE object SET created_at = printf('%016.5f', created_at - ${days * 86_400})`]);
        },
        async stop() {
            await Promise.all(processes.map((process) => new Promise((resolve) => process.once("exit", resolve) && process.kill("SIGKILL"))));
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

// Another address of the store, which can be shut.
export async function door_to(store) {
    const open = new Set();
    const door = createServer((coming) => {
        const going = connect(Number(new URL(store.address).port), "127.0.0.1");
        for (const [one, other] of [[coming, going], [going, coming]]) {
            open.add(one);
            one.pipe(other);
            one.once("close", () => open.delete(one)).once("error", () => other.destroy());
        }
    });
    await new Promise((resolve) => door.listen(0, "127.0.0.1", resolve));
    return {
        address: `http://127.0.0.1:${door.address().port}`,
        shut() {
            door.close();
            for (const socket of open) socket.destroy();
        },
    };
}
