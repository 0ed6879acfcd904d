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
    };
    Why why;
};
std::string_view name_of(ReturnRefusal::Why why);
std::string_view field_of(ReturnRefusal::Why why);

Result<schedule::Returned, ReturnRefusal> give_back(const schedule::Sent& sent, std::string_view reason, std::string_view remark,
                                                    const schedule::Actor& officer, Instant at);

schedule::Accepted accept(const schedule::Sent& sent, const schedule::Actor& officer, Instant at);

}  // namespace qaygi::fund
