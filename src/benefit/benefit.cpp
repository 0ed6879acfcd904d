#include "benefit/benefit.hpp"

#include <algorithm>

#include "base/fault.hpp"

namespace qaygi::benefit {

namespace {

std::size_t place_of(const Benefit& benefit, const Field& field) {
    const auto found = std::ranges::find(benefit.fields, field, &FormField::field);
    ensure(found != benefit.fields.end(), "a benefit is asked for its own fields only");
    return static_cast<std::size_t>(found - benefit.fields.begin());
}

}  // namespace

std::string_view name_of(TextKey what) { return what.key.substr(what.key.rfind('.') + 1); }

const std::optional<std::string>& Draft::value(const Field& field) const { return value(place_of(*benefit_, field)); }

void Draft::give(const Field& field, std::optional<std::string> kept) { give(place_of(*benefit_, field), std::move(kept)); }

std::vector<Field> Draft::missing() const {
    std::vector<Field> fields;
    each_field(*this, [&](const FormField& each, const std::optional<std::string>& value) {
        if (!value) fields.push_back(each.field);
    });
    return fields;
}

std::optional<Period> Draft::period() const {
    const auto &from = value(benefit_->first_day), &to = value(benefit_->last_day);
    if (!from || !to) return std::nullopt;
    const auto first = date_from_iso(*from), last = date_from_iso(*to);
    if (!first || !last || *last < *first) return std::nullopt;
    return Period{*first, *last};
}

std::string Draft::cell(const Column& column) const {
    auto shown = [&](const Field& field) {
        const std::size_t place = place_of(*benefit_, field);
        return value(place) ? benefit_->fields[place].show(*value(place)) : std::string();
    };
    const std::string first = shown(column.first);
    const std::string last = column.last ? shown(*column.last) : "";
    return column.last && !(first + last).empty() ? first + " – " + last : first;
}

}  // namespace qaygi::benefit
