// Whatever is sent as a document, the answer is one of the three forms with a name to show, or a refusal that can be explained.

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
        if (checked ? clean_file_name(checked->name) != checked->name || extension(checked->name).empty() : explain(checked.error()).key.empty())
            __builtin_trap();
        (void)is_whole_pdf(content);
        (void)is_whole_jpeg(content);
        if (content.size() >= 8) (void)is_whole_png(content);
    }
    return 0;
}
