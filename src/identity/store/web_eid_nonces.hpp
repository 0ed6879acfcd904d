#pragma once

// The nonces that cards are asked to sign.

#include <chrono>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

inline constexpr std::chrono::minutes nonce_holds{5};

// browser: SHA-256 of the token in its cookie, hexadecimal. A newer nonce takes the place of its earlier one.
void keep_nonce(store::Transaction& transaction, const std::string& browser, const std::string& nonce, Instant now);
// Comes out once; nothing when there is none, or it no longer holds.
std::optional<std::string> take_nonce(store::Transaction& transaction, const std::string& browser, Instant now);

}  // namespace qaygi::identity
