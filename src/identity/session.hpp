#pragma once

// A person signed in with one browser, in one capacity: for an employer, for the fund, or for nobody.

#include <chrono>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/identifiers.hpp"

namespace qaygi::identity {

// The employer that a certificate names, and whether its holder may use the employer's seal.
struct EmployerRight {
    Voen employer;
    std::string name;
    bool seal = false;
    bool operator==(const EmployerRight&) const = default;
};

struct Session {
    std::string id;  // SHA-256 of the token in the cookie, hexadecimal
    Fin fin;
    std::string name;
    std::optional<EmployerRight> employer;
    std::optional<std::string> branch;  // of an officer, as the list of officers says now
    Instant opened;
    Instant last_seen;  // at most `noted_every` behind
};

// NOT-IN-LAW: decision 0003
inline constexpr std::chrono::minutes idle_at_most{30};
inline constexpr std::chrono::hours open_at_most{12};
inline constexpr std::chrono::minutes noted_every{1};

bool is_alive(const Session& session, Instant now);
// Whether last_seen has to be written: not at every page, so that reading costs no write.
bool is_worth_noting(const Session& session, Instant now);

}  // namespace qaygi::identity
