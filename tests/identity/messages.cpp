#include "identity/providers/asan_imza/messages.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "base/fault.hpp"

namespace qaygi::identity::asan_imza {
namespace {

const Question question{
    .phone = Phone::stored("+994501112233"), .user_id = UserId::stored("123456"), .hash = std::string(32, 'h'), .language = "AZE", .display_text = "Qayğı"};

}  // namespace

TEST(MobileIdQuestion, HasEveryFieldOfTheProtocol) {
    const auto json = boost::json::parse(write_question({"uuid-1", "Qayğı"}, question));
    EXPECT_EQ(json, boost::json::parse(R"({"relyingPartyUUID": "uuid-1", "relyingPartyName": "Qayğı", "phoneNumber": "+994501112233",
        "nationalIdentityNumber": "123456", "hash": "aGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGg=", "hashType": "SHA256", "language": "AZE",
        "displayText": "Qayğı", "displayTextFormat": "UCS-2"})"));
}

TEST(MobileIdQuestion, SignsNothingButAWholeHash) {
    auto wrong = question;
    wrong.hash = "short";
    EXPECT_THROW(write_question({"uuid-1", "Qayğı"}, wrong), Bug);
}

TEST(MobileIdStarted, IsTheNameOfTheSession) {
    EXPECT_EQ(read_started(R"({"sessionID": "de305d54-75b4-431b-adb2-eb6b9e546014", "later": 1})"), "de305d54-75b4-431b-adb2-eb6b9e546014");
    for (const char* wrong : {"", "{}", "[]", "null", R"({"sessionID": 5})", R"({"sessionID": ""})", R"({"sessionID": "../phones"})", R"({"sessionID": "a b"})",
                              R"({"sessionID": "a"} x)"})
        EXPECT_FALSE(read_started(wrong)) << wrong;
    EXPECT_FALSE(read_started(R"({"sessionID": ")" + std::string(101, 'a') + R"("})"));
    EXPECT_TRUE(read_started(R"({"sessionID": ")" + std::string(100, 'a') + R"("})"));
}

TEST(MobileIdAnswer, IsRunning) { EXPECT_TRUE(std::holds_alternative<Running>(*read_answer(R"({"state": "RUNNING"})"))); }

TEST(MobileIdAnswer, IsEachOfTheSevenRefusals) {
    for (const char* name : {"TIMEOUT", "NOT_MID_CLIENT", "USER_CANCELLED", "SIGNATURE_HASH_MISMATCH", "PHONE_ABSENT", "DELIVERY_ERROR", "SIM_ERROR"}) {
        const auto answer = read_answer(std::string(R"({"state": "COMPLETE", "result": ")") + name + R"("})");
        ASSERT_TRUE(answer) << name;
        EXPECT_EQ(name_of(std::get<PhoneResult>(*answer)), name);
    }
}

TEST(MobileIdAnswer, IsConfirmedWithWhatWasSigned) {
    const auto answer = read_answer(
        R"({"state": "COMPLETE", "result": "OK", "signature": {"value": "c2ln", "algorithm": "SHA256WithECEncryption"}, "cert": "Y2VydA==", "time": "later", "traceId": 7})");
    ASSERT_TRUE(answer);
    const auto& confirmed = std::get<Confirmed>(*answer);
    EXPECT_EQ(confirmed.signature, "sig");
    EXPECT_EQ(confirmed.algorithm, "SHA256WithECEncryption");
    EXPECT_EQ(confirmed.certificate, "cert");
}

TEST(MobileIdAnswer, IsNothingElse) {
    for (const char* wrong : {"", "garbage", "{", "[]", "{}", R"({"state": "running"})", R"({"state": 1})", R"({"state": "COMPLETE"})",
                              R"({"state": "COMPLETE", "result": "EXPIRED"})", R"({"state": "COMPLETE", "result": "OK"})",
                              R"({"state": "COMPLETE", "result": "OK", "signature": "c2ln", "cert": "Y2VydA=="})",
                              R"({"state": "COMPLETE", "result": "OK", "signature": {"value": "c2ln"}, "cert": "Y2VydA=="})",
                              R"({"state": "COMPLETE", "result": "OK", "signature": {"value": "not base64", "algorithm": "A"}, "cert": "Y2VydA=="})",
                              R"({"state": "COMPLETE", "result": "OK", "signature": {"value": "c2ln", "algorithm": "A"}, "cert": "Y2Vyd"})",
                              R"({"state": "COMPLETE", "result": "OK", "signature": {"value": "c2ln", "algorithm": "A"}})"})
        EXPECT_FALSE(read_answer(wrong)) << wrong;
}

}  // namespace qaygi::identity::asan_imza
