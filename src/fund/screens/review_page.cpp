// A sent schedule beside its documents, and the officer's decision on it.

#include "base/text.hpp"
#include "crypto/random.hpp"
#include "evidence/store/journal.hpp"
#include "evidence/store/once.hpp"
#include "fund/decision.hpp"
#include "fund/screens/corrected.hpp"
#include "fund/screens/handlers.hpp"
#include "fund/screens/marking.hpp"
#include "fund/screens/recomputed.hpp"
#include "fund/store/inbox.hpp"
#include "identity/screens/frames.hpp"
#include "schedule/screens/download.hpp"
#include "schedule/screens/view.hpp"
#include "schedule/store/schedules.hpp"
#include "web/components.hpp"
#include "web/fields.hpp"

namespace qaygi::fund {

namespace {

constexpr std::size_t longest_remark = 2000;

std::string address(const schedule::Key& key, std::string_view below = "") {
    return "/fund/schedules/" + key.employer.text() + "/" + std::to_string(key.number) + std::string(below);
}

std::optional<schedule::Key> key_in(const web::Request& request) {
    auto employer = Voen::read(request.in_path.at("employer"));
    if (!employer) return std::nullopt;
    return schedule::Key{*employer, static_cast<int>(request.number_in_path("schedule"))};
}

web::Response not_received(const Officer& officer, const web::Request& request) {
    const Language& say = request.say();
    web::Frame frame = identity::officer_frame(officer, request, std::string(say("schedule.not_found"_text)));
    return web::show(
        web::page(frame, web::html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)", frame.title, say("fund.not_received"_text)) +
                             web::button({.text = say("menu.inbox"_text), .href = "/fund/inbox"})),
        404);
}

std::optional<schedule::Schedule> load_received(const Desk& desk, const Officer& officer, const web::Request& request) {
    auto key = key_in(request);
    if (!key) return std::nullopt;
    return desk.database.read([&](store::Connection& connection) { return received(connection, desk.benefits, officer.branch, *key); });
}

web::Html return_form(const Language& say, const Officer& officer, const schedule::Content& content, const web::Fields& fields) {
    std::vector<web::Choice> reasons{{.value = "", .text = say("fund.choose_reason"_text)}};
    for (std::string_view reason : return_reasons()) reasons.push_back({.value = reason, .text = say("schedule.return_reason." + std::string(reason))});
    web::Html inputs = web::select({.name = "reason",
                                    .label = say("fund.reason"_text),
                                    .error = fields.error("reason", say),
                                    .value = fields.typed("reason"),
                                    .choices = std::move(reasons),
                                    .required = true}) +
                       web::textarea({.name = "remark",
                                      .label = say("fund.remark"_text),
                                      .hint = say("fund.remark_hint"_text),
                                      .error = fields.error("remark", say),
                                      .value = fields.typed("remark"),
                                      .rows = 4,
                                      .required = true});
    return web::form({.action = address(content.key, "/return"), .csrf = officer.csrf, .once = crypto::random_token(), .id = "return-form"},
                     inputs + web::button({.text = say("fund.return"_text), .kind = web::ButtonKind::warning, .prevent_double_click = true}));
}

web::Html decision_part(const Language& say, const Officer& officer, const schedule::Schedule& schedule, const web::Fields& fields) {
    if (!std::holds_alternative<schedule::Sent>(schedule)) return {};
    const schedule::Content& content = content_of(schedule);
    web::Html accept_form = web::form({.action = address(content.key, "/accept"), .csrf = officer.csrf, .once = crypto::random_token(), .id = "accept-form"},
                                      web::html(R"(<p class="govuk-body">{}</p>)", say("fund.accept_explained"_text, {show(content.total())})) +
                                          web::button({.text = say("fund.accept"_text), .prevent_double_click = true}));
    return web::part({.id = "decision", .title = say("fund.decision"_text)}, accept_form + return_form(say, officer, content, fields));
}

// The document that is open beside the schedule, and the others a click away.
web::Html documents_beside(const Language& say, const web::Request& request, const schedule::Content& content) {
    if (content.documents.empty()) return {};
    auto asked = read_number(request.query.text("document"), 1, 1'000'000);
    auto open = std::ranges::find_if(content.documents, [&](const documents::Document& each) { return asked && each.number == *asked; });
    if (open == content.documents.end()) open = content.documents.begin();
    web::Html links;
    for (const documents::Document& each : content.documents) {
        std::string name = std::string(say("documents.kind." + std::string(name_of(each.kind)))) + ": " + each.name;
        links += web::html("<li>{}</li>", each.number == open->number
                                              ? web::html("<strong>{}</strong>", name)
                                              : web::link(name, address(content.key, "?document=" + std::to_string(each.number) + "#beside")));
    }
    const std::string at = address(content.key, "/documents/" + std::to_string(open->number));
    // What no browser shows would be saved by it as soon as the page opens.
    web::Html shown = is_shown_by_browsers(open->form) ? web::html(R"(<iframe class="qaygi-document" title="{}" src="{}"></iframe>)", open->name, at)
                                                       : web::html(R"(<p class="govuk-body">{}</p>)", web::link(open->name, at));
    return web::part({.id = "beside", .title = say("fund.documents_beside"_text)}, web::html(R"(<ul class="govuk-list">{}</ul>{})", links, shown));
}

// A schedule that corrects another shows first what it says differently.
web::Html corrected(const Desk& desk, const Language& say, const schedule::Content& copy) {
    if (!copy.copied_from) return {};
    const auto returned = desk.database.read([&](store::Connection& connection) {
        return load(connection, desk.benefits, schedule::Key{copy.key.employer, *copy.copied_from});
    });
    return returned ? corrected_part(say, content_of(*returned), copy) : web::Html();
}

web::Response review_page(const Desk& desk, const Officer& officer, const web::Request& request, const schedule::Schedule& schedule, const web::Fields& fields,
                          int status = 200) {
    const Language& say = request.say();
    const schedule::Content& shown = content_of(schedule);
    web::Frame frame = identity::officer_frame(officer, request, say("fund.title"_text, {std::to_string(shown.key.number), shown.key.employer.text()}));
    frame.has_errors = fields.refused();
    web::Html title = schedule::heading(say, *shown.benefit, web::html("{} {}", frame.title, schedule::state_tag(say, state_of(schedule))));
    web::Html side = web::totals({{say("schedule.insured_count"_text), std::to_string(shown.lines.size()), {}},
                                  {say("schedule.total_to_pay"_text), show(shown.total()), {}}}) +
                     steps_view(say, shown);
    const auto* waiting = std::get_if<schedule::Sent>(&schedule);
    const auto marks = waiting ? marking(say, shown, fields) : schedule::Beside();
    web::Html beside = web::html(R"(<div class="qaygi-beside"><div>{}</div><div>{}</div></div>)",
                                 content_view(say, shown, address(shown.key, "/documents/"), marks), documents_beside(say, request, shown));
    web::Html recomputed = waiting ? recomputed_part(desk, say, *waiting, day_in_baku(request.at)) : web::Html();
    web::Html content = web::error_summary(say, fields.errors(say)) + title + (waiting ? corrected(desk, say, shown) : web::Html()) + beside + recomputed +
                        web::with_side(decision_part(say, officer, schedule, fields), side);
    web::Response response = web::show(web::page(frame, content), status);
    response.frames_documents = true;
    return response;
}

void record(store::Transaction& transaction, const Officer& officer, const web::Request& request, const char* what, const schedule::Key& key) {
    evidence::record(transaction, {key.employer, request.at, officer.fin, what, "schedule/" + std::to_string(key.number), "{}"});
}

// Loads inside the transaction, so that of two officers one decides and the other is shown what was decided.
template <class Decide>
web::Response decide(const Desk& desk, const Officer& officer, const web::Request& request, const char* what, const char* done, Decide&& keep_decision) {
    auto key = key_in(request);
    if (!key) return not_received(officer, request);
    return web::see_other(evidence::keep_once(desk.database, officer.fin, request.form.text("once"), request.at, [&](store::Transaction& transaction) {
        auto found = received(transaction, desk.benefits, officer.branch, *key);
        schedule::Sent* sent = found ? std::get_if<schedule::Sent>(&*found) : nullptr;
        if (!sent || !keep_decision(transaction, *sent)) return address(*key);
        record(transaction, officer, request, what, *key);
        return std::string("/fund/inbox?done=") + done;
    }));
}

}  // namespace

