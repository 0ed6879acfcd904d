#include "benefit/lump_sum.hpp"

namespace qaygi::benefit {

namespace {

std::optional<Money> read_lump_sum(std::string_view written) {
    const auto amount = read_money(written);
    if (!amount || *amount <= Money()) return std::nullopt;
    return *amount;
}
std::string show_lump_sum(const Money& amount) { return plain(amount); }

}  // namespace

law::Wording<Money> lump_sum_wording(std::string_view what) { return {what, "an amount in manat: 650.00", read_lump_sum, show_lump_sum}; }

std::optional<Share> lump_sum(const LumpSums& amounts, Date event, Date decided_on, TextKey why) {
    // NOT-IN-LAW: decision 0034: The day of the event decides, not the day of the claim.
    // NOT-IN-LAW: decision 0016: A day for which no amount is known is refused, never paid by the nearest row.
    const auto* row = amounts.find(event, decided_on);
    if (!row) return std::nullopt;
    law::Trace trace;
    trace.because(row->source, why, event, row->value);
    return Share{month_of(event), row->value, law::explain(trace), {.source = std::string(row->source.place()), .decided_on = decided_on}};
}

}  // namespace qaygi::benefit
