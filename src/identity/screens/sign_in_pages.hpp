#pragma once

// The two pages of signing in: the ways in, and the wait for the phone.

#include <chrono>
#include <optional>
#include <string>

#include "base/message.hpp"
#include "web/fields.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::identity {

// What the page of the ways in shows besides its form.
struct WaysIn {
    web::Fields fields;              // what was typed, and what was wrong with it
    std::string phone;               // when nothing was typed: the number of the attempt before
    std::string way_back;            // where the visitor wanted to go
    std::optional<Message> trouble;  // why the attempt before led nowhere
    bool by_card = false;            // whether this site has a card port
};
web::Response ways_in(const web::Request& request, const WaysIn& shown, int status);

struct Wait {
    std::string code;  // to compare with the phone
    std::string phone;
    std::chrono::seconds left;
    bool interrupted = false;  // the gateway does not answer at the moment
    std::string csrf;
};
web::Response waiting(const web::Request& request, const Wait& shown);

}  // namespace qaygi::identity
