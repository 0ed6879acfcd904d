#pragma once

// From a person who has proved who they are to an open session. Every way to sign in ends here.

#include <functional>
#include <string>
#include <string_view>

#include "identity/holder.hpp"
#include "identity/means.hpp"
#include "identity/screens/doors.hpp"
#include "identity/way_back.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

struct Proved {
    Holder holder;
    Means means;
    std::string way_back = std::string(main_window);  // where the visitor wanted to go
};

// Opens a session in the place of the browser's earlier one and leads on: to where the visitor wanted to go, or, when they may act in several
// capacities, first to the choice between these. counts runs first, in the same transaction; false means that this proof was used before:
// then nothing happens.
web::Response let_in(
    store::Database& database, const Doors& doors, const web::Request& request, const Proved& proved,
    const std::function<bool(store::Transaction&)>& counts = [](store::Transaction&) { return true; });

// The line of the journal for a sign-in that led nowhere. about: masked, what was tried; why: a code, or the key of the text that the visitor reads.
void note_failed_sign_in(store::Transaction& transaction, Instant at, const std::string& about, std::string_view why);

}  // namespace qaygi::identity
