#include "schedule/screens/places.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/fault.hpp"
#include "schedule/screens/facts_in_words.hpp"

namespace qaygi::schedule {

namespace {

using Part = Place::Part;

const documents::Document& document(const Content& content, int number) {
    const auto found = std::ranges::find(content.documents, number, &documents::Document::number);
    ensure(found != content.documents.end(), "the place is one of the schedule");
    return *found;
}

const Line& line(const Content& content, int number) {
    const Line* found = content.line(number);
    ensure(found != nullptr, "the place is one of the schedule");
    return *found;
}

const benefit::FormField& fact(const Line& line, std::string_view name) {
    const auto& fields = line.facts.benefit().fields;
    const auto found = std::ranges::find_if(fields, [&](const benefit::FormField& each) { return each.field.name == name; });
    ensure(found != fields.end(), "the place is one of the schedule");
    return *found;
}

TextKey label_of_registration(std::string_view field) {
    if (field == "registered") return "schedule.registered"_text;
    if (field == "protocol_number") return "schedule.protocol_number"_text;
    if (field == "protocol_date") return "schedule.protocol_date"_text;
    return "schedule.payment_month"_text;
}

TextKey label_of_payment(std::string_view field) {
    if (field == payment::field::bank) return "schedule.bank_code"_text;
    if (field == payment::field::iban) return "schedule.iban"_text;
    if (field == payment::field::post_office) return "schedule.post_office"_text;
    if (field == payment::field::identity_card) return "schedule.identity_card"_text;
    return "schedule.payment_kind"_text;
}

std::string registration_in_words(const Registration& registration, std::string_view field) {
    if (field == "registered") return show(registration.registered);
    if (field == "protocol_number") return registration.protocol_number;
    if (field == "protocol_date") return show(registration.protocol_date);
    return show(registration.payment_month);
}

std::string payment_in_words(const Language& say, const payment::Draft& payment, std::string_view field) {
    if (field == payment::field::bank) return payment.bank ? payment.bank->text() : "";
    if (field == payment::field::iban) return payment.iban ? payment.iban->text() : "";
    if (field == payment::field::post_office) return payment.post_office.value_or("");
    if (field == payment::field::identity_card) return payment.identity_card ? payment.identity_card->text() : "";
    return payment.kind ? std::string(say(label_of(*payment.kind))) : "";
}

// "09.2025 44,00 ₼; 10.2025 44,00 ₼"
std::string months_in_words(const Line& line) {
    std::vector<std::string> months;
    for (const MonthClaim& claim : line.months)
        if (claim.chosen) months.push_back(show(claim.month) + " " + show(claim.amount));
    return fmt::format("{}", fmt::join(months, "; "));
}

std::string kind_of(const Language& say, const documents::Document& document) {
    return std::string(say("documents.kind." + std::string(name_of(document.kind))));
}

}  // namespace

std::string place_in_words(const Language& say, const Content& content, const Place& place) {
    if (place.part == Part::registration) return std::string(say(label_of_registration(place.field)));
    if (place.part == Part::document) return kind_of(say, document(content, place.number));
    const Line& of = line(content, place.number);
    const auto person = fmt::format("{}. {}", of.number, of.insured.full_name());
    if (place.part == Part::amount) return fmt::format("{}: {}", person, say("schedule.part_amount"_text));
    if (place.field.empty()) return person;
    const auto label = place.part == Part::payment ? label_of_payment(place.field) : fact(of, place.field).field.label;
    return fmt::format("{}: {}", person, say(label));
}

std::string value_in_words(const Language& say, const Content& content, const Place& place) {
    if (place.part == Part::registration) return registration_in_words(content.registration, place.field);
    if (place.part == Part::document) return document(content, place.number).name;
    const Line& of = line(content, place.number);
    if (place.part == Part::payment) return payment_in_words(say, of.payment, place.field);
    if (place.part == Part::amount) return months_in_words(of);
    if (place.field.empty()) return show(of.total());
    const auto& field = fact(of, place.field);
    return in_words(say, field, of.facts.value(field.field));
}

}  // namespace qaygi::schedule
