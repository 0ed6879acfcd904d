#pragma once

// ClamAV's daemon (clamd) at its local socket: each file is sent to it as a stream (INSTREAM), so it needs no right to our folders.

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "documents/store/reading.hpp"

namespace qaygi::documents {

// How much a scan matters. Each name is the value of the setting.
enum class Scanning {
    off,       // no file is scanned
    optional,  // a file is scanned when the scanner answers
    required,  // a schedule is not sent before each of its files was found clean
};
std::optional<Scanning> scanning_named(std::string_view name);

struct Verdict {
    enum class Is { clean, infected, unknown } is;
    std::string virus;  // as the scanner calls it, or why nothing is known
};

class VirusScanner {
public:
    VirusScanner(Scanning scanning, std::filesystem::path socket, std::chrono::milliseconds patience = std::chrono::seconds(60));
    Scanning scanning() const { return scanning_; }
    // unknown when it is off, does not answer, or refuses to look.
    Verdict scan(Reading& content) const;

private:
    const Scanning scanning_;
    const std::filesystem::path socket_;
    const std::chrono::milliseconds patience_;
};

}  // namespace qaygi::documents
