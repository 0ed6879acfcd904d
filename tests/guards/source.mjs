// The project's files as the guards see them: [{path, text}], without what git ignores.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const paths = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((path) => path && existsSync(join(root, path)));

// files(/^src\/.*\.cpp$/)
export function files(pattern) {
    return paths.filter((path) => pattern.test(path)).map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

export const exists = (path) => existsSync(join(root, path));

// Each line as {path, number, line}; with code_only, comments at the end of C++ lines are left out.
export function lines(list, { code_only = false } = {}) {
    return list.flatMap(({ path, text }) =>
        text.split("\n").map((line, index) => ({ path, number: index + 1, line: code_only ? line.replace(/(^|\s)\/\/.*$/, "") : line })));
}

export const at = ({ path, number, line }, why) => `${path}:${number}: ${why}: ${line.trim()}`;

// The real files have none of these problems.
export function none(problems) {
    if (problems.length) assert.fail(`\n${problems.join("\n")}`);
}
