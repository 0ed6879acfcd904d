#include "base/field_refusal.hpp"

#include "base/fault.hpp"

namespace qaygi {

std::string_view name_of(WhyNot why) {
    switch (why) {
        case WhyNot::missing:
            return "missing";
        case WhyNot::not_a_date:
            return "not_a_date";
        case WhyNot::no_such_day:
            return "no_such_day";
        case WhyNot::not_a_month:
            return "not_a_month";
        case WhyNot::not_a_number:
            return "not_a_number";
        case WhyNot::out_of_range:
            return "out_of_range";
        case WhyNot::not_an_amount:
            return "not_an_amount";
        case WhyNot::too_long:
            return "too_long";
        case WhyNot::forbidden_character:
            return "forbidden_character";
        case WhyNot::wrong_length:
            return "wrong_length";
        case WhyNot::wrong_form:
            return "wrong_form";
        case WhyNot::wrong_check_digit:
            return "wrong_check_digit";
        case WhyNot::not_in_list:
            return "not_in_list";
    }
    throw Bug("a refusal outside the list");
}

}  // namespace qaygi
