#pragma once

// A browser without a network: asks the routes directly, keeps cookies, sees what came back.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/fault.hpp"
#include "web/encoding.hpp"
#include "web/route.hpp"
#include "web/route_table.hpp"

namespace qaygi::test {

class Browser {
public:
    using Values = std::vector<std::pair<std::string, std::string>>;
    Browser(const web::Routes& routes, Instant now) : routes_(&routes), now_(now) {}

    web::Response get(const std::string& address, const Values& headers = {}) { return ask(web::Method::get, address, {}, headers); }
    web::Response post(const std::string& address, const Values& fields, const Values& headers = {}) {
        return ask(web::Method::post, address, fields, headers);
    }
    void wait(std::chrono::milliseconds time) { now_ += time; }
    Instant now() const { return now_; }
    std::map<std::string, std::string> cookies;
    std::string peer = "10.0.0.1";

    static std::string header(const web::Response& response, const std::string& name) {
        for (const auto& [each, value] : response.headers)
            if (each == name) return value;
        return "";
    }
    static std::string location(const web::Response& response) { return header(response, "Location"); }
    // The value of a hidden field, such as csrf.
    static std::string hidden(const web::Response& response, const std::string& name) {
        const auto at = response.body.find("name=\"" + name + "\" value=\"");
        if (at == std::string::npos) return "";
        const auto start = at + name.size() + 15;
        return response.body.substr(start, response.body.find('"', start) - start);
    }

private:
    web::Response ask(web::Method method, const std::string& address, const Values& fields, const Values& headers) {
        web::Request request{.method = method, .at = now_, .language = &Language::of(Language::Code::az)};
        const auto question = address.find('?');
        request.path = address.substr(0, question);
        if (question != std::string::npos) request.query = *web::read_fields(address.substr(question + 1), 100);
        for (const auto& [name, value] : fields) request.form.add(name, value);
        for (const auto& [name, value] : headers) request.headers[name] = value;
        request.cookies = cookies;
        request.peer = peer;
        for (const auto& route : *routes_) {
            // A name stands at the end of a pattern, if anywhere: /kept-forms/{form}.
            const auto name = route.pattern.find('{');
            const bool fits = name == std::string::npos ? route.pattern == request.path : request.path.starts_with(route.pattern.substr(0, name));
            if (route.method != method || !fits) continue;
            if (name != std::string::npos) request.in_path[route.pattern.substr(name + 1, route.pattern.size() - name - 2)] = request.path.substr(name);
            return keep(route.entry.enter(request));
        }
        throw Bug("no such route: " + address);
    }
    web::Response keep(web::Response response) {
        for (const auto& [name, value] : response.headers) {
            if (name != "Set-Cookie") continue;
            const auto equals = value.find('=');
            const auto cookie = value.substr(0, equals);
            const auto content = value.substr(equals + 1, value.find(';') - equals - 1);
            if (content.empty())
                cookies.erase(cookie);
            else
                cookies[cookie] = content;
        }
        return response;
    }

    const web::Routes* routes_;
    Instant now_;
};

}  // namespace qaygi::test
