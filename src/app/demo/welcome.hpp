#pragma once

// What a newcomer reads when the demonstration starts.

#include <string>

#include "app/demo/cast.hpp"
#include "language/language.hpp"

namespace qaygi::demo {

struct Addresses {
    std::string service;     // http://localhost:8080
    std::string phone_page;  // where a phone is played: shows the code, confirms or cancels
    std::string people;      // the file that holds people_list()
    std::string papers;      // the folder that holds papers to attach
    std::string cards;       // the folder that holds test cards to import
};

// Where the service and the phone are, in each language, and how to sign in as everyone.
std::string welcome(const Cast& cast, const Addresses& addresses);

// Every insured person with what is typed about them: SSN, FİN, account, identity card, children.
std::string people_list(const Cast& cast, const Language& say);

}  // namespace qaygi::demo
