#include "documents/guess.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace qaygi::documents {
namespace {

struct Word {
    std::string_view beginning;  // in the letters that plain() leaves
    Kind kind;
};
constexpr std::array words{
    Word{"protokol", Kind::protocol},       Word{"protocol", Kind::protocol},       Word{"протокол", Kind::protocol},
    Word{"olum", Kind::death_certificate},  Word{"death", Kind::death_certificate}, Word{"смерт", Kind::death_certificate},
    Word{"defn", Kind::burial_reference},   Word{"burial", Kind::burial_reference}, Word{"похорон", Kind::burial_reference},
    Word{"погреб", Kind::burial_reference}, Word{"dogum", Kind::birth_certificate}, Word{"sehadetname", Kind::birth_certificate},
    Word{"birth", Kind::birth_certificate}, Word{"рожд", Kind::birth_certificate},  Word{"свидетельств", Kind::birth_certificate},
    Word{"emr", Kind::order_extract},       Word{"order", Kind::order_extract},     Word{"приказ", Kind::order_extract},
    Word{"prikaz", Kind::order_extract},    Word{"erize", Kind::application},       Word{"application", Kind::application},
    Word{"заявлен", Kind::application},
};

// Small letters; those of Azerbaijani become the nearest plain Latin ones, as people type them in names of files.
std::string plain(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 7> nearest{{{"ə", 'e'}, {"ı", 'i'}, {"ö", 'o'}, {"ü", 'u'}, {"ğ", 'g'}, {"ş", 's'}, {"ç", 'c'}}};
    std::string folded = fold(text), plain;
    for (std::size_t at = 0; at < folded.size();) {
        const auto rest = std::string_view(folded).substr(at);
        const auto* found = std::ranges::find_if(nearest, [&](const auto& each) { return rest.starts_with(each.first); });
        plain += found == nearest.end() ? rest.front() : found->second;
        at += found == nearest.end() ? 1 : found->first.size();
    }
    return plain;
}

// Where people write sh and ch for one letter.
std::string without_h(std::string text) {
    for (const char* two : {"sh", "ch", "gh"})
        for (auto at = text.find(two); at != text.npos; at = text.find(two, at + 1)) text.erase(at + 1, 1);
    return text;
}

bool begins_a_word(std::string_view text, std::size_t at) {
    return at == 0 || (static_cast<unsigned char>(text[at - 1]) < 0x80 && (text[at - 1] < 'a' || text[at - 1] > 'z'));
}

}  // namespace

Kind guess_kind(std::string_view file_name) {
    const auto name = plain(file_name);
    for (const auto& [beginning, kind] : words) {
        for (auto at = name.find(beginning); at != name.npos; at = name.find(beginning, at + 1))
            if (begins_a_word(name, at)) return kind;
    }
    return Kind::other;
}

bool names_person(std::string_view file_name, std::string_view name) {
    const auto wanted = without_h(plain(name));
    return characters(name) >= 3 && without_h(plain(file_name)).find(wanted) != std::string::npos;
}

}  // namespace qaygi::documents
