// One Asan İmza that serves several companies: after the phone its holder picks for which to act; and how often a sign-in may be started.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "crypto/issuing.hpp"
#include "evidence/store/journal.hpp"
#include "identity/browser.hpp"
#include "identity/screens/opening.hpp"
#include "identity/screens/sign_in.hpp"
#include "identity/store/officers.hpp"
#include "store/engines.hpp"

namespace qaygi::identity {
namespace {

using test::Browser;
using testing::HasSubstr;
using testing::Not;

const Fin person = Fin::stored("00QMK6H");
const EmployerRight textile{Voen::stored("0012347011"), "“Xəzər Tekstil” MMC", true};
const EmployerRight bakery{Voen::stored("0025928771"), "“Kəpəz Çörək” ASC", true};
const EmployerRight without_seal{Voen::stored("0038275762"), "Fərdi sahibkar", false};
const std::string nobody_listens = "http://127.0.0.1:1";

struct Choosing : store::OnEachEngine {
    const web::Routes& routes(AttemptLimits limits = {}) {
        const Doors doors(database(), "http://localhost");
        all = sign_in_routes(std::make_shared<const SignIn>(SignIn{
            .database = database(),
            .doors = doors,
            .cookies = Cookies("http://localhost"),
            .gateway = asan_imza::Gateway({.address = nobody_listens, .relying_party = {"uuid", "Qayğı"}, .tls_authorities = {}}),
            .trusted = crypto::Authorities::from_pem(nobody.certificate().pem()),
            .mapping = {},
            .limits = limits,
        }));
        all.push_back({web::Method::get, "/proved", web::Entry::anyone([this, doors](const web::Request& request) {
                           return let_in(database(), doors, request, {holder, {MeansKind::asan_imza, "+994500000001"}, way_back});
                       })});
        all.push_back({web::Method::get, "/schedules", doors.employer(Right::seal, [](const EmployerVisitor& visitor, const web::Request&) {
                           return web::Response{.body = visitor.employer.text()};
                       })});
        return all;
    }
    web::Response choose(Browser& browser, const std::string& capacity) {
        return browser.post("/capacity", {{"csrf", csrf_of(browser.cookies["qaygi"])}, {"capacity", capacity}, {"back", way_back}});
    }
    std::vector<std::string> recorded(const std::optional<Voen>& employer) {
        std::vector<std::string> what;
        for (const auto& entry : database().read([&](store::Connection& connection) { return evidence::entries(connection, employer); }))
            what.push_back(entry.what);
        return what;
    }

