// What is done with documents: added, named anew, replaced, removed. Each is saved by itself.

#include "base/text.hpp"
#include "documents/guess.hpp"
#include "documents/store/documents.hpp"
#include "schedule/screens/arrivals.hpp"
#include "schedule/screens/circumstances.hpp"
#include "schedule/screens/documents_part.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/replacement.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

using documents::About;
using documents::Kept;

struct Attachment {
    About about;
    Kept file;
    bool found_clean;
};

// Thrown inside a change: nothing is written, and the reason stands at a field.
struct Declined {
    Message why;
};

std::optional<documents::Kind> read_kind(web::Fields& fields) {
    return fields.required("kind", [](std::string_view typed) -> Result<documents::Kind, FieldRefusal> {
        if (auto kind = documents::kind_named(typed)) return *kind;
        return refuse(FieldRefusal{typed.empty() ? WhyNot::missing : WhyNot::not_in_list, {}});
    });
}

std::optional<int> read_line(web::Fields& fields, const Draft& draft) {
    return fields.optional("line", [&](std::string_view typed) -> Result<int, FieldRefusal> {
        auto number = read_number(typed, 1, std::numeric_limits<int>::max());
        if (number && draft.line(*number)) return *number;
        return refuse(FieldRefusal{WhyNot::not_in_list, {}});
    });
}

void check_room(store::Transaction& transaction, const Desk& desk, const Key& key, const Attachment& added) {
    const auto there = documents::usage(transaction, key.employer, key.number);
    if (there.documents >= desk.most.documents) throw Declined{explain(documents::Refusal(documents::TooManyDocuments{static_cast<int>(desk.most.documents)}))};
    if (there.bytes + static_cast<std::uint64_t>(added.file.bytes) > desk.most.bytes)
        throw Declined{explain(documents::Refusal(documents::ScheduleFull{desk.most.bytes}))};
    for (const documents::Document& each : documents::list(transaction, key.employer, key.number))
        if (each.sha256 == added.file.sha256 && each.kind == added.about.kind && each.line == added.about.line)
            throw Declined{explain(documents::Refusal(documents::AlreadyAttached{each.name}))};
}

web::Response attach(Showing showing, web::Fields& fields, const std::string& field, const std::vector<Attachment>& added) {
    const Draft& draft = showing.draft;
    const web::Request& request = showing.request;
    try {
        return keep_and_show(showing, [&](store::Transaction& transaction) {
            touch(transaction, draft, request.at);
            for (const Attachment& each : added) {
                check_room(transaction, showing.desk, draft.key, each);
                documents::add(transaction, draft.key.employer, draft.key.number, each.about, each.file, request.at, showing.visitor.fin);
                if (each.found_clean) documents::note_clean(transaction, each.file.sha256, request.at);
                record(transaction, showing.visitor, request, "schedule.document_added", draft.key);
            }
            return address(draft.key, "?done=document_added#documents");
        });
    } catch (const Declined& declined) {
        fields.refuse(field, declined.why);
        return working_page(showing, 422);
    }
}

Result<documents::Taken, documents::Refusal> take(const Desk& desk, const web::UploadedFile& file) {
    if (file.too_large) return refuse(documents::Refusal(documents::TooLarge{desk.intake.limit()}));
    return desk.intake.take(file.spooled, file.name);
}

// By the words in its name: what it is, if this schedule asks for it, and whose.
About guess(const Draft& draft, const std::vector<benefit::RequiredDocument>& demanded, std::string_view name) {
    About about{documents::guess_kind(name), std::nullopt};
    if (std::ranges::find(demanded, name_of(about.kind), &benefit::RequiredDocument::kind) == demanded.end()) about.kind = documents::Kind::other;
    if (draft.lines.size() < 2) return about;
    for (const Line& line : draft.lines) {
        if (!documents::names_person(name, line.insured.family_name) && !documents::names_person(name, line.insured.given_name)) continue;
        if (about.line) return {about.kind, std::nullopt};  // two persons: nobody in particular
        about.line = line.number;
    }
    return about;
}

}  // namespace

web::Response add_document(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    auto kind = read_kind(fields);
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    auto line = read_line(fields, *draft);
    Showing showing{desk, visitor, request, *draft, opened_line(*draft, request), PartName::document, &fields};
    if (request.files.empty() || request.files.front().name.empty()) fields.refuse("file", {"schedule.refusal.no_file", {}});
    if (fields.refused()) return working_page(showing, 422);
    // On disk before the row: a file without a row is no document, a row without a file cannot be.
    auto taken = take(desk, request.files.front());
    if (!taken) {
        fields.refuse("file", documents::explain(taken.error()));
        return working_page(showing, 422);
    }
    return attach(showing, fields, "file", {{{*kind, line}, taken->file, taken->found_clean}});
}

