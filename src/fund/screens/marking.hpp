#pragma once

// The officer's marks beside the fields, persons and documents of a schedule. They belong to the form of the return, wherever on the page they stand.

#include "schedule/screens/view.hpp"
#include "web/fields.hpp"

namespace qaygi::fund {

// The controls for one showing of the page; what was typed stays. All three must outlive the answer.
schedule::Beside marking(const Language& say, const schedule::Content& content, const web::Fields& fields);

// The marks of a submission; what cannot be read is refused at its field.
std::vector<schedule::Mark> read_marks(web::Fields& fields, const web::Form& form);

}  // namespace qaygi::fund
