#include "documents/store/examining.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <sstream>

#include "base/fault.hpp"
#include "documents/pdf_inside.hpp"
#include "documents/picture.hpp"
#include "documents/store/conversation.hpp"
#include "documents/store/examiner.hpp"

namespace qaygi::documents {
namespace {

constexpr std::uint64_t most_bytes = 1ULL << 31;  // of one file or answer

std::string answer(const Header& asked, std::string_view content) {
    if (asked.question == question::picture) return picture_of(asked.form, content).value_or("");
    return written(asked.form == Form::pdf ? flaw_inside_pdf(content) : Flaw());
}

}  // namespace

std::string header(const Header& header) {
    std::string octets{header.question, static_cast<char>(header.form)};
    for (int i = 0; i < 8; ++i) octets += static_cast<char>(header.bytes >> 8 * i);
    return octets;
}

Header read_header(std::string_view octets) {
    std::uint64_t bytes = 0;
    for (std::size_t i = header_bytes - 1; i >= 2; --i) bytes = bytes << 8 | static_cast<unsigned char>(octets.at(i));
    if (static_cast<std::size_t>(octets[1]) >= forms.size() || bytes > most_bytes) throw Fault("an examiner speaks another language");
    return {octets[0], forms.at(static_cast<std::size_t>(octets[1])), bytes};
}

std::string written(const Flaw& flaw) {
    if (!flaw) return "none";
    if (std::holds_alternative<Encrypted>(*flaw)) return "encrypted";
    if (std::holds_alternative<UnpacksTooMuch>(*flaw)) return "unpacks_too_much";
    if (const auto* pages = std::get_if<TooManyPages>(&*flaw)) return fmt::format("too_many_pages {}", pages->limit);
    if (const auto* pixels = std::get_if<TooManyPixels>(&*flaw)) return fmt::format("too_many_pixels {} {} {}", pixels->width, pixels->height, pixels->limit);
    return "damaged";
}

Flaw read_flaw(std::string_view written, Form form) {
    std::istringstream words{std::string(written)};
    std::string name;
    words >> name;
    if (name == "none") return std::nullopt;
    if (name == "encrypted") return Refusal(Encrypted{form});
    if (name == "unpacks_too_much") return Refusal(UnpacksTooMuch{});
    if (TooManyPages pages{}; name == "too_many_pages" && words >> pages.limit) return Refusal(pages);
    if (TooManyPixels pixels{}; name == "too_many_pixels" && words >> pixels.width >> pixels.height >> pixels.limit) return Refusal(pixels);
    return Refusal(Damaged{form});
}

void examine(int descriptor) {
    const Conversation conversation(descriptor);
    for (;;) {
        const auto begun = conversation.receive(1);
        if (begun.empty()) return;
        const auto asked = read_header(begun + conversation.receive_all(header_bytes - 1));
        std::string said;
        try {
            said = answer(asked, conversation.receive_all(asked.bytes));
        } catch (const std::bad_alloc&) {
            said = asked.question == question::flaw ? written(Refusal(UnpacksTooMuch{})) : "";
        }
        conversation.send(header({asked.question, asked.form, said.size()}));
        conversation.send(said);
    }
}

void limit_this_process() {
    const auto at_most = [](auto what, rlim_t most) {
        const rlimit limit{most, most};
        setrlimit(what, &limit);
    };
#ifndef __SANITIZE_ADDRESS__  // which reserves more than there is
    at_most(RLIMIT_AS, 1536UL * 1024 * 1024);
#endif
    at_most(RLIMIT_FSIZE, 0);
    at_most(RLIMIT_CORE, 0);
}

}  // namespace qaygi::documents
