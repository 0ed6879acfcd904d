#pragma once

// The Mobile-ID gateway of Asan İmza over HTTP. A request that the phone refused is an answer; a gateway that cannot be understood or
// reached is a GatewayFault.

#include <chrono>
#include <filesystem>
#include <string>

#include "base/fault.hpp"
#include "identity/providers/asan_imza/messages.hpp"

namespace qaygi::identity::asan_imza {

class GatewayFault : public Fault {
public:
    enum class Kind {
        unreachable,  // no connection, or no trust in its certificate
        too_slow,     // no answer in time
        refused,      // an HTTP status other than 200
        garbled,      // 200, but not a message of the protocol
    };
    GatewayFault(Kind kind, const std::string& what) : Fault(what, Later::helps), kind_(kind) {}
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

struct GatewayOptions {
    std::string address;  // https://host/path without a slash at the end; http only on this machine
    RelyingParty relying_party;
    std::filesystem::path tls_authorities;  // PEM file for the gateway's own certificate; empty: those of the system
    std::chrono::milliseconds connect_time{3000};
    std::chrono::milliseconds answer_time{5000};  // beyond the time that a poll asks the gateway to hold it
};

class Gateway {
public:
    // A Fault when the address would send phone numbers over a network in the clear.
    explicit Gateway(GatewayOptions options);
    // Sends the question to the phone; the name of the session to poll.
    std::string start(const Question& question) const;
    // Waits at most so long for the phone.
    Answer poll(const std::string& session, std::chrono::milliseconds wait) const;

private:
    GatewayOptions options_;
};

}  // namespace qaygi::identity::asan_imza
