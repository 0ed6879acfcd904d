#include "law/lawbook.hpp"

#include <gmock/gmock.h>

#include <array>
#include <charconv>

namespace qaygi::law {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::array built_in_rows{
    Row<int>{day(2016, 2, 1), day(2016, 1, 25), "order-2016-01-25/amount"_law, 40},
    Row<int>{day(2018, 3, 1), day(2018, 3, 1), "cabinet-31-2026/amount"_law, 44},
};
constexpr History<int> built_in{built_in_rows};

std::optional<int> read_number(std::string_view written) {
    int number = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    return error == std::errc() && end == written.data() + written.size() ? std::optional(number) : std::nullopt;
}
std::string show_number(const int& number) { return std::to_string(number); }
constexpr Wording<int> amount{"care.amount", "a whole number", read_number, show_number};

std::string with(const std::string& rows) { return "what,value,in_force,published,source\n" + rows; }

// What is said of a file with these rows; nothing when it is taken.
std::string said_of(const std::string& rows) {
    try {
        Lawbook book("rows.csv", with(rows));
        book.history(built_in, amount);
        book.ensure_all_asked_for();
    } catch (const Fault& fault) {
        return fault.what();
    }
    return {};
}

TEST(Lawbook, WithoutAddedRowsIsWhatIsBuiltIn) {
    Lawbook book;
    const auto history = book.history(built_in, amount);
    EXPECT_EQ(history.rows().size(), 2U);
    EXPECT_EQ(history.at(date(2026, 1, 1), date(2026, 1, 1)).value, 44);
    EXPECT_NO_THROW(book.ensure_all_asked_for());
}

TEST(Lawbook, AnswersWithAnAddedRowFromItsDays) {
    Lawbook book("rows.csv", with("care.amount,50,2027-03-01,2027-01-20,\"Decision 77 of 20 January 2027\"\n"));
    const auto history = book.history(built_in, amount);
    EXPECT_EQ(history.at(date(2027, 2, 28), date(2027, 6, 1)).value, 44);
    EXPECT_EQ(history.at(date(2027, 3, 1), date(2027, 6, 1)).value, 50);
    EXPECT_EQ(history.at(date(2027, 3, 1), date(2027, 1, 20)).value, 50);
    EXPECT_EQ(history.at(date(2027, 3, 1), date(2027, 1, 19)).value, 44) << "an old decision keeps its answer";
    const auto& source = history.at(date(2027, 3, 1), date(2027, 6, 1)).source;
    EXPECT_EQ(name_of(source), (Message{"law.added", {"Decision 77 of 20 January 2027"}}));
    EXPECT_EQ(name_of(history.at(date(2027, 2, 28), date(2027, 6, 1)).source).key, "law.cabinet_31_2026");
}

TEST(Lawbook, PutsARowAmongThoseBuiltIn) {
    Lawbook book("rows.csv", with("care.amount,39,2016-02-01,2027-01-20,Correction\ncare.amount,42,2017-01-01,2027-01-20,Correction\n"));
    const auto history = book.history(built_in, amount);
    EXPECT_EQ(history.at(date(2016, 3, 1), date(2027, 1, 20)).value, 39);
    EXPECT_EQ(history.at(date(2016, 3, 1), date(2027, 1, 19)).value, 40);
    EXPECT_EQ(history.at(date(2017, 6, 1), date(2027, 1, 20)).value, 42);
    EXPECT_EQ(history.at(date(2018, 3, 1), date(2027, 1, 20)).value, 44);
}

TEST(Lawbook, ListsAllRowsAsTheyStand) {
    Lawbook book("rows.csv", with("# corrected in January\ncare.amount,42,2017-01-01,2027-01-20,Correction\n"));
    book.history(built_in, amount);
    std::vector<std::string> lines;
    for (const auto& row : book.listed()) lines.push_back(row.value + " from " + iso(row.in_force) + ": " + row.where);
    EXPECT_THAT(lines, ElementsAre("40 from 2016-02-01: built in", "42 from 2017-01-01: rows.csv:3", "44 from 2018-03-01: built in"));
}

TEST(Lawbook, SaysWhereARowIsWrongAndWhatToDo) {
    const std::string good = "care.amount,50,2027-03-01,2027-01-20,Act\n";
    EXPECT_EQ(said_of(good), "");
    EXPECT_EQ(said_of(""), "");
    EXPECT_THAT(said_of(good + "care.amount,51,2027-02-30,2027-01-20,Act\n"), HasSubstr("rows.csv:3: \"2027-02-30\" is no day"));
    EXPECT_THAT(said_of(good + "care.amount,51,2027-04-01,soon,Act\n"), HasSubstr("rows.csv:3: \"soon\" is no day"));
    EXPECT_THAT(said_of(good + "care.amount,51,2027-04-01,2027-01-20, \n"), HasSubstr("rows.csv:3: no source"));
    EXPECT_THAT(said_of(good + "care.amount,much,2027-04-01,2027-01-20,Act\n"), HasSubstr("rows.csv:3: the value has to be a whole number"));
    EXPECT_THAT(said_of(good + "care.amounts,51,2027-04-01,2027-01-20,Act\n"),
                HasSubstr("rows.csv:3: \"care.amounts\" is nothing that can be added; there are care.amount"));
    EXPECT_THAT(said_of(good + "care.amount,51,2027-02-01,2027-01-20,Act\n"), HasSubstr("rows.csv:3: it belongs before line 2"));
    EXPECT_THAT(said_of(good + good), HasSubstr("rows.csv:3: it belongs before line 2"));
    EXPECT_THAT(said_of("care.amount,45,2018-03-01,2018-03-01,Act\n"), HasSubstr("rows.csv:2: these days have a row already"));
    EXPECT_THAT(said_of("care.amount,45,2018-03-01\n"), HasSubstr("rows.csv:2: 3 values where 5 are expected"));
}

TEST(Lawbook, RefusesAFileWithoutItsHeader) { EXPECT_THROW(Lawbook("rows.csv", "care.amount,50,2027-03-01,2027-01-20,Act\n"), Fault); }

}  // namespace

}  // namespace qaygi::law
