#include "documents/store/sealed.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/fault.hpp"
#include "crypto/aes_gcm.hpp"
#include "crypto/digest.hpp"
#include "crypto/hex.hpp"
#include "crypto/random.hpp"

namespace qaygi::documents {
namespace {

constexpr std::string_view mark = "QAYGISF1";
constexpr std::size_t name_octets = 8;
constexpr std::size_t piece_octets = 64 * 1024, sealed_piece_octets = piece_octets + crypto::gcm_tag_octets;
constexpr std::size_t wrapped_at = mark.size() + name_octets + crypto::gcm_nonce_octets;
constexpr std::size_t header_octets = wrapped_at + crypto::gcm_key_octets + crypto::gcm_tag_octets;

std::string nonce_of(std::uint64_t piece, bool last) {
    std::string nonce(crypto::gcm_nonce_octets, '\0');
    for (std::size_t at = 0; at < 8; ++at) nonce[at] = static_cast<char>(piece >> (8 * (7 - at)) & 0xff);
    nonce.back() = last ? '\1' : '\0';
    return nonce;
}

// A new file of the spool, gone again unless it was finished.
class Writing {
public:
    explicit Writing(std::filesystem::path file) : file_(std::move(file)) {
        descriptor_ = open(file_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        if (descriptor_ < 0) fail();
    }
    ~Writing() {
        if (descriptor_ < 0) return;
        close(descriptor_);
        unlink(file_.c_str());
    }
    Writing(const Writing&) = delete;
    void add(std::string_view octets) {
        while (!octets.empty()) {
            const auto written = write(descriptor_, octets.data(), octets.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail();
            octets.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void finish() {
        if (close(std::exchange(descriptor_, -1)) == 0) return;
        unlink(file_.c_str());
        fail();
    }

private:
    [[noreturn]] static void fail() { throw Fault("a file cannot be sealed: " + std::generic_category().message(errno), Fault::Later::helps); }
    std::filesystem::path file_;
    int descriptor_ = -1;
};

// Octets of another reading in pieces of a length of our own.
class Regrouped {
public:
    explicit Regrouped(std::unique_ptr<Reading> reading) : reading_(std::move(reading)) {}
    std::uint64_t bytes() const { return reading_->bytes(); }
    // Fewer only at the end.
    std::string take(std::size_t count) {
        std::string taken;
        taken.reserve(count);
        while (taken.size() < count) {
            if (rest_.empty()) rest_ = reading_->next();
            if (rest_.empty()) break;
            const auto part = rest_.substr(0, count - taken.size());
            taken += part;
            rest_.remove_prefix(part.size());
        }
        return taken;
    }

private:
    std::unique_ptr<Reading> reading_;
    std::string_view rest_;
};

class Unsealed : public Reading {
public:
    Unsealed(Regrouped lying, std::string key) : lying_(std::move(lying)), key_(std::move(key)), sealed_left_(lying_.bytes() - header_octets) {
        const auto pieces = (sealed_left_ + sealed_piece_octets - 1) / sealed_piece_octets;
        if (pieces == 0 || sealed_left_ < pieces * crypto::gcm_tag_octets) throw Fault("a sealed file is cut short");
        bytes_ = sealed_left_ - pieces * crypto::gcm_tag_octets;
    }
    std::uint64_t bytes() const override { return bytes_; }
    std::string_view next() override {
        piece_.clear();
        if (sealed_left_ == 0) return piece_;
        const auto sealed = lying_.take(std::min<std::uint64_t>(sealed_left_, sealed_piece_octets));
        sealed_left_ -= sealed.size();
        auto opened = crypto::gcm_open(key_, nonce_of(count_++, sealed_left_ == 0), {}, sealed);
        if (!opened) throw Fault("a sealed file is not as it was kept");
        piece_ = std::move(*opened);
        return piece_;
    }

private:
    Regrouped lying_;
    std::string key_;
    std::string piece_;
    std::uint64_t sealed_left_, bytes_ = 0, count_ = 0;
};

// A file that lies as it is.
class Plain : public Reading {
public:
    Plain(std::string begun, Regrouped rest) : begun_(std::move(begun)), rest_(std::move(rest)) {}
    std::uint64_t bytes() const override { return rest_.bytes(); }
    std::string_view next() override {
        piece_ = std::exchange(begun_, {});
        if (piece_.empty()) piece_ = rest_.take(piece_octets);
        return piece_;
    }

private:
    std::string begun_, piece_;
    Regrouped rest_;
};

}  // namespace

void write_sealed(const std::filesystem::path& file, std::unique_ptr<Reading> content, std::string_view name, const Key& key) {
    const auto own_key = crypto::random_bytes(crypto::gcm_key_octets), nonce = crypto::random_bytes(crypto::gcm_nonce_octets);
    const auto header = std::string(mark) + crypto::from_hex(key.name).value() + nonce;
    Writing writing(file);
    writing.add(header + crypto::gcm_seal(key.octets, nonce, header + std::string(name), own_key));
    Regrouped regrouped(std::move(content));
    auto left = regrouped.bytes();
    for (std::uint64_t count = 0; count == 0 || left > 0; ++count) {
        const auto piece = regrouped.take(std::min<std::uint64_t>(left, piece_octets));
        left -= piece.size();
        writing.add(crypto::gcm_seal(own_key, nonce_of(count, left == 0), {}, piece));
    }
    writing.finish();
}

bool begins_sealed(std::string_view octets) { return octets.starts_with(mark); }

std::string key_of_sealed(std::string_view octets) { return begins_sealed(octets) ? crypto::hex(octets.substr(mark.size(), name_octets)) : std::string(); }

std::unique_ptr<Reading> open_sealed(std::unique_ptr<Reading> lying, std::string_view name, const Keys& keys) {
    Regrouped regrouped(std::move(lying));
    auto header = regrouped.take(header_octets);
    if (!begins_sealed(header)) return std::make_unique<Plain>(std::move(header), std::move(regrouped));
    if (header.size() < header_octets) throw Fault("a sealed file is cut short");
    const Key* key = keys.named(key_of_sealed(header));
    if (!key) throw Fault("a file is sealed with the key " + key_of_sealed(header) + ", which is not among the keys of the documents");
    const std::string_view written(header);
    const auto nonce = written.substr(wrapped_at - crypto::gcm_nonce_octets, crypto::gcm_nonce_octets);
    auto own_key = crypto::gcm_open(key->octets, nonce, std::string(written.substr(0, wrapped_at)) + std::string(name), written.substr(wrapped_at));
    if (!own_key) throw Fault("a sealed file is not as it was kept, or is another one");
    return std::make_unique<Unsealed>(std::move(regrouped), std::move(*own_key));
}

}  // namespace qaygi::documents
