#include "payment/payment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "payment/bank_tables.hpp"

namespace qaygi::payment {

namespace {

const auto today = date(2026, 2, 28);
const auto of_the_bank = Iban::read("AZ39AIIB38060019440000000001").value();
const auto of_another = Iban::read("AZ21NABZ00000000137010001944").value();

const Banks& banks() {
    static const auto table = banks_of({"code,name,swift,voen,closed\n200004,Birinci Bank ASC,AIIBAZ2X,9900003611,2026-03-01\n", "bank,correspondent_account\n",
                                        "code,bank,branch,closed\n200015,200004,Naxçıvan,\n"});
    return *table;
}

BankCode code(const char* text) { return BankCode::read(text).value(); }

Draft to_a_bank(PaymentKind kind) { return {.kind = kind, .bank = code("200015"), .iban = of_the_bank, .post_office = {}, .identity_card = {}}; }

std::vector<std::string> fields_of(const std::vector<Gap>& gaps) {
    std::vector<std::string> fields;
    for (const auto& gap : gaps) fields.push_back(gap.field + (gap.missing ? " missing" : " refused"));
    return fields;
}

using testing::ElementsAre;

}  // namespace

TEST(PaymentKind, is_kept_by_name) {
    for (auto kind : payment_kinds()) EXPECT_EQ(kind_named(name_of(kind)), kind);
    EXPECT_EQ(payment_kinds().size(), 3u);
    EXPECT_FALSE(kind_named("cash"));
    EXPECT_FALSE(kind_named(""));
}

TEST(Payment, to_a_bank_needs_bank_and_account) {
    for (auto kind : {PaymentKind::card, PaymentKind::transfer}) {
        const auto payment = complete(to_a_bank(kind), banks(), today);
        ASSERT_TRUE(payment);
        EXPECT_EQ(std::get<BankPayment>(*payment).kind, kind);
        EXPECT_EQ(std::get<BankPayment>(*payment).bank.full_name(), "Birinci Bank ASC, Naxçıvan");
    }
    EXPECT_THAT(fields_of(gaps({.kind = PaymentKind::card}, banks(), today)), ElementsAre("bank missing", "iban missing"));
    EXPECT_THAT(fields_of(gaps({}, banks(), today)), ElementsAre("payment_kind missing"));
}

TEST(Payment, by_post_needs_no_bank) {
    Draft draft{.kind = PaymentKind::postal_order};
    EXPECT_THAT(fields_of(gaps(draft, banks(), today)), ElementsAre("post_office missing", "identity_card missing"));
    draft.post_office = read_post_office(" AZ1000, Bakı ").value();
    draft.identity_card = IdentityCard::read("AA1234567").value();
    draft.iban = of_another;
    const auto payment = complete(draft, banks(), today);
    ASSERT_TRUE(payment);
    EXPECT_EQ(std::get<PostalOrder>(*payment).post_office, "AZ1000, Bakı");
}

TEST(Payment, into_an_account_of_another_bank_is_refused_with_both) {
    auto draft = to_a_bank(PaymentKind::card);
    draft.iban = of_another;
    const auto found = gaps(draft, banks(), today);
    EXPECT_THAT(fields_of(found), ElementsAre("iban refused"));
    EXPECT_EQ(found[0].message, (Message{"payment.refusal.iban_of_another_bank", {"Birinci Bank ASC", "AIIB", "NABZ"}}));
}

TEST(Payment, into_a_closed_bank_is_refused_from_its_first_closed_day) {
    EXPECT_TRUE(gaps(to_a_bank(PaymentKind::card), banks(), date(2026, 2, 28)).empty());
    const auto found = gaps(to_a_bank(PaymentKind::card), banks(), date(2026, 3, 1));
    EXPECT_THAT(fields_of(found), ElementsAre("bank refused"));
    EXPECT_EQ(found[0].message.values, (std::vector<std::string>{"Birinci Bank ASC, Naxçıvan", "01.03.2026"}));
}

TEST(Payment, into_an_unknown_bank_is_refused) {
    auto draft = to_a_bank(PaymentKind::transfer);
    draft.bank = code("501145");
    const auto found = gaps(draft, banks(), today);
    EXPECT_THAT(fields_of(found), ElementsAre("bank refused"));
    EXPECT_EQ(found[0].message.key, "payment.refusal.unknown_bank");
}

TEST(Payment, code_without_check_sum_is_only_doubted) {
    EXPECT_FALSE(doubt_about(code("200004")));
    EXPECT_EQ(doubt_about(code("200005")).value(), (Message{"payment.doubt.bank_code", {"200005"}}));
}

TEST(PostOffice, is_words_and_digits) {
    EXPECT_TRUE(read_post_office("AZ1000"));
    EXPECT_TRUE(read_post_office(std::string(120, 'a')));
    EXPECT_EQ(read_post_office(std::string(121, 'a')).error().why, WhyNot::too_long);
    EXPECT_EQ(read_post_office("<b>").error().why, WhyNot::forbidden_character);
}

}  // namespace qaygi::payment
