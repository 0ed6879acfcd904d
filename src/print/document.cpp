#include "print/document.hpp"

namespace qaygi::print {

std::string show(const Value& value) {
    struct Shown {
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(Money amount) const { return qaygi::show(amount); }
        std::string operator()(Date day) const { return qaygi::show(day); }
        std::string operator()(Month month) const { return qaygi::show(month); }
    };
    return std::visit(Shown{}, value);
}

}  // namespace qaygi::print
