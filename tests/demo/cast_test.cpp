#include "app/demo/cast.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "payment/bank_tables.hpp"
#include "payment/payment.hpp"

namespace qaygi::demo {
namespace {

using testing::Contains;

constexpr int stage_months = 18;
constexpr int last_months = 36;
const Date a_day = date(2026, 11, 23);

TEST(Cast, HasThreeEmployersOneForEachRegime) {
    const Cast cast = read_cast(a_day);
    std::set<calendar::Regime> regimes;
    std::set<std::string> branches;
    for (const Employer& employer : cast.employers) {
        regimes.insert(employer.regime);
        branches.insert(employer.requisites.branch.text());
    }
    EXPECT_EQ(cast.employers.size(), 3u);
    EXPECT_EQ(regimes.size(), 3u);
    EXPECT_EQ(branches.size(), 2u);
    EXPECT_TRUE(std::ranges::any_of(cast.employers, [](const Employer& employer) { return !is_legal_person(employer.voen); }));
}

TEST(Cast, HasFortyInsuredPersonsEachWithAChild) {
    const Cast cast = read_cast(a_day);
    EXPECT_EQ(cast.insured.size(), 40u);
    for (const Insured& insured : cast.insured) {
        EXPECT_FALSE(insured.children.empty()) << insured.person.full_name();
        EXPECT_NO_THROW(cast.employer(insured.employer));
        for (const Child& child : insured.children) {
            EXPECT_LT(add_months_clamped(insured.person.born, 12 * 18), child.born) << insured.person.full_name();
            EXPECT_LT(child.born, a_day);
        }
    }
}

TEST(Cast, GivesNoIdentifierTwice) {
    const Cast cast = read_cast(a_day);
    std::set<std::string> seen;
    const auto once = [&](const std::string& identifier) { EXPECT_TRUE(seen.insert(identifier).second) << identifier; };
    for (const Employer& employer : cast.employers) {
        once(employer.voen.text());
        once(employer.requisites.fund_number.text());
        once(employer.requisites.phone.text());
    }
    for (const Signer& signer : cast.signers) {
        once(signer.phone.text());
        once(signer.user_id.text());
        once(signer.fin.text());
    }
    for (const Insured& insured : cast.insured) {
        once(insured.person.ssn.text());
        once(insured.person.fin.text());
        once(insured.iban.text());
        once(insured.identity_card.text());
        for (const Child& child : insured.children) once(child.certificate);
    }
}

TEST(Cast, HasNamesThatCanBeTyped) {
    const Cast cast = read_cast(a_day);
    constexpr std::size_t most = 100;
    for (const Insured& insured : cast.insured) {
        for (const std::string& name : {insured.person.given_name, insured.person.family_name, insured.person.father_name})
            EXPECT_EQ(read_name(name, most), name);
        EXPECT_TRUE(insured.person.father_name.ends_with(" qızı") || insured.person.father_name.ends_with(" oğlu")) << insured.person.full_name();
    }
}

TEST(Cast, NamesTheBankOfEachAccount) {
    const Cast cast = read_cast(a_day);
    const auto banks = payment::built_in_banks();
    for (const Insured& insured : cast.insured) {
        const auto bank = banks->find(insured.bank);
        ASSERT_TRUE(bank) << insured.bank.text();
        EXPECT_TRUE(payment::pay_into(payment::PaymentKind::transfer, *bank, insured.iban, a_day)) << insured.iban.text();
    }
}

TEST(Cast, GivesRequisitesThatAreComplete) {
    const auto banks = payment::built_in_banks();
    for (const Employer& employer : read_cast(a_day).employers)
        EXPECT_EQ(person::complete(person::draft_of(employer.requisites), *banks, a_day), employer.requisites) << employer.name();
}

TEST(Cast, HasSomeoneToSignForEachEmployerAndEachBranch) {
    const Cast cast = read_cast(a_day);
    for (const Employer& employer : cast.employers) {
        EXPECT_EQ(cast.head_of(employer).name(), employer.requisites.head.text());
        EXPECT_TRUE(std::ranges::any_of(cast.signers, [&](const Signer& signer) {
            return signer.is_officer() && signer.branch == employer.requisites.branch.text();
        })) << employer.name();
    }
    EXPECT_TRUE(std::ranges::any_of(cast.signers, [](const Signer& signer) { return signer.employer && !signer.seal; })) << "someone the door turns away";
    for (const Signer& signer : cast.signers) EXPECT_NE(signer.is_officer(), signer.branch.empty()) << signer.name();
}

class OnAnyDay : public testing::TestWithParam<Date> {};

TEST_P(OnAnyDay, SomeChildIsOnEachSideOfEachLimit) {
    const Date today = GetParam();
    std::vector<Date> births;
    bool twins = false;
    for (const Insured& insured : read_cast(today).insured) {
        for (const Child& child : insured.children) births.push_back(child.born);
        twins = twins || (insured.children.size() == 2 && insured.children[0].born == insured.children[1].born);
    }
    EXPECT_TRUE(twins);
    for (const int months : {stage_months, last_months}) {
        const auto turned = [&](int from, int to) {  // so many days ago
            return std::ranges::any_of(births, [&](Date born) {
                const auto ago = (today - add_months_clamped(born, months)).count();
                return from <= ago && ago <= to;
            });
        };
        EXPECT_TRUE(turned(0, 0)) << months << " today";
        EXPECT_TRUE(turned(1, 3)) << months << " just turned";
        EXPECT_TRUE(turned(-31, -1)) << months << " in the next month";
    }
    EXPECT_TRUE(std::ranges::any_of(births, [&](Date born) { return born + std::chrono::days(56) > today; })) << "the mother may still be on maternity leave";
    EXPECT_TRUE(std::ranges::any_of(births, [&](Date born) { return add_months_clamped(born, 37) < today; })) << "older than three";
}
INSTANTIATE_TEST_SUITE_P(Cast, OnAnyDay, testing::Values(date(2026, 11, 23), date(2026, 5, 17), date(2027, 1, 5), date(2028, 7, 10)));

TEST(Cast, HasTheBirthdaysThatClamp) {
    std::vector<std::string> births;
    for (const Insured& insured : read_cast(a_day).insured)
        for (const Child& child : insured.children) births.push_back(iso(child.born));
    EXPECT_THAT(births, Contains("2024-02-29"));
    EXPECT_THAT(births, Contains("2025-08-31"));
}

}  // namespace
}  // namespace qaygi::demo
