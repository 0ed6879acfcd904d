// Sil: removing a draft or one of its lines, after Bəli.

#include "documents/store/documents.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/question_page.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

web::Response ask_remove(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const Language& say = request.say();
    return question_page(visitor, request,
                         {.title = say("schedule.ask_remove"_text, {std::to_string(draft->key.number)}),
                          .content = web::inset_text(say("schedule.ask_remove_explained"_text)),
                          .action = address(draft->key, "/remove"),
                          .no = address(draft->key),
                          .destructive = true});
}

web::Response remove_draft(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    return keep_and_show({desk, visitor, request, *draft}, [&](store::Transaction& transaction) {
        documents::remove_all(transaction, draft->key.employer, draft->key.number);
        remove(transaction, *draft);
        record(transaction, visitor, request, "schedule.removed", draft->key);
        return "/schedules?benefit=" + std::string(draft->benefit->code) + "&state=draft&done=removed";
    });
}

web::Response ask_remove_line(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const Line* line = draft->line(static_cast<int>(request.number_in_path("line")));
    if (!line) return no_such_schedule(visitor, request);
    const Language& say = request.say();
    std::string below = "/lines/" + std::to_string(line->number) + "/remove";
    return question_page(visitor, request,
                         {.title = say("schedule.ask_remove_line"_text, {line->insured.full_name()}),
                          .content = web::inset_text(say("schedule.ask_remove_line_explained"_text, {show(line->total())})),
                          .action = address(draft->key, below),
                          .no = address(draft->key, "?line=" + std::to_string(line->number)),
                          .destructive = true});
}

web::Response remove_line(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const int line = static_cast<int>(request.number_in_path("line"));
    return keep_and_show({desk, visitor, request, *draft}, [&](store::Transaction& transaction) {
        documents::remove_of_line(transaction, draft->key.employer, draft->key.number, line);
        remove_line(transaction, *draft, line, request.at);
        record(transaction, visitor, request, "schedule.line_removed", draft->key, line);
        return address(draft->key, "?done=removed#insured");
    });
}

}  // namespace qaygi::schedule
