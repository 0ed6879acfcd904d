// Counts outcomes as "passed failed skipped":
//   count.mjs tap FILE             the closing lines of node's test runner
//   count.mjs gtest JUNIT FOLDER   the cases of each GoogleTest program; a program that left no list of cases counts as one
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

function tap(file) {
    const closing = (word) => Number(readFileSync(file, "utf8").match(new RegExp(`^# ${word} (\\d+)$`, "m"))?.[1] ?? NaN);
    return [closing("pass"), closing("fail") + closing("cancelled"), closing("skipped") + closing("todo")];
}

function attribute(tag, name) {
    return tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
}

function gtest(junit, folder) {
    let [passed, failed, skipped] = [0, 0, 0];
    for (const file of readdirSync(folder)) {
        const cases = readFileSync(join(folder, file), "utf8").match(/<testcase .*?(\/>|<\/testcase>)/gs) ?? [];
        for (const one of cases) {
            if (one.includes("<failure")) ++failed;
            else if (one.includes("<skipped") || attribute(one, "status") === "notrun") ++skipped;
            else ++passed;
        }
    }
    const listed = new Set(readdirSync(folder).map((file) => file.replace(/(_\d+)?\.xml$/, "")));
    for (const [one] of readFileSync(junit, "utf8").matchAll(/<testcase .*?<\/testcase>/gs)) {
        const program = `test_${attribute(one, "name")}`;
        const crashed = attribute(one, "status") !== "run";
        if (!listed.has(program)) crashed ? ++failed : ++passed;
    }
    return [passed, failed, skipped];
}

const [kind, ...files] = process.argv.slice(2);
const counts = kind === "tap" ? tap(...files) : gtest(...files);
if (counts.some(Number.isNaN)) process.exit(1);
console.log(counts.join(" "));
