#pragma once

// The delegations of employers. Nothing is ever removed.

#include <optional>
#include <string>
#include <vector>

#include "authority/delegation.hpp"
#include "identity/store/grants.hpp"
#include "store/database.hpp"

namespace qaygi::authority {

// As the employer sees it: besides the delegation, what is known of the person since.
struct Listed {
    State state;
    std::string person_name;              // empty: never signed in
    std::vector<identity::Means> others;  // used by the person, other than the means that the grantor named
};

struct Lists {
    std::vector<Listed> active;  // the newest first
    std::vector<Listed> ended;   // that ended last first
};
Lists delegations(store::Connection& connection, const Voen& employer, Date today);
std::optional<State> find_delegation(store::Connection& connection, const Voen& employer, int number, Date today);

// Its number. What was asked must have been found not to be refused in the same transaction.
int keep_granted(store::Transaction& transaction, Delegation delegation);
// Whether it still had the version that was revoked.
bool keep_revoked(store::Transaction& transaction, const Ended& ended);

// What the doors ask.
class DelegatedRights : public identity::Grants {
public:
    std::vector<identity::ForEmployer> to(store::Connection& connection, const Fin& person, Instant now) const override;
    std::optional<std::string> last_grantor(store::Connection& connection, const Fin& person, const Voen& employer) const override;
};

}  // namespace qaygi::authority
