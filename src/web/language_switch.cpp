#include "web/language_switch.hpp"

namespace qaygi::web {

namespace {

constexpr auto cookie_name = "language";

bool is_spoken(std::string_view tag) {
    return std::ranges::any_of(Language::all, [&](auto code) { return Language::of(code).tag() == tag; });
}

// A path of this server: "//host" and "/\host" would lead elsewhere.
bool leads_home(std::string_view back) { return back.starts_with('/') && (back.size() == 1 || (back[1] != '/' && back[1] != '\\')); }

Response keep_language(const Request& request) {
    auto back = request.query.text("back");
    auto response = see_other(leads_home(back) ? back : "/");
    const auto& chosen = request.in_path.at("code");
    if (is_spoken(chosen)) set_cookie(response, {.name = cookie_name, .value = chosen, .secure = false, .seconds = 365 * 24 * 3600});
    return response;
}

}  // namespace

const Language& language_of(const Request& request) {
    if (auto kept = request.cookies.find(cookie_name); kept != request.cookies.end()) return Language::of(kept->second);
    auto asked = request.headers.find("accept-language");
    std::string_view rest = asked == request.headers.end() ? std::string_view() : asked->second;
    while (!rest.empty()) {
        auto tag = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
        if (is_spoken(tag.substr(0, 2)) && (tag.size() == 2 || std::string_view("-,; ").find(tag[2]) != std::string_view::npos))
            return Language::of(tag.substr(0, 2));
        auto comma = rest.find(',');
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return Language::of(Language::Code::az);
}

Routes language_routes() { return {{Method::get, "/language/{code}", Entry::anyone(keep_language)}}; }

}  // namespace qaygi::web
