#pragma once

// What a file probably shows, by the words in its name: a proposal, which a person changes where it is wrong.

#include <string_view>

#include "documents/document.hpp"

namespace qaygi::documents {

// other where no word tells.
Kind guess_kind(std::string_view file_name);
// Whether the name of a file has this name of a person in it, with Azerbaijani letters or with the nearest Latin ones: "Dadaşova" in "dadashova-emr.pdf".
bool names_person(std::string_view file_name, std::string_view name);

}  // namespace qaygi::documents
