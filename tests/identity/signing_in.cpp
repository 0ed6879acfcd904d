// The whole way, against the simulator as a server of its own: the browser asks, the phone answers, the browser is let in or told why not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <fstream>

#include "app/asan_simulator/simulator.hpp"
#include "evidence/store/answered.hpp"
#include "evidence/store/journal.hpp"
#include "identity/browser.hpp"
#include "identity/screens/sign_in.hpp"
#include "identity/store/officers.hpp"
#include "store/engines.hpp"

namespace qaygi::identity {
namespace {

using asan_simulator::Simulator;
using std::chrono::milliseconds;
using test::Browser;
using testing::HasSubstr;
using testing::Not;

constexpr const char* people = R"([
    {"phone": "+994500000001", "userId": "100001", "fin": "00QMK6H", "given": "Arzu", "family": "Nəsirli", "voen": "0012347011", "organization": "“Xəzər Tekstil” MMC", "seal": true},
    {"phone": "+994500000004", "userId": "100004", "fin": "00QNTCG", "given": "Tahir", "family": "Bəşirov", "voen": "0012347011", "organization": "“Xəzər Tekstil” MMC"},
    {"phone": "+994500000011", "userId": "200011", "fin": "00Q84BE", "given": "Sevda", "family": "Abbaszadə", "organization": "DSMF"}])";

// A simulator that runs as long as the test program.
class RunningSimulator {
public:
    static RunningSimulator& get() {
        static RunningSimulator simulator;
        return simulator;
    }
    ~RunningSimulator() {
        simulator_->stop();
        thread_.join();
    }
    std::string address() const { return "http://127.0.0.1:" + std::to_string(simulator_->port()); }
    std::string authority() const {
        std::ifstream file(asan_simulator::authority_file(folder_.path()));
        return {std::istreambuf_iterator<char>(file), {}};
    }
    asan_simulator::Phones& phones() { return simulator_->phones(); }

private:
    RunningSimulator() {
        spdlog::set_level(spdlog::level::off);
        std::ofstream(folder_.path() / "people.json") << people;
        simulator_ = std::make_unique<Simulator>(asan_simulator::Options{.port = 0, .people = folder_.path() / "people.json", .folder = folder_.path()});
        thread_ = std::thread([this] { simulator_->run(); });
    }
    store::TemporaryFolder folder_;
    std::unique_ptr<Simulator> simulator_;
    std::thread thread_;
};

struct SigningIn : store::OnEachEngine {
    void SetUp() override {
        database().write([&](store::Transaction& transaction) {
            keep_officer(transaction, {Fin::stored("00Q84BE"), "Sevda Abbaszadə", "AZ-BA"});
            return std::monostate();
        });
    }
    web::Routes routes_to(const std::string& gateway, const std::string& authority) {
        const Doors doors(database(), "http://localhost");
        auto made = sign_in_routes(std::make_shared<const SignIn>(SignIn{
            .database = database(),
            .doors = doors,
            .cookies = Cookies("http://localhost"),
            .gateway = asan_imza::Gateway({.address = gateway, .relying_party = {"uuid", "Qayğı"}, .tls_authorities = {}}),
            .trusted = crypto::Authorities::from_pem(authority),
            .mapping = {},
            .limits = {},
        }));
        const auto who = [](const Visitor& visitor, const web::Request&) { return web::Response{.body = visitor.name}; };
        made.push_back({web::Method::get, "/menu", doors.employer(Right::read, who)});
        made.push_back({web::Method::get, "/fund/inbox", doors.officer(who)});
        return made;
    }
    const web::Routes& routes() {
        if (all.empty()) all = routes_to(simulator.address(), simulator.authority());
        return all;
    }
    web::Response start(Browser& browser, const std::string& phone = "0500000001", const std::string& user_id = "100001", const std::string& back = "") {
        return browser.post("/sign-in/asan-imza", {{"phone", phone}, {"user_id", user_id}, {"back", back}});
    }
    // What the phone shows; the newest request on it.
    asan_simulator::Ringing ringing(const std::string& phone = "+994500000001") {
        auto found = simulator.phones().ringing(Phone::stored(phone));
        ensure(found.has_value(), "the phone rings");
        return *found;
    }
    void answer(PhoneResult result, const std::string& phone = "+994500000001") { simulator.phones().answer(ringing(phone).session, result); }
    // The requests of earlier tests must not ring any more.
    void TearDown() override {
        for (const auto& card : simulator.phones().cards())
            while (auto left = simulator.phones().ringing(card.person.phone)) simulator.phones().answer(left->session, PhoneResult::timeout);
    }
    std::vector<std::string> recorded(const std::optional<Voen>& employer) {
        std::vector<std::string> what;
        for (const auto& entry : database().read([&](store::Connection& connection) { return evidence::entries(connection, employer); }))
            what.push_back(entry.what);
        return what;
    }

