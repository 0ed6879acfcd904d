// What a print says, and that its code answers for it, on both engines.

#include "schedule/store/printed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schedule/invented.hpp"
#include "schedule/screens/printed_list.hpp"
#include "schedule/screens/printed_months.hpp"
#include "schedule/store/schedules.hpp"
#include "store/engines.hpp"

namespace qaygi::schedule {
namespace {

using std::chrono::year;

MonthClaim claim(Month month, bool chosen = true, int days = 10) { return {month, chosen, Money::manat(20), {}, std::nullopt, benefit::DaysCounted{days, 22}}; }

Line with(std::vector<MonthClaim> months) {
    Line made = line();
    made.months = std::move(months);
    return made;
}

PrintedFor around() { return {Language::of(Language::Code::az), "“Xəzər Tekstil” MMC", person::invented_requisites(), at(0)}; }

template <class Block>
const Block& block_of(const print::Document& document) {
    for (const print::Block& each : document.blocks)
        if (const auto* found = std::get_if<Block>(&each)) return *found;
    throw Fault("there is no such block");
}

TEST(PrintedMonths, AreSaidAsRangesOfThoseTicked) {
    EXPECT_EQ(months_in_words(with({})), "");
    EXPECT_EQ(months_in_words(with({claim(year(2025) / 9)})), "09.2025");
    EXPECT_EQ(months_in_words(with({claim(year(2025) / 11), claim(year(2025) / 12), claim(year(2026) / 1), claim(year(2026) / 3)})),
              "11.2025–01.2026, 03.2026");
    EXPECT_EQ(months_in_words(with({claim(year(2025) / 9), claim(year(2025) / 10, false), claim(year(2025) / 11)})), "09.2025, 11.2025");
}

TEST(PrintedMonths, CountTheDaysOfThoseTickedWhereAllAreKnown) {
    EXPECT_EQ(days_paid(with({claim(year(2025) / 9, true, 3), claim(year(2025) / 10, false, 4), claim(year(2025) / 11, true, 5)})), 8);
    Line unknown = with({claim(year(2025) / 9), claim(year(2025) / 10)});
    unknown.months[1].days.reset();
    EXPECT_EQ(days_paid(unknown), std::nullopt);
}

TEST(PrintedSchedule, HasARowForEachPersonWithTypedValues) {
    Draft given = draft();
    given.lines = {line(1), line(3)};
    const print::Document document = printed_schedule(around(), given, "https://qaygi.example/check/x");
    const auto& table = block_of<print::Table>(document);
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_THAT(table.rows[1], testing::Contains(print::Value(std::int64_t{3})));
    EXPECT_THAT(table.rows[1], testing::Contains(print::Value(insured().full_name())));
    EXPECT_THAT(table.rows[1], testing::Contains(print::Value(std::int64_t{22}))) << "days";
    EXPECT_EQ(table.rows[1].back(), print::Value(Money::manat(44)));
    EXPECT_EQ(table.totals.back(), print::Value(Money::manat(88)));
    EXPECT_EQ(block_of<print::SquareCode>(document).content, "https://qaygi.example/check/x");
    EXPECT_EQ(block_of<print::Signatures>(document).people[0].name, "Rauf Tağızadə");
    EXPECT_EQ(block_of<print::Groups>(document).groups.size(), 2u);
    EXPECT_THAT(document.header, testing::HasSubstr("№ 1 · qaralama · “Xəzər Tekstil” MMC"));
}

TEST(PrintedSchedule, TakesALumpSumWithoutMonthsAndDays) {
    for (const auto& benefit : benefits().all()) {
        if (benefit->shape != benefit::Shape::lump_sum) continue;
        Draft given = draft();
        given.benefit = benefit.get();
        given.lines[0].facts = benefit::Draft(*benefit);
        given.lines[0].months = {{year(2025) / 3, true, Money::manat(500), {}, std::nullopt}};
        const print::Document document = printed_schedule(around(), given, "x");
        const auto& groups = block_of<print::Groups>(document);
        EXPECT_EQ(groups.columns.size(), 3u) << benefit->code;
        EXPECT_EQ(groups.groups[0].rows[0].size(), 3u);
        EXPECT_EQ(block_of<print::Table>(document).totals.back(), print::Value(Money::manat(500)));
    }
}

TEST(PrintedSchedule, CanBePrintedBeforeAnythingIsFilled) {
    Draft given = draft();
    given.lines.clear();
    PrintedFor nobody = around();
    nobody.requisites.reset();
    const print::Document document = printed_schedule(nobody, given, "x");
    EXPECT_TRUE(block_of<print::Table>(document).rows.empty());
    EXPECT_EQ(block_of<print::Signatures>(document).people[0].name, "");
}

TEST(PrintedList, SumsUpAndSaysWhenThereAreMore) {
    const Found found{.key = {person::invented_employer(), 7},
                      .benefit = std::string(childcare().code),
                      .state = State::sent,
                      .registration = registration(),
                      .lines = 3,
                      .total = Money::manat(44),
                      .insured = "Ağazadə Nərmin",
                      .saved_at = at(0),
                      .sent_at = at(0)};
    const print::Document whole = printed_list(around(), person::invented_employer(), benefits(), {.state = State::sent}, {{found, found}, std::nullopt});
    EXPECT_THAT(block_of<print::Table>(whole).totals, testing::Contains(print::Value(Money::manat(88))));
    EXPECT_THAT(block_of<print::Table>(whole).rows[0], testing::Contains(print::Value(std::string("Ağazadə Nərmin və daha 2 nəfər"))));
    EXPECT_THROW(block_of<print::Note>(whole), Fault);
    const print::Document newest = printed_list(around(), person::invented_employer(), benefits(), {}, {{found}, 7});
    EXPECT_THAT(block_of<print::Note>(newest).text, testing::HasSubstr("5000"));
}

class Prints : public store::OnEachEngine {
protected:
    Schedule begun() {
        Key key = database().write(
            [](store::Transaction& transaction) { return begin(transaction, person::invented_employer(), childcare(), registration(), accountant(), at(0)); });
        return loaded(key);
    }
    Schedule loaded(const Key& key) {
        return database().read([&](store::Connection& connection) { return load(connection, benefits(), key).value(); });
    }
    std::optional<Checked> asked(const std::string& code) {
        return database().read([&](store::Connection& connection) { return find_printed(connection, code); });
    }
    void add_somebody(const Schedule& schedule) {
        database().write([&](store::Transaction& transaction) { return add_line(transaction, std::get<Draft>(schedule), insured(), at(5)); });
    }
};

TEST_P(Prints, KeepOneCodeForOneContent) {
    const Schedule schedule = begun();
    EXPECT_EQ(keep_printed(database(), schedule, "first", at(1)), "first");
    EXPECT_EQ(keep_printed(database(), schedule, "second", at(2)), "first");
    add_somebody(schedule);
    EXPECT_EQ(keep_printed(database(), loaded(content_of(schedule).key), "third", at(6)), "third");
}

TEST_P(Prints, SayWhatThePaperSaidAndWhatIsTrueNow) {
    const Schedule schedule = begun();
    const Key key = content_of(schedule).key;
    keep_printed(database(), schedule, "code", at(1));
    const auto same = asked("code");
    ASSERT_TRUE(same);
    EXPECT_EQ(same->said.key, key);
    EXPECT_EQ(same->said.lines, 0);
    EXPECT_EQ(same->said.printed_at, at(1));
    EXPECT_EQ(same->state_now, State::draft);
    EXPECT_FALSE(same->content_changed);
    add_somebody(schedule);
    EXPECT_TRUE(asked("code")->content_changed);
    EXPECT_EQ(asked("code")->said.lines, 0);
    EXPECT_FALSE(asked("Code"));
    database().write([&](store::Transaction& transaction) {
        remove(transaction, std::get<Draft>(load(transaction, benefits(), key).value()));
        return true;
    });
    EXPECT_FALSE(asked("code")) << "a removed draft answers for nothing";
}

ON_EACH_ENGINE(Prints);

}  // namespace
}  // namespace qaygi::schedule
