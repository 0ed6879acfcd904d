#include "documents/store/files.hpp"

#include "base/fault.hpp"
#include "crypto/digest.hpp"
#include "crypto/random.hpp"
#include "documents/store/disk.hpp"
#include "documents/store/folder.hpp"
#include "documents/store/sealed.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

// Gives the last octets only when all of them together are what the name says.
class Verified : public Reading {
public:
    Verified(std::unique_ptr<Reading> reading, std::string sha256) : reading_(std::move(reading)), sha256_(std::move(sha256)), left_(reading_->bytes()) {
        if (left_ == 0) check();
    }
    std::uint64_t bytes() const override { return reading_->bytes(); }
    std::string_view next() override {
        if (left_ == 0) return {};
        const auto piece = reading_->next();
        digest_.add(piece);
        left_ -= piece.size();
        if (piece.empty() || left_ == 0) check();
        return piece;
    }

private:
    void check() {
        if (digest_.hex() != sha256_) throw Fault("the file of a document is damaged: " + sha256_);
    }

    std::unique_ptr<Reading> reading_;
    std::string sha256_;
    std::uint64_t left_;
    crypto::Sha256 digest_;
};

}  // namespace

Files::Files(const fs::path& folder) : Files(folder, std::make_unique<Folder>(folder), Keys()) {}

Files::Files(fs::path folder, std::unique_ptr<const Place> place, Keys keys) : folder_(std::move(folder)), place_(std::move(place)), keys_(std::move(keys)) {
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
    if (keys_.first())
        put_sealed(kept.sha256, read_file(spooled));
    else
        place_->put(kept.sha256, spooled);
    std::error_code already_moved;
    fs::remove(spooled, already_moved);
    return kept;
}

void Files::put_sealed(const std::string& sha256, std::unique_ptr<Reading> content) const {
    // Named as the server's own, so that it clears away what a killed program leaves.
    const auto sealed = spool() / ("upload-" + crypto::random_token() + ".sealed");
    write_sealed(sealed, std::move(content), sha256, *keys_.first());
    std::error_code already_moved;
    try {
        place_->put(sha256, sealed);
    } catch (...) {
        fs::remove(sealed, already_moved);
        throw;
    }
    fs::remove(sealed, already_moved);
}

std::unique_ptr<Reading> Files::open(std::string_view sha256) const {
    auto reading = find(sha256);
    if (!reading) throw Fault("the file of a document is missing: " + std::string(sha256));
    return reading;
}

std::unique_ptr<Reading> Files::find(std::string_view sha256) const {
    auto lying = place_->open(sha256);
    if (!lying) return nullptr;
    return std::make_unique<Verified>(open_sealed(std::move(lying), sha256, keys_), std::string(sha256));
}

bool Files::seal(const std::string& sha256) const {
    ensure(keys_.first() != nullptr, "files are sealed with a key");
    const auto lying = place_->open(sha256);
    if (!lying || key_of_sealed(lying->next()) == keys_.first()->name) return false;
    put_sealed(sha256, open(sha256));
    return true;
}

}  // namespace qaygi::documents
