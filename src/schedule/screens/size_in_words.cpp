#include "schedule/screens/size_in_words.hpp"

namespace qaygi::schedule {

std::string size_in_words(const Language& say, std::int64_t bytes) {
    constexpr std::int64_t kilobyte = 1024;
    constexpr std::int64_t megabyte = 1024 * kilobyte;
    if (bytes < megabyte) return say("schedule.kilobytes"_text, {std::to_string((bytes + kilobyte - 1) / kilobyte)});
    return say("schedule.megabytes"_text, {std::to_string((bytes + megabyte - 1) / megabyte)});
}

}  // namespace qaygi::schedule
