// Whatever is sent as a document, the answer is one of the forms with a name to show, or a refusal that can be explained.

#include <cstdint>
#include <string_view>

#include "documents/content.hpp"
#include "documents/file_name.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace qaygi::documents;
    const std::string_view sent(reinterpret_cast<const char*>(bytes), size);
    const auto name = sent.substr(0, size == 0 ? 0 : bytes[0] % size);
    for (const auto content : {sent, sent.substr(name.size())}) {
        const auto checked = check(name, content, 4096);
        if (checked ? read_file_name(checked->name) != checked->name || extension(checked->name).empty() : explain(checked.error()).key.empty())
            __builtin_trap();
        for (const auto flaw : {flaw_of_pdf, flaw_of_jpeg, flaw_of_tiff, flaw_of_container}) {
            if (const auto found = flaw(content); found && explain(*found).key.empty()) __builtin_trap();
        }
        if (content.size() >= 8) (void)flaw_of_png(content);
    }
    return 0;
}
