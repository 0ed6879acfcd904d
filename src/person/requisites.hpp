#pragma once

// Sığortaedənin rekvizitləri: what the fund must know of an employer. Its VÖEN comes from the certificate and is not among them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/identifiers.hpp"
#include "base/message.hpp"
#include "base/result.hpp"
#include "payment/banks.hpp"

namespace qaygi::person {

namespace requisite_kind {
struct OrganisationName {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct Address {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct OfficePhone {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct Email {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct PersonName {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
struct BranchCode {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
}  // namespace requisite_kind

// Checked texts, read and kept as identifiers are.
using OrganisationName = Identifier<requisite_kind::OrganisationName>;  // at most 200 characters
using Address = Identifier<requisite_kind::Address>;                    // at most 250 characters
using OfficePhone = Identifier<requisite_kind::OfficePhone>;            // a Phone, or the three or four digits of a short number
using Email = Identifier<requisite_kind::Email>;                        // at most 254 characters
using PersonName = Identifier<requisite_kind::PersonName>;              // at most 100 characters
using BranchCode = Identifier<requisite_kind::BranchCode>;              // one of fund_branches()

struct Field {
    std::string_view name;  // in forms and in storage
    TextKey label;
    bool required;
};

namespace field {
inline constexpr Field full_name{"full_name", "person.requisites.full_name"_text, true};
inline constexpr Field fund_number{"fund_number", "person.requisites.fund_number"_text, true};
inline constexpr Field branch{"branch", "person.requisites.branch"_text, true};
inline constexpr Field legal_address{"legal_address", "person.requisites.legal_address"_text, true};
inline constexpr Field phone{"phone", "person.requisites.phone"_text, true};
inline constexpr Field email{"email", "person.requisites.email"_text, false};
inline constexpr Field head{"head", "person.requisites.head"_text, true};
inline constexpr Field accountant{"accountant", "person.requisites.accountant"_text, true};
inline constexpr Field bank{"bank", "person.requisites.bank"_text, false};
inline constexpr Field iban{"iban", "person.requisites.iban"_text, false};
}  // namespace field

template <template <class> class Given>
struct Fields {
    Given<OrganisationName> full_name;
    Given<FundNumber> fund_number;  // uçot nömrəsi
    Given<BranchCode> branch;
    Given<Address> legal_address;
    Given<OfficePhone> phone;
    std::optional<Email> email;
    Given<PersonName> head;
    Given<PersonName> accountant;
    std::optional<BankCode> bank;  // with iban, or neither
    std::optional<Iban> iban;
    bool operator==(const Fields&) const = default;
};

// visit(field, value) for every field in the order of the form.
template <class AnyFields, class Visit>
void each_field(AnyFields&& fields, Visit&& visit) {
    visit(field::full_name, fields.full_name);
    visit(field::fund_number, fields.fund_number);
    visit(field::branch, fields.branch);
    visit(field::legal_address, fields.legal_address);
    visit(field::phone, fields.phone);
    visit(field::email, fields.email);
    visit(field::head, fields.head);
    visit(field::accountant, fields.accountant);
    visit(field::bank, fields.bank);
    visit(field::iban, fields.iban);
}

template <class Value>
using Plain = Value;
using Draft = Fields<std::optional>;
using Requisites = Fields<Plain>;

Draft draft_of(const Requisites& requisites);

// What keeps requisites from being taken, at its field.
struct Gap {
    std::string field;
    Message message;
    bool operator==(const Gap&) const = default;
};
// The requisites, when every required field is given and the settlement account, if one is, belongs to its bank.
Result<Requisites, std::vector<Gap>> complete(const Draft& draft, const payment::Banks& banks, Date today);

}  // namespace qaygi::person
