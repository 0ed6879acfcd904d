#include "app/administration.hpp"

#include <cstdio>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "evidence/store/journal.hpp"
#include "identity/store/officers.hpp"
#include "person/fund_branches.hpp"
#include "store/database.hpp"

namespace qaygi::app {

namespace {

constexpr std::size_t longest_name = 100;

identity::Officer read_officer(const OfficerWords& words) {
    const auto fin = Fin::read(words.fin);
    if (!fin) throw Fault("--fin is no FİN: seven capitals and digits, never I or O");
    const auto name = read_name(words.name, longest_name);
    if (!name) throw Fault("--name is no name of a person");
    const auto branch = person::find_fund_branch(words.branch);
    if (!branch) throw Fault("--branch is no code of a branch, such as AZ-BA");
    const auto role = identity::role_named(words.role);
    if (!role) throw Fault("--role is officer, second_officer, administrator or auditor");
    return {*fin, *name, branch->code, *role};
}

}  // namespace

int add_officer(const Configuration& configuration, const OfficerWords& words) {
    const auto officer = read_officer(words);
    store::Database database(configuration.database_address());
    database.migrate();
    database.write([&](store::Transaction& transaction) {
        identity::keep_officer(transaction, officer);
        evidence::record(transaction, {.employer = std::nullopt,
                                       .at = system_now(),
                                       .who = std::nullopt,
                                       .what = "authority.role_given_at_console",
                                       .subject = "officer/" + officer.fin.text(),
                                       .details = R"({"branch":")" + officer.branch + R"(","role":")" + std::string(name_of(officer.role)) + R"("})"});
        return std::monostate();
    });
    std::printf("%s %s %s %s\n", officer.fin.masked().c_str(), officer.name.c_str(), officer.branch.c_str(), words.role.c_str());
    return 0;
}

int verify_journal(const Configuration& configuration) {
    store::Database database(configuration.database_address());
    database.migrate();
    int broken = 0;
    for (const auto& employer : database.read([](store::Connection& connection) { return evidence::employers(connection); })) {
        const auto verified = database.read([&](store::Connection& connection) { return evidence::verify(connection, employer); });
        const auto whose = employer ? employer->text() : "-";
        if (verified) {
            std::printf("%-10s whole   %lld entries, ends with %s\n", whose.c_str(), static_cast<long long>(verified->entries), verified->hash.c_str());
        } else {
            ++broken;
            std::printf("%-10s BROKEN at entry %lld\n", whose.c_str(), static_cast<long long>(verified.error().entry));
        }
    }
    return broken ? 1 : 0;
}

}  // namespace qaygi::app
