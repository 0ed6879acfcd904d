#pragma once

// Why a single typed value cannot be taken. A closed list: each member has the text key "refusal.<name>",
// and the data it needs to explain itself, in the order of the placeholders {0}, {1} of that text.

#include <string>
#include <string_view>
#include <vector>

namespace qaygi {

enum class WhyNot {
    missing,              // nothing was typed where something is required
    not_a_date,           // the characters do not form a date; {0} what was typed
    no_such_day,          // 31.02.2026; {0} what was typed
    not_a_month,          // {0} what was typed
    not_a_number,         // {0} what was typed
    out_of_range,         // {0} least, {1} most
    not_an_amount,        // {0} what was typed
    too_long,             // {0} most characters allowed, {1} characters typed
    forbidden_character,  // {0} the character, or its code point when it cannot be seen
    wrong_length,         // {0} characters required, {1} characters typed
    wrong_form,           // {0} an example of the right form
    wrong_check_digit,    // {0} what was typed
    not_in_list,          // the choice is not one of those offered
};

struct FieldRefusal {
    WhyNot why;
    std::vector<std::string> data;
    bool operator==(const FieldRefusal&) const = default;
};

// "missing", "not_a_date", …: the last part of the text key.
std::string_view name_of(WhyNot why);

}  // namespace qaygi
