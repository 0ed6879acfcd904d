#pragma once

// A server of a few small pages on a free port of the loopback, with its own spool folder.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <latch>
#include <string>
#include <thread>

#include "base/fault.hpp"
#include "web/raw_client.hpp"
#include "web/server.hpp"

namespace qaygi::test {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "qaygi-web-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::size_t files() const { return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), {})); }

private:
    std::filesystem::path path_;
};

inline web::Response say(std::string text) { return {.content_type = "text/plain; charset=utf-8", .body = std::move(text)}; }

class RunningServer {
public:
    explicit RunningServer(web::Routes routes, web::ServerOptions options = {})
        : server_(in_spool(std::move(options)), std::move(routes), {show_error}, system_now), thread_([this] { server_.run(); }) {}
    ~RunningServer() { stop(); }

    void stop() {
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }
    void begin_stop() { server_.stop(); }
    std::uint16_t port() const { return port_; }
    RawClient client() const { return RawClient(port_); }
    const TemporaryFolder& spool() const { return spool_; }

private:
    web::ServerOptions in_spool(web::ServerOptions options) {
        options.port = 0;
        options.workers = 2;
        options.spool = spool_.path();
        return options;
    }
    static web::Response show_error(const web::Request&, int status, const std::string& incident) {
        web::Response response = say("error " + std::to_string(status) + " " + incident);
        response.status = status;
        return response;
    }

    TemporaryFolder spool_;
    web::Server server_;
    std::uint16_t port_ = server_.port();
    std::jthread thread_;
};

inline std::string get(std::string_view target, std::string_view more = "") { return fmt::format("GET {} HTTP/1.1\r\nHost: test\r\n{}\r\n", target, more); }

inline std::string post(std::string_view target, std::string_view body, std::string_view type = "application/x-www-form-urlencoded",
                        std::string_view more = "") {
    return fmt::format("POST {} HTTP/1.1\r\nHost: test\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}\r\n{}", target, type, body.size(), more, body);
}

}  // namespace qaygi::test
