// docs/rules/: one page an act, and an index. What an article says, what the program does by it, the values that change by date, the examples that show it, and what
// is open. A lawyer reads it; nobody edits it.
import { dirname, join } from "node:path";
import { anchor_of, sections_in } from "./examples.mjs";
import { marks_in } from "./marks.mjs";
import { rows_in } from "./rows.mjs";
import { is_about, is_paragraph, page, questions_of } from "./sources.mjs";

const up = "../../";
const woven_by = "<!-- Woven by ./dev rules. -->";
const choices = { act: "decision", title: "Choices that no law makes" };

// Everything read once: pages of law/, decision records, C++ sources, examples.
export function weave({ pages, records, sources, examples }) {
    const known = {
        articles: [...pages.map(page).sort(by_number), ...choices_cited(records, sources)],
        records: new Map(records.map(({ path, text }) => [path.split("/").pop().slice(0, 4), { path, title: title_of(text) }])),
        marks: sources.flatMap(marks_in),
        rows: sources.flatMap(({ path, text }) => rows_in(text).map((row) => ({ ...row, path }))),
        examples: examples.flatMap(sections_in),
    };
    const acts = [...new Set(known.articles.map(({ act }) => act))];
    for (const article of known.articles) for (const section of article.sections) section.text = relinked(section.text, article.path);
    return [{ path: "docs/rules/README.md", text: index(acts, known) }, ...acts.map((act) => ({ path: `docs/rules/${act}.md`, text: act_page(act, known) }))];
}

