#pragma once

// Bəli or Xeyr: a page of its own, so that it works everywhere and nothing happens by accident.

#include "identity/visitor.hpp"
#include "web/components.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::schedule {

struct QuestionPage {
    std::string title;
    web::Html content;
    std::string action;  // where Bəli posts
    std::string no;      // where Xeyr leads
    bool destructive = false;
    std::string error;  // why Bəli did not work the last time
    web::Html fields;   // hidden ones, into the form
};
web::Response question_page(const identity::EmployerVisitor& visitor, const web::Request& request, const QuestionPage& question, int status = 200);

// Something to read, with the way back.
struct MessagePage {
    std::string title;
    web::Html content;
    std::string back;
    bool is_error = false;
};
web::Response message_page(const identity::EmployerVisitor& visitor, const web::Request& request, const MessagePage& message, int status = 200);

}  // namespace qaygi::schedule
