// Whatever stands in a line, one line of JSON answers it: an amount, or a refusal with a text in every language. No day is refused by ending the program.

#include <boost/json/parse.hpp>
#include <cstdint>

#include "app/calculator/calculator.hpp"
#include "app/calculator/explanation.hpp"
#include "app/calculator/json_case.hpp"
#include "calendar/store/published.hpp"

namespace {

using namespace qaygi;

Instant noon() { return std::chrono::sys_days(date(2026, 11, 20)) + std::chrono::hours(12); }

const calendar::StateCalendar& state() {
    static const auto calendar = calendar::published_calendar();
    return calendar;
}

void explain_in_all_languages(std::string_view line) {
    calculator::WrittenCase written;
    if (calculator::read_json(line, written)) return;
    const auto asked = calculator::read_case(written);
    if (!asked) return;
    const auto decided_on = asked->decided_on.value_or(day_in_baku(noon()));
    calculator::Decision decision;
    calculator::decide(*asked, calculator::calendar_of(*asked, state()), decided_on, {.state = state(), .reasons = true}, decision);
    for (const auto language : Language::all)
        if (calculator::explanation(*asked, decided_on, decision, Language::of(language)).empty()) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view line(reinterpret_cast<const char*>(bytes), size);
    for (const auto language : Language::all) {
        std::string out;
        calculator::Calculator({.state = state(), .reasons = true}, Language::of(language), noon).answer(line, out);
        const auto answered = boost::json::parse(out).as_object();
        if (!answered.contains("id") || answered.contains("total") == answered.contains("refused")) __builtin_trap();
        if (out.find('\n') != out.size() - 1) __builtin_trap();
    }
    explain_in_all_languages(line);
    return 0;
}
