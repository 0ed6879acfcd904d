#pragma once

// Sign-ins that wait for a phone. They survive a restart of the server.

#include <optional>
#include <string>

#include "base/result.hpp"
#include "identity/attempts.hpp"
#include "identity/phone_sign_in.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

struct PendingSignIn {
    std::string id;  // SHA-256 of the token in the cookie, hexadecimal
    Phone phone;
    UserId user_id;
    std::optional<std::string> gateway_session;  // nothing until the gateway has answered
    std::string hash;
    std::string way_back;
    bool unknown = false;          // the gateway knows no such number and user ID
    std::optional<Message> ended;  // why it led nowhere
    Instant started;
};

// Takes the number for this sign-in and counts the attempt, or says why not now. The same browser's earlier sign-in, if any, gives way.
std::optional<Later> reserve_number(store::Transaction& transaction, const PendingSignIn& pending, const std::string& earlier, const std::string& address,
                                    const AttemptLimits& limits);
void keep_gateway_session(store::Transaction& transaction, const std::string& id, const std::string& gateway_session);
void keep_unknown(store::Transaction& transaction, const std::string& id);
std::optional<PendingSignIn> find_pending(store::Connection& connection, const std::string& id);
// It led nowhere: the number is free again, and the visitor is told why.
void end_pending(store::Transaction& transaction, const std::string& id, const Message& why);
// It is done with. Whether it was still there: of two answers that arrive together only one counts.
bool remove_pending(store::Transaction& transaction, const std::string& id);
void forget_attempts(store::Transaction& transaction, const Phone& phone, const UserId& user_id);
void forget_old_attempts(store::Transaction& transaction, Instant now);

}  // namespace qaygi::identity
