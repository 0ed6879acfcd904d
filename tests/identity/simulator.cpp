// What the simulator promises besides being confirmed: its people, its certificates, its polls, its pages.

#include "app/asan_simulator/simulator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <future>

#include "app/asan_simulator/phone_pages.hpp"
#include "app/asan_simulator/protocol.hpp"
#include "crypto/digest.hpp"
#include "store/engines.hpp"

namespace qaygi::asan_simulator {
namespace {

using std::chrono::milliseconds;
using store::TemporaryFolder;
using testing::HasSubstr;
using testing::Not;

const Person arzu{.phone = Phone::stored("+994500000001"),
                  .user_id = UserId::stored("100001"),
                  .fin = Fin::stored("00QMK6H"),
                  .given = "Arzu",
                  .family = "Nəsirli",
                  .employer = Voen::stored("0012347011"),
                  .organization = "“Xəzər Tekstil” MMC",
                  .seal = true};

struct Play : testing::Test {
    Ask ask(const std::string& user_id = "100001") const {
        return {.phone = arzu.phone, .user_id = UserId::stored(user_id), .hash = crypto::sha256("random"), .display_text = "giriş", .asking = "Qayğı"};
    }
    web::Response enter(const web::Routes& routes, std::size_t row, web::Request request) const {
        request.language = &Language::of(Language::Code::az);
        return routes[row].entry.enter(request);
    }
    web::Response post(const std::string& body) { return enter(protocol_routes(phones), 0, {.method = web::Method::post, .body = body}); }
    web::Response poll(const std::string& session, const std::string& wait) {
        web::Request request{.in_path = {{"session", session}}};
        request.query.add("timeoutMs", wait);
        return enter(protocol_routes(phones), 1, std::move(request));
    }
    web::Response phone_page() { return enter(phone_routes(phones), 2, {.path = "/phones/+994500000001", .in_path = {{"number", "+994500000001"}}}); }

