#pragma once

// The requisites of employers, one row each. Saving names the version that the person saw, so that nobody's change is lost unseen.

#include <cstdint>
#include <optional>
#include <string>

#include "evidence/saved.hpp"
#include "person/requisites.hpp"
#include "store/database.hpp"

namespace qaygi::person {

using evidence::Saved;

struct KeptRequisites {
    Requisites requisites;
    std::int64_t version;
    Saved saved;
    bool operator==(const KeptRequisites&) const = default;
};

std::optional<KeptRequisites> load_requisites(store::Connection& connection, const Voen& employer);

// Somebody saved other requisites after the version that was seen.
struct Overtaken {
    KeptRequisites kept;
};

// The version now kept, with its line in the journal. seen is 0 when there were none. Saving the same requisites again has the effect of once.
Result<std::int64_t, Overtaken> save_requisites(store::Transaction& transaction, const Voen& employer, const Requisites& requisites, std::int64_t seen,
                                                const Saved& saved);

}  // namespace qaygi::person
