#include "schedule/place.hpp"

#include "base/text.hpp"
#include "schedule/schedule.hpp"

namespace qaygi::schedule {

using Part = Place::Part;

namespace {

constexpr std::array<std::string_view, 5> parts{"registration", "person", "amount", "payment", "document"};
constexpr int highest_number = 1'000'000'000;

std::optional<Part> part_named(std::string_view name) {
    const auto found = std::ranges::find(parts, name);
    if (found == parts.end()) return std::nullopt;
    return static_cast<Part>(found - parts.begin());
}

// Up to the next dot, which goes too.
std::string_view next_piece(std::string_view& text) {
    const auto piece = text.substr(0, text.find('.'));
    text.remove_prefix(std::min(piece.size() + 1, text.size()));
    return piece;
}

void add_places_of(const Line& line, std::vector<Place>& places) {
    places.push_back({Part::person, line.number, ""});
    for (const auto& each : line.facts.benefit().fields) places.push_back({Part::person, line.number, std::string(each.field.name)});
    places.push_back({Part::amount, line.number, ""});
    for (const auto name : {payment::field::kind, payment::field::bank, payment::field::iban, payment::field::post_office, payment::field::identity_card})
        places.push_back({Part::payment, line.number, std::string(name)});
}

}  // namespace

std::string written(const Place& place) {
    std::string text(parts.at(static_cast<std::size_t>(place.part)));
    if (place.part != Part::registration) text += "." + std::to_string(place.number);
    if (!place.field.empty()) text += "." + place.field;
    return text;
}

std::optional<Place> read_place(std::string_view text) {
    const auto part = part_named(next_piece(text));
    if (!part) return std::nullopt;
    Place place{*part, 0, ""};
    if (*part != Part::registration) {
        const auto number = read_number(next_piece(text), 1, highest_number);
        if (!number) return std::nullopt;
        place.number = *number;
    }
    place.field = text;
    return place;
}

std::vector<Place> places_of(const Content& content) {
    std::vector<Place> places;
    for (const char* name : {"registered", "protocol_number", "protocol_date", "payment_month"}) places.push_back({Part::registration, 0, name});
    for (const Line& line : content.lines) add_places_of(line, places);
    for (const documents::Document& document : content.documents) places.push_back({Part::document, document.number, ""});
    return places;
}

}  // namespace qaygi::schedule