// Links of a page that lead from docs/rules/ to the same place.
const relinked = (text, path) => text.replace(/\]\((?![a-z]+:|#)([^)\s]+)\)/g, (_, target) => `](${up}${join(dirname(path), target)})`);

const title_of = (text) => text.match(/^# (.+)$/m)[1];
const by_number = (one, other) => one.act.localeCompare(other.act) || one.article.localeCompare(other.article, "en", { numeric: true });

// The decision records that a rule names, as articles of an act of their own.
function choices_cited(records, sources) {
    const cited = new Set(sources.flatMap(marks_in).filter(({ kind }) => kind === "choice").map(({ place }) => place));
    return records.map(as_article).filter(({ place }) => cited.has(place));
}

function as_article({ path, text }) {
    const article = path.split("/").pop().slice(0, 4);
    const part = (name) => text.match(new RegExp(`\\*\\*${name}\\.\\*\\*(.*?)(?=\\n\\n\\*\\*|$)`, "s"))?.[1].trim() ?? "";
    const words = [part("Context"), "**We chose**", part("Decision"), "**What follows**", part("Consequences")].join("\n\n");
    const title = title_of(text).replace(/^\d+\. /, "");
    return { path, place: `decision/${article}`, act: choices.act, article, title, facts: { Act: choices.title }, sections: [{ heading: "", text: words }] };
}

function index(acts, { articles, marks, rows, examples }) {
    const lines = acts.map((act) => {
        const own = articles.filter((article) => article.act === act);
        const about = (place) => place.startsWith(`${act}/`);
        const values = rows.filter(({ source }) => about(source ?? "")).length;
        const shown = count_of(examples.filter(({ places }) => places.some(about)));
        return `| [${own[0].facts.Act}](${act}.md) | ${own.length} | ${rules_of(marks, about).length} | ${values} | ${shown} |`;
    });
    const unused = articles.filter(({ place }) => !marks.some((mark) => is_about(mark.place, place)));
    return finished([
        "# The rules and where they come from", woven_by,
        "For each source: what it says in our words, what the program does by it, the values that change by date, examples, and what we do not know.",
        "Nothing here is the text of a law; the addresses lead there.",
        ["| Source | Articles | Rules in the program | Dated values | Examples |", "|---|---:|---:|---:|---:|", ...lines].join("\n"),
        `${count_of(examples)} examples in all; one example may show several sources. The tests run every one of them.`,
        ...(unused.length ? ["## Sources that no rule uses yet", unused.map(line_of).join("\n")] : []),
    ]);
}

const count_of = (sections) => sections.reduce((sum, { count }) => sum + count, 0);
const line_of = ({ act, article, title }) => `- [${act}/${article}](${act}.md#${anchor_of(heading_of({ article, title }))}): ${title}`;

function act_page(act, known) {
    const own = known.articles.filter((article) => article.act === act);
    const about = known.examples.filter(({ places }) => places.some((place) => place.startsWith(`${act}/`)));
    return finished([
        `# ${own[0].facts.Act}`, woven_by, "[All sources](README.md)",
        ...own.flatMap((article) => article_part(article, known)),
        ...(about.length ? ["# Examples", ...about.flatMap((section) => example_part(section, about))] : []),
    ]);
}

const heading_of = ({ article, title }) => (/^\d/.test(article) ? `${article.replace(/^0+/, "")}. ${title}` : title);

function article_part(article, known) {
    const { sections, facts, path, place } = article;
    const paragraphs = sections.filter(({ heading }) => is_paragraph(heading));
    const exact = (one) => is_about(one, place) && !paragraphs.some(({ heading }) => is_about(one, `${article.act}/${heading}`));
    return [
        `## ${heading_of(article)}`, said_of(facts, path), sections[0].text,
        ...body_of(exact, known),
        ...paragraphs.flatMap(({ heading, text }) => [`### ${heading}`, text, ...body_of((one) => is_about(one, `${article.act}/${heading}`), known)]),
        ...open_part(article, known),
    ].filter(Boolean);
}

const shown = (day) => day.split("-").reverse().join(".");

function said_of(facts, path) {
    const own = `[our page](${up}${path})`;
    if (!facts["In force"]) return own;
    const [from, to] = facts["In force"].split(" to ");
    const since = from === "unknown" ? "since an unknown day" : `from ${shown(from)}`;
    return [
        `In force ${since}${to === "open" ? "" : ` to ${shown(to)}`}`,
        ...(facts.Published === "not recorded" ? [] : [`published ${shown(facts.Published)}`]),
        `certainty: ${facts.Certainty}`,
        facts.Address === "not recorded" ? "no address recorded" : `[read it](${facts.Address})`,
        own,
    ].join(" · ");
}

const rules_of = (marks, about) => marks.filter(({ kind, place }) => kind !== "cited" && kind !== "unread" && about(place));
const link = (path) => `[${path.replace(/^src\//, "")}](${up}${path})`;

function body_of(about, { marks, rows, examples }) {
    const values = rows.filter(({ source }) => about(source ?? ""));
    return [...rules_part(marks, about), ...rows_part(values), ...shown_part(examples.filter(({ places }) => places.some(about)))];
}

function rules_part(marks, about) {
    const rules = rules_of(marks, about).filter(({ sentence }) => sentence);
    const told = new Set(rules.map(({ path, where }) => `${path} ${where}`));
    const others = marks.filter(({ kind, place, path, where }) => kind === "cited" && about(place) && !told.has(`${path} ${where}`));
    const cited = [...new Set(others.map(({ path, where }) => `\`${where}\` in ${link(path)}`))];
    const lines = rules.map(({ sentence, where, path }) => `- ${sentence} ${where ? `\`${where}\` in ` : ""}${link(path)}`);
    if (cited.length) lines.push(`- ${lines.length ? "Also named" : "Named"} as the source by ${cited.join(", ")}`);
    return lines.length ? ["**In the program**", lines.join("\n")] : [];
}

function rows_part(rows) {
    if (!rows.length) return [];
    const lines = rows.map(({ in_force, published, value, path }) => `| ${shown(in_force)} | ${shown(published)} | ${value} | ${link(path)} |`);
    return ["**Dated values**", ["| In force from | Known from | Value | Where |", "|---|---|---|---|", ...lines].join("\n")];
}

function shown_part(sections) {
    if (!sections.length) return [];
    return [`**Examples**: ${sections.map(({ heading, anchor, count }) => `[${heading}](#${anchor}) (${count})`).join(", ")}`];
}

function open_part(article, { marks, records }) {
    const own = marks.filter(({ place }) => is_about(place, article.place));
    const unread = own.filter(({ kind }) => kind === "unread").map(({ sentence }) => `Not read: ${sentence[0].toLowerCase()}${sentence.slice(1)}`);
    const text = [questions_of(article), ...unread].filter(Boolean).join("\n\n");
    const chosen = article.act === choices.act ? [] : choices_beside(article, own, marks).filter((number) => records.has(number));
    return [
        ...(text ? ["**Open questions**", text] : []),
        ...(chosen.length ? [`**Decided by us**: ${chosen.map((number) => `[${records.get(number).title}](${up}${records.get(number).path})`).join(", ")}`] : []),
    ];
}

// The records that the article names, and those that stand in the source beside a rule of it.
function choices_beside(article, own, marks) {
    const named = [...JSON.stringify([article.sections, article.facts]).matchAll(/decision (\d{4})/g)].map(([, number]) => number);
    const rules = own.filter(({ kind }) => kind === "rule");
    const beside = marks.filter(({ kind, path, where }) => kind === "choice" && rules.some((rule) => rule.path === path && rule.where === where));
    return [...new Set([...named, ...beside.map(({ place }) => place.slice(-4))])].sort();
}

function example_part(section, all) {
    const twice = all.filter(({ heading }) => heading === section.heading).length > 1;
    if (twice) throw new Error(`two sections of examples are called "${section.heading}"`);
    return [`## ${section.heading}`, section.words, section.table.join("\n"), link(section.path)].filter(Boolean);
}

const finished = (parts) => `${parts.join("\n\n")}\n`;
