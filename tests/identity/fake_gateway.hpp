#pragma once

// A gateway of a few lines on the loopback: gives each request to a function and writes back what it says, octet by octet; an empty answer is
// never sent, and the connection stays open.

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/fault.hpp"

namespace qaygi::test {

inline std::string http(int status, const std::string& body) {
    return "HTTP/1.1 " + std::to_string(status) + " Status\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

class FakeGateway {
public:
    using Answer = std::function<std::string(const std::string& request)>;
    explicit FakeGateway(Answer answer) : answer_(std::move(answer)), listening_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof place;
        ensure(bind(listening_, reinterpret_cast<sockaddr*>(&place), length) == 0 && listen(listening_, 16) == 0, "a free port");
        ensure(getsockname(listening_, reinterpret_cast<sockaddr*>(&place), &length) == 0, "a port has a number");
        port_ = ntohs(place.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~FakeGateway() { close(); }
    void close() {
        if (!thread_.joinable()) return;
        shutdown(listening_, SHUT_RDWR);
        thread_.join();
        for (int kept : open_) ::close(kept);
        ::close(listening_);
    }
    std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }
    std::vector<std::string> requests() {
        const std::lock_guard lock(mutex_);
        return requests_;
    }

private:
    void serve() {
        for (int client; (client = accept(listening_, nullptr, nullptr)) >= 0; open_.push_back(client)) {
            const auto request = receive(client);
            {
                const std::lock_guard lock(mutex_);
                requests_.push_back(request);
            }
            const auto answer = answer_(request);
            if (!answer.empty() && send(client, answer.data(), answer.size(), MSG_NOSIGNAL) >= 0) shutdown(client, SHUT_WR);
        }
    }
    // Until the header and what it announces are there.
    static std::string receive(int client) {
        std::string request;
        char piece[4096];
        while (!complete(request)) {
            const auto count = recv(client, piece, sizeof piece, 0);
            if (count <= 0) break;
            request.append(piece, static_cast<std::size_t>(count));
        }
        return request;
    }
    static bool complete(const std::string& request) {
        const auto end = request.find("\r\n\r\n");
        if (end == std::string::npos) return false;
        const auto announced = request.find("Content-Length: ");
        if (announced == std::string::npos || announced > end) return true;
        return request.size() >= end + 4 + std::strtoull(request.c_str() + announced + 16, nullptr, 10);
    }

    Answer answer_;
    int listening_;
    int port_ = 0;
    std::mutex mutex_;
    std::vector<std::string> requests_;
    std::vector<int> open_;
    std::thread thread_;
};

}  // namespace qaygi::test
