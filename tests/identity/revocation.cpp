// What the issuer says, or does not say, and whether its card lets in: each outcome of OCSP and of the list.

#include "identity/providers/card/revocation.hpp"

#include <gtest/gtest.h>

#include "crypto/digest.hpp"
#include "crypto/issuing.hpp"
#include "crypto/ocsp_answer.hpp"
#include "identity/providers/card/check.hpp"

namespace qaygi::identity::card {
namespace {

using crypto::IssuingAuthority;
using crypto::PrivateKey;
using crypto::Standing;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

const Instant start = date(2026, 1, 1);
const Instant end = date(2027, 1, 1);
const Instant now = date(2026, 6, 1);
const std::string ocsp_place = "http://issuer.test/ocsp";
const std::string list_place = "http://issuer.test/list";
using Octets = std::optional<std::string>;

struct CardTest : testing::Test {
    const Mapping mapping;
    IssuingAuthority root = IssuingAuthority::make("Root", start, end);
    IssuingAuthority issuer = root.issue_authority("Issuing", start, end);
    IssuingAuthority stranger = IssuingAuthority::make("Stranger", start, end);
    PrivateKey key = PrivateKey::make_elliptic_curve();
    PrivateKey responder_key = PrivateKey::make_elliptic_curve();
    crypto::Certificate responder = issuer.issue(responder_wish(), responder_key.public_key());

    static crypto::CertificateWish responder_wish() {
        return {.subject = {{"2.5.4.3", "Responder"}}, .valid_from = start, .valid_to = end, .extended_key_usage = "OCSPSigning"};
    }
    crypto::CertificateWish wish() const {
        return {.subject = {{mapping.given_name, "Nərgiz"},
                            {mapping.surname, "Şükürlü"},
                            {mapping.fin, "PNOAZ-5XK9T2M"},
                            {mapping.number, "C123456"},
                            {mapping.employer, "NTRAZ-0012347011"},
                            {mapping.employer_name, "“Nümunə” MMC"}},
                .valid_from = start,
                .valid_to = end,
                .extended_key_usage = "clientAuth",
                .policies = {mapping.seal_policy},
                .ocsp_address = ocsp_place,
                .revocation_list_address = list_place};
    }
    crypto::Certificate person = issuer.issue(wish(), key.public_key());

    // What each place answers; without an answer it cannot be reached.
    std::function<Octets(const std::string& question)> ocsp = [](const std::string&) { return Octets(); };
    std::function<Octets()> list = [] { return Octets(); };
    std::vector<std::string> asked;

