// The dated values that stand in the source: rows of histories, and what their values say to a reader.

// law::Row<Rates>{day(2018, 3, 1), day(2018, 3, 1), "cabinet-31-2026/amount"_law, {.until_three = Money::manat(28)}}
//   {number, kind: "Rates", in_force: "2018-03-01", published, source, value: "until three: 28 manat"}; source is undefined where the row is written otherwise.
export function rows_in(text) {
    return [...text.matchAll(/\bRow<([^>]+)>\s*{/g)].map((match) => {
        const inside = balanced(text, match.index + match[0].length - 1);
        const said = inside.match(/^\s*(?:law::)?day\(([\d, ]+)\),\s*(?:law::)?day\(([\d, ]+)\),\s*"([^"]+)"_law,\s*(.*)$/s);
        const row = { number: text.slice(0, match.index).split("\n").length, kind: match[1] };
        return said ? { ...row, in_force: day(said[1]), published: day(said[2]), source: said[3], value: in_words(said[4].trim(), text) } : row;
    });
}

const day = (numbers) => numbers.split(",").map((number) => number.trim().padStart(2, "0")).join("-");

// What stands between the brace at `open` and its partner.
function balanced(text, open) {
    for (let at = open, depth = 0; at < text.length; ++at) {
        if (text[at] === "{") ++depth;
        if (text[at] === "}" && --depth === 0) return text.slice(open + 1, at);
    }
    return text.slice(open + 1);
}

const words = (name) => name.split("::").at(-1).replaceAll("_", " ");

function in_words(value, text) {
    if (value.startsWith("{")) return members(balanced(value, 0)).map((each) => in_words(each, text)).join("; ");
    const [, member, content] = value.match(/^\.(\w+) = (.*)$/s) ?? [];
    if (member) return `${words(member)}: ${in_words(content, text)}`;
    const [, unit, amount] = value.match(/^Money::(\w+)\(([^)]*)\)$/) ?? [];
    if (unit) return `${amount} ${unit}`;
    if (value === "true") return "yes";
    if (value === "false") return "no";
    const list = text.match(new RegExp(`\\barray\\s+${value.replace(/\W/g, "")}{([^}]*)}`));
    return list ? list[1].split(",").map((name) => words(name.trim())).join(", ") : words(value);
}

// Parts between commas that no brace or bracket encloses.
function members(inside) {
    const parts = [""];
    let depth = 0;
    for (const letter of inside) {
        if ("{(".includes(letter)) ++depth;
        if ("})".includes(letter)) --depth;
        if (letter === "," && depth === 0) parts.push("");
        else parts[parts.length - 1] += letter;
    }
    return parts.map((part) => part.trim()).filter(Boolean);
}
