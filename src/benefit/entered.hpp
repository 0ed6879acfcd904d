#pragma once

// Enters a benefit's folder in the catalogue. The folder's Entry has
//   using Draft = …                                 its own typed draft
//   Entry(law::Lawbook&)                            asks the lawbook for its histories, so that rows can be added to them
//   static Outline outline()                        names, shape, columns; the fields come from Fields::list()
//   std::optional<std::string> subject(draft)       of its own draft
//   Assessment assess(facts, circumstances, calendar)
//   std::span<const RequiredDocument> required_documents(from, decided_on)
// and keeps the law that it decides by.

#include <type_traits>
#include <utility>

#include "benefit/benefit.hpp"

namespace qaygi::benefit {

template <class Fields>
std::vector<FormField> form_fields() {
    std::vector<FormField> fields;
    each_field(Fields(), [&]<class Value>(const Field& field, const std::optional<Value>&) { fields.push_back(form_field<Value>(field)); });
    return fields;
}

template <class TypedDraft>
TypedDraft typed(const Draft& facts) {
    TypedDraft draft;
    std::size_t place = 0;
    each_field(draft, [&]<class Value>(const Field&, std::optional<Value>& value) {
        if (const auto& kept = facts.value(place++)) value = FieldType<Value>::kept(*kept);
    });
    return draft;
}

template <class Entry>
class Entered final : public Benefit {
    using TypedDraft = typename Entry::Draft;

public:
    explicit Entered(law::Lawbook& book) : Benefit(outlined()), entry_(book) {}

    std::optional<std::string> subject(const Draft& facts) const override { return entry_.subject(typed<TypedDraft>(facts)); }
    Assessment assess(const Draft& facts, const Circumstances& around, const calendar::EmployerCalendar& calendar) const override {
        const auto given = complete(typed<TypedDraft>(facts));
        return given ? entry_.assess(*given, around, calendar) : Assessment();
    }
    std::span<const RequiredDocument> required_documents(Date from, Date decided_on) const override { return entry_.required_documents(from, decided_on); }

private:
    static Outline outlined() {
        Outline outline = Entry::outline();
        outline.fields = form_fields<TypedDraft>();
        return outline;
    }

    Entry entry_;
};

}  // namespace qaygi::benefit
