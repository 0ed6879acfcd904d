// Calls whose outcome depends on the machine's locale or time zone, or that read numbers loosely. base/text folds letters with ICU,
// base/date and base/exact read and print, std::from_chars reads whole numbers.
import assert from "node:assert/strict";
import test from "node:test";
import { at, files, lines, none } from "./source.mjs";

const forbidden = [
    [/\b(std::|::)?(toupper|tolower|isalpha|isdigit|isalnum|isspace|ispunct|isupper|islower|isxdigit|isprint)\s*\(/, "letters by the machine's locale"],
    [/\b(strftime|strptime|put_time|get_time|localtime|localtime_r|mktime)\b/, "time by the machine's locale or zone"],
    [/\bstd::locale\b|\bsetlocale\b|\.imbue\(/, "the machine's locale"],
    [/\b(stod|stof|stold|atof|strtod|strtof)\b/, "floating numbers by the machine's locale"],
    [/\b(stoi|stol|stoll|stoul|stoull|atoi|atol|strtol|strtoul)\b/, "numbers read loosely"],
    [/\b(sprintf|snprintf|vsprintf|sscanf)\b/, "printing by the machine's locale"],
    [/\bstd::(regex|rand|srand)\b|[^:\w]rand\(\)/, "slow or guessable"],
];

export function check_calls(list) {
    return lines(list, { code_only: true }).flatMap((row) =>
        forbidden.filter(([pattern]) => pattern.test(row.line.replace(/"([^"\\]|\\.)*"/g, '""'))).map(([, why]) => at(row, why)));
}

test("nothing depends on the machine's locale", () => none(check_calls(files(/^src\/.+\.(cpp|hpp)$/))));

test("the guard finds what it forbids", () => {
    const problems_of = (text) => check_calls([{ path: "src/a.cpp", text }]).length;
    for (const line of ["c = std::tolower(c);", "isdigit(c)", "std::stod(text)", "std::locale here;", "snprintf(b, 9, f)", "std::stoi(t)", "strftime(b, 9, f, t)", "std::regex r;"])
        assert.equal(problems_of(line), 1, line);
    for (const line of ["u_tolower(c)", "// tolower( is forbidden", 'fault("toupper(")', "is_digit(c)", "std::from_chars(a, b, c)"]) assert.equal(problems_of(line), 0, line);
});
