// Çap et: the schedule, the explanation of an amount, a list, in the form that the address ends with.

#include "crypto/random.hpp"
#include "person/store/requisites.hpp"
#include "schedule/screens/conditions.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/print_offer.hpp"
#include "schedule/screens/printed_list.hpp"
#include "schedule/screens/printed_schedule.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/printed.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

// /schedules/7/print.docx: the older endings doc and xls get docx and xlsx.
print::Form form_asked(const web::Request& request) {
    const auto form = print::form_of_ending(std::string_view(request.path).substr(request.path.rfind('.') + 1));
    ensure(form.has_value(), "the routes of prints end with a form");
    return *form;
}

struct Loaded {
    std::optional<Schedule> schedule;
    std::optional<person::Requisites> requisites;
};

Loaded load_all(const Desk& desk, const Visitor& visitor, const Key& key) {
    return desk.database.read([&](store::Connection& connection) {
        Loaded loaded{load(connection, desk.benefits, key), std::nullopt};
        if (auto kept = person::load_requisites(connection, visitor.employer)) loaded.requisites = std::move(kept->requisites);
        return loaded;
    });
}

PrintedFor printed_for(const Visitor& visitor, const web::Request& request, std::optional<person::Requisites> requisites) {
    return {.say = request.say(), .employer_name = visitor.employer_name, .requisites = std::move(requisites), .at = request.at};
}

std::string file_name(const Visitor& visitor, const std::string& what) { return "haqq-hesab-cedveli-" + visitor.employer.text() + what; }

}  // namespace

web::Response print_schedule(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Key key = key_of(visitor, request);
    Loaded loaded = load_all(desk, visitor, key);
    if (!loaded.schedule) return no_such_schedule(visitor, request);
    const std::string code = keep_printed(desk.database, *loaded.schedule, crypto::random_token(), request.at);
    const print::Document document =
        printed_schedule(printed_for(visitor, request, std::move(loaded.requisites)), *loaded.schedule, desk.origin + "/check/" + code);
    return handed_out(document, form_asked(request), file_name(visitor, "-" + std::to_string(key.number)));
}

web::Response print_amount(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Key key = key_of(visitor, request);
    Loaded loaded = load_all(desk, visitor, key);
    const Line* line = loaded.schedule ? content_of(*loaded.schedule).line(static_cast<int>(request.number_in_path("line"))) : nullptr;
    if (!line) return no_such_schedule(visitor, request);
    const print::Document document = printed_amount(printed_for(visitor, request, std::move(loaded.requisites)), *loaded.schedule, *line);
    return handed_out(document, form_asked(request), file_name(visitor, fmt::format("-{}-{}", key.number, line->number)));
}

web::Response print_list(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.query};
    const Conditions conditions = read_conditions(fields, desk.benefits.find(fields.typed("benefit")));
    if (fields.refused()) return show_list(desk, visitor, request);
    const FoundPage page =
        desk.database.read([&](store::Connection& connection) { return find(connection, visitor.employer, conditions, std::nullopt, most_printed_rows); });
    return handed_out(printed_list(printed_for(visitor, request, std::nullopt), visitor.employer, desk.benefits, conditions, page), form_asked(request),
                      file_name(visitor, ""));
}

}  // namespace qaygi::schedule
