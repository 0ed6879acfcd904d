#pragma once

// What a file is, told by its content alone: by how it begins, and by whether the parts it is made of follow one another to its end.
// What stands behind the end of a picture is not looked at: phones put their own records there.

#include <string_view>

#include "base/result.hpp"
#include "documents/refusal.hpp"

namespace qaygi::documents {

// NotAccepted or Damaged, or Empty.
Result<Form, Refusal> recognise(std::string_view content);

struct Checked {
    std::string name;  // cleaned, with the ending of its form
    Form form;
};
// limit: octets.
Result<Checked, Refusal> check(std::string_view sent_name, std::string_view content, std::uint64_t limit);

bool is_whole_pdf(std::string_view content);
bool is_whole_jpeg(std::string_view content);
bool is_whole_png(std::string_view content);

}  // namespace qaygi::documents