    Octets fetch(const std::string& address, const Octets& body) {
        asked.push_back(address);
        return address == ocsp_place ? ocsp(*body) : list();
    }
    Octets answered(const std::string& question, Standing standing, Instant looked = now) const {
        return crypto::answer_ocsp(question, {responder, responder_key, [=](const std::string&) { return standing; }}, looked);
    }
    Revocation revocation(RevocationOptions options = {}) {
        return Revocation(std::move(options), [this](const std::string& address, const Octets& body) { return fetch(address, body); });
    }
    std::optional<CertificateRefusal> refusal() { return revocation().refuse(person, issuer.certificate(), now); }
};

struct CheckTest : CardTest {
    Rules rules() {
        return {.trusted = crypto::Authorities::from_pem(root.certificate().pem() + issuer.certificate().pem()),
                .mapping = mapping,
                .unwanted_policies = {"2.25.99"},
                .revocation = std::make_shared<const Revocation>(RevocationOptions{.asked = false})};
    }
    std::optional<CertificateRefusal> refused(const crypto::CertificateWish& wished, const crypto::PublicKey& holder, Instant at = now) {
        const auto checked = check(issuer.issue(wished, holder).der(), rules(), at);
        return checked ? std::nullopt : std::optional(checked.error());
    }
    std::optional<CertificateRefusal> refused(const crypto::CertificateWish& wished, Instant at = now) { return refused(wished, key.public_key(), at); }
};

}  // namespace

TEST_F(CardTest, EachOutcomeOfOcspWithoutAList) {
    struct Row {
        const char* what;
        std::function<Octets(const std::string&)> answer;
        std::optional<CertificateRefusal> refusal;
    };
    const auto by_stranger = [&](const std::string& question) {
        return Octets(crypto::answer_ocsp(question, {stranger.certificate(), stranger.key(), [](const std::string&) { return Standing::good; }}, now));
    };
    const std::string other_question = crypto::ask_ocsp(person, issuer.certificate());
    const std::vector<Row> rows{
        {"good", [&](const std::string& asking) { return answered(asking, Standing::good); }, std::nullopt},
        {"revoked", [&](const std::string& asking) { return answered(asking, Standing::revoked); }, CertificateRefusal::revoked},
        {"unknown", [&](const std::string& asking) { return answered(asking, Standing::unknown); }, CertificateRefusal::unknown_to_issuer},
        {"late", [&](const std::string& asking) { return answered(asking, Standing::good, now - minutes(16)); }, CertificateRefusal::standing_not_known},
        {"forged responder", by_stranger, CertificateRefusal::standing_not_known},
        {"wrong nonce", [&](const std::string&) { return answered(other_question, Standing::good); }, CertificateRefusal::standing_not_known},
        {"garbage", [](const std::string&) { return Octets("<html>"); }, CertificateRefusal::standing_not_known},
        {"unreachable", [](const std::string&) { return Octets(); }, CertificateRefusal::standing_not_known},
    };
    for (const auto& row : rows) {
        ocsp = row.answer;
        EXPECT_EQ(refusal(), row.refusal) << row.what;
    }
}

TEST_F(CardTest, EachOutcomeOfTheListWithoutOcsp) {
    struct Row {
        const char* what;
        Octets list;
        std::optional<CertificateRefusal> refusal;
    };
    const std::vector<Row> rows{
        {"not listed", issuer.list_of({}, now - hours(1), now + days(1)), std::nullopt},
        {"listed", issuer.list_of({{person, now - days(2)}}, now - hours(1), now + days(1)), CertificateRefusal::revoked},
        {"stale", issuer.list_of({}, now - days(2), now - days(1)), CertificateRefusal::standing_not_known},
        {"from the future", issuer.list_of({}, now + days(1), now + days(2)), CertificateRefusal::standing_not_known},
        {"wrong issuer", stranger.list_of({}, now - hours(1), now + days(1)), CertificateRefusal::standing_not_known},
        {"garbage", "<html>", CertificateRefusal::standing_not_known},
        {"unreachable", std::nullopt, CertificateRefusal::standing_not_known},
    };
    for (const auto& row : rows) {
        list = [&] { return row.list; };
        EXPECT_EQ(refusal(), row.refusal) << row.what;
    }
}

TEST_F(CardTest, OcspGoesFirstAndAnAnswerThatCountsIsTheLastWord) {
    list = [&] { return issuer.list_of({{person, now - days(2)}}, now - hours(1), now + days(1)); };
    ocsp = [&](const std::string& asking) { return answered(asking, Standing::good); };
    EXPECT_EQ(refusal(), std::nullopt);
    EXPECT_EQ(asked, std::vector{ocsp_place});
    ocsp = [&](const std::string& asking) { return answered(asking, Standing::good, now - days(1)); };
    EXPECT_EQ(refusal(), CertificateRefusal::revoked) << "the list speaks when OCSP is late";
}

TEST_F(CardTest, AListIsKeptForAWhile) {
    list = [&] { return issuer.list_of({}, now - hours(1), now + days(1)); };
    const auto keeping = revocation();
    const auto times_fetched = [&] { return std::ranges::count(asked, list_place); };
    for (int i = 0; i < 3; ++i) EXPECT_EQ(keeping.refuse(person, issuer.certificate(), now), std::nullopt);
    EXPECT_EQ(times_fetched(), 1);
    list = [&] { return issuer.list_of({{person, now}}, now + hours(1), now + days(1)); };
    EXPECT_EQ(keeping.refuse(person, issuer.certificate(), now + minutes(59)), std::nullopt);
    EXPECT_EQ(keeping.refuse(person, issuer.certificate(), now + minutes(60)), CertificateRefusal::revoked);
    EXPECT_EQ(times_fetched(), 2);
}

TEST_F(CardTest, ACertificateThatNamesNoPlaceIsRefusedUnlessOneIsConfigured) {
    auto silent = wish();
    silent.ocsp_address = silent.revocation_list_address = "";
    person = issuer.issue(silent, key.public_key());
    ocsp = [&](const std::string& asking) { return answered(asking, Standing::good); };
    EXPECT_EQ(refusal(), CertificateRefusal::standing_not_known);
    EXPECT_EQ(revocation({.ocsp_address = ocsp_place}).refuse(person, issuer.certificate(), now), std::nullopt);
    EXPECT_EQ(revocation({.asked = false}).refuse(person, issuer.certificate(), now), std::nullopt);
}

TEST_F(CheckTest, NamesThePersonTheEmployerAndTheCard) {
    const auto card = check(person.der(), rules(), now);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->holder.fin.text(), "5XK9T2M");
    EXPECT_EQ(card->holder.name, "Nərgiz Şükürlü");
    EXPECT_EQ(card->number, "C123456");
}

