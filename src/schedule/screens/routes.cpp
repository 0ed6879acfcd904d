#include "schedule/screens/routes.hpp"

#include "schedule/screens/handlers.hpp"

namespace qaygi::schedule {

web::Routes routes(const identity::Doors& doors, const Desk& desk) {
    using Handler = web::Response(const Desk&, const Visitor&, const web::Request&);
    using identity::Right;
    auto employer = [&](Right needed, Handler* handler) {
        return doors.employer(needed, [&desk, handler](const Visitor& visitor, const web::Request& request) { return handler(desk, visitor, request); });
    };
    constexpr auto get = web::Method::get;
    constexpr auto post = web::Method::post;
    web::Routes all{
        {get, "/menu", employer(Right::read, show_main_menu)},
        {get, "/menu/{benefit}", employer(Right::read, show_menu)},
        {get, "/schedules", employer(Right::read, show_list)},
        {get, "/schedules/new", employer(Right::prepare, choose_benefit)},
        {get, "/schedules/new/{benefit}", employer(Right::prepare, show_new)},
        {post, "/schedules", employer(Right::prepare, create)},
        {get, "/schedules/{schedule}", employer(Right::read, show_schedule)},
        {post, "/schedules/{schedule}/registration", employer(Right::prepare, save_registration)},
        {post, "/schedules/{schedule}/recompute", employer(Right::prepare, recompute)},
        {post, "/schedules/{schedule}/lines", employer(Right::prepare, add_insured)},
        {post, "/schedules/{schedule}/lines/{line}/facts", employer(Right::prepare, save_facts)},
        {post, "/schedules/{schedule}/lines/{line}/amount", employer(Right::prepare, save_amount)},
        {post, "/schedules/{schedule}/lines/{line}/payment", employer(Right::prepare, save_payment)},
        {get, "/schedules/{schedule}/lines/{line}/remove", employer(Right::prepare, ask_remove_line)},
        {post, "/schedules/{schedule}/lines/{line}/remove", employer(Right::prepare, remove_line)},
        {post, "/schedules/{schedule}/documents", employer(Right::prepare, add_document), web::Body::upload},
        {post, "/schedules/{schedule}/documents/several", employer(Right::prepare, add_documents), web::Body::upload},
        {post, "/schedules/{schedule}/documents/again", employer(Right::prepare, add_document_again)},
        {get, "/schedules/{schedule}/documents/{document}", employer(Right::read, show_document)},
        {post, "/schedules/{schedule}/documents/{document}", employer(Right::prepare, change_document)},
        {get, "/schedules/{schedule}/documents/{document}/picture", employer(Right::read, show_picture)},
        {get, "/schedules/{schedule}/documents/{document}/replace", employer(Right::prepare, ask_replace)},
        {post, "/schedules/{schedule}/documents/{document}/replace", employer(Right::prepare, replace_document), web::Body::upload},
        {get, "/schedules/{schedule}/uploads", employer(Right::prepare, show_arrival)},
        {post, "/schedules/{schedule}/uploads", employer(Right::prepare, take_piece), web::Body::upload},
        {post, "/schedules/{schedule}/documents/{document}/remove", employer(Right::prepare, remove_document)},
        {get, "/schedules/{schedule}/send", employer(Right::send, ask_send)},
        {post, "/schedules/{schedule}/send", employer(Right::send, send)},
        {get, "/schedules/{schedule}/copy", employer(Right::prepare, ask_copy)},
        {post, "/schedules/{schedule}/copy", employer(Right::prepare, make_copy)},
        {get, "/schedules/{schedule}/remove", employer(Right::prepare, ask_remove)},
        {post, "/schedules/{schedule}/remove", employer(Right::prepare, remove_draft)},
        {get, "/check/{code}", web::Entry::anyone([&desk](const web::Request& request) { return check_print(desk, request); })},
    };
    // Older programs know doc and xls by name; they are handed docx and xlsx.
    for (const std::string ending : {"pdf", "docx", "xlsx", "doc", "xls"}) {
        all.push_back({get, "/schedules." + ending, employer(Right::read, print_list)});
        all.push_back({get, "/schedules/{schedule}/print." + ending, employer(Right::read, print_schedule)});
        all.push_back({get, "/schedules/{schedule}/lines/{line}/amount." + ending, employer(Right::read, print_amount)});
    }
    return all;
}

}  // namespace qaygi::schedule
