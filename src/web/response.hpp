#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/html.hpp"

namespace qaygi::web {

// A body that comes piece by piece from a disk or another machine.
class Source {
public:
    virtual ~Source() = default;
    virtual std::uint64_t bytes() const = 0;  // all of it
    // The next octets, valid until the next call; empty at the end. May wait. A Fault cuts the connection.
    virtual std::string_view next() = 0;
};

// What goes back. A body is text in memory or a stream from a source. Every response gets the headers of web/header_policy.hpp;
// a header set here takes the place of the one with the same name there. A response with an ETag answers If-None-Match with 304.
struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body;
    std::shared_ptr<Source> source;  // when set, sent instead of body
    std::vector<std::pair<std::string, std::string>> headers;
    bool shown_in_frame = false;    // a document that a page of ours may show in a frame
    bool frames_documents = false;  // a page that shows such documents

    // A line break in either would be a Bug.
    Response& with_header(std::string name, std::string value);
};

Response show(Html page, int status = 200);
Response see_other(std::string_view location);  // 303: after every successful change
// A file for the reader: saved under file_name, or opened by the browser (also in a frame of our own pages).
Response attachment(std::string bytes, std::string_view content_type, std::string_view file_name, bool in_browser);
Response stored_file(std::shared_ptr<Source> file, std::string_view content_type, std::string_view file_name, bool in_browser);

struct Cookie {
    std::string name;
    std::string value;
    bool secure = true;  // with it the name gets the prefix __Host-
    int seconds = -1;    // −1: until the browser closes; 0: remove
};
std::string sent_name(const Cookie& cookie);                // the key in Request::cookies
void set_cookie(Response& response, const Cookie& cookie);  // HttpOnly, SameSite=Lax, Path=/

}  // namespace qaygi::web
