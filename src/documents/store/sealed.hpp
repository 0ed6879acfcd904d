#pragma once

// A file as it lies when it is sealed: AES-256-GCM in pieces, under a key of its own that is wrapped by one of the key file.
//
//   8 octets   "QAYGISF1"
//   8          name of the wrapping key
//   12         nonce of the wrapping
//   48         the file's key, wrapped; bound to all above and to the name of the file
//   then       pieces of 64 KiB, the last one shorter or as long, each 16 octets longer; the nonce counts them and tells the last
//
// So a piece that was changed, moved, repeated, cut off or brought from another file does not open.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "documents/store/keys.hpp"
#include "documents/store/reading.hpp"

namespace qaygi::documents {

// Writes the content, sealed, to a new file. A Fault when the disk is full; nothing is left behind then.
void write_sealed(const std::filesystem::path& file, std::unique_ptr<Reading> content, std::string_view name, const Key& key);

// Whether these octets begin as a sealed file does; nothing else that is kept begins so.
bool begins_sealed(std::string_view octets);
// The name of the key that wraps the file's key; empty when the octets are of no sealed file.
std::string key_of_sealed(std::string_view octets);

// Opens what begins sealed; what does not is read as it is. A Fault when it is cut short or its key is not among these.
std::unique_ptr<Reading> open_sealed(std::unique_ptr<Reading> lying, std::string_view name, const Keys& keys);

}  // namespace qaygi::documents