TEST_F(CheckTest, EachFaultHasItsOwnRefusal) {
    const auto with = [&](auto change) {
        auto changed = wish();
        change(changed);
        return changed;
    };
    using Wish = crypto::CertificateWish;
    EXPECT_EQ(refused(wish()), std::nullopt);
    EXPECT_EQ(refused(with([](Wish& wish) { wish.key_usage = "critical,nonRepudiation"; })), CertificateRefusal::wrong_key_usage);
    EXPECT_EQ(refused(with([](Wish& wish) { wish.key_usage = ""; })), CertificateRefusal::wrong_key_usage);
    EXPECT_EQ(refused(with([](Wish& wish) { wish.extended_key_usage = "emailProtection"; })), CertificateRefusal::not_for_signing_in);
    EXPECT_EQ(refused(with([](Wish& wish) { wish.extended_key_usage = ""; })), std::nullopt) << "no limit is stated";
    EXPECT_EQ(refused(with([](Wish& wish) { wish.policies = {"2.25.99"}; })), CertificateRefusal::not_for_signing_in);
    EXPECT_EQ(refused(with([](Wish& wish) { wish.subject = {{"2.5.4.3", "Nərgiz Şükürlü"}}; })), CertificateRefusal::no_identity);
    EXPECT_EQ(refused(wish(), start - std::chrono::seconds(1)), CertificateRefusal::not_yet_valid);
    EXPECT_EQ(refused(wish(), start), std::nullopt);
    EXPECT_EQ(refused(wish(), end - std::chrono::seconds(1)), std::nullopt);
    EXPECT_EQ(refused(wish(), end), CertificateRefusal::expired);
    EXPECT_EQ(refused(wish(), PrivateKey::make_rsa(1024).public_key()), CertificateRefusal::weak);
    EXPECT_EQ(refused(wish(), PrivateKey::make_elliptic_curve("P-224").public_key()), CertificateRefusal::weak);
    EXPECT_EQ(refused(wish(), PrivateKey::make_rsa(2048).public_key()), std::nullopt);
    EXPECT_EQ(check("garbage", rules(), now), std::unexpected(CertificateRefusal::unreadable));
    EXPECT_EQ(check(stranger.issue(wish(), key.public_key()).der(), rules(), now), std::unexpected(CertificateRefusal::unknown_issuer));
}

// Person, issuing authority, policy authority, root: the issuing one is listed by the policy one, the policy one by the root.
struct PathTest : CardTest {
    IssuingAuthority policy = root.issue_authority("Policy", start, end, "http://issuer.test/root");
    IssuingAuthority issuing = policy.issue_authority("Issuing", start, end, "http://issuer.test/policy");
    std::map<std::string, Octets> lists{{"http://issuer.test/root", root.list_of({}, now - hours(1), now + days(1))},
                                        {"http://issuer.test/policy", policy.list_of({}, now - hours(1), now + days(1))},
                                        {list_place, issuing.list_of({}, now - hours(1), now + days(1))}};

    std::optional<CertificateRefusal> refused() {
        person = issuing.issue(wish(), key.public_key());
        const Rules rules{.trusted = crypto::Authorities::from_pem(root.certificate().pem() + policy.certificate().pem() + issuing.certificate().pem()),
                          .mapping = mapping,
                          .unwanted_policies = {},
                          .revocation = std::make_shared<const Revocation>(RevocationOptions{}, [this](const std::string& address, const Octets&) {
                              asked.push_back(address);
                              return address == ocsp_place ? Octets() : lists.at(address);
                          })};
        const auto checked = check(person.der(), rules, now);
        return checked ? std::nullopt : std::optional(checked.error());
    }
};

TEST_F(PathTest, EachAuthorityBelowTheRootIsAskedFor) {
    EXPECT_EQ(refused(), std::nullopt);
    EXPECT_EQ(asked, (std::vector<std::string>{ocsp_place, list_place, "http://issuer.test/policy", "http://issuer.test/root"}));
}

