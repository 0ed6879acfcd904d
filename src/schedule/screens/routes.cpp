#include "schedule/screens/routes.hpp"

#include "schedule/screens/handlers.hpp"

namespace qaygi::schedule {

web::Routes routes(const identity::Doors& doors, const Desk& desk) {
    using Handler = web::Response(const Desk&, const Visitor&, const web::Request&);
    auto employer = [&](Handler* handler) {
        return doors.employer([&desk, handler](const Visitor& visitor, const web::Request& request) { return handler(desk, visitor, request); });
    };
    constexpr auto get = web::Method::get;
    constexpr auto post = web::Method::post;
    return {
        {get, "/menu", employer(show_main_menu)},
        {get, "/menu/{benefit}", employer(show_menu)},
        {get, "/schedules", employer(show_list)},
        {get, "/schedules/new", employer(choose_benefit)},
        {get, "/schedules/new/{benefit}", employer(show_new)},
        {post, "/schedules", employer(create)},
        {get, "/schedules/{schedule}", employer(show_schedule)},
        {post, "/schedules/{schedule}/registration", employer(save_registration)},
        {post, "/schedules/{schedule}/recompute", employer(recompute)},
        {post, "/schedules/{schedule}/lines", employer(add_insured)},
        {post, "/schedules/{schedule}/lines/{line}/facts", employer(save_facts)},
        {post, "/schedules/{schedule}/lines/{line}/amount", employer(save_amount)},
        {post, "/schedules/{schedule}/lines/{line}/payment", employer(save_payment)},
        {get, "/schedules/{schedule}/lines/{line}/remove", employer(ask_remove_line)},
        {post, "/schedules/{schedule}/lines/{line}/remove", employer(remove_line)},
        {post, "/schedules/{schedule}/documents", employer(add_document), web::Body::upload},
        {get, "/schedules/{schedule}/documents/{document}", employer(show_document)},
        {post, "/schedules/{schedule}/documents/{document}/remove", employer(remove_document)},
        {get, "/schedules/{schedule}/send", employer(ask_send)},
        {post, "/schedules/{schedule}/send", employer(send)},
        {get, "/schedules/{schedule}/copy", employer(ask_copy)},
        {post, "/schedules/{schedule}/copy", employer(make_copy)},
        {get, "/schedules/{schedule}/remove", employer(ask_remove)},
        {post, "/schedules/{schedule}/remove", employer(remove_draft)},
        {get, "/schedules/{schedule}/print.pdf", employer(print_pdf)},
    };
}

}  // namespace qaygi::schedule
