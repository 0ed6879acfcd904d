#include "base/fault.hpp"
#include "base/text.hpp"
#include "schedule/store/schedules.hpp"
#include "schedule/store/written.hpp"

namespace qaygi::schedule {

namespace {

const store::Sql count_up{"schedule.count_up", R"(
    INSERT INTO schedule_number (employer, last) VALUES ($1, 1)
    ON CONFLICT (employer) DO UPDATE SET last = schedule_number.last + 1 RETURNING last)"};

const store::Sql insert_schedule{"schedule.insert", R"(
    INSERT INTO schedule (employer, schedule, benefit, state, version, registered, protocol_number, protocol_date, payment_month, copied_from, saved_at)
    VALUES ($1, $2, $3, 'draft', 1, $4, $5, $6, $7, $8, $9))"};

const store::Sql update_registration{"schedule.update_registration", R"(
    UPDATE schedule SET registered = $1, protocol_number = $2, protocol_date = $3, payment_month = $4, saved_at = $5, version = version + 1
    WHERE employer = $6 AND schedule = $7 AND state = 'draft' AND version = $8)"};

const store::Sql touch_draft{"schedule.touch_draft", R"(
    UPDATE schedule SET saved_at = $1 WHERE employer = $2 AND schedule = $3 AND state = 'draft')"};

const store::Sql version_now{"schedule.version_now", "SELECT version FROM schedule WHERE employer = $1 AND schedule = $2"};

const store::Sql line_version_now{"schedule.line_version_now", R"(
    SELECT version FROM line WHERE employer = $1 AND schedule = $2 AND line = $3)"};

const store::Sql count_line_up{"schedule.count_line_up", R"(
    UPDATE schedule SET lines_begun = lines_begun + 1 WHERE employer = $1 AND schedule = $2 RETURNING lines_begun)"};

const store::Sql insert_line{"schedule.insert_line", R"(
    INSERT INTO line (employer, schedule, line, version, ssn, fin, given_name, family_name, father_name, search, facts, total,
                      copied_from)
    VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, '{}', 0, $10))"};

const store::Sql update_line{"schedule.update_line", R"(
    UPDATE line SET facts = $1, subject = $2, payment_kind = $3, bank_code = $4, iban = $5, post_office = $6, identity_card = $7, total = $8,
                    version = version + 1
    WHERE employer = $9 AND schedule = $10 AND line = $11 AND version = $12)"};

const store::Sql delete_months{"schedule.delete_months", "DELETE FROM line_month WHERE employer = $1 AND schedule = $2 AND line = $3"};

const store::Sql insert_month{"schedule.insert_month", R"(
    INSERT INTO line_month (employer, schedule, line, month, chosen, amount, reasons, subject, basis, rounding, amount_source, decided_on,
                            days_counted, days_of_month)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14))"};

const store::Sql delete_line{"schedule.delete_line", "DELETE FROM line WHERE employer = $1 AND schedule = $2 AND line = $3"};

const store::Sql delete_draft{"schedule.delete_draft", "DELETE FROM schedule WHERE employer = $1 AND schedule = $2 AND state = 'draft'"};

const store::Sql insert_step{"schedule.insert_step", R"(
    INSERT INTO schedule_step (employer, schedule, step, state, at, person, person_name, reason, remark) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))"};

const store::Sql insert_mark{"schedule.insert_mark", R"(
    INSERT INTO schedule_mark (employer, schedule, step, mark, place, remark) VALUES ($1, $2, $3, $4, $5, $6))"};

const store::Sql move_state{"schedule.move_state", R"(
    UPDATE schedule SET state = $1, version = version + 1, branch = $2, sent_at = $3, copied_to = $4
    WHERE employer = $5 AND schedule = $6 AND state = $7 AND version = $8)"};

