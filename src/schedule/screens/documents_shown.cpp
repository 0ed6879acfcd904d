// A document itself, its small picture, and the page where another file takes its place.

#include "crypto/random.hpp"
#include "documents/store/documents.hpp"
#include "identity/screens/frames.hpp"
#include "schedule/screens/download.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/replacement.hpp"
#include "schedule/screens/showing.hpp"

namespace qaygi::schedule {

namespace {

std::optional<documents::Document> document_at(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Key key = key_of(visitor, request);
    const int number = static_cast<int>(request.number_in_path("document"));
    return desk.database.read([&](store::Connection& connection) { return documents::find(connection, key.employer, key.number, number); });
}

// Where none can be drawn: a sheet with the name of the form.
std::string sheet(std::string_view name) {
    constexpr auto drawing =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="60" height="84" viewBox="0 0 60 84"><rect x="1" y="1" width="58" height="82" fill="#fff" stroke="#5a7176"/><text x="30" y="46" font-family="sans-serif" font-size="14" text-anchor="middle" fill="#333">{}</text></svg>)";
    return fmt::format(drawing, name);
}

}  // namespace

web::Response show_document(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto found = document_at(desk, visitor, request);
    return found ? download(desk.files, *found) : no_such_schedule(visitor, request);
}

web::Response show_picture(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto found = document_at(desk, visitor, request);
    if (!found) return no_such_schedule(visitor, request);
    auto picture = desk.intake.picture(*found);
    web::Response response;
    response.content_type = picture ? "image/jpeg" : "image/svg+xml";
    response.body = picture ? *std::move(picture) : sheet(name_of(found->form));
    // The number of a document is never used again, and its file never changes.
    response.with_header("Cache-Control", "private, max-age=86400, immutable");
    return response;
}

web::Response replacement_page(const Desk& desk, const Visitor& visitor, const web::Request& request, const Key& key, const documents::Document& old,
                               const web::Fields& fields) {
    const Language& say = request.say();
    const std::string action = address(key, "/documents/" + std::to_string(old.number) + "/replace");
    web::Frame frame = identity::employer_frame(visitor, request, say("schedule.document_replace_about"_text, {old.name}));
    frame.has_errors = fields.refused();
    web::Html input = web::file_upload({.name = "file",
                                        .label = say("schedule.document_add"_text),
                                        .hint = say("schedule.document_hint"_text, {std::to_string(desk.intake.limit() / (1024 * 1024))}),
                                        .error = fields.error("file", say),
                                        .required = true});
    web::Html buttons =
        web::button_group({web::button({.text = say("schedule.save"_text)}),
                           web::button({.text = say("schedule.back"_text), .href = address(key, "#documents"), .kind = web::ButtonKind::secondary})});
    web::Html form = web::form({.action = action, .csrf = visitor.csrf, .once = crypto::random_token(), .upload = true}, input + buttons);
    return web::show(web::page(frame, web::error_summary(say, fields.errors(say)) + web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", frame.title) + form),
                     fields.refused() ? 422 : 200);
}

web::Response ask_replace(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const auto old = std::ranges::find(draft->documents, request.number_in_path("document"), &documents::Document::number);
    return old == draft->documents.end() ? no_such_schedule(visitor, request) : replacement_page(desk, visitor, request, draft->key, *old, web::Fields());
}

}  // namespace qaygi::schedule
