#pragma once

#include <functional>
#include <string>

#include "app/configuration.hpp"

namespace qaygi::app {

// Runs until SIGTERM or SIGINT; requests in flight are finished. started is called once, with the address to open, when requests are answered.
int serve(const Configuration& configuration, const std::function<void(const std::string& address)>& started = {});

int print_routes(const Configuration& configuration);

}  // namespace qaygi::app
