#include "crypto/base64.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "crypto/random.hpp"

namespace qaygi::crypto {
namespace {

// RFC 4648, section 10.
TEST(Base64, OfTheStandardsExamples) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(base64url("\xfb\xff\xfe"), "-__-");
}

RC_GTEST_PROP(Base64, ReadsWhatItWrote, (const std::string& octets)) {
    RC_ASSERT(from_base64(base64(octets)) == octets);
    RC_ASSERT(from_base64url(base64url(octets)) == octets);
}

TEST(Base64, ReadsNothingElse) {
    for (const char* wrong : {"Zg", "Zg=", "Zg===", "Zh==", "Z===", "====", "=", "Zm9v\n", "Zm 9v", "Zm9v====", "Zm-_", "Zg==Zg=="})
        EXPECT_FALSE(from_base64(wrong)) << wrong;
    for (const char* wrong : {"Zg==", "Z", "Zh", "Zm+/", "Zm9v\n", "Zm 9"}) EXPECT_FALSE(from_base64url(wrong)) << wrong;
}

TEST(Random, TokensAre43CharactersAndDoNotRepeat) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string token = random_token();
        EXPECT_EQ(token.size(), 43u);
        EXPECT_EQ(from_base64url(token).value().size(), 32u);
        EXPECT_TRUE(seen.insert(token).second);
    }
    EXPECT_EQ(random_bytes(7).size(), 7u);
}

}  // namespace
}  // namespace qaygi::crypto
