#include "app/calculator_commands.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <iterator>

#include "app/calculator/explanation.hpp"
#include "app/calculator/json_case.hpp"
#include "app/calculator/stream.hpp"
#include "app/calculator/year.hpp"
#include "app/law_rows.hpp"
#include "benefit/catalogue.hpp"
#include "calendar/store/published.hpp"

namespace qaygi::app {

namespace {

using calendar::StateCalendar;
namespace childcare = benefit::childcare_under_three;

constexpr int malformed = 2;

// A day in any form that people write becomes 2025-03-17; what is no day stays as it is, to be declined with the case.
std::string to_iso(const std::string& typed) {
    const auto day = read_date(typed);
    return day ? iso(*day) : typed;
}

void add_language(CLI::App& command, std::string& language) {
    command.add_option("--language", language, "of what people read: az, en or ru")->check(CLI::IsMember({"az", "en", "ru"}))->capture_default_str();
}

void add_law_rows(CLI::App& command, std::string& file) {
    command.add_option("--law-rows", file, "file of amounts and rule sets added to those built in")->envname("QAYGI_LAW_ROWS");
}

// The calendar and the law that all cases are decided by.
struct Sources {
    explicit Sources(const std::string& law_rows) : Sources(open_lawbook(law_rows)) {}
    calculator::Reckoner reckoner(bool reasons) const { return {state, law, reasons}; }

    calendar::StateCalendar state = calendar::published_calendar();
    childcare::Law law;
    benefit::Catalogue benefits;  // keeps the rows, and has declined those of no benefit

private:
    explicit Sources(std::unique_ptr<law::Lawbook> book)
        : law{book->history(childcare::amounts(), childcare::amounts_wording), book->history(childcare::rule_sets(), childcare::rule_sets_wording)},
          benefits(std::move(book)) {}
};

}  // namespace

CalculatorCommands::CalculatorCommands(CLI::App& program) {
    written_.week = "5-day";
    add_calc(program);
    add_calendar(program);
    add_explain(program);
}

void CalculatorCommands::add_calc(CLI::App& program) {
    calc_ = program.add_subcommand("calc", "Reads cases as JSON Lines on standard input and writes the amount, or the refusal, of each");
    add_language(*calc_, language_);
    add_law_rows(*calc_, law_rows_);
    calc_->add_flag("--trace", trace_, "add the reasons of each month, and all refusals instead of the first");
    calc_->footer(R"(A case:  {"id":"x","child_born":"2024-10-01","leave":{"from":"2024-12-01","to":"2027-09-30"},)"
                  "\n"
                  R"(          "period":{"from":"2025-03-17","to":"2025-03-31"},"calendar":"5-day"})"
                  "\n"
                  R"(calendar   "5-day", "6-day" or {"base":"5-day","off":["2025-03-19"],"worked":["2025-03-22"]})"
                  "\n"
                  R"(optional   "decided_on":"2026-11-20", "basis":"working_days"|"calendar_days", "rounding":"per_month"|"per_segment")"
                  "\n"
                  "Ends with 0 when every line was answered, refused and malformed ones too; with 1 when it could not read or write.");
}

void CalculatorCommands::add_calendar(CLI::App& program) {
    calendar_ = program.add_subcommand("calendar", "Writes a year of the production calendar as JSON: working days of each month, hours");
    calendar_->add_option("year", year_)->required()->check(CLI::Range(StateCalendar::first_year, StateCalendar::last_year));
    calendar_->add_option("--week", week_, "days of the working week: 5 or 6")->check(CLI::IsMember({5, 6}))->capture_default_str();
    calendar_->add_flag("--days", days_, "a line for each day, with the reason why it is worked or not");
    add_language(*calendar_, language_);
}

void CalculatorCommands::add_explain(CLI::App& program) {
    explain_ = program.add_subcommand("explain", "Prints one case as a person would read it; without --born, reads it as JSON on standard input");
    auto* born = explain_->add_option("--born", written_.child_born, "birth date of the child")->transform(to_iso);
    auto* leave = explain_->add_option("--leave", leave_, "first and last day of the leave")->expected(2)->transform(to_iso)->needs(born);
    auto* period = explain_->add_option("--period", period_, "first and last day that the benefit is claimed for")->expected(2)->transform(to_iso)->needs(born);
    born->needs(leave)->needs(period);
    explain_->add_option("--calendar", written_.week, "5-day or 6-day")->needs(born)->capture_default_str();
    explain_->add_option("--off", written_.off, "days off in a calendar of the employer's own")->transform(to_iso)->needs(born);
    explain_->add_option("--worked", written_.worked, "days worked in it")->transform(to_iso)->needs(born);
    explain_->add_option("--decided-on", written_.decided_on, "day of the decision; usually today")->transform(to_iso)->needs(born);
    explain_->add_option("--basis", written_.basis, "working_days or calendar_days")->needs(born);
    explain_->add_option("--rounding", written_.rounding, "per_month or per_segment")->needs(born);
    add_language(*explain_, language_);
    add_law_rows(*explain_, law_rows_);
}

bool CalculatorCommands::chosen() const { return *calc_ || *calendar_ || *explain_; }

int CalculatorCommands::run() const {
    if (*calc_) return calculate();
    if (*calendar_) return print_calendar();
    return explain();
}

int CalculatorCommands::calculate() const {
    const Sources sources(law_rows_);
    calculator::Calculator calculator(sources.reckoner(trace_), Language::of(language_), system_now);
    calculator::answer_all(calculator, STDIN_FILENO, STDOUT_FILENO);
    return 0;
}

int CalculatorCommands::print_calendar() const {
    const StateCalendar state = calendar::published_calendar();
    const auto week = week_ == 5 ? calendar::WorkWeek::five_days : calendar::WorkWeek::six_days;
    const auto text = days_ ? calculator::days_in_json(state, year_, week, Language::of(language_)) : calculator::year_in_json(state, year_, week);
    std::fputs(text.c_str(), stdout);
    return 0;
}

int CalculatorCommands::explain() const {
    const Language& say = Language::of(language_);
    calculator::WrittenCase written = written_;
    std::optional<calculator::Malformed> declined;
    if (written.child_born.empty()) {
        declined = calculator::read_json(std::string(std::istreambuf_iterator<char>(std::cin), {}), written);
    } else {
        written.leave_from = leave_.at(0);
        written.leave_to = leave_.at(1);
        written.period_from = period_.at(0);
        written.period_to = period_.at(1);
    }
    const auto asked = declined ? refuse(*declined) : calculator::read_case(written);
    if (!asked) {
        const auto& [field, why] = asked.error();
        std::fprintf(stderr, "%s%s%s\n", field.c_str(), field.empty() ? "" : ": ", say(why).c_str());
        return malformed;
    }
    const Sources sources(law_rows_);
    const auto decided_on = asked->decided_on.value_or(day_in_baku(system_now()));
    calculator::Decision decision;
    calculator::decide(*asked, calculator::calendar_of(*asked, sources.state), decided_on, sources.reckoner(true), decision);
    std::fputs(calculator::explanation(*asked, decided_on, decision, say).c_str(), stdout);
    return 0;
}

}  // namespace qaygi::app
