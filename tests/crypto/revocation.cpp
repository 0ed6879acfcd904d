// What an issuer says of its certificates, true and false: OCSP answers and revocation lists.

#include <gtest/gtest.h>

#include "crypto/digest.hpp"
#include "crypto/issuing.hpp"
#include "crypto/ocsp.hpp"
#include "crypto/ocsp_answer.hpp"
#include "crypto/revocation_list.hpp"

namespace qaygi::crypto {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

const Instant start = date(2026, 1, 1);
const Instant end = date(2027, 1, 1);
const Instant now = date(2026, 6, 1);

CertificateWish wish(const std::string& name) { return {.subject = {{"2.5.4.3", name}}, .valid_from = start, .valid_to = end}; }

CertificateWish responder_wish(Instant valid_to = end) {
    auto made = wish("Responder");
    made.valid_to = valid_to;
    made.extended_key_usage = "OCSPSigning";
    return made;
}

struct Revocation : testing::Test {
    IssuingAuthority issuer = IssuingAuthority::make("Issuing", start, end);
    IssuingAuthority stranger = IssuingAuthority::make("Issuing", start, end);  // the same name, another key
    PrivateKey key = PrivateKey::make_elliptic_curve();
    Certificate person = issuer.issue(wish("Person"), key.public_key());
    PrivateKey responder_key = PrivateKey::make_elliptic_curve();
    Certificate responder = issuer.issue(responder_wish(), responder_key.public_key());
    std::string question = ask_ocsp(person, issuer.certificate());

    std::string answered(const Certificate& by, const PrivateKey& with, Standing standing = Standing::good, Instant looked = now) const {
        return answer_ocsp(question, {by, with, [=](const std::string&) { return standing; }}, looked);
    }
    Result<Standing, OcspRefusal> judge(const std::string& answer, const OcspRules& rules = {}) const {
        return judge_ocsp(answer, question, person, issuer.certificate(), rules, now);
    }
    Result<Standing, ListRefusal> judge_list(const std::string& der, Instant at = now) const {
        return RevocationList::read(der)->judge(person, issuer.certificate(), at);
    }
};

}  // namespace

TEST_F(Revocation, OcspSaysHowTheCertificateStands) {
    for (auto standing : {Standing::good, Standing::revoked, Standing::unknown}) EXPECT_EQ(judge(answered(responder, responder_key, standing)), standing);
    EXPECT_EQ(judge(answered(issuer.certificate(), issuer.key())), Standing::good) << "the issuer may answer itself";
}

TEST_F(Revocation, OcspKnowsEachCertificateByItsSerial) {
    const auto serial = serial_of(person);
    const auto by_serial = [&](const std::string& asked) { return asked == serial ? Standing::revoked : Standing::unknown; };
    EXPECT_EQ(judge(answer_ocsp(question, {responder, responder_key, by_serial}, now)), Standing::revoked);
}

TEST_F(Revocation, OcspOfAnUnauthorisedResponderIsRefused) {
    const auto by_stranger = stranger.issue(responder_wish(), responder_key.public_key());
    const auto without_usage = issuer.issue(wish("Responder"), responder_key.public_key());
    const auto expired = issuer.issue(responder_wish(now - seconds(1)), responder_key.public_key());
    const std::vector<std::pair<Certificate, PrivateKey>> unauthorised{
        {by_stranger, responder_key}, {without_usage, responder_key}, {expired, responder_key}, {person, key}, {stranger.certificate(), stranger.key()}};
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(judge(answered(unauthorised[i].first, unauthorised[i].second)), std::unexpected(OcspRefusal::unknown_responder)) << i;
    const auto& [same_name, other_key] = unauthorised[4];
    EXPECT_EQ(judge(answered(same_name, other_key)), std::unexpected(OcspRefusal::wrong_signature)) << "its name finds the issuer's own key";
    EXPECT_EQ(judge(answered(by_stranger, responder_key), {.responders = {by_stranger}}), Standing::good) << "one that is listed may";
}

TEST_F(Revocation, OcspThatWasChangedIsRefused) {
    auto changed = answered(responder, responder_key);
    const auto name = changed.find("Responder");
    ASSERT_NE(name, std::string::npos);
    const auto produced = changed.find("20260601");
    ASSERT_NE(produced, std::string::npos) << "the time of looking";
    changed[produced + 7] = '2';
    EXPECT_EQ(judge(changed), std::unexpected(OcspRefusal::wrong_signature));
}

