#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>

#include "store/sample.hpp"

namespace qaygi::store {
namespace {

class Values : public Sample {
protected:
    // What comes back from a column of this type.
    template <class T>
    std::optional<T> name_again(const std::optional<T>& written) {
        return again(written, std::nullopt, std::nullopt).template get<std::optional<T>>(0);
    }
    template <class T>
    std::optional<T> number_again(const std::optional<T>& written) {
        return again(std::nullopt, written, std::nullopt).template get<std::optional<T>>(1);
    }
    template <class Name, class Number, class Octets>
    Row again(const Name& name, const Number& number, const Octets& octets) {
        const std::int64_t id = ++last_;
        return database().write([&](Transaction& transaction) {
            transaction.change(add_sample, id, name, number, octets);
            return transaction.row(find_sample, id).value();
        });
    }

private:
    std::int64_t last_ = 0;
};

TEST_P(Values, EveryTypeComesBackAsItWasWritten) {
    using std::chrono::March;
    EXPECT_EQ(name_again<std::string>("Əliyev, İlqar ’ ' \" 👶"), "Əliyev, İlqar ’ ' \" 👶");
    EXPECT_EQ(name_again<std::string>(""), "");
    EXPECT_EQ(name_again<Date>(date(2025, 3, 17)), date(2025, 3, 17));
    EXPECT_EQ(name_again<Month>(std::chrono::year(2025) / March), std::chrono::year(2025) / March);
    EXPECT_EQ(name_again<Voen>(Voen::stored("1234567891")), Voen::stored("1234567891"));
    EXPECT_EQ(number_again<Money>(Money::qepik(4400)), Money::qepik(4400));
    EXPECT_EQ(number_again<Instant>(from_milliseconds(1'763'625'727'123)), from_milliseconds(1'763'625'727'123));
    EXPECT_EQ(number_again<bool>(true), true);
    EXPECT_EQ(number_again<bool>(false), false);
    EXPECT_EQ(number_again<int>(-7), -7);
    for (const auto number : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        EXPECT_EQ(number_again<std::int64_t>(number), number);
    }
}

TEST_P(Values, NothingStaysNothing) {
    const Row row = again(std::nullopt, std::nullopt, std::nullopt);
    EXPECT_EQ(row.get<std::optional<std::string>>(0), std::nullopt);
    EXPECT_EQ(row.get<std::optional<Money>>(1), std::nullopt);
    EXPECT_EQ(row.get<std::optional<Bytes>>(2), std::nullopt);
    EXPECT_THROW(row.get<std::string>(0), Bug);
    EXPECT_THROW(row.get<int>(1), Bug);
}

TEST_P(Values, OctetsComeBackWhateverTheyAre) {
    std::string every;
    for (int octet = 0; octet < 256; ++octet) every += static_cast<char>(octet);
    for (const auto& octets : {every, std::string(), std::string(3'000'000, '\0')}) {
        EXPECT_EQ(again(std::nullopt, std::nullopt, Bytes{octets}).get<Bytes>(2).octets, octets);
    }
}

TEST_P(Values, AnyNumberAndAnyOctets) {
    rc::check([&](std::int64_t number, const std::string& octets) {
        const Row row = again(std::nullopt, number, Bytes{octets});
        RC_ASSERT(row.get<std::int64_t>(1) == number);
        RC_ASSERT(row.get<Bytes>(2).octets == octets);
    });
}

TEST_P(Values, AnotherTypeIsABug) {
    const Row row = again(std::string("31.02"), std::numeric_limits<std::int64_t>::max(), Bytes{"x"});
    EXPECT_THROW(row.get<std::int64_t>(0), Bug);
    EXPECT_THROW(row.get<Date>(0), Bug);
    EXPECT_THROW(row.get<Month>(0), Bug);
    EXPECT_THROW(row.get<std::string>(1), Bug);
    EXPECT_THROW(row.get<int>(1), Bug);
    EXPECT_THROW(row.get<bool>(1), Bug);
    EXPECT_THROW(row.get<std::string>(2), Bug);
    EXPECT_THROW(row.get<Bytes>(0), Bug);
}

TEST_P(Values, TextWithNulIsABug) { EXPECT_THROW(again(std::string("a\0b", 3), std::nullopt, std::nullopt), Bug); }

const Sql sum{"test.sum", "SELECT sum(number), count(number), max(number) FROM sample"};

TEST_P(Values, ASumOfWholeNumbersIsAWholeNumber) {
    again(std::nullopt, std::int64_t{3'000'000'000}, std::nullopt);
    again(std::nullopt, std::int64_t{4'000'000'000}, std::nullopt);
    const auto row = database().read([](Connection& connection) { return connection.row(sum).value(); });
    EXPECT_EQ(row.get<std::int64_t>(0), 7'000'000'000);
    EXPECT_EQ(row.get<int>(1), 2);
    EXPECT_EQ(row.get<std::int64_t>(2), 4'000'000'000);
}

const Sql mixed{"test.mixed", "SELECT id FROM sample WHERE number = $2 AND name = $1 AND (name LIKE $3 OR number = $2)"};

TEST_P(Values, ParametersAreBoundByTheirNumber) {
    again(std::string("Leyla"), 5, std::nullopt);
    const auto found = [&](const char* pattern, const char* name = "Leyla") {
        return database().read([&](Connection& connection) { return connection.rows(mixed, std::string_view(name), 5, std::string_view(pattern)).size(); });
    };
    EXPECT_EQ(found("Ley%"), 1u);
    EXPECT_EQ(found("Ley%", "leyla"), 0u);
}

const Sql like{"test.like", "SELECT id FROM sample WHERE name LIKE $1"};

TEST_P(Values, LikeTellsSmallLettersFromCapitals) {
    again(std::string("Leyla"), 5, std::nullopt);
    database().read([](Connection& connection) {
        EXPECT_EQ(connection.rows(like, "Ley%").size(), 1u);
        EXPECT_EQ(connection.rows(like, "ley%").size(), 0u);
        return 0;
    });
}

ON_EACH_ENGINE(Values);

}  // namespace
}  // namespace qaygi::store
