#include "identity/store/grants.hpp"

namespace qaygi::identity {
namespace {

class NoGrants : public Grants {
public:
    std::vector<ForEmployer> to(store::Connection&, const Fin&, Instant) const override { return {}; }
    std::optional<std::string> last_grantor(store::Connection&, const Fin&, const Voen&) const override { return std::nullopt; }
};

}  // namespace

const Grants& no_grants() {
    static const NoGrants nobody;
    return nobody;
}

}  // namespace qaygi::identity
