#pragma once

// A public-key infrastructure for demonstrations and tests: authorities, cards of invented people, and what issuers answer over HTTP.
// Whoever trusts it trusts whoever can read its folder: "qaygi serve" refuses to start with it.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/asan_simulator/people.hpp"
#include "app/test_pki/token.hpp"
#include "web/server.hpp"

namespace qaygi::test_pki {

struct Options {
    std::filesystem::path folder;  // of everything that is made
    std::filesystem::path people;  // JSON file, as the phone simulator reads it
    std::string password = "qaygi";
    std::string address = "127.0.0.1";
    std::uint16_t port = 8082;           // written into the certificates as where their issuer answers
    Token token;                         // without a label: none is filled
    std::vector<std::string> for_token;  // names of cards
};

// Makes what is missing; the server answers once run.
class TestPki {
public:
    // A Fault when the people cannot be read or the port is taken.
    explicit TestPki(const Options& options);
    void run() { server_.run(); }
    void stop() { server_.stop(); }

private:
    web::Server server_;
};

// Only the folder and the token.
void make_test_pki(const Options& options, Instant now);

}  // namespace qaygi::test_pki
