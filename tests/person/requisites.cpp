#include "person/requisites.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "person/invented.hpp"

namespace qaygi::person {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const auto today = date(2026, 2, 28);
const auto of_the_bank = Iban::read("AZ39AIIB38060019440000000001").value();
const auto of_another = Iban::read("AZ21NABZ00000000137010001944").value();

std::vector<std::string> fields_of_gaps(const Draft& draft, Date day = today) {
    std::vector<std::string> fields;
    if (const auto taken = complete(draft, invented_banks(), day); !taken)
        for (const auto& gap : taken.error()) fields.push_back(gap.field);
    return fields;
}

Draft with_account(const char* bank, const Iban& iban) {
    auto draft = draft_of(invented_requisites());
    draft.bank = BankCode::read(bank).value();
    draft.iban = iban;
    return draft;
}

}  // namespace

TEST(Requisites, are_taken_whole) {
    const auto taken = complete(draft_of(invented_requisites()), invented_banks(), today);
    ASSERT_TRUE(taken);
    EXPECT_EQ(*taken, invented_requisites());
}

TEST(Requisites, lack_what_is_marked_as_required) {
    EXPECT_THAT(fields_of_gaps({}), ElementsAre("full_name", "fund_number", "branch", "legal_address", "phone", "head", "accountant"));
}

TEST(Requisites, have_bank_and_account_or_neither) {
    auto draft = draft_of(invented_requisites());
    draft.bank = BankCode::read("200015").value();
    EXPECT_THAT(fields_of_gaps(draft), ElementsAre("iban"));
    draft.iban = of_the_bank;
    EXPECT_THAT(fields_of_gaps(draft), IsEmpty());
    draft.bank.reset();
    EXPECT_THAT(fields_of_gaps(draft), ElementsAre("bank"));
}

TEST(Requisites, refuse_an_account_of_another_bank) {
    const auto refused = complete(with_account("200015", of_another), invented_banks(), today);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (std::vector<Gap>{{"iban", {"payment.refusal.iban_of_another_bank", {"Birinci Bank ASC", "AIIB", "NABZ"}}}}));
    EXPECT_THAT(fields_of_gaps(with_account("501145", of_the_bank)), ElementsAre("bank"));
    EXPECT_THAT(fields_of_gaps(with_account("200015", of_the_bank), date(2026, 3, 1)), ElementsAre("bank"));
}

TEST(Requisites, have_a_field_for_each_name_once) {
    std::vector<std::string_view> names;
    each_field(Draft{}, [&](const Field& field, const auto&) { names.push_back(field.name); });
    EXPECT_THAT(names, ElementsAre("full_name", "fund_number", "branch", "legal_address", "phone", "email", "head", "accountant", "bank", "iban"));
}

TEST(OrganisationName, has_a_longest) {
    EXPECT_TRUE(OrganisationName::read(std::string(200, 'a')));
    EXPECT_EQ(OrganisationName::read(std::string(201, 'a')).error().why, WhyNot::too_long);
    EXPECT_EQ(OrganisationName::read("<script>").error().why, WhyNot::forbidden_character);
}

TEST(OfficePhone, may_be_short) {
    EXPECT_EQ(OfficePhone::read("142").value().text(), "142");
    EXPECT_EQ(OfficePhone::read(" 1102 ").value().text(), "1102");
    EXPECT_EQ(OfficePhone::read("012 345 67 89").value().text(), "+994123456789");
    EXPECT_EQ(OfficePhone::read("12").error().why, WhyNot::wrong_form);
    EXPECT_EQ(OfficePhone::read("11021").error().why, WhyNot::wrong_form);
}

TEST(Email, has_one_at_and_a_host) {
    for (auto typed : {"muhasib@example.az", "a.b+c@x-y.example.az", " info@example.az "}) EXPECT_TRUE(Email::read(typed)) << typed;
    for (auto typed : {"muhasib", "@example.az", "a@b", "a@b.", "a@.az", "a b@c.az", "a@b@c.az", "a@b..az", "ə@c.az", "<a@b.az>", "a@-b.az"})
        EXPECT_EQ(Email::read(typed).error().why, WhyNot::wrong_form) << typed;
    EXPECT_TRUE(Email::read(std::string(246, 'a') + "@bcde.az"));
    EXPECT_EQ(Email::read(std::string(247, 'a') + "@bcde.az").error().why, WhyNot::too_long);
    EXPECT_EQ(Email::read("").error().why, WhyNot::missing);
}

TEST(BranchCode, is_one_of_the_list) {
    EXPECT_EQ(BranchCode::read(" AZ-BA ").value().text(), "AZ-BA");
    EXPECT_EQ(BranchCode::read("AZ-XX").error().why, WhyNot::not_in_list);
    EXPECT_EQ(BranchCode::read("").error().why, WhyNot::missing);
}

}  // namespace qaygi::person
