#include "crypto/aes_gcm.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/fault.hpp"
#include "crypto/digest.hpp"

namespace qaygi::crypto {
namespace {

const std::string zeros(32, '\0'), no_nonce(12, '\0');

// Test cases 13 and 14 of the algorithm's specification by McGrew and Viega.
TEST(AesGcm, OfTheAuthorsExamples) {
    EXPECT_EQ(hex(gcm_seal(zeros, no_nonce, "", "")), "530f8afbc74536b9a963b4f1c4cb738b");
    EXPECT_EQ(hex(gcm_seal(zeros, no_nonce, "", std::string(16, '\0'))), "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
}

RC_GTEST_PROP(AesGcm, OpensWhatItSealed, (const std::string& associated, const std::string& text)) {
    const auto sealed = gcm_seal(zeros, no_nonce, associated, text);
    RC_ASSERT(gcm_open(zeros, no_nonce, associated, sealed) == text);
    RC_ASSERT(!gcm_open(zeros, no_nonce, associated + "x", sealed));
    RC_ASSERT(!gcm_open(std::string(32, '\1'), no_nonce, associated, sealed));
    RC_ASSERT(!gcm_open(zeros, std::string(12, '\1'), associated, sealed));
    auto changed = sealed;
    changed[*rc::gen::inRange<std::size_t>(0, sealed.size())] ^= static_cast<char>(1 << *rc::gen::inRange(0, 8));
    RC_ASSERT(!gcm_open(zeros, no_nonce, associated, changed));
    RC_ASSERT(!gcm_open(zeros, no_nonce, associated, sealed.substr(0, *rc::gen::inRange<std::size_t>(0, sealed.size()))));
}

TEST(AesGcm, TakesNoOtherKeyOrNonce) {
    EXPECT_THROW(gcm_seal("short", no_nonce, "", ""), Bug);
    EXPECT_THROW(gcm_open(zeros, "short", "", std::string(16, '\0')), Bug);
}

}  // namespace
}  // namespace qaygi::crypto
