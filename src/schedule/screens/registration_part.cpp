// Part a: Haqq-hesab cədvəlinin qeydiyyat məlumatları. Creating a schedule, and changing its registration.

#include "crypto/random.hpp"
#include "evidence/store/once.hpp"
#include "identity/screens/frames.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/print_offer.hpp"
#include "schedule/screens/registration_form.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/screens/view.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

std::vector<Clash> differences(const Showing& showing) {
    const Language& say = showing.say();
    const Registration& kept = showing.draft.registration;
    auto typed = [&](const char* name) { return std::string(showing.fields_of(PartName::registration).typed(name)); };
    return {{std::string(say("schedule.registered"_text)), show(kept.registered), typed("registered")},
            {std::string(say("schedule.protocol_date"_text)), show(kept.protocol_date), typed("protocol_date")},
            {std::string(say("schedule.protocol_number"_text)), kept.protocol_number, typed("protocol_number")},
            {std::string(say("schedule.payment_month"_text)), show(kept.payment_month), typed("payment_month")}};
}

}  // namespace

web::Html registration_part(const Showing& showing) {
    const Language& say = showing.say();
    const Content& draft = showing.draft;
    web::Html fields =
        web::hidden("version", std::to_string(draft.version)) + registration_fields(say, showing.fields_of(PartName::registration), draft.registration);
    if (showing.overtaken && showing.submitted == PartName::registration) fields = overtaken_notice(say, differences(showing)) + fields;
    web::Html buttons =
        web::button_group({web::button({.text = say("schedule.save"_text)}),
                           web::button({.text = say("schedule.add_another"_text), .href = new_schedule(*draft.benefit), .kind = web::ButtonKind::secondary}),
                           web::button({.text = say("schedule.delete"_text), .href = address(draft.key, "/remove"), .kind = web::ButtonKind::warning})});
    return web::part({.id = "registration", .title = say("schedule.part_registration"_text)},
                     showing.form("registration", address(draft.key, "/registration"), fields + buttons + print_offer(say, address(draft.key, "/print"))));
}

namespace {

web::Html new_page(const Visitor& visitor, const web::Request& request, const benefit::Benefit& benefit, const web::Fields& fields) {
    const Language& say = request.say();
    web::Frame frame = identity::employer_frame(visitor, request, std::string(say("schedule.new"_text)), benefit.code);
    frame.has_errors = fields.refused();
    web::Html content =
        web::form({.action = "/schedules", .csrf = visitor.csrf, .once = crypto::random_token(), .id = "registration-form"},
                  web::hidden("benefit", benefit.code) + registration_fields(say, fields, std::nullopt) +
                      web::button_group({web::button({.text = say("schedule.save"_text)}),
                                         web::button({.text = say("schedule.no"_text), .href = menu_of(benefit), .kind = web::ButtonKind::secondary})}));
    return web::page(frame, web::error_summary(say, fields.errors(say)) + heading(say, benefit, frame.title) +
                                web::part({.id = "registration", .title = say("schedule.part_registration"_text)}, content));
}

}  // namespace

web::Response show_new(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const benefit::Benefit* benefit = desk.benefits.find(request.in_path.at("benefit"));
    return benefit ? web::show(new_page(visitor, request, *benefit, web::Fields())) : no_such_schedule(visitor, request);
}

web::Response create(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const benefit::Benefit* benefit = desk.benefits.find(request.form.text("benefit"));
    if (!benefit) return no_such_schedule(visitor, request);
    web::Fields fields{request.form};
    auto registration = read_registration(fields, day_in_baku(request.at));
    if (!registration) return web::show(new_page(visitor, request, *benefit, fields), 422);
    std::string location = evidence::keep_once(desk.database, visitor.fin, request.form.text("once"), request.at, [&](store::Transaction& transaction) {
        Key key = begin(transaction, visitor.employer, *benefit, *registration, actor(visitor), request.at);
        record(transaction, visitor, request, "schedule.created", key);
        return address(key, "?done=created");
    });
    return web::see_other(location);
}

web::Response save_registration(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    web::Fields fields{request.form};
    Showing showing{desk, visitor, request, *draft, opened_line(*draft, request), PartName::registration, &fields};
    auto registration = read_registration(fields, day_in_baku(request.at));
    if (!registration) return working_page(showing, 422);
    Draft as_read = *draft;
    as_read.version = version_typed(fields);
    return keep_and_show(showing, [&](store::Transaction& transaction) {
        if (!keep_registration(transaction, as_read, *registration, request.at)) throw Overtaken();
        record(transaction, visitor, request, "schedule.registration_saved", draft->key);
        return address(draft->key, "?done=saved");
    });
}

}  // namespace qaygi::schedule
