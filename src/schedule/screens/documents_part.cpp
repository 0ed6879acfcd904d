// Part d: Müvafiq sənədlərin əlavə edilməsi. Each document is added and saved by itself.

#include "documents/store/documents.hpp"
#include "schedule/screens/download.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/screens/size_in_words.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

bool held(const Draft& draft, std::string_view kind) {
    return std::ranges::any_of(draft.documents, [&](const documents::Document& each) { return name_of(each.kind) == kind; });
}

web::Html checklist(const Showing& showing, const std::vector<benefit::RequiredDocument>& demanded) {
    const Language& say = showing.say();
    web::Html items;
    for (const benefit::RequiredDocument& document : demanded) {
        web::Html status = held(showing.draft, document.kind) ? web::tag(say("schedule.document_held"_text), web::Colour::green)
                           : document.required                ? web::tag(say("schedule.document_lacking"_text), web::Colour::orange)
                                                              : web::tag(say("schedule.document_optional"_text), web::Colour::grey);
        items += web::html("<li>{} {}</li>", say(document.name), status);
    }
    return web::html(R"(<h3 class="govuk-heading-s">{}</h3><ul class="govuk-list">{}</ul>)", say("schedule.documents_required"_text), items);
}

web::Html held_documents(const Showing& showing) {
    const Language& say = showing.say();
    if (showing.draft.documents.empty()) return web::inset_text(say("schedule.no_documents"_text));
    std::vector<std::vector<web::Content>> rows;
    for (const documents::Document& document : showing.draft.documents) {
        std::string below = "/documents/" + std::to_string(document.number);
        web::Html remove = showing.form("documents", address(showing.draft.key, below + "/remove"),
                                        web::button({.text = say("schedule.document_remove"_text),
                                                     .kind = web::ButtonKind::secondary,
                                                     .attributes = {{"aria-label", say("schedule.document_remove_about"_text, {document.name})}}}));
        rows.push_back({say("documents.kind." + std::string(name_of(document.kind))), web::link(document.name, address(showing.draft.key, below)),
                        size_in_words(say, document.bytes), remove});
    }
    return web::table({.columns = {{say("schedule.document_kind"_text)},
                                   {say("schedule.document_file"_text)},
                                   {say("schedule.document_size"_text), true},
                                   {say("schedule.document_remove"_text)}},
                       .rows = std::move(rows)});
}

// The kinds that this schedule is asked for, and one for whatever else.
std::vector<web::Choice> kinds_to_add(const Language& say, const std::vector<benefit::RequiredDocument>& demanded) {
    std::vector<web::Choice> kinds{{.value = "", .text = say("schedule.choose_kind"_text)}};
    for (const benefit::RequiredDocument& document : demanded) kinds.push_back({.value = document.kind, .text = say(document.name)});
    kinds.push_back({.value = name_of(documents::Kind::other), .text = say("documents.kind.other"_text)});
    return kinds;
}

web::Html upload_form(const Showing& showing, const std::vector<benefit::RequiredDocument>& demanded) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::document);
    web::Html inputs = web::select({.name = "kind",
                                    .label = say("schedule.document_kind"_text),
                                    .error = fields.error("kind", say),
                                    .value = fields.typed("kind"),
                                    .choices = kinds_to_add(say, demanded),
                                    .required = true}) +
                       web::file_upload({.name = "file",
                                         .label = say("schedule.document_add"_text),
                                         .hint = say("schedule.document_hint"_text, {std::to_string(showing.desk.file_bytes / (1024 * 1024))}),
                                         .error = fields.error("file", say),
                                         .accept = ".pdf,.jpg,.jpeg,.png",
                                         .required = true});
    return showing.form("documents", address(showing.draft.key, "/documents"), inputs + web::button({.text = say("schedule.save"_text)}), "", true);
}

Result<documents::Kept, documents::Refusal> keep_file(const Desk& desk, const web::UploadedFile& file) {
    if (file.too_large) return refuse(documents::Refusal(documents::TooLarge{desk.file_bytes}));
    return desk.files.keep(file.spooled, file.name, desk.file_bytes);
}

std::optional<documents::Kind> read_kind(web::Fields& fields) {
    return fields.required("kind", [](std::string_view typed) -> Result<documents::Kind, FieldRefusal> {
        if (auto kind = documents::kind_named(typed)) return *kind;
        return refuse(FieldRefusal{typed.empty() ? WhyNot::missing : WhyNot::not_in_list, {}});
    });
}

}  // namespace

web::Html documents_part(const Showing& showing, const std::vector<benefit::RequiredDocument>& demanded) {
    return web::part({.id = "documents", .title = showing.say()("schedule.part_documents"_text)},
                     checklist(showing, demanded) + held_documents(showing) + upload_form(showing, demanded));
}

web::Response add_document(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    auto kind = read_kind(fields);
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    Showing showing{desk, visitor, request, *draft, opened_line(*draft, request), PartName::document, &fields};
    if (request.files.empty() || request.files.front().name.empty()) fields.refuse("file", {"schedule.refusal.no_file", {}});
    if (fields.refused()) return working_page(showing, 422);
    const web::UploadedFile& file = request.files.front();
    // On disk before the row: a file without a row is no document, a row without a file cannot be.
    auto kept = keep_file(desk, file);
    if (!kept) {
        fields.refuse("file", documents::explain(kept.error()));
        return working_page(showing, 422);
    }
    return keep_and_show(showing, [&](store::Transaction& transaction) {
        touch(transaction, *draft, request.at);
        documents::add(transaction, visitor.employer, draft->key.number, *kind, *kept, request.at, visitor.fin);
        record(transaction, visitor, request, "schedule.document_added", draft->key);
        return address(draft->key, "?done=document_added#documents");
    });
}

web::Response remove_document(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const int document = static_cast<int>(request.number_in_path("document"));
    return keep_and_show({desk, visitor, request, *draft, opened_line(*draft, request)}, [&](store::Transaction& transaction) {
        touch(transaction, *draft, request.at);
        documents::remove(transaction, visitor.employer, draft->key.number, document);
        record(transaction, visitor, request, "schedule.document_removed", draft->key);
        return address(draft->key, "?done=document_removed#documents");
    });
}

web::Response show_document(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    Key key = key_of(visitor, request);
    const int number = static_cast<int>(request.number_in_path("document"));
    auto found = desk.database.read([&](store::Connection& connection) { return documents::find(connection, key.employer, key.number, number); });
    return found ? download(desk.files, *found) : no_such_schedule(visitor, request);
}

}  // namespace qaygi::schedule
