#include "documents/store/intake.hpp"

#include <array>
#include <fstream>

#include "documents/store/disk.hpp"
#include "documents/store/octets_reading.hpp"

namespace qaygi::documents {
namespace {

// For as long as it lives one of few may look through a file.
class Turn {
public:
    explicit Turn(std::counting_semaphore<>& turns) : turns_(turns) { turns_.acquire(); }
    ~Turn() { turns_.release(); }
    Turn(const Turn&) = delete;

private:
    std::counting_semaphore<>& turns_;
};

class SpooledReading : public Reading {
public:
    explicit SpooledReading(const std::filesystem::path& path) : bytes_(std::filesystem::file_size(path)), file_(path, std::ios::binary) {}
    std::uint64_t bytes() const override { return bytes_; }
    std::string_view next() override {
        file_.read(space_.data(), space_.size());
        return {space_.data(), static_cast<std::size_t>(file_.gcount())};
    }

private:
    std::uint64_t bytes_;
    std::ifstream file_;
    std::array<char, 64 * 1024> space_;
};

}  // namespace

Result<Taken, Refusal> Intake::take(const std::filesystem::path& spooled, std::string_view sent_name) const {
    if (std::filesystem::file_size(spooled) > limit_) return refuse(Refusal(TooLarge{limit_}));
    const Verdict verdict = scan(spooled);
    if (verdict.is == Verdict::Is::infected) return refuse(Refusal(Infected{verdict.virus}));
    const Turn turn(looking_);
    {
        const Mapped file(spooled);
        const auto checked = check(sent_name, file.octets(), limit_);
        if (!checked) return refuse(checked.error());
        OctetsReading content(file.octets());
        if (auto flaw = examiner_.flaw(checked->form, content)) return refuse(*std::move(flaw));
    }
    auto kept = files_.keep(spooled, sent_name, limit_);
    if (!kept) return refuse(kept.error());
    return Taken{*std::move(kept), verdict.is == Verdict::Is::clean};
}

std::optional<std::string> Intake::picture(const Document& document) const { return examiner_.picture(document.form, *files_.open(document.sha256)); }

Verdict Intake::scan_again(const Document& document) const { return scanner_.scan(*files_.open(document.sha256)); }

Verdict Intake::scan(const std::filesystem::path& spooled) const {
    if (scanner_.scanning() == Scanning::off) return {Verdict::Is::unknown, {}};
    SpooledReading file(spooled);
    return scanner_.scan(file);
}

}  // namespace qaygi::documents
