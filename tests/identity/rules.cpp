// What needs neither a browser nor a database: the code, the way back, how long things hold.

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "crypto/digest.hpp"
#include "identity/attempts.hpp"
#include "identity/phone_sign_in.hpp"
#include "identity/session.hpp"
#include "identity/way_back.hpp"
#include "language/language.hpp"

namespace qaygi::identity {
namespace {

using std::chrono::milliseconds;

const Instant noon = date(2026, 11, 20) + std::chrono::hours(8);

Session opened_at(Instant opened, Instant last_seen) {
    return {.id = "id", .fin = Fin::stored("5XK9T2M"), .name = "Nərgiz Şükürlü", .opened = opened, .last_seen = last_seen};
}

void expect_text_everywhere(const Message& message) {
    for (auto code : Language::all) EXPECT_FALSE(Language::of(code)(message).empty()) << message.key;
}

}  // namespace

// The published example of Mobile-ID.
TEST(VerificationCode, IsThatOfTheExample) { EXPECT_EQ(verification_code(crypto::sha256("HACKERMAN_SHA256")), "6008"); }

TEST(VerificationCode, HasFourDigitsAtBothEnds) {
    EXPECT_EQ(verification_code(std::string(32, '\0')), "0000");
    EXPECT_EQ(verification_code(std::string(32, '\xff')), "8191");
    EXPECT_THROW(verification_code(""), Bug);
}

TEST(Explanation, ExistsForEveryResultAndRefusal) {
    for (int result = 1; result <= static_cast<int>(PhoneResult::sim_error); ++result) expect_text_everywhere(explain(static_cast<PhoneResult>(result)));
    for (int refusal = 0; refusal <= static_cast<int>(CertificateRefusal::wrong_signature); ++refusal)
        expect_text_everywhere(explain(static_cast<CertificateRefusal>(refusal)));
    for (auto why : {NotNow::number_is_asked, NotNow::too_many_for_number, NotNow::too_many_from_address}) expect_text_everywhere(explain(Later{why, noon}));
    EXPECT_THROW(explain(PhoneResult::ok), Bug);
}

TEST(Explanation, DiffersFromResultToResult) {
    std::set<std::string> keys;
    for (int result = 1; result <= static_cast<int>(PhoneResult::sim_error); ++result) keys.insert(explain(static_cast<PhoneResult>(result)).key);
    for (int refusal = 0; refusal <= static_cast<int>(CertificateRefusal::wrong_signature); ++refusal)
        keys.insert(explain(static_cast<CertificateRefusal>(refusal)).key);
    EXPECT_EQ(keys.size(), 7u + 13u);
}

TEST(SessionLife, EndsAfterThirtyMinutesOfSilence) {
    const auto session = opened_at(noon, noon);
    EXPECT_TRUE(is_alive(session, SessionLimits(), noon + SessionLimits().idle - milliseconds(1)));
    EXPECT_FALSE(is_alive(session, SessionLimits(), noon + SessionLimits().idle));
}

TEST(SessionLife, EndsAfterTwelveHoursInAnyCase) {
    const auto end = noon + SessionLimits().open;
    EXPECT_TRUE(is_alive(opened_at(noon, end - milliseconds(2)), SessionLimits(), end - milliseconds(1)));
    EXPECT_FALSE(is_alive(opened_at(noon, end - milliseconds(1)), SessionLimits(), end));
}

TEST(SessionLife, IsNotedOnceAMinute) {
    const auto session = opened_at(noon, noon);
    EXPECT_FALSE(is_worth_noting(session, noon + noted_every - milliseconds(1)));
    EXPECT_TRUE(is_worth_noting(session, noon + noted_every));
}

TEST(Attempts, AreCountedByTheQuarter) {
    EXPECT_EQ(quarter_of(noon), quarter_of(noon + std::chrono::minutes(15) - milliseconds(1)));
    EXPECT_NE(quarter_of(noon), quarter_of(noon + std::chrono::minutes(15)));
    EXPECT_EQ(end_of(quarter_of(noon)), noon + std::chrono::minutes(15));
}

TEST(WayBack, IsAPageOfOurs) {
    for (const char* ours : {"/", "/menu", "/schedules/417?part=b", "/schedules?state=draft&page=2"}) EXPECT_EQ(way_back(ours), ours);
}

TEST(WayBack, IsNeverAnotherHost) {
    const std::string long_path = "/" + std::string(2000, 'a');
    for (std::string_view other :
         {std::string_view("https://example.org/"), std::string_view("//example.org"), std::string_view("/\\example.org"), std::string_view("\\\\example.org"),
          std::string_view("/\t/example.org"), std::string_view("/\n/example.org"), std::string_view("\t//example.org"), std::string_view(" //example.org"),
          std::string_view("javascript:alert(1)"), std::string_view("example.org"), std::string_view(""), std::string_view("/a\r\nSet-Cookie: b"),
          std::string_view("/a\0b", 4), std::string_view(long_path)})
        EXPECT_EQ(way_back(other), main_window) << other;
}

TEST(WayBack, DoesNotGoInCircles) {
    EXPECT_EQ(way_back("/sign-in?back=/menu"), main_window);
    EXPECT_EQ(way_back("/sign-out"), main_window);
}

TEST(WayBack, OfAnAddressIsItsPath) {
    EXPECT_EQ(path_of_address("http://localhost:8080/schedules/417?part=b"), "/schedules/417?part=b");
    EXPECT_EQ(path_of_address("https://example.org//other.example"), main_window);
    EXPECT_EQ(path_of_address("https://example.org"), main_window);
    EXPECT_EQ(path_of_address("/menu"), main_window);
    EXPECT_EQ(path_of_address(""), main_window);
}

}  // namespace qaygi::identity
