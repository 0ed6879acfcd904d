// What stands in law/ and what the source cites, as the guards check it and as docs/rules/ is woven from it.

// A retold article: law/<act>/<article>.md with a title, its facts and its text.
//   {path, place: "labour-code/105", act, article, title, facts: {Act, …}, sections: [{heading, text}]}; the first section has no heading.
export function page({ path, text }) {
    const [, act, article] = path.match(/^law\/([^/]+)\/(.+)\.md$/);
    const facts = Object.fromEntries([...text.matchAll(/^- ([A-Z][a-z ]+): (.+)$/gm)].map(([, name, value]) => [name, value]));
    const [first, ...rest] = text.split(/^## /m);
    const sections = [{ heading: "", text: first.replace(/^# .*\n/, "").replace(/^(- [A-Z][a-z ]+: .+\n)+/m, "").trim() }];
    for (const part of rest) sections.push({ heading: part.split("\n")[0].trim(), text: part.slice(part.indexOf("\n")).trim() });
    return { path, place: `${act}/${article}`, act, article, title: text.match(/^# (.+)$/m)?.[1] ?? "", facts, sections };
}

export const is_paragraph = (heading) => /^\d+(?:-\d+)?(?:\.\d+)+$/.test(heading);
export const questions_of = (page) => page.sections.find(({ heading }) => heading === "Open questions")?.text ?? "";

// The places that can be cited: articles, their paragraphs with a heading, decision records.
export function places_in(pages, records) {
    const places = new Set(records.map(({ path }) => `decision/${path.split("/").pop().slice(0, 4)}`));
    for (const { place, act, sections } of pages.map(page)) {
        places.add(place);
        for (const { heading } of sections) if (is_paragraph(heading)) places.add(`${act}/${heading}`);
    }
    return places;
}

// Places that a line of source cites: after //§, or as "…"_law.
export const cited_in = (line) => [...line.matchAll(/\/\/§ ([\w-]+\/[\w.-]*\w)|"([\w-]+\/[\w.-]+)"_law/g)].map(([, mark, literal]) => mark ?? literal);

// Whether a citation of `cited` is about `place`: 105.5 is a part of 105.
export const is_about = (cited, place) => cited === place || cited.startsWith(`${place}.`);
