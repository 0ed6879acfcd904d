#include "benefit/field.hpp"

#include <algorithm>
#include <charconv>

#include "base/identifiers.hpp"
#include "base/text.hpp"

namespace qaygi::benefit {

Result<Date, FieldRefusal> FieldType<Date>::read(std::string_view typed) { return read_date(typed); }
std::string FieldType<Date>::show(const Date& value) { return qaygi::show(value); }
std::string FieldType<Date>::keep(const Date& value) { return iso(value); }
std::optional<Date> FieldType<Date>::kept(std::string_view text) { return date_from_iso(text); }

Result<InsuranceYears, FieldRefusal> FieldType<InsuranceYears>::read(std::string_view typed) {
    const auto count = read_number(typed, InsuranceYears::least, InsuranceYears::most);
    if (!count) return refuse(count.error());
    return InsuranceYears{*count};
}
std::string FieldType<InsuranceYears>::show(const InsuranceYears& value) { return std::to_string(value.count); }
std::string FieldType<InsuranceYears>::keep(const InsuranceYears& value) { return std::to_string(value.count); }
std::optional<InsuranceYears> FieldType<InsuranceYears>::kept(std::string_view text) {
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return InsuranceYears{count};
}

Result<Designation, FieldRefusal> FieldType<Designation>::read(std::string_view typed) {
    auto text = read_designation(typed, Designation::longest);
    if (!text) return refuse(text.error());
    return Designation{*std::move(text)};
}
std::string FieldType<Designation>::show(const Designation& value) { return value.text; }
std::string FieldType<Designation>::keep(const Designation& value) { return value.text; }
std::optional<Designation> FieldType<Designation>::kept(std::string_view text) { return Designation{std::string(text)}; }

Result<FullName, FieldRefusal> FieldType<FullName>::read(std::string_view typed) {
    auto text = read_name(typed, FullName::longest);
    if (!text) return refuse(text.error());
    return FullName{*std::move(text)};
}
std::string FieldType<FullName>::show(const FullName& value) { return value.text; }
std::string FieldType<FullName>::keep(const FullName& value) { return value.text; }
std::optional<FullName> FieldType<FullName>::kept(std::string_view text) { return FullName{std::string(text)}; }

Result<PersonalCode, FieldRefusal> FieldType<PersonalCode>::read(std::string_view typed) {
    auto fin = Fin::read(typed);
    if (!fin) return refuse(fin.error());
    return PersonalCode{fin->text()};
}
std::string FieldType<PersonalCode>::show(const PersonalCode& value) { return value.text; }
std::string FieldType<PersonalCode>::keep(const PersonalCode& value) { return value.text; }
std::optional<PersonalCode> FieldType<PersonalCode>::kept(std::string_view text) { return PersonalCode{std::string(text)}; }

const Option* FormField::option(std::string_view kept) const {
    const auto found = std::ranges::find(options, kept, &Option::code);
    return found == options.end() ? nullptr : &*found;
}

}  // namespace qaygi::benefit
