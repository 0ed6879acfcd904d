#include "web/header_policy.hpp"

#include "web/header_value.hpp"

namespace qaygi::web {

namespace {

constexpr auto page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
constexpr auto page_with_documents_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'self'; frame-src 'self'";
// A browser's own viewer of pictures and PDF styles itself and embeds the document.
constexpr auto document_policy =
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; object-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

}  // namespace

void add_security_headers(Response& response, bool over_https) {
    const std::size_t own = response.headers.size();
    auto add = [&](const char* name, const char* value) {
        for (std::size_t i = 0; i < own; ++i)
            if (same_word(response.headers[i].first, name)) return;
        response.headers.emplace_back(name, value);
    };
    response.headers.reserve(own + 9);
    add("Content-Security-Policy", response.shown_in_frame ? document_policy : response.frames_documents ? page_with_documents_policy : page_policy);
    add("X-Content-Type-Options", "nosniff");
    add("Cache-Control", "no-store");
    add("Referrer-Policy", "same-origin");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
    if (over_https) add("Strict-Transport-Security", "max-age=31536000");
}

}  // namespace qaygi::web
