#include "language/catalogue.hpp"

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "language/language.hpp"

namespace qaygi {
namespace {

std::string words(const Catalogue& catalogue, std::string_view key) {
    const auto* text = catalogue.find(key);
    return text ? text->words : "(none)";
}

TEST(Catalogue, ReadsLinesCommentsAndContinuations) {
    Catalogue catalogue("az", {{"az/a.txt", "# şərh\n\na.one = bir = iki\r\na.two =  uzun \\\n   mətn\na.last=son"}, {"ru/a.txt", "a.one = один"}});
    EXPECT_EQ(words(catalogue, "a.one"), "bir = iki");
    EXPECT_EQ(words(catalogue, "a.two"), "uzun mətn");
    EXPECT_EQ(words(catalogue, "a.last"), "son");
    EXPECT_EQ(catalogue.find("a.three"), nullptr);
    EXPECT_EQ(catalogue.keys(), (std::vector<std::string_view>{"a.last", "a.one", "a.two"}));
}

TEST(Catalogue, RefusesWhatIsNotALineOfIt) {
    EXPECT_THROW(Catalogue("az", {{"az/a.txt", "a.one"}}), Bug);
    EXPECT_THROW(Catalogue("az", {{"az/a.txt", "= bir"}}), Bug);
    EXPECT_THROW(Catalogue("az", {{"az/a.txt", "a.one = bir\na.one = iki"}}), Bug);
    EXPECT_THROW(Catalogue("az", {{"az/a.txt", "a.one = {0"}}), Bug);
}

TEST(Language, TheThreeHaveTheSameKeysAndTakeAsManyValues) {
    Catalogue az("az", embedded::texts());
    ASSERT_GT(az.keys().size(), 3u);
    for (std::string_view tag : {"en", "ru"}) {
        Catalogue other(tag, embedded::texts());
        ASSERT_EQ(az.keys(), other.keys()) << tag;
        for (auto key : az.keys()) {
            const auto& one = az.find(key)->prepared;
            const auto& two = other.find(key)->prepared;
            EXPECT_EQ(one ? one->places() : 0, two ? two->places() : 0) << key << " in " << tag;
        }
    }
}

TEST(Language, IsFoundByItsTag) {
    EXPECT_EQ(Language::of("ru").code(), Language::Code::ru);
    EXPECT_EQ(Language::of("tr").code(), Language::Code::az);
    EXPECT_EQ(Language::of(Language::Code::en).own_name(), "English");
}

TEST(Language, SaysByKey) {
    const auto& say = Language::of("az");
    EXPECT_EQ(say("frame.saved_at"_text, {"10:42:07"}), "Yadda saxlanıldı 10:42:07");
    EXPECT_EQ(say(Message{"frame.not_saved", {}}), "Hələ yadda saxlanılmayıb");
    EXPECT_TRUE(say.has("frame.saved_at"));
    EXPECT_FALSE(say.has("frame.nowhere"));
    EXPECT_THROW(say("frame.nowhere"), Bug);
    EXPECT_THROW(say("frame.saved_at"), Bug);
}

}  // namespace
}  // namespace qaygi
