#include "fund/screens/routes.hpp"

#include "fund/screens/handlers.hpp"

namespace qaygi::fund {

web::Routes routes(const identity::Doors& doors, const Desk& desk) {
    using Handler = web::Response(const Desk&, const Officer&, const web::Request&);
    auto officer = [&](Handler* handler) {
        return doors.officer([&desk, handler](const Officer& visitor, const web::Request& request) { return handler(desk, visitor, request); });
    };
    constexpr auto get = web::Method::get;
    constexpr auto post = web::Method::post;
    return {
        {get, "/fund/inbox", officer(show_inbox)},
        {get, "/fund/schedules/{employer}/{schedule}", officer(show_received)},
        {get, "/fund/schedules/{employer}/{schedule}/documents/{document}", officer(show_received_document)},
        {post, "/fund/schedules/{employer}/{schedule}/return", officer(give_back)},
        {post, "/fund/schedules/{employer}/{schedule}/accept", officer(accept)},
    };
}

}  // namespace qaygi::fund
