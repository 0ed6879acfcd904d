// The working page of a draft: parts a–d, and at the side what is still to do, the totals, and when it was saved.

#include "identity/screens/frames.hpp"
#include "schedule/screens/changed_amounts.hpp"
#include "schedule/screens/circumstances.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/marks.hpp"
#include "schedule/screens/obstacles.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/screens/view.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

web::Task task(const Language& say, TextKey title, std::string_view href, bool done) {
    return {.title = say(title),
            .href = href,
            .status = done ? web::Content(say("schedule.done"_text)) : web::Content(web::tag(say("schedule.to_do"_text), web::Colour::light_blue))};
}

bool hinders(const std::vector<Obstacle>& found, std::initializer_list<Obstacle::Why> reasons) {
    return std::ranges::any_of(found, [&](const Obstacle& each) { return std::ranges::find(reasons, each.why) != reasons.end(); });
}

// The schedule that this draft corrects; nothing when it corrects none.
std::optional<Schedule> returned_original(const Showing& showing) {
    if (!showing.draft.copied_from) return std::nullopt;
    const Key original{showing.draft.key.employer, *showing.draft.copied_from};
    return showing.desk.database.read([&](store::Connection& connection) { return load(connection, showing.desk.benefits, original); });
}

web::Html tasks(const Showing& showing, const std::vector<Obstacle>& found) {
    using enum Obstacle::Why;
    const Language& say = showing.say();
    web::Html list = web::task_list(
        {.tasks = {
             task(say, "schedule.part_registration"_text, "#registration", true),
             task(say, "schedule.part_insured"_text, "#insured", !hinders(found, {no_line, fact_missing, fact_refused})),
             task(say, "schedule.part_amount"_text, "#amount", !hinders(found, {no_line, fact_missing, fact_refused, no_month, amount_outdated})),
             task(say, "schedule.part_payment"_text, "#payment", !hinders(found, {no_line, payment_missing, payment_refused})),
             task(say, "schedule.part_documents"_text, "#documents", !hinders(found, {document_missing, person_document_missing, document_not_scanned}))}});
    web::Html missing = found.empty() ? web::Html()
                                      : web::details({.summary = say("schedule.what_is_missing"_text, {std::to_string(found.size())}),
                                                      .content = obstacle_list(say, showing.draft, found),
                                                      .id = "missing"});
    web::Html send;
    if (showing.visitor.may(identity::Right::send))
        send = web::button({.text = say("schedule.send"_text), .href = address(showing.draft.key, "/send"), .id = "send", .attributes = {{"data-send", ""}}});
    return web::html(R"(<div id="tasks">{}{}{}</div>)", list, missing, send);
}

web::Html side(const Showing& showing, const std::vector<Obstacle>& found, const std::optional<Schedule>& original) {
    const Language& say = showing.say();
    const auto to_correct = original ? corrections(say, content_of(*original), showing.draft) : web::Html();
    return web::totals({{say("schedule.insured_count"_text), std::to_string(showing.draft.lines.size()), {}},
                        {say("schedule.total_to_pay"_text), show(showing.draft.total()), {}}}) +
           web::saved_at(say, show_time(showing.draft.saved_at)) + web::html(R"(<div id="marks">{}</div>)", to_correct) + tasks(showing, found);
}

const std::vector<Message>& warnings_of(const Showing& showing, const Circumstances& around) {
    static const std::vector<Message> none;
    if (!showing.line) return none;
    auto line = std::ranges::find(showing.draft.lines, showing.line->number, &Line::number);
    return around.lines.at(static_cast<std::size_t>(line - showing.draft.lines.begin())).warnings;
}

}  // namespace

web::Response working_page(const Showing& showing, int status) {
    const Language& say = showing.say();
    const Draft& draft = showing.draft;
    Circumstances around = circumstances(showing.desk, draft, day_in_baku(showing.request.at));
    std::vector<Obstacle> found = obstacles(draft, around);

    // A copy shows first why the original came back.
    const auto original = returned_original(showing);
    const auto came_back = original ? reason_first(say, content_of(*original)) : web::Html();

    web::Frame frame =
        identity::employer_frame(showing.visitor, showing.request, say("schedule.title"_text, {std::to_string(draft.key.number)}), draft.benefit->code);
    frame.here = address(draft.key, showing.line ? "?line=" + std::to_string(showing.line->number) : "");
    frame.has_errors = showing.fields && showing.fields->refused();
    web::Html errors = showing.fields ? web::error_summary(say, showing.fields->errors(say)) : web::Html();
    web::Html title = heading(say, *draft.benefit, web::html("{} {}", frame.title, state_tag(say, State::draft)));
    web::Html parts = registration_part(showing) + insured_part(showing, warnings_of(showing, around)) + amount_part(showing) + payment_part(showing) +
                      documents_part(showing, around);
    return web::show(web::page(frame, web::html(R"(<div id="errors">{}</div>)", errors) + title + came_back +
                                          changed_amounts(showing.visitor, say, draft, around) + web::with_side(parts, side(showing, found, original))),
                     status);
}

web::Response show_schedule(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    Key key = key_of(visitor, request);
    auto found = desk.database.read([&](store::Connection& connection) { return load(connection, desk.benefits, key); });
    if (!found) return no_such_schedule(visitor, request);
    const Draft* draft = std::get_if<Draft>(&*found);
    if (draft && visitor.may(identity::Right::prepare)) return working_page({desk, visitor, request, *draft, opened_line(*draft, request)});
    return view_page(visitor, request, *found);
}

}  // namespace qaygi::schedule
