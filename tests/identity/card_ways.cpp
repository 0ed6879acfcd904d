// The two ways in with a card, without a network: the code of the card port and the nonce of Web eID, and everything that does not count.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "crypto/base64.hpp"
#include "crypto/issuing.hpp"
#include "crypto/signature.hpp"
#include "evidence/store/journal.hpp"
#include "identity/browser.hpp"
#include "identity/screens/card.hpp"
#include "identity/screens/web_eid.hpp"
#include "identity/store/card_codes.hpp"
#include "identity/store/web_eid_nonces.hpp"
#include "store/engines.hpp"

namespace qaygi::identity {
namespace {

using crypto::PrivateKey;
using crypto::SignatureAlgorithm;
using std::chrono::milliseconds;
using test::Browser;
using testing::HasSubstr;
using testing::StartsWith;

const Instant now = date(2026, 11, 20) + std::chrono::hours(8);
const Instant start = date(2026, 1, 1);
const Instant end = date(2026, 12, 20) + std::chrono::hours(8);
const std::string origin = "https://qaygi.test";
const card::Mapping mapping;

struct CardWays : store::OnEachEngine {
    crypto::IssuingAuthority issuer = crypto::IssuingAuthority::make("Issuing", start, date(2028, 1, 1));
    PrivateKey key = PrivateKey::make_elliptic_curve();
    crypto::Certificate certificate = issued(key);
    std::shared_ptr<const CardSignIn> sign_in;
    web::Routes routes;

