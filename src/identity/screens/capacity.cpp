#include "identity/screens/capacity.hpp"

#include "crypto/random.hpp"
#include "evidence/store/journal.hpp"
#include "identity/screens/frames.hpp"
#include "identity/screens/refusals.hpp"
#include "identity/store/sessions.hpp"
#include "identity/way_back.hpp"
#include "web/components.hpp"
#include "web/fields.hpp"

namespace qaygi::identity {
namespace {

constexpr std::string_view address = "/capacity";
constexpr std::string_view fund = "fund";
constexpr std::size_t most_radios = 8;

std::vector<web::Choice> choices(const Language& say, const Capacities& may) {
    std::vector<web::Choice> choices;
    for (const auto& each : may.employers) {
        std::string right(say("identity.right." + std::string(name_of(each.right))));
        if (!each.granted_by.empty()) right = say("identity.right_granted_by"_text, {right, each.granted_by});
        choices.push_back(
            {.value = each.employer.text(), .text = each.name + " · " + std::string(say("menu.voen"_text)) + " " + each.employer.text(), .hint = right});
    }
    if (may.post)
        choices.push_back({.value = fund,
                           .text = say("identity.for_the_fund"_text, {may.post->branch}),
                           .hint = say("identity.role." + std::string(name_of(may.post->role)))});
    return choices;
}

std::string current(const Arrival& arrival) {
    if (const auto* acting = arrival.employer()) return acting->employer.text();
    return arrival.at_the_fund() ? std::string(fund) : "";
}

web::Response page(const Arrival& arrival, const web::Request& request, const web::Fields& fields, const std::string& back, int status) {
    const auto& say = request.say();
    auto frame = frame_of(arrival, request, std::string(say("identity.capacity_title"_text)));
    frame.switch_href.clear();
    frame.has_errors = fields.refused();
    const auto error = fields.error("capacity", say);
    const auto value = fields.value("capacity", current(arrival));
    auto list = choices(say, arrival.capacities);
    const auto legend = say("identity.capacity_legend"_text);
    const auto input =
        list.size() <= most_radios
            ? web::radios({.name = "capacity", .legend = legend, .error = error, .value = value, .choices = list, .required = true})
            : web::select({.name = "capacity", .label = legend, .error = error, .value = value, .choices = list, .type_ahead = true, .required = true});
    const auto content = web::error_summary(say, fields.errors(say)) + web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title) +
                         web::form({.action = address, .csrf = csrf_of(arrival.token)},
                                   web::hidden("back", back) + input + web::button({.text = say("identity.go_on"_text), .prevent_double_click = true}));
    return web::show(web::page(frame, content), status);
}

web::Response show_choice(const SignIn& sign_in, const Visitor& visitor, const web::Request& request) {
    const auto arrival = sign_in.doors.arrival(request);
    if (!arrival.session) return to_sign_in(request);
    if (arrival.capacities.count() == 0) return not_for_employers(request, visitor);
    return page(arrival, request, web::Fields(), way_back(request.query.text("back")), 200);
}

// The same person and the same limits under another name: whoever knew the earlier one cannot act in the new capacity.
Session rotated(const Session& before, const std::string& token, const std::string& choice, Instant now) {
    Session session = before;
    session.id = stored_name(token);
    session.chosen = true;
    session.employer = choice == fund ? std::nullopt : std::optional(Voen::stored(choice));
    session.last_seen = now;
    return session;
}

void record_choice(store::Transaction& transaction, const Session& session) {
    evidence::record(transaction, {.employer = session.employer,
                                   .at = session.last_seen,
                                   .who = session.fin,
                                   .what = "identity.capacity_chosen",
                                   .subject = session.employer ? "employer" : "fund",
                                   .details = "{}"});
}

// Where the visitor wanted to go, when that was before any choice; a page of one employer means nothing to another.
std::string way_on(const Session& before, const Session& after, const std::string& back) {
    const bool for_any = back.starts_with("/kept-forms/") || (!before.chosen && back != main_window);
    return for_any || before.employer == after.employer ? (back == main_window ? std::string(main_window_of(after)) : back)
                                                        : std::string(main_window_of(after));
}

web::Response choose(const SignIn& sign_in, const Visitor& visitor, const web::Request& request) {
    web::Fields fields(request.form);
    const auto arrival = sign_in.doors.arrival(request);
    if (!arrival.session) return to_sign_in(request);
    if (arrival.capacities.count() == 0) return not_for_employers(request, visitor);
    const auto choice = std::string(fields.typed("capacity"));
    const auto offered = choices(request.say(), arrival.capacities);
    const auto back = way_back(fields.typed("back"));
    if (std::ranges::none_of(offered, [&](const web::Choice& each) { return std::string_view(each.value) == choice; })) {
        fields.refuse("capacity", message("identity.choose_capacity"_text));
        return page(arrival, request, fields, back, 422);
    }
    const auto token = crypto::random_token();
    const auto session = rotated(*arrival.session, token, choice, request.at);
    const bool changed = sign_in.database.write([&](store::Transaction& transaction) {
        if (!close_session(transaction, arrival.session->id)) return false;
        open_session(transaction, session);
        record_choice(transaction, session);
        return true;
    });
    if (!changed) return to_sign_in(request);
    auto response = web::see_other(way_on(*arrival.session, session, back));
    sign_in.doors.cookies().keep(response, Cookies::session, token);
    return response;
}

}  // namespace

web::Routes capacity_routes(std::shared_ptr<const SignIn> sign_in) {
    const auto with = [sign_in](web::Response (*handler)(const SignIn&, const Visitor&, const web::Request&)) {
        return sign_in->doors.signed_in(
            [sign_in, handler](const Visitor& visitor, const web::Request& request) { return handler(*sign_in, visitor, request); });
    };
    return {{web::Method::get, std::string(address), with(show_choice)}, {web::Method::post, std::string(address), with(choose)}};
}

}  // namespace qaygi::identity
