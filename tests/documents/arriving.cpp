#include "documents/store/arriving.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/clock.hpp"
#include "store/engines.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

class ArrivingTest : public testing::Test {
protected:
    fs::path piece(std::string_view octets) const {
        std::ofstream(folder.path() / "piece", std::ios::binary) << octets;
        return folder.path() / "piece";
    }
    std::string content(const Arriving& file) const {
        std::ifstream stream(file.path(), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    Arriving named(const std::string& name, std::uint64_t bytes = 6) const { return {spool, "person", {name, bytes, "today"}}; }

    store::TemporaryFolder folder;
    fs::path spool = folder.path() / "spool";
    bool made = fs::create_directory(spool);
};

TEST_F(ArrivingTest, PiecesFollowOneAnother) {
    const auto file = named("a.pdf");
    EXPECT_EQ(file.held(), 0u);
    EXPECT_EQ(file.add(0, piece("abc")), 3u);
    EXPECT_EQ(file.add(0, piece("abc")), 3u);
    EXPECT_EQ(file.add(4, piece("x")), 3u);
    EXPECT_EQ(file.add(3, piece("defg")), 3u);  // more than was announced
    EXPECT_EQ(named("a.pdf").add(3, piece("def")), 6u);
    EXPECT_EQ(content(file), "abcdef");
}

TEST_F(ArrivingTest, AnotherSenderOrFileIsAnother) {
    named("a.pdf").add(0, piece("abc"));
    EXPECT_EQ(named("b.pdf").held(), 0u);
    EXPECT_EQ(named("a.pdf", 7).held(), 0u);
    EXPECT_EQ(Arriving(spool, "other", {"a.pdf", 6, "today"}).held(), 0u);
    EXPECT_EQ(Arriving(spool, "person", {"a.pdf", 6, "yesterday"}).held(), 0u);
}

TEST_F(ArrivingTest, WithOneTooManyTheOldestIsForgotten) {
    for (int i = 0; i < most_arriving; ++i) {
        named(std::to_string(i)).add(0, piece("abc"));
        fs::last_write_time(named(std::to_string(i)).path(), fs::file_time_type::clock::now() - std::chrono::hours(i == 5 ? 2 : 1));
    }
    named("one more").add(0, piece("abc"));
    EXPECT_EQ(named("5").held(), 0u);
    EXPECT_EQ(named("4").held(), 3u);
    EXPECT_EQ(named("one more").held(), 3u);
}

TEST_F(ArrivingTest, WhatNobodyWentOnWithForADayIsForgotten) {
    named("old").add(0, piece("abc"));
    named("new").add(0, piece("abc"));
    fs::last_write_time(named("old").path(), fs::file_time_type::clock::now() - std::chrono::hours(25));
    fs::last_write_time(named("new").path(), fs::file_time_type::clock::now() - std::chrono::hours(23));
    forget_old_arrivals(spool, system_now());
    EXPECT_EQ(named("old").held(), 0u);
    EXPECT_EQ(named("new").held(), 3u);
}

}  // namespace
}  // namespace qaygi::documents
