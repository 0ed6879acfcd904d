#include "base/money.hpp"

namespace qaygi {

namespace {

constexpr std::array units{"", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz"};
constexpr std::array tens{"", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan"};

struct Scale {
    std::uint64_t size;
    const char* word;
};
constexpr std::array scales{Scale{1'000'000'000'000'000, "katrilyon"}, Scale{1'000'000'000'000, "trilyon"}, Scale{1'000'000'000, "milyard"},
                            Scale{1'000'000, "milyon"}, Scale{1'000, "min"}};

void say(std::string& words, std::string_view word) {
    if (word.empty()) return;
    if (!words.empty()) words += ' ';
    words += word;
}

// "yüz" and "min" are said without "bir" before them.
void say_below_thousand(std::string& words, std::uint64_t number) {
    if (number >= 200) say(words, units[number / 100]);
    if (number >= 100) say(words, "yüz");
    say(words, tens[number % 100 / 10]);
    say(words, units[number % 10]);
}

std::string number_in_words(std::uint64_t number) {
    if (number == 0) return "sıfır";
    std::string words;
    for (const auto& [size, word] : scales) {
        const auto count = number / size;
        if (count == 0) continue;
        if (count > 1 || size > 1'000) say_below_thousand(words, count);
        say(words, word);
        number %= size;
    }
    say_below_thousand(words, number);
    return words;
}

}  // namespace

std::string in_words_az(Money amount) {
    const bool negative = amount < Money();
    const auto qepik = negative ? -static_cast<std::uint64_t>(amount.in_qepik()) : static_cast<std::uint64_t>(amount.in_qepik());
    return (negative ? "mənfi " : "") + number_in_words(qepik / 100) + " manat " + number_in_words(qepik % 100) + " qəpik";
}

}  // namespace qaygi
