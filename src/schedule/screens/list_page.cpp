// The lists of schedules, each in the manual's three parts: search conditions, the rows found, and (by opening a row) the view.

#include "base/text.hpp"
#include "identity/screens/frames.hpp"
#include "schedule/screens/conditions.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/print_offer.hpp"
#include "schedule/screens/view.hpp"
#include "schedule/store/search.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"
#include "web/fields.hpp"

namespace qaygi::schedule {

namespace {

constexpr std::array every_state{State::draft, State::sent, State::returned, State::archived, State::accepted};

web::Html conditions_form(const Language& say, const benefit::Catalogue& benefits, const web::Fields& fields) {
    auto input = [&](const char* name, TextKey label, int width) {
        return web::text_input(
            {.name = name, .label = say(label), .error = fields.error(name, say), .value = fields.typed(name), .width = width, .autocomplete = "off"});
    };
    std::vector<web::Choice> states{{.value = "", .text = say("schedule.any_state"_text)}};
    for (State state : every_state) states.push_back({.value = name_of(state), .text = say("schedule.state." + std::string(name_of(state)))});
    std::vector<web::Choice> names{{.value = "", .text = say("schedule.any_benefit"_text)}};
    for (const auto& benefit : benefits.all()) names.push_back({.value = benefit->code, .text = say(benefit->name)});
    web::Html inputs =
        web::row({web::select({.name = "benefit", .label = say("schedule.benefit"_text), .value = fields.typed("benefit"), .choices = std::move(names)}),
                  web::select({.name = "state", .label = say("schedule.state"_text), .value = fields.typed("state"), .choices = std::move(states)}),
                  input("number", "schedule.number"_text, 5), input("registered_from", "schedule.registered_from"_text, 10),
                  input("registered_to", "schedule.registered_to"_text, 10), input("payment_month", "schedule.payment_month"_text, 10),
                  input("insured", "schedule.search_insured"_text, 20), input("protocol_number", "schedule.protocol_number"_text, 20)});
    return web::part({.id = "conditions", .title = say("schedule.search_conditions"_text)},
                     web::form({.action = "/schedules", .search = true}, inputs + web::button({.text = say("schedule.search"_text)})));
}

// What was asked for, for another page of the same: number=7&state=sent
std::string same_search(const web::Request& request) {
    std::string asked;
    for (const auto& [name, value] : request.query.fields())
        if (name != "before" && name != "done" && !value.empty()) asked += (asked.empty() ? "" : "&") + name + "=" + web::encode_percent(value);
    return asked;
}

web::Html found_rows(const Language& say, const web::Request& request, const benefit::Catalogue& benefits, const FoundPage& page) {
    if (page.rows.empty()) return web::inset_text(say("schedule.nothing_found"_text));
    std::vector<std::vector<web::Content>> rows;
    for (const Found& found : page.rows) {
        rows.push_back({web::link(say("schedule.open_number"_text, {std::to_string(found.key.number)}), "/schedules/" + std::to_string(found.key.number)),
                        say(benefits.kept(found.benefit).name), state_tag(say, found.state), show(found.registration.registered),
                        found.registration.protocol_number, show(found.registration.payment_month), insured_in_words(say, found), show(found.total),
                        found.sent_at ? show(*found.sent_at) : show(found.saved_at)});
    }
    web::Html table = web::table({.columns = {{say("schedule.number"_text)},
                                              {say("schedule.benefit"_text)},
                                              {say("schedule.state"_text)},
                                              {say("schedule.registered_short"_text)},
                                              {say("schedule.protocol_number"_text)},
                                              {say("schedule.payment_month_short"_text)},
                                              {say("schedule.insured"_text)},
                                              {say("schedule.amount"_text), true},
                                              {say("schedule.last_change"_text)}},
                                  .rows = std::move(rows)}) +
                      print_offer(say, "/schedules", same_search(request));
    if (!page.next_before) return table;
    const std::string older = "/schedules?" + same_search(request) + "&before=" + std::to_string(*page.next_before);
    return table + web::pagination({.label = say("schedule.pages"_text), .next = {.text = say("schedule.older"_text), .href = older}});
}

}  // namespace

web::Response show_list(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    web::Fields fields{request.query};
    const benefit::Benefit* benefit = desk.benefits.find(fields.typed("benefit"));
    Conditions conditions = read_conditions(fields, benefit);
    auto before = fields.optional("before", [](std::string_view typed) { return read_number(typed, 1, 999'999'999); });
    FoundPage page;
    if (!fields.refused()) page = desk.database.read([&](store::Connection& connection) { return find(connection, visitor.employer, conditions, before); });

    web::Frame frame = identity::employer_frame(visitor, request, std::string(say(title_of(conditions.state))), conditions.benefit);
    frame.has_errors = fields.refused();
    web::Html title = benefit ? heading(say, *benefit, frame.title) : web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title);
    web::Html content = web::error_summary(say, fields.errors(say)) + title + conditions_form(say, desk.benefits, fields) +
                        web::part({.id = "found", .title = say("schedule.found"_text)}, found_rows(say, request, desk.benefits, page));
    return web::show(web::page(frame, content), fields.refused() ? 422 : 200);
}

}  // namespace qaygi::schedule
