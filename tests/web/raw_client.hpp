#pragma once

// A client that sends exactly the bytes it is told to, for tests of what no browser would send.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace qaygi::test {

struct RawResponse {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case; of several with one name the last
    std::string body;
};

class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        timeval patience{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&place), sizeof place) != 0) throw std::runtime_error("cannot connect");
    }
    ~RawClient() { leave(); }
    RawClient(const RawClient&) = delete;

    // False when the other side has closed.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    // The next response, or nothing when the other side closes before it is complete.
    std::optional<RawResponse> receive(bool without_body = false) {
        while (received_.find("\r\n\r\n") == std::string::npos)
            if (!read_more()) return std::nullopt;
        auto end = received_.find("\r\n\r\n");
        RawResponse response = parse(received_.substr(0, end + 2));
        received_.erase(0, end + 4);
        auto announced = response.headers.find("content-length");
        if (without_body || announced == response.headers.end()) return response;
        auto length = std::stoul(announced->second);
        while (received_.size() < length)
            if (!read_more()) return std::nullopt;
        response.body = received_.substr(0, length);
        received_.erase(0, length);
        return response;
    }

    std::optional<RawResponse> ask(std::string_view bytes) {
        send(bytes);
        return receive();
    }

    // Whether the other side closes within the client's patience, without saying anything more.
    bool is_closed() {
        char octet = 0;
        return received_.empty() && ::recv(socket_, &octet, 1, 0) == 0;
    }

    void leave() {
        if (socket_ >= 0) ::close(socket_);
        socket_ = -1;
    }

private:
    bool read_more() {
        char piece[16 * 1024];
        auto count = ::recv(socket_, piece, sizeof piece, 0);
        if (count <= 0) return false;
        received_.append(piece, static_cast<std::size_t>(count));
        return true;
    }

    static RawResponse parse(std::string_view head) {
        RawResponse response{.status = std::stoi(std::string(head.substr(9, 3)))};
        head.remove_prefix(head.find("\r\n") + 2);
        while (!head.empty()) {
            auto end = head.find("\r\n");
            auto colon = head.find(": ");
            std::string name(head.substr(0, colon));
            for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            response.headers[name] = head.substr(colon + 2, end - colon - 2);
            head.remove_prefix(end + 2);
        }
        return response;
    }

    int socket_;
    std::string received_;
};

}  // namespace qaygi::test
