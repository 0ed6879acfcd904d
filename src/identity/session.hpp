#pragma once

// A person signed in with one browser, in one capacity: for an employer, for the fund, or for nobody.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/identifiers.hpp"
#include "identity/means.hpp"
#include "identity/right.hpp"

namespace qaygi::identity {

struct Session {
    std::string id;  // SHA-256 of the token in the cookie, hexadecimal
    Fin fin;
    std::string name;
    Means means = {};
    std::vector<EmployerRight> certified = {};  // the employers whose seal the certificate carries
    bool chosen = true;                         // false until a person with several capacities has picked one
    std::optional<Voen> employer = {};          // for whom this session acts; whether it still may is asked at each request
    std::optional<Post> post = {};              // at the fund, as the list of officers says now; whatever the session acts as
    Instant opened;
    Instant last_seen;  // at most `noted_every` behind
};

// NOT-IN-LAW: decision 0003
struct SessionLimits {
    std::chrono::seconds idle = std::chrono::minutes(30);
    std::chrono::seconds open = std::chrono::hours(12);
};
inline constexpr std::chrono::minutes noted_every{1};
inline constexpr std::chrono::minutes warned_before{2};  // the page says so this long before a session ends

// The first moment at which the session is no longer alive, if nothing is asked until then.
Instant end_of(const Session& session, const SessionLimits& limits);
inline bool is_alive(const Session& session, const SessionLimits& limits, Instant now) { return now < end_of(session, limits); }
// Whether last_seen has to be written: not at every page, so that reading costs no write.
bool is_worth_noting(const Session& session, Instant now);

}  // namespace qaygi::identity
