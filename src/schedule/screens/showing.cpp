#include "schedule/screens/showing.hpp"

#include <limits>

#include "base/text.hpp"
#include "evidence/store/once.hpp"
#include "schedule/screens/question_page.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

const web::Fields& Showing::fields_of(PartName part) const {
    static const web::Fields nothing_typed;
    return submitted == part && fields ? *fields : nothing_typed;
}

web::Html Showing::form(std::string_view part, const std::string& action, const web::Html& content, std::string_view also, bool upload) const {
    // The side and the versions of the other forms follow every change; what is typed in them stays.
    std::string follow = "#tasks,#totals,#saved-at,#notification,#errors,#changed";
    if (!also.empty()) follow += "," + std::string(also);
    // A version inside a part that is replaced comes with it.
    for (auto [owner, version] : {std::pair{"insured", "facts"}, std::pair{"amount", "amount"}, std::pair{"payment", "payment"}})
        if (part != owner && !also.contains(owner)) follow += std::string(",#") + version + "-version";
    return web::form(
        {.action = action, .csrf = visitor.csrf, .once = once + action, .upload = upload, .in_place_target = "#" + std::string(part), .in_place_also = follow},
        content);
}

std::string Showing::line_address(std::string_view below) const { return address(draft.key, "/lines/" + std::to_string(line->number) + std::string(below)); }

web::Response no_such_schedule(const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    return message_page(visitor, request,
                        {.title = std::string(say("schedule.not_found"_text)),
                         .content = web::html(R"(<p class="govuk-body">{}</p>)", say("schedule.not_found_explained"_text)),
                         .back = "/schedules"},
                        404);
}

const Line* opened_line(const Draft& draft, const web::Request& request) {
    if (draft.lines.empty()) return nullptr;
    auto typed = read_number(request.query.text("line"), 1, std::numeric_limits<int>::max());
    const Line* asked = typed ? draft.line(*typed) : nullptr;
    return asked ? asked : &draft.lines.back();
}

Result<Draft, web::Response> draft_at(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    Key key = key_of(visitor, request);
    auto found = desk.database.read([&](store::Connection& connection) { return load(connection, desk.benefits, key); });
    if (!found) return refuse(no_such_schedule(visitor, request));
    if (Draft* draft = std::get_if<Draft>(&*found)) return std::move(*draft);
    return refuse(web::see_other(address(key)));
}

web::Response keep_and_show(Showing showing, const std::function<std::string(store::Transaction&)>& change) {
    const web::Request& request = showing.request;
    try {
        return web::see_other(evidence::keep_once(showing.desk.database, showing.visitor.fin, request.form.text("once"), request.at, change));
    } catch (const NoLongerDraft&) {
        return web::see_other(address(showing.draft.key));
    } catch (const Overtaken&) {
        auto now = draft_at(showing.desk, showing.visitor, request);
        if (!now) return now.error();
        showing.overtaken = true;
        Showing both{showing.desk,      showing.visitor, request, *now, showing.line ? now->line(showing.line->number) : nullptr,
                     showing.submitted, showing.fields,  true};
        return working_page(both, 409);
    }
}

web::Html overtaken_notice(const Language& say, const std::vector<Clash>& differences) {
    std::vector<web::SummaryRow> rows;
    for (const Clash& each : differences)
        if (each.kept != each.typed) rows.push_back({each.label, say("schedule.kept_and_typed"_text, {each.kept, each.typed}), {}});
    return web::inset_text(web::html(R"(<p class="govuk-body" role="alert">{}</p>)", say("schedule.overtaken"_text)) +
                           web::summary_list({.rows = std::move(rows)}));
}

std::int64_t version_typed(const web::Fields& fields) {
    auto version = read_number(fields.typed("version"), 0, std::numeric_limits<int>::max());
    return version ? *version : -1;
}

}  // namespace qaygi::schedule
