#include "benefit/childcare_under_three/facts.hpp"

namespace qaygi::benefit::childcare_under_three {

std::vector<Field> missing(const Draft& draft) {
    std::vector<Field> fields;
    each_field(draft, [&](const Field& field, const auto& value) {
        if (!value) fields.push_back(field);
    });
    return fields;
}

std::optional<Facts> complete(const Draft& draft) {
    if (!missing(draft).empty()) return std::nullopt;
    Facts facts;
    each_pair(draft, facts, [](const auto& given, auto& fact) { fact = *given; });
    return facts;
}

Draft draft_of(const Facts& facts) {
    Draft draft;
    each_pair(facts, draft, [](const auto& fact, auto& given) { given = fact; });
    return draft;
}

Case case_of(const Facts& facts) { return {facts.child_born, {facts.leave_from, facts.leave_to}, {facts.period_from, facts.period_to}}; }

}  // namespace qaygi::benefit::childcare_under_three
