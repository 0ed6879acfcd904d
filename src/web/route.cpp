#include "web/route.hpp"

namespace qaygi::web {

Entry::Entry(std::string who, Door door, Handler handler) : who_(std::move(who)), door_(std::move(door)), handler_(std::move(handler)) {}

Entry Entry::anyone(Handler handler) {
    return {"anyone", [](const Request&) { return std::nullopt; }, std::move(handler)};
}

Entry Entry::behind(std::string who, Door door, Handler handler) { return {std::move(who), std::move(door), std::move(handler)}; }

}  // namespace qaygi::web
