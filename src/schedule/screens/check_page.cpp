// Where a print's square code leads: whether what the paper says is true. Open to everybody, so it says nothing that the paper does not.

#include "schedule/screens/handlers.hpp"
#include "schedule/store/printed.hpp"
#include "web/components.hpp"
#include "web/page.hpp"

namespace qaygi::schedule {

namespace {

std::string state_in_words(const Language& say, State state) { return std::string(say("schedule.state." + std::string(name_of(state)))); }

web::Html what_was_printed(const Language& say, const Checked& checked) {
    const Printed& said = checked.said;
    return web::summary_list({.rows = {{say("schedule.number"_text), std::to_string(said.key.number), {}},
                                       {say("menu.voen"_text), said.key.employer.masked(), {}},
                                       {say("schedule.state_when_printed"_text), state_in_words(say, said.state), {}},
                                       {say("schedule.insured_count"_text), std::to_string(said.lines), {}},
                                       {say("schedule.total_to_pay"_text), show(said.total), {}},
                                       {say("schedule.in_words"_text), in_words_az(said.total), {}},
                                       {say("schedule.printed_on"_text), show(day_in_baku(said.printed_at)), {}},
                                       {say("schedule.state_now"_text), state_in_words(say, checked.state_now), {}}}});
}

web::Html verdict(const Language& say, const Checked& checked) {
    if (checked.content_changed) return web::inset_text(say("schedule.check_changed"_text));
    return web::html(R"(<p class="govuk-body-l">{}</p>)", say("schedule.check_true"_text));
}

}  // namespace

web::Response check_print(const Desk& desk, const web::Request& request) {
    const Language& say = request.say();
    const std::string& code = request.in_path.at("code");
    const auto checked = desk.database.read([&](store::Connection& connection) { return find_printed(connection, code); });
    web::Frame frame{.say = say, .title = std::string(say("schedule.check"_text)), .here = request.here()};
    web::Html title = web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title);
    if (!checked) return web::show(web::page(frame, title + web::html(R"(<p class="govuk-body">{}</p>)", say("schedule.check_unknown"_text))), 404);
    return web::show(web::page(frame, title + verdict(say, *checked) + what_was_printed(say, *checked) +
                                          web::html(R"(<p class="govuk-body">{}</p>)", say("schedule.check_explained"_text))));
}

}  // namespace qaygi::schedule
