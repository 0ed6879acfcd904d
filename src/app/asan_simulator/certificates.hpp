#pragma once

// The demonstration's certificate authority and the certificates of its people, in a folder that survives a restart:
//
//   authority.pem       the authority: what the server is told to trust
//   authority.key.pem   its key, readable by its owner only
//   <phone>.pem         key and certificate of a person
//
// A certificate is issued anew when the person's data changed or when it ends soon.

#include <filesystem>
#include <string>
#include <vector>

#include "app/asan_simulator/people.hpp"
#include "base/clock.hpp"
#include "crypto/issuing.hpp"

namespace qaygi::asan_simulator {

// A person with what their SIM card holds.
struct Card {
    Person person;
    crypto::PrivateKey key;
    crypto::Certificate certificate;
};

std::vector<Card> issue_cards(const std::filesystem::path& folder, const std::vector<Person>& people, Instant now);
inline std::filesystem::path authority_file(const std::filesystem::path& folder) { return folder / "authority.pem"; }

}  // namespace qaygi::asan_simulator
