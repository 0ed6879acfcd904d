// Who may include whom. src/LADDER names the folders from the lowest to the highest; CMake's kit() and feature() say the same.
//
//   1  A folder includes only itself and folders written above it in LADDER.
//   2  The core of a feature (files directly in its folder, or in folders other than the three below) includes no kit,
//      no store/ and no screens/, opens no file and asks no clock.
//   3  store/ includes no screens/ and not web.
//   4  screens/ and providers/ may include everything that rule 1 allows.
//   5  SQL (store::Sql, or "…"_sql) is written only in store/ folders, of the features and the kit.
import assert from "node:assert/strict";
import test from "node:test";
import { at, files, lines, none } from "./source.mjs";

export function read_ladder(text) {
    const rows = text.split("\n").filter((line) => line.trim() && !line.startsWith("#")).map((line) => line.trim().split(/\s+/));
    return new Map(rows.map(([folder, kind], rank) => [folder, { rank, kind }]));
}

function place(path, ladder) {
    const [folder, inner] = path.split("/");
    if (ladder.get(folder)?.kind !== "feature") return ladder.get(folder)?.kind;
    return { store: "store", screens: "screens", providers: "screens" }[inner] ?? "core";
}

function refuse_include(path, included, ladder) {
    const [from, to] = [path.split("/")[0], included.split("/")[0]];
    const here = place(path, ladder);
    const there = place(included, ladder);
    if (!ladder.has(to)) return "not in src/LADDER";
    if (ladder.get(to).rank > ladder.get(from).rank) return `${to} is below ${from} in src/LADDER`;
    if (here === "core" && ["kit", "store", "screens"].includes(there)) return "the core includes no kit, store/ or screens/";
    if (here === "store" && (there === "screens" || to === "web")) return "store/ knows no screens";
    return null;
}

export function check_includes(list, ladder) {
    const problems = [];
    for (const row of lines(list, { code_only: true })) {
        const path = row.path.replace(/^src\//, "");
        if (!ladder.has(path.split("/")[0])) problems.push(at(row, "the folder is not in src/LADDER"));
        const included = row.line.match(/^\s*#include "([^"]+)"/)?.[1];
        const refusal = included && refuse_include(path, included, ladder);
        if (refusal) problems.push(at(row, refusal));
        const here = place(path, ladder);
        if (here === "core" && /#include <(fstream|cstdio)>|system_clock|std::time\(|\bnow\(\)/.test(row.line)) problems.push(at(row, "the core opens no file and asks no clock"));
        if (here !== "store" && !path.startsWith("store/") && /\bstore::Sql\b|"_sql\b/.test(row.line)) problems.push(at(row, "SQL outside store/"));
    }
    return [...new Set(problems)];
}

export function check_cmake(text, ladder) {
    const problems = [];
    const declared = [...text.matchAll(/^(kit|feature)\((\w+)([^)]*)\)/gm)];
    const order = declared.map(([, , name]) => name);
    const expected = [...ladder.keys()].filter((name) => ladder.get(name).kind !== "top" && order.includes(name));
    if (order.join() !== expected.join()) problems.push(`src/CMakeLists.txt declares ${order.join(" ")}, LADDER says ${expected.join(" ")}`);
    for (const name of ladder.keys()) if (ladder.get(name).kind !== "top" && !order.includes(name)) problems.push(`src/CMakeLists.txt does not declare ${name}`);
    for (const [, , name, rest] of declared) {
        for (const need of rest.split(/\s+/)) {
            const folder = need.replace(/_(store|screens)$/, "");
            if (ladder.has(folder) && ladder.get(folder).rank > ladder.get(name).rank) problems.push(`src/CMakeLists.txt: ${name} needs ${need}, which is below it in LADDER`);
        }
    }
    return problems;
}

const sources = files(/^src\/.+\.(cpp|hpp)$/);
const ladder = read_ladder(files(/^src\/LADDER$/)[0].text);

test("includes go up the ladder", () => none(check_includes(sources, ladder)));
test("CMake says the same as LADDER", () => none(check_cmake(files(/^src\/CMakeLists.txt$/)[0].text, ladder)));

test("the guard finds what it forbids", () => {
    const small = read_ladder("base floor\nstore kit\nweb kit\nidentity feature\nschedule feature\nfund feature\napp top");
    const problems_of = (path, text) => check_includes([{ path: `src/${path}`, text }], small).length;
    assert.equal(problems_of("schedule/send.cpp", '#include "fund/inbox.hpp"'), 1);
    assert.equal(problems_of("fund/inbox.cpp", '#include "schedule/send.hpp"'), 0);
    assert.equal(problems_of("schedule/send.cpp", '#include "web/html.hpp"'), 1);
    assert.equal(problems_of("schedule/send.cpp", '#include "schedule/store/drafts.hpp"'), 1);
    assert.equal(problems_of("schedule/send.cpp", "auto today = std::chrono::system_clock::now();"), 1);
    assert.equal(problems_of("schedule/store/drafts.cpp", '#include "web/html.hpp"'), 1);
    assert.equal(problems_of("schedule/store/drafts.cpp", "const store::Sql find{};"), 0);
    assert.equal(problems_of("schedule/screens/list.cpp", "const store::Sql find{};"), 1);
    assert.equal(problems_of("schedule/screens/list.cpp", '#include "web/html.hpp"\n#include "schedule/store/drafts.hpp"'), 0);
    assert.equal(problems_of("identity/screens/menu.cpp", '#include "schedule/send.hpp"'), 1);
    assert.equal(problems_of("helpers/all.cpp", "int one;"), 1);
    assert.equal(check_cmake("kit(base)\nkit(store)\nkit(web)\nfeature(identity)\nfeature(schedule NEEDS fund)\nfeature(fund)", small).length, 1);
    assert.equal(check_cmake("kit(base)\nkit(web)\nkit(store)\nfeature(identity)\nfeature(schedule)\nfeature(fund)", small).length, 1);
});
