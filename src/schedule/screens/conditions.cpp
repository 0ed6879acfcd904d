#include "schedule/screens/conditions.hpp"

#include "base/text.hpp"

namespace qaygi::schedule {

namespace {

constexpr std::size_t longest_condition = 100;

std::optional<std::string> read_words(web::Fields& fields, const std::string& name) {
    return fields.optional(name, [](std::string_view typed) { return read_prose(typed, longest_condition); });
}

}  // namespace

Conditions read_conditions(web::Fields& fields, const benefit::Benefit* benefit) {
    Conditions conditions{.benefit = benefit ? std::string(benefit->code) : ""};
    conditions.state = state_named(fields.typed("state"));
    conditions.number = fields.optional("number", [](std::string_view typed) { return read_number(typed, 1, 999'999'999); });
    conditions.registered_from = fields.optional("registered_from", read_date);
    conditions.registered_to = fields.optional("registered_to", read_date);
    conditions.payment_month = fields.optional("payment_month", read_month);
    conditions.insured = read_words(fields, "insured").value_or("");
    conditions.protocol_number = read_words(fields, "protocol_number").value_or("");
    return conditions;
}

TextKey title_of(std::optional<State> state) {
    if (state == State::draft) return "menu.drafts"_text;
    if (state == State::returned) return "menu.returned"_text;
    if (state == State::sent) return "menu.sent"_text;
    return "menu.review"_text;
}

std::string insured_in_words(const Language& say, const Found& found) {
    return found.insured + (found.lines > 1 ? say("schedule.and_others"_text, {std::to_string(found.lines - 1)}) : "");
}

}  // namespace qaygi::schedule
