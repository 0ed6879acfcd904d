#pragma once

// Why a result is what it is: each step names its source, says in words what was done, and keeps the values it worked with.
// Shown to accountant and officer, printed, kept with the line, compared in examples.

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/exact.hpp"
#include "base/message.hpp"
#include "base/money.hpp"
#include "law/citation.hpp"

namespace qaygi::law {

// A value of a step, as it was before anyone put it into words. Exact is in qəpik.
using Given = std::variant<int, Money, Date, Month, Period, Exact, std::string_view>;
// 14 · 44,00 ₼ · 17.03.2025 · 03.2025 · 17.03.2025–31.03.2025 · 1015 5/13
std::string show(const Given& value);

// The values of one step in the order of the placeholders: at most six, kept in place so that a trace costs few allocations.
class Values {
public:
    template <class... Each>
    explicit Values(const Each&... each) : list_{Given(each)...}, size_(sizeof...(each)) {
        static_assert(sizeof...(each) <= 6);
    }
    std::span<const Given> all() const { return {list_.data(), size_}; }
    bool operator==(const Values& other) const;

private:
    std::array<Given, 6> list_;
    std::size_t size_;
};

struct Reason {
    Citation source;
    TextKey what;
    Values values;
    bool operator==(const Reason&) const = default;
};

class Trace {
public:
    template <class... Each>
    void because(Citation source, TextKey what, const Each&... values) {
        reasons_.push_back({source, what, Values(values...)});
    }
    std::span<const Reason> reasons() const { return reasons_; }

private:
    std::vector<Reason> reasons_;
};

// A step for a person: what was done, and where that stands written.
struct Line {
    Message what;
    Message source;
    bool operator==(const Line&) const = default;
};
Line explain(const Reason& reason);
std::vector<Line> explain(const Trace& trace);

}  // namespace qaygi::law
