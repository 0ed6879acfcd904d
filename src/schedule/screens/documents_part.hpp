#pragma once

// Fields that the forms of part d have in common.

#include "schedule/screens/showing.hpp"

namespace qaygi::schedule {

// The kinds that this schedule is asked for, and one for whatever else; for a document that is there, its own kind is among them and nothing stands
// for "not chosen".
std::vector<web::Choice> kinds_to_choose(const Language& say, const std::vector<benefit::RequiredDocument>& demanded, std::optional<documents::Kind> held);

struct ForWhom {
    std::string id;
    std::string about;  // the document, where several of these fields stand on a page: then the label is only heard
    std::string chosen;
};
// Nothing while the schedule has one person at most.
web::Html for_whom(const Language& say, const Draft& draft, const ForWhom& field);

}  // namespace qaygi::schedule
