#include "schedule/line.hpp"

#include "base/text.hpp"

namespace qaygi::schedule {

Money Line::total() const {
    Money sum;
    for (const MonthClaim& claim : months)
        if (claim.chosen) sum += claim.amount;
    return sum;
}

std::optional<std::string> child_of(const childcare::Draft& facts) {
    if (!facts.child_born || !facts.certificate_number) return std::nullopt;
    std::string certificate;
    for (unsigned char letter : fold(facts.certificate_number->text))
        if (letter > 0x7F || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z')) certificate += static_cast<char>(letter);
    return iso(*facts.child_born) + " " + certificate;
}

std::vector<MonthClaim> keep_ticks(const std::vector<MonthClaim>& before, std::vector<MonthClaim> now) {
    bool none_ticked = std::ranges::none_of(before, &MonthClaim::chosen);
    for (MonthClaim& claim : now) {
        auto old = std::ranges::find(before, claim.month, &MonthClaim::month);
        claim.chosen = none_ticked || (old != before.end() && old->chosen);
    }
    return now;
}

void choose(std::vector<MonthClaim>& months, const std::vector<Month>& chosen) {
    for (MonthClaim& claim : months) claim.chosen = std::ranges::find(chosen, claim.month) != chosen.end();
}

}  // namespace qaygi::schedule
