#include "schedule/difference.hpp"

namespace qaygi::schedule {

using Part = Place::Part;

namespace {

const Line* line_in_copy(int number, const Content& copy) {
    const auto found = std::ranges::find(copy.lines, std::optional(number), &Line::copied_from);
    return found == copy.lines.end() ? nullptr : &*found;
}

const documents::Document* document(int number, const Content& content) {
    const auto found = std::ranges::find(content.documents, number, &documents::Document::number);
    return found == content.documents.end() ? nullptr : &*found;
}

// A copy shows the same file under a number of its own.
const documents::Document* same_file(const documents::Document& one, const Content& content) {
    const auto found = std::ranges::find_if(content.documents, [&](const auto& each) { return each.kind == one.kind && each.sha256 == one.sha256; });
    return found == content.documents.end() ? nullptr : &*found;
}

void compare_registrations(const Registration& one, const Registration& other, std::vector<Difference>& found) {
    const auto compare = [&](const char* field, bool same) {
        const Place place{Part::registration, 0, field};
        if (!same) found.push_back({place, place});
    };
    compare("registered", one.registered == other.registered);
    compare("protocol_number", one.protocol_number == other.protocol_number);
    compare("protocol_date", one.protocol_date == other.protocol_date);
    compare("payment_month", one.payment_month == other.payment_month);
}

bool same_months(const Line& one, const Line& other) {
    return std::ranges::equal(one.months, other.months, [](const MonthClaim& left, const MonthClaim& right) {
        return left.month == right.month && left.chosen == right.chosen && left.amount == right.amount;
    });
}

void compare_lines(const Line& one, const Line& other, std::vector<Difference>& found) {
    const auto compare = [&](Part part, std::string_view field, bool same) {
        if (!same) found.push_back({Place{part, one.number, std::string(field)}, Place{part, other.number, std::string(field)}});
    };
    for (std::size_t i = 0; i < one.facts.benefit().fields.size(); ++i)
        compare(Part::person, one.facts.benefit().fields[i].field.name, one.facts.value(i) == other.facts.value(i));
    compare(Part::amount, "", same_months(one, other));
    compare(Part::payment, payment::field::kind, one.payment.kind == other.payment.kind);
    compare(Part::payment, payment::field::bank, one.payment.bank == other.payment.bank);
    compare(Part::payment, payment::field::iban, one.payment.iban == other.payment.iban);
    compare(Part::payment, payment::field::post_office, one.payment.post_office == other.payment.post_office);
    compare(Part::payment, payment::field::identity_card, one.payment.identity_card == other.payment.identity_card);
}

void compare_documents(const Content& returned, const Content& copy, std::vector<Difference>& found) {
    for (const auto& each : returned.documents)
        if (!same_file(each, copy)) found.push_back({Place{Part::document, each.number, ""}, std::nullopt});
    for (const auto& each : copy.documents)
        if (!same_file(each, returned)) found.push_back({std::nullopt, Place{Part::document, each.number, ""}});
}

bool within(const Place& place, const Place& whole) {
    if (place.number != whole.number) return false;
    const bool of_person = place.part != Part::registration && place.part != Part::document;
    return whole == Place{Part::person, whole.number, ""} ? of_person : place == whole;
}

}  // namespace

std::vector<Difference> differences(const Content& returned, const Content& copy) {
    std::vector<Difference> found;
    compare_registrations(returned.registration, copy.registration, found);
    for (const Line& line : returned.lines) {
        if (const Line* same = line_in_copy(line.number, copy))
            compare_lines(line, *same, found);
        else
            found.push_back({Place{Part::person, line.number, ""}, std::nullopt});
    }
    for (const Line& line : copy.lines)
        if (!line.copied_from || !returned.line(*line.copied_from)) found.push_back({std::nullopt, Place{Part::person, line.number, ""}});
    compare_documents(returned, copy, found);
    return found;
}

std::optional<Place> place_in_copy(const Place& place, const Content& returned, const Content& copy) {
    if (place.part == Part::registration) return place;
    if (place.part == Part::document) {
        const auto* held = document(place.number, returned);
        const auto* same = held ? same_file(*held, copy) : nullptr;
        return same ? std::optional(Place{place.part, same->number, place.field}) : std::nullopt;
    }
    const Line* line = line_in_copy(place.number, copy);
    return line ? std::optional(Place{place.part, line->number, place.field}) : std::nullopt;
}

bool changed_at(const Place& place, const std::vector<Difference>& found) {
    return std::ranges::any_of(found, [&](const Difference& each) {
        if (!each.before) return false;
        const bool person_left_out = !each.after && each.before->part == Part::person && each.before->number == place.number &&
                                     place.part != Part::registration && place.part != Part::document;
        return person_left_out || within(*each.before, place);
    });
}

}  // namespace qaygi::schedule
