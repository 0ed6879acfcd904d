#include "authority/screens/routes.hpp"

#include "authority/screens/handlers.hpp"

namespace qaygi::authority {

web::Routes routes(const identity::Doors& doors, store::Database& database) {
    using Handler = web::Response(store::Database&, const Employer&, const web::Request&);
    constexpr auto get = web::Method::get;
    constexpr auto post = web::Method::post;
    const auto administrator = [&](auto* handler) {
        return doors.officer({identity::Role::administrator},
                             [&database, handler](const Administrator& visitor, const web::Request& request) { return handler(database, visitor, request); });
    };
    const auto auditor = [&](auto* handler) {
        return doors.officer({identity::Role::auditor},
                             [&database, handler](const Auditor& visitor, const web::Request& request) { return handler(database, visitor, request); });
    };
    const auto reader = [&](Handler* handler) {
        return doors.employer(identity::Right::read,
                              [&database, handler](const Employer& visitor, const web::Request& request) { return handler(database, visitor, request); });
    };
    const auto seal = [&](Handler* handler) {
        return doors.employer(identity::Right::seal,
                              [&database, handler](const Employer& visitor, const web::Request& request) { return handler(database, visitor, request); });
    };
    return {{get, "/employer/delegations", seal(show_active)},
            {get, "/employer/delegations/ended", seal(show_ended)},
            {get, "/employer/delegations/new", seal(show_grant_form)},
            {post, "/employer/delegations", seal(grant)},
            {get, "/employer/delegations/{delegation}/revoke", seal(ask_revoke)},
            {post, "/employer/delegations/{delegation}/revoke", seal(revoke)},
            {get, "/employer/journal", reader(show_own_journal)},
            {get, "/fund/officers", administrator(show_officers)},
            {post, "/fund/officers", administrator(propose)},
            {post, "/fund/officers/confirm", administrator(confirm)},
            {post, "/fund/officers/drop", administrator(drop)},
            {post, "/fund/officers/strike-out", administrator(strike_out)},
            {get, "/fund/journal", auditor(show_any_journal)}};
}

}  // namespace qaygi::authority
