#include "app/configuration.hpp"

#include <CLI/CLI.hpp>

namespace qaygi::app {

std::string Configuration::database_address() const { return database.empty() ? "sqlite:" + (data / "qaygi.db").string() : database; }

std::string Configuration::origin() const { return public_origin.empty() ? "http://localhost:" + std::to_string(port) : public_origin; }

void add_options(CLI::App& command, Configuration& configuration) {
    auto option = [&](const char* name, auto& member, const char* environment, const char* meaning) {
        command.add_option(name, member, meaning)->envname(environment)->capture_default_str();
    };
    command.set_config("--config", "", "file with the same names, one a line")->envname("QAYGI_CONFIG");
    option("--data", configuration.data, "QAYGI_DATA", "folder of everything kept on this machine");
    option("--database", configuration.database, "QAYGI_DATABASE", "sqlite:<file> or postgresql://…; empty: in the data folder");
    option("--address", configuration.address, "QAYGI_ADDRESS", "address to listen on");
    option("--port", configuration.port, "QAYGI_PORT", "port to listen on");
    option("--public-origin", configuration.public_origin, "QAYGI_PUBLIC_ORIGIN", "https://… as browsers see it; empty: http://localhost:<port>");
    option("--io-threads", configuration.io_threads, "QAYGI_IO_THREADS", "threads that read and write connections");
    option("--workers", configuration.workers, "QAYGI_WORKERS", "threads that answer requests");
    option("--file-megabytes", configuration.file_megabytes, "QAYGI_FILE_MEGABYTES", "the most that one document may have");
    option("--log", configuration.log, "QAYGI_LOG", "debug, info, warn, error or off");
    option("--person-register", configuration.person_register, "QAYGI_PERSON_REGISTER", "table, or the address of a register over HTTP");
    option("--banks", configuration.banks, "QAYGI_BANKS", "built-in, or a folder with the bank tables");
    option("--asan-gateway", configuration.asan_gateway, "QAYGI_ASAN_GATEWAY", "address of the Mobile-ID gateway of Asan İmza");
    option("--asan-relying-party", configuration.asan_relying_party, "QAYGI_ASAN_RELYING_PARTY", "our UUID at the gateway");
    option("--asan-relying-party-name", configuration.asan_relying_party_name, "QAYGI_ASAN_RELYING_PARTY_NAME", "our name at the gateway");
    option("--asan-authorities", configuration.asan_authorities, "QAYGI_ASAN_AUTHORITIES", "PEM file: who may stand behind a person's certificate");
    option("--asan-tls-authorities", configuration.asan_tls_authorities, "QAYGI_ASAN_TLS_AUTHORITIES",
           "PEM file for the gateway's own certificate; empty: the system's");
}

}  // namespace qaygi::app
