#pragma once

// The asynchronous edge (Boost.Beast, in one translation unit) around synchronous handlers on a small pool of workers.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "web/route.hpp"

namespace qaygi::web {

struct Limits {
    std::uint32_t header_bytes = 16 * 1024;  // more: 431
    std::uint64_t form_bytes = 256 * 1024;   // more: 413
    std::uint64_t file_bytes = 0;            // of an upload, to be set where uploads are taken; more: UploadedFile::too_large
    std::uint64_t upload_bytes = 0;          // a whole upload request; more: 413 before reading when announced
    std::uint32_t files = 10;                // in one request; more: 413
    std::uint32_t fields = 4000;             // in one form or query; more: 413, 400
    std::uint32_t connections = 4096;        // at one time; more: 503 and closed
    std::chrono::seconds header_time{10};    // absolute, from the first byte of a request
    std::chrono::seconds body_time{30};      // absolute, for a form
    std::chrono::seconds upload_time{600};
    std::chrono::seconds idle_time{60};   // keep-alive without a request; the first request must begin within header_time
    std::chrono::seconds write_time{60};  // for each 64 KB of a response
    std::chrono::seconds stop_time{20};   // requests in flight get this long at a stop
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: any free one
    unsigned io_threads = 2;
    unsigned workers = 8;
    std::filesystem::path spool;               // same file system as the document store
    std::string public_origin;                 // http://localhost:8080; a POST from another Origin gets 403; empty: that of the Host header
    std::vector<std::string> trusted_proxies;  // plain addresses whose X-Forwarded-For is believed
    Limits limits;
};

// Pages that the server itself must be able to show.
struct ErrorPages {
    // status, and an incident number when ours is the fault ("" otherwise)
    std::function<Response(const Request&, int status, const std::string& incident)> show;
};

class Server {
public:
    Server(ServerOptions options, Routes routes, ErrorPages errors, Clock clock);
    ~Server();
    std::uint16_t port() const;  // the one really bound
    void run();                  // until stop(); returns when the last request in flight has been answered
    void stop();                 // may be called from a signal handler's thread; graceful

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace qaygi::web
