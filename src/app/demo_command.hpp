#pragma once

#include <cstdint>

#include "app/configuration.hpp"

namespace qaygi::app {

// qaygi demo: invented employers, insured persons and officers; a phone simulator and test authorities with cards, as programs of their own; and
// how to sign in as each.
struct Demo {
    Configuration configuration;
    std::uint16_t phone_port = 8081;
    std::uint16_t pki_port = 8082;   // where the issuer of the test cards answers
    std::uint16_t card_port = 8443;  // that asks for a card
};

// Runs until it is told to stop; the other programs end with it, however it ends.
int run_demo(Demo demo);

}  // namespace qaygi::app
