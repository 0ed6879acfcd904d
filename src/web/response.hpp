#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/html.hpp"

namespace qaygi::web {

// What goes back. A body is text in memory or a file sent as a stream.
struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body;
    std::filesystem::path file;  // when set, sent instead of body
    std::vector<std::pair<std::string, std::string>> headers;

    Response& with_header(std::string name, std::string value);
};

Response show(Html page, int status = 200);
Response see_other(std::string_view location);                     // 303: after every successful change
Response attachment(std::string bytes, std::string_view content_type, std::string_view file_name, bool in_browser);

struct Cookie {
    std::string name;
    std::string value;
    bool secure = true;       // with it the name gets the prefix __Host-
    int seconds = -1;         // −1: until the browser closes; 0: remove
};
void set_cookie(Response& response, const Cookie& cookie);         // HttpOnly, SameSite=Lax, Path=/

}  // namespace qaygi::web
