#include "base/text.hpp"

#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/fault.hpp"

namespace qaygi {

namespace {

using icu::UnicodeString;

const icu::Locale& azerbaijani() {
    static const icu::Locale locale("az");
    return locale;
}

void demand(UErrorCode status) {
    if (U_FAILURE(status)) throw Fault(std::string("ICU cannot read its data: ") + u_errorName(status));
}

const icu::Normalizer2& composed() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
    demand(status);
    return *normalizer;
}

UnicodeString to_unicode(std::string_view utf8) { return UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())}); }

std::string to_utf8(const UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

// Keyboards of other alphabets type letters that look like ə and are not.
UChar32 real_schwa(UChar32 letter) {
    switch (letter) {
        case 0x04D9:
        case 0x01DD:
            return 0x0259;
        case 0x04D8:
        case 0x018E:
            return 0x018F;
        default:
            return letter;
    }
}

UnicodeString normalised(const UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto nfc = composed().normalize(text, status);
    demand(status);
    UnicodeString out;
    bool space_is_due = false;
    for (std::int32_t at = 0; at < nfc.length(); at = nfc.moveIndex32(at, 1)) {
        const UChar32 letter = nfc.char32At(at);
        if (u_isUWhiteSpace(letter)) {
            space_is_due = !out.isEmpty();
            continue;
        }
        if (space_is_due) out.append(u' ');
        space_is_due = false;
        out.append(real_schwa(letter));
    }
    return out;
}

}  // namespace

std::string normalise(std::string_view typed) { return to_utf8(normalised(to_unicode(typed))); }

std::string fold(std::string_view text) {
    auto lower = to_unicode(text);
    lower.toLower(azerbaijani());
    return to_utf8(normalised(lower));
}

std::string upper_az(std::string_view text) { return to_utf8(to_unicode(text).toUpper(azerbaijani())); }

int compare_az(std::string_view one, std::string_view other) {
    static const std::unique_ptr<const icu::Collator> alphabet = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::Collator> collator(icu::Collator::createInstance(azerbaijani(), status));
        demand(status);
        return collator;
    }();
    UErrorCode status = U_ZERO_ERROR;
    const auto order = alphabet->compare(to_unicode(one), to_unicode(other), status);
    demand(status);
    return order;
}

std::size_t characters(std::string_view utf8) {
    // Making an iterator costs much more than walking it, and it remembers the text: one for each thread.
    thread_local const std::unique_ptr<icu::BreakIterator> clusters = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createCharacterInstance(azerbaijani(), status));
        demand(status);
        return made;
    }();
    const auto text = to_unicode(utf8);
    clusters->setText(text);
    std::size_t count = 0;
    while (clusters->next() != icu::BreakIterator::DONE) ++count;
    return count;
}

std::string_view trim_ascii(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(blanks);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string excerpt(std::string_view typed) {
    constexpr int most = 40;
    const auto text = normalised(to_unicode(typed.substr(0, 4 * most + 4)));
    UnicodeString out;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        if (out.countChar32() == most) return to_utf8(out) + "…";
        const UChar32 letter = text.char32At(at);
        out.append(u_isgraph(letter) || letter == ' ' ? letter : UChar32(0xFFFD));
    }
    return to_utf8(out);
}

}  // namespace qaygi
