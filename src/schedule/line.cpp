#include "schedule/line.hpp"

#include "base/text.hpp"

namespace qaygi::schedule {

Money Line::total() const {
    Money sum;
    for (const MonthClaim& claim : months)
        if (claim.chosen) sum += claim.amount;
    return sum;
}

namespace {

// Codes follow ASCII rules, so i and ı are both I; signs such as № and “ begin with 0xC2 or 0xE2 in UTF-8.
std::string letters_and_digits(std::string_view certificate) {
    std::string capitals = normalise(certificate);
    for (char& letter : capitals)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    std::string kept;
    bool in_sign = false;
    for (char each : upper_az(capitals)) {
        const auto octet = static_cast<unsigned char>(each);
        if (octet < 0x80 || octet >= 0xC0) in_sign = octet == 0xC2 || octet == 0xE2;
        if (octet >= 0x80 ? !in_sign : (octet >= '0' && octet <= '9') || (octet >= 'A' && octet <= 'Z')) kept += each;
    }
    return kept;
}

}  // namespace

std::optional<std::string> child_of(const childcare::Draft& facts) {
    if (!facts.child_born || !facts.certificate_number) return std::nullopt;
    return iso(*facts.child_born) + " " + letters_and_digits(facts.certificate_number->text);
}

std::vector<MonthClaim> keep_ticks(const std::vector<MonthClaim>& before, std::vector<MonthClaim> now) {
    for (MonthClaim& claim : now) {
        auto old = std::ranges::find(before, claim.month, &MonthClaim::month);
        claim.chosen = old != before.end() && old->chosen;
    }
    if (std::ranges::none_of(now, &MonthClaim::chosen))
        for (MonthClaim& claim : now) claim.chosen = true;
    return now;
}

void choose(std::vector<MonthClaim>& months, const std::vector<Month>& chosen) {
    for (MonthClaim& claim : months) claim.chosen = std::ranges::find(chosen, claim.month) != chosen.end();
}

}  // namespace qaygi::schedule
