#include "evidence/entry.hpp"

namespace qaygi::evidence {

std::string canonical(const Entry& entry, std::int64_t number, std::string_view previous) {
    std::string octets;
    const auto add = [&](std::string_view field) { octets.append(std::to_string(field.size())).append(":").append(field); };
    add(previous);
    add(entry.employer ? entry.employer->text() : "");
    add(std::to_string(number));
    add(std::to_string(to_milliseconds(entry.at)));
    add(entry.who ? entry.who->text() : "");
    add(entry.what);
    add(entry.subject);
    add(entry.details);
    return octets;
}

}  // namespace qaygi::evidence
