#include "identity/store/web_eid_nonces.hpp"

namespace qaygi::identity {
namespace {

const store::Sql upsert{"identity.upsert_web_eid_nonce",
                        "INSERT INTO web_eid_nonce (browser, nonce, made) VALUES ($1, $2, $3) "
                        "ON CONFLICT (browser) DO UPDATE SET nonce = excluded.nonce, made = excluded.made"};
const store::Sql take{"identity.take_web_eid_nonce", "DELETE FROM web_eid_nonce WHERE browser = $1 RETURNING nonce, made"};
const store::Sql delete_old{"identity.delete_old_web_eid_nonces", "DELETE FROM web_eid_nonce WHERE made <= $1"};

}  // namespace

void keep_nonce(store::Transaction& transaction, const std::string& browser, const std::string& nonce, Instant now) {
    transaction.change(delete_old, Instant(now - nonce_holds));
    transaction.change(upsert, browser, nonce, now);
}

std::optional<std::string> take_nonce(store::Transaction& transaction, const std::string& browser, Instant now) {
    const auto row = transaction.row(take, browser);
    if (!row || row->get<Instant>(1) + nonce_holds <= now) return std::nullopt;
    return row->get<std::string>(0);
}

}  // namespace qaygi::identity
