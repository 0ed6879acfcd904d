#include "schedule/store/schedules.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "documents/store/documents.hpp"
#include "schedule/store/written.hpp"

namespace qaygi::schedule {

namespace {

const store::Sql find_archived{"schedule.find_archived", "SELECT 1 FROM schedule WHERE employer = $1 AND schedule = $2 AND state = 'archived'"};

const store::Sql find_schedule{"schedule.find_one", R"(
    SELECT state, version, registered, protocol_number, protocol_date, payment_month, branch, copied_from, copied_to, saved_at, sent_at, benefit
    FROM schedule WHERE employer = $1 AND schedule = $2)"};

const store::Sql find_steps{"schedule.find_steps", R"(
    SELECT state, at, person, person_name, reason, remark FROM schedule_step WHERE employer = $1 AND schedule = $2 ORDER BY step)"};

const store::Sql find_lines{"schedule.find_lines", R"(
    SELECT line, version, ssn, fin, given_name, family_name, father_name, facts, payment_kind, bank_code, iban, post_office, identity_card,
           copied_from
    FROM line WHERE employer = $1 AND schedule = $2 ORDER BY line)"};

const store::Sql find_months{"schedule.find_months", R"(
    SELECT line, month, chosen, amount, reasons, basis, rounding, amount_source, decided_on, days_counted, days_of_month
    FROM line_month WHERE employer = $1 AND schedule = $2 ORDER BY line, month)"};

const store::Sql find_marks{"schedule.find_marks", R"(
    SELECT step, place, remark FROM schedule_mark WHERE employer = $1 AND schedule = $2 ORDER BY step, mark)"};

void add_marks(store::Connection& connection, const Key& key, std::vector<Step>& steps) {
    for (const store::Row& row : connection.rows(find_marks, key.employer, key.number)) {
        const auto place = read_place(row.get<std::string>(1));
        ensure(place.has_value(), "a kept mark names a place");
        steps.at(static_cast<std::size_t>(row.get<int>(0) - 1)).marks.push_back({*place, row.get<std::optional<std::string>>(2).value_or("")});
    }
}

std::vector<Step> steps_of(store::Connection& connection, const Key& key) {
    std::vector<Step> steps;
    for (const store::Row& row : connection.rows(find_steps, key.employer, key.number))
        steps.push_back({*state_named(row.get<std::string>(0)),
                         row.get<Instant>(1),
                         {row.get<Fin>(2), row.get<std::string>(3)},
                         row.get<std::optional<std::string>>(4).value_or(""),
                         row.get<std::optional<std::string>>(5).value_or("")});
    if (std::ranges::find(steps, State::returned, &Step::state) != steps.end()) add_marks(connection, key, steps);
    return steps;
}

std::optional<benefit::LawUsed> law_used(const store::Row& month) {
    auto decided_on = month.get<std::optional<Date>>(8);
    if (!decided_on) return std::nullopt;
    auto text = [&](std::size_t column) { return month.get<std::optional<std::string>>(column).value_or(""); };
    return benefit::LawUsed{text(5), text(6), text(7), *decided_on};
}

std::optional<benefit::DaysCounted> days_counted(const store::Row& month) {
    auto counted = month.get<std::optional<int>>(9);
    if (!counted) return std::nullopt;
    return benefit::DaysCounted{*counted, month.get<int>(10)};
}

std::vector<Line> lines_of(store::Connection& connection, const benefit::Benefit& benefit, const Key& key) {
    std::vector<Line> lines;
    for (const store::Row& row : connection.rows(find_lines, key.employer, key.number)) lines.push_back(line_from(benefit, row));
    auto line = lines.begin();
    for (const store::Row& row : connection.rows(find_months, key.employer, key.number)) {
        while (line->number != row.get<int>(0)) ++line;
        line->months.push_back(
            {row.get<Month>(1), row.get<bool>(2), row.get<Money>(3), reasons_from(row.get<std::string>(4)), law_used(row), days_counted(row)});
    }
    return lines;
}

Schedule in_state(State state, Content content, const store::Row& row) {
    if (state == State::draft) return Draft{std::move(content)};
    Sent sent{std::move(content), row.get<Instant>(10), row.get<std::string>(6)};
    switch (state) {
        case State::returned:
            return Returned{std::move(sent)};
        case State::archived:
            return Archived{Returned{std::move(sent)}, row.get<int>(8)};
        case State::accepted:
            return Accepted{std::move(sent)};
        default:
            return sent;
    }
}

}  // namespace

bool is_archived(store::Connection& connection, const Key& key) { return connection.row(find_archived, key.employer, key.number).has_value(); }

std::optional<Schedule> load(store::Connection& connection, const benefit::Catalogue& benefits, const Key& key) {
    auto row = connection.row(find_schedule, key.employer, key.number);
    if (!row) return std::nullopt;
    const benefit::Benefit& benefit = benefits.kept(row->get<std::string>(11));
    Content content{.key = key,
                    .benefit = &benefit,
                    .version = row->get<std::int64_t>(1),
                    .registration = {row->get<Date>(2), row->get<std::string>(3), row->get<Date>(4), row->get<Month>(5)},
                    .lines = lines_of(connection, benefit, key),
                    .documents = documents::list(connection, key.employer, key.number),
                    .steps = steps_of(connection, key),
                    .copied_from = row->get<std::optional<int>>(7),
                    .saved_at = row->get<Instant>(9)};
    return in_state(*state_named(row->get<std::string>(0)), std::move(content), *row);
}

}  // namespace qaygi::schedule
