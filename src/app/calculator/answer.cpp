#include "app/calculator/answer.hpp"

#include <algorithm>

#include "app/calculator/json_writer.hpp"

namespace qaygi::calculator {

namespace {

// The field of the form as its path in JSON.
std::string_view path_of(const benefit::Field& field) {
    static constexpr std::pair<benefit::Field, std::string_view> paths[]{{childcare::field::leave_from, "leave.from"},
                                                                         {childcare::field::leave_to, "leave.to"},
                                                                         {childcare::field::period_from, "period.from"},
                                                                         {childcare::field::period_to, "period.to"}};
    const auto known = std::ranges::find(paths, field, [](const auto& path) { return path.first; });
    return known == std::ranges::end(paths) ? field.name : known->second;
}

template <class Why>
void write_finding(const benefit::FindingOf<Why>& finding, const Language& say, JsonWriter& line) {
    line.code("code", name_of(finding.why)).code("field", path_of(finding.field)).text("text", say(explain(finding))).cite(finding.source);
    line.close('}');
}

void write_month(const childcare::MonthAmount& month, const calendar::EmployerCalendar& calendar, const Answering& how, JsonWriter& line) {
    const Period whole{first_day(month.month), last_day(month.month)};
    line.open('{').code("month", iso(month.month)).member("working_days", calendar.working_days(whole));
    if (month.rules.basis == childcare::Basis::calendar_days) line.member("calendar_days", month.days);
    line.open("segments", '[');
    for (const auto& segment : month.segments) {
        line.open('{').code("from", iso(segment.covers.from)).code("to", iso(segment.covers.to)).member("days", segment.days);
        line.code("rate", plain(segment.rate)).cite(segment.source).close('}');
    }
    line.close(']').code("amount", plain(month.amount));
    if (how.reasons) {
        line.open("trace", '[');
        for (const auto& reason : month.trace.reasons()) line.open('{').text("text", how.say(law::explain(reason).what)).cite(reason.source).close('}');
        line.close(']');
    }
    line.close('}');
}

void write_refusals(const Decision& decision, const Answering& how, JsonWriter& line) {
    line.open("refused", '{');
    write_finding(decision.refusals.front(), how.say, line);
    if (!how.reasons || decision.refusals.size() == 1) return;
    line.open("also", '[');
    for (std::size_t i = 1; i < decision.refusals.size(); ++i) write_finding(decision.refusals[i], how.say, line.open('{'));
    line.close(']');
}

void write_amounts(const Decision& decision, const calendar::EmployerCalendar& calendar, const Answering& how, JsonWriter& line) {
    line.open("months", '[');
    for (const auto& month : decision.calculation.months) write_month(month, calendar, how, line);
    line.close(']').code("total", plain(decision.calculation.total)).open("warnings", '[');
    for (const auto& warning : decision.warnings) write_finding(warning, how.say, line.open('{'));
    line.close(']');
}

}  // namespace

void write_decision(std::string_view id, const Decision& decision, const calendar::EmployerCalendar& calendar, const Answering& how, std::string& out) {
    JsonWriter line(out);
    line.open('{').json("id", id);
    if (decision.refusals.empty())
        write_amounts(decision, calendar, how, line);
    else
        write_refusals(decision, how, line);
    line.close('}');
    out += '\n';
}

void write_malformed(std::string_view id, const Malformed& malformed, const Language& say, std::string& out) {
    JsonWriter line(out);
    line.open('{').json("id", id).open("refused", '{').code("code", "malformed");
    if (malformed.field.empty())
        line.json("field", "null");
    else
        line.text("field", malformed.field);
    // NOT-IN-LAW: decision 0032: how a case is written is laid down by us.
    line.text("text", say(malformed.why)).cite("decision/0032"_law).close('}').close('}');
    out += '\n';
}

}  // namespace qaygi::calculator
