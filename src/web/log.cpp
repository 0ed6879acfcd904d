#include "web/log.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json.hpp>

namespace qaygi::web {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string masked(std::string_view text) {
    std::string out(text);
    for (auto from = out.begin(); from != out.end();) {
        auto to = std::find_if_not(from, out.end(), is_word);
        if (to - from >= 5 && std::any_of(from, to, is_digit)) std::fill(from, to - 3, '*');
        from = std::find_if(to, out.end(), is_word);
    }
    return out;
}

void log_answered(const Answered& request) {
    if (!spdlog::should_log(spdlog::level::info)) return;
    boost::json::object line{
        {"event", "request"},    {"method", request.method}, {"route", request.pattern}, {"status", request.status}, {"microseconds", request.took.count()},
        {"bytes", request.bytes}};
    spdlog::info("{}", boost::json::serialize(line));
}

void log_incident(std::string_view incident, std::string_view pattern, std::string_view kind, std::string_view what) {
    boost::json::object line{{"event", "incident"}, {"incident", incident}, {"route", pattern}, {"kind", kind}, {"what", masked(what)}};
    spdlog::error("{}", boost::json::serialize(line));
}

}  // namespace qaygi::web
