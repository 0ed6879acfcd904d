#include "documents/store/files.hpp"

#include "base/fault.hpp"
#include "crypto/digest.hpp"
#include "documents/store/disk.hpp"
#include "documents/store/folder.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

}  // namespace

Files::Files(fs::path folder) : folder_(std::move(folder)), place_(std::make_unique<Folder>(folder_)) {
    std::error_code error;
    fs::create_directories(spool(), error);
    if (error) throw Fault("the document store " + folder_.string() + " cannot be made: " + error.message());
    fs::permissions(folder_, fs::perms::owner_all, error);
    sync_folder(folder_);
}

Result<Kept, Refusal> Files::keep(const fs::path& spooled, std::string_view sent_name, std::uint64_t limit) const {
    const Mapped file(spooled);
    auto checked = check(sent_name, file.octets(), limit);
    if (!checked) return refuse(checked.error());
    Kept kept{std::move(checked->name), checked->form, static_cast<std::int64_t>(file.octets().size()), crypto::sha256_hex(file.octets())};
    place_->put(kept.sha256, spooled);
    return kept;
}

std::unique_ptr<Reading> Files::open(std::string_view sha256) const {
    auto reading = place_->open(sha256);
    if (!reading) throw Fault("the file of a document is missing: " + std::string(sha256));
    return reading;
}

}  // namespace qaygi::documents