    RunningSimulator& simulator = RunningSimulator::get();
    web::Routes all;
    const Instant now = system_now();
};

}  // namespace

TEST_P(SigningIn, OffersTheWaysIn) {
    Browser browser(routes(), now);
    const auto page = browser.get("/sign-in?back=/menu");
    EXPECT_THAT(page.body, HasSubstr("Asan imza ilə daxil olmaq"));
    EXPECT_THAT(page.body, HasSubstr("Elektron imza ilə daxil olmaq"));
    EXPECT_EQ(Browser::hidden(page, "back"), "/menu");
}

TEST_P(SigningIn, LetsInWhoConfirms) {
    Browser browser(routes(), now);
    EXPECT_EQ(Browser::location(start(browser)), "/sign-in/asan-imza");
    const auto waiting = browser.get("/sign-in/asan-imza");
    EXPECT_EQ(waiting.status, 200);
    EXPECT_THAT(waiting.body, HasSubstr(verification_code(ringing().ask.hash)));
    EXPECT_THAT(waiting.body, HasSubstr("2:00"));
    EXPECT_THAT(waiting.body, Not(HasSubstr("+994500000001"))) << "a number is shown masked";
    answer(PhoneResult::ok);
    EXPECT_EQ(Browser::location(browser.get("/sign-in/asan-imza")), "/menu");
    EXPECT_EQ(browser.get("/menu").body, "Arzu Nəsirli");
    EXPECT_EQ(browser.cookies.count("qaygi-sign-in"), 0u);
    EXPECT_EQ(recorded(Voen::stored("0012347011")), std::vector<std::string>{"identity.signed_in"});
}

// Whoever sends forms has signed in: nothing that grows with the forms is left to a restart.
TEST_P(SigningIn, ForgetsWhatIsTooOldToBeAskedForAgain) {
    const Fin sender = Fin::stored("00Q84BE");
    database().write([&](store::Transaction& transaction) {
        evidence::answer(transaction, sender, "old", "/schedules/1", now - std::chrono::days(8));
        evidence::answer(transaction, sender, "new", "/schedules/2", now - std::chrono::days(6));
        return std::monostate();
    });
    Browser browser(routes(), now);
    start(browser);
    answer(PhoneResult::ok);
    browser.get("/sign-in/asan-imza");
    const auto answered = [&](const char* once) {
        return database().read([&](store::Connection& connection) { return evidence::answered(connection, sender, once); });
    };
    EXPECT_EQ(answered("old"), std::nullopt);
    EXPECT_EQ(answered("new"), "/schedules/2");
}

TEST_P(SigningIn, LeadsBackToWhereOneWantedToGoAndNowhereElse) {
    for (const auto& [wanted, led] : std::initializer_list<std::pair<const char*, const char*>>{
             {"/schedules/417", "/schedules/417"}, {"https://example.org/", "/menu"}, {"//example.org", "/menu"}, {"/\\example.org", "/menu"}}) {
        Browser browser(routes(), now);
        start(browser, "0500000001", "100001", wanted);
        answer(PhoneResult::ok);
        EXPECT_EQ(Browser::location(browser.get("/sign-in/asan-imza")), led);
    }
}

TEST_P(SigningIn, SurvivesARestartInTheMiddle) {
    Browser browser(routes(), now);
    start(browser);
    answer(PhoneResult::ok);
    all.clear();
    Browser after(routes(), now);
    after.cookies = browser.cookies;
    EXPECT_EQ(Browser::location(after.get("/sign-in/asan-imza")), "/menu");
}

