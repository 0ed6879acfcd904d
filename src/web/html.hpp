#pragma once

// Markup as a type. Text becomes Html only by escaping; raw markup only from a literal in the source.
//
//   html(R"(<p class="{}">{}</p>)", css_class, name)     strings are escaped, Html goes in as it is, numbers are printed
//   "<hr>"_html
//
// The number of {} is checked against the number of arguments when compiling.

#include <array>
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
    std::array<std::string_view, N + 1> around;  // what stands before, between and after the places
    template <std::size_t Length>
    consteval Template(const char (&literal)[Length]) {
        std::string_view rest(literal, Length - 1);
        for (std::size_t place = 0; place < N; ++place) {
            const auto at = rest.find("{}");
            if (at == std::string_view::npos) throw "there are fewer {} than arguments";
            around[place] = rest.substr(0, at);
            rest.remove_prefix(at + 2);
        }
        if (rest.find("{}") != std::string_view::npos) throw "there are more {} than arguments";
        around[N] = rest;
    }
    constexpr std::size_t length() const {
        std::size_t sum = 0;
        for (std::string_view piece : around) sum += piece.size();
        return sum;
    }
};

// Writes templates into one buffer.
class HtmlWriter {
public:
    static void escape_into(std::string& out, std::string_view text);
    template <class... Arguments>
    static Html fill(const Template<sizeof...(Arguments)>& markup, const Arguments&... arguments) {
        Html out;
        out.markup_.reserve((markup.length() + ... + length_of(arguments)));
        auto piece = markup.around.begin();
        ((out.markup_ += *piece++, place(out.markup_, arguments)), ...);
        out.markup_ += *piece;
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
    static void place(std::string& out, const Argument& argument) {
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
    return HtmlWriter::fill(markup, arguments...);
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
