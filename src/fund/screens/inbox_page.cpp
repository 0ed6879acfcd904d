// Daxil olan cədvəllər: what the branch received and has not decided yet, the oldest first; and what it decided.

#include "base/text.hpp"
#include "fund/screens/handlers.hpp"
#include "fund/store/inbox.hpp"
#include "identity/screens/frames.hpp"
#include "schedule/screens/view.hpp"
#include "web/components.hpp"

namespace qaygi::fund {

namespace {

std::string address_of(const schedule::Key& key) { return "/fund/schedules/" + key.employer.text() + "/" + std::to_string(key.number); }

std::string days_waiting(const Language& say, Instant sent_at, Instant now) {
    return say("fund.days_waiting"_text, {std::to_string((day_in_baku(now) - day_in_baku(sent_at)).count())});
}

web::Html rows_of(const Language& say, const benefit::Catalogue& benefits, const InboxPage& page, Instant now) {
    if (page.rows.empty()) return web::inset_text(say("fund.inbox_empty"_text));
    std::vector<std::vector<web::Content>> rows;
    for (const Received& each : page.rows)
        rows.push_back({web::link(say("schedule.open_number"_text, {std::to_string(each.key.number)}), address_of(each.key)),
                        say(benefits.kept(each.benefit).name), each.employer_name, each.key.employer.text(), schedule::state_tag(say, each.state),
                        show(each.payment_month), std::to_string(each.lines), show(each.total), show(each.sent_at), days_waiting(say, each.sent_at, now)});
    return web::table({.columns = {{say("schedule.number"_text)},
                                   {say("schedule.benefit"_text)},
                                   {say("schedule.employer"_text)},
                                   {say("menu.voen"_text)},
                                   {say("schedule.state"_text)},
                                   {say("schedule.payment_month_short"_text)},
                                   {say("schedule.insured_count"_text), true},
                                   {say("schedule.amount"_text), true},
                                   {say("fund.sent_at"_text)},
                                   {say("fund.waiting"_text)}},
                       .rows = std::move(rows)});
}

web::Html states(const Language& say, schedule::State current) {
    web::Html links;
    for (schedule::State state : {schedule::State::sent, schedule::State::returned, schedule::State::archived, schedule::State::accepted}) {
        std::string name(schedule::name_of(state));
        web::Html text = state == current ? web::html("<strong aria-current=\"page\">{}</strong>", say("schedule.state." + name))
                                          : web::link(say("schedule.state." + name), "/fund/inbox?state=" + name);
        links += web::html("<li>{}</li>", text);
    }
    return web::html(R"(<nav aria-label="{}"><ul class="govuk-list qaygi-states">{}</ul></nav>)", say("schedule.state"_text), links);
}

}  // namespace

web::Response show_inbox(const Desk& desk, const Officer& officer, const web::Request& request) {
    const Language& say = request.say();
    schedule::State state = schedule::state_named(request.query.text("state")).value_or(schedule::State::sent);
    if (state == schedule::State::draft) state = schedule::State::sent;
    int from = read_number(request.query.text("from"), 0, 1'000'000).value_or(0);
    InboxPage page = desk.database.read([&](store::Connection& connection) { return inbox(connection, officer.branch, state, from); });

    web::Frame frame = identity::officer_frame(officer, request, std::string(say("menu.inbox"_text)));
    web::Html content = web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title) + states(say, state) + rows_of(say, desk.benefits, page, request.at);
    if (page.more)
        content += web::pagination(
            {.label = say("schedule.pages"_text),
             .next = {.text = say("fund.next_page"_text),
                      .href = "/fund/inbox?state=" + std::string(schedule::name_of(state)) + "&from=" + std::to_string(from + rows_of_an_inbox)}});
    return web::show(web::page(frame, content));
}

}  // namespace qaygi::fund
