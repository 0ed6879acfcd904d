#pragma once

// qaygi documents verify | sweep | seal, and qaygi retention: the care of what is kept.

#include "app/configuration.hpp"

namespace CLI {
class App;
}

namespace qaygi::app {

class KeepingCommands {
public:
    KeepingCommands(CLI::App& program, Configuration& configuration);
    bool chosen() const;  // once the command line is parsed
    int run() const;      // the exit code

private:
    const Configuration& configuration_;
    CLI::App* documents_;
    CLI::App* verify_;
    CLI::App* sweep_;
    CLI::App* seal_;
    CLI::App* retention_;
};

}  // namespace qaygi::app
