// The client against a gateway that answers rightly, wrongly or not at all.

#include "identity/providers/asan_imza/gateway.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "identity/fake_gateway.hpp"

namespace qaygi::identity::asan_imza {
namespace {

using std::chrono::milliseconds;
using test::FakeGateway;
using test::http;
using testing::HasSubstr;
using testing::StartsWith;

const Question question{
    .phone = Phone::stored("+994501112233"), .user_id = UserId::stored("123456"), .hash = std::string(32, 'h'), .language = "AZE", .display_text = "Qayğı"};

Gateway gateway_at(const std::string& address) {
    return Gateway(
        {.address = address, .relying_party = {"uuid", "Qayğı"}, .tls_authorities = {}, .connect_time = milliseconds(500), .answer_time = milliseconds(300)});
}

GatewayFault::Kind fault_of(const std::string& answer) {
    FakeGateway fake([&](const std::string&) { return answer; });
    try {
        gateway_at(fake.address()).poll("session-1", milliseconds(1));
    } catch (const GatewayFault& fault) {
        EXPECT_EQ(fault.later(), Fault::Later::helps);
        return fault.kind();
    }
    ADD_FAILURE() << "no fault: " << answer;
    return {};
}

}  // namespace

TEST(GatewayClient, PostsTheQuestionAndTakesTheName) {
    FakeGateway fake([](const std::string&) { return http(200, R"({"sessionID": "session-1"})"); });
    EXPECT_EQ(gateway_at(fake.address() + "/mid-api").start(question), "session-1");
    const auto request = fake.requests().at(0);
    EXPECT_THAT(request, StartsWith("POST /mid-api/authentication HTTP/1.1\r\n"));
    EXPECT_THAT(request, HasSubstr("Content-Type: application/json\r\n"));
    EXPECT_THAT(request, HasSubstr(write_question({"uuid", "Qayğı"}, question)));
}

TEST(GatewayClient, PollsForAsLongAsAsked) {
    FakeGateway fake([](const std::string&) { return http(200, R"({"state": "RUNNING"})"); });
    EXPECT_TRUE(std::holds_alternative<Running>(gateway_at(fake.address()).poll("session-1", milliseconds(250))));
    EXPECT_THAT(fake.requests().at(0), StartsWith("GET /authentication/session/session-1?timeoutMs=250 HTTP/1.1\r\n"));
}

TEST(GatewayClient, HandsOnEachResult) {
    std::string result;
    FakeGateway fake([&](const std::string&) { return http(200, R"({"state": "COMPLETE", "result": ")" + result + R"("})"); });
    for (auto expected : {PhoneResult::timeout, PhoneResult::not_mid_client, PhoneResult::user_cancelled, PhoneResult::signature_hash_mismatch,
                          PhoneResult::phone_absent, PhoneResult::delivery_error, PhoneResult::sim_error}) {
        result = name_of(expected);
        EXPECT_EQ(std::get<PhoneResult>(gateway_at(fake.address()).poll("session-1", milliseconds(1))), expected) << result;
    }
}

TEST(GatewayClient, TellsWhatIsWrongWithTheGateway) {
    EXPECT_EQ(fault_of(http(500, R"({"state": "RUNNING"})")), GatewayFault::Kind::refused);
    EXPECT_EQ(fault_of(http(404, R"({"error": "session not found"})")), GatewayFault::Kind::refused);
    EXPECT_EQ(fault_of("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"), GatewayFault::Kind::refused);
    EXPECT_EQ(fault_of(http(200, "garbage")), GatewayFault::Kind::garbled);
    EXPECT_EQ(fault_of(http(200, "")), GatewayFault::Kind::garbled);
    EXPECT_EQ(fault_of(http(200, R"({"state": "COMPLETE", "result": "NEW"})")), GatewayFault::Kind::garbled);
    EXPECT_EQ(fault_of(http(200, std::string(70'000, ' '))), GatewayFault::Kind::garbled);
    EXPECT_EQ(fault_of("not HTTP at all"), GatewayFault::Kind::unreachable);
    EXPECT_EQ(fault_of(""), GatewayFault::Kind::too_slow);
}

TEST(GatewayClient, TellsThatNobodyListens) {
    FakeGateway fake([](const std::string&) { return std::string(); });
    const auto gateway = gateway_at(fake.address());
    fake.close();
    try {
        gateway.start(question);
        FAIL() << "nobody listens";
    } catch (const GatewayFault& fault) {
        EXPECT_EQ(fault.kind(), GatewayFault::Kind::unreachable);
    }
}

TEST(GatewayClient, SendsNothingInTheClearOverANetwork) {
    for (const char* address : {"http://gateway.example.org", "ftp://127.0.0.1", "http://127.0.0.1.example.org", "http://localhost@example.org", "gateway", ""})
        EXPECT_THROW(gateway_at(address), Fault) << address;
    for (const char* address : {"https://gateway.example.org/mid-api", "http://127.0.0.1:8081", "http://localhost:8081"}) EXPECT_NO_THROW(gateway_at(address));
}

}  // namespace qaygi::identity::asan_imza