std::optional<std::string> given(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

void insert_last_step(store::Transaction& transaction, const Content& content) {
    const Step& step = content.steps.back();
    const auto number = static_cast<std::int64_t>(content.steps.size());
    transaction.change(insert_step, content.key.employer, content.key.number, number, name_of(step.state), step.at, step.by.fin, step.by.name,
                       given(step.reason), given(step.remark));
    std::int64_t count = 0;
    for (const Mark& mark : step.marks)
        transaction.change(insert_mark, content.key.employer, content.key.number, number, ++count, written(mark.place), given(mark.remark));
}

// The statement itself finds out whether somebody else was first.
bool move(store::Transaction& transaction, const Sent& content, State from, std::optional<int> copied_to = {}) {
    auto moved = transaction.change(move_state, name_of(content.steps.back().state), content.branch, content.sent_at, copied_to, content.key.employer,
                                    content.key.number, name_of(from), content.version - 1);
    if (moved == 1) insert_last_step(transaction, content);
    return moved == 1;
}

void keep_months(store::Transaction& transaction, const Key& key, const Line& line) {
    transaction.change(delete_months, key.employer, key.number, line.number);
    const auto subject = subject_of(line);
    for (const MonthClaim& claim : line.months) {
        const benefit::LawUsed law = claim.law.value_or(benefit::LawUsed());
        transaction.change(insert_month, key.employer, key.number, line.number, claim.month, claim.chosen, claim.amount, reasons_to_json(claim.reasons),
                           subject, given(law.basis), given(law.rounding), given(law.source), claim.law ? std::optional(law.decided_on) : std::nullopt,
                           claim.days ? std::optional(claim.days->counted) : std::nullopt, claim.days ? std::optional(claim.days->of_month) : std::nullopt);
    }
}

void insert_draft(store::Transaction& transaction, const Key& key, const benefit::Benefit& benefit, const Registration& registration,
                  std::optional<int> copied_from, Instant at) {
    transaction.change(insert_schedule, key.employer, key.number, benefit.code, registration.registered, registration.protocol_number,
                       registration.protocol_date, registration.payment_month, copied_from, at);
}

int insert(store::Transaction& transaction, const Key& key, const Insured& insured, std::optional<int> copied_from = {}) {
    const int number = transaction.row(count_line_up, key.employer, key.number)->get<int>(0);
    transaction.change(insert_line, key.employer, key.number, number, insured.ssn, insured.fin, insured.given_name, insured.family_name, insured.father_name,
                       fold(insured.full_name()), copied_from);
    return number;
}

bool update(store::Transaction& transaction, const Key& key, const Line& line) {
    const payment::Draft& payment = line.payment;
    auto changed = transaction.change(update_line, facts_to_json(line.facts), subject_of(line),
                                      payment.kind ? std::optional(name_of(*payment.kind)) : std::nullopt, payment.bank, payment.iban, payment.post_office,
                                      payment.identity_card, line.total(), key.employer, key.number, line.number, line.version);
    if (changed == 1) keep_months(transaction, key, line);
    return changed == 1;
}

}  // namespace

int next_number(store::Transaction& transaction, const Voen& employer) { return transaction.row(count_up, employer)->get<int>(0); }

Key begin(store::Transaction& transaction, const Voen& employer, const benefit::Benefit& benefit, const Registration& registration, const Actor& by,
          Instant at) {
    Key key{employer, next_number(transaction, employer)};
    insert_draft(transaction, key, benefit, registration, {}, at);
    transaction.change(insert_step, employer, key.number, 1, name_of(State::draft), at, by.fin, by.name, std::optional<std::string>(),
                       std::optional<std::string>());
    return key;
}

Result<std::monostate, Stale> keep_registration(store::Transaction& transaction, const Draft& draft, const Registration& registration, Instant at) {
    auto changed = transaction.change(update_registration, registration.registered, registration.protocol_number, registration.protocol_date,
                                      registration.payment_month, at, draft.key.employer, draft.key.number, draft.version);
    if (changed == 1) return std::monostate{};
    auto now = transaction.row(version_now, draft.key.employer, draft.key.number);
    return refuse(Stale{now ? now->get<std::int64_t>(0) : 0});
}

void touch(store::Transaction& transaction, const Draft& draft, Instant at) {
    auto touched = transaction.change(touch_draft, at, draft.key.employer, draft.key.number);
    if (touched != 1) throw NoLongerDraft();
}

int add_line(store::Transaction& transaction, const Draft& draft, const Insured& insured, Instant at) {
    touch(transaction, draft, at);
    return insert(transaction, draft.key, insured);
}

Result<std::monostate, Stale> keep_line(store::Transaction& transaction, const Draft& draft, const Line& line, Instant at) {
    touch(transaction, draft, at);
    if (update(transaction, draft.key, line)) return std::monostate{};
    auto now = transaction.row(line_version_now, draft.key.employer, draft.key.number, line.number);
    return refuse(Stale{now ? now->get<std::int64_t>(0) : 0});
}

void remove_line(store::Transaction& transaction, const Draft& draft, int line, Instant at) {
    touch(transaction, draft, at);
    transaction.change(delete_line, draft.key.employer, draft.key.number, line);
}

void remove(store::Transaction& transaction, const Draft& draft) {
    if (transaction.change(delete_draft, draft.key.employer, draft.key.number) != 1) throw NoLongerDraft();
}

bool keep_sent(store::Transaction& transaction, const Sent& sent) { return move(transaction, sent, State::draft); }

bool keep_returned(store::Transaction& transaction, const Returned& returned) { return move(transaction, returned, State::sent); }

bool keep_accepted(store::Transaction& transaction, const Accepted& accepted) { return move(transaction, accepted, State::sent); }

bool keep_correction(store::Transaction& transaction, const Correction& correction) {
    if (!move(transaction, correction.original, State::returned, correction.original.copied_to)) return false;
    const Draft& copy = correction.copy;
    insert_draft(transaction, copy.key, *copy.benefit, copy.registration, copy.copied_from, copy.saved_at);
    insert_last_step(transaction, copy);
    for (Line line : copy.lines) {
        line.number = insert(transaction, copy.key, line.insured, line.copied_from);
        line.version = 1;
        ensure(update(transaction, copy.key, line), "a line just written can be filled");
    }
    return true;
}

}  // namespace qaygi::schedule
