#include "schedule/store/claims.hpp"

namespace qaygi::schedule {

namespace {

//§ service-manual/once A draft claims its months as well, whoever's it is. Decision 0031: what came back claims nothing.
const store::Sql claimed_of_subject{"schedule.claimed_of_subject", R"(
    SELECT m.employer, m.schedule, m.line, s.state, m.month
    FROM line_month m JOIN schedule s ON s.employer = m.employer AND s.schedule = m.schedule
    WHERE m.subject = $1 AND m.chosen = 1 AND s.benefit = $5
      AND s.state IN ('draft', 'sent', 'accepted')
      AND NOT (m.employer = $2 AND m.schedule = $3 AND m.line = $4)
    ORDER BY m.month, m.employer, m.schedule, m.line)"};

}  // namespace

std::vector<Claimed> claimed_months(store::Connection& connection, const benefit::Benefit& benefit, const std::string& subject, const Key& key,
                                    int except_line) {
    std::vector<Claimed> claimed;
    for (const store::Row& row : connection.rows(claimed_of_subject, subject, key.employer, key.number, except_line, benefit.code))
        claimed.push_back({{row.get<Voen>(0), row.get<int>(1)}, row.get<int>(2), *state_named(row.get<std::string>(3)), row.get<Month>(4)});
    return claimed;
}

}  // namespace qaygi::schedule
