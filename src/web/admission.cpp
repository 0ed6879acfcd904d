#include "web/admission.hpp"

#include <charconv>

#include "web/cookies.hpp"
#include "web/encoding.hpp"
#include "web/forwarded.hpp"
#include "web/origin.hpp"
#include "web/server.hpp"

namespace qaygi::web {

namespace {

using Step = std::optional<Declined>;

// Headers that change what the request is, and so must not come twice.
bool must_be_single(std::string_view name) {
    return name == "host" || name == "content-length" || name == "transfer-encoding" || name == "content-type" || name == "origin" || name == "expect";
}

Step read_headers(const Head& head, Request& request) {
    for (auto [name, value] : head.headers) {
        auto [place, is_first] = request.headers.try_emplace(lower_ascii(name), value);
        if (is_first) continue;
        if (must_be_single(place->first)) return Declined::malformed;
        place->second += place->first == "cookie" ? "; " : ", ";
        place->second += value;
    }
    return std::nullopt;
}

std::string_view header(const Request& request, const char* name) {
    auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string_view{} : found->second;
}

std::optional<std::uint64_t> read_length(std::string_view digits) {
    std::uint64_t length = 0;
    auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (problem != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return length;
}

// How the body is delimited; anything that another reader might delimit differently is declined.
Step read_framing(const Head& head, const Request& request, std::uint64_t& announced, Admission& out) {
    if (!head.http_1_0 && header(request, "host").empty()) return Declined::malformed;
    bool has_length = request.headers.contains("content-length");
    if (request.headers.contains("transfer-encoding")) {
        if (has_length || head.http_1_0) return Declined::malformed;
        if (lower_ascii(header(request, "transfer-encoding")) != "chunked") return Declined::unknown_coding;
        out.has_body = true;
    }
    if (has_length) {
        auto length = read_length(header(request, "content-length"));
        if (!length) return Declined::malformed;
        announced = *length;
        out.has_body = announced > 0;
    }
    if (request.headers.contains("expect")) {
        if (lower_ascii(header(request, "expect")) != "100-continue") return Declined::unknown_expectation;
        out.expects_continue = out.has_body && !head.http_1_0;
    }
    return std::nullopt;
}

void read_visitor(Request& request) {
    request.cookies = read_cookies(header(request, "cookie"));
    auto language = request.cookies.find("language");
    request.language = &Language::of(language == request.cookies.end() ? std::string_view{} : std::string_view(language->second));
}

std::string allowed_by(const RouteTable::Offer& offer) {
    if (offer.get && offer.post) return "GET, HEAD, POST";
    return offer.get ? "GET, HEAD" : "POST";
}

Step read_target(const Head& head, const RouteTable& routes, std::size_t most_fields, Admission& out) {
    auto question = std::min(head.target.find('?'), head.target.size());
    auto segments = read_path(head.target.substr(0, question));
    auto query = read_fields(head.target.substr(std::min(question + 1, head.target.size())), most_fields);
    if (!segments || !query) return Declined::malformed;
    Request& request = out.request;
    request.path.clear();
    for (const auto& segment : *segments) request.path.append(1, '/').append(segment);
    request.query = *std::move(query);

    auto offer = routes.find(*segments);
    if (!offer) return Declined::no_such_page;
    out.head_only = head.method == "HEAD";
    request.method = head.method == "POST" ? Method::post : Method::get;
    const Route* route = head.method == "GET" || head.method == "HEAD" || head.method == "POST" ? offer.of(request.method) : nullptr;
    if (!route) {
        out.allowed = allowed_by(offer);
        return Declined::no_such_method;
    }
    out.route = route;
    request.in_path = names_in_path(*route, *segments);
    return std::nullopt;
}

Step check_change(const Request& request, const Route& route, std::uint64_t announced, const ServerOptions& options, bool has_body) {
    if (route.method == Method::get) return has_body ? Step(Declined::malformed) : std::nullopt;
    if (!comes_from_us(request, options.public_origin)) return Declined::foreign_origin;
    if (announced > (route.body == Body::upload ? options.limits.upload_bytes : options.limits.form_bytes)) return Declined::too_large;
    return std::nullopt;
}

}  // namespace

Admission admit(const Head& head, const RouteTable& routes, const ServerOptions& options, Instant at) {
    Admission out;
    Request& request = out.request;
    request.peer = head.peer;
    request.at = at;
    request.path = "/";
    std::uint64_t announced = 0;
    out.declined = read_headers(head, request);
    request.peer = visitor_address(head.peer, header(request, "x-forwarded-for"), options.trusted_proxies);
    read_visitor(request);
    if (!out.declined) out.declined = read_framing(head, request, announced, out);
    if (!out.declined) out.declined = read_target(head, routes, options.limits.fields, out);
    if (!out.declined) out.declined = check_change(request, *out.route, announced, options, out.has_body);
    return out;
}

}  // namespace qaygi::web
