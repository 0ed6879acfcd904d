#pragma once

// The codes with which browsers come back from the card port.

#include <chrono>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

inline constexpr std::chrono::seconds code_holds{60};

struct CardCode {
    std::string code;         // SHA-256 of what the browser brings, hexadecimal
    std::string state;        // SHA-256 of the cookie of the browser that set out, hexadecimal
    std::string certificate;  // DER, checked
    Instant made;
};

// Those that no longer hold are forgotten on the way.
void keep_code(store::Transaction& transaction, const CardCode& code);
// Each comes out once, whoever asks; nothing when there is none, or it no longer holds.
std::optional<CardCode> take_code(store::Transaction& transaction, const std::string& code, Instant now);

}  // namespace qaygi::identity
