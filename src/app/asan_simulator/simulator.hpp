#pragma once

// A stand-in for the gateway of Asan İmza and for the phones of invented people, for demonstrations and tests. A program of its own: it
// shares nothing with the service but the protocol and the certificate of its authority.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "app/asan_simulator/phones.hpp"
#include "web/server.hpp"

namespace qaygi::asan_simulator {

struct Options {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8081;     // 0: any free one
    std::filesystem::path people;  // JSON file
    std::filesystem::path folder;  // keys and certificates; authority.pem is what the service is told to trust
};

class Simulator {
public:
    // A Fault when the people cannot be read or the port is taken.
    explicit Simulator(const Options& options);
    std::uint16_t port() const { return server_.port(); }
    void run() { server_.run(); }  // until stop()
    void stop();                   // may be called from a signal handler's thread
    Phones& phones() { return phones_; }

private:
    Phones phones_;
    web::Server server_;
};

}  // namespace qaygi::asan_simulator
