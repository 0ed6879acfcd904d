#include "identity/store/pending.hpp"

#include "crypto/digest.hpp"

namespace qaygi::identity {
namespace {

const store::Sql count_attempt{"identity.count_attempt",
                               "INSERT INTO sign_in_attempt (quarter, about, attempts) VALUES ($1, $2, 1) "
                               "ON CONFLICT (quarter, about) DO UPDATE SET attempts = sign_in_attempt.attempts + 1 RETURNING attempts"};
const store::Sql delete_attempts{"identity.delete_attempts", "DELETE FROM sign_in_attempt WHERE about = $1"};
const store::Sql delete_old_attempts{"identity.delete_old_attempts", "DELETE FROM sign_in_attempt WHERE quarter < $1"};
const store::Sql delete_pending_of_number{"identity.delete_pending_of_number",
                                          "DELETE FROM pending_sign_in WHERE pending = $3 OR (phone = $1 AND started <= $2)"};
const store::Sql select_started_for_number{"identity.select_started_for_number", "SELECT started FROM pending_sign_in WHERE phone = $1 AND ended IS NULL"};
const store::Sql insert_pending{"identity.insert_pending",
                                "INSERT INTO pending_sign_in (pending, phone, user_id, gateway_session, hash, way_back, unknown, started) "
                                "VALUES ($1, $2, $3, NULL, $4, $5, 0, $6)"};
const store::Sql update_gateway_session{"identity.update_gateway_session", "UPDATE pending_sign_in SET gateway_session = $2 WHERE pending = $1"};
const store::Sql update_unknown{"identity.update_unknown", "UPDATE pending_sign_in SET unknown = 1 WHERE pending = $1"};
const store::Sql select_pending{"identity.select_pending",
                                "SELECT phone, user_id, gateway_session, hash, way_back, unknown, ended, started FROM pending_sign_in WHERE pending = $1"};
const store::Sql update_ended{"identity.update_ended", "UPDATE pending_sign_in SET ended = $2 WHERE pending = $1"};
const store::Sql delete_pending{"identity.delete_pending", "DELETE FROM pending_sign_in WHERE pending = $1"};
const store::Sql delete_old_pending{"identity.delete_old_pending", "DELETE FROM pending_sign_in WHERE started <= $1"};

std::string about(const Phone& phone) { return crypto::sha256_hex("number " + phone.text()); }
std::string about(const UserId& user_id) { return crypto::sha256_hex("user " + user_id.text()); }
std::string about(const std::string& address) { return crypto::sha256_hex("address " + address); }

int count(store::Transaction& transaction, Instant at, const std::string& about) {
    return transaction.row(count_attempt, quarter_of(at).count(), about)->get<int>(0);
}

}  // namespace

std::optional<Later> reserve_number(store::Transaction& transaction, const PendingSignIn& pending, const std::string& earlier, const std::string& address,
                                    const AttemptLimits& limits) {
    const auto later = end_of(quarter_of(pending.started));
    if (count(transaction, pending.started, about(address)) > limits.per_address) return Later{NotNow::too_many_from_address, later};
    if (count(transaction, pending.started, about(pending.phone)) > limits.per_number) return Later{NotNow::too_many_for_number, later};
    if (count(transaction, pending.started, about(pending.user_id)) > limits.per_user_id) return Later{NotNow::too_many_for_user_id, later};
    transaction.change(delete_pending_of_number, pending.phone, Instant(pending.started - limits.wait), earlier);
    if (auto other = transaction.row(select_started_for_number, pending.phone)) return Later{NotNow::number_is_asked, other->get<Instant>(0) + limits.wait};
    transaction.change(insert_pending, pending.id, pending.phone, pending.user_id, store::Bytes{pending.hash}, pending.way_back, pending.started);
    return std::nullopt;
}

void keep_gateway_session(store::Transaction& transaction, const std::string& id, const std::string& gateway_session) {
    transaction.change(update_gateway_session, id, gateway_session);
}

void keep_unknown(store::Transaction& transaction, const std::string& id) { transaction.change(update_unknown, id); }

std::optional<PendingSignIn> find_pending(store::Connection& connection, const std::string& id) {
    auto row = connection.row(select_pending, id);
    if (!row) return std::nullopt;
    const auto ended = row->get<std::optional<std::string>>(6);
    return PendingSignIn{.id = id,
                         .phone = row->get<Phone>(0),
                         .user_id = row->get<UserId>(1),
                         .gateway_session = row->get<std::optional<std::string>>(2),
                         .hash = row->get<store::Bytes>(3).octets,
                         .way_back = row->get<std::string>(4),
                         .unknown = row->get<bool>(5),
                         .ended = ended ? std::optional(Message{*ended, {}}) : std::nullopt,
                         .started = row->get<Instant>(7)};
}

void end_pending(store::Transaction& transaction, const std::string& id, const Message& why) {
    ensure(why.values.empty(), "how a sign-in ends is said without values");
    transaction.change(update_ended, id, why.key);
}

bool remove_pending(store::Transaction& transaction, const std::string& id) { return transaction.change(delete_pending, id) > 0; }

void forget_attempts(store::Transaction& transaction, const Phone& phone, const UserId& user_id) {
    transaction.change(delete_attempts, about(phone));
    transaction.change(delete_attempts, about(user_id));
}

void forget_old_attempts(store::Transaction& transaction, Instant now) {
    transaction.change(delete_old_attempts, (quarter_of(now) - Quarter(1)).count());
    // Long after the wait, so that whoever left the page open is still told how it ended.
    transaction.change(delete_old_pending, Instant(now - std::chrono::hours(1)));
}

}  // namespace qaygi::identity
