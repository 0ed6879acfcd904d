// Each check of the certificate fails alone, with its own refusal.

#include <gtest/gtest.h>

#include "crypto/digest.hpp"
#include "crypto/issuing.hpp"
#include "identity/providers/asan_imza/certificate_check.hpp"

namespace qaygi::identity::asan_imza {
namespace {

using crypto::IssuingAuthority;
using crypto::PrivateKey;
using std::chrono::seconds;

const Instant start = date(2026, 1, 1);
const Instant end = date(2027, 1, 1);
const Instant now = date(2026, 6, 1);

struct Check : testing::Test {
    const CertificateMapping mapping;
    const std::string hash = crypto::sha256("random");
    IssuingAuthority authority = IssuingAuthority::make("Authority", date(2020, 1, 1), date(2030, 1, 1));
    crypto::Authorities trusted = crypto::Authorities::from_pem(authority.certificate().pem());
    PrivateKey key = PrivateKey::make_elliptic_curve();

    crypto::CertificateWish wish() const {
        return {.subject = {{mapping.given_name, "Nərgiz"},
                            {mapping.surname, "Şükürlü"},
                            {mapping.fin, "PNOAZ-5XK9T2M"},
                            {mapping.number, "123456"},
                            {mapping.employer, "NTRAZ-0012347011"},
                            {mapping.employer_name, "“Nümunə” MMC"}},
                .valid_from = start,
                .valid_to = end,
                .policies = {mapping.seal_policy}};
    }
    crypto::CertificateWish with(const std::string& attribute, const std::string& value) const {
        auto changed = wish();
        std::erase_if(changed.subject, [&](const auto& each) { return each.first == attribute; });
        if (!value.empty()) changed.subject.emplace_back(attribute, value);
        return changed;
    }
    Confirmed confirmed(const crypto::CertificateWish& wished, const PrivateKey& signing) const {
        const bool elliptic = signing.public_key().kind() == crypto::KeyKind::elliptic_curve;
        return {.signature = signing.sign(hash),
                .algorithm = elliptic ? "SHA256WithECEncryption" : "SHA256WithRSAEncryption",
                .certificate = authority.issue(wished, signing.public_key()).der()};
    }
    Confirmed confirmed(const crypto::CertificateWish& wished) const { return confirmed(wished, key); }
    Result<Holder, CertificateRefusal> check_at(const Confirmed& answer, Instant at = now) const {
        return check(answer, {.user_id = UserId::stored("123456"), .hash = hash}, trusted, mapping, at);
    }
    CertificateRefusal refusal(const Confirmed& answer, Instant at = now) const {
        auto holder = check_at(answer, at);
        EXPECT_FALSE(holder);
        return holder ? CertificateRefusal{99} : holder.error();
    }
};

}  // namespace

TEST_F(Check, NamesThePersonAndTheEmployer) {
    for (const auto& signing : {key, PrivateKey::make_rsa(2048)}) {
        const auto holder = check_at(confirmed(wish(), signing));
        ASSERT_TRUE(holder);
        EXPECT_EQ(*holder, (Holder{Fin::stored("5XK9T2M"), "Nərgiz Şükürlü", std::vector{EmployerRight{Voen::stored("0012347011"), "“Nümunə” MMC", true}}}));
    }
}

TEST_F(Check, SealIsThePolicyOnly) {
    auto without = wish();
    without.policies = {"2.25.1"};
    EXPECT_FALSE(check_at(confirmed(without))->employers.at(0).seal);
}

TEST_F(Check, APersonNeedsNoEmployer) { EXPECT_EQ(check_at(confirmed(with(mapping.employer, "")))->employers, std::vector<EmployerRight>()); }

TEST_F(Check, RefusesWhatIsNoCertificate) {
    auto answer = confirmed(wish());
    answer.certificate = "garbage";
    EXPECT_EQ(refusal(answer), CertificateRefusal::unreadable);
}

TEST_F(Check, RefusesBeforeAndAfterItsValidity) {
    const auto answer = confirmed(wish());
    EXPECT_EQ(refusal(answer, start - seconds(1)), CertificateRefusal::not_yet_valid);
    EXPECT_TRUE(check_at(answer, start));
    EXPECT_TRUE(check_at(answer, end - seconds(1)));
    EXPECT_EQ(refusal(answer, end), CertificateRefusal::expired);
}

TEST_F(Check, RefusesAnotherKeyUsage) {
    auto other = wish();
    other.key_usage = "critical,nonRepudiation";
    EXPECT_EQ(refusal(confirmed(other)), CertificateRefusal::wrong_key_usage);
}

TEST_F(Check, RefusesAnUnknownIssuer) {
    auto answer = confirmed(wish());
    const auto stranger = IssuingAuthority::make("Authority", date(2020, 1, 1), date(2030, 1, 1));
    answer.certificate = stranger.issue(wish(), key.public_key()).der();
    EXPECT_EQ(refusal(answer), CertificateRefusal::unknown_issuer);
}

TEST_F(Check, RefusesAnotherPerson) { EXPECT_EQ(refusal(confirmed(with(mapping.number, "654321"))), CertificateRefusal::another_person); }

TEST_F(Check, RefusesWhoCannotBeRead) {
    for (const auto& [attribute, value] : std::initializer_list<std::pair<std::string, std::string>>{{mapping.fin, ""},
                                                                                                     {mapping.fin, "5XK9T2M"},
                                                                                                     {mapping.fin, "PNOEE-5XK9T2M"},
                                                                                                     {mapping.fin, "PNOAZ-5XK9T2O"},
                                                                                                     {mapping.number, ""},
                                                                                                     {mapping.number, "12345"},
                                                                                                     {mapping.employer, "NTRAZ-0012347021"},
                                                                                                     {mapping.employer, "0012347011"}})
        EXPECT_EQ(refusal(confirmed(with(attribute, value))), CertificateRefusal::no_identity) << attribute << " " << value;
}

TEST_F(Check, TakesSeveralCompaniesOfOneAsanImza) {
    auto several = wish();
    several.subject.emplace_back(mapping.employer, "NTRAZ-0025928771");
    EXPECT_EQ(check_at(confirmed(several))->employers.at(1), (EmployerRight{Voen::stored("0025928771"), "0025928771", true})) << "without a name of its own";
    several.subject.emplace_back(mapping.employer_name, "“Kəpəz Çörək” ASC");
    EXPECT_EQ(check_at(confirmed(several))->employers,
              (std::vector<EmployerRight>{{Voen::stored("0012347011"), "“Nümunə” MMC", true}, {Voen::stored("0025928771"), "“Kəpəz Çörək” ASC", true}}));
    several.subject.emplace_back(mapping.employer, "NTRAZ-0025928781");
    EXPECT_EQ(refusal(confirmed(several)), CertificateRefusal::no_identity) << "one that cannot be spoils all";
}

TEST_F(Check, RefusesAnIdentityGivenTwice) {
    auto twice = wish();
    twice.subject.emplace_back(mapping.fin, "PNOAZ-7ABC123");
    EXPECT_EQ(refusal(confirmed(twice)), CertificateRefusal::no_identity);
}

TEST_F(Check, RefusesTheSignatureOfAnotherKeyOrOfAnotherHash) {
    for (const auto& signing : {key, PrivateKey::make_rsa(2048)}) {
        auto answer = confirmed(wish(), signing);
        answer.signature = signing.sign(crypto::sha256("something else"));
        EXPECT_EQ(refusal(answer), CertificateRefusal::wrong_signature);
    }
    auto answer = confirmed(wish());
    answer.signature = PrivateKey::make_elliptic_curve().sign(hash);
    EXPECT_EQ(refusal(answer), CertificateRefusal::wrong_signature);
}

TEST_F(Check, RefusesAnAlgorithmThatIsNotTheKeys) {
    auto answer = confirmed(wish());
    answer.algorithm = "SHA256WithRSAEncryption";
    EXPECT_EQ(refusal(answer), CertificateRefusal::wrong_signature);
}

TEST_F(Check, RefusesAWeakKey) { EXPECT_EQ(refusal(confirmed(wish(), PrivateKey::make_rsa(1024))), CertificateRefusal::weak); }

TEST_F(Check, AsksTheIssuerWhenTold) {
    const auto answer = confirmed(wish());
    const card::Revocation silent({}, [](const std::string&, const std::optional<std::string>&) { return std::optional<std::string>(); });
    const auto holder = check(answer, {.user_id = UserId::stored("123456"), .hash = hash}, trusted, mapping, now, &silent);
    EXPECT_EQ(holder, std::unexpected(CertificateRefusal::standing_not_known));
}

}  // namespace qaygi::identity::asan_imza