TEST_P(SigningIn, GivesANewSessionAndEndsTheOldOne) {
    Browser browser(routes(), now);
    start(browser);
    answer(PhoneResult::ok);
    browser.get("/sign-in/asan-imza");
    Browser before = browser;
    start(browser);
    answer(PhoneResult::ok);
    browser.get("/sign-in/asan-imza");
    EXPECT_NE(browser.cookies["qaygi"], before.cookies["qaygi"]);
    EXPECT_EQ(browser.get("/menu").status, 200);
    EXPECT_EQ(before.get("/menu").status, 303);
}

TEST_P(SigningIn, TellsEachResultKeepsThePhoneAndFreesTheNumber) {
    for (auto result :
         {PhoneResult::timeout, PhoneResult::user_cancelled, PhoneResult::signature_hash_mismatch, PhoneResult::phone_absent, PhoneResult::delivery_error}) {
        Browser browser(routes(), now);
        ASSERT_EQ(start(browser).status, 303);
        answer(result);
        EXPECT_EQ(Browser::location(browser.get("/sign-in/asan-imza")), "/sign-in");
        const auto page = browser.get("/sign-in");
        EXPECT_THAT(page.body, HasSubstr(std::string(Language::of("az")(explain(result)))));
        EXPECT_THAT(page.body, HasSubstr("value=\"+994500000001\""));
        EXPECT_EQ(browser.get("/menu").status, 303);
    }
}

TEST_P(SigningIn, TellsThatTheSimCardFailed) {
    Browser browser(routes(), now);
    start(browser);
    answer(PhoneResult::sim_error);
    browser.get("/sign-in/asan-imza");
    EXPECT_THAT(browser.get("/sign-in").body, HasSubstr(std::string(Language::of("az")(explain(PhoneResult::sim_error)))));
}

TEST_P(SigningIn, TellsThatANumberIsUnknownOnlyWhenTheWaitIsOver) {
    Browser browser(routes(), now);
    EXPECT_EQ(Browser::location(start(browser, "0509999999", "999999")), "/sign-in/asan-imza");
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(browser.get("/sign-in/asan-imza").status, 200);
    EXPECT_EQ(browser.get("/sign-in/asan-imza").status, 200);
    EXPECT_GE(std::chrono::steady_clock::now() - begun, milliseconds(500)) << "as long as for a phone that rings";
    browser.wait(AttemptLimits().wait - milliseconds(1));
    EXPECT_EQ(browser.get("/sign-in/asan-imza").status, 200);
    browser.wait(milliseconds(1));
    EXPECT_EQ(browser.get("/sign-in/asan-imza").status, 303);
    EXPECT_THAT(browser.get("/sign-in").body, HasSubstr(std::string(Language::of("az")(explain(PhoneResult::not_mid_client)))));
}

TEST_P(SigningIn, EndsWhenNobodyAnswers) {
    Browser browser(routes(), now);
    start(browser);
    browser.wait(AttemptLimits().wait);
    EXPECT_EQ(browser.get("/sign-in/asan-imza").status, 303);
    EXPECT_THAT(browser.get("/sign-in").body, HasSubstr(std::string(Language::of("az")(explain(PhoneResult::timeout)))));
}

TEST_P(SigningIn, EndsWhenTheVisitorCancels) {
    Browser browser(routes(), now);
    start(browser);
    const auto csrf = Browser::hidden(browser.get("/sign-in/asan-imza"), "csrf");
    browser.post("/sign-in/asan-imza/cancel", {{"csrf", "guessed"}});
    EXPECT_EQ(browser.get("/sign-in/asan-imza").status, 200);
    EXPECT_EQ(Browser::location(browser.post("/sign-in/asan-imza/cancel", {{"csrf", csrf}})), "/sign-in");
    EXPECT_EQ(browser.get("/sign-in/asan-imza").status, 303);
    answer(PhoneResult::ok);
    EXPECT_EQ(Browser::location(browser.get("/sign-in/asan-imza")), "/sign-in");
    EXPECT_EQ(browser.get("/menu").status, 303);
}

