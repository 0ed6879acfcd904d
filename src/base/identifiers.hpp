#pragma once

// Identifiers that people and organisations carry. Each exists only with its check passed; spaces and hyphens typed between
// the characters are ignored; letters are ASCII and shown in capitals. masked() is the only form that may be logged.

#include <compare>
#include <string>
#include <string_view>

#include "base/field_refusal.hpp"
#include "base/result.hpp"

namespace qaygi {

template <class Kind>
class Identifier {
public:
    static Result<Identifier, FieldRefusal> read(std::string_view typed) {
        auto checked = Kind::check(typed);
        if (!checked) return refuse(checked.error());
        return Identifier(*std::move(checked));
    }
    // From our own storage, where it was put after its check.
    static Identifier stored(std::string text) { return Identifier(std::move(text)); }
    const std::string& text() const { return text_; }
    std::string masked() const {  // the last three characters, the rest hidden
        if (text_.size() <= 3) return std::string(text_.size(), '*');
        return std::string(text_.size() - 3, '*') + text_.substr(text_.size() - 3);
    }
    auto operator<=>(const Identifier&) const = default;

private:
    explicit Identifier(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

namespace identifier_kind {
// Each kind knows its check; it answers the identifier as it is kept.
struct Fin {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct Ssn {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct FundNumber {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct Voen {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct Iban {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct BankCode {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct Phone {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct UserId {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct IdentityCard {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
}  // namespace identifier_kind

using Fin = Identifier<identifier_kind::Fin>;                    // ^[A-HJ-NP-Z0-9]{7}$: no I, no O; no check digit
using Ssn = Identifier<identifier_kind::Ssn>;                    // 13 digits
using FundNumber = Identifier<identifier_kind::FundNumber>;      // uçot nömrəsi: 13 digits
using Voen = Identifier<identifier_kind::Voen>;                  // 10 digits, check digit at 9, kind of person at 10
using Iban = Identifier<identifier_kind::Iban>;                  // AZ, 2 check digits, 4 letters, 20 letters or digits; mod 97
using BankCode = Identifier<identifier_kind::BankCode>;          // 6 digits
using Phone = Identifier<identifier_kind::Phone>;                // kept as +994 and 9 digits; typed also 0501112233, 50 111 22 33
using UserId = Identifier<identifier_kind::UserId>;              // Asan İmza user ID: 6 digits
using IdentityCard = Identifier<identifier_kind::IdentityCard>;  // AA + 7 digits or AZE + 8 digits

bool is_legal_person(const Voen& voen);
std::string_view bank_letters(const Iban& iban);  // the four letters of the bank
bool passes_check_sum(const BankCode& code);      // 1 3 7 1 3 7; failing it is a warning, never a refusal

}  // namespace qaygi
