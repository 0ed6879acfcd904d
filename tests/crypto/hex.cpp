#include "crypto/hex.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "crypto/digest.hpp"

namespace qaygi::crypto {
namespace {

RC_GTEST_PROP(Hex, ReadsWhatItWrote, (const std::string& octets)) { RC_ASSERT(from_hex(hex(octets)) == octets); }

TEST(Hex, ReadsNothingElse) {
    EXPECT_EQ(from_hex("aF00"), (std::string{'\xaf', '\0'}));
    for (const auto* wrong : {"a", "0g", "-1", "+1", " 1", "0x", "1 "}) EXPECT_EQ(from_hex(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace qaygi::crypto
