#pragma once

// A schedule that lacks nothing, of people who do not exist.

#include "benefit/catalogue.hpp"
#include "person/invented.hpp"
#include "schedule/sending.hpp"

namespace qaygi::schedule {

inline Instant at(int second) { return Instant(std::chrono::seconds(1'790'000'000 + second)); }
inline Actor accountant() { return {Fin::read("5AB1CD2").value(), "Günel Səmədova"}; }
inline Actor officer() { return {Fin::read("6AB1CD3").value(), "Vüqar Həsənli"}; }

inline Registration registration() { return {date(2026, 11, 2), "14", date(2026, 10, 30), Month{std::chrono::year{2026} / 11}}; }

inline Insured insured() {
    const person::InsuredPerson person = person::invented_person();
    return {person.ssn, person.fin, person.given_name, person.family_name, person.father_name};
}

inline const benefit::Catalogue& benefits() {
    static const benefit::Catalogue all;
    return all;
}
inline const benefit::Benefit& childcare() { return *benefits().find("childcare_under_three"); }

// By the name of the field.
inline void give(benefit::Draft& facts, std::string_view field, std::string kept) { facts.give(benefit::Field{field, {}}, std::move(kept)); }
inline void take(benefit::Draft& facts, std::string_view field) { facts.give(benefit::Field{field, {}}, std::nullopt); }
inline const std::optional<std::string>& given(const benefit::Draft& facts, std::string_view field) { return facts.value(benefit::Field{field, {}}); }

inline benefit::Draft facts() {
    benefit::Draft draft(childcare());
    for (auto [field, kept] : std::initializer_list<std::pair<const char*, const char*>>{{"insurance_years", "7"},
                                                                                         {"leave_order_number", "118-K"},
                                                                                         {"leave_order_date", "2024-11-25"},
                                                                                         {"certificate_number", "AA № 0012345"},
                                                                                         {"certificate_date", "2024-10-09"},
                                                                                         {"child_born", "2024-10-01"},
                                                                                         {"leave_from", "2024-12-01"},
                                                                                         {"leave_to", "2027-09-30"},
                                                                                         {"period_from", "2025-09-01"},
                                                                                         {"period_to", "2025-10-31"}})
        give(draft, field, kept);
    return draft;
}

inline std::vector<MonthClaim> months() {
    using std::chrono::year;
    law::Line reason{{"benefit.childcare_under_three", {}}, {"benefit.childcare_under_three", {"127"}}};
    const benefit::LawUsed law{"working_days", "per_month", "cabinet-31-2026/amount", date(2025, 11, 20)};
    return {{year{2025} / 9, true, Money::manat(44), {reason}, law, benefit::DaysCounted{22, 22}},
            {year{2025} / 10, false, Money::manat(44), {reason}, std::nullopt}};
}

inline payment::Draft payment_by_post() {
    return {.kind = payment::PaymentKind::postal_order, .post_office = "AZ1000", .identity_card = IdentityCard::read("AA1234567").value()};
}

inline Line line(int number = 1) {
    return {.number = number, .version = 1, .insured = insured(), .facts = facts(), .payment = payment_by_post(), .months = months()};
}

inline documents::Document document(int number, documents::Kind kind) {
    return {number, kind, "sənəd.pdf", 1000, std::string(64, 'a'), documents::Form::pdf, at(0), accountant().fin};
}

inline Draft draft() {
    return {
        {.key = {person::invented_employer(), 1},
         .benefit = &childcare(),
         .version = 1,
         .registration = registration(),
         .lines = {line()},
         .documents = {document(1, documents::Kind::order_extract), document(2, documents::Kind::birth_certificate), document(3, documents::Kind::protocol)},
         .steps = {{State::draft, at(0), accountant(), {}, {}}},
         .copied_from = std::nullopt,
         .saved_at = at(0)}};
}

// Nothing outside hinders the draft above.
inline Circumstances no_hindrance() {
    return {.branch = "AZ-SM",
            .lines = {{.refusals = {}, .months = months(), .payment = {}}},
            .documents = {{"order_extract", "documents.kind.order_extract"_text, true},
                          {"birth_certificate", "documents.kind.birth_certificate"_text, true},
                          {"protocol", "documents.kind.protocol"_text, true},
                          {"application", "documents.kind.application"_text, false}}};
}

}  // namespace qaygi::schedule
