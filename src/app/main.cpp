// qaygi serve | demo | asan-simulator | config | law | routes | calc | calendar | explain

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "app/asan_simulator/simulator.hpp"
#include "app/calculator_commands.hpp"
#include "app/configuration.hpp"
#include "app/demo_command.hpp"
#include "app/law_rows.hpp"
#include "app/serve.hpp"
#include "app/stop_signals.hpp"

namespace {

using namespace qaygi;

constexpr int wrong_command_line = 2;

int run_simulator(const asan_simulator::Options& options) {
    app::StopSignals signals;
    asan_simulator::Simulator simulator(options);
    signals.run([&] { simulator.run(); }, [&] { simulator.stop(); });
    return 0;
}

void add_options(CLI::App& command, asan_simulator::Options& options) {
    command.add_option("--address", options.address, "address to listen on")->capture_default_str();
    command.add_option("--port", options.port, "port to listen on")->capture_default_str();
    command.add_option("--people", options.people, "JSON file of the people with phones")->required();
    command.add_option("--folder", options.folder, "keys and certificates; authority.pem is what a service is told to trust")->required();
}

}  // namespace

int main(int count, char** words) {
    CLI::App program("Qayğı: child-care benefit claims of employers", "qaygi");
    program.require_subcommand(1);

    app::Configuration configuration;
    auto* serve = program.add_subcommand("serve", "Answers requests until it is told to stop");
    auto* config = program.add_subcommand("config", "Lists every setting as it stands");
    auto* law = program.add_subcommand("law", "Lists every amount and rule set, built in or added, with its days and its source");
    auto* routes = program.add_subcommand("routes", "Lists every address and who may enter");
    for (auto* command : {serve, config, law, routes}) app::add_options(*command, configuration);

    app::Demo demo;
    auto* demonstration = program.add_subcommand("demo", "Starts with invented people, a phone simulator, and says how to sign in");
    app::add_options(*demonstration, demo.configuration);
    demonstration->add_option("--phone-port", demo.phone_port, "port of the phone simulator")->capture_default_str();

    asan_simulator::Options simulator;
    auto* phone = program.add_subcommand("asan-simulator", "Plays the Mobile-ID gateway and the phones of invented people");
    add_options(*phone, simulator);

    const app::CalculatorCommands calculator(program);

    try {
        program.parse(count, words);
        if (*serve) return app::serve(configuration);
        if (*demonstration) return app::run_demo(demo);
        if (*phone) return run_simulator(simulator);
        if (*law) return app::print_law(configuration);
        if (*routes) return app::print_routes(configuration);
        if (calculator.chosen()) return calculator.run();
        std::fputs(app::list(*config).c_str(), stdout);
        return 0;
    } catch (const CLI::ParseError& refusal) {
        return program.exit(refusal) == 0 ? 0 : wrong_command_line;
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "qaygi: %s\n", fault.what());
        return 1;
    }
}
