// Part d: Müvafiq sənədlərin əlavə edilməsi. What is there, what is missing for whom, and the ways to add.

#include "schedule/screens/documents_part.hpp"

#include "documents/store/documents.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/screens/size_in_words.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

using documents::Document;

constexpr int most_to_take_again = 200;
constexpr auto accepted = ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.asice,.sce";

web::Html status_of(const Language& say, bool held, bool required) {
    if (held) return web::tag(say("schedule.document_held"_text), web::Colour::green);
    return required ? web::tag(say("schedule.document_lacking"_text), web::Colour::orange)
                    : web::tag(say("schedule.document_optional"_text), web::Colour::grey);
}

// Of a schedule with one person or none yet.
web::Html short_checklist(const Showing& showing, const std::vector<benefit::RequiredDocument>& demanded) {
    const Language& say = showing.say();
    web::Html items;
    for (const benefit::RequiredDocument& document : demanded) {
        const bool held = std::ranges::any_of(showing.draft.documents, [&](const Document& each) { return name_of(each.kind) == document.kind; });
        items += web::html("<li>{} {}</li>", say(document.name), status_of(say, held, document.required));
    }
    return web::html(R"(<ul class="govuk-list">{}</ul>)", items);
}

web::Html checklist_by_person(const Showing& showing, const Circumstances& around) {
    const Language& say = showing.say();
    std::vector<web::Column> columns{{say("schedule.document_person"_text)}};
    for (const benefit::RequiredDocument& document : around.documents) columns.push_back({say(document.name)});
    std::vector<std::vector<web::Content>> rows;
    for (std::size_t i = 0; i < showing.draft.lines.size(); ++i) {
        const Line& line = showing.draft.lines[i];
        std::vector<web::Content> row{line.insured.full_name()};
        for (const benefit::RequiredDocument& document : around.documents) {
            const auto own = std::ranges::find(around.lines.at(i).documents, document.kind, &benefit::RequiredDocument::kind);
            const bool required = own != around.lines[i].documents.end() && own->required;
            row.push_back(status_of(say, is_held(showing.draft, line, document.kind), required));
        }
        rows.push_back(std::move(row));
    }
    return web::table({.columns = std::move(columns), .rows = std::move(rows), .first_cell_is_header = true});
}

web::Html checklist(const Showing& showing, const Circumstances& around) {
    const bool several = showing.draft.lines.size() > 1;
    return web::html(R"(<div id="checklist"><h3 class="govuk-heading-s">{}</h3>{}</div>)", showing.say()("schedule.documents_required"_text),
                     several ? checklist_by_person(showing, around) : short_checklist(showing, around.documents));
}

std::string person_of(const Language& say, const Draft& draft, const Document& document) {
    const Line* line = document.line ? draft.line(*document.line) : nullptr;
    return line ? line->insured.full_name() : std::string(say("schedule.document_for_all"_text));
}

// Where the same content stands besides.
web::Html same_content(const Showing& showing, const Document& document, const std::vector<documents::Placed>& elsewhere) {
    const Language& say = showing.say();
    web::Html notes;
    for (const Document& other : showing.draft.documents)
        if (other.number != document.number && other.sha256 == document.sha256)
            notes += web::html(R"(<p class="govuk-hint">{}</p>)", say("schedule.document_same_here"_text, {person_of(say, showing.draft, other)}));
    for (const auto& [schedule, other] : elsewhere)
        if (other.sha256 == document.sha256)
            notes += web::html(R"(<p class="govuk-hint">{}</p>)", say("schedule.document_same"_text, {std::to_string(schedule)}));
    return notes;
}

web::Html picture(const Showing& showing, const Document& document, const std::string& address_of_document) {
    if (document.form == documents::Form::asice) return web::html("{}", name_of(document.form));
    return web::html(R"(<img class="qaygi-picture" src="{}/picture" alt="{}" loading="lazy" width="60" height="84">)", address_of_document,
                     showing.say()("schedule.document_picture_about"_text, {document.name}));
}

