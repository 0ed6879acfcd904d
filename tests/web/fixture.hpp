#pragma once

// The options of a published example, remembering which of them were asked for: an example with an option that our component does not
// know is not compared.

#include <boost/json.hpp>
#include <set>
#include <string>

#include "web/parts.hpp"

namespace qaygi::web {

class Fixture {
public:
    Fixture(const boost::json::value& options, std::string path, std::set<std::string>& asked) : options_(options), path_(std::move(path)), asked_(asked) {}

    const boost::json::value* find(std::string_view name) const {
        if (!options_.is_object()) return nullptr;
        asked_.insert(path_ + std::string(name));
        return options_.as_object().if_contains(name);
    }
    bool has(std::string_view name) const {
        const auto* value = find(name);
        return value && !value->is_null();
    }
    Fixture at(std::string_view name) const {
        const auto* value = find(name);
        return {value ? *value : nothing(), path_ + std::string(name) + ".", asked_};
    }
    std::vector<Fixture> each(std::string_view name) const {
        std::vector<Fixture> out;
        const auto* value = find(name);
        if (!value || !value->is_array()) return out;
        for (std::size_t i = 0; i < value->as_array().size(); ++i) {
            auto path = path_ + std::string(name) + "." + std::to_string(i);
            asked_.insert(path);
            out.push_back({value->as_array()[i], path + ".", asked_});
        }
        return out;
    }
    std::vector<Fixture> elements() const {
        std::vector<Fixture> out;
        if (!options_.is_array()) return out;
        for (std::size_t i = 0; i < options_.as_array().size(); ++i) {
            asked_.insert(path_ + std::to_string(i));
            out.push_back({options_.as_array()[i], path_ + std::to_string(i) + ".", asked_});
        }
        return out;
    }
    std::string text(std::string_view name, std::string otherwise = {}) const {
        const auto* value = find(name);
        if (!value || value->is_null()) return otherwise;
        return value->is_string() ? std::string(value->as_string()) : boost::json::serialize(*value);
    }
    std::string word() const { return options_.is_string() ? std::string(options_.as_string()) : boost::json::serialize(options_); }
    bool flag(std::string_view name) const {
        const auto* value = find(name);
        return value && value->is_bool() && value->as_bool();
    }
    Content content() const { return has("html") ? Content(HtmlWriter::literal(text("html"))) : Content(text("text")); }
    Attributes attributes() const {
        Attributes out;
        const auto* value = find("attributes");
        if (!value || !value->is_object()) return out;
        for (const auto& [key, item] : value->as_object()) {
            asked_.insert(path_ + "attributes." + std::string(key));
            out.emplace_back(std::string_view(key), item.is_string() ? std::string(item.as_string()) : boost::json::serialize(item));
        }
        return out;
    }

private:
    static const boost::json::value& nothing() {
        static const boost::json::value none;
        return none;
    }
    const boost::json::value& options_;
    std::string path_;
    std::set<std::string>& asked_;
};

// Whether each option of the example was asked for. An explicit "not" (false, null) is a way of speaking that our options do not have.
inline bool all_asked(const boost::json::value& options, const std::string& path, const std::set<std::string>& asked) {
    auto covered = [&](const std::string& name, const boost::json::value& value) {
        return asked.contains(path + name) && all_asked(value, path + name + ".", asked);
    };
    if (options.is_null() || (options.is_bool() && !options.as_bool())) return false;
    if (const auto* object = options.if_object())
        return std::ranges::all_of(*object, [&](const auto& member) { return covered(std::string(member.key()), member.value()); });
    if (const auto* array = options.if_array()) {
        for (std::size_t i = 0; i < array->size(); ++i)
            if (!covered(std::to_string(i), (*array)[i])) return false;
    }
    return true;
}

}  // namespace qaygi::web
