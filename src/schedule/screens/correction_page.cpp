// Surətini yarat: from a returned schedule to the draft that corrects it.

#include "documents/store/documents.hpp"
#include "evidence/store/once.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/question_page.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

// The lines of a copy are numbered anew, in their order.
int place_of(const Draft& copy, int line) { return static_cast<int>(std::ranges::find(copy.lines, line, &Line::number) - copy.lines.begin()) + 1; }

}  // namespace

web::Response ask_copy(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    Key key = key_of(visitor, request);
    auto found = desk.database.read([&](store::Connection& connection) { return load(connection, desk.benefits, key); });
    if (!found) return no_such_schedule(visitor, request);
    if (!std::holds_alternative<Returned>(*found)) return web::see_other(address(key));
    return question_page(visitor, request,
                         {.title = say("schedule.ask_copy"_text, {std::to_string(key.number)}),
                          .content = web::inset_text(say("schedule.ask_copy_explained"_text)),
                          .action = address(key, "/copy"),
                          .no = address(key)});
}

web::Response make_copy(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    Key key = key_of(visitor, request);
    return web::see_other(evidence::keep_once(desk.database, visitor.fin, request.form.text("once"), request.at, [&](store::Transaction& transaction) {
        auto found = load(transaction, desk.benefits, key);
        Returned* returned = found ? std::get_if<Returned>(&*found) : nullptr;
        // Not returned any more: a colleague has copied it, and its page leads to the copy.
        if (!returned) return address(key);
        Correction correction = copy(*returned, next_number(transaction, key.employer), actor(visitor), request.at);
        if (!keep_correction(transaction, correction)) return address(key);
        documents::copy(transaction, key.employer, key.number, correction.copy.key.number, [&](int line) { return place_of(correction.copy, line); });
        record(transaction, visitor, request, "schedule.archived", key);
        record(transaction, visitor, request, "schedule.copied", correction.copy.key);
        return address(correction.copy.key, "?done=copied");
    }));
}

}  // namespace qaygi::schedule
