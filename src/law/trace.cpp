#include "law/trace.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace qaygi::law {

namespace {

struct Shown {
    std::string operator()(int number) const { return fmt::format("{}", number); }
    std::string operator()(Money amount) const { return qaygi::show(amount); }
    std::string operator()(Date day) const { return qaygi::show(day); }
    std::string operator()(Month month) const { return qaygi::show(month); }
    std::string operator()(const Period& period) const { return qaygi::show(period.from) + "–" + qaygi::show(period.to); }
    std::string operator()(std::string_view text) const { return std::string(text); }
    // Whole qəpik, and the rest as a fraction.
    std::string operator()(const Exact& qepik) const {
        const auto whole = qepik.numerator() / qepik.denominator();
        const auto rest = qepik.numerator() % qepik.denominator();
        if (rest == 0) return fmt::format("{}", whole);
        if (whole == 0) return fmt::format("{}/{}", rest, qepik.denominator());
        return fmt::format("{} {}/{}", whole, rest, qepik.denominator());
    }
};

}  // namespace

std::string show(const Given& value) { return std::visit(Shown{}, value); }

bool Values::operator==(const Values& other) const { return std::ranges::equal(all(), other.all()); }

Line explain(const Reason& reason) {
    std::vector<std::string> values;
    for (const auto& value : reason.values.all()) values.push_back(show(value));
    return {message(reason.what, std::move(values)), name_of(reason.source)};
}

std::vector<Line> explain(const Trace& trace) {
    std::vector<Line> lines;
    for (const auto& reason : trace.reasons()) lines.push_back(explain(reason));
    return lines;
}

}  // namespace qaygi::law
