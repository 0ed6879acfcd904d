// qaygi serve | demo | asan-simulator | test-pki | config | law | routes | calc | calendar | explain | officer | journal | documents |
// retention

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "app/administration.hpp"
#include "app/asan_simulator/simulator.hpp"
#include "app/calculator_commands.hpp"
#include "app/configuration.hpp"
#include "app/demo_command.hpp"
#include "app/keeping_commands.hpp"
#include "app/law_rows.hpp"
#include "app/serve.hpp"
#include "app/stop_signals.hpp"
#include "app/test_pki/test_pki.hpp"
#include "documents/store/examiner.hpp"

namespace {

using namespace qaygi;

constexpr int wrong_command_line = 2;

int run_simulator(const asan_simulator::Options& options) {
    app::StopSignals signals;
    asan_simulator::Simulator simulator(options);
    signals.run([&] { simulator.run(); }, [&] { simulator.stop(); });
    return 0;
}

// Ends without tidying up: what drew a picture may be beyond that.
[[noreturn]] void run_examiner() {
    documents::limit_this_process();
    documents::examine(STDIN_FILENO);
    std::_Exit(0);
}

void add_options(CLI::App& command, asan_simulator::Options& options) {
    command.add_option("--address", options.address, "address to listen on")->capture_default_str();
    command.add_option("--port", options.port, "port to listen on")->capture_default_str();
    command.add_option("--people", options.people, "JSON file of the people with phones")->required();
    command.add_option("--folder", options.folder, "keys and certificates; authority.pem is what a service is told to trust")->required();
}

int run_test_pki(const test_pki::Options& options, bool only_make) {
    if (only_make) {
        test_pki::make_test_pki(options, system_now());
        return 0;
    }
    app::StopSignals signals;
    test_pki::TestPki pki(options);
    signals.run([&] { pki.run(); }, [&] { pki.stop(); });
    return 0;
}

void add_options(CLI::App& command, test_pki::Options& options, bool& only_make) {
    command.add_option("--folder", options.folder, "authorities.pem, cards/ and keys/; made when missing")->required();
    command.add_option("--people", options.people, "JSON file of the people with cards, as the phone simulator reads it")->required();
    command.add_option("--password", options.password, "of the .p12 files")->capture_default_str();
    command.add_option("--address", options.address, "address to listen on")->capture_default_str();
    command.add_option("--port", options.port, "port of OCSP, CRL and time-stamps; the certificates name it")->capture_default_str();
    command.add_option("--token", options.token.label, "label of a SoftHSM2 token to make and fill; empty: none");
    command.add_option("--pin", options.token.pin, "PIN of that token");
    command.add_option("--token-module", options.token.module, "PKCS#11 module of that token")->capture_default_str();
    command.add_option("--token-card", options.for_token, "a card (name of its file) to put into the token; may be repeated");
    command.add_flag("--only-make", only_make, "make the folder and the token, answer nothing");
}

void add_options(CLI::App& command, app::Demo& demo) {
    app::add_options(command, demo.configuration);
    command.add_option("--phone-port", demo.phone_port, "port of the phone simulator")->capture_default_str();
    command.add_option("--pki-port", demo.pki_port, "port of the test authorities")->capture_default_str();
    command.add_option("--demo-card-port", demo.card_port, "port that asks for a test card")->capture_default_str();
}

void add_options(CLI::App& command, app::OfficerWords& words) {
    const auto add = [&](const char* name, std::string& word, const char* meaning) {
        command.add_option(name, word, meaning)->required()->configurable(false);
    };
    add("--fin", words.fin, "FİN of the person");
    add("--name", words.name, "first name and surname");
    add("--branch", words.branch, "code of the branch, such as AZ-BA");
    add("--role", words.role, "officer, second_officer, administrator or auditor");
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

    app::OfficerWords words_of_officer;
    auto* officer = program.add_subcommand("officer", "Who works for the fund");
    auto* add_officer = officer->require_subcommand(1)->add_subcommand("add", "Gives a role without a second administrator: for the first ones");
    app::add_options(*add_officer, configuration);
    add_options(*add_officer, words_of_officer);
    auto* journal = program.add_subcommand("journal", "What was done, by whom");
    auto* verify = journal->require_subcommand(1)->add_subcommand("verify", "Checks that no line was changed, removed or put in between");
    app::add_options(*verify, configuration);

    app::Demo demo;
    auto* demonstration = program.add_subcommand("demo", "Starts with invented people, a phone simulator, test cards, and says how to sign in");
    add_options(*demonstration, demo);

    asan_simulator::Options simulator;
    auto* phone = program.add_subcommand("asan-simulator", "Plays the Mobile-ID gateway and the phones of invented people");
    add_options(*phone, simulator);

    const app::KeepingCommands keeping(program, configuration);
    const app::CalculatorCommands calculator(program);
    test_pki::Options pki;
    bool only_make = false;
    auto* authorities = program.add_subcommand("test-pki", "Makes certificate authorities and cards of invented people, and answers for them");
    add_options(*authorities, pki, only_make);

    // In no list: the service starts it for itself.
    auto* examiner = program.add_subcommand("examine")->group("");

    try {
        program.parse(count, words);
        if (*serve) return app::serve(configuration);
        if (*demonstration) return app::run_demo(demo);
        if (*examiner) run_examiner();
        if (*phone) return run_simulator(simulator);
        if (*law) return app::print_law(configuration);
        if (*authorities) return run_test_pki(pki, only_make);
        if (*add_officer) return app::add_officer(configuration, words_of_officer);
        if (*verify) return app::verify_journal(configuration);
        if (*routes) return app::print_routes(configuration);
        if (keeping.chosen()) return keeping.run();
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
