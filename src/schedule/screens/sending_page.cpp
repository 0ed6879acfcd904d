// Göndər, then Bəli. What is missing is named, and nothing is sent.

#include "evidence/store/once.hpp"
#include "schedule/screens/circumstances.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/obstacles.hpp"
#include "schedule/screens/question_page.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

// What one sends, and for whom, is said where one sends.
web::Html what_is_sent(const Visitor& visitor, const Language& say, const Draft& draft) {
    std::vector<web::SummaryRow> rows{{say("schedule.employer"_text), visitor.employer_name, {}},
                                      {say("menu.voen"_text), visitor.employer.text(), {}},
                                      {say("schedule.payment_month"_text), show(draft.registration.payment_month), {}},
                                      {say("schedule.insured_count"_text), std::to_string(draft.lines.size()), {}},
                                      {say("schedule.documents_count"_text), std::to_string(draft.documents.size()), {}},
                                      {say("schedule.total_to_pay"_text), show(draft.total()), {}},
                                      {say("schedule.in_words"_text), in_words_az(draft.total()), {}}};
    return web::summary_list({.rows = std::move(rows)});
}

web::Response incomplete(const Visitor& visitor, const web::Request& request, const Draft& draft, const std::vector<Obstacle>& found, int status) {
    const Language& say = request.say();
    return message_page(visitor, request,
                        {.title = std::string(say("schedule.cannot_send"_text)),
                         .content = web::html(R"(<p class="govuk-body">{}</p>)", say("schedule.cannot_send_explained"_text)) + obstacle_list(say, draft, found),
                         .back = address(draft.key),
                         .is_error = true},
                        status);
}

web::Response ask(const Visitor& visitor, const web::Request& request, const Draft& draft, std::string error, int status) {
    const Language& say = request.say();
    return question_page(visitor, request,
                         {.title = say("schedule.ask_send"_text, {std::to_string(draft.key.number)}),
                          .content = what_is_sent(visitor, say, draft),
                          .action = address(draft.key, "/send"),
                          .no = address(draft.key),
                          .error = std::move(error),
                          .fields = web::hidden("saved_at", std::to_string(to_milliseconds(draft.saved_at)))},
                         status);
}

// Who sends asks the scanner once more for what it has not found clean so far.
std::vector<Obstacle> scan_the_rest(const Desk& desk, const web::Request& request, const Draft& draft) {
    std::vector<Obstacle> infected;
    if (desk.intake.scanner().scanning() != documents::Scanning::required) return infected;
    const auto& [employer, number] = draft.key;
    const auto waiting = desk.database.read([&](store::Connection& connection) { return documents::not_scanned(connection, employer, number); });
    for (const documents::Document& each : waiting) {
        const auto verdict = desk.intake.scan_again(each);
        if (verdict.is == documents::Verdict::Is::infected)
            infected.push_back({Obstacle::Why::document_infected, 0, "documents", {}, {each.name, verdict.virus}});
        if (verdict.is == documents::Verdict::Is::clean)
            desk.database.write([&](store::Transaction& transaction) {
                documents::note_clean(transaction, each.sha256, request.at);
                return 0;
            });
    }
    return infected;
}

struct Hindered {
    std::vector<Obstacle> obstacles;
};

}  // namespace

web::Response ask_send(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    auto found = scan_the_rest(desk, request, *draft);
    std::ranges::move(obstacles(*draft, circumstances(desk, *draft, day_in_baku(request.at))), std::back_inserter(found));
    if (!found.empty()) return incomplete(visitor, request, *draft, found, 200);
    return ask(visitor, request, *draft, "", 200);
}

web::Response send(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    const std::string shown(request.form.text("saved_at"));
    Key key = key_of(visitor, request);
    std::optional<Draft> draft;
    try {
        // Loading and deciding stand inside the transaction, so that two schedules cannot claim the same month at the same moment.
        return web::see_other(evidence::keep_once(desk.database, visitor.fin, request.form.text("once"), request.at, [&](store::Transaction& transaction) {
            auto found = load(transaction, desk.benefits, key);
            Draft* loaded = found ? std::get_if<Draft>(&*found) : nullptr;
            if (!loaded) throw NoLongerDraft();
            draft = *loaded;
            if (std::to_string(to_milliseconds(loaded->saved_at)) != shown) throw Overtaken();
            auto sent = schedule::send(*loaded, circumstances(desk, transaction, *loaded, day_in_baku(request.at)), actor(visitor), request.at);
            if (!sent) throw Hindered{std::move(sent).error()};
            if (!keep_sent(transaction, *sent)) throw NoLongerDraft();
            record(transaction, visitor, request, "schedule.sent", key);
            return address(key, "?done=sent");
        }));
    } catch (const Hindered& hindered) {
        return incomplete(visitor, request, *draft, hindered.obstacles, 422);
    } catch (const Overtaken&) {
        return ask(visitor, request, *draft, std::string(say("schedule.changed_meanwhile"_text)), 409);
    } catch (const NoLongerDraft&) {
        return web::see_other(address(key));
    }
}

}  // namespace qaygi::schedule