    const Instant now = date(2026, 11, 23) + std::chrono::hours(8);
    const crypto::IssuingAuthority nobody = crypto::IssuingAuthority::make("Nobody", now, now + std::chrono::days(1));
    Holder holder{.fin = person, .name = "Arzu Nəsirli", .employers = {textile, bakery, without_seal}};
    std::string way_back = "/";
    web::Routes all;
};

}  // namespace

TEST_P(Choosing, NothingOpensBeforeTheChoice) {
    Browser browser(routes(), now);
    EXPECT_TRUE(Browser::location(browser.get("/proved")).starts_with("/capacity"));
    EXPECT_EQ(Browser::location(browser.get("/schedules")), "/capacity?back=%2Fschedules");
    const auto page = browser.get("/capacity");
    EXPECT_THAT(page.body, HasSubstr("0012347011"));
    EXPECT_THAT(page.body, HasSubstr("0025928771"));
    EXPECT_THAT(page.body, Not(HasSubstr("0038275762"))) << "named, but without its seal";
    EXPECT_TRUE(recorded(textile.employer).empty()) << "for nobody yet";
}

TEST_P(Choosing, GivesTheSessionAnotherToken) {
    Browser browser(routes(), now);
    browser.get("/proved");
    Browser before = browser;
    EXPECT_EQ(Browser::location(choose(browser, "0025928771")), "/menu");
    EXPECT_EQ(browser.get("/schedules").body, "0025928771");
    EXPECT_EQ(Browser::location(before.get("/schedules")), "/sign-in?back=%2Fschedules") << "whoever knew the earlier token";
    EXPECT_EQ(recorded(bakery.employer), std::vector<std::string>{"identity.capacity_chosen"});
    before = browser;
    choose(browser, "0012347011");
    EXPECT_EQ(browser.get("/schedules").body, "0012347011") << "without signing in again";
    EXPECT_EQ(before.get("/schedules").status, 303);
    EXPECT_EQ(recorded(textile.employer), std::vector<std::string>{"identity.capacity_chosen"});
}

TEST_P(Choosing, TakesOnlyWhatIsOffered) {
    Browser browser(routes(), now);
    browser.get("/proved");
    for (const char* capacity : {"", "0038275762", "fund", "0000000000"}) EXPECT_EQ(choose(browser, capacity).status, 422) << capacity;
    EXPECT_EQ(browser.get("/schedules").status, 303);
}

TEST_P(Choosing, OffersTheFundBesidesTheEmployers) {
    database().write([&](store::Transaction& transaction) {
        keep_officer(transaction, {person, "Arzu Nəsirli", "AZ-BA", Role::second_officer});
        return std::monostate();
    });
    holder.employers = {textile};
    Browser browser(routes(), now);
    EXPECT_TRUE(Browser::location(browser.get("/proved")).starts_with("/capacity")) << "nobody is both in one session";
    EXPECT_EQ(Browser::location(choose(browser, "fund")), "/fund/inbox");
    EXPECT_EQ(browser.get("/schedules").status, 403);
}

// A firm of accountants: a list to type in, not a wall of buttons.
TEST_P(Choosing, AmongManyEmployersOneTypes) {
    const auto control = [&](int employers) {
        holder.employers.clear();
        for (int number = 1; number <= employers; ++number)
            holder.employers.push_back({Voen::stored("00123470" + std::to_string(10 + number)), "Müştəri " + std::to_string(number), true});
        Browser browser(routes(), now);
        browser.get("/proved");
        const auto page = browser.get("/capacity").body;
        return std::pair(page.contains("type=\"radio\""), page.contains("<select"));
    };
    EXPECT_EQ(control(8), std::pair(true, false));
    EXPECT_EQ(control(9), std::pair(false, true));
}

TEST_P(Choosing, WithOneCapacityThereIsNoQuestion) {
    holder.employers = {textile, without_seal};
    way_back = "/schedules";
    Browser browser(routes(), now);
    EXPECT_EQ(Browser::location(browser.get("/proved")), "/schedules");
    EXPECT_EQ(browser.get("/schedules").body, "0012347011");
}

namespace {

struct Attempting : Choosing {
    int start(Browser& browser, int phone, int user_id) {
        const auto phone_digits = "05000" + std::to_string(10000 + phone);
        last = browser.post("/sign-in/asan-imza", {{"phone", phone_digits}, {"user_id", std::to_string(100000 + user_id)}});
        return last.status;
    }
    web::Response last;
};

}  // namespace

// The gateway is away (503), which counts like any other attempt.
TEST_P(Attempting, OfOnePhone) {
    Browser browser(routes({.per_number = 3}), now);
    for (int attempt = 1; attempt <= 3; ++attempt) EXPECT_EQ(start(browser, 1, attempt), 503);
    EXPECT_EQ(start(browser, 1, 4), 429);
    EXPECT_THAT(last.body, HasSubstr("Bu nömrə ilə çox cəhd edilib. Saat 12:15"));
    EXPECT_EQ(start(browser, 2, 4), 503) << "another phone";
    browser.wait(std::chrono::minutes(15));
    EXPECT_EQ(start(browser, 1, 4), 503) << "a quarter of an hour later";
}

TEST_P(Attempting, OfOneUserIdWithManyPhones) {
    Browser browser(routes({.per_user_id = 3}), now);
    for (int attempt = 1; attempt <= 3; ++attempt) EXPECT_EQ(start(browser, attempt, 1), 503);
    EXPECT_EQ(start(browser, 4, 1), 429);
    EXPECT_THAT(last.body, HasSubstr("Bu istifadəçi ID-si ilə çox cəhd edilib. Saat 12:15"));
}

TEST_P(Attempting, FromOneAddress) {
    Browser browser(routes({.per_address = 3}), now);
    for (int attempt = 1; attempt <= 3; ++attempt) EXPECT_EQ(start(browser, attempt, attempt), 503);
    EXPECT_EQ(start(browser, 4, 4), 429);
    EXPECT_THAT(last.body, HasSubstr("Bu şəbəkədən çox cəhd edilib. Saat 12:15"));
    Browser elsewhere(all, now);
    elsewhere.peer = "10.0.0.2";
    EXPECT_EQ(start(elsewhere, 4, 4), 503);
}

ON_EACH_ENGINE(Choosing);
ON_EACH_ENGINE(Attempting);

}  // namespace qaygi::identity
