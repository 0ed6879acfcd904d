#pragma once

// The one way in for a file: scanned, looked through, looked into, kept.

#include <semaphore>

#include "documents/store/examiner.hpp"
#include "documents/store/files.hpp"
#include "documents/store/virus_scanner.hpp"

namespace qaygi::documents {

struct Taken {
    Kept file;
    bool found_clean;  // by the scanner
};

class Intake {
public:
    // limit: octets of one file.
    Intake(const Files& files, const Examiner& examiner, const VirusScanner& scanner, std::uint64_t limit)
        : files_(files), examiner_(examiner), scanner_(scanner), limit_(limit) {}
    std::uint64_t limit() const { return limit_; }
    const VirusScanner& scanner() const { return scanner_; }

    // A spooled file under the name it was sent with. A refused one stays where it is.
    Result<Taken, Refusal> take(const std::filesystem::path& spooled, std::string_view sent_name) const;

    // Of a kept file: JPEG, or nothing when none can be drawn.
    std::optional<std::string> picture(const Document& document) const;
    // A kept file once more: signatures are newer, or nobody answered the last time.
    Verdict scan_again(const Document& document) const;

private:
    Verdict scan(const std::filesystem::path& spooled) const;

    const Files& files_;
    const Examiner& examiner_;
    const VirusScanner& scanner_;
    const std::uint64_t limit_;
    mutable std::counting_semaphore<> looking_{3};  // each holds a whole file in memory for a moment
};

}  // namespace qaygi::documents
