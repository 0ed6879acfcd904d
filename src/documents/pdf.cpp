#include <charconv>

#include "documents/content.hpp"

namespace qaygi::documents {
namespace {

bool is_digit(char character) { return '0' <= character && character <= '9'; }

// ISO 32000-1, 7.5: a header with a version, objects, and at the end the offset of the cross-reference between "startxref" and "%%EOF".
// Readers find both marks in the last kilobyte or so, since some programs write a little behind them.
bool is_whole(std::string_view content) {
    constexpr std::string_view header = "%PDF-", start = "startxref", end = "%%EOF";
    constexpr std::size_t tail = 2048;
    if (content.size() < header.size() + 3 || !is_digit(content[header.size()]) || content[header.size() + 1] != '.') return false;
    if (content.find(" obj") == content.npos) return false;
    const auto last = content.substr(content.size() - std::min(tail, content.size()));
    const auto closed = last.rfind(end);
    if (closed == last.npos) return false;
    const auto started = last.substr(0, closed).rfind(start);
    if (started == last.npos) return false;
    auto number = last.substr(started + start.size(), closed - started - start.size());
    number.remove_prefix(std::min(number.find_first_not_of(" \t\r\n"), number.size()));
    std::size_t offset = 0;
    return std::from_chars(number.data(), number.data() + number.size(), offset).ec == std::errc() && offset < content.size();
}

}  // namespace

Flaw flaw_of_pdf(std::string_view content) {
    if (!is_whole(content)) return Refusal(Damaged{Form::pdf});
    if (auto other = also_is(content, content.size()); !other.empty()) return Refusal(TwoInOne{Form::pdf, std::move(other)});
    return std::nullopt;
}

}  // namespace qaygi::documents
