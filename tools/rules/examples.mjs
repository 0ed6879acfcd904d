// The tables of an examples.md and what they show: {path, heading, anchor, places: ["labour-code/127", …], words, table: [header, line, …rows], count}.
// "Law: labour-code/127, decision/0010." below a heading says which places the tables of that section are about.

export function sections_in({ path, text }) {
    return text.split(/^## /m).slice(1).map((part) => {
        const rows = part.split("\n");
        const table = rows.filter((row) => row.startsWith("|"));
        const law = rows.find((row) => row.startsWith("Law: ")) ?? "";
        return {
            path,
            heading: rows[0].trim(),
            anchor: anchor_of(rows[0].trim()),
            places: [...law.matchAll(/[\w-]+\/[\w.-]*\w/g)].map(([place]) => place),
            words: rows.slice(1).filter((row) => row && !row.startsWith("|") && !row.startsWith("Law: ")).join("\n"),
            table,
            count: table.filter((row, at) => !/^\|[\s:-]+\|/.test(row) && !/^\|[\s:-]+\|/.test(table[at + 1] ?? "")).length,
        };
    });
}

// As the readers of Markdown make it: lower case, spaces to hyphens, other marks left out.
export const anchor_of = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "").trim().replace(/\s/g, "-");
