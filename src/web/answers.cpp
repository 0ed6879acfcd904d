#include "web/answers.hpp"

#include "base/fault.hpp"
#include "crypto/random.hpp"
#include "web/log.hpp"

namespace qaygi::web {

namespace {

// Eight characters that are not mistaken for one another when read aloud: 40 bits.
std::string incident_number() {
    constexpr std::string_view alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    std::string number = crypto::random_bytes(8);
    for (char& c : number) c = alphabet[static_cast<unsigned char>(c) % alphabet.size()];
    return number;
}

}  // namespace

Response Answers::enter(const Route& route, const Request& request) const noexcept {
    return *attempt(route.pattern, request, [&]() -> std::optional<Response> { return route.entry.enter(request); });
}

Response Answers::declined(const Request& request, Declined why) const noexcept { return page(request, static_cast<int>(why), ""); }

std::optional<Response> Answers::attempt(std::string_view pattern, const Request& request,
                                         const std::function<std::optional<Response>()>& work) const noexcept {
    try {
        return work();
    } catch (const Fault& fault) {
        bool passes = fault.later() == Fault::Later::helps;
        return incident(pattern, request, passes ? 503 : 500, "fault", fault.what());
    } catch (const Bug& bug) {
        return incident(pattern, request, 500, "bug", bug.what());
    } catch (const std::exception& other) {
        return incident(pattern, request, 500, "exception", other.what());
    } catch (...) {
        return incident(pattern, request, 500, "exception", "of an unknown type");
    }
}

Response Answers::incident(std::string_view pattern, const Request& request, int status, std::string_view kind, std::string_view what) const {
    std::string number = incident_number();
    log_incident(number, pattern, kind, what);
    Response response = page(request, status, number);
    if (status == 503) response.with_header("Retry-After", "5");
    return response;
}

Response Answers::page(const Request& request, int status, const std::string& incident) const {
    try {
        Response response = pages_.show(request, status, incident);
        response.status = status;
        return response;
    } catch (const std::exception& broken) {
        log_incident(incident, "", "error page", broken.what());
        return {.status = status, .content_type = "text/plain", .body = fmt::format("{} {}\n", status, incident)};
    }
}

}  // namespace qaygi::web
