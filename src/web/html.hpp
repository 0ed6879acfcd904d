#pragma once

// Markup as a type. Text becomes Html only by escaping; raw markup only from a literal in the source.
//
//   html(R"(<p class="{}">{}</p>)", css_class, name)     strings are escaped, Html goes in as it is, numbers are printed
//   "<hr>"_html
//
// The number of {} is checked against the number of arguments when compiling.

#include <concepts>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace qaygi::web {

class Html {
public:
    Html() = default;
    static Html from_text(std::string_view text);  // escaped: & < > " '
    const std::string& markup() const& { return markup_; }
    std::string markup() && { return std::move(markup_); }
    bool empty() const { return markup_.empty(); }
    Html& operator+=(const Html& other) {
        markup_ += other.markup_;
        return *this;
    }
    friend Html operator+(Html one, const Html& other) {
        one += other;
        return one;
    }

private:
    friend class HtmlWriter;
    std::string markup_;
};

// A literal with N places {}; anything else does not compile.
template <std::size_t N>
struct Template {
    std::string_view text;
    template <std::size_t Length>
    consteval Template(const char (&literal)[Length]) : text(literal, Length - 1) {
        std::size_t places = 0;
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            if (text[i] == '{' && text[i + 1] == '}') ++places;
        if (places != N) throw "the number of {} is not the number of arguments";
    }
};

// Writes templates into one buffer.
class HtmlWriter {
public:
    static void escape_into(std::string& out, std::string_view text);
    template <class... Arguments>
    static Html fill(std::string_view text, const Arguments&... arguments) {
        Html out;
        out.markup_.reserve((text.size() + ... + length_of(arguments)));
        (place(out.markup_, text, arguments), ...);
        out.markup_ += text;
        return out;
    }
    static Html literal(std::string_view text) {
        Html out;
        out.markup_ = text;
        return out;
    }

private:
    // What the argument adds, before escaping.
    template <class Argument>
    static std::size_t length_of(const Argument& argument) {
        if constexpr (std::same_as<Argument, Html>)
            return argument.markup().size();
        else if constexpr (std::integral<Argument>)
            return std::numeric_limits<Argument>::digits10 + 2;
        else
            return std::string_view(argument).size();
    }
    template <class Argument>
    static void place(std::string& out, std::string_view& rest, const Argument& argument) {
        auto at = rest.find("{}");
        out += rest.substr(0, at);
        rest.remove_prefix(at + 2);
        if constexpr (std::same_as<Argument, Html>)
            out += argument.markup();
        else if constexpr (std::integral<Argument> && !std::same_as<Argument, bool> && !std::same_as<Argument, char>)
            out += std::to_string(argument);
        else
            escape_into(out, std::string_view(argument));
    }
};

template <class... Arguments>
Html html(std::type_identity_t<Template<sizeof...(Arguments)>> markup, const Arguments&... arguments) {
    return HtmlWriter::fill(markup.text, arguments...);
}

template <std::size_t Length>
struct MarkupLiteral {
    char text[Length];
    consteval MarkupLiteral(const char (&literal)[Length]) {
        for (std::size_t i = 0; i < Length; ++i) text[i] = literal[i];
    }
};
template <MarkupLiteral literal>
Html operator""_html() {
    return HtmlWriter::literal({literal.text, sizeof(literal.text) - 1});
}

}  // namespace qaygi::web
