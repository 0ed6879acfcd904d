#include "app/dotted.hpp"

namespace qaygi::app {

std::string refuse_undotted(const std::string& text) {
    const bool of_numbers = text.find_first_not_of("0123456789.") == std::string::npos && text.find("..") == std::string::npos && !text.ends_with('.');
    const bool begins = text.size() > 2 && text[0] <= '2' && text[1] == '.';
    return of_numbers && begins ? std::string() : text + " is no dotted object identifier";
}

}  // namespace qaygi::app
