#include "documents/store/files.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "crypto/digest.hpp"
#include "documents/store/disk.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

}  // namespace

Files::Files(fs::path folder) : folder_(std::move(folder)) {
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
    file.seal();
    const auto place = place_of(kept.sha256);
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (!error) fs::rename(spooled, place, error);  // over the same content when it was kept before
    if (error) throw Fault("a document cannot be kept: " + error.message(), Fault::Later::helps);
    // Each of the folders may be new, also when another upload made it a moment ago.
    for (auto folder = place.parent_path(); folder != folder_.parent_path(); folder = folder.parent_path()) sync_folder(folder);
    return kept;
}

fs::path Files::find(std::string_view sha256) const {
    auto place = place_of(sha256);
    if (!fs::exists(place)) throw Fault("the file of a document is missing: " + std::string(sha256));
    return place;
}

fs::path Files::place_of(std::string_view sha256) const {
    const auto is_digit = [](char digit) { return ('0' <= digit && digit <= '9') || ('a' <= digit && digit <= 'f'); };
    ensure(sha256.size() == 64 && std::ranges::all_of(sha256, is_digit), "a kept file is named by a SHA-256");
    return folder_ / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
}

}  // namespace qaygi::documents
