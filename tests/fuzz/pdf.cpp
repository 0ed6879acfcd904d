// Whatever stands inside a file that begins as PDF, it is looked into to its end or refused: nothing is thrown past that.

#include <cstdint>
#include <string>

#include "documents/pdf_inside.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string content(reinterpret_cast<const char*>(bytes), size);
    if (const auto flaw = qaygi::documents::flaw_inside_pdf(content); flaw && explain(*flaw).key.empty()) __builtin_trap();
    return 0;
}
