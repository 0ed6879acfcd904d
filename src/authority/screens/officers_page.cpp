// DSMF əməkdaşları: who works for the fund; roles are given by two administrators and taken away by one.

#include <fmt/format.h>

#include "authority/screens/handlers.hpp"
#include "authority/store/proposals.hpp"
#include "base/text.hpp"
#include "crypto/random.hpp"
#include "evidence/store/journal.hpp"
#include "evidence/store/once.hpp"
#include "identity/screens/frames.hpp"
#include "identity/store/officers.hpp"
#include "person/fund_branches.hpp"
#include "web/components.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"
#include "web/scrolling.hpp"

namespace qaygi::authority {
namespace {

using identity::Officer;

constexpr std::string_view address = "/fund/officers";
constexpr std::size_t longest_name = 100;

// Thrown inside the transaction: nothing is written.
struct Refused {
    AppointmentRefusal why;
};

Actor actor(const Administrator& administrator) { return {administrator.fin, administrator.name}; }

std::string branch_name(const std::string& code) {
    const auto branch = person::find_fund_branch(code);
    return branch ? branch->name + " (" + code + ")" : code;
}

std::string role_name(const Language& say, identity::Role role) { return std::string(say("identity.role." + std::string(name_of(role)))); }

// A button of a row, its words followed for those who listen by whom it is about.
web::Html row_button(const Administrator& administrator, const std::string& action, const web::Html& hidden, std::string_view words, const std::string& about) {
    const auto spoken = web::html(R"(<span class="govuk-visually-hidden"> {}</span>)", about);
    return web::form({.action = action, .csrf = administrator.csrf, .once = crypto::random_token()},
                     hidden + web::html(R"(<button type="submit" class="govuk-button govuk-button--secondary qaygi-in-cell">{}{}</button>)", words, spoken));
}

web::Html officers_part(const Language& say, const Administrator& administrator, const std::vector<Officer>& all) {
    web::Table table{.caption = say("authority.officers_title"_text), .caption_classes = "govuk-table__caption--m"};
    table.columns = {{.title = say("authority.person"_text)},
                     {.title = say("authority.branch"_text)},
                     {.title = say("authority.role"_text)},
                     {.title = say("authority.strike_out"_text)}};
    for (const auto& each : all) {
        const bool own = each.fin == administrator.fin;
        table.rows.push_back({web::html("{}<br>FİN {}", each.name, each.fin.text()), branch_name(each.branch), role_name(say, each.role),
                              own ? web::html("{}", say("authority.this_is_you"_text))
                                  : row_button(administrator, std::string(address) + "/strike-out", web::hidden("fin", each.fin.text()),
                                               say("authority.strike_out"_text), each.name)});
    }
    return web::scrolling(table.caption, web::table(table));
}

web::Html waiting_part(const Language& say, const Administrator& administrator, const std::vector<Proposal>& waiting) {
    if (waiting.empty()) return {};
    web::Table table{.caption = say("authority.waiting_title"_text), .caption_classes = "govuk-table__caption--m"};
    table.columns = {{.title = say("authority.person"_text)},
                     {.title = say("authority.branch"_text)},
                     {.title = say("authority.role"_text)},
                     {.title = say("authority.proposed"_text)},
                     {.title = say("authority.decision"_text)}};
    for (const auto& each : waiting) {
        const auto number = std::to_string(each.number);
        const auto button = [&](std::string_view what, TextKey words) {
            return row_button(administrator, std::string(address) + "/" + std::string(what), web::hidden("proposal", number), say(words), each.officer.name);
        };
        const auto confirm = refusal_to_confirm(each, actor(administrator))
                                 ? web::html(R"(<p class="govuk-hint">{}</p>)", say("authority.another_confirms"_text))
                                 : button("confirm", "authority.confirm"_text);
        table.rows.push_back({web::html("{}<br>FİN {}", each.officer.name, each.officer.fin.text()), branch_name(each.officer.branch),
                              role_name(say, each.officer.role), web::html("{}<br>{}", show(each.at), each.by.name),
                              confirm + button("drop", "authority.drop"_text)});
    }
    return web::scrolling(table.caption, web::table(table));
}

web::Html propose_form(const Language& say, const Administrator& administrator, const web::Fields& fields) {
    const auto text = [&](std::string_view name, TextKey label, int width) {
        return web::text_input({.name = name,
                                .label = say(label),
                                .error = fields.error(name, say),
                                .value = fields.typed(name),
                                .width = width,
                                .autocomplete = "off",
                                .required = true});
    };
    std::vector<web::Choice> branches{{.value = "", .text = say("authority.choose"_text)}};
    for (const auto& branch : person::fund_branches()) branches.push_back({.value = branch.code, .text = branch.name});
    std::vector<web::Choice> roles;
    for (const auto role : identity::all_roles)
        roles.push_back({.value = name_of(role), .text = role_name(say, role), .hint = say("authority.role_hint." + std::string(name_of(role)))});
    const auto branch = web::select({.name = "branch",
                                     .label = say("authority.branch"_text),
                                     .error = fields.error("branch", say),
                                     .value = fields.typed("branch"),
                                     .choices = branches,
                                     .type_ahead = true,
                                     .required = true});
    const auto role = web::radios({.name = "role",
                                   .legend = say("authority.role"_text),
                                   .error = fields.error("role", say),
                                   .value = fields.typed("role"),
                                   .choices = roles,
                                   .required = true});
    return web::part({.id = "propose-part", .title = say("authority.propose_title"_text)},
                     web::form({.action = address, .csrf = administrator.csrf, .once = crypto::random_token(), .id = "propose"},
                               text("fin", "authority.fin"_text, 10) + text("name", "authority.name"_text, 30) + branch + role +
                                   web::button({.text = say("authority.propose"_text), .prevent_double_click = true})));
}

web::Response page(store::Database& database, const Administrator& administrator, const web::Request& request, const web::Fields& fields, int status) {
    const auto& say = request.say();
    auto frame = identity::officer_frame(administrator, request, std::string(say("authority.officers_title"_text)));
    frame.here = address;
    frame.has_errors = fields.refused();
    const auto [all, waiting] = database.read([](store::Connection& connection) { return std::pair(identity::officers(connection), proposals(connection)); });
    const auto content = web::error_summary(say, fields.errors(say)) + web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title) +
                         web::html(R"(<p class="govuk-body">{}</p>)", say("authority.four_eyes"_text)) + waiting_part(say, administrator, waiting) +
                         officers_part(say, administrator, all) + propose_form(say, administrator, fields);
    return web::show(web::page(frame, content), status);
}

void record(store::Transaction& transaction, const Administrator& administrator, Instant at, const char* what, const Officer& officer) {
    evidence::record(transaction, {.employer = std::nullopt,
                                   .at = at,
                                   .who = administrator.fin,
                                   .what = what,
                                   .subject = "officer/" + officer.fin.text(),
                                   .details = R"({"branch":")" + officer.branch + R"(","role":")" + std::string(identity::name_of(officer.role)) + R"("})"});
}

std::optional<Officer> read_officer(web::Fields& fields) {
    const auto fin = fields.required("fin", Fin::read);
    const auto name = fields.required("name", [](std::string_view typed) { return read_name(typed, longest_name); });
    const auto branch = person::find_fund_branch(fields.typed("branch"));
    const auto role = identity::role_named(fields.typed("role"));
    if (!branch) fields.refuse("branch", message("authority.refusal.branch"_text));
    if (!role) fields.refuse("role", message("authority.refusal.role"_text));
    if (fields.refused()) return std::nullopt;
    return Officer{*fin, *name, branch->code, *role};
}

// One change of the page: with its effect once, or refused at the place where it was asked.
web::Response changed(store::Database& database, const Administrator& administrator, const web::Request& request, web::Fields& fields, const std::string& field,
                      const std::function<std::string(store::Transaction&)>& change) {
    try {
        return web::see_other(evidence::keep_once(database, administrator.fin, request.form.text("once"), request.at, change));
    } catch (const Refused& refused) {
        fields.refuse(field, {"authority.refusal." + std::string(name_of(refused.why)), {}});
        return page(database, administrator, request, fields, refused.why == AppointmentRefusal::no_longer_waits ? 409 : 422);
    }
}

web::Response decide(store::Database& database, const Administrator& administrator, const web::Request& request, Decision decision) {
    web::Fields fields(request.form);
    return changed(database, administrator, request, fields, "propose", [&](store::Transaction& transaction) {
        const auto waiting = proposals(transaction);
        const auto number = read_number(fields.typed("proposal"), 1, 1'000'000);
        const auto found = std::ranges::find_if(waiting, [&](const Proposal& each) { return number && each.number == *number; });
        if (found == waiting.end()) throw Refused{AppointmentRefusal::no_longer_waits};
        if (decision == Decision::confirmed)
            if (const auto why = refusal_to_confirm(*found, actor(administrator))) throw Refused{*why};
        if (!keep_decision(transaction, *found, decision, actor(administrator), request.at)) throw Refused{AppointmentRefusal::no_longer_waits};
        if (decision == Decision::confirmed) identity::keep_officer(transaction, found->officer);
        record(transaction, administrator, request.at, decision == Decision::confirmed ? "authority.role_given" : "authority.role_dropped", found->officer);
        return fmt::format("{}?done={}", address, name_of(decision));
    });
}

}  // namespace

