#pragma once

// Everything that differs between installations. Read once at start from the command line, the environment (QAYGI_PORT, …) and a file
// ("port = 8080", one a line; # begins a comment line), in this order of precedence; "qaygi config" lists all of it as it stands, as such a file.

#include <cstdint>
#include <filesystem>
#include <string>

#include "identity/attempts.hpp"
#include "identity/providers/asan_imza/certificate_check.hpp"
#include "identity/session.hpp"

namespace CLI {
class App;
}

namespace qaygi::app {

struct CardConfiguration {
    std::uint16_t port = 0;                    // that asks for the certificate of a card; 0: no sign-in with a card
    std::string origin;                        // as browsers write it; empty: https://localhost:<port>
    std::filesystem::path server_certificate;  // PEM
    std::filesystem::path server_key;          // PEM
    std::filesystem::path authorities;         // PEM file: who may stand behind the certificate of a card
    std::string revocation = "on";             // off: the issuer is not asked; for demonstrations only
    std::string ocsp;                          // empty: as each certificate says
    std::string list;                          // likewise
    identity::card::Mapping mapping;
    std::filesystem::path issuers;  // file of those that have a mapping of their own; empty: none

    std::string public_origin() const;
};

// The bucket that holds the files of the documents; without a name they lie in the data folder.
struct BucketConfiguration {
    std::string name;
    std::string address;                // of the S3 store
    std::string region = "us-east-1";   // as the store calls itself
    std::string access_key;             // names our account there
    std::filesystem::path secret;       // file with the secret of that account
    std::filesystem::path authorities;  // PEM file for the store's certificate; empty: those of the system
};

// For how many days what is kept; 0: for ever.
struct KeepingConfiguration {
    unsigned draft_days = 0;     // drafts, since their last change
    unsigned document_days = 0;  // documents of accepted and archived schedules, since that
    unsigned file_days = 30;     // files that no document names; never for ever
};

struct Configuration {
    std::filesystem::path data = "var/qaygi";  // folder of everything kept on this machine
    std::string database;                      // empty: sqlite:<data>/qaygi.db
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string public_origin;  // as browsers write it; empty: http://localhost:<port>
    std::string trusted_proxy;  // addresses, with commas between, whose X-Forwarded-For is believed
    unsigned io_threads = 2;
    unsigned workers = 24;                    // those that wait for the disk share one commit
    std::uint64_t file_megabytes = 20;        // the most that one document may have
    int schedule_documents = 1000;            // the most that one schedule may have
    std::uint64_t schedule_megabytes = 2000;  // the most that all of them may have together
    std::string virus_scan = "optional";      // off, optional, required: see documents/store/virus_scanner.hpp
    std::filesystem::path clamd_socket = "/run/clamav/clamd.ctl";
    std::filesystem::path document_keys;  // file of the keys that seal the documents; empty: they lie as they are
    BucketConfiguration bucket;
    KeepingConfiguration keeping;
    std::string log = "info";               // level: debug, info, warn, error, off
    std::string person_register = "table";  // or the address of a register over HTTP
    std::string banks = "built-in";         // or a folder with the bank tables
    std::filesystem::path law_rows;         // file of amounts and rule sets that this administrator added; empty: only those built in
    std::string asan_gateway;               // address of the Mobile-ID gateway
    std::string asan_relying_party = "00000000-0000-0000-0000-000000000000";
    std::string asan_relying_party_name = "QAYGI";
    std::filesystem::path asan_authorities;      // PEM file: who may stand behind a person's certificate
    std::filesystem::path asan_tls_authorities;  // PEM file for the gateway's own certificate; empty: those of the system
    std::string asan_revocation = "on";          // off: the issuer is not asked whether a person's certificate stands
    std::string asan_ocsp;                       // address; empty: as each certificate says
    std::string asan_list;                       // likewise
    identity::asan_imza::CertificateMapping asan_certificate;
    std::int64_t session_idle_minutes = 30;
    std::int64_t session_hours = 12;
    int asan_attempts_per_number = identity::AttemptLimits().per_number;
    int asan_attempts_per_user_id = identity::AttemptLimits().per_user_id;
    int asan_attempts_per_address = identity::AttemptLimits().per_address;
    std::int64_t asan_wait_seconds = identity::AttemptLimits().wait.count();
    CardConfiguration card;
    bool demonstration = false;  // set by "qaygi demo" alone: invented people, whom test authorities may vouch for

    std::string database_address() const;
    std::string origin() const;
    std::vector<std::string> trusted_proxies() const;
    identity::AttemptLimits attempt_limits() const {
        return {asan_attempts_per_number, asan_attempts_per_user_id, asan_attempts_per_address, std::chrono::seconds(asan_wait_seconds)};
    }
    identity::SessionLimits session_limits() const { return {std::chrono::minutes(session_idle_minutes), std::chrono::hours(session_hours)}; }
    std::uint64_t file_bytes() const { return file_megabytes * 1024 * 1024; }
    std::filesystem::path documents() const { return data / "documents"; }
    std::filesystem::path spool() const { return documents() / "spool"; }  // of the same file system, so that keeping is a rename
};

// Adds an option for each member, and --config for the file, which is read once the command line is. CLI::ParseError while parsing:
// a name that no option has, a value that cannot be; boost::property_tree::ini_parser_error: no such file, a line without "=", a name twice.
void add_options(CLI::App& command, Configuration& configuration);

// Every setting with its meaning, once parsed: readable as the file.
std::string list(const CLI::App& command);

}  // namespace qaygi::app
