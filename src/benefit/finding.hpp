#pragma once

// What the rules say against or about a claim. Each benefit closes its own two lists, why it refuses and what it warns of, as enumerations whose
// key_of() names the sentence; the rest of the house sees findings without knowing the lists.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "benefit/field.hpp"
#include "law/trace.hpp"

namespace qaygi::benefit {

template <class Why>
struct FindingOf {
    Why why;
    Field field;  // where it is shown
    law::Citation source;
    std::vector<std::string> data;
};

struct Finding {
    TextKey what;  // the sentence; its placeholders are the data
    Field field;
    law::Citation source;
    std::vector<std::string> data;
};

std::string_view name_of(TextKey what);  // the last part of the key: "period_ends_in_future"
inline std::string_view name_of(const Finding& finding) { return name_of(finding.what); }
inline Message explain(const Finding& finding) { return message(finding.what, finding.data); }

template <class Why>
Message explain(const FindingOf<Why>& finding) {
    return message(key_of(finding.why), finding.data);
}

template <class Why>
std::vector<Finding> findings(std::vector<FindingOf<Why>> of_benefit) {
    std::vector<Finding> all;
    for (auto& each : of_benefit) all.push_back({key_of(each.why), each.field, each.source, std::move(each.data)});
    return all;
}

// Puts what a rule finds at its field.
template <class Why>
class Findings {
public:
    template <class... Data>
    void add(Why why, const Field& field, law::Citation source, const Data&... data) {
        list_.push_back({why, field, source, {law::show(law::Given(data))...}});
    }
    std::vector<FindingOf<Why>>& list() { return list_; }

private:
    std::vector<FindingOf<Why>> list_;
};

}  // namespace qaygi::benefit
