// docs/rules/: one page an act, and an index. What an article says, what the program does by it, the values that change by date, the examples that show it, and what
// is open. A lawyer reads it; nobody edits it.
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
    return [{ path: "docs/rules/README.md", text: index(acts, known) }, ...acts.map((act) => ({ path: `docs/rules/${act}.md`, text: act_page(act, known) }))];
}

const title_of = (text) => text.match(/^# (.+)$/m)[1];
const by_number = (one, other) => one.act.localeCompare(other.act) || one.article.localeCompare(other.article, "en", { numeric: true });

// The decision records that a rule names, as articles of an act of their own.
function choices_cited(records, sources) {
    const cited = new Set(sources.flatMap(marks_in).filter(({ place, kind }) => place.startsWith("decision/") && kind === "choice").map(({ place }) => place));
    return records.map(({ path, text }) => ({ path, text, place: `decision/${path.split("/").pop().slice(0, 4)}` })).filter(({ place }) => cited.has(place)).map(({ path, text, place }) => {
        const part = (name) => text.match(new RegExp(`\\*\\*${name}\\.\\*\\* (.*?)(?=\\n\\n|$)`, "s"))?.[1].trim() ?? "";
        const words = [part("Context"), `**We chose:** ${part("Decision")}`, part("Consequences")].join("\n\n");
        return { path, place, act: choices.act, article: place.split("/")[1], title: title_of(text).replace(/^\d+\. /, ""), facts: { Act: choices.title }, sections: [{ heading: "", text: words }] };
    });
}

function index(acts, { articles, marks, rows, examples }) {
    const lines = acts.map((act) => {
        const own = articles.filter((article) => article.act === act);
        const about = (place) => place.startsWith(`${act}/`);
        const shown = examples.filter(({ places }) => places.some(about)).reduce((sum, { count }) => sum + count, 0);
        return `| [${own[0].facts.Act}](${act}.md) | ${own.length} | ${rules_of(marks, about).length} | ${rows.filter(({ source }) => about(source ?? "")).length} | ${shown} |`;
    });
    const used_by = (place) => marks.some((mark) => is_about(mark.place, place));
    const unused = articles.filter(({ place }) => !used_by(place)).map(({ act, article, title }) => `- [${act}/${article}](${act}.md#${anchor_of(heading_of({ article, title }))}): ${title}`);
    return finished([
        "# The rules and where they come from", woven_by,
        "For each source: what it says in our words, what the program does by it, the values that change by date, examples, and what we do not know. Nothing here is the text of a law; the addresses lead there.",
        ["| Source | Articles | Rules in the program | Dated values | Examples |", "|---|---:|---:|---:|---:|", ...lines].join("\n"),
        `${examples.reduce((sum, { count }) => sum + count, 0)} examples in all; one example may show several sources. The tests run every one of them.`,
        ...(unused.length ? ["## Sources that no rule uses yet", unused.join("\n")] : []),
    ]);
}

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
    return [...rules_part(marks, about), ...rows_part(rows.filter(({ source }) => about(source ?? ""))), ...shown_part(examples.filter(({ places }) => places.some(about)))];
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

const shown_part = (sections) => (sections.length ? [`**Examples**: ${sections.map(({ heading, anchor, count }) => `[${heading}](#${anchor}) (${count})`).join(", ")}`] : []);

function open_part(article, { marks, records }) {
    const unread = marks.filter(({ kind, place }) => kind === "unread" && is_about(place, article.place)).map(({ sentence }) => `Not read: ${sentence[0].toLowerCase()}${sentence.slice(1)}`);
    const text = [questions_of(article), ...unread].filter(Boolean).join("\n\n");
    const named = [...JSON.stringify([article.sections, article.facts]).matchAll(/decision (\d{4})/g)].map(([, number]) => number);
    const beside = marks.filter(({ kind, place }) => kind === "rule" && is_about(place, article.place)).flatMap(({ path, where }) => marks.filter((mark) => mark.kind === "choice" && mark.path === path && mark.where === where).map(({ place }) => place.slice(-4)));
    const chosen = [...new Set([...named, ...beside])].sort().filter((number) => records.has(number) && article.act !== choices.act);
    return [
        ...(text ? ["**Open questions**", text] : []),
        ...(chosen.length ? [`**Decided by us**: ${chosen.map((number) => `[${records.get(number).title}](${up}${records.get(number).path})`).join(", ")}`] : []),
    ];
}

function example_part(section, all) {
    const twice = all.filter(({ heading }) => heading === section.heading).length > 1;
    if (twice) throw new Error(`two sections of examples are called "${section.heading}"`);
    return [`## ${section.heading}`, section.words, section.table.join("\n"), link(section.path)].filter(Boolean);
}

const finished = (parts) => `${parts.join("\n\n")}\n`;
