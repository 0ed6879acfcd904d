#pragma once

// A suite that runs on both engines:
//
//   class Drafts : public store::OnEachEngine {};
//   TEST_P(Drafts, …) { database().write(…); }
//   ON_EACH_ENGINE(Drafts);
//
// Each test has a fresh database with all migrations. PostgreSQL is a private server in a temporary folder, started once in a test program
// and ended with it, even when it is killed. It refuses to run as root, so then it runs as nobody. It keeps nothing on disk: tests of
// durability use acknowledged commits of a killed client.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "store/database.hpp"

namespace qaygi::store {

// A folder that is removed with its content.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "qaygi-test-XXXXXX").string();
        ensure(mkdtemp(name.data()) != nullptr, "a temporary folder can be made");
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class PrivatePostgres {
public:
    static PrivatePostgres& running() {
        static PrivatePostgres server;
        return server;
    }
    // An empty database.
    std::string empty() { return address(create("template1")); }
    // A database with all migrations.
    std::string migrated() {
        static const std::string model = [&] {
            const auto name = create("template1");
            Database(address(name)).migrate();
            return name;
        }();
        return address(create(model));
    }

private:
    static constexpr const char* binaries = "/usr/lib/postgresql/15/bin/";
    static constexpr uid_t nobody = 65534;

    PrivatePostgres() {
        if (geteuid() == 0) ensure(chown(folder_.path().c_str(), nobody, nobody) == 0, "the folder can be given to nobody");
        int status = -1;
        waitpid(start({"initdb", "-D", data(), "-U", "qaygi", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"}), &status, 0);
        ensure(status == 0, "initdb makes a cluster");
        server_ = start({"postgres", "-D", data(), "-k", folder_.path().string(), "-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off",
                         "-c", "max_connections=200", "-c", "shared_buffers=32MB"});
        for (int attempt = 0; attempt < 200; ++attempt) {
            if (std::system((std::string(binaries) + "pg_isready -q -h " + folder_.path().string()).c_str()) == 0) return;
            std::this_thread::sleep_for(std::chrono::milliseconds(25));
        }
        throw Fault("the private PostgreSQL did not start");
    }

    ~PrivatePostgres() {
        kill(server_, SIGQUIT);
        waitpid(server_, nullptr, 0);
    }

    std::string data() const { return (folder_.path() / "data").string(); }
    std::string address(const std::string& name) const { return "postgresql:host=" + folder_.path().string() + " user=qaygi dbname=" + name; }

    std::string create(const std::string& model) {
        const std::string name = "test_" + std::to_string(++count_);
        int status = -1;
        waitpid(start({"createdb", "-h", folder_.path().string(), "-U", "qaygi", "-T", model, name}), &status, 0);
        ensure(status == 0, "a database can be made");
        return name;
    }

    // A program of PostgreSQL that dies with this one and is as silent as possible.
    static pid_t start(std::vector<std::string> command) {
        const bool serves = command.front() == "postgres";
        command.front() = binaries + command.front();  // as its own name too: by it initdb finds its neighbours
        std::vector<char*> arguments;
        for (auto& word : command) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const pid_t child = fork();
        if (child != 0) return child;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
        const int silence = open("/dev/null", O_RDWR);
        dup2(silence, STDOUT_FILENO);
        if (serves) dup2(silence, STDERR_FILENO);
        if (chdir("/") != 0) _exit(126);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }

    TemporaryFolder folder_;
    pid_t server_ = -1;
    int count_ = 0;
};

class OnEachEngine : public testing::TestWithParam<Database::Kind> {
protected:
    Database& database() {
        std::call_once(opened_, [&] { database_ = std::make_unique<Database>(address()); });
        return *database_;
    }
    // The same database again, as another process would open it.
    const std::string& address() {
        if (address_.empty()) address_ = GetParam() == Database::Kind::sqlite ? migrated_sqlite() : PrivatePostgres::running().migrated();
        return address_;
    }
    // A database without a schema.
    std::string empty_address() {
        return GetParam() == Database::Kind::sqlite ? "sqlite:" + (folder_.path() / "empty.db").string() : PrivatePostgres::running().empty();
    }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    std::string migrated_sqlite() {
        static const TemporaryFolder model;
        static const auto file = [] {
            auto made = model.path() / "model.db";
            Database("sqlite:" + made.string()).migrate();
            return made;
        }();
        std::filesystem::copy_file(file, folder_.path() / "qaygi.db");
        return "sqlite:" + (folder_.path() / "qaygi.db").string();
    }

    TemporaryFolder folder_;
    std::string address_;
    std::once_flag opened_;
    std::unique_ptr<Database> database_;
};

#define ON_EACH_ENGINE(Suite)                                                                                                                     \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite, testing::Values(::qaygi::store::Database::Kind::sqlite, ::qaygi::store::Database::Kind::postgresql), \
                             [](const auto& each) { return each.param == ::qaygi::store::Database::Kind::sqlite ? "SQLite" : "PostgreSQL"; })

}  // namespace qaygi::store
