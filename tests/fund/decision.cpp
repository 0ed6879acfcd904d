#include "fund/decision.hpp"

#include <gtest/gtest.h>

#include "language/language.hpp"
#include "schedule/invented.hpp"

namespace qaygi::fund {
namespace {

schedule::Sent sent() {
    schedule::Sent made{schedule::draft(), schedule::at(60), "AZ-SM"};
    made.steps.push_back({schedule::State::sent, schedule::at(60), schedule::accountant(), {}, {}});
    return made;
}

TEST(GivingBack, NeedsAReasonOfTheDirectory) {
    for (const char* reason : {"", "because", "document_missing "}) {
        auto refused = give_back(sent(), reason, "Protokol yoxdur", {}, schedule::officer(), schedule::at(90));
        ASSERT_FALSE(refused.has_value()) << reason;
        EXPECT_EQ(refused.error().why, ReturnRefusal::Why::no_reason);
    }
}

TEST(GivingBack, NeedsWordsWithTheReason) {
    auto refused = give_back(sent(), "document_missing", "", {}, schedule::officer(), schedule::at(90));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().why, ReturnRefusal::Why::no_explanation);
}

TEST(GivingBack, SaysWhoWhenAndWhy) {
    auto returned = give_back(sent(), "document_missing", "Protokol yoxdur", {}, schedule::officer(), schedule::at(90));
    ASSERT_TRUE(returned.has_value());
    const schedule::Step& step = returned->steps.back();
    EXPECT_EQ(step.state, schedule::State::returned);
    EXPECT_EQ(step.at, schedule::at(90));
    EXPECT_EQ(step.by.name, schedule::officer().name);
    EXPECT_EQ(step.reason, "document_missing");
    EXPECT_EQ(step.remark, "Protokol yoxdur");
    EXPECT_EQ(returned->version, sent().version + 1);
}

TEST(GivingBack, KeepsTheMarksInTheOrderOfThePageEachOnce) {
    using Part = schedule::Place::Part;
    const schedule::Mark birth{{Part::person, 1, "child_born"}, "Şəhadətnamədə 02.10.2024"};
    const schedule::Mark paper{{Part::document, 2, ""}, ""};
    const schedule::Mark protocol{{Part::registration, 0, "protocol_number"}, ""};
    auto returned = give_back(sent(), "data_differ", "Düzəldin", {paper, birth, protocol, paper}, schedule::officer(), schedule::at(90));
    ASSERT_TRUE(returned.has_value());
    EXPECT_EQ(returned->steps.back().marks, (std::vector{protocol, birth, paper}));
}

TEST(GivingBack, MarksOnlyWhatTheScheduleHas) {
    using enum schedule::Place::Part;
    for (const schedule::Place& nowhere : {schedule::Place{person, 2, "child_born"}, {person, 1, "shoe_size"}, {document, 4, ""}, {registration, 0, ""}}) {
        auto refused = give_back(sent(), "data_differ", "Düzəldin", {{nowhere, ""}}, schedule::officer(), schedule::at(90));
        ASSERT_FALSE(refused.has_value()) << written(nowhere);
        EXPECT_EQ(refused.error().why, ReturnRefusal::Why::no_such_place);
    }
}

TEST(Accepting, SaysWhoAndWhen) {
    schedule::Accepted accepted = accept(sent(), schedule::officer(), schedule::at(90));
    EXPECT_EQ(accepted.steps.back().state, schedule::State::accepted);
    EXPECT_EQ(accepted.steps.back().by.name, schedule::officer().name);
    EXPECT_EQ(accepted.version, sent().version + 1);
}

TEST(ReturnReasons, HaveTheirWordsInEveryLanguage) {
    EXPECT_FALSE(return_reasons().empty());
    for (Language::Code code : Language::all)
        for (std::string_view reason : return_reasons()) EXPECT_TRUE(Language::of(code).has("schedule.return_reason." + std::string(reason))) << reason;
}

}  // namespace
}  // namespace qaygi::fund
