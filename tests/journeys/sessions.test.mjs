// A session goes on after a restart of the server; it ends after half an hour of silence and after half a day, and a form that comes too late is kept.
import assert from "node:assert/strict";
import { on_both_engines } from "./lib/house.mjs";
import { begin, schedule_of } from "./lib/schedule.mjs";
import { sign_in } from "./lib/sign_in.mjs";

const head = "Arzu Nəsirli";
const half_an_hour = 30 * 60_000;
const half_a_day = 12 * 60 * 60_000;
const silent = (house, milliseconds) => house.alter(`UPDATE session SET last_seen = last_seen - ${milliseconds}`);

async function registration_form(visitor, protocol) {
    const page = await begin(visitor);
    return { schedule: schedule_of(page), form: page.form(`${schedule_of(page)}/registration`).fill({ "Protokolun nömrəsi": protocol }) };
}

const written = async (visitor, schedule) => (await visitor.open(schedule)).form(`${schedule}/registration`).value("Protokolun nömrəsi");

on_both_engines("a session survives a restart of the server", async (t, house) => {
    const { visitor } = await sign_in(house, head);
    const { schedule, form } = await registration_form(visitor, "77/A");
    await house.crash();
    assert.equal((await form.submit("Yadda saxla")).path, schedule, "the form that was open is saved");
    assert.equal(await written(visitor, schedule), "77/A");
});

on_both_engines("a form that comes after the end of its session is kept, and goes on after signing in again", async (t, house) => {
    const { visitor } = await sign_in(house, head);
    const { schedule, form } = await registration_form(visitor, "78/B № 5 + Ə");
    silent(house, half_an_hour - 60_000);
    assert.equal((await visitor.open("/menu")).path, "/menu", "a minute before");
    silent(house, half_an_hour);
    const led = await form.submit("Yadda saxla");
    assert.equal(led.path, "/sign-in");
    assert.equal((await visitor.open("/menu")).path, "/sign-in");
    const again = await sign_in(house, head, { visitor, from: led.url.href });
    assert.match(again.path, /^\/kept-forms\//);
    assert.match(again.text, /78\/B/, "what was typed is shown");
    assert.equal(await written(visitor, schedule), "12/A", "nothing has changed yet");
    const stranger = await sign_in(house, "Eldar Kəpəzli");
    assert.equal((await stranger.visitor.open(again.path)).status, 404);
    const sent = await again.form("Olduğu kimi göndər").submit("Olduğu kimi göndər");
    assert.equal(sent.path, schedule, sent.text);
    assert.equal(await written(visitor, schedule), "78/B № 5 + Ə");
});

on_both_engines("a session ends after half a day, however busy", async (t, house) => {
    const { visitor } = await sign_in(house, head);
    const opened = (milliseconds) => house.alter(`UPDATE session SET opened = opened - ${milliseconds}`);
    opened(half_a_day - 60_000);
    const page = await visitor.open("/menu");
    assert.equal(page.path, "/menu", "a minute before");
    opened(60_000);
    assert.equal((await visitor.open("/menu")).path, "/sign-in");
});
