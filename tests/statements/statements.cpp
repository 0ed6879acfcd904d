#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "store/engines.hpp"

namespace qaygi::store {
namespace {

const Sql nonsense{"test.nonsense", "SELECT no_such_column FROM journal"};

class Statements : public OnEachEngine {};

TEST_P(Statements, AllArePreparedByTheEngine) {
    for (const Sql* sql : Sql::all()) {
        if (sql == &nonsense) continue;
        EXPECT_NO_THROW(database().prepare(*sql)) << sql->text();
    }
}

class Refusing : public OnEachEngine {};

TEST_P(Refusing, OneThatTheEngineRefusesIsFound) {
    try {
        database().prepare(nonsense);
        FAIL() << "nonsense was prepared";
    } catch (const Fault& fault) {
        EXPECT_NE(std::string_view(fault.what()).find("test.nonsense"), std::string_view::npos);
    }
}

// The names in `Sql find_draft{"schedule.find_draft", …}`.
std::vector<std::string> names_in(const std::string& source) {
    std::vector<std::string> names;
    for (std::size_t at = source.find("Sql "); at != source.npos; at = source.find("Sql ", at + 1)) {
        const auto brace = source.find_first_of("{(;,\n", at);
        if (brace == source.npos || source[brace] != '{') continue;
        const auto quote = source.find_first_not_of(" \n", brace + 1);
        if (quote != source.npos && source[quote] == '"') names.push_back(source.substr(quote + 1, source.find('"', quote + 1) - quote - 1));
    }
    return names;
}

// A statement that is written in the source and not linked here would be tested by nobody.
TEST(Registry, HasEveryStatementOfTheSource) {
    std::set<std::string> registered;
    for (const Sql* sql : Sql::all()) EXPECT_TRUE(registered.insert(sql->name()).second) << sql->name() << " is there twice";
    std::size_t found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(QAYGI_SOURCE "/src")) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream file(entry.path());
        for (const auto& name : names_in({std::istreambuf_iterator<char>(file), {}})) {
            EXPECT_TRUE(registered.contains(name)) << entry.path() << ": " << name;
            ++found;
        }
    }
    EXPECT_GE(found, 15u);
}

TEST(Registry, NothingChangesTheJournal) {
    for (const Sql* sql : Sql::all()) {
        const std::string_view text = sql->text();
        EXPECT_EQ(text.find("UPDATE journal"), text.npos) << sql->name();
        EXPECT_EQ(text.find("DELETE FROM journal"), text.npos) << sql->name();
    }
}

ON_EACH_ENGINE(Statements);
ON_EACH_ENGINE(Refusing);

}  // namespace
}  // namespace qaygi::store
