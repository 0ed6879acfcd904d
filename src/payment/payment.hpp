#pragma once

// How the benefit reaches the insured person: part c of a schedule.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/identifiers.hpp"
#include "base/message.hpp"
#include "base/result.hpp"
#include "payment/banks.hpp"

namespace qaygi::payment {

// Müavinətin ödəniş növü.
enum class PaymentKind {
    card,          // to the salary card, at a bank that works with the branch of the fund
    postal_order,  // by post, against the identity card; there is no bank account
    transfer,      // to an account at a bank that does not work with the branch
};

std::span<const PaymentKind> payment_kinds();
std::string_view name_of(PaymentKind kind);  // "card", "postal_order", "transfer": in forms and in storage
std::optional<PaymentKind> kind_named(std::string_view name);
TextKey label_of(PaymentKind kind);        // Plastik kartla, Barat ilə, Köçürmə ilə
TextKey explanation_of(PaymentKind kind);  // when it is the one to choose
inline bool needs_bank(PaymentKind kind) { return kind != PaymentKind::postal_order; }

// Index or address of a post office.
Result<std::string, FieldRefusal> read_post_office(std::string_view typed);

// As far as it is filled. What belongs to another kind than the chosen one may stand there and does not count.
struct Draft {
    std::optional<PaymentKind> kind;
    std::optional<BankCode> bank;
    std::optional<Iban> iban;
    std::optional<std::string> post_office;
    std::optional<IdentityCard> identity_card;
    bool operator==(const Draft&) const = default;
};

// Names of the draft's members, in forms.
namespace field {
inline constexpr std::string_view kind = "payment_kind";
inline constexpr std::string_view bank = "bank";
inline constexpr std::string_view iban = "iban";
inline constexpr std::string_view post_office = "post_office";
inline constexpr std::string_view identity_card = "identity_card";
}  // namespace field

struct BankPayment {
    PaymentKind kind;  // card or transfer
    BankBranch bank;
    Iban iban;
};
struct PostalOrder {
    std::string post_office;
    IdentityCard identity_card;
};
using Payment = std::variant<BankPayment, PostalOrder>;

// Why money cannot be sent there.
struct Refusal {
    enum class Why {
        unknown_bank,          // {0} code
        bank_closed,           // {0} bank, {1} the first day without payments
        iban_of_another_bank,  // {0} bank, {1} its four letters, {2} those of the account
    };
    Why why;
    std::vector<std::string> data;
    bool operator==(const Refusal&) const = default;
};
std::string_view name_of(Refusal::Why why);
std::string_view field_of(Refusal::Why why);  // where it is mended
Message explain(const Refusal& refusal);

// Nothing when the account is one of the bank's and the bank is open on the day.
std::optional<Refusal> refusal_of_account(const BankBranch& bank, const Iban& iban, Date today);
Result<BankPayment, Refusal> pay_into(PaymentKind kind, const BankBranch& bank, const Iban& iban, Date today);

// What a person should look at again, though it is taken: a code of the register that does not pass the check sum.
std::optional<Message> doubt_about(const BankCode& code);

// One thing that part c lacks, or that is refused.
struct Gap {
    std::string field;
    bool missing;
    Message message;
    bool operator==(const Gap&) const = default;
};
std::vector<Gap> gaps(const Draft& draft, const Banks& banks, Date today);
// The payment, when there are no gaps.
Result<Payment, std::vector<Gap>> complete(const Draft& draft, const Banks& banks, Date today);

}  // namespace qaygi::payment