    void SetUp() override {
        OnEachEngine::SetUp();
        sign_in = std::make_shared<const CardSignIn>(
            CardSignIn{.database = database(),
                       .doors = Doors(database(), origin),
                       .rules = {.trusted = crypto::Authorities::from_pem(issuer.certificate().pem()),
                                 .mapping = mapping,
                                 .unwanted_policies = {},
                                 .revocation = std::make_shared<const card::Revocation>(card::RevocationOptions{.asked = false})},
                       .main_origin = origin,
                       .card_origin = "https://kart.qaygi.test"});
        for (auto& each : {card_routes(sign_in), web_eid_routes(sign_in)}) routes.insert(routes.end(), each.begin(), each.end());
    }
    crypto::Certificate issued(const PrivateKey& of, const std::string& usage = "critical,digitalSignature") const {
        return issuer.issue({.subject = {{mapping.given_name, "Nərgiz"},
                                         {mapping.surname, "Şükürlü"},
                                         {mapping.fin, "PNOAZ-5XK9T2M"},
                                         {mapping.number, "C123456"},
                                         {mapping.employer, "NTRAZ-0012347011"},
                                         {mapping.employer_name, "“Nümunə” MMC"}},
                             .valid_from = start,
                             .valid_to = end,
                             .key_usage = usage,
                             .policies = {mapping.seal_policy}},
                            of.public_key());
    }
    // Where the card port leads the browser that set out: a path of the main site.
    std::string led_back(Browser& browser, const std::string& certificate_shown) const {
        const auto place = Browser::location(browser.get("/sign-in/card/start"));
        EXPECT_THAT(place, StartsWith("https://kart.qaygi.test/?"));
        const auto query = web::read_fields(place.substr(place.find('?') + 1), 10);
        const auto led = knock(*sign_in, {.certificate = certificate_shown, .query = *query, .peer = "10.0.0.1", .at = browser.now()});
        EXPECT_THAT(led, StartsWith(origin + "/"));
        return led.substr(origin.size());
    }
    static std::string nonce_for(Browser& browser) {
        const auto answer = browser.post("/sign-in/web-eid/challenge", {});
        return std::string(boost::json::parse(answer.body).as_object().at("nonce").as_string());
    }
    std::string token(const std::string& nonce, const std::string& to = origin) const {
        const auto form = SignatureAlgorithm::es256;
        const auto signature = crypto::sign(key, form, crypto::digest_of(form, to) + crypto::digest_of(form, nonce));
        return boost::json::serialize(boost::json::object{{"unverifiedCertificate", crypto::base64(certificate.der())},
                                                          {"algorithm", "ES256"},
                                                          {"signature", crypto::base64(signature)},
                                                          {"format", "web-eid:1.0"}});
    }
    std::vector<std::string> recorded() {
        std::vector<std::string> lines;
        for (const auto& entry : database().read([&](store::Connection& connection) { return evidence::entries(connection, std::nullopt); }))
            lines.push_back(entry.what + " " + entry.subject + " " + entry.details);
        return lines;
    }
    static bool is_in(const Browser& browser) { return browser.cookies.contains("__Host-qaygi"); }
};

}  // namespace

TEST_P(CardWays, TheCodeLetsIn) {
    Browser browser(routes, now);
    EXPECT_EQ(Browser::location(browser.get(led_back(browser, certificate.der()))), "/menu");
    EXPECT_TRUE(is_in(browser));
    EXPECT_FALSE(browser.cookies.contains("__Host-qaygi-card"));
}

TEST_P(CardWays, TheCodeHoldsForAMinute) {
    for (const auto& [age, counts] : {std::pair{milliseconds(code_holds) - milliseconds(1), true}, {milliseconds(code_holds), false}}) {
        Browser browser(routes, now);
        const auto address = led_back(browser, certificate.der());
        browser.wait(age);
        EXPECT_EQ(browser.get(address).status, counts ? 303 : 403) << age.count();
        EXPECT_EQ(is_in(browser), counts) << age.count();
    }
}

TEST_P(CardWays, TheCodeHoldsOnceAndWhoeverTriesUsesItUp) {
    Browser browser(routes, now), thief(routes, now), other(routes, now);
    const auto stolen = led_back(browser, certificate.der());
    EXPECT_EQ(thief.get(stolen).status, 403) << "another browser has no cookie";
    EXPECT_EQ(browser.get(stolen).status, 403) << "the thief has used it up";
    led_back(other, certificate.der());
    EXPECT_EQ(other.get(led_back(browser, certificate.der())).status, 403) << "another browser with a cookie of its own";
    const auto good = led_back(browser, certificate.der());
    EXPECT_EQ(browser.get(good).status, 303);
    EXPECT_EQ(browser.get(good).status, 403) << "replayed";
    EXPECT_FALSE(is_in(thief));
    EXPECT_FALSE(is_in(other));
}

TEST_P(CardWays, ThePortGivesNoCodeForWhatDoesNotCount) {
    Browser browser(routes, now);
    EXPECT_THAT(led_back(browser, ""), StartsWith("/sign-in/card?why=no_card"));
    EXPECT_THAT(led_back(browser, "garbage"), StartsWith("/sign-in/card?why=unreadable"));
    EXPECT_THAT(led_back(browser, issued(key, "critical,nonRepudiation").der()), StartsWith("/sign-in/card?why=wrong_key_usage"));
    EXPECT_EQ(knock(*sign_in, {.certificate = certificate.der(), .query = {}, .peer = "", .at = now}), origin + "/sign-in") << "nobody set out";
}

TEST_P(CardWays, TheSignedNonceLetsIn) {
    Browser browser(routes, now);
    const auto nonce = nonce_for(browser);
    EXPECT_EQ(nonce.size(), 44u) << "32 octets in base64";
    EXPECT_EQ(Browser::location(browser.post("/sign-in/web-eid", {{"content", token(nonce)}, {"back", "/schedules"}})), "/schedules");
    EXPECT_TRUE(is_in(browser));
    EXPECT_FALSE(browser.cookies.contains("__Host-qaygi-web-eid"));
}

TEST_P(CardWays, TheNonceHoldsForFiveMinutes) {
    for (const auto& [age, counts] : {std::pair{milliseconds(nonce_holds) - milliseconds(1), true}, {milliseconds(nonce_holds), false}}) {
        Browser browser(routes, now);
        const auto nonce = nonce_for(browser);
        browser.wait(age);
        EXPECT_EQ(browser.post("/sign-in/web-eid", {{"content", token(nonce)}}).status, counts ? 303 : 403) << age.count();
        EXPECT_EQ(is_in(browser), counts) << age.count();
    }
}

TEST_P(CardWays, TheNonceHoldsOnceEvenForWhatIsRefused) {
    Browser browser(routes, now);
    const auto nonce = nonce_for(browser);
    EXPECT_EQ(browser.post("/sign-in/web-eid", {{"content", token(nonce, "https://qaygi.example.org")}}).status, 403) << "another origin";
    EXPECT_EQ(browser.post("/sign-in/web-eid", {{"content", token(nonce)}}).status, 403) << "the good one comes too late";
    const auto used = token(nonce_for(browser));
    const auto cookie = browser.cookies;
    EXPECT_EQ(browser.post("/sign-in/web-eid", {{"content", used}}).status, 303);
    browser.cookies = cookie;
    EXPECT_EQ(browser.post("/sign-in/web-eid", {{"content", used}}).status, 403) << "replayed with everything that the browser had";
    nonce_for(browser);
    EXPECT_EQ(browser.post("/sign-in/web-eid", {{"content", used}}).status, 403) << "an old token to a new nonce";
}

TEST_P(CardWays, ARefusalStandsInTheJournalWithItsReason) {
    Browser browser(routes, now);
    browser.post("/sign-in/web-eid", {{"content", token(nonce_for(browser), "https://qaygi.example.org")}});
    led_back(browser, "garbage");
    EXPECT_THAT(recorded(), testing::UnorderedElementsAre(R"(identity.sign_in_failed web_eid {"why":"wrong_signature"})",
                                                          R"(identity.sign_in_failed card {"why":"unreadable"})"));
}

TEST_P(CardWays, TheNonceIsOfOneBrowser) {
    Browser browser(routes, now), thief(routes, now);
    const auto stolen = token(nonce_for(browser));
    EXPECT_EQ(thief.post("/sign-in/web-eid", {{"content", stolen}}).status, 403) << "it asked for none";
    nonce_for(thief);
    EXPECT_EQ(thief.post("/sign-in/web-eid", {{"content", stolen}}).status, 403) << "it asked for its own";
    EXPECT_FALSE(is_in(thief));
    EXPECT_EQ(browser.post("/sign-in/web-eid", {{"content", stolen}}).status, 303) << "the thief could not use it up";
}

TEST_P(CardWays, ANewerNonceTakesThePlaceOfTheEarlierOne) {
    Browser browser(routes, now);
    const auto cookie = [&] { return browser.cookies.at("__Host-qaygi-web-eid"); };
    const auto earlier = token(nonce_for(browser));
    const auto before = cookie();
    nonce_for(browser);
    EXPECT_NE(cookie(), before);
    EXPECT_EQ(browser.post("/sign-in/web-eid", {{"content", earlier}}).status, 403);
}

ON_EACH_ENGINE(CardWays);

}  // namespace qaygi::identity
