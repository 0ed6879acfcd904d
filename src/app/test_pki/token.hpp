#pragma once

// Cards in a software token: SoftHSM2 plays the chip, by way of its own tools.

#include <filesystem>
#include <string>
#include <vector>

#include "app/test_pki/cards.hpp"

namespace qaygi::test_pki {

struct Token {
    std::string label;  // of the token, made when there is none
    std::string pin;
    std::filesystem::path module = "/usr/lib/softhsm/libsofthsm2.so";
};

// Puts key and certificate of each named card into the token. A Fault when a tool (softhsm2-util, pkcs11-tool) is missing or fails.
void fill_token(const Token& token, const std::filesystem::path& folder, const std::vector<Card>& cards, const std::vector<std::string>& wanted);

}  // namespace qaygi::test_pki
