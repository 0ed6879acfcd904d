#include "app/keeping_commands.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/document_store.hpp"
#include "app/retention.hpp"
#include "base/fault.hpp"
#include "documents/store/verify.hpp"

namespace qaygi::app {

namespace {

constexpr int something_found = 3;

// The database and the files of an installation.
struct Kept {
    explicit Kept(const Configuration& configuration) : database(configuration.database_address()), files(open_files(configuration)) {
        database.migrate();
        documents::check_keys(database, files.keys(), system_now());
    }
    store::Database database;
    documents::Files files;
};

void tell(const documents::Finding& finding) {
    const bool missing = finding.what == documents::Finding::What::missing;
    fmt::print("{} {}{}\n", missing ? "missing" : "damaged", finding.sha256, finding.words.empty() ? "" : " (" + finding.words + ")");
    for (const auto& [employer, schedule, document] : finding.namings)
        fmt::print("    employer {}, schedule {}, document {}\n", employer.text(), schedule, document);
    if (finding.namings.empty()) fmt::print("    of no document\n");
}

int verify(Kept kept) {
    const auto found = documents::verify(kept.database, kept.files, tell);
    fmt::print("{} files sound ({} bytes, {} of no document), {} damaged, {} missing\n", found.sound, found.bytes, found.unnamed, found.damaged, found.missing);
    return found.damaged + found.missing == 0 ? 0 : something_found;
}

void print(const documents::Swept& swept) { fmt::print("{} files, {} of no document and waiting, {} removed\n", swept.files, swept.waiting, swept.removed); }

int seal(Kept kept) {
    if (!kept.files.keys().first()) throw Fault("there is no key to seal with (document-keys)");
    std::size_t sealed = 0, before = 0, left = 0;
    kept.files.place().each([&](const documents::Lying& lying) {
        try {
            ++(kept.files.seal(lying.name) ? sealed : before);
        } catch (const Fault& fault) {
            ++left;
            fmt::print("left as it is {} ({})\n", lying.name, fault.what());
        }
    });
    if (left == 0) documents::forget_old_keys(kept.database, kept.files.keys());
    fmt::print("{} files sealed, {} were so before, {} left as they are\n", sealed, before, left);
    return left == 0 ? 0 : something_found;
}

int retain(const KeepingConfiguration& keeping, Kept kept) {
    const auto retained = apply_retention(keeping, kept.database, kept.files, system_now);
    fmt::print("{} drafts removed\n{} documents of closed schedules removed\n", retained.drafts, retained.documents);
    print(retained.files);
    return 0;
}

int sweep(const KeepingConfiguration& keeping, Kept kept) {
    print(documents::sweep(kept.database, kept.files, std::chrono::days(keeping.file_days), system_now));
    return 0;
}

}  // namespace

KeepingCommands::KeepingCommands(CLI::App& program, Configuration& configuration)
    : configuration_(configuration),
      documents_(program.add_subcommand("documents", "Cares for the files of the documents")),
      verify_(documents_->add_subcommand("verify", "Reads every file and names what is damaged or missing; ends with 3 when something is")),
      sweep_(documents_->add_subcommand("sweep", "Removes files that no document has named for keep-file-days")),
      seal_(documents_->add_subcommand("seal", "Seals every file with the first of the keys")),
      retention_(program.add_subcommand("retention", "Removes what was kept for as long as the settings keep-…-days say")) {
    documents_->require_subcommand(1);
    for (auto* command : {verify_, sweep_, seal_, retention_}) add_options(*command, configuration);
}

bool KeepingCommands::chosen() const { return *documents_ || *retention_; }

int KeepingCommands::run() const {
    if (*verify_) return verify(Kept(configuration_));
    if (*sweep_) return sweep(configuration_.keeping, Kept(configuration_));
    if (*seal_) return seal(Kept(configuration_));
    return retain(configuration_.keeping, Kept(configuration_));
}

}  // namespace qaygi::app
