#pragma once

// What a list of schedules was asked for, and what it says of each that was found; the same on the page and in print.

#include "language/language.hpp"
#include "schedule/store/search.hpp"
#include "web/fields.hpp"

namespace qaygi::schedule {

// What cannot be read is refused at its field.
Conditions read_conditions(web::Fields& fields, const benefit::Benefit* benefit);

// "Göndərilmiş …": the lists of the menu; anything else is the review of all.
TextKey title_of(std::optional<State> state);

std::string insured_in_words(const Language& say, const Found& found);  // Əliyeva Gülnar və daha 2 nəfər

}  // namespace qaygi::schedule