TEST_F(Revocation, OcspToAnotherQuestionIsRefused) {
    const auto earlier = answered(responder, responder_key);
    question = ask_ocsp(person, issuer.certificate());
    EXPECT_EQ(judge(earlier), std::unexpected(OcspRefusal::wrong_nonce));
}

TEST_F(Revocation, OcspAboutAnotherCertificateIsRefused) {
    const auto answer = answered(responder, responder_key);
    const auto other = issuer.issue(wish("Other"), key.public_key());
    EXPECT_EQ(judge_ocsp(answer, question, other, issuer.certificate(), {}, now), std::unexpected(OcspRefusal::another_certificate));
}

TEST_F(Revocation, OcspHoldsForAWhile) {
    const OcspRules rules;
    const auto at = [&](Instant looked) { return judge(answered(responder, responder_key, Standing::good, looked), rules); };
    EXPECT_EQ(at(now - rules.oldest), Standing::good);
    EXPECT_EQ(at(now - rules.oldest - seconds(1)), std::unexpected(OcspRefusal::too_old));
    EXPECT_EQ(at(now + rules.clocks_differ_by), Standing::good);
    EXPECT_EQ(at(now + rules.clocks_differ_by + seconds(1)), std::unexpected(OcspRefusal::not_yet));
}

TEST_F(Revocation, OcspOfAResponderWhoseCertificateCannotBeUsedIsRefused) {
    const auto changed = [&](std::string_view there, std::string_view instead) {
        auto answer = answered(responder, responder_key);
        const auto at = answer.rfind(there);
        EXPECT_NE(at, std::string::npos);
        return judge(answer.replace(at, there.size(), instead));
    };
    EXPECT_EQ(changed("\x2a\x86\x48\xce\x3d\x03\x01\x07", "\x2a\x86\x48\xce\x3d\x03\x01\x7f"), std::unexpected(OcspRefusal::unknown_responder)) << "its curve";
    EXPECT_EQ(changed("270101000000Z", "279901000000Z"), std::unexpected(OcspRefusal::unknown_responder)) << "its validity";
}

TEST_F(Revocation, OcspThatIsNoneIsRefused) {
    EXPECT_EQ(judge(""), std::unexpected(OcspRefusal::unreadable));
    EXPECT_EQ(judge("<html>"), std::unexpected(OcspRefusal::unreadable));
    EXPECT_EQ(judge(answered(responder, responder_key) + "x"), std::unexpected(OcspRefusal::unreadable));
    EXPECT_EQ(judge(answer_ocsp("no question", {responder, responder_key, {}}, now)), std::unexpected(OcspRefusal::not_answered));
}

TEST_F(Revocation, ListSaysWhoWasRevoked) {
    EXPECT_EQ(judge_list(issuer.list_of({}, now - days(1), now + days(1))), Standing::good);
    EXPECT_EQ(judge_list(issuer.list_of({{person, now - days(2)}}, now - days(1), now + days(1))), Standing::revoked);
    const auto other = issuer.issue(wish("Other"), key.public_key());
    EXPECT_EQ(judge_list(issuer.list_of({{other, now - days(2)}}, now - days(1), now + days(1))), Standing::good);
}

TEST_F(Revocation, ListHoldsUntilTheNext) {
    const auto list = issuer.list_of({}, now, now + days(1));
    EXPECT_EQ(judge_list(list, now + days(1) + seconds(59)), Standing::good);
    EXPECT_EQ(judge_list(list, now + days(1) + seconds(61)), std::unexpected(ListRefusal::too_old));
    EXPECT_EQ(judge_list(list, now - seconds(60)), Standing::good);
    EXPECT_EQ(judge_list(list, now - seconds(61)), std::unexpected(ListRefusal::not_yet));
}

TEST_F(Revocation, ListOfAnotherIssuerIsRefused) {
    const auto other = IssuingAuthority::make("Other", start, end);
    EXPECT_EQ(judge_list(other.list_of({}, now - days(1), now + days(1))), std::unexpected(ListRefusal::another_issuer));
    EXPECT_EQ(judge_list(stranger.list_of({}, now - days(1), now + days(1))), std::unexpected(ListRefusal::wrong_signature));
}