    TemporaryFolder folder;
    Phones phones{issue_cards(folder.path(), {arzu}, system_now())};
};

}  // namespace

TEST(SimulatorPeople, AreReadAsTheyWereWritten) {
    auto officer = arzu;
    officer.phone = Phone::stored("+994500000011");
    officer.employer.reset();
    officer.seal = false;
    EXPECT_EQ(read_people(write_people({arzu, officer})), (std::vector<Person>{arzu, officer}));
}

TEST(SimulatorPeople, AreRefusedWhenSomethingIsWrong) {
    const auto right = write_people({arzu});
    EXPECT_THROW(read_people(""), Fault);
    EXPECT_THROW(read_people("{}"), Fault);
    EXPECT_THROW(read_people("[1]"), Fault);
    EXPECT_THROW(read_people(write_people({arzu, arzu})), Fault);
    for (const auto& [from, to] : std::initializer_list<std::pair<std::string, std::string>>{
             {"100001", "10000"}, {"00QMK6H", "00QMK6O"}, {"0012347011", "0012347021"}, {"\"fin\"", "\"fim\""}, {"true", "1"}, {"Arzu", ""}}) {
        auto wrong = right;
        wrong.replace(wrong.find(from), from.size(), to);
        EXPECT_THROW(read_people(wrong), Fault) << wrong;
    }
}

TEST_F(Play, KeepsItsCertificatesOverARestart) {
    const auto again = issue_cards(folder.path(), {arzu}, system_now());
    EXPECT_EQ(again.at(0).certificate.der(), phones.cards().at(0).certificate.der());
    const auto digest = crypto::sha256("x");
    EXPECT_TRUE(again.at(0).certificate.public_key().verifies(digest, again.at(0).key.sign(digest)));
}

TEST_F(Play, IssuesAnewWhatChangedOrEndsSoon) {
    auto changed = arzu;
    changed.seal = false;
    EXPECT_NE(issue_cards(folder.path(), {changed}, system_now()).at(0).certificate.der(), phones.cards().at(0).certificate.der());
    const auto kept = issue_cards(folder.path(), {changed}, system_now()).at(0).certificate.der();
    EXPECT_NE(issue_cards(folder.path(), {changed}, system_now() + std::chrono::days(350)).at(0).certificate.der(), kept);
}

TEST_F(Play, KeepsItsKeysToItself) {
    for (const auto& file : std::filesystem::directory_iterator(folder.path()))
        EXPECT_EQ(file.status().permissions(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write) << file.path();
}

TEST_F(Play, ALaterPollMakesAnEarlierOneReturn) {
    const auto session = phones.start(ask());
    auto first = std::async(std::launch::async, [&] { return phones.poll(session, std::chrono::seconds(30)); });
    while (first.wait_for(milliseconds(20)) != std::future_status::ready) phones.poll(session, milliseconds(0));
    EXPECT_EQ(first.get()->result, std::nullopt);
}

TEST_F(Play, APollReturnsWhenThePhoneAnswers) {
    const auto session = phones.start(ask());
    auto waiting = std::async(std::launch::async, [&] { return phones.poll(session, std::chrono::seconds(30)); });
    EXPECT_TRUE(phones.answer(session, PhoneResult::ok));
    EXPECT_FALSE(phones.answer(session, PhoneResult::user_cancelled)) << "a request is answered once";
    const auto progress = waiting.get();
    EXPECT_EQ(progress->result, PhoneResult::ok);
    EXPECT_TRUE(progress->card->certificate.public_key().verifies(ask().hash, progress->signature));
}

TEST_F(Play, PollsReturnWhenTheProgramStops) {
    const auto session = phones.start(ask());
    auto waiting = std::async(std::launch::async, [&] { return phones.poll(session, std::chrono::seconds(30)); });
    phones.hang_up();
    EXPECT_EQ(waiting.get()->result, std::nullopt);
}

TEST_F(Play, KnowsNobodyByAnotherUserId) {
    EXPECT_EQ(phones.poll(phones.start(ask("100002")), milliseconds(0))->result, PhoneResult::not_mid_client);
    EXPECT_FALSE(phones.ringing(arzu.phone));
}

TEST_F(Play, RefusesWhatIsNotOfTheProtocol) {
    const std::string right =
        R"({"relyingPartyUUID": "u", "relyingPartyName": "n", "phoneNumber": "+994500000001", "nationalIdentityNumber": "100001", "hash": "aGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGg=", "hashType": "SHA256", "language": "AZE"})";
    EXPECT_EQ(post(right).status, 200);
    for (const auto& [from, to] : std::initializer_list<std::pair<std::string, std::string>>{
             {"{", ""}, {"\"u\"", "\"\""}, {"\"n\"", "5"}, {"+994500", "0"}, {"100001", "1"}, {"aGho", "aGh"}, {"SHA256", "SHA1"}, {"hash\"", "hush\""}}) {
        auto wrong = right;
        wrong.replace(wrong.find(from), from.size(), to);
        EXPECT_EQ(post(wrong).status, 400) << wrong;
    }
    EXPECT_EQ(poll("nobody", "0").status, 404);
    EXPECT_EQ(poll(phones.start(ask()), "60001").status, 400);
    EXPECT_EQ(poll(phones.start(ask()), "soon").status, 400);
    EXPECT_EQ(poll(phones.start(ask()), "0").body, R"({"state":"RUNNING"})");
}

TEST_F(Play, ThePhoneRefreshesUntilItRingsAndThenShowsTheCode) {
    EXPECT_THAT(phone_page().body, HasSubstr("http-equiv=\"refresh\""));
    const auto session = phones.start(ask());
    const auto ringing = phone_page();
    EXPECT_THAT(ringing.body, Not(HasSubstr("http-equiv=\"refresh\"")));
    EXPECT_THAT(ringing.body, HasSubstr(identity::verification_code(ask().hash)));
    EXPECT_THAT(ringing.body, HasSubstr("Təsdiq et"));
    EXPECT_THAT(ringing.body, HasSubstr("Ləğv et"));
    web::Request answer{.method = web::Method::post, .in_path = {{"number", "+994500000001"}}};
    answer.form.add("session", session);
    answer.form.add("result", "PHONE_ABSENT");
    EXPECT_EQ(enter(phone_routes(phones), 3, answer).status, 303);
    EXPECT_EQ(phones.poll(session, milliseconds(0))->result, PhoneResult::phone_absent);
}

}  // namespace qaygi::asan_simulator
