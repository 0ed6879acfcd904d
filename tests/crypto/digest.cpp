#include "crypto/digest.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "crypto/compare.hpp"

namespace qaygi::crypto {
namespace {

// FIPS 180-4 examples.
TEST(Digest, OfTheStandardsExamples) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

// RFC 4231, test cases 1 and 2.
TEST(Digest, HmacOfTheStandardsExamples) {
    EXPECT_EQ(hex(hmac_sha256(std::string(20, '\x0b'), "Hi There")), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(hex(hmac_sha256("Jefe", "what do ya want for nothing?")), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

RC_GTEST_PROP(Digest, DoesNotDependOnHowTheOctetsArrive, (const std::vector<std::string>& pieces)) {
    Sha256 digest;
    std::string whole;
    for (const auto& piece : pieces) {
        digest.add(piece);
        whole += piece;
    }
    RC_ASSERT(digest.hex() == sha256_hex(whole));
}

TEST(Compare, FindsEveryDifference) {
    EXPECT_TRUE(equal_in_constant_time("", ""));
    EXPECT_TRUE(equal_in_constant_time("secret", "secret"));
    EXPECT_FALSE(equal_in_constant_time("secret", "secreu"));
    EXPECT_FALSE(equal_in_constant_time("tecret", "secret"));
    EXPECT_FALSE(equal_in_constant_time("secret", "secre"));
}

}  // namespace
}  // namespace qaygi::crypto