web::Response show_received(const Desk& desk, const Officer& officer, const web::Request& request) {
    auto found = load_received(desk, officer, request);
    return found ? review_page(desk, officer, request, *found, web::Fields()) : not_received(officer, request);
}

web::Response give_back(const Desk& desk, const Officer& officer, const web::Request& request) {
    web::Fields fields{request.form};
    auto remark = fields.required("remark", [](std::string_view typed) { return read_prose(typed, longest_remark); });
    const auto marks = read_marks(fields, request.form);
    auto found = load_received(desk, officer, request);
    if (!found) return not_received(officer, request);
    schedule::Actor actor{officer.fin, officer.name};
    if (const auto* sent = std::get_if<schedule::Sent>(&*found)) {
        auto returned = give_back(*sent, fields.typed("reason"), remark.value_or(""), marks, actor, request.at);
        if (!returned) fields.refuse(std::string(field_of(returned.error().why)), {"fund.refusal." + std::string(name_of(returned.error().why)), {}});
        if (fields.refused()) return review_page(desk, officer, request, *found, fields, 422);
    }
    return decide(desk, officer, request, "schedule.returned", "returned", [&](store::Transaction& transaction, const schedule::Sent& sent) {
        return keep_returned(transaction, *give_back(sent, fields.typed("reason"), *remark, marks, actor, request.at));
    });
}

web::Response accept(const Desk& desk, const Officer& officer, const web::Request& request) {
    return decide(desk, officer, request, "schedule.accepted", "accepted", [&](store::Transaction& transaction, const schedule::Sent& sent) {
        return keep_accepted(transaction, accept(sent, {officer.fin, officer.name}, request.at));
    });
}

web::Response show_received_document(const Desk& desk, const Officer& officer, const web::Request& request) {
    auto found = load_received(desk, officer, request);
    if (!found) return not_received(officer, request);
    const auto& documents = content_of(*found).documents;
    auto document = std::ranges::find(documents, request.number_in_path("document"), &documents::Document::number);
    return document == documents.end() ? not_received(officer, request) : schedule::download(desk.files, *document);
}

}  // namespace qaygi::fund