web::Response add_documents(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    Showing showing{desk, visitor, request, *draft, opened_line(*draft, request), PartName::document, &fields};
    const auto demanded = circumstances(desk, *draft, day_in_baku(request.at)).documents;
    std::vector<Attachment> added;
    std::string refused;
    for (const web::UploadedFile& file : files_of(desk, visitor, request)) {
        auto taken = take(desk, file);
        if (taken)
            added.push_back({guess(*draft, demanded, taken->file.name), taken->file, taken->found_clean});
        else
            refused += (refused.empty() ? "" : " ") + request.say()("schedule.file_refused"_text, {excerpt(file.name), request.say()(explain(taken.error()))});
    }
    if (!refused.empty()) fields.refuse("files", {"schedule.refusal.files", {refused}});
    forget_arrival(desk, visitor, request);
    if (added.empty() && refused.empty()) return nothing_arrived(showing, fields);
    if (refused.empty()) return attach(showing, fields, "files", added);
    // The good ones are kept, and the page says why the others are not.
    if (!added.empty()) {
        auto kept = attach(showing, fields, "files", added);
        auto now = draft_at(desk, visitor, request);
        if (kept.status != 303 || !now) return kept;
        return working_page({desk, visitor, request, *now, opened_line(*now, request), PartName::document, &fields}, 422);
    }
    return working_page(showing, 422);
}

web::Response add_document_again(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    auto line = read_line(fields, *draft);
    auto number = fields.required("document", [](std::string_view typed) { return read_number(typed, 1, std::numeric_limits<int>::max()); });
    auto found =
        number ? desk.database.read([&](store::Connection& connection) { return documents::find(connection, visitor.employer, *number); }) : std::nullopt;
    if (!found) fields.refuse("document", {"schedule.refusal.no_file", {}});
    Showing showing{desk, visitor, request, *draft, opened_line(*draft, request), PartName::document, &fields};
    if (fields.refused()) return working_page(showing, 422);
    const documents::Document& document = found->document;
    return attach(showing, fields, "document", {{{document.kind, line}, {document.name, document.form, document.bytes, document.sha256}, false}});
}

web::Response change_document(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    auto kind = read_kind(fields);
    auto line = read_line(fields, *draft);
    Showing showing{desk, visitor, request, *draft, opened_line(*draft, request), PartName::document, &fields};
    if (fields.refused()) return working_page(showing, 422);
    const int number = static_cast<int>(request.number_in_path("document"));
    return keep_and_show(showing, [&](store::Transaction& transaction) {
        touch(transaction, *draft, request.at);
        documents::change(transaction, visitor.employer, draft->key.number, number, {*kind, line});
        record(transaction, visitor, request, "schedule.document_changed", draft->key);
        return address(draft->key, "?done=document_changed#documents");
    });
}

web::Response replace_document(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const auto old = std::ranges::find(draft->documents, request.number_in_path("document"), &documents::Document::number);
    if (old == draft->documents.end()) return no_such_schedule(visitor, request);
    web::Fields fields{request.form};
    if (request.files.empty() || request.files.front().name.empty()) fields.refuse("file", {"schedule.refusal.no_file", {}});
    if (fields.refused()) return replacement_page(desk, visitor, request, draft->key, *old, fields);
    auto taken = take(desk, request.files.front());
    if (!taken) {
        fields.refuse("file", documents::explain(taken.error()));
        return replacement_page(desk, visitor, request, draft->key, *old, fields);
    }
    return keep_and_show({desk, visitor, request, *draft, opened_line(*draft, request)}, [&](store::Transaction& transaction) {
        touch(transaction, *draft, request.at);
        documents::remove(transaction, visitor.employer, draft->key.number, old->number);
        documents::add(transaction, visitor.employer, draft->key.number, {old->kind, old->line}, taken->file, request.at, visitor.fin);
        if (taken->found_clean) documents::note_clean(transaction, taken->file.sha256, request.at);
        record(transaction, visitor, request, "schedule.document_replaced", draft->key);
        return address(draft->key, "?done=document_replaced#documents");
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

}  // namespace qaygi::schedule
