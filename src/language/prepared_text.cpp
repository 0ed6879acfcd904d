#include "language/prepared_text.hpp"

#include <unicode/messagepattern.h>

#include <charconv>

#include "base/fault.hpp"

namespace qaygi {

namespace {

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

double number_from(const std::string& text) {
    double value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    ensure(error == std::errc{} && end == text.data() + text.size(), "a text that chooses by number was given something else");
    return value;
}

}  // namespace

PreparedText::PreparedText(std::string_view pattern, const char* locale) {
    auto unicode = icu::UnicodeString::fromUTF8(pattern);
    UErrorCode status = U_ZERO_ERROR;
    icu::MessagePattern parts(unicode, nullptr, status);
    if (U_FAILURE(status)) throw Bug("not a pattern: " + std::string(pattern));
    int32_t from = 0;
    bool plain = true;
    for (int32_t i = 0; i < parts.countParts(); ++i) {
        const auto& part = parts.getPart(i);
        auto type = part.getType();
        if (type == UMSGPAT_PART_TYPE_ARG_NUMBER) {
            auto number = static_cast<std::size_t>(part.getValue());
            if (number >= numeric_.size()) numeric_.resize(number + 1);
            auto kind = parts.getPart(i - 1).getArgType();
            if (kind == UMSGPAT_ARG_TYPE_NONE) {
                pieces_.emplace_back(number);
            } else {
                plain = false;
                numeric_[number] = kind != UMSGPAT_ARG_TYPE_SELECT;
            }
        }
        bool ends_literal = type == UMSGPAT_PART_TYPE_ARG_START || type == UMSGPAT_PART_TYPE_SKIP_SYNTAX || type == UMSGPAT_PART_TYPE_MSG_LIMIT;
        if (ends_literal) pieces_.emplace_back(utf8(unicode.tempSubStringBetween(from, part.getIndex())));
        if (ends_literal || type == UMSGPAT_PART_TYPE_ARG_LIMIT || type == UMSGPAT_PART_TYPE_MSG_START) from = part.getLimit();
    }
    if (plain) return;
    chosen_ = std::make_unique<Chosen>();
    chosen_->format = std::make_unique<icu::MessageFormat>(unicode, icu::Locale(locale), status);
    ensure(U_SUCCESS(status), "ICU refused a text with plural or number");
}

std::string PreparedText::fill(const std::vector<std::string>& values) const {
    ensure(values.size() >= places(), "a text was given fewer values than it has places");
    if (chosen_) return fill_by_icu(values);
    std::string out;
    for (const auto& piece : pieces_) {
        if (const auto* literal = std::get_if<std::string>(&piece))
            out += *literal;
        else
            out += values[std::get<std::size_t>(piece)];
    }
    return out;
}

std::string PreparedText::fill_by_icu(const std::vector<std::string>& values) const {
    std::vector<icu::Formattable> arguments;
    for (std::size_t i = 0; i < places(); ++i) {
        if (numeric_[i])
            arguments.emplace_back(number_from(values[i]));
        else
            arguments.emplace_back(icu::UnicodeString::fromUTF8(values[i]));
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    icu::FieldPosition ignored(icu::FieldPosition::DONT_CARE);
    std::lock_guard guard(chosen_->one_at_a_time);
    chosen_->format->format(arguments.data(), static_cast<int32_t>(arguments.size()), out, ignored, status);
    ensure(U_SUCCESS(status), "ICU could not fill a text");
    return utf8(out);
}

}  // namespace qaygi
