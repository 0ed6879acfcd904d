// E-imzaya səlahiyyətin verilməsi: one step, as in the manual; the scope stands folded beneath it.

#include <fmt/format.h>

#include "authority/card_number.hpp"
#include "authority/screens/delegation_pages.hpp"
#include "authority/screens/handlers.hpp"
#include "authority/store/delegations.hpp"
#include "crypto/random.hpp"
#include "evidence/store/journal.hpp"
#include "evidence/store/once.hpp"
#include "web/fields.hpp"

namespace qaygi::authority {
namespace {

using identity::MeansKind;
using identity::Right;

// Thrown inside the transaction: nothing is written.
struct Refused {
    GrantRefusal why;
};

web::Html text(const Language& say, const web::Fields& fields, std::string_view name, TextKey label, TextKey hint, const char* inputmode = "") {
    return web::text_input({.name = name,
                            .label = say(label),
                            .hint = say(hint),
                            .error = fields.error(name, say),
                            .value = fields.typed(name),
                            .width = 20,
                            .inputmode = inputmode,
                            .autocomplete = "off",
                            .required = true});
}

web::Html kind_part(const Language& say, const web::Fields& fields) {
    return web::radios({.name = "kind",
                        .legend = say("authority.kind"_text),
                        .error = fields.error("kind", say),
                        .value = fields.value("kind", name_of(MeansKind::card)),
                        .choices = {{.value = name_of(MeansKind::card), .text = say("authority.means.card"_text)},
                                    {.value = name_of(MeansKind::asan_imza), .text = say("authority.means.asan_imza"_text)}},
                        .required = true}) +
           text(say, fields, "number", "authority.number"_text, "authority.number_hint"_text);
}

web::Html term_part(const Language& say, const web::Fields& fields) {
    const auto dates = web::row({text(say, fields, "from", "authority.from"_text, "authority.date_hint"_text, "numeric"),
                                 text(say, fields, "to", "authority.to"_text, "authority.date_hint"_text, "numeric")});
    return web::checkboxes({.name = "timed",
                            .values = {fields.typed("timed")},
                            .choices = {{.value = "yes", .text = say("authority.timed"_text), .hint = say("authority.timed_hint"_text), .unfolds = dates}}});
}

web::Html scope_part(const Language& say, const web::Fields& fields) {
    const auto chosen = fields.value("right", name_of(Right::send));
    std::vector<web::Choice> choices;
    for (const auto right : {Right::send, Right::prepare, Right::read}) choices.push_back({.value = name_of(right), .text = in_words(say, right)});
    return web::details({.summary = say("authority.scope"_text),
                         .content = web::radios({.name = "right",
                                                 .legend = say("authority.scope"_text),
                                                 .legend_classes = "govuk-visually-hidden",
                                                 .error = fields.error("right", say),
                                                 .value = chosen,
                                                 .choices = choices}),
                         .open = chosen != name_of(Right::send)});
}

web::Response page(const Employer& visitor, const web::Request& request, const web::Fields& fields, int status) {
    const auto& say = request.say();
    auto frame = identity::employer_frame(visitor, request, std::string(say("authority.grant_title"_text)));
    frame.has_errors = fields.refused();
    frame.here = fmt::format("{}/new", delegations_address);
    const auto form = web::form({.action = delegations_address, .csrf = visitor.csrf, .once = crypto::random_token(), .id = "grant"},
                                kind_part(say, fields) + text(say, fields, "fin", "authority.fin"_text, "authority.fin_hint"_text) + term_part(say, fields) +
                                    scope_part(say, fields) + web::button({.text = say("authority.confirm"_text), .prevent_double_click = true}));
    const auto explained = web::html(R"(<p class="govuk-body">{}</p>)", say("authority.grant_explained"_text));
    return delegation_page(request, frame, web::error_summary(say, fields.errors(say)), explained + form, status);
}

std::optional<identity::Means> read_means(web::Fields& fields) {
    const auto kind = identity::means_named(fields.typed("kind"));
    if (!kind) {
        fields.refuse("kind", message("authority.refusal.kind"_text));
        return std::nullopt;
    }
    if (*kind == MeansKind::card) {
        const auto number = fields.required("number", CardNumber::read);
        return number ? std::optional(identity::Means{*kind, number->text()}) : std::nullopt;
    }
    const auto number = fields.required("number", Phone::read);
    return number ? std::optional(identity::Means{*kind, number->text()}) : std::nullopt;
}

std::optional<Term> read_term(web::Fields& fields, Date today) {
    if (fields.typed("timed") != "yes") return Term{today, std::nullopt};
    const auto from = fields.required("from", read_date);
    const auto to = fields.required("to", read_date);
    if (!from || !to) return std::nullopt;
    return Term{*from, *to};
}

std::optional<Wish> read_wish(web::Fields& fields, Date today) {
    const auto means = read_means(fields);
    const auto person = fields.required("fin", Fin::read);
    const auto term = read_term(fields, today);
    const auto right = identity::right_named(fields.value("right", name_of(Right::send)));
    if (!right || *right == Right::seal) fields.refuse("right", message("authority.refusal.right"_text));
    if (fields.refused()) return std::nullopt;
    return Wish{*means, *person, *right, *term};
}

void explain(web::Fields& fields, const GrantRefusal& why) {
    fields.refuse(std::string(field_of(why.reason)), {"authority.refusal." + std::string(name_of(why.reason)), {std::to_string(why.number)}});
}

std::vector<Active> active_ones(store::Connection& connection, const Employer& visitor, Date today) {
    std::vector<Active> active;
    for (const auto& listed : delegations(connection, visitor.employer, today).active) active.push_back(std::get<Active>(listed.state));
    return active;
}

void record(store::Transaction& transaction, const Employer& visitor, const web::Request& request, const Wish& wish, int number) {
    evidence::record(transaction, {.employer = visitor.employer,
                                   .at = request.at,
                                   .who = visitor.fin,
                                   .what = "authority.granted",
                                   .subject = "delegation/" + std::to_string(number),
                                   .details = R"({"right":")" + std::string(name_of(wish.right)) + R"("})"});
}

}  // namespace

web::Response show_grant_form(store::Database&, const Employer& visitor, const web::Request& request) { return page(visitor, request, web::Fields(), 200); }

web::Response grant(store::Database& database, const Employer& visitor, const web::Request& request) {
    web::Fields fields(request.form);
    const auto today = day_in_baku(request.at);
    const auto wish = read_wish(fields, today);
    if (!wish) return page(visitor, request, fields, 422);
    try {
        return web::see_other(evidence::keep_once(database, visitor.fin, request.form.text("once"), request.at, [&](store::Transaction& transaction) {
            if (const auto why = refusal(*wish, active_ones(transaction, visitor, today), visitor.fin, today)) throw Refused{*why};
            const auto number = keep_granted(transaction, {.employer = visitor.employer,
                                                           .number = 0,
                                                           .employer_name = visitor.employer_name,
                                                           .person = wish->person,
                                                           .means = wish->means,
                                                           .right = wish->right,
                                                           .term = wish->term,
                                                           .granted_at = request.at,
                                                           .granted_by = {visitor.fin, visitor.name}});
            record(transaction, visitor, request, *wish, number);
            return fmt::format("{}?done=granted", delegations_address);
        }));
    } catch (const Refused& refused) {
        explain(fields, refused.why);
        return page(visitor, request, fields, 422);
    }
}

}  // namespace qaygi::authority
