#pragma once

#include <cstdint>

#include "app/configuration.hpp"

namespace qaygi::app {

// qaygi demo: invented employers, insured persons and officers; a phone simulator as a program of its own; and how to sign in as each.
struct Demo {
    Configuration configuration;
    std::uint16_t phone_port = 8081;
};

// Runs until it is told to stop; the simulator ends with it, however it ends.
int run_demo(Demo demo);

}  // namespace qaygi::app
