#include "app/test_pki/token.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

#include "base/fault.hpp"
#include "crypto/kept_file.hpp"

namespace qaygi::test_pki {
namespace {

namespace fs = std::filesystem;

bool succeeds(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    int outcome = 0;
    return posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) == 0 && waitpid(child, &outcome, 0) == child && outcome == 0;
}

void run(std::vector<std::string> words) {
    const auto tool = words.front() + " " + words[1];
    if (!succeeds(std::move(words)))
        throw Fault(tool + " failed; are softhsm2 and opensc installed, and does SOFTHSM2_CONF name a folder that can be written?");
}

// Removed again: tools take keys by file only.
class ForTheTool {
public:
    ForTheTool(fs::path path, const std::string& octets) : path_(std::move(path)) { crypto::keep_file(path_, octets); }
    ~ForTheTool() {
        std::error_code gone;
        fs::remove(path_, gone);
    }
    ForTheTool(const ForTheTool&) = delete;
    std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

void put(const Token& token, const fs::path& folder, const Card& card, const std::string& id) {
    const ForTheTool key(folder / "token-key.pem", card.holding.key.pem());
    const ForTheTool certificate(folder / "token-certificate.der", card.holding.certificate.der());
    run({"softhsm2-util", "--import", key.path(), "--token", token.label, "--label", card.name, "--id", id, "--pin", token.pin});
    run({"pkcs11-tool", "--module", token.module.string(), "--token-label", token.label, "--login", "--pin", token.pin, "--write-object", certificate.path(),
         "--type", "cert", "--id", id, "--label", card.holder});
}

}  // namespace

void fill_token(const Token& token, const fs::path& folder, const std::vector<Card>& cards, const std::vector<std::string>& wanted) {
    run({"softhsm2-util", "--init-token", "--free", "--label", token.label, "--pin", token.pin, "--so-pin", token.pin});
    int id = 0;
    for (const auto& name : wanted) {
        const auto card = std::ranges::find(cards, name, &Card::name);
        if (card == cards.end()) throw Fault("there is no card " + name);
        put(token, folder, *card, fmt::format("{:02x}", ++id));
    }
}

}  // namespace qaygi::test_pki
