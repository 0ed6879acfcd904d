#include "crypto/certificate.hpp"

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "crypto/digest.hpp"
#include "crypto/issuing.hpp"

namespace qaygi::crypto {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::seconds;

const Instant start = date(2026, 1, 1);
const Instant end = date(2027, 1, 1);
const std::string seal = "2.25.101";

CertificateWish wish() {
    return {.subject = {{"2.5.4.3", "Nərgiz Şükürlü"}, {"2.5.4.5", "PNOAZ-5XK9T2M"}}, .valid_from = start, .valid_to = end, .policies = {seal, "2.25.102"}};
}

struct AuthoritiesTest : testing::Test {
    IssuingAuthority root = IssuingAuthority::make("Root", start, end);
    PrivateKey key = PrivateKey::make_elliptic_curve();
    Certificate certificate = root.issue(wish(), key.public_key());
};

}  // namespace

TEST(Key, SignsAndVerifies) {
    const auto digest = sha256("what is signed");
    for (const auto& key : {PrivateKey::make_elliptic_curve(), PrivateKey::make_rsa(2048)}) {
        const auto signature = key.sign(digest);
        EXPECT_TRUE(key.public_key().verifies(digest, signature));
        EXPECT_FALSE(key.public_key().verifies(sha256("something else"), signature));
        EXPECT_FALSE(key.public_key().verifies(digest, signature.substr(1)));
        EXPECT_FALSE(key.public_key().verifies(digest, ""));
        auto changed = signature;
        changed[5] = static_cast<char>(changed[5] ^ 1);
        EXPECT_FALSE(key.public_key().verifies(digest, changed));
        EXPECT_TRUE(PrivateKey::from_pem(key.pem()).public_key().verifies(digest, signature));
    }
    EXPECT_THROW(PrivateKey::from_pem("no key"), Fault);
}

TEST(Key, WritesAnEllipticSignatureAsTwoHalves) { EXPECT_EQ(PrivateKey::make_elliptic_curve().sign(sha256("x")).size(), 64u); }

TEST_F(AuthoritiesTest, CertificateSaysWhatWasWished) {
    auto read = Certificate::from_der(certificate.der());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->subject("2.5.4.3"), "Nərgiz Şükürlü");
    EXPECT_EQ(read->subject("2.5.4.5"), "PNOAZ-5XK9T2M");
    EXPECT_EQ(read->subject("2.5.4.97"), std::nullopt);
    EXPECT_EQ(read->valid_from(), start);
    EXPECT_EQ(read->valid_to(), end);
    EXPECT_TRUE(read->has_policy(seal));
    EXPECT_FALSE(read->has_policy("2.25.103"));
    EXPECT_TRUE(read->is_for_digital_signature());
    EXPECT_EQ(Certificate::from_pem(certificate.pem())->der(), certificate.der());
}

TEST_F(AuthoritiesTest, AnAttributeThatStandsTwiceIsNotRead) {
    auto twice = wish();
    twice.subject.emplace_back("2.5.4.5", "PNOAZ-7ABC123");
    EXPECT_EQ(root.issue(twice, key.public_key()).subject("2.5.4.5"), std::nullopt);
}

TEST_F(AuthoritiesTest, UsageIsThatOfTheExtension) {
    auto other = wish();
    other.key_usage = "critical,nonRepudiation";
    EXPECT_FALSE(root.issue(other, key.public_key()).is_for_digital_signature());
    other.key_usage = "";
    EXPECT_FALSE(root.issue(other, key.public_key()).is_for_digital_signature());
}

TEST_F(AuthoritiesTest, ReadsOneWholeCertificateOnly) {
    EXPECT_FALSE(Certificate::from_der(""));
    EXPECT_FALSE(Certificate::from_der("garbage"));
    EXPECT_FALSE(Certificate::from_der(certificate.der() + "x"));
    EXPECT_FALSE(Certificate::from_pem("garbage"));
}

TEST_F(AuthoritiesTest, StandBehindWhatTheyIssued) {
    const auto trusted = Authorities::from_pem(root.certificate().pem());
    EXPECT_TRUE(trusted.stand_behind(certificate, start));
    EXPECT_TRUE(trusted.stand_behind(certificate, end - seconds(1)));
    EXPECT_FALSE(trusted.stand_behind(certificate, start - seconds(1)));
    EXPECT_FALSE(trusted.stand_behind(certificate, end + seconds(1)));
}

TEST_F(AuthoritiesTest, DoNotStandBehindAStranger) {
    const auto other = IssuingAuthority::make("Root", start, end);  // the same name, another key
    const auto trusted = Authorities::from_pem(other.certificate().pem());
    EXPECT_FALSE(trusted.stand_behind(certificate, start + days(1)));
}

TEST_F(AuthoritiesTest, ReachThroughAnAuthorityBelow) {
    const auto below = root.issue_authority("Issuing", start, end);
    const auto issued = below.issue(wish(), key.public_key());
    EXPECT_FALSE(Authorities::from_pem(root.certificate().pem()).stand_behind(issued, start)) << "the one between is not known";
    EXPECT_TRUE(Authorities::from_pem(root.certificate().pem() + below.certificate().pem()).stand_behind(issued, start));
    EXPECT_TRUE(Authorities::from_pem(below.certificate().pem()).stand_behind(issued, start));
}

TEST_F(AuthoritiesTest, ACertificateOfAPersonIssuesNothing) {
    const IssuingAuthority person(certificate, key);
    const auto issued = person.issue(wish(), PrivateKey::make_elliptic_curve().public_key());
    EXPECT_FALSE(Authorities::from_pem(root.certificate().pem() + certificate.pem()).stand_behind(issued, start));
}

TEST_F(AuthoritiesTest, DoNotTrustAWeakKey) {
    const auto trusted = Authorities::from_pem(root.certificate().pem());
    EXPECT_FALSE(trusted.stand_behind(root.issue(wish(), PrivateKey::make_rsa(1024).public_key()), start));
    EXPECT_TRUE(trusted.stand_behind(root.issue(wish(), PrivateKey::make_rsa(2048).public_key()), start));
}

TEST_F(AuthoritiesTest, AListThatIsNoneIsAFault) {
    EXPECT_THROW(Authorities::from_pem(""), Fault);
    EXPECT_THROW(Authorities::from_pem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), Fault);
    EXPECT_THROW(Authorities::from_pem(root.certificate().pem() + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), Fault);
}

}  // namespace qaygi::crypto