web::Html what_and_whose(const Showing& showing, const Document& document, const Circumstances& around, const std::string& address_of_document) {
    const Language& say = showing.say();
    const std::string number = std::to_string(document.number);
    web::Html inputs = web::select({.name = "kind",
                                    .id = "kind-" + number,
                                    .label = say("schedule.document_kind_about"_text, {document.name}),
                                    .label_hidden = true,
                                    .value = name_of(document.kind),
                                    .choices = kinds_to_choose(say, around.documents, document.kind)});
    inputs += for_whom(say, showing.draft, {.id = "line-" + number, .about = document.name, .chosen = document.line ? std::to_string(*document.line) : ""});
    inputs += web::button({.text = say("schedule.save"_text),
                           .kind = web::ButtonKind::secondary,
                           .attributes = {{"aria-label", say("schedule.document_save_about"_text, {document.name})}}});
    return showing.form("documents", address_of_document, web::html(R"(<div class="qaygi-inline">{}</div>)", inputs));
}

web::Html actions(const Showing& showing, const Document& document, const std::string& address_of_document) {
    const Language& say = showing.say();
    web::Html remove = showing.form("documents", address_of_document + "/remove",
                                    web::button({.text = say("schedule.document_remove"_text),
                                                 .kind = web::ButtonKind::secondary,
                                                 .attributes = {{"aria-label", say("schedule.document_remove_about"_text, {document.name})}}}));
    return web::html(R"(<div class="qaygi-inline">{}{}</div>)",
                     web::button({.text = say("schedule.document_replace"_text),
                                  .href = address_of_document + "/replace",
                                  .kind = web::ButtonKind::secondary,
                                  .attributes = {{"aria-label", say("schedule.document_replace_about"_text, {document.name})}}}),
                     remove);
}

web::Html held_documents(const Showing& showing, const Circumstances& around, const std::vector<documents::Placed>& elsewhere) {
    const Language& say = showing.say();
    if (showing.draft.documents.empty()) return web::inset_text(say("schedule.no_documents"_text));
    std::vector<std::vector<web::Content>> rows;
    for (const Document& document : showing.draft.documents) {
        const std::string at = address(showing.draft.key, "/documents/" + std::to_string(document.number));
        const bool waits = std::ranges::find(around.not_scanned, document.name) != around.not_scanned.end();
        web::Html file = web::link(document.name, at) + web::html(R"(<p class="govuk-hint">{}</p>)", size_in_words(say, document.bytes)) +
                         (waits ? web::tag(say("schedule.document_not_scanned"_text), web::Colour::orange) : web::Html()) +
                         same_content(showing, document, elsewhere);
        rows.push_back({picture(showing, document, at), file, what_and_whose(showing, document, around, at), actions(showing, document, at)});
    }
    return web::table({.columns = {{say("schedule.document_page"_text)},
                                   {say("schedule.document_file"_text)},
                                   {say("schedule.document_kind"_text)},
                                   {say("schedule.document_actions"_text)}},
                       .rows = std::move(rows),
                       .classes = "qaygi-documents"});
}

std::string hint(const Showing& showing, TextKey key) { return showing.say()(key, {std::to_string(showing.desk.intake.limit() / (1024 * 1024))}); }

// With scripts each file goes by itself as soon as it is chosen, in pieces; without, all together with the button.
web::Html several_form(const Showing& showing) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::document);
    web::Html inputs =
        web::file_upload({.name = "files",
                          .label = say("schedule.documents_several"_text),
                          .hint = hint(showing, "schedule.documents_several_hint"_text),
                          .error = fields.error("files", say),
                          .accept = accepted,
                          .multiple = true,
                          .attributes = {{"data-uploads", address(showing.draft.key, "/uploads")}}}) +
        web::html(R"(<ul class="govuk-list qaygi-arriving" id="arriving" hx-preserve="true"></ul>)") +
        web::button({.text = say("schedule.documents_upload"_text), .kind = web::ButtonKind::secondary, .attributes = {{"data-without-scripts", ""}}});
    return showing.form("documents", address(showing.draft.key, "/documents/several"), inputs, "", true);
}

