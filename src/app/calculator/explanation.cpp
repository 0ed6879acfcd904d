#include "app/calculator/explanation.hpp"

#include <fmt/format.h>

namespace qaygi::calculator {

namespace {

std::string shown(const Period& period) { return show(period.from) + "–" + show(period.to); }

std::string own_days(const AskedCase& asked, bool worked) {
    std::string days;
    for (const auto& [day, is_worked] : asked.own)
        if (is_worked == worked) days += (days.empty() ? "" : ", ") + show(day);
    return days;
}

// Label: value, nothing where there is no value.
void add(std::string& text, std::string_view label, const std::string& value) {
    if (!value.empty()) text += fmt::format("{}: {}\n", label, value);
}

std::string question(const AskedCase& asked, Date decided_on, const Language& say) {
    std::string text = std::string(say("benefit.childcare_under_three"_text)) + "\n\n";
    add(text, say(childcare::field::child_born.label), show(asked.claim.child_born));
    add(text, say("calculator.leave"_text), shown(asked.claim.leave));
    add(text, say("calculator.period"_text), shown(asked.claim.period));
    const bool five = asked.week == calendar::WorkWeek::five_days;
    add(text, say("calculator.calendar"_text), std::string(say(five ? "calendar.five_days"_text : "calendar.six_days"_text)));
    add(text, say("calculator.off"_text), own_days(asked, false));
    add(text, say("calculator.worked"_text), own_days(asked, true));
    add(text, say("calculator.decided_on"_text), show(decided_on));
    return text + "\n";
}

std::string with_source(const Message& what, const law::Citation& source, const Language& say) {
    return "  " + say("calculator.source"_text, {say(what), say(law::name_of(source))}) + "\n";
}

std::string months(const childcare::Calculation& calculation, const Language& say) {
    std::string text;
    for (const auto& month : calculation.months) {
        text += fmt::format("{}: {}\n", show(month.month), show(month.amount));
        for (const auto& reason : month.trace.reasons()) text += with_source(law::explain(reason).what, reason.source, say);
        text += "\n";
    }
    return text + say("calculator.total"_text, {show(calculation.total), in_words(calculation.total, say)}) + "\n";
}

template <class Found>
std::string findings(TextKey heading, const std::vector<Found>& found, const Language& say) {
    std::string text = std::string(say(heading)) + "\n";
    for (const auto& each : found) text += with_source(explain(each), each.source, say);
    return text;
}

}  // namespace

std::string explanation(const AskedCase& asked, Date decided_on, const Decision& decision, const Language& say) {
    auto text = question(asked, decided_on, say);
    if (!decision.refusals.empty()) return text + findings("calculator.refused"_text, decision.refusals, say);
    text += months(decision.calculation, say);
    if (!decision.warnings.empty()) text += "\n" + findings("calculator.warned"_text, decision.warnings, say);
    return text;
}

std::string in_words(Money amount, const Language& say) {
    if (say.code() == Language::Code::az) return in_words_az(amount);  // ICU misspells eighty
    return say("calculator.in_words"_text, {std::to_string(amount.in_qepik() / 100), std::to_string(amount.in_qepik() % 100)});
}

}  // namespace qaygi::calculator
