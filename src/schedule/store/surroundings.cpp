#include "schedule/store/surroundings.hpp"

#include "calendar/store/calendars.hpp"
#include "schedule/store/claims.hpp"

namespace qaygi::schedule {

namespace {

using benefit::ClaimedMonth;

// A month ticked twice in one schedule cannot wait until one of them is sent: it counts as sent already.
ClaimedMonth::State state_for_rules(const Claimed& claimed, const Key& key) {
    if (claimed.key == key || claimed.state == State::sent) return ClaimedMonth::State::sent;
    return claimed.state == State::accepted ? ClaimedMonth::State::accepted : ClaimedMonth::State::draft;
}

// The number of another employer's schedule is not ours to tell.
ClaimedMonth claimed_month(const Claimed& claimed, const Key& key) {
    const bool ours = claimed.key.employer == key.employer;
    return {claimed.month, ours ? "№ " + std::to_string(claimed.key.number) : "№ …", state_for_rules(claimed, key),
            ours ? ClaimedMonth::Employer::same : ClaimedMonth::Employer::other};
}

}  // namespace

Surroundings surroundings(store::Connection& connection, const calendar::StateCalendar& state, const Key& key, const Line& line, Date today) {
    Surroundings around{{.today = today, .claimed = {}, .to_pay = {}}, calendar::calendar_of(connection, key.employer, state)};
    if (auto subject = subject_of(line))
        for (const Claimed& claimed : claimed_months(connection, line.facts.benefit(), *subject, key, line.number))
            around.rules.claimed.push_back(claimed_month(claimed, key));
    for (const MonthClaim& claim : line.months)
        if (claim.chosen) around.rules.to_pay.push_back(claim.month);
    return around;
}

}  // namespace qaygi::schedule
