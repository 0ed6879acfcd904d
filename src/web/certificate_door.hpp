#pragma once

// A port of its own that asks the browser for the certificate of its user while the connection is being set up, hands what comes to the
// handler and leads the browser on. Nothing else is served here. The certificate is asked for, not demanded, and TLS itself checks only that
// the browser holds its key: whom to believe is the handler's business, so that every refusal can be explained on a page. There are no tickets
// and no resumption: each visit proves the key anew.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "web/request.hpp"

namespace qaygi::web {

struct CertificateDoorOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8443;                 // 0: any free one
    std::filesystem::path certificate;         // PEM: the server's own, with those between it and its root
    std::filesystem::path key;                 // PEM; may be the same file
    unsigned threads = 8;                      // a handler that asks an issuer holds one
    unsigned connections = 256;                // at one time; more are closed at once
    std::chrono::seconds handshake_time{120};  // some browsers let the user choose and type the PIN meanwhile
    std::chrono::seconds header_time{10};
};

struct Knock {
    std::string certificate;  // DER; empty when the browser showed none
    Form query;
    std::string peer;
    Instant at;
};

class CertificateDoor {
public:
    // Where the browser is led on to.
    using Handler = std::function<std::string(const Knock&)>;
    // A Fault when the port is taken or certificate and key cannot be used.
    CertificateDoor(const CertificateDoorOptions& options, Handler handler, Clock clock);
    ~CertificateDoor();  // stops
    std::uint16_t port() const;
    void start();  // on threads of its own
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace qaygi::web
