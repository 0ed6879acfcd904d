#pragma once

// A local stream socket with the process at its other end. Everything throws a Fault that helps later: it went away, or it took too long.

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

namespace qaygi::documents {

class Conversation {
public:
    explicit Conversation(int descriptor) : descriptor_(descriptor) {}
    static Conversation with(const std::filesystem::path& socket);
    ~Conversation();
    Conversation(Conversation&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Conversation& operator=(Conversation&&) = delete;

    // Of each single call below.
    void set_patience(std::chrono::milliseconds most) const;
    void send(std::string_view octets) const;
    // At most so many octets; empty when the other side has closed.
    std::string receive(std::size_t most) const;
    // Exactly so many.
    std::string receive_all(std::size_t count) const;

private:
    int descriptor_;
};

}  // namespace qaygi::documents
