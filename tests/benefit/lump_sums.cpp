// What examples do not show: documents, and whom a lump sum is for.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "benefit/catalogue.hpp"
#include "calendar/state.hpp"

namespace qaygi::benefit {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Date today = date(2026, 11, 20);

const Benefit& benefit(std::string_view code) {
    static const Catalogue all;
    return *all.find(code);
}

std::vector<std::string> demanded(std::string_view code, Date from, Date decided_on = today) {
    std::vector<std::string> kinds;
    for (const auto& document : benefit(code).required_documents(from, decided_on))
        kinds.push_back(std::string(document.kind) + (document.required ? "" : "?"));
    return kinds;
}

TEST(Childbirth, DemandsApplicationCertificateAndProtocol) {
    EXPECT_THAT(demanded("childbirth", date(2019, 4, 1)), ElementsAre("application", "birth_certificate", "protocol"));
    EXPECT_THAT(demanded("childbirth", date(2019, 3, 31)), IsEmpty()) << "nothing can be claimed either";
}

TEST(Funeral, DemandsNoProtocolOnceTheMinistryAssigns) {
    EXPECT_THAT(demanded("funeral", date(2026, 4, 30)), ElementsAre("application", "death_certificate", "burial_reference", "protocol"));
    EXPECT_THAT(demanded("funeral", date(2026, 5, 1)), ElementsAre("application", "death_certificate", "burial_reference", "protocol?"));
    EXPECT_THAT(demanded("funeral", date(2026, 5, 1), date(2026, 1, 29)).back(), "protocol") << "not yet published";
    EXPECT_THAT(demanded("funeral", date(2019, 3, 31)), IsEmpty());
}

TEST(LumpSum, IsForWhomTheDayAndTheCertificateName) {
    for (const auto& [code, day, certificate] :
         {std::tuple{"childbirth", "child_born", "certificate_number"}, std::tuple{"funeral", "died", "certificate_number"}}) {
        Draft facts(benefit(code));
        facts.give(Field{day, {}}, "2026-02-02");
        EXPECT_EQ(facts.benefit().subject(facts), std::nullopt);
        facts.give(Field{certificate, {}}, "DM 7");
        EXPECT_EQ(facts.benefit().subject(facts), "2026-02-02 DM7");
    }
}

TEST(LumpSum, IsRaisedByARowThatAnAdministratorAdds) {
    const std::string row = "funeral.amounts,700.00,2027-01-01,2026-12-20,Decree\n";
    const Catalogue raised(std::make_unique<law::Lawbook>("rows.csv", std::string(law::Lawbook::header) + "\n" + row));
    const calendar::EmployerCalendar calendar{calendar::state(), calendar::WorkWeek::five_days};
    for (const auto& [died, manat] : {std::pair{"2026-12-31", 600}, std::pair{"2027-01-01", 700}}) {
        Draft facts(*raised.find("funeral"));
        for (const FormField& each : facts.benefit().fields) facts.give(each.field, each.input == Input::date ? died : "spouse");
        EXPECT_EQ(facts.benefit().assess(facts, {date(2027, 1, 10), {}, {}}, calendar).shares.at(0).amount, Money::manat(manat)) << died;
    }
}

TEST(Options, AreReadKeptAndLeftToTheirTexts) {
    const FormField& relation = *std::ranges::find(benefit("funeral").fields, Field{"relation", {}}, &FormField::field);
    ASSERT_EQ(relation.options.size(), 6U);
    for (const Option& option : relation.options) {
        EXPECT_EQ(relation.read(option.code), option.code);
        EXPECT_EQ(relation.option(option.code)->text, option.text);
    }
    EXPECT_EQ(relation.read("").error().why, WhyNot::missing);
    EXPECT_EQ(relation.read("cousin").error().why, WhyNot::not_in_list);
    EXPECT_FALSE(relation.readable("cousin"));
    EXPECT_EQ(relation.option("cousin"), nullptr);
}

}  // namespace

}  // namespace qaygi::benefit
