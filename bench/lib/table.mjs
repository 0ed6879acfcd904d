// Rounds of figures as one table: a machine that others use is judged by the middle round; the best one stands beside it.

export const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const of = (rounds, figure) => rounds.map((round) => round[figure]).filter((value) => value !== undefined);
const shown = (value, digits, unit) => (value === undefined ? "" : `${value.toFixed(digits)} ${unit}`);

const columns = [
    ["a second", (rounds) => shown(middle(of(rounds, "rate")), 0, "")],
    ["best", (rounds) => shown(Math.max(...of(rounds, "rate")), 0, "")],
    ["processor each", (rounds) => shown(middle(of(rounds, "each")), 3, "ms")],
    ["p50", (rounds) => shown(middle(of(rounds, "p50")), 1, "ms")],
    ["p99", (rounds) => shown(middle(of(rounds, "p99")), 1, "ms")],
    ["resident", (rounds) => shown(rounds.at(-1).resident, 0, "MB")],
    ["at most", (rounds) => shown(rounds.at(-1).peak, 0, "MB")],
    ["ratio", (rounds) => (rounds[0].ratio === undefined ? "" : `${(100 * middle(of(rounds, "ratio"))).toFixed(0)} % of ${rounds[0].beside}`)],
];

// rows: [name, rounds of figures]
export function print_table(rows) {
    const lines = [["", ...columns.map(([title]) => title)], ...rows.map(([name, rounds]) => [name, ...columns.map(([, show]) => show(rounds).trim())])];
    const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
    const last = widths.length - 1;
    for (const line of lines) console.log(line.map((cell, column) => (column === 0 || column === last ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ").trimEnd());
}

export const judge = (goal, met) => console.log(`${met ? "met    " : "not met"}  ${goal}`);
