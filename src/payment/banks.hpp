#pragma once

// The banks of the country and their branches, each with a code of six digits.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/identifiers.hpp"

namespace qaygi::payment {

// The place where an account is kept: a bank's head office or one of its branches.
struct BankBranch {
    BankCode code;
    BankCode head;       // of the bank's head office; the same as code when this is it
    std::string bank;    // Kapital Bank ASC
    std::string branch;  // Yasamal; empty for the head office
    std::string swift;   // AIIBAZ2X; its first four letters stand in every IBAN of the bank
    Voen voen;           // of the bank
    std::optional<Iban> correspondent_account;
    std::optional<Date> closed;  // the first day on which nothing can be paid there

    bool is_head() const { return code == head; }
    bool is_open_on(Date day) const { return !closed || day < *closed; }
    std::string_view letters() const { return std::string_view(swift).substr(0, 4); }
    std::string full_name() const { return branch.empty() ? bank : bank + ", " + branch; }
    bool operator==(const BankBranch&) const = default;
};

// Where banks are looked up. May be asked from several threads at once.
class Banks {
public:
    virtual ~Banks() = default;
    virtual std::optional<BankBranch> find(const BankCode& code) const = 0;
    // The head offices, by name.
    virtual std::vector<BankBranch> heads() const = 0;
    // Those whose names, SWIFT or code contain every word, by name, at most so many.
    virtual std::vector<BankBranch> search(std::string_view words, std::size_t most) const = 0;
};

}  // namespace qaygi::payment
