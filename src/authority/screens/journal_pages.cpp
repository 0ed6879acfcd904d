// The journal to read: an employer its own, an auditor any. Newest first, a day at a time when one is asked for.

#include <limits>

#include "authority/screens/handlers.hpp"
#include "authority/store/names.hpp"
#include "base/text.hpp"
#include "evidence/store/journal.hpp"
#include "identity/screens/frames.hpp"
#include "web/components.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"
#include "web/scrolling.hpp"

namespace qaygi::authority {
namespace {

constexpr std::size_t rows_of_a_page = 100;

// Which lines are asked for.
struct Search {
    std::optional<Voen> employer;
    std::optional<Date> day;
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
};

struct Found {
    std::vector<evidence::Recorded> entries;
    Names names;
};

Found find(store::Connection& connection, const Search& search) {
    Found found{.entries = search.day ? evidence::entries_of_day(connection, search.employer, *search.day, rows_of_a_page, search.before)
                                      : evidence::entries(connection, search.employer, rows_of_a_page, search.before),
                .names = {}};
    for (const auto& entry : found.entries)
        if (entry.who) found.names.look_up(connection, *entry.who);
    return found;
}

// A deed without a text of its own is shown by its code.
std::string deed(const Language& say, const std::string& what) {
    const std::string key = "authority.deed." + what;
    return say.has(key) ? std::string(say(key)) : what;
}

web::Html lines(const Language& say, const Found& found) {
    if (found.entries.empty()) return web::inset_text(say("authority.no_entries"_text));
    web::Table table{.caption = say("authority.journal_title"_text), .caption_classes = "govuk-visually-hidden"};
    table.columns = {{.title = "№", .numeric = true},
                     {.title = say("authority.entry_at"_text)},
                     {.title = say("authority.entry_who"_text)},
                     {.title = say("authority.entry_what"_text)},
                     {.title = say("authority.entry_subject"_text)}};
    for (const auto& entry : found.entries) {
        const auto who =
            entry.who ? web::html("{}<br>FİN {}", found.names.of(*entry.who), entry.who->text()) : web::html("{}", say("authority.nobody_known"_text));
        table.rows.push_back({std::to_string(entry.number), show(entry.at), who, deed(say, entry.what), entry.subject});
    }
    return web::scrolling(table.caption, web::table(table));
}

web::Html older(const Language& say, const Found& found, std::string address) {
    if (found.entries.size() < rows_of_a_page) return {};
    address += (address.contains('?') ? "&before=" : "?before=") + std::to_string(found.entries.back().number);
    return web::pagination({.label = say("authority.pages"_text), .next = {.text = say("authority.older"_text), .href = address}});
}

web::Html day_field(const Language& say, const web::Fields& fields) {
    return web::text_input({.name = "day",
                            .label = say("authority.day"_text),
                            .hint = say("authority.date_hint"_text),
                            .error = fields.error("day", say),
                            .value = fields.typed("day"),
                            .width = 10,
                            .inputmode = "numeric",
                            .autocomplete = "off"});
}

web::Html search_form(const Language& say, std::string_view address, const web::Html& inputs) {
    return web::form({.action = address, .search = true}, inputs + web::button({.text = say("authority.search"_text), .kind = web::ButtonKind::secondary}));
}

Search read_search(web::Fields& fields) {
    Search search;
    search.day = fields.optional("day", read_date);
    if (const auto before = read_number(fields.typed("before"), 1, std::numeric_limits<int>::max())) search.before = *before;
    return search;
}

std::string with_day(std::string address, const Search& search) {
    if (search.day) address += (address.contains('?') ? "&day=" : "?day=") + show(*search.day);
    return address;
}

// Whether every line of this chain is as it was written.
web::Html checked(const Language& say, const Result<evidence::End, evidence::Broken>& verified) {
    if (!verified) return web::warning_text(say("frame.important"_text), say("authority.broken"_text, {std::to_string(verified.error().entry)}));
    return web::inset_text(say("authority.unbroken"_text, {std::to_string(verified->entries), verified->hash}));
}

}  // namespace

web::Response show_own_journal(store::Database& database, const Employer& visitor, const web::Request& request) {
    const auto& say = request.say();
    web::Fields fields(request.query);
    Search search = read_search(fields);
    search.employer = visitor.employer;
    const auto found = database.read([&](store::Connection& connection) { return find(connection, search); });
    auto frame = identity::employer_frame(visitor, request, std::string(say("authority.journal_title"_text)));
    frame.has_errors = fields.refused();
    const auto content = web::error_summary(say, fields.errors(say)) + web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title) +
                         search_form(say, "/employer/journal", day_field(say, fields)) + lines(say, found) +
                         older(say, found, with_day("/employer/journal", search));
    return web::show(web::page(frame, content), fields.refused() ? 422 : 200);
}

web::Response show_any_journal(store::Database& database, const Auditor& auditor, const web::Request& request) {
    const auto& say = request.say();
    web::Fields fields(request.query);
    Search search = read_search(fields);
    search.employer = fields.optional("employer", Voen::read);
    const auto [found, verified] =
        database.read([&](store::Connection& connection) { return std::pair(find(connection, search), evidence::verify(connection, search.employer)); });
    auto frame = identity::officer_frame(auditor, request, std::string(say("authority.journal_title"_text)));
    frame.has_errors = fields.refused();
    const auto employer = web::text_input({.name = "employer",
                                           .label = say("menu.voen"_text),
                                           .hint = say("authority.employer_hint"_text),
                                           .error = fields.error("employer", say),
                                           .value = fields.typed("employer"),
                                           .width = 10,
                                           .inputmode = "numeric",
                                           .autocomplete = "off"});
    const std::string address = "/fund/journal" + (search.employer ? "?employer=" + search.employer->text() : std::string());
    const auto content = web::error_summary(say, fields.errors(say)) + web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title) +
                         search_form(say, "/fund/journal", web::row({employer, day_field(say, fields)})) + checked(say, verified) + lines(say, found) +
                         older(say, found, with_day(address, search));
    return web::show(web::page(frame, content), fields.refused() ? 422 : 200);
}

}  // namespace qaygi::authority
