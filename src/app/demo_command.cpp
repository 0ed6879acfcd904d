#include "app/demo_command.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <thread>

#include "app/demo/asan_people.hpp"
#include "app/demo/papers.hpp"
#include "app/demo/seed.hpp"
#include "app/demo/welcome.hpp"
#include "app/serve.hpp"
#include "base/fault.hpp"

namespace qaygi::app {

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) {
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    if (!stream.flush()) throw Fault("cannot write " + file.string());
}

// A command of ours as a child that cannot outlive its parent.
class Child {
public:
    explicit Child(std::vector<std::string> words) {
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const pid_t parent = getpid();
        child_ = fork();
        if (child_ != 0) return;
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) _exit(1);
        execv("/proc/self/exe", arguments.data());
        _exit(127);
    }
    ~Child() {
        if (ended_) return;
        kill(child_, SIGTERM);
        waitpid(child_, nullptr, 0);
    }
    Child(const Child&) = delete;
    bool running() {
        if (!ended_ && waitpid(child_, nullptr, WNOHANG) != 0) ended_ = true;
        return !ended_;
    }

private:
    pid_t child_ = -1;
    bool ended_ = false;
};

bool answers(std::uint16_t port) {
    boost::asio::io_context context;
    boost::asio::ip::tcp::socket socket(context);
    boost::system::error_code refused;
    socket.connect({boost::asio::ip::address_v4::loopback(), port}, refused);
    return !refused;
}

// Once it answers, the authority that the service is to trust has been written.
void wait_for(std::uint16_t port, Child& program, const std::string& what, const std::string& option) {
    for (int attempt = 0; attempt < 3000 && !answers(port); ++attempt) {
        if (!program.running()) throw Fault("the " + what + " ended at once; is its port taken? Choose another one with " + option);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void prepare(const Demo& demo, const demo::Cast& cast, Instant now) {
    const fs::path& data = demo.configuration.data;
    fs::create_directories(data);
    write(data / "phones.json", demo::asan_people(cast));
    write(data / "people.txt", demo::people_list(cast, Language::of(Language::Code::az)));
    if (!fs::exists(data / "papers")) demo::write_papers(cast, data / "papers", now);
    store::Database database(demo.configuration.database_address());
    database.migrate();
    demo::seed(database, cast, now);
}

// As the simulator writes its certificates.
void trust_phones(Configuration& configuration, const std::string& address, const fs::path& folder) {
    configuration.asan_gateway = address;
    configuration.asan_authorities = folder / "authority.pem";
    configuration.asan_certificate = {};
    configuration.asan_revocation = "off";  // it answers for nobody
}

// As the test authorities write theirs.
void trust_cards(Configuration& configuration, std::uint16_t port, const fs::path& folder) {
    configuration.card = {.port = port,
                          .server_certificate = folder / "keys" / "localhost.pem",
                          .server_key = folder / "keys" / "localhost.pem",
                          .authorities = folder / "authorities.pem",
                          .revocation = configuration.card.revocation};
}

}  // namespace

int run_demo(Demo demo) {
    Configuration& configuration = demo.configuration;
    const Instant now = system_now();
    const demo::Cast cast = demo::read_cast(day_in_baku(now));
    const fs::path& data = configuration.data;
    prepare(demo, cast, now);

    const fs::path people = data / "phones.json", phones_folder = data / "phones", cards_folder = data / "test-pki";
    Child phones({"qaygi", "asan-simulator", "--port", std::to_string(demo.phone_port), "--people", people, "--folder", phones_folder});
    Child cards({"qaygi", "test-pki", "--port", std::to_string(demo.pki_port), "--people", people, "--folder", cards_folder});
    wait_for(demo.phone_port, phones, "phone simulator", "--phone-port");
    wait_for(demo.pki_port, cards, "test PKI", "--pki-port");
    configuration.demonstration = true;
    const std::string phone_address = "http://localhost:" + std::to_string(demo.phone_port);
    trust_phones(configuration, phone_address, phones_folder);
    trust_cards(configuration, demo.card_port, cards_folder);
    return serve(configuration, [&](const std::string& address) {
        std::fputs(demo::welcome(cast, {address, phone_address + "/phones", data / "people.txt", data / "papers", cards_folder / "cards"}).c_str(), stdout);
        std::fflush(stdout);
    });
}

}  // namespace qaygi::app
