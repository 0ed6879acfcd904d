#include "schedule/screens/facts_in_words.hpp"

namespace qaygi::schedule {

std::string in_words(const Language& say, const benefit::FormField& field, const std::optional<std::string>& value) {
    if (!value) return "";
    const benefit::Option* option = field.option(*value);
    return option ? std::string(say(option->text)) : field.show(*value);
}

}  // namespace qaygi::schedule