TEST_P(SigningIn, AsksInPlaceWithoutEndingAnything) {
    Browser browser(routes(), now);
    start(browser);
    EXPECT_THAT(browser.get("/sign-in/asan-imza", {{"hx-request", "true"}}).body, HasSubstr("id=\"waiting\""));
    answer(PhoneResult::ok);
    const auto in_place = browser.get("/sign-in/asan-imza", {{"hx-request", "true"}});
    EXPECT_EQ(Browser::header(in_place, "HX-Refresh"), "true");
    EXPECT_EQ(browser.cookies.count("qaygi"), 0u);
    EXPECT_EQ(Browser::location(browser.get("/sign-in/asan-imza")), "/menu");
}

TEST_P(SigningIn, AnOfficerComesToTheInbox) {
    Browser browser(routes(), now);
    start(browser, "0500000011", "200011");
    answer(PhoneResult::ok, "+994500000011");
    EXPECT_EQ(Browser::location(browser.get("/sign-in/asan-imza")), "/fund/inbox");
    EXPECT_EQ(browser.get("/fund/inbox").body, "Sevda Abbaszadə");
    EXPECT_EQ(browser.get("/menu").status, 403);
    EXPECT_EQ(recorded(std::nullopt), (std::vector<std::string>{"identity.refused", "identity.signed_in"}));
}

TEST_P(SigningIn, WithoutTheSealOneActsForNobody) {
    Browser browser(routes(), now);
    start(browser, "0500000004", "100004");
    answer(PhoneResult::ok, "+994500000004");
    browser.get("/sign-in/asan-imza");
    EXPECT_EQ(browser.get("/fund/inbox").status, 403);
    const auto refused = browser.get("/menu");
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.body, HasSubstr("E-imzaya səlahiyyətin verilməsi"));
    EXPECT_EQ(recorded(std::nullopt), (std::vector<std::string>{"identity.refused", "identity.refused", "identity.signed_in_without_right"}));
}

TEST_P(SigningIn, ACertificateOfAnUnknownAuthorityLetsNobodyIn) {
    const auto stranger = crypto::IssuingAuthority::make("Stranger", now - std::chrono::days(1), now + std::chrono::days(1));
    all = routes_to(simulator.address(), stranger.certificate().pem());
    Browser browser(all, now);
    start(browser);
    answer(PhoneResult::ok);
    EXPECT_EQ(Browser::location(browser.get("/sign-in/asan-imza")), "/sign-in");
    EXPECT_THAT(browser.get("/sign-in").body, HasSubstr(std::string(Language::of("az")(explain(CertificateRefusal::unknown_issuer)))));
}

TEST_P(SigningIn, SaysAtTheFieldWhatIsWrong) {
    Browser browser(routes(), now);
    const auto page = start(browser, "<script>", "12345");
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("id=\"phone-error\""));
    EXPECT_THAT(page.body, HasSubstr("id=\"user_id-error\""));
    EXPECT_THAT(page.body, HasSubstr("value=\"&lt;script&gt;\""));
    EXPECT_THAT(page.body, Not(HasSubstr("\"<script>\"")));
}

TEST_P(SigningIn, RingsANumberOnceAtATimeAndNotForEver) {
    Browser browser(routes(), now);
    Browser other(routes(), now);
    EXPECT_EQ(start(browser).status, 303);
    EXPECT_EQ(start(other).status, 429);
    for (int attempt = 2; attempt < AttemptLimits().per_number; ++attempt) EXPECT_EQ(start(browser).status, 303) << attempt;
    const auto refused = start(browser);
    EXPECT_EQ(refused.status, 429);
    EXPECT_THAT(refused.body, HasSubstr("value=\"0500000001\""));
}

TEST_P(SigningIn, SaysThatTheGatewayIsAwayAndFreesTheNumber) {
    const auto away = routes_to("http://127.0.0.1:1", simulator.authority());
    Browser browser(away, now);
    const auto page = start(browser);
    EXPECT_EQ(page.status, 503);
    EXPECT_THAT(page.body, HasSubstr("value=\"0500000001\""));
    Browser other(routes(), now);
    EXPECT_EQ(start(other).status, 303);
}