TEST_F(PathTest, EachOutcomeForAnAuthority) {
    struct Row {
        const char* what;
        const char* place;
        Octets list;
        std::optional<CertificateRefusal> refusal;
    };
    const auto after = now + days(1);
    const std::vector<Row> rows{
        {"issuing authority revoked", "http://issuer.test/policy", policy.list_of({{issuing.certificate(), now - days(2)}}, now - hours(1), after),
         CertificateRefusal::unknown_issuer},
        {"policy authority revoked", "http://issuer.test/root", root.list_of({{policy.certificate(), now - days(2)}}, now - hours(1), after),
         CertificateRefusal::unknown_issuer},
        {"another revoked", "http://issuer.test/root", root.list_of({{issuing.certificate(), now - days(2)}}, now - hours(1), after), std::nullopt},
        {"stale", "http://issuer.test/policy", policy.list_of({}, now - days(2), now - days(1)), CertificateRefusal::standing_not_known},
        {"wrong issuer", "http://issuer.test/policy", root.list_of({}, now - hours(1), after), CertificateRefusal::standing_not_known},
        {"unreachable", "http://issuer.test/root", std::nullopt, CertificateRefusal::standing_not_known},
    };
    const auto good = lists;
    for (const auto& row : rows) {
        lists = good;
        lists[row.place] = row.list;
        EXPECT_EQ(refused(), row.refusal) << row.what;
    }
}

TEST_F(PathTest, AnAuthorityThatNamesNoPlaceStandsForAsLongAsItIsListed) {
    issuing = policy.issue_authority("Issuing", start, end);
    lists[list_place] = issuing.list_of({}, now - hours(1), now + days(1));
    EXPECT_EQ(refused(), std::nullopt);
}

TEST_F(CheckTest, AnIssuerMayHaveItsOwnMapping) {
    auto otherwise = wish();
    otherwise.subject = {{"2.5.4.3", "Nərgiz Şükürlü"}, {"2.5.4.13", "FIN5XK9T2M"}, {"2.5.4.97", "0012347011"}};
    otherwise.policies = {"2.25.7"};
    auto asking = rules();
    const auto shown = issuer.issue(otherwise, key.public_key()).der();
    EXPECT_EQ(check(shown, asking, now), std::unexpected(CertificateRefusal::no_identity));
    const Mapping own{.fin = "2.5.4.13", .fin_prefix = "FIN", .given_name = "2.5.4.3", .employer_prefix = "", .seal_policy = "2.25.7"};
    for (const auto* authority : {&issuer, &root}) {
        asking.own_mappings = {{crypto::sha256_hex(authority->certificate().der()), own}};
        const auto card = check(shown, asking, now);
        ASSERT_TRUE(card);
        EXPECT_EQ(card->holder.fin.text(), "5XK9T2M");
        EXPECT_TRUE(card->holder.employers.at(0).seal);
        EXPECT_EQ(read(shown, asking, now), *card);
    }
    EXPECT_EQ(check(person.der(), asking, now), std::unexpected(CertificateRefusal::no_identity)) << "the usual one no longer holds for this issuer";
    asking.own_mappings = {{crypto::sha256_hex(stranger.certificate().der()), own}};
    EXPECT_TRUE(check(person.der(), asking, now)) << "another issuer's changes nothing";
}

TEST_F(CheckTest, TheNearestAuthorityOnThePathDecides) {
    auto asking = rules();
    Mapping nobody;
    nobody.fin_prefix = "X";
    asking.own_mappings = {{crypto::sha256_hex(root.certificate().der()), nobody}, {crypto::sha256_hex(issuer.certificate().der()), mapping}};
    EXPECT_TRUE(check(person.der(), asking, now));
}

TEST_F(CheckTest, AsksTheIssuer) {
    auto asking = rules();
    asking.revocation =
        std::make_shared<const Revocation>(RevocationOptions{}, [this](const std::string& address, const Octets& body) { return fetch(address, body); });
    EXPECT_EQ(check(person.der(), asking, now), std::unexpected(CertificateRefusal::standing_not_known));
    ocsp = [&](const std::string& question) { return answered(question, Standing::revoked); };
    EXPECT_EQ(check(person.der(), asking, now), std::unexpected(CertificateRefusal::revoked));
}

}  // namespace qaygi::identity::card
