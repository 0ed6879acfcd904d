// Whatever comes as multipart/form-data, whole and in two pieces: the same parts, or the same refusal. The first octet says where it is cut.

#include <cstdint>
#include <string>
#include <string_view>

#include "web/multipart.hpp"

using namespace qaygi::web;

namespace {

struct Written : PartReader {
    std::string text;
    bool open = false;
    void begin(const Part& part) override {
        if (open) __builtin_trap();
        open = true;
        text += '<' + part.name + '|' + part.file_name.value_or("-") + '>';
    }
    void octets(std::string_view piece) override {
        if (!open || piece.empty()) __builtin_trap();
        text += piece;
    }
    void end() override {
        if (!open) __builtin_trap();
        open = false;
        text += "</>";
    }
};

std::string read(std::string_view first, std::string_view second) {
    Written written;
    Multipart parts("b", written, {.parts = 5, .header_bytes = 200, .name_bytes = 50});
    auto taken = parts.take(first);
    if (taken && !second.empty()) taken = parts.take(second);
    if (!taken) return "refused";
    if (parts.complete() && written.open) __builtin_trap();
    return parts.complete() ? written.text : "incomplete";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view body(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    auto cut = std::min<std::size_t>(bytes[0], body.size());
    if (read(body, {}) != read(body.substr(0, cut), body.substr(cut))) __builtin_trap();
    return 0;
}