TEST_P(SigningIn, WaitsOnWhileTheGatewayIsAway) {
    Browser browser(routes(), now);
    start(browser);
    const auto away = routes_to("http://127.0.0.1:1", simulator.authority());
    Browser interrupted(away, now);
    interrupted.cookies = browser.cookies;
    const auto page = interrupted.get("/sign-in/asan-imza");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("müvəqqəti kəsilib"));
    answer(PhoneResult::ok);
    EXPECT_EQ(Browser::location(browser.get("/sign-in/asan-imza")), "/menu");
}

TEST_P(SigningIn, GoesOnWithAFormThatCameAfterTheSession) {
    auto all_of_it = routes();
    const Doors doors(database(), "http://localhost");
    all_of_it.push_back({web::Method::post, "/save", doors.employer(Right::prepare, [](const EmployerVisitor&, const web::Request& request) {
                             return web::Response{.body = std::string(request.form.text("protocol"))};
                         })});
    Browser browser(all_of_it, now);
    start(browser);
    answer(PhoneResult::ok);
    browser.get("/sign-in/asan-imza");
    const Browser::Values typed{{"csrf", csrf_of(browser.cookies["qaygi"])}, {"protocol", "12/A & \"B\""}};
    browser.wait(SessionLimits().idle);
    const auto led = Browser::location(browser.post("/save", typed));
    ASSERT_TRUE(led.starts_with("/sign-in?back=%2Fkept-forms%2F")) << led;
    start(browser, "0500000001", "100001", "/kept-forms/" + led.substr(led.rfind("%2F") + 3));
    answer(PhoneResult::ok);
    const auto kept = Browser::location(browser.get("/sign-in/asan-imza"));
    const auto page = browser.get(kept);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("action=\"/save\""));
    EXPECT_THAT(page.body, HasSubstr("value=\"12/A &amp; &quot;B&quot;\""));
    const auto csrf = csrf_of(browser.cookies["qaygi"]);
    EXPECT_EQ(browser.post("/save", {{"csrf", csrf}, {"protocol", "12/A & \"B\""}}).body, "12/A & \"B\"");
    Browser other(all_of_it, browser.now());
    start(other, "0500000004", "100004", kept);
    answer(PhoneResult::ok, "+994500000004");
    other.get("/sign-in/asan-imza");
    EXPECT_EQ(other.get(kept).status, 404) << "nobody else is shown it";
}

TEST_P(SigningIn, SaysForHowLongTheSessionLastsWithoutProlongingIt) {
    Browser browser(routes(), now);
    EXPECT_EQ(browser.get("/session").body, R"({"seconds":0})");
    start(browser);
    answer(PhoneResult::ok);
    browser.get("/sign-in/asan-imza");
    browser.wait(std::chrono::minutes(28));
    EXPECT_EQ(browser.get("/session").body, R"({"seconds":120})");
    EXPECT_EQ(browser.get("/session").body, R"({"seconds":120})");
    EXPECT_EQ(browser.post("/session/stay", {{"csrf", "guessed"}}).status, 403);
    EXPECT_EQ(browser.post("/session/stay", {{"csrf", csrf_of(browser.cookies["qaygi"])}}).body, R"({"seconds":1800})");
}

TEST_P(SigningIn, EndsWithSigningOut) {
    Browser browser(routes(), now);
    start(browser);
    answer(PhoneResult::ok);
    browser.get("/sign-in/asan-imza");
    const auto token = browser.cookies["qaygi"];
    EXPECT_EQ(browser.post("/sign-out", {{"csrf", "guessed"}}).status, 403);
    EXPECT_EQ(Browser::location(browser.post("/sign-out", {{"csrf", csrf_of(token)}})), "/");
    EXPECT_EQ(browser.cookies.count("qaygi"), 0u);
    browser.cookies["qaygi"] = token;
    EXPECT_EQ(browser.get("/menu").status, 303);
    EXPECT_EQ(recorded(Voen::stored("0012347011")), (std::vector<std::string>{"identity.signed_out", "identity.refused", "identity.signed_in"}));
}

ON_EACH_ENGINE(SigningIn);

}  // namespace qaygi::identity
