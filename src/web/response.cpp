#include "web/response.hpp"

#include "base/fault.hpp"
#include "web/encoding.hpp"

namespace qaygi::web {

namespace {

bool is_one_line(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

// RFC 6266: a plain name for old readers, the whole name in UTF-8 for the others.
std::string disposition(std::string_view file_name, bool in_browser) {
    std::string plain;
    for (char c : file_name) plain += (c < 0x20 || c == 0x7f || c == '"' || c == '\\' || c == '%') ? '_' : c;
    return fmt::format("{}; filename=\"{}\"; filename*=UTF-8''{}", in_browser ? "inline" : "attachment", plain, encode_percent(file_name));
}

}  // namespace

Response& Response::with_header(std::string name, std::string value) {
    ensure(is_one_line(name) && is_one_line(value), "a header is one line");
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

Response show(Html page, int status) { return {.status = status, .body = std::move(page).markup()}; }

Response see_other(std::string_view location) {
    std::string ascii;
    for (char c : location) {
        bool visible = c > 0x20 && c < 0x7f;
        ascii += visible ? std::string(1, c) : encode_percent({&c, 1});
    }
    Response response{.status = 303};
    response.with_header("Location", std::move(ascii));
    return response;
}

Response attachment(std::string bytes, std::string_view content_type, std::string_view file_name, bool in_browser) {
    Response response{.content_type = std::string(content_type), .body = std::move(bytes), .shown_in_frame = in_browser};
    response.with_header("Content-Disposition", disposition(file_name, in_browser));
    return response;
}

Response stored_file(std::shared_ptr<Source> file, std::string_view content_type, std::string_view file_name, bool in_browser) {
    Response response = attachment({}, content_type, file_name, in_browser);
    response.source = std::move(file);
    return response;
}

std::string sent_name(const Cookie& cookie) { return cookie.secure ? "__Host-" + cookie.name : cookie.name; }

void set_cookie(Response& response, const Cookie& cookie) {
    std::string line = sent_name(cookie) + '=' + encode_percent(cookie.value) + "; Path=/; HttpOnly; SameSite=Lax";
    if (cookie.secure) line += "; Secure";
    if (cookie.seconds >= 0) line += "; Max-Age=" + std::to_string(cookie.seconds);
    response.with_header("Set-Cookie", std::move(line));
}

}  // namespace qaygi::web
