#include "documents/store/conversation.hpp"

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/fault.hpp"

namespace qaygi::documents {
namespace {

[[noreturn]] void fail(const std::string& what) { throw Fault(what + ": " + std::generic_category().message(errno), Fault::Later::helps); }

}  // namespace

Conversation Conversation::with(const std::filesystem::path& socket) {
    sockaddr_un place{.sun_family = AF_UNIX, .sun_path = {}};
    if (socket.native().size() >= sizeof place.sun_path) throw Fault("the path of a socket is too long: " + socket.string());
    socket.native().copy(place.sun_path, sizeof place.sun_path - 1);
    Conversation begun(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (begun.descriptor_ < 0 || connect(begun.descriptor_, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0)
        fail("nobody answers at " + socket.string());
    return begun;
}

Conversation::~Conversation() {
    if (descriptor_ >= 0) close(descriptor_);
}

void Conversation::set_patience(std::chrono::milliseconds most) const {
    const timeval time{most.count() / 1000, most.count() % 1000 * 1000};
    setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    setsockopt(descriptor_, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

void Conversation::send(std::string_view octets) const {
    while (!octets.empty()) {
        const auto sent = ::send(descriptor_, octets.data(), octets.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) fail("the other side does not listen");
        octets.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::string Conversation::receive(std::size_t most) const {
    std::string octets(most, '\0');
    ssize_t count = 0;
    do count = recv(descriptor_, octets.data(), most, 0);
    while (count < 0 && errno == EINTR);
    if (count < 0) fail("the other side does not answer");
    octets.resize(static_cast<std::size_t>(count));
    return octets;
}

std::string Conversation::receive_all(std::size_t count) const {
    std::string all;
    while (all.size() < count) {
        const auto piece = receive(std::min<std::size_t>(count - all.size(), 64 * 1024));
        if (piece.empty()) throw Fault("the other side has left", Fault::Later::helps);
        all += piece;
    }
    return all;
}

}  // namespace qaygi::documents
