// The documents in an S3 store, which is real and checks each signature.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { on_both_engines } from "./lib/house.mjs";
import { kept_files, let_pass, rows, run, well } from "./lib/kept_files.mjs";
import { account, door_to, start_object_store } from "./lib/object_store.mjs";
import { pdf } from "./lib/papers.mjs";
import { attach, begin, schedule_of } from "./lib/schedule.mjs";
import { sign_in } from "./lib/sign_in.mjs";

const paper = (name, padding = 0) => ({ ...pdf(name + "x".repeat(padding)), name: `${name}.pdf` });

const store = await start_object_store();
after(store.stop);
let buckets = 0;

function settings_for(house, bucket, { address = store.address, secret = account.secret } = {}) {
    writeFileSync(join(house.folder, "secret"), `${secret}\n`);
    return {
        QAYGI_BUCKET: bucket,
        QAYGI_BUCKET_ADDRESS: address,
        QAYGI_BUCKET_REGION: account.region,
        QAYGI_BUCKET_ACCESS_KEY: account.access_key,
        QAYGI_BUCKET_SECRET: join(house.folder, "secret"),
    };
}

// The house starts again with a bucket of its own: the name of that.
async function move_to_bucket(t, house, { address = store.address, ...more } = {}) {
    const bucket = `papers-${++buckets}`;
    await store.make_bucket(bucket);
    const settings = { ...settings_for(house, bucket, { address }), ...more };
    t.after(() => {
        for (const name of Object.keys(settings)) delete process.env[name];
    });
    await house.stop();
    Object.assign(process.env, settings);
    await house.start();
    return bucket;
}

on_both_engines("documents go to the bucket and come back, small and large", async (t, house) => {
    const bucket = await move_to_bucket(t, house);
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    let page = await begin(visitor);
    const address = schedule_of(page);
    const papers = [paper("kichik"), paper("boyuk", 3_500_000)];
    for (const each of papers) page = await attach(page, "Digər sənəd", each);
    for (const [number, each] of papers.entries()) assert.ok((await visitor.open(`${address}/documents/${number + 1}`)).body.equals(each.bytes), each.name);
    assert.deepEqual(kept_files(house), []);
    const names = await store.names(bucket);
    assert.deepEqual(names.sort(), rows(house, "SELECT sha256 FROM document ORDER BY sha256"));
    assert.match(well(house, "documents", "verify"), /^2 files sound/);

    const [damaged, missing] = rows(house, "SELECT sha256 FROM document ORDER BY document");
    const content = await store.read(bucket, damaged);
    content[100] ^= 1;
    await store.write(bucket, damaged, content);
    await store.remove(bucket, missing);
    const { status, stdout } = run(house, "documents", "verify");
    assert.equal(status, 3);
    assert.match(stdout, new RegExp(`damaged ${damaged}`));
    assert.match(stdout, new RegExp(`missing ${missing}`));
    await assert.rejects(() => visitor.open(`${address}/documents/1`));
    assert.equal((await visitor.open(`${address}/documents/2`)).status, 500);
});

on_both_engines("sealed before they leave, and swept away after their delay", async (t, house) => {
    const keys = join(house.folder, "keys");
    writeFileSync(keys, randomBytes(32).toString("hex"), { mode: 0o600 });
    const bucket = await move_to_bucket(t, house, { QAYGI_DOCUMENT_KEYS: keys });
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await begin(visitor);
    const address = schedule_of(page);
    const large = paper("boyuk", 2_500_000);
    await attach(page, "Digər sənəd", large);
    assert.ok((await visitor.open(`${address}/documents/1`)).body.equals(large.bytes));
    const [name] = await store.names(bucket);
    const lying = await store.read(bucket, name);
    assert.equal(lying.subarray(0, 8).toString(), "QAYGISF1");
    assert.ok(!lying.includes("xxxxxxxx"));
    await (await visitor.open(address)).form(`${address}/documents/1/remove`).submit();
    assert.match(well(house, "documents", "sweep"), /^1 files, 1 of no document and waiting, 0 removed/);
    // The store says itself since when a file lies there, and that was a moment ago.
    let_pass(house, 31);
    assert.match(well(house, "documents", "sweep"), /^1 files, 1 of no document and waiting, 0 removed/);
    store.age(31);
    assert.match(well(house, "documents", "sweep"), /^1 files, 0 of no document and waiting, 1 removed/);
    assert.deepEqual(await store.names(bucket), []);
});

on_both_engines("a store that is away, or does not know us, is told", async (t, house) => {
    const door = await door_to(store);
    t.after(door.shut);
    const bucket = await move_to_bucket(t, house, { address: door.address });
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await begin(visitor);
    const address = schedule_of(page);
    await attach(page, "Digər sənəd", paper("bir"));
    Object.assign(process.env, settings_for(house, bucket, { secret: "another-secret" }));
    const refused = run(house, "documents", "verify");
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /the document store answered 403 SignatureDoesNotMatch/);
    Object.assign(process.env, settings_for(house, "another"));
    assert.match(run(house, "documents", "verify").stderr, /the document store answered 404 NoSuchBucket/);
    process.env.QAYGI_BUCKET_ADDRESS = "http://s3.example.az";
    assert.match(run(house, "documents", "verify").stderr, /has to be reached over https/);
    door.shut();
    assert.equal((await visitor.open(`${address}/documents/1`)).status, 503);
    assert.equal((await attach(await visitor.open(address), "Digər sənəd", paper("iki"))).status, 503);
    assert.equal((await visitor.open(address)).status, 200);
    assert.deepEqual(rows(house, "SELECT name FROM document"), ["bir.pdf"]);
});
