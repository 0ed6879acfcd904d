// What the rest of the house relies on, for every benefit of the catalogue.

#include "benefit/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/fault.hpp"
#include "benefit/subject.hpp"
#include "calendar/state.hpp"

namespace qaygi::benefit {

namespace {

const Catalogue& catalogue() {
    static const Catalogue all;
    return all;
}

bool has(const Benefit& benefit, const Field& field) { return std::ranges::find(benefit.fields, field, &FormField::field) != benefit.fields.end(); }

TEST(Catalogue, FindsABenefitByItsCode) {
    std::set<std::string_view> codes;
    for (const auto& benefit : catalogue().all()) {
        EXPECT_TRUE(codes.insert(benefit->code).second) << benefit->code << " stands twice";
        EXPECT_EQ(catalogue().find(benefit->code), benefit.get());
    }
    EXPECT_EQ(catalogue().find("childcare"), nullptr);
    EXPECT_THROW(catalogue().kept("childcare"), Fault);
}

TEST(Catalogue, OutlinesSpeakOfTheirOwnFields) {
    for (const auto& benefit : catalogue().all()) {
        SCOPED_TRACE(benefit->code);
        std::set<std::string_view> names;
        for (const FormField& each : benefit->fields) {
            EXPECT_TRUE(names.insert(each.field.name).second) << each.field.name;
            EXPECT_EQ(each.options.empty(), each.input != Input::option);
        }
        EXPECT_TRUE(has(*benefit, benefit->first_day));
        EXPECT_TRUE(has(*benefit, benefit->last_day));
        EXPECT_EQ(benefit->shape == Shape::lump_sum, benefit->first_day == benefit->last_day);
        for (const Column& column : benefit->columns) EXPECT_TRUE(has(*benefit, column.first) && (!column.last || has(*benefit, *column.last)));
    }
}

TEST(Catalogue, NothingIsSaidOfAnEmptyForm) {
    const calendar::EmployerCalendar calendar{calendar::state(), calendar::WorkWeek::five_days};
    for (const auto& benefit : catalogue().all()) {
        SCOPED_TRACE(benefit->code);
        const Draft empty(*benefit);
        EXPECT_EQ(empty.missing().size(), benefit->fields.size());
        EXPECT_EQ(benefit->subject(empty), std::nullopt);
        EXPECT_EQ(empty.period(), std::nullopt);
        for (const Column& column : benefit->columns) EXPECT_EQ(empty.cell(column), "");
        const auto assessment = benefit->assess(empty, {.today = date(2026, 11, 20), .claimed = {}, .to_pay = {}}, calendar);
        EXPECT_TRUE(assessment.refusals.empty() && assessment.warnings.empty() && assessment.shares.empty());
    }
}

TEST(Draft, HoldsWhatWasReadAndShowsItAgain) {
    const Benefit& benefit = *catalogue().find("childcare_under_three");
    Draft draft(benefit);
    const FormField& years = benefit.fields.at(0);
    EXPECT_EQ(years.read(" 7 "), "7");
    EXPECT_EQ(years.read("61").error().why, WhyNot::out_of_range);
    EXPECT_FALSE(years.readable("seven"));
    draft.give(0, "7");
    EXPECT_EQ(draft.missing().size(), benefit.fields.size() - 1);
    draft.give(benefit.first_day, "2025-09-01");
    EXPECT_EQ(draft.cell({"benefit.column.period"_text, benefit.first_day, benefit.last_day}), "01.09.2025 – ");
    EXPECT_EQ(draft.period(), std::nullopt);
    draft.give(benefit.last_day, "2025-08-31");
    EXPECT_EQ(draft.period(), std::nullopt) << "backwards";
    draft.give(benefit.last_day, "2025-09-30");
    EXPECT_EQ(draft.period(), (Period{date(2025, 9, 1), date(2025, 9, 30)}));
    EXPECT_NE(draft, Draft(benefit));
}

std::string born(const char* certificate) { return certified(date(2024, 10, 1), {certificate}); }

TEST(Subject, IsTheSameHoweverTheCertificateIsWritten) {
    EXPECT_EQ(born("AA 0012345"), "2024-10-01 AA0012345");
    for (const char* written : {"aa0012345", "AA 0012345", "AA-№0012345", "aa № 001 23 45", "“AA” 0012345"})
        EXPECT_EQ(born(written), born("AA 0012345")) << written;
}

TEST(Subject, LettersOfCodesDifferOnlyByThemselves) {
    EXPECT_EQ(born("DI 12"), born("di 12"));
    EXPECT_EQ(born("DI 12"), born("dı 12"));
    EXPECT_EQ(born("ƏD 12"), born("əd 12"));
    EXPECT_NE(born("ƏD 12"), born("ED 12"));
    EXPECT_NE(born("DM 12"), born("DM 21"));
}

TEST(Subject, TwinsAreTwo) { EXPECT_NE(born("AA № 0012346"), born("AA № 0012345")); }

}  // namespace

}  // namespace qaygi::benefit
