#pragma once

// The invented people whose phones the simulator plays, from a JSON file:
//
//   [{"phone": "+994501234567", "userId": "123456", "fin": "5XK9T2M", "given": "Nərgiz", "family": "Şükürlü",
//     "voen": "1234567891", "organization": "“Xəzər Tekstil” MMC", "seal": true}, …]
//
// voen and seal are left out for people without an employer; an officer has only the organization: the state body.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/identifiers.hpp"

namespace qaygi::asan_simulator {

struct Person {
    Phone phone;
    UserId user_id;
    Fin fin;
    std::string given;
    std::string family;
    std::optional<Voen> employer;
    std::string organization;
    bool seal = false;

    std::string name() const { return given + " " + family; }
    bool operator==(const Person&) const = default;
};

// A Fault names what is wrong, and with whom.
std::vector<Person> read_people(std::string_view json);
std::string write_people(const std::vector<Person>& people);

}  // namespace qaygi::asan_simulator
