#include "person/screens/requisites.hpp"

#include "identity/screens/frames.hpp"
#include "person/screens/requisites_form.hpp"
#include "web/page.hpp"

namespace qaygi::person {

namespace {

constexpr std::string_view address = "/employer/requisites";

std::optional<KeptRequisites> load(const RequisitesDesk& desk, const Voen& employer) {
    return desk.database.read([&](store::Connection& connection) { return load_requisites(connection, employer); });
}

// Before anything is kept, the name in the certificate is proposed.
Draft proposal(const identity::EmployerVisitor& visitor, const std::optional<KeptRequisites>& kept) {
    if (kept) return draft_of(kept->requisites);
    Draft draft;
    if (auto name = OrganisationName::read(visitor.employer_name)) draft.full_name = *name;
    return draft;
}

struct Showing {
    const RequisitesDesk& desk;
    const identity::EmployerVisitor& visitor;
    const web::Request& request;
    const std::optional<KeptRequisites>& kept;
    const web::Fields& fields;
    const Requisites* overtaken = nullptr;  // typed after a version that is no longer kept

    // A refused form goes on from the version that the person saw; one that shows both goes on from the newer.
    std::int64_t version() const { return fields.submitted() && !overtaken ? version_seen(fields) : kept ? kept->version : 0; }
};

web::Html page(const Showing& showing) {
    const Language& say = showing.request.say();
    auto frame = identity::employer_frame(showing.visitor, showing.request, std::string(say("person.requisites.title"_text)));
    frame.here = address;
    frame.has_errors = showing.fields.refused() || showing.overtaken;
    const auto& kept = showing.kept;
    web::Html content = web::error_summary(say, showing.fields.errors(say)) + web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title);
    if (kept && !showing.overtaken)
        content += web::html(R"(<p class="govuk-hint">{}</p>)", say("person.requisites.last_saved"_text, {kept->saved.by_name, show(kept->saved.at)}));
    if (showing.overtaken) content += overtaken_notice(say, *showing.overtaken, *kept);
    content += web::summary_list(
        {.rows = {{.key = say("person.requisites.voen"_text),
                   .value = web::html(R"({} <span class="govuk-hint">{}</span>)", showing.visitor.employer.text(), say("person.requisites.voen_hint"_text))}}});
    if (!showing.visitor.may(identity::Right::prepare)) return web::page(frame, content + (kept ? requisites_view(say, kept->requisites) : web::Html()));
    content += web::form({.action = address, .csrf = showing.visitor.csrf, .id = "requisites"},
                         web::hidden("version", std::to_string(showing.version())) +
                             requisites_fields(say, showing.fields, proposal(showing.visitor, kept), showing.desk.banks) +
                             web::button({.text = say("person.requisites.save"_text), .prevent_double_click = true}));
    return web::page(frame, content);
}

}  // namespace

web::Response show_requisites(const RequisitesDesk& desk, const identity::EmployerVisitor& visitor, const web::Request& request) {
    const auto kept = load(desk, visitor.employer);
    return web::show(page({desk, visitor, request, kept, web::Fields()}));
}

web::Response save_requisites(const RequisitesDesk& desk, const identity::EmployerVisitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    const auto draft = read_draft(fields);

    auto kept = load(desk, visitor.employer);

    const auto requisites = complete(draft, desk.banks, day_in_baku(request.at));
    if (!requisites)
        for (const auto& gap : requisites.error()) fields.refuse(gap.field, gap.message);
    if (fields.refused()) return web::show(page({desk, visitor, request, kept, fields}), 422);

    const Saved saved{request.at, visitor.fin, visitor.name};
    auto version = desk.database.write(
        [&](store::Transaction& transaction) { return save_requisites(transaction, visitor.employer, *requisites, version_seen(fields), saved); });

    if (version) return web::see_other(std::string(address) + "?done=saved");
    kept = std::move(version.error().kept);
    return web::show(page({desk, visitor, request, kept, fields, &*requisites}), 409);
}

web::Routes requisites_routes(const identity::Doors& doors, store::Database& database, const payment::Banks& banks) {
    const RequisitesDesk desk{database, banks};
    using Handler = web::Response(const RequisitesDesk&, const identity::EmployerVisitor&, const web::Request&);
    using identity::Right;
    const auto employer = [&](Right needed, Handler* handler) {
        return doors.employer(
            needed, [desk, handler](const identity::EmployerVisitor& visitor, const web::Request& request) { return handler(desk, visitor, request); });
    };
    return {{web::Method::get, std::string(address), employer(Right::read, show_requisites)},
            {web::Method::post, std::string(address), employer(Right::prepare, save_requisites)}};
}

}  // namespace qaygi::person
