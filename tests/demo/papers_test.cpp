#include "app/demo/papers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <sstream>

#include "app/demo/asan_people.hpp"
#include "base/fault.hpp"
#include "store/engines.hpp"

namespace qaygi::demo {
namespace {

const Date a_day = date(2026, 11, 23);
const Instant an_instant = from_milliseconds(1'795'000'000'000);

TEST(Papers, AreThreePdfFilesForTwoPersonsOfEachEmployer) {
    const store::TemporaryFolder folder;
    const Cast cast = read_cast(a_day);
    write_papers(cast, folder.path() / "papers", an_instant);
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder.path() / "papers")) {
        std::ostringstream bytes;
        bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
        EXPECT_TRUE(bytes.str().starts_with("%PDF-")) << file.path();
        EXPECT_TRUE(bytes.str().ends_with("%%EOF\n")) << file.path();
        ++files;
    }
    EXPECT_EQ(files, 3u * 2 * cast.employers.size());
}

TEST(Papers, CannotBeWrittenWhereAFileStands) {
    const store::TemporaryFolder folder;
    std::ofstream(folder.path() / "papers") << "a file";
    EXPECT_ANY_THROW(write_papers(read_cast(a_day), folder.path() / "papers", an_instant));
}

TEST(AsanPeople, NamesEveryoneWhoCanSignIn) {
    const Cast cast = read_cast(a_day);
    const boost::json::value people = boost::json::parse(asan_people(cast));
    ASSERT_EQ(people.as_array().size(), cast.signers.size());
    const boost::json::object& head = people.as_array().front().as_object();
    EXPECT_EQ(head.at("phone"), "+994500000001");
    EXPECT_EQ(head.at("userId"), "100001");
    EXPECT_EQ(head.at("fin"), "00QMK6H");
    EXPECT_EQ(head.at("given"), "Arzu");
    EXPECT_EQ(head.at("family"), "Nəsirli");
    EXPECT_EQ(head.at("voen"), "0012347011");
    EXPECT_EQ(head.at("organization"), "“Xəzər Tekstil” MMC");
    EXPECT_EQ(head.at("seal"), true);
    const boost::json::object& officer = people.as_array().back().as_object();
    EXPECT_EQ(officer.if_contains("voen"), nullptr);
    EXPECT_EQ(officer.at("organization"), "Dövlət Sosial Müdafiə Fondu (nümunə)");
    EXPECT_EQ(officer.at("seal"), false);
}

}  // namespace
}  // namespace qaygi::demo
