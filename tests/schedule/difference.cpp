// Marks of the fund, and where a copy differs from the schedule that it corrects.

#include "schedule/difference.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "schedule/correction.hpp"
#include "schedule/invented.hpp"

namespace qaygi::schedule {
namespace {

using Part = Place::Part;

Returned returned() {
    Returned made{{{static_cast<Content&&>(draft())}, at(60), "AZ-SM"}};
    made.lines.push_back(line(4));  // the second and third were removed before it was sent
    made.documents[1].sha256 = std::string(64, 'b');
    made.steps.push_back({State::returned, at(120), officer(), "data_differ", "Tarix uyğun gəlmir"});
    return made;
}

// As kept: the lines of a copy are numbered anew, its documents get numbers of their own.
Draft copied(const Returned& original) {
    Draft made = copy(original, 9, accountant(), at(180)).copy;
    for (std::size_t i = 0; i < made.lines.size(); ++i) made.lines[i].number = static_cast<int>(i) + 1;
    for (documents::Document& each : made.documents) each.number += 10;
    return made;
}

TEST(Places, AreWrittenAndReadAlike) {
    for (const char* text : {"registration.protocol_number", "person.2", "person.2.child_born", "amount.4", "payment.2.iban", "document.7"})
        EXPECT_EQ(written(read_place(text).value()), text);
}

TEST(Places, OfNoPartOrWithoutANumberAreNone) {
    for (const char* text : {"", "person", "person.", "person.0", "person.x.child_born", "person.-1", "elsewhere.1", "document.99999999999"})
        EXPECT_FALSE(read_place(text)) << text;
}

RC_GTEST_PROP(Places, AreNoneOrComeBackAsTheyWere, (const std::string& text)) {
    if (const auto place = read_place(text)) RC_ASSERT(read_place(written(*place)) == place);
}

TEST(Places, OfAScheduleAreEachThereOnce) {
    const auto places = places_of(returned());
    for (const Place& each : places) EXPECT_EQ(std::ranges::count(places, each), 1) << written(each);
    EXPECT_THAT(places, testing::IsSupersetOf({Place{Part::registration, 0, "protocol_date"}, Place{Part::person, 4, ""}, Place{Part::person, 4, "child_born"},
                                               Place{Part::amount, 1, ""}, Place{Part::payment, 4, "iban"}, Place{Part::document, 2, ""}}));
}

TEST(ACopy, DiffersInNothingAtFirst) { EXPECT_THAT(differences(returned(), copied(returned())), testing::IsEmpty()); }

TEST(ACopy, DiffersWhereAFieldWasChanged) {
    Draft copy = copied(returned());
    copy.registration.protocol_number = "15";
    give(copy.lines[1].facts, "child_born", "2024-10-02");
    copy.lines[1].payment.post_office = "AZ1001";
    copy.lines[0].months[1].chosen = true;
    EXPECT_THAT(differences(returned(), copy),
                testing::ElementsAre(Difference{Place{Part::registration, 0, "protocol_number"}, Place{Part::registration, 0, "protocol_number"}},
                                     Difference{Place{Part::amount, 1, ""}, Place{Part::amount, 1, ""}},
                                     Difference{Place{Part::person, 4, "child_born"}, Place{Part::person, 2, "child_born"}},
                                     Difference{Place{Part::payment, 4, "post_office"}, Place{Part::payment, 2, "post_office"}}));
}

TEST(ACopy, DiffersByWhomItAddsAndLeavesOut) {
    Draft copy = copied(returned());
    copy.lines.erase(copy.lines.begin());
    copy.lines.push_back(line(3));
    EXPECT_THAT(differences(returned(), copy),
                testing::ElementsAre(Difference{Place{Part::person, 1, ""}, std::nullopt}, Difference{std::nullopt, Place{Part::person, 3, ""}}));
}

TEST(ACopy, DiffersByAnExchangedFile) {
    Draft copy = copied(returned());
    copy.documents[1].sha256 = std::string(64, 'c');
    EXPECT_THAT(differences(returned(), copy),
                testing::ElementsAre(Difference{Place{Part::document, 2, ""}, std::nullopt}, Difference{std::nullopt, Place{Part::document, 12, ""}}));
}

TEST(AMark, IsFoundAgainInTheCopy) {
    const Draft copy = copied(returned());
    EXPECT_EQ(place_in_copy({Part::person, 4, "child_born"}, returned(), copy), (Place{Part::person, 2, "child_born"}));
    EXPECT_EQ(place_in_copy({Part::document, 3, ""}, returned(), copy), (Place{Part::document, 13, ""}));
    EXPECT_EQ(place_in_copy({Part::registration, 0, "registered"}, returned(), copy), (Place{Part::registration, 0, "registered"}));
}

TEST(AMark, OfWhatWasLeftOutIsFoundNowhere) {
    Draft copy = copied(returned());
    copy.lines.erase(copy.lines.begin());
    copy.documents.erase(copy.documents.begin());
    EXPECT_FALSE(place_in_copy({Part::person, 1, "child_born"}, returned(), copy));
    EXPECT_FALSE(place_in_copy({Part::document, 1, ""}, returned(), copy));
}

TEST(AMark, IsChangedByItsOwnFieldOnly) {
    Draft copy = copied(returned());
    give(copy.lines[1].facts, "child_born", "2024-10-02");
    const auto found = differences(returned(), copy);
    EXPECT_TRUE(changed_at({Part::person, 4, "child_born"}, found));
    EXPECT_FALSE(changed_at({Part::person, 4, "leave_from"}, found));
    EXPECT_FALSE(changed_at({Part::person, 1, "child_born"}, found));
    EXPECT_FALSE(changed_at({Part::amount, 4, ""}, found));
}

TEST(AMark, OfAPersonIsChangedByAnythingOfThePerson) {
    Draft copy = copied(returned());
    copy.lines[1].payment.post_office = "AZ1001";
    EXPECT_TRUE(changed_at({Part::person, 4, ""}, differences(returned(), copy)));
    EXPECT_FALSE(changed_at({Part::person, 1, ""}, differences(returned(), copy)));
}

TEST(AMark, IsChangedWhenThePersonOrTheFileIsLeftOut) {
    Draft copy = copied(returned());
    copy.lines.erase(copy.lines.begin());
    copy.documents.erase(copy.documents.begin());
    const auto found = differences(returned(), copy);
    EXPECT_TRUE(changed_at({Part::person, 1, "child_born"}, found));
    EXPECT_TRUE(changed_at({Part::payment, 1, "iban"}, found));
    EXPECT_TRUE(changed_at({Part::document, 1, ""}, found));
    EXPECT_FALSE(changed_at({Part::document, 2, ""}, found));
}

}  // namespace
}  // namespace qaygi::schedule