TEST_F(Revocation, ListThatIsNoneIsNotRead) {
    EXPECT_FALSE(RevocationList::read(""));
    EXPECT_FALSE(RevocationList::read("garbage"));
    EXPECT_FALSE(RevocationList::read(issuer.list_of({}, now, now + days(1)) + "x"));
}

TEST_F(Revocation, CertificatesSayWhereToAsk) {
    auto with = wish("Person");
    with.ocsp_address = "http://localhost:8082/ocsp";
    with.revocation_list_address = "http://localhost:8082/issuing.crl";
    const auto told = issuer.issue(with, key.public_key());
    EXPECT_EQ(told.ocsp_address(), with.ocsp_address);
    EXPECT_EQ(told.revocation_list_address(), with.revocation_list_address);
    EXPECT_EQ(person.ocsp_address(), std::nullopt);
    EXPECT_EQ(person.revocation_list_address(), std::nullopt);
    with.ocsp_address = "ldap://localhost/x";
    EXPECT_EQ(issuer.issue(with, key.public_key()).ocsp_address(), std::nullopt);
}

TEST_F(Revocation, UsageOfTheCertificate) {
    auto with = wish("Person");
    EXPECT_TRUE(issuer.issue(with, key.public_key()).allows_client_authentication()) << "no limit is stated";
    EXPECT_FALSE(issuer.issue(with, key.public_key()).allows_ocsp_signing()) << "this must be stated";
    with.extended_key_usage = "clientAuth,emailProtection";
    EXPECT_TRUE(issuer.issue(with, key.public_key()).allows_client_authentication());
    with.extended_key_usage = "emailProtection";
    EXPECT_FALSE(issuer.issue(with, key.public_key()).allows_client_authentication());
}

TEST_F(Revocation, StrengthOfTheKey) {
    EXPECT_TRUE(person.is_strong());
    EXPECT_TRUE(issuer.issue(wish("Person"), PrivateKey::make_rsa(2048).public_key()).is_strong());
    EXPECT_FALSE(issuer.issue(wish("Person"), PrivateKey::make_rsa(2047).public_key()).is_strong());
    EXPECT_FALSE(issuer.issue(wish("Person"), PrivateKey::make_elliptic_curve("P-224").public_key()).is_strong());
    EXPECT_TRUE(issuer.issue(wish("Person"), PrivateKey::make_elliptic_curve("P-521").public_key()).is_strong());
}

TEST_F(Revocation, TheMarkOfTestsGoesDown) {
    const auto root = IssuingAuthority::make("Test root", start, end, Purpose::tests);
    EXPECT_TRUE(root.certificate().has_extension(test_authority_mark));
    EXPECT_TRUE(root.issue_authority("Below", start, end).certificate().has_extension(test_authority_mark));
    EXPECT_FALSE(issuer.certificate().has_extension(test_authority_mark));
}

TEST_F(Revocation, ThePathGoesFromThePersonToTheRoot) {
    const auto below = issuer.issue_authority("Below", start, end);
    const auto under = below.issue(wish("Under"), key.public_key());
    const auto path = Authorities::from_pem(issuer.certificate().pem() + below.certificate().pem()).path(under, now);
    ASSERT_GE(path.size(), 2u);
    EXPECT_EQ(path[0].der(), under.der());
    EXPECT_EQ(path[1].der(), below.certificate().der());
    EXPECT_TRUE(Authorities::from_pem(stranger.certificate().pem()).path(under, now).empty());
}

TEST_F(Revocation, EachAuthorityOnThePathIsValid) {
    const auto old = IssuingAuthority::make("Old root", start, now - days(1));
    const auto below = old.issue_authority("Below", start, end);
    const auto under = below.issue(wish("Under"), key.public_key());
    EXPECT_TRUE(Authorities::from_pem(old.certificate().pem() + below.certificate().pem()).path(under, now).empty()) << "the root has expired";
    EXPECT_EQ(Authorities::from_pem(old.certificate().pem() + below.certificate().pem()).path(under, now - days(2)).size(), 3u);
    EXPECT_EQ(Authorities::from_pem(below.certificate().pem()).path(under, now).size(), 2u) << "an authority below is enough where no root is listed";
}

}  // namespace qaygi::crypto
