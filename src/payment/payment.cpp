#include "payment/payment.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"

namespace qaygi::payment {

namespace {

constexpr std::array every_kind{PaymentKind::card, PaymentKind::postal_order, PaymentKind::transfer};

Gap missing(std::string_view field) { return {std::string(field), true, explain(FieldRefusal{WhyNot::missing, {}})}; }
Gap refused(const Refusal& refusal) { return {std::string(field_of(refusal.why)), false, explain(refusal)}; }

Result<Payment, std::vector<Gap>> bank_payment(const Draft& draft, const Banks& banks, Date today) {
    std::vector<Gap> gaps;
    if (!draft.bank) gaps.push_back(missing(field::bank));
    if (!draft.iban) gaps.push_back(missing(field::iban));
    if (!gaps.empty()) return refuse(gaps);
    const auto bank = banks.find(*draft.bank);
    if (!bank) return refuse(std::vector{refused({Refusal::Why::unknown_bank, {draft.bank->text()}})});
    const auto payment = pay_into(*draft.kind, *bank, *draft.iban, today);
    if (!payment) return refuse(std::vector{refused(payment.error())});
    return *payment;
}

Result<Payment, std::vector<Gap>> postal_order(const Draft& draft) {
    std::vector<Gap> gaps;
    if (!draft.post_office) gaps.push_back(missing(field::post_office));
    if (!draft.identity_card) gaps.push_back(missing(field::identity_card));
    if (!gaps.empty()) return refuse(gaps);
    return PostalOrder{*draft.post_office, *draft.identity_card};
}

}  // namespace

std::span<const PaymentKind> payment_kinds() { return every_kind; }

std::string_view name_of(PaymentKind kind) {
    switch (kind) {
        case PaymentKind::card:
            return "card";
        case PaymentKind::postal_order:
            return "postal_order";
        case PaymentKind::transfer:
            return "transfer";
    }
    throw Bug("a payment kind outside the list");
}

std::optional<PaymentKind> kind_named(std::string_view name) {
    const auto at = std::ranges::find(every_kind, name, [](PaymentKind kind) { return name_of(kind); });
    return at == every_kind.end() ? std::nullopt : std::optional(*at);
}

TextKey label_of(PaymentKind kind) {
    switch (kind) {
        case PaymentKind::card:
            return "payment.kind.card"_text;
        case PaymentKind::postal_order:
            return "payment.kind.postal_order"_text;
        case PaymentKind::transfer:
            return "payment.kind.transfer"_text;
    }
    throw Bug("a payment kind outside the list");
}

TextKey explanation_of(PaymentKind kind) {
    switch (kind) {
        case PaymentKind::card:
            return "payment.explained.card"_text;
        case PaymentKind::postal_order:
            return "payment.explained.postal_order"_text;
        case PaymentKind::transfer:
            return "payment.explained.transfer"_text;
    }
    throw Bug("a payment kind outside the list");
}

Result<std::string, FieldRefusal> read_post_office(std::string_view typed) {
    constexpr std::size_t longest = 120;
    return read_designation(typed, longest);
}

std::string_view name_of(Refusal::Why why) {
    switch (why) {
        case Refusal::Why::unknown_bank:
            return "unknown_bank";
        case Refusal::Why::bank_closed:
            return "bank_closed";
        case Refusal::Why::iban_of_another_bank:
            return "iban_of_another_bank";
    }
    throw Bug("a refusal of a payment outside the list");
}

std::string_view field_of(Refusal::Why why) { return why == Refusal::Why::iban_of_another_bank ? field::iban : field::bank; }

Message explain(const Refusal& refusal) { return {"payment.refusal." + std::string(name_of(refusal.why)), refusal.data}; }

std::optional<Refusal> refusal_of_account(const BankBranch& bank, const Iban& iban, Date today) {
    if (!bank.is_open_on(today)) return Refusal{Refusal::Why::bank_closed, {bank.full_name(), show(*bank.closed)}};
    if (bank_letters(iban) == bank.letters()) return std::nullopt;
    return Refusal{Refusal::Why::iban_of_another_bank, {bank.bank, std::string(bank.letters()), std::string(bank_letters(iban))}};
}

Result<BankPayment, Refusal> pay_into(PaymentKind kind, const BankBranch& bank, const Iban& iban, Date today) {
    if (auto refusal = refusal_of_account(bank, iban, today)) return refuse(*std::move(refusal));
    return BankPayment{kind, bank, iban};
}

std::optional<Message> doubt_about(const BankCode& code) {
    if (passes_check_sum(code)) return std::nullopt;
    return message("payment.doubt.bank_code"_text, {code.text()});
}

std::vector<Gap> gaps(const Draft& draft, const Banks& banks, Date today) {
    auto payment = complete(draft, banks, today);
    return payment ? std::vector<Gap>() : std::move(payment.error());
}

Result<Payment, std::vector<Gap>> complete(const Draft& draft, const Banks& banks, Date today) {
    if (!draft.kind) return refuse(std::vector{missing(field::kind)});
    return needs_bank(*draft.kind) ? bank_payment(draft, banks, today) : postal_order(draft);
}

}  // namespace qaygi::payment