// The manual's way, row by row.
web::Html one_form(const Showing& showing, const std::vector<benefit::RequiredDocument>& demanded) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::document);
    web::Html inputs = web::row({web::select({.name = "kind",
                                              .label = say("schedule.document_kind"_text),
                                              .error = fields.error("kind", say),
                                              .value = fields.typed("kind"),
                                              .choices = kinds_to_choose(say, demanded, std::nullopt),
                                              .required = true}),
                                 for_whom(say, showing.draft, {.id = "line", .about = "", .chosen = std::string(fields.typed("line"))}),
                                 web::file_upload({.name = "file",
                                                   .label = say("schedule.document_add"_text),
                                                   .hint = hint(showing, "schedule.document_hint"_text),
                                                   .error = fields.error("file", say),
                                                   .accept = accepted,
                                                   .required = true})});
    return web::html(R"(<h3 class="govuk-heading-s">{}</h3>)", say("schedule.documents_one"_text)) +
           showing.form("documents", address(showing.draft.key, "/documents"), inputs + web::button({.text = say("schedule.save"_text)}), "", true);
}

web::Html again_form(const Showing& showing, const std::vector<documents::Placed>& latest) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::document);
    std::vector<web::Choice> choices{{.value = "", .text = say("schedule.documents_again_choose"_text)}};
    for (const auto& [schedule, document] : latest)
        choices.push_back({.value = std::to_string(document.number),
                           .text = say("schedule.documents_again_one"_text, {say("documents.kind." + std::string(name_of(document.kind))).data(), document.name,
                                                                             std::to_string(schedule), show(document.uploaded_at)})});
    web::Html inputs = web::row({web::select({.name = "document",
                                              .label = say("schedule.documents_again_label"_text),
                                              .error = fields.error("document", say),
                                              .choices = std::move(choices),
                                              .type_ahead = true,
                                              .required = true}),
                                 for_whom(say, showing.draft, {.id = "again-line", .about = "", .chosen = ""})});
    web::Html form = showing.form("documents", address(showing.draft.key, "/documents/again"),
                                  inputs + web::button({.text = say("schedule.documents_add"_text), .kind = web::ButtonKind::secondary}));
    return web::details({.summary = say("schedule.documents_again"_text), .content = form, .open = !fields.error("document", say).empty()});
}

}  // namespace

std::vector<web::Choice> kinds_to_choose(const Language& say, const std::vector<benefit::RequiredDocument>& demanded, std::optional<documents::Kind> held) {
    std::vector<web::Choice> kinds;
    if (!held) kinds.push_back({.value = "", .text = say("schedule.choose_kind"_text)});
    for (const benefit::RequiredDocument& document : demanded) kinds.push_back({.value = document.kind, .text = say(document.name)});
    for (auto kind : {documents::Kind::other, held.value_or(documents::Kind::other)})
        if (std::ranges::none_of(kinds, [&](const web::Choice& each) { return std::string_view(each.value) == name_of(kind); }))
            kinds.push_back({.value = name_of(kind), .text = say("documents.kind." + std::string(name_of(kind)))});
    return kinds;
}

web::Html for_whom(const Language& say, const Draft& draft, const ForWhom& field) {
    if (draft.lines.size() < 2) return {};
    std::vector<web::Choice> persons{{.value = "", .text = say("schedule.document_for_all"_text)}};
    for (const Line& line : draft.lines) persons.push_back({.value = std::to_string(line.number), .text = line.insured.full_name()});
    return web::select({.name = "line",
                        .id = field.id,
                        .label = field.about.empty() ? std::string(say("schedule.document_for"_text)) : say("schedule.document_for_about"_text, {field.about}),
                        .label_hidden = !field.about.empty(),
                        .value = field.chosen,
                        .choices = std::move(persons)});
}

web::Html documents_part(const Showing& showing, const Circumstances& around) {
    const Draft& draft = showing.draft;
    std::vector<documents::Placed> elsewhere, latest;
    showing.desk.database.read([&](store::Connection& connection) {
        if (!draft.documents.empty()) elsewhere = documents::same_elsewhere(connection, draft.key.employer, draft.key.number);
        std::erase_if(elsewhere, [&](const documents::Placed& each) { return is_archived(connection, {draft.key.employer, each.schedule}); });
        latest = documents::latest(connection, draft.key.employer, most_to_take_again);
        return 0;
    });
    web::Html held = web::html(R"(<div id="held-documents">{}</div>)", held_documents(showing, around, elsewhere));
    return web::part({.id = "documents", .title = showing.say()("schedule.part_documents"_text)},
                     checklist(showing, around) + held + several_form(showing) + one_form(showing, around.documents) +
                         (latest.empty() ? web::Html() : again_form(showing, latest)));
}

}  // namespace qaygi::schedule
