#pragma once

// A request as a handler sees it: read completely, within its limits, with the route already found.

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "language/language.hpp"

namespace qaygi::web {

enum class Method { get, post };

// The fields of a form or of a query, in order, names possibly repeated. Values are UTF-8 as typed (invalid UTF-8 was refused with 400).
class Form {
public:
    void add(std::string name, std::string value);
    bool has(std::string_view name) const;
    std::string_view text(std::string_view name) const;  // the first value; empty when absent
    std::vector<std::string_view> all(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& fields() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

// A file that came with a form. It lies in the spool folder and is removed with the request unless its handler moves it away.
struct UploadedFile {
    std::string field;
    std::string name;  // as the browser sent it: never a path to use
    std::filesystem::path spooled;
    std::uint64_t bytes = 0;
    std::string sha256;      // 64 hexadecimal digits
    bool too_large = false;  // the limit was passed; nothing of it was kept
};

struct Request {
    Method method = Method::get;
    std::string path;                            // decoded, without query
    std::map<std::string, std::string> in_path;  // {schedule} of the route's pattern
    Form query;
    Form form;
    std::vector<UploadedFile> files;
    std::string body;  // octets as they came, only where the route takes Body::json or Body::octets
    std::map<std::string, std::string> cookies;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string peer;                            // address of the other side
    Instant at;                                  // when the header was read: the request's only "now"
    const Language* language = nullptr;

    const Language& say() const { return *language; }
    std::int64_t number_in_path(const std::string& name) const;  // −1 when it is not one from 0 to the largest int
    bool in_place() const;                                       // asked by htmx (header HX-Request)
    std::string here() const;                                    // path with query, as a link back to this page
};

}  // namespace qaygi::web
