// The desk of an employer's person: signed in by phone, one schedule sent, one filled and waiting, and a draft for each connection that saves.
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { add_insured, attach, aygun, begin, complete, fill_facts, find_insured, gunel, line_of, papers, schedule_of, send } from "../../tests/journeys/lib/schedule.mjs";
import { sign_in } from "../../tests/journeys/lib/sign_in.mjs";

const certificate = "Şəhadətnamənin seriya nömrəsi";
const order = "Məzuniyyətin verilməsi barədə əmrin nömrəsi";

// The same person with another child: no month of a child is claimed twice.
let children = 100_000;
const another_child = (person) => ({ ...person, facts: { ...person.facts, [certificate]: `DM ${children++}` } });

async function filled(visitor) {
    let page = await begin(visitor);
    for (const person of [aygun, gunel]) page = await add_insured(page, another_child(person));
    for (const [kind, file] of papers()) page = await attach(page, kind, file);
    return schedule_of(page);
}

async function draft_of_one_line(visitor) {
    const person = another_child(aygun);
    const page = await find_insured(await begin(visitor), person.ssn);
    return { schedule: schedule_of(page), line: line_of(await fill_facts(page, line_of(page), person.facts, person.kind)) };
}

export async function open_desk(house, savers) {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const desk = { visitor, drafts: [], sent: schedule_of(await send(await complete(visitor))), draft: await filled(visitor) };
    for (let i = 0; i < savers; ++i) desk.drafts.push(await draft_of_one_line(visitor));
    return desk;
}

export const version_of = async (visitor, { schedule, line }) =>
    Number((await visitor.open(`${schedule}?line=${line}`)).form(`${schedule}/lines/${line}/facts`).value("version"));

// What each connection is to send: the line's form as the page has it now, with marks where something changes from one time to the next.
export async function plan_of_saving(folder, { visitor, drafts }) {
    const rows = [];
    for (const { schedule, line } of drafts) {
        const address = `${schedule}/lines/${line}/facts`;
        const form = (await visitor.open(`${schedule}?line=${line}`)).form(address);
        const version = form.value("version");
        const values = form.fill({ [order]: ".sent.-K", version: ".version.", once: ".once." }).values;
        rows.push([address, version, new URLSearchParams(values.map(({ name, value }) => [name, value]))].join("\t"));
    }
    const file = join(folder, "plan");
    writeFileSync(file, rows.join("\n") + "\n");
    return { file, versions: rows.map((row) => Number(row.split("\t")[1])) };
}
