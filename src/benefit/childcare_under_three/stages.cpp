#include "benefit/childcare_under_three/stages.hpp"

namespace qaygi::benefit::childcare_under_three {

//§ labour-code/127 Two stages: until the child is one and a half, and from then until three.
// NOT-IN-LAW: decision 0010: a birthday belongs to the later stage, and a day that its month lacks is the month's last.
constexpr int months_of_first_stage = 18;
constexpr int months_in_all = 36;

Date second_stage_from(Date child_born) { return add_months_clamped(child_born, months_of_first_stage); }
Date third_birthday(Date child_born) { return add_months_clamped(child_born, months_in_all); }

std::optional<Stage> stage_on(Date day, Date child_born) {
    if (day < child_born || third_birthday(child_born) <= day) return std::nullopt;
    return day < second_stage_from(child_born) ? Stage::until_one_and_a_half : Stage::until_three;
}

}  // namespace qaygi::benefit::childcare_under_three
