#include "web/language_switch.hpp"

namespace qaygi::web {

namespace {

bool is_spoken(std::string_view tag) {
    return std::ranges::any_of(Language::all, [&](auto code) { return Language::of(code).tag() == tag; });
}

// A path of this server: "//host" and "/\host" would lead elsewhere.
bool leads_home(std::string_view back) { return back.starts_with('/') && (back.size() == 1 || (back[1] != '/' && back[1] != '\\')); }

Response keep_language(const Request& request) {
    auto back = request.query.text("back");
    auto response = see_other(leads_home(back) ? back : "/");
    const auto& chosen = request.in_path.at("code");
    if (is_spoken(chosen)) set_cookie(response, {.name = "language", .value = chosen, .secure = false, .seconds = 365 * 24 * 3600});
    return response;
}

}  // namespace

Routes language_routes() { return {{Method::get, "/language/{code}", Entry::anyone(keep_language)}}; }

}  // namespace qaygi::web
