#include "fund/store/inbox.hpp"

#include "schedule/store/schedules.hpp"

namespace qaygi::fund {

namespace {

const store::Sql find_received{"fund.inbox", R"(
    SELECT s.employer, s.schedule, COALESCE(e.full_name, ''), s.state, s.payment_month, s.sent_at,
           (SELECT COUNT(*) FROM line l WHERE l.employer = s.employer AND l.schedule = s.schedule),
           (SELECT CAST(COALESCE(SUM(l.total), 0) AS BIGINT) FROM line l WHERE l.employer = s.employer AND l.schedule = s.schedule),
           s.benefit
    FROM schedule s LEFT JOIN employer e ON e.employer = s.employer
    WHERE s.branch = $1 AND s.state = $2
    ORDER BY s.sent_at, s.employer, s.schedule
    LIMIT $3 OFFSET $4)"};

}  // namespace

InboxPage inbox(store::Connection& connection, const std::string& branch, schedule::State state, int from) {
    InboxPage page{};
    for (const store::Row& row : connection.rows(find_received, branch, schedule::name_of(state), rows_of_an_inbox + 1, from)) {
        if (page.rows.size() == rows_of_an_inbox) {
            page.more = true;
            break;
        }
        page.rows.push_back({.key = {row.get<Voen>(0), row.get<int>(1)},
                             .employer_name = row.get<std::string>(2),
                             .benefit = row.get<std::string>(8),
                             .state = *schedule::state_named(row.get<std::string>(3)),
                             .payment_month = row.get<Month>(4),
                             .lines = row.get<int>(6),
                             .total = row.get<Money>(7),
                             .sent_at = row.get<Instant>(5)});
    }
    return page;
}

std::optional<schedule::Schedule> received(store::Connection& connection, const benefit::Catalogue& benefits, const std::string& branch,
                                           const schedule::Key& key) {
    auto found = schedule::load(connection, benefits, key);
    if (!found) return std::nullopt;
    const schedule::Sent* sent = schedule::received_by_fund(*found);
    if (!sent || sent->branch != branch) return std::nullopt;
    return found;
}

}  // namespace qaygi::fund
