#pragma once

// One question over HTTP to somebody else's server, and its answer: no redirects, no proxy, short deadlines, a limit of size.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace qaygi::fetch {

struct Question {
    std::string address;
    std::optional<std::string> body = {};    // with one: POST, else GET
    std::vector<std::string> headers = {};   // "Accept: application/json"
    std::filesystem::path authorities = {};  // PEM file for the server's certificate; empty: those of the system
    std::chrono::milliseconds connect_time{3000};
    std::chrono::milliseconds whole_time{5000};
    std::size_t longest_answer = 64 * 1024;
    std::string method = {};          // empty: as the body says
    std::filesystem::path file = {};  // sent as the body of a PUT, read as it goes; empty: none
};

struct Answer {
    long status = 0;
    std::string body;
    std::map<std::string, std::string> headers = {};  // names in small letters
};

struct Failure {
    enum class Kind {
        unreachable,  // no connection, or no trust in its certificate
        too_slow,
        too_long,
    };
    Kind kind = Kind::unreachable;
    std::string words;  // for the log
};

Result<Answer, Failure> ask(const Question& question);

// Whether what is sent to this address cannot be read on the way: https, or http on this machine.
bool is_private(const std::string& address);

}  // namespace qaygi::fetch
