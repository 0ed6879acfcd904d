#pragma once

// Çap et: pdf, word, excel.

#include "language/language.hpp"
#include "print/form.hpp"
#include "schedule/schedule.hpp"
#include "web/html.hpp"
#include "web/response.hpp"

namespace qaygi::schedule {

// A link for each form: address + "." + its ending, then the query.
web::Html print_offer(const Language& say, const std::string& address, const std::string& query = "", TextKey words = "schedule.print"_text);
// Of the explanation of one person's amount.
web::Html print_amount_offer(const Language& say, const Key& key, int line);

// What is handed out: a PDF is shown by the browser, the others are saved.
web::Response handed_out(const print::Document& document, print::Form form, const std::string& name);

}  // namespace qaygi::schedule
