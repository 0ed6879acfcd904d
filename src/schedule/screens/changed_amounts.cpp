#include "schedule/screens/changed_amounts.hpp"

#include "crypto/random.hpp"
#include "schedule/screens/circumstances.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/schedules.hpp"
#include "schedule/store/search.hpp"

namespace qaygi::schedule {

namespace {

bool can_be_computed(const Line& line, const LineCircumstances& around) { return !line.months.empty() && around.refusals.empty() && !around.months.empty(); }

std::vector<ChangedMonth> changed_of(const Line& line, const LineCircumstances& around) {
    return can_be_computed(line, around) ? changed_months(line.months, around.months) : std::vector<ChangedMonth>();
}

web::Html steps_of(const Language& say, const ChangedMonth& changed) {
    web::Html steps;
    for (const law::Line& step : changed.steps)
        steps += web::html(R"(<li>{} <span class="govuk-hint qaygi-source">{}</span></li>)", say(step.what), say(step.source));
    return web::html(R"(<ul class="govuk-list">{}</ul>)", steps);
}

web::Html recompute_form(const Visitor& visitor, const Language& say, const Key& key) {
    const std::string action = address(key, "/recompute");
    return web::form({.action = action, .csrf = visitor.csrf, .once = crypto::random_token()},
                     web::button({.text = say("schedule.recompute"_text), .prevent_double_click = true}));
}

}  // namespace

web::Html changed_table(const Language& say, const Line& line, const std::vector<ChangedMonth>& changed) {
    if (changed.empty()) return {};
    std::vector<std::vector<web::Content>> rows;
    for (const ChangedMonth& each : changed)
        rows.push_back({show(each.month), steps_of(say, each), show(each.stated), each.now ? show(*each.now) : std::string("–")});
    return web::table({.caption = line.insured.full_name(),
                       .caption_classes = "govuk-table__caption--s",
                       .columns = {{say("schedule.month"_text)},
                                   {say("schedule.what_changed"_text)},
                                   {say("schedule.stated_amount"_text), true},
                                   {say("schedule.amount_now"_text), true}},
                       .rows = std::move(rows)});
}

web::Html changed_amounts(const Visitor& visitor, const Language& say, const Draft& draft, const Circumstances& around) {
    web::Html tables;
    for (std::size_t i = 0; i < draft.lines.size(); ++i) tables += changed_table(say, draft.lines[i], changed_of(draft.lines[i], around.lines.at(i)));
    if (tables.empty()) return web::html(R"(<div id="changed"></div>)");
    return web::part(
        {.id = "changed", .title = say("schedule.amounts_changed"_text)},
        web::html(R"(<p class="govuk-body">{}</p>)", say("schedule.amounts_changed_explained"_text)) + tables + recompute_form(visitor, say, draft.key));
}

web::Response recompute(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    Showing showing{desk, visitor, request, *draft, opened_line(*draft, request)};
    return keep_and_show(showing, [&](store::Transaction& transaction) {
        auto found = load(transaction, desk.benefits, draft->key);
        Draft* now = found ? std::get_if<Draft>(&*found) : nullptr;
        if (!now) throw NoLongerDraft();
        Circumstances around = circumstances(desk, transaction, *now, day_in_baku(request.at));
        for (std::size_t i = 0; i < now->lines.size(); ++i) {
            Line& line = now->lines[i];
            if (changed_of(line, around.lines.at(i)).empty()) continue;
            line.months = std::move(around.lines[i].months);
            if (!keep_line(transaction, *now, line, request.at)) throw Overtaken();
            record(transaction, visitor, request, "schedule.amount_recomputed", now->key, line.number);
        }
        return address(now->key, "?done=saved#amount");
    });
}

web::Html drafts_to_recompute(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    web::Html items;
    desk.database.read([&](store::Connection& connection) {
        for (const Found& row : find(connection, visitor.employer, {.state = State::draft}, std::nullopt).rows) {
            auto found = load(connection, desk.benefits, row.key);
            const Draft* draft = found ? std::get_if<Draft>(&*found) : nullptr;
            if (!draft) continue;
            Circumstances around = circumstances(desk, connection, *draft, day_in_baku(request.at));
            std::size_t changed = 0;
            for (std::size_t i = 0; i < draft->lines.size(); ++i) changed += changed_of(draft->lines[i], around.lines[i]).size();
            if (changed == 0) continue;
            const auto words = say("schedule.draft_changed"_text, {std::to_string(draft->key.number), std::to_string(changed)});
            items += web::html("<li>{}{}</li>", web::link(words, address(draft->key, "#changed")), recompute_form(visitor, say, draft->key));
        }
        return std::monostate();
    });
    if (items.empty()) return {};
    return web::part({.id = "drafts-changed", .title = say("schedule.amounts_changed"_text)},
                     web::html(R"(<p class="govuk-body">{}</p><ul class="govuk-list">{}</ul>)", say("schedule.drafts_changed_explained"_text), items));
}

}  // namespace qaygi::schedule
