#include "documents/store/virus_scanner.hpp"

#include <algorithm>
#include <array>

#include "base/fault.hpp"
#include "documents/store/conversation.hpp"

namespace qaygi::documents {
namespace {

constexpr std::size_t most_in_a_chunk = 256 * 1024;

std::string length(std::size_t count) {
    std::string octets;
    for (const int shift : {24, 16, 8, 0}) octets += static_cast<char>(count >> shift);
    return octets;
}

// clamd(8): each chunk follows its length; one of no length ends the stream. Answers end with a zero octet, as the command does.
std::string answer(const Conversation& clamd, Reading& content) {
    clamd.send(std::string_view("zINSTREAM\0", 10));
    for (auto piece = content.next(); !piece.empty(); piece = content.next()) {
        for (; !piece.empty(); piece.remove_prefix(std::min(piece.size(), most_in_a_chunk))) {
            const auto chunk = piece.substr(0, most_in_a_chunk);
            clamd.send(length(chunk.size()));
            clamd.send(chunk);
        }
    }
    clamd.send(length(0));
    std::string all;
    for (auto piece = clamd.receive(1024); !piece.empty() && all.size() < 4096; piece = clamd.receive(1024)) all += piece;
    return all.substr(0, all.find('\0'));
}

Verdict read(std::string_view answer) {
    constexpr std::string_view of_stream = "stream: ", found = " FOUND";
    if (answer == "stream: OK") return {Verdict::Is::clean, {}};
    if (answer.starts_with(of_stream) && answer.ends_with(found)) {
        answer.remove_prefix(of_stream.size());
        answer.remove_suffix(found.size());
        return {Verdict::Is::infected, std::string(answer)};
    }
    return {Verdict::Is::unknown, std::string(answer)};
}

}  // namespace

std::optional<Scanning> scanning_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Scanning>, 3> all{
        {{"off", Scanning::off}, {"optional", Scanning::optional}, {"required", Scanning::required}}};
    const auto* found = std::ranges::find(all, name, &std::pair<std::string_view, Scanning>::first);
    return found == all.end() ? std::nullopt : std::optional(found->second);
}

VirusScanner::VirusScanner(Scanning scanning, std::filesystem::path socket, std::chrono::milliseconds patience)
    : scanning_(scanning), socket_(std::move(socket)), patience_(patience) {}

Verdict VirusScanner::scan(Reading& content) const {
    if (scanning_ == Scanning::off) return {Verdict::Is::unknown, "scanning is off"};
    try {
        const auto clamd = Conversation::with(socket_);
        clamd.set_patience(patience_);
        return read(answer(clamd, content));
    } catch (const Fault& silent) {
        return {Verdict::Is::unknown, silent.what()};
    }
}

}  // namespace qaygi::documents
