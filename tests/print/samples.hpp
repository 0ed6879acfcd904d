#pragma once

// Documents of invented people.

#include "print/document.hpp"

namespace qaygi::print::test {

inline const Instant written = from_milliseconds(1'795'000'000'000);

inline Document empty(std::string title = "Haqq-hesab cədvəli") {
    return {.say = Language::of(Language::Code::az), .title = std::move(title), .header = "Cədvəl № 417", .written = written};
}

inline Document of(Block block) {
    Document document = empty();
    document.blocks.push_back(std::move(block));
    return document;
}

inline std::string given(std::size_t row) { return fmt::format("Şəfəq{}", row); }
inline Money amount(std::size_t row) { return Money::qepik(static_cast<std::int64_t>(4400 + row)); }

inline Table people(std::size_t count) {
    Table table{.columns = {{"№", 0.5, Align::right}, {"Adı", 2}, {"FİN", 1}, {"Ay", 1}, {"Doğum tarixi", 1}, {"Məbləğ", 1.2, Align::right}}};
    for (std::size_t i = 1; i <= count; ++i)
        table.rows.push_back({static_cast<std::int64_t>(i), given(i), fmt::format("5QK{:04}", i), std::chrono::year(2025) / 3, date(2024, 10, 1), amount(i)});
    table.totals = {std::string(), std::string("Cəmi"), std::string(), std::string(), std::string(), Money::manat(44)};
    return table;
}

inline Groups steps(std::size_t people) {
    Groups groups{.by = {{"№", 0.5}, {"Soyadı, adı", 2}}, .columns = {{"Hesab ayı", 1}, {"Necə hesablanıb", 5}, {"Cəmi", 1, Align::right}}};
    for (std::size_t i = 1; i <= people; ++i)
        groups.groups.push_back({.by = {static_cast<std::int64_t>(i), fmt::format("Babayeva {}", i)},
                                 .rows = {{std::chrono::year(2025) / 4, fmt::format("Birinci addım {}\nikinci addım", i), amount(i)}},
                                 .totals = {std::string(), std::string("Yekun"), amount(i)}});
    return groups;
}

// Every block once.
inline Document everything(std::size_t count = 3) {
    Document document = empty();
    document.landscape = true;
    document.blocks = {
        Heading{"Rekvizitlər"},
        Facts{{{"Ünvanı", std::string("Gəncə ş., İçərişəhər küç. 12")}, {"Qeydiyyat tarixi", date(2026, 11, 20)}, {"Yekun məbləğ", Money::qepik(123450)}}},
        Heading{"Əlavə", 3},
        Paragraph{"Birinci sətir\nikinci sətir: ƏəĞğIıİiŞşÇçÖöÜü Щукина"},
        Note{"Qeyd: 1 manat = 100 qəpik, <b>&amp;</b>"},
        people(count),
        SquareCode{"https://qaygi.example/check/abc", "Yoxlamaq üçün\nhttps://qaygi.example/check/abc"},
        Signatures{{{"Rəhbər", "Ülvi Qarayev"}, {"Mühasib", "Nərgiz Babayeva"}}},
        Part{"Aylar və hesablanması"},
        steps(count)};
    return document;
}

}  // namespace qaygi::print::test
