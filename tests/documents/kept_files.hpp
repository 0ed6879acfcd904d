#pragma once

// What the tests of kept files have in common.

#include <fstream>
#include <string>

#include "documents/store/files.hpp"

namespace qaygi::documents {

inline std::string read_whole(Reading& reading) {
    std::string content;
    for (auto piece = reading.next(); !piece.empty(); piece = reading.next()) content += piece;
    return content;
}

inline std::filesystem::path written(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

inline std::string octets_in(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// A file named as if it had been kept long ago.
inline std::filesystem::path lying(const std::filesystem::path& folder, const std::string& sha256) {
    return folder / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
}

inline Keys keys(const std::string& digits) {
    std::string text;
    for (const char digit : digits) text += std::string(64, digit) + "\n";
    return Keys::from_text(text, "keys");
}

}  // namespace qaygi::documents
