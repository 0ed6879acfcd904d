#include "schedule/store/search.hpp"

#include "base/text.hpp"

namespace qaygi::schedule {

namespace {

// An absent condition is an empty string or 0, so that one statement serves every search.
const store::Sql find_schedules{"schedule.find", R"(
    SELECT s.schedule, s.state, s.registered, s.protocol_number, s.protocol_date, s.payment_month, s.saved_at, s.sent_at,
           (SELECT COUNT(*) FROM line l WHERE l.employer = s.employer AND l.schedule = s.schedule),
           (SELECT CAST(COALESCE(SUM(l.total), 0) AS BIGINT) FROM line l WHERE l.employer = s.employer AND l.schedule = s.schedule),
           (SELECT l.family_name || ' ' || l.given_name || ' ' || l.father_name FROM line l
            WHERE l.employer = s.employer AND l.schedule = s.schedule ORDER BY l.line LIMIT 1),
           s.benefit
    FROM schedule s
    WHERE s.employer = $1
      AND ($2 = '' OR s.state = $2)
      AND ($3 = 0 OR s.schedule = $3)
      AND ($4 = '' OR s.registered >= $4)
      AND ($5 = '' OR s.registered <= $5)
      AND ($6 = '' OR s.payment_month = $6)
      AND ($7 = '' OR s.protocol_number LIKE $7 ESCAPE '\')
      AND ($8 = '' OR EXISTS (SELECT 1 FROM line l WHERE l.employer = s.employer AND l.schedule = s.schedule
                              AND (l.ssn = $9 OR l.fin = $9 OR l.search LIKE $8 ESCAPE '\')))
      AND ($10 = 0 OR s.schedule < $10)
      AND ($12 = '' OR s.benefit = $12)
    ORDER BY s.schedule DESC
    LIMIT $11)"};

const store::Sql count_schedules{"schedule.count_by_state", "SELECT benefit, state, COUNT(*) FROM schedule WHERE employer = $1 GROUP BY benefit, state"};

// For LIKE: any text that contains these words, whatever signs they have.
std::string containing(const std::string& words) {
    if (words.empty()) return "";
    std::string pattern = "%";
    for (char letter : words) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

std::string identifier_typed(const std::string& typed) {
    std::string text;
    for (char letter : typed)
        if (letter != ' ' && letter != '-') text += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    return text;
}

Found found(const Voen& employer, const store::Row& row) {
    return {.key = {employer, row.get<int>(0)},
            .benefit = row.get<std::string>(11),
            .state = *state_named(row.get<std::string>(1)),
            .registration = {row.get<Date>(2), row.get<std::string>(3), row.get<Date>(4), row.get<Month>(5)},
            .lines = row.get<int>(8),
            .total = row.get<Money>(9),
            .insured = row.get<std::optional<std::string>>(10).value_or(""),
            .saved_at = row.get<Instant>(6),
            .sent_at = row.get<std::optional<Instant>>(7)};
}

}  // namespace

FoundPage find(store::Connection& connection, const Voen& employer, const Conditions& conditions, std::optional<int> before, int rows) {
    auto found_rows =
        connection.rows(find_schedules, employer, conditions.state ? name_of(*conditions.state) : "", conditions.number.value_or(0),
                        conditions.registered_from ? iso(*conditions.registered_from) : "", conditions.registered_to ? iso(*conditions.registered_to) : "",
                        conditions.payment_month ? iso(*conditions.payment_month) : "", containing(conditions.protocol_number),
                        containing(fold(conditions.insured)), identifier_typed(conditions.insured), before.value_or(0), rows + 1, conditions.benefit);
    FoundPage page;
    for (const store::Row& row : found_rows) {
        if (page.rows.size() == static_cast<std::size_t>(rows)) {
            page.next_before = page.rows.back().key.number;
            break;
        }
        page.rows.push_back(found(employer, row));
    }
    return page;
}

std::map<std::string, Counts> count_by_state(store::Connection& connection, const Voen& employer) {
    std::map<std::string, Counts> counts;
    for (const store::Row& row : connection.rows(count_schedules, employer))
        counts[row.get<std::string>(0)].at(static_cast<std::size_t>(*state_named(row.get<std::string>(1)))) = row.get<int>(2);
    return counts;
}

}  // namespace qaygi::schedule
