#pragma once

// What an officer decides on a sent schedule: it goes back with a reason, or it is accepted.

#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "schedule/schedule.hpp"

namespace qaygi::fund {

// The directory of return reasons: codes, each with the text "schedule.return_reason.<code>".
std::span<const std::string_view> return_reasons();

struct ReturnRefusal {
    enum class Why {
        no_reason,       // nothing chosen of the directory
        no_explanation,  // the officer must say in words what to mend
        no_such_place,   // a mark names nothing that the schedule has
    };
    Why why;
};
std::string_view name_of(ReturnRefusal::Why why);
std::string_view field_of(ReturnRefusal::Why why);

// The marks are kept in the order of the page, each place once.
Result<schedule::Returned, ReturnRefusal> give_back(const schedule::Sent& sent, std::string_view reason, std::string_view remark,
                                                    std::vector<schedule::Mark> marks, const schedule::Actor& officer, Instant at);

schedule::Accepted accept(const schedule::Sent& sent, const schedule::Actor& officer, Instant at);

}  // namespace qaygi::fund
