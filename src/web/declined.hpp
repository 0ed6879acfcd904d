#pragma once

namespace qaygi::web {

// Why the edge itself declines a request, before any handler sees it. A closed list; each is a status of RFC 9110.
enum class Declined : int {
    malformed = 400,       // broken syntax, two meanings, not UTF-8
    foreign_origin = 403,  // a change asked for by a page of somebody else
    no_such_page = 404,
    no_such_method = 405,
    too_large = 413,
    unreadable_type = 415,  // a body in a format that no form sends
    unknown_expectation = 417,
    header_too_large = 431,
    unknown_coding = 501,  // a Transfer-Encoding other than chunked
};

}  // namespace qaygi::web
