#pragma once

// The keys that seal the files. They stand in a file of their own, one a line in 64 hexadecimal digits: the first seals what is kept from now on, those below
// it still open what was sealed with them. Lines that begin with # say something to people.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "store/database.hpp"

namespace qaygi::documents {

struct Key {
    std::string octets;  // 32
    std::string name;    // 16 hexadecimal digits that tell keys apart and tell nothing of them
};

class Keys {
public:
    Keys() = default;  // none: files lie as they are
    // A Fault that names the file and the line when it cannot be read, holds no key or what is none, or others may read it.
    static Keys from_file(const std::filesystem::path& file);
    static Keys from_text(std::string_view text, const std::string& file);
    const Key* first() const { return keys_.empty() ? nullptr : &keys_.front(); }
    const Key* named(std::string_view name) const;

private:
    std::vector<Key> keys_;
};

// Notes the first key in the database. A Fault that names the key when one that files were sealed with before is not there.
void check_keys(store::Database& database, const Keys& keys, Instant now);
// Once no file is sealed with any other than the first.
void forget_old_keys(store::Database& database, const Keys& keys);

}  // namespace qaygi::documents
