#pragma once

// A register of insured persons behind HTTP: GET {address}/persons?ssn=… or ?fin=… answers 200 with
// {"ssn": "…", "fin": "…", "given_name": "…", "family_name": "…", "father_name": "…", "born": "1990-12-31"}, or 404 for a person it does not know.
// Anything else is a Fault: Later::helps when the register is away or slow, does_not_help when its answer cannot be right.

#include <chrono>
#include <string>

#include "person/register.hpp"

namespace qaygi::person {

class RemoteRegister final : public Register {
public:
    // The address begins with https://, or with http:// on this machine.
    explicit RemoteRegister(std::string address, std::chrono::milliseconds patience = std::chrono::seconds(5));
    std::optional<InsuredPerson> find(const Ssn& ssn) const override;
    std::optional<InsuredPerson> find(const Fin& fin) const override;

private:
    std::optional<InsuredPerson> ask(const std::string& question) const;
    std::string address_;
    std::chrono::milliseconds patience_;  // for a whole answer
};

}  // namespace qaygi::person
