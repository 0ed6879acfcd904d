#include "schedule/screens/journal.hpp"

#include "evidence/store/journal.hpp"

namespace qaygi::schedule {

void record(store::Transaction& transaction, const identity::Visitor& visitor, const web::Request& request, std::string_view what, const Key& key, int line) {
    std::string subject = "schedule/" + std::to_string(key.number);
    if (line) subject += "/line/" + std::to_string(line);
    evidence::record(transaction, {key.employer, request.at, visitor.fin, std::string(what), std::move(subject), "{}"});
}

}  // namespace qaygi::schedule
