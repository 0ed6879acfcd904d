#include "web/multipart.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "web/header_value.hpp"

namespace qaygi::web {

namespace {

constexpr std::string_view line_end = "\r\n";

// Browsers write %22, %0D and %0A for what would end the quoted name (WHATWG HTML, multipart/form-data encoding).
std::string unescape(std::string text) {
    for (auto [escaped, meant] : {std::pair{"%22", '"'}, std::pair{"%0D", '\r'}, std::pair{"%0A", '\n'}})
        for (auto at = text.find(escaped); at != std::string::npos; at = text.find(escaped, at + 1)) text.replace(at, 3, 1, meant);
    return text;
}

std::optional<Part> read_part(std::string_view lines) {
    std::optional<Part> part;
    while (!lines.empty()) {
        auto end = std::min(lines.find(line_end), lines.size());
        auto line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 2, lines.size()));
        auto colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0) return std::nullopt;
        if (!same_word(line.substr(0, colon), "content-disposition")) continue;
        auto value = read_header_value(line.substr(colon + 1));
        if (part || !value || !same_word(value->word, "form-data") || !value->parameters.contains("name")) return std::nullopt;
        part = Part{.name = unescape(value->parameters["name"])};
        if (auto file = value->parameters.find("filename"); file != value->parameters.end()) part->file_name = unescape(file->second);
    }
    return part;
}

// How much of the end of text may be the beginning of the delimiter.
std::size_t beginning_at_end(std::string_view text, std::string_view delimiter) {
    for (std::size_t length = std::min(text.size(), delimiter.size() - 1); length > 0; --length)
        if (delimiter.starts_with(text.substr(text.size() - length))) return length;
    return 0;
}

}  // namespace

std::optional<std::string> Multipart::boundary_in(std::string_view content_type) {
    auto value = read_header_value(content_type);
    if (!value || !same_word(value->word, "multipart/form-data")) return std::nullopt;
    auto boundary = value->parameters.find("boundary");
    if (boundary == value->parameters.end() || boundary->second.empty() || boundary->second.size() > 70) return std::nullopt;
    return boundary->second;
}

// The first delimiter may stand at the very beginning, where no line end precedes it: one is put there.
Multipart::Multipart(std::string_view boundary, PartReader& reader, Limits limits)
    : reader_(reader), limits_(limits), delimiter_("\r\n--" + std::string(boundary)), pending_(line_end) {}

Result<void, MultipartRefusal> Multipart::take(std::string_view bytes) {
    if (state_ == State::refused) return refuse(refusal_);
    if (state_ == State::after_last) return {};
    pending_ += bytes;
    while (step()) {
    }
    pending_.erase(0, position_);
    position_ = 0;
    if (state_ == State::refused) return refuse(refusal_);
    return {};
}

// Whether something was understood, so that another step may be.
bool Multipart::step() {
    switch (state_) {
        case State::before_first:
        case State::in_content:
            return read_until_delimiter();
        case State::after_delimiter:
            return read_after_delimiter();
        case State::in_header:
            return read_header();
        case State::after_last:
            position_ = pending_.size();
            return false;
        case State::refused:
            return false;
    }
    return false;
}

bool Multipart::read_until_delimiter() {
    auto rest = std::string_view(pending_).substr(position_);
    auto found = rest.find(delimiter_);
    bool at_delimiter = found != std::string_view::npos;
    auto content = rest.substr(0, at_delimiter ? found : rest.size() - beginning_at_end(rest, delimiter_));
    if (state_ == State::in_content && !content.empty()) reader_.octets(content);
    position_ += content.size();
    if (!at_delimiter) return false;
    if (state_ == State::in_content) reader_.end();
    position_ += delimiter_.size();
    state_ = State::after_delimiter;
    return true;
}

bool Multipart::read_after_delimiter() {
    auto rest = std::string_view(pending_).substr(position_);
    auto spaces = std::min(rest.find_first_not_of(" \t"), rest.size());
    if (spaces > limits_.header_bytes) return decline(MultipartRefusal::malformed);
    if (rest.size() < spaces + 2) return false;
    if (rest.substr(spaces, 2) == "--" && spaces == 0) {
        state_ = State::after_last;
        return true;
    }
    if (rest.substr(spaces, 2) != line_end) return decline(MultipartRefusal::malformed);
    if (++parts_ > limits_.parts) return decline(MultipartRefusal::too_many_parts);
    position_ += spaces + 2;
    state_ = State::in_header;
    return true;
}

bool Multipart::read_header() {
    auto rest = std::string_view(pending_).substr(position_);
    auto end = rest.find("\r\n\r\n");
    // Without its end in sight, up to three octets of that end may already be here.
    if (end == std::string_view::npos ? rest.size() > limits_.header_bytes + 3 : end > limits_.header_bytes) return decline(MultipartRefusal::header_too_large);
    if (end == std::string_view::npos) return false;
    auto part = read_part(rest.substr(0, end));
    if (!part) return decline(MultipartRefusal::malformed);
    if (part->name.size() > limits_.name_bytes || (part->file_name && part->file_name->size() > limits_.name_bytes))
        return decline(MultipartRefusal::header_too_large);
    position_ += end + 4;
    reader_.begin(*part);
    state_ = State::in_content;
    return true;
}

bool Multipart::decline(MultipartRefusal why) {
    state_ = State::refused;
    refusal_ = why;
    return false;
}

}  // namespace qaygi::web