web::Response show_officers(store::Database& database, const Administrator& administrator, const web::Request& request) {
    return page(database, administrator, request, web::Fields(), 200);
}

web::Response propose(store::Database& database, const Administrator& administrator, const web::Request& request) {
    web::Fields fields(request.form);
    const auto officer = read_officer(fields);
    if (!officer) return page(database, administrator, request, fields, 422);
    return changed(database, administrator, request, fields, "fin", [&](store::Transaction& transaction) {
        const auto why = refusal_to_propose(*officer, actor(administrator), proposals(transaction), identity::find_officer(transaction, officer->fin));
        if (why) throw Refused{*why};
        keep_proposal(transaction, {0, *officer, request.at, actor(administrator)});
        record(transaction, administrator, request.at, "authority.role_proposed", *officer);
        return fmt::format("{}?done=proposed", address);
    });
}

web::Response confirm(store::Database& database, const Administrator& administrator, const web::Request& request) {
    return decide(database, administrator, request, Decision::confirmed);
}

web::Response drop(store::Database& database, const Administrator& administrator, const web::Request& request) {
    return decide(database, administrator, request, Decision::dropped);
}

web::Response strike_out(store::Database& database, const Administrator& administrator, const web::Request& request) {
    web::Fields fields(request.form);
    const auto fin = Fin::read(fields.typed("fin"));
    return changed(database, administrator, request, fields, "propose", [&](store::Transaction& transaction) {
        if (fin && *fin == administrator.fin) throw Refused{AppointmentRefusal::about_oneself};
        const auto officer = fin ? identity::find_officer(transaction, *fin) : std::nullopt;
        if (officer && identity::remove_officer(transaction, *fin)) record(transaction, administrator, request.at, "authority.role_taken", *officer);
        return fmt::format("{}?done=struck_out", address);
    });
}

}  // namespace qaygi::authority
