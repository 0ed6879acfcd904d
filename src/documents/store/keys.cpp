#include "documents/store/keys.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>

#include "base/fault.hpp"
#include "crypto/aes_gcm.hpp"
#include "crypto/digest.hpp"
#include "crypto/hex.hpp"

namespace qaygi::documents {
namespace {

using store::Sql;

const Sql note_key{"documents.note_key", "INSERT INTO document_key (key, since) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING"};
const Sql list_keys{"documents.list_keys", "SELECT key FROM document_key ORDER BY key"};
const Sql forget_others{"documents.forget_other_keys", "DELETE FROM document_key WHERE key <> $1"};

std::string trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r"), last = line.find_last_not_of(" \t\r");
    return std::string(first == std::string_view::npos ? "" : line.substr(first, last - first + 1));
}

}  // namespace

Keys Keys::from_file(const std::filesystem::path& file) {
    struct stat facts {};
    std::ifstream stream(file, std::ios::binary);
    if (!stream || stat(file.c_str(), &facts) != 0) throw Fault("the keys of the documents cannot be read: " + file.string());
    if ((facts.st_mode & S_IRWXO) != 0) throw Fault("anybody may read the keys of the documents: take that right from " + file.string() + " (chmod o= …)");
    return from_text(std::string(std::istreambuf_iterator<char>(stream), {}), file.string());
}

Keys Keys::from_text(std::string_view text, const std::string& file) {
    Keys keys;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        auto octets = crypto::from_hex(line);
        if (!octets || octets->size() != crypto::gcm_key_octets) throw Fault(fmt::format("{}: line {} is no key of 64 hexadecimal digits", file, number));
        auto name = crypto::sha256_hex("qaygi documents " + *octets).substr(0, 16);
        if (keys.named(name)) throw Fault(fmt::format("{}: line {} is the same key as one above", file, number));
        keys.keys_.push_back({std::move(*octets), std::move(name)});
    }
    if (keys.keys_.empty()) throw Fault(file + " holds no key");
    return keys;
}

const Key* Keys::named(std::string_view name) const {
    const auto found = std::ranges::find(keys_, name, &Key::name);
    return found == keys_.end() ? nullptr : &*found;
}

void check_keys(store::Database& database, const Keys& keys, Instant now) {
    const auto noted = database.read([](store::Connection& connection) { return connection.rows(list_keys); });
    for (const auto& row : noted)
        if (const auto name = row.get<std::string>(0); !keys.named(name))
            throw Fault("files were sealed with the key " + name + ", which is not among the keys of the documents");
    if (!keys.first()) return;
    database.write([&](store::Transaction& transaction) { return transaction.change(note_key, keys.first()->name, now); });
}

void forget_old_keys(store::Database& database, const Keys& keys) {
    if (keys.first()) database.write([&](store::Transaction& transaction) { return transaction.change(forget_others, keys.first()->name); });
}

}  // namespace qaygi::documents
