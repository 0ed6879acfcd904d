#include "app/configuration.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/property_tree/ini_parser.hpp>
#include <ranges>

#include "base/text.hpp"
#include "web/forwarded.hpp"

#include "app/dotted.hpp"

namespace qaygi::app {

namespace {

// --public-origin can be set by QAYGI_PUBLIC_ORIGIN, too.
std::string environment_name(std::string_view name) {
    std::string text = "QAYGI_";
    for (const char c : name) text += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
    return text;
}

template <class Member>
CLI::Option* add(CLI::App& command, const std::string& name, Member& member, const char* meaning) {
    return command.add_option("--" + name, member, meaning)->envname(environment_name(name))->capture_default_str();
}

// Fills what neither the command line nor the environment has set.
void read_file(CLI::App& command, const std::string& file) {
    if (std::filesystem::is_directory(file)) throw CLI::FileError(file + " is a directory");
    boost::property_tree::ptree settings;
    boost::property_tree::read_ini(file, settings);
    for (const auto& [name, setting] : settings) {
        CLI::Option* option = command.get_option_no_throw("--" + name);
        if (!option || !option->get_configurable() || !setting.empty()) throw CLI::ConfigError(file + ": there is no setting " + name);
        if (option->count() > 0) continue;
        option->add_result(setting.data());
        option->run_callback();
    }
}

std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (auto range : std::views::split(text, ',')) parts.emplace_back(trim_ascii({range.begin(), range.end()}));
    if (text.empty()) parts.clear();
    return parts;
}

std::string refuse_no_addresses(const std::string& text) {
    for (const auto& part : parts_of(text))
        if (web::plain_address(part).empty()) return part + " is no address";
    return {};
}

void add_server(CLI::App& command, Configuration& configuration) {
    add(command, "data", configuration.data, "folder of everything kept on this machine");
    add(command, "database", configuration.database, "sqlite:<file> or postgresql://…; empty: in the data folder");
    add(command, "address", configuration.address, "address to listen on");
    add(command, "port", configuration.port, "port to listen on");
    add(command, "public-origin", configuration.public_origin, "https://… as browsers see it; empty: http://localhost:<port>");
    const CLI::Validator addresses(refuse_no_addresses, "ADDRESSES");
    add(command, "trusted-proxy", configuration.trusted_proxy, "addresses, with commas between, whose X-Forwarded-For is believed")->check(addresses);
    add(command, "io-threads", configuration.io_threads, "threads that read and write connections")->check(CLI::Range(1, 256));
    add(command, "workers", configuration.workers, "threads that answer requests")->check(CLI::Range(1, 256));
    add(command, "file-megabytes", configuration.file_megabytes, "the most that one document may have")->check(CLI::Range(1, 1024));
    // The warning comes two minutes before, and a visit is noted once a minute.
    add(command, "session-idle-minutes", configuration.session_idle_minutes, "a session ends so long after its last use")->check(CLI::Range(5, 1440));
    add(command, "session-hours", configuration.session_hours, "a session ends so long after signing in, however much it is used")->check(CLI::Range(1, 168));
    add(command, "schedule-documents", configuration.schedule_documents, "the most documents that one schedule may have")->check(CLI::Range(1, 100'000));
    add(command, "schedule-megabytes", configuration.schedule_megabytes, "the most that they may have together")->check(CLI::Range(1, 1'000'000));
    add(command, "virus-scan", configuration.virus_scan, "off; optional: when the scanner answers; required: nothing unscanned is sent to the fund")
        ->check(CLI::IsMember({"off", "optional", "required"}));
    add(command, "clamd-socket", configuration.clamd_socket, "local socket of ClamAV's daemon");
    add(command, "log", configuration.log, "debug, info, warn, error or off")->check(CLI::IsMember({"debug", "info", "warn", "error", "off"}));
}

void add_keeping(CLI::App& command, Configuration& configuration) {
    auto& keeping = configuration.keeping;
    add(command, "document-keys", configuration.document_keys, "file of the keys that seal the documents; empty: they lie as they are");
    add(command, "bucket", configuration.bucket.name, "bucket of an S3 store that holds the files; empty: they lie in the data folder");
    add(command, "bucket-address", configuration.bucket.address, "https://… of that store");
    add(command, "bucket-region", configuration.bucket.region, "region of that store");
    add(command, "bucket-access-key", configuration.bucket.access_key, "name of our account there");
    add(command, "bucket-secret", configuration.bucket.secret, "file with the secret of that account");
    add(command, "bucket-authorities", configuration.bucket.authorities, "PEM file for the store's certificate; empty: the system's");
    const CLI::Range days(0, 36'500);
    add(command, "keep-draft-days", keeping.draft_days, "days after its last change that a draft is removed; 0: never")->check(days);
    add(command, "keep-document-days", keeping.document_days, "days that documents of accepted and archived schedules stay; 0: for ever")->check(days);
    add(command, "keep-file-days", keeping.file_days, "days that a file stays which no document names")->check(CLI::Range(1, 36'500));
}

void add_registers(CLI::App& command, Configuration& configuration) {
    add(command, "person-register", configuration.person_register, "table, or the address of a register over HTTP");
    add(command, "banks", configuration.banks, "built-in, or a folder with the bank tables");
    add(command, "law-rows", configuration.law_rows, "file of amounts and rule sets added to those built in");
}

void add_asan(CLI::App& command, Configuration& configuration) {
    add(command, "asan-gateway", configuration.asan_gateway, "address of the Mobile-ID gateway of Asan İmza");
    add(command, "asan-relying-party", configuration.asan_relying_party, "our UUID at the gateway");
    add(command, "asan-relying-party-name", configuration.asan_relying_party_name, "our name at the gateway");
    add(command, "asan-authorities", configuration.asan_authorities, "PEM file: who may stand behind a person's certificate");
    add(command, "asan-tls-authorities", configuration.asan_tls_authorities, "PEM file for the gateway's own certificate; empty: the system's");
    add(command, "asan-revocation", configuration.asan_revocation, "on or off: whether the issuer is asked if a person's certificate stands")
        ->check(CLI::IsMember({"on", "off"}));
    add(command, "asan-ocsp", configuration.asan_ocsp, "address of that issuer's OCSP; empty: as each certificate says");
    add(command, "asan-list", configuration.asan_list, "address of that issuer's revocation list; empty: as each certificate says");
    const CLI::Range some(1, 1'000'000);
    add(command, "asan-attempts-per-number", configuration.asan_attempts_per_number, "sign-ins of one phone number in a quarter of an hour")->check(some);
    add(command, "asan-attempts-per-user-id", configuration.asan_attempts_per_user_id, "sign-ins with one user ID in a quarter of an hour")->check(some);
    add(command, "asan-attempts-per-address", configuration.asan_attempts_per_address, "sign-ins from one address in a quarter of an hour")->check(some);
    add(command, "asan-wait-seconds", configuration.asan_wait_seconds, "for how long the page waits for the phone")->check(CLI::Range(1, 3600));
}

// What an issuer puts where, under names that begin with its own.
void add_mapping(CLI::App& command, const std::string& issuer, const std::string& number, identity::card::Mapping& mapping) {
    const CLI::Validator dotted(refuse_undotted, "IDENTIFIER");
    const auto name = [&](const std::string& rest) { return issuer + "-certificate-" + rest; };
    add(command, name("fin"), mapping.fin, "attribute that holds the FİN")->check(dotted);
    add(command, name("fin-prefix"), mapping.fin_prefix, "what stands before the FİN");
    add(command, name("given-name"), mapping.given_name, "attribute that holds the given name")->check(dotted);
    add(command, name("surname"), mapping.surname, "attribute that holds the surname")->check(dotted);
    add(command, name(number), mapping.number, number == "number" ? "attribute that holds the number of the card" : "attribute that holds the user ID")
        ->check(dotted);
    add(command, name("employer"), mapping.employer, "attribute that holds the employer's VÖEN")->check(dotted);
    add(command, name("employer-prefix"), mapping.employer_prefix, "what stands before the VÖEN");
    add(command, name("employer-name"), mapping.employer_name, "attribute that holds the employer's name")->check(dotted);
    add(command, name("seal-policy"), mapping.seal_policy, "certificate policy of those who hold the employer's seal")->check(dotted);
}

void add_card(CLI::App& command, CardConfiguration& card) {
    add(command, "card-port", card.port, "port that asks for the certificate of a card; 0: no sign-in with a card");
    add(command, "card-origin", card.origin, "https://… of that port as browsers see it; empty: https://localhost:<card-port>");
    add(command, "card-server-certificate", card.server_certificate, "PEM file: the certificate of that port, with those between it and its root");
    add(command, "card-server-key", card.server_key, "PEM file of its key");
    add(command, "card-authorities", card.authorities, "PEM file: who may stand behind the certificate of a card");
    add(command, "card-revocation", card.revocation, "on, or off (demonstrations only): whether the issuer is asked if a certificate stands")
        ->check(CLI::IsMember({"on", "off"}));
    add(command, "card-ocsp", card.ocsp, "address of the issuer's OCSP; empty: as each certificate says");
    add(command, "card-list", card.list, "address of the issuer's revocation list; empty: as each certificate says");
    add_mapping(command, "card", "number", card.mapping);
    add(command, "card-issuers", card.issuers, "file of the issuers whose certificates hold these things elsewhere; empty: none");
}

}  // namespace

std::string Configuration::database_address() const { return database.empty() ? "sqlite:" + (data / "qaygi.db").string() : database; }

std::string Configuration::origin() const { return public_origin.empty() ? "http://localhost:" + std::to_string(port) : public_origin; }

std::string CardConfiguration::public_origin() const { return origin.empty() ? "https://localhost:" + std::to_string(port) : origin; }

std::vector<std::string> Configuration::trusted_proxies() const {
    auto addresses = parts_of(trusted_proxy);
    for (auto& each : addresses) each = web::plain_address(each);
    return addresses;
}

void add_options(CLI::App& command, Configuration& configuration) {
    auto* file = command.add_option("--config", "file of settings, one a line: port = 8080")->envname("QAYGI_CONFIG");
    file->configurable(false);
    command.final_callback([&command, file] {
        if (file->count() > 0) read_file(command, file->as<std::string>());
    });
    add_server(command, configuration);
    add_keeping(command, configuration);
    add_registers(command, configuration);
    add_asan(command, configuration);
    add_mapping(command, "asan", "user-id", configuration.asan_certificate);
    add_card(command, configuration.card);
}

std::string list(const CLI::App& command) {
    std::string text;
    for (const CLI::Option* option : command.get_options()) {
        if (!option->get_configurable()) continue;
        const auto value = option->count() > 0 ? option->as<std::string>() : option->get_default_str();
        text += fmt::format("# {}\n{} = {}\n\n", option->get_description(), option->get_single_name(), value);
    }
    return text;
}

}  // namespace qaygi::app
