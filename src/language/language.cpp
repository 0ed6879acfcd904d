#include "language/language.hpp"

#include "base/embedded.hpp"
#include "base/fault.hpp"
#include "language/catalogue.hpp"

namespace qaygi {

namespace {

struct Name {
    std::string_view tag;
    std::string_view own;
};
constexpr std::array<Name, 3> names{{{"az", "Azərbaycanca"}, {"en", "English"}, {"ru", "Русский"}}};

const Name& name_of(Language::Code code) { return names.at(static_cast<std::size_t>(code)); }

const Text& text_of(const Catalogue& catalogue, std::string_view key, std::string_view tag) {
    const auto* text = catalogue.find(key);
    if (!text) throw Bug(fmt::format("no text for {} in {}", key, tag));
    return *text;
}

}  // namespace

Language::Language(Code code) : code_(code), catalogue_(std::make_shared<const Catalogue>(name_of(code).tag, embedded::texts())) {}

const Language& Language::of(Code code) {
    static const std::array<Language, 3> languages{Language(Code::az), Language(Code::en), Language(Code::ru)};
    return languages.at(static_cast<std::size_t>(code));
}

const Language& Language::of(std::string_view code) {
    for (auto one : all)
        if (name_of(one).tag == code) return of(one);
    return of(Code::az);
}

std::string_view Language::tag() const { return name_of(code_).tag; }
std::string_view Language::own_name() const { return name_of(code_).own; }
bool Language::has(std::string_view key) const { return catalogue_->find(key) != nullptr; }

std::string_view Language::operator()(TextKey key) const { return (*this)(key.key); }

std::string_view Language::operator()(std::string_view key) const {
    const auto& text = text_of(*catalogue_, key, tag());
    if (text.prepared) throw Bug(fmt::format("{} has placeholders and was asked for without values", key));
    return text.words;
}

std::string Language::operator()(TextKey key, const std::vector<std::string>& values) const { return (*this)(Message{std::string(key.key), values}); }

std::string Language::operator()(const Message& message) const {
    const auto& text = text_of(*catalogue_, message.key, tag());
    return text.prepared ? text.prepared->fill(message.values) : text.words;
}

}  // namespace qaygi
