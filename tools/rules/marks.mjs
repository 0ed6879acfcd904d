// What the source says of the law, and where: //§ act/article sentence · // NOT-IN-LAW: decision NNNN: sentence · // LAW-UNREAD: sentence · "act/article"_law.
//   {path, where: "refuse_leave", kind: "rule" | "choice" | "unread" | "cited", place, sentence}

import { cited_in } from "./sources.mjs";

const patterns = [
    { kind: "rule", pattern: /\/\/§ ([\w-]+\/[\w.-]*\w):?\s*(.*)$/ },
    { kind: "choice", pattern: /\/\/.*?NOT-IN-LAW: decision (\d{4}):?\s*(.*)$/ },
    { kind: "unread", pattern: /\/\/ LAW-UNREAD: (.*)$/ },
];

export function marks_in({ path, text }) {
    const rows = text.split("\n");
    const marks = rows.flatMap((row, number) => {
        const mark = read_mark(row, rows, number);
        const named = { path, where: name_at(rows, number) };
        if (mark) return [{ ...named, ...mark }];
        return cited_in(row.replace(/(^|\s)\/\/.*$/, "")).map((place) => ({ ...named, kind: "cited", place, sentence: "" }));
    });
    return marks.map((mark, at) => (mark.kind === "unread" ? { ...mark, place: nearest_rule(marks, at) } : mark)).filter(({ place }) => place);
}

function read_mark(row, rows, number) {
    for (const { kind, pattern } of patterns) {
        const found = row.match(pattern);
        if (!found) continue;
        const sentence = sentence_of([found.at(-1), ...continued(rows, number)].join(" "));
        if (kind === "unread") return { kind, sentence };
        return { kind, place: kind === "choice" ? `decision/${found[1]}` : found[1], sentence };
    }
    return undefined;
}

// The comment lines below that go on with the same sentence.
function continued(rows, number) {
    if (!/^\s*\/\//.test(rows[number])) return [];
    const below = rows.slice(number + 1);
    const end = below.findIndex((row) => !/^\s*\/\/ /.test(row) || /\/\/§|NOT-IN-LAW:|LAW-UNREAD:/.test(row));
    return below.slice(0, end < 0 ? below.length : end).map((row) => row.trim().slice(3));
}

function sentence_of(text) {
    const trimmed = text.trim();
    return trimmed && trimmed[0].toUpperCase() + trimmed.slice(1).replace(/[.:]?$/, ".");
}

const nearest_rule = (marks, at) => {
    const rules = marks.map((mark, index) => ({ ...mark, far: index < at ? at - index : 1000 + index - at })).filter(({ kind }) => kind === "rule");
    return rules.sort((one, other) => one.far - other.far)[0]?.place;
};

// The name of the function, type or table that the line belongs to: of the one below it for a comment outside all, of the one around it otherwise.
function name_at(rows, number) {
    if (/^\/\//.test(rows[number])) {
        const below = rows.findIndex((row, at) => at > number && row && !/^\/\//.test(row));
        return declared(rows[below] ?? "");
    }
    for (let at = number; at >= 0; --at) if (/^[A-Za-z]/.test(rows[at]) && declared(rows[at])) return declared(rows[at]);
    return "";
}

function declared(row) {
    if (/^(#|namespace|using|template)/.test(row)) return "";
    const [, type] = row.match(/^(?:struct|class|enum class) (\w+)/) ?? [];
    const [, name] = row.match(/([A-Za-z_]\w*)\s*(?:\(|{|\[\]|=|;)/) ?? [];
    return type ?? name ?? "";
}
