#include "documents/store/documents.hpp"

#include <gtest/gtest.h>

#include "store/engines.hpp"

namespace qaygi::documents {
namespace {

const Voen employer = Voen::stored("1400000011"), neighbour = Voen::stored("1400000021");
const Fin person = Fin::stored("5AAAAA1");
const Instant at = from_milliseconds(1'763'625'727'123);
const Kept scan{"əmr.pdf", Form::pdf, 12'345, std::string(64, 'a')};

int same_line(int line) { return line; }

class Documents : public store::OnEachEngine {
protected:
    int add_to(int schedule, const Voen& whose = employer, Kind kind = Kind::order_extract) {
        return database().write([&](store::Transaction& transaction) { return add(transaction, whose, schedule, {kind, std::nullopt}, scan, at, person); });
    }
    std::vector<Document> of(int schedule, const Voen& whose = employer) {
        return database().read([&](store::Connection& connection) { return list(connection, whose, schedule); });
    }
    bool remove_from(int schedule, int number, const Voen& whose = employer) {
        return database().write([&](store::Transaction& transaction) { return remove(transaction, whose, schedule, number); });
    }
};

TEST_P(Documents, ComeBackAsTheyWereAdded) {
    EXPECT_EQ(add_to(1), 1);
    EXPECT_EQ(add_to(1, employer, Kind::birth_certificate), 2);
    const auto found = of(1);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].number, 1);
    EXPECT_EQ(found[0].kind, Kind::order_extract);
    EXPECT_EQ(found[0].name, scan.name);
    EXPECT_EQ(found[0].bytes, scan.bytes);
    EXPECT_EQ(found[0].sha256, scan.sha256);
    EXPECT_EQ(found[0].form, Form::pdf);
    EXPECT_EQ(found[0].uploaded_at, at);
    EXPECT_EQ(found[0].uploaded_by, person);
    EXPECT_EQ(found[1].kind, Kind::birth_certificate);
}

TEST_P(Documents, BelongToOneScheduleOfOneEmployer) {
    const int number = add_to(1);
    add_to(2);
    EXPECT_EQ(add_to(1, neighbour), 1);
    const auto found = [&](const Voen& whose, int schedule) {
        return database().read([&](store::Connection& connection) { return find(connection, whose, schedule, number).has_value(); });
    };
    EXPECT_TRUE(found(employer, 1));
    EXPECT_FALSE(found(employer, 2));
    EXPECT_EQ(of(1, neighbour).size(), 1u);
    EXPECT_FALSE(remove_from(2, number));
    EXPECT_FALSE(remove_from(1, number, Voen::stored("1400000031")));
    EXPECT_EQ(of(1).size(), 1u);
}

TEST_P(Documents, ANumberIsNeverUsedAgain) {
    const int number = add_to(1);
    EXPECT_TRUE(remove_from(1, number));
    EXPECT_FALSE(remove_from(1, number));
    EXPECT_NE(add_to(1), number);
}

TEST_P(Documents, ACopyShowsTheSameFilesUnderNewNumbers) {
    add_to(1);
    add_to(1, employer, Kind::protocol);
    database().write([](store::Transaction& transaction) {
        copy(transaction, employer, 1, 2, same_line);
        copy(transaction, employer, 7, 2, same_line);
        return 0;
    });
    const auto copies = of(2);
    ASSERT_EQ(copies.size(), 2u);
    EXPECT_EQ(copies[0].number, 3);
    EXPECT_EQ(copies[1].number, 4);
    EXPECT_EQ(copies[1].kind, Kind::protocol);
    EXPECT_EQ(copies[1].sha256, scan.sha256);
    EXPECT_EQ(copies[1].uploaded_at, at);
    EXPECT_EQ(of(1).size(), 2u);
    EXPECT_EQ(add_to(1), 5);
    database().write([](store::Transaction& transaction) {
        remove_all(transaction, employer, 1);
        return 0;
    });
    EXPECT_TRUE(of(1).empty());
    EXPECT_EQ(of(2).size(), 2u);
}

TEST_P(Documents, OfAPersonGoWithTheLine) {
    const int number = add_to(1), of_all = add_to(1);
    EXPECT_EQ(of(1)[0].line, std::nullopt);
    database().write([&](store::Transaction& transaction) {
        EXPECT_TRUE(change(transaction, employer, 1, number, {Kind::protocol, 3}));
        EXPECT_FALSE(change(transaction, employer, 2, number, {Kind::protocol, 3}));
        copy(transaction, employer, 1, 2, [](int line) { return line - 1; });
        return 0;
    });
    EXPECT_EQ(of(1)[0].kind, Kind::protocol);
    EXPECT_EQ(of(1)[0].line, 3);
    EXPECT_EQ(of(2)[0].line, 2);
    EXPECT_EQ(of(2)[1].line, std::nullopt);
    database().write([&](store::Transaction& transaction) {
        remove_of_line(transaction, employer, 1, 3);
        return 0;
    });
    ASSERT_EQ(of(1).size(), 1u);
    EXPECT_EQ(of(1)[0].number, of_all);
}

TEST_P(Documents, AreCountedFoundAgainAndScanned) {
    add_to(1), add_to(1), add_to(2);
    add_to(1, neighbour);
    database().write([&](store::Transaction& transaction) {
        const auto used = usage(transaction, employer, 1);
        EXPECT_EQ(used.documents, 2);
        EXPECT_EQ(used.bytes, 2u * 12'345);
        EXPECT_EQ(usage(transaction, employer, 9).documents, 0);
        EXPECT_EQ(usage(transaction, employer, 9).bytes, 0u);
        const auto newest = latest(transaction, employer, 10);
        EXPECT_EQ(newest.size(), 1u);  // one content
        EXPECT_EQ(newest.front().schedule, 2);
        EXPECT_EQ(find(transaction, employer, 3)->schedule, 2);
        EXPECT_FALSE(find(transaction, employer, 4));
        const auto same = same_elsewhere(transaction, employer, 1);
        EXPECT_EQ(same.size(), 1u);
        EXPECT_EQ(same.front().schedule, 2);
        EXPECT_EQ(not_scanned(transaction, employer, 1).size(), 2u);
        note_clean(transaction, scan.sha256, at);
        note_clean(transaction, scan.sha256, at);
        EXPECT_TRUE(not_scanned(transaction, employer, 1).empty());
        return 0;
    });
}

ON_EACH_ENGINE(Documents);

}  // namespace
}  // namespace qaygi::documents
