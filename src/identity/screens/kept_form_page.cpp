#include "identity/screens/kept_form_page.hpp"

#include "identity/screens/frames.hpp"
#include "identity/store/kept_forms.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"

namespace qaygi::identity {
namespace {

constexpr std::size_t most_fields = 10'000;

// What a person typed or chose, as far as it says something without its label.
web::Html typed(const web::Form& form) {
    web::Html list;
    for (const auto& [name, value] : form.fields())
        if (!value.empty() && name != "once" && name != "version") list += web::html("<li>{}</li>", value);
    return web::html(R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)", list);
}

web::Html all_fields(const web::Form& form) {
    web::Html fields;
    for (const auto& [name, value] : form.fields()) fields += web::hidden(name, value);
    return fields;
}

web::Html go_on(const Language& say, const Visitor& visitor, const KeptForm& kept, const web::Form& form) {
    return web::html(R"(<p class="govuk-body">{}</p>)", say("identity.kept_form_explained"_text, {show(kept.at)})) + typed(form) +
           web::form({.action = kept.path, .csrf = visitor.csrf, .id = "kept-form"},
                     all_fields(form) + web::button({.text = say("identity.send_kept_form"_text), .prevent_double_click = true}));
}

web::Html for_another(const Language& say, const Voen& employer, const std::string& here) {
    return web::html(R"(<p class="govuk-body">{}</p>)", say("identity.kept_form_of_another"_text, {employer.text()})) +
           web::button({.text = say("identity.choose_capacity_first"_text), .href = "/capacity?back=" + web::encode_percent(here)});
}

}  // namespace

web::Response show_kept_form(const SignIn& sign_in, const Visitor& visitor, const web::Request& request) {
    const auto& say = request.say();
    const auto arrival = sign_in.doors.arrival(request);
    const auto frame = frame_of(arrival, request, std::string(say("identity.kept_form_title"_text)));
    const auto kept = sign_in.database.read([&](store::Connection& connection) { return find_kept_form(connection, request.in_path.at("form"), visitor.fin); });
    const auto heading = web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title);
    if (!kept) return web::show(web::page(frame, heading + web::html(R"(<p class="govuk-body">{}</p>)", say("identity.no_kept_form"_text))), 404);
    const auto* acting = arrival.employer();
    const bool same = kept->employer ? acting && acting->employer == *kept->employer : !acting;
    if (!same) return web::show(web::page(frame, heading + for_another(say, kept->employer.value_or(Voen::stored("")), request.here())));
    const auto form = web::read_fields(kept->fields, most_fields);
    ensure(form.has_value(), "a kept form reads as it was written");
    return web::show(web::page(frame, heading + go_on(say, visitor, *kept, *form)));
}

}  // namespace qaygi::identity
