#pragma once

// Numbers as files of pictures write them, the largest octet first.

#include <cstdint>
#include <string_view>

namespace qaygi::documents {

inline unsigned octet(std::string_view content, std::size_t at) { return static_cast<unsigned char>(content[at]); }
inline std::uint32_t two(std::string_view content, std::size_t at) { return octet(content, at) << 8 | octet(content, at + 1); }
inline std::uint32_t four(std::string_view content, std::size_t at) { return two(content, at) << 16 | two(content, at + 2); }

}  // namespace qaygi::documents
