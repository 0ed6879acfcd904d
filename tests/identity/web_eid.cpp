// A token of Web eID and everything that may be wrong with it.

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "crypto/base64.hpp"
#include "crypto/issuing.hpp"
#include "identity/providers/web_eid/token.hpp"

namespace qaygi::identity::web_eid {
namespace {

using crypto::PrivateKey;
using crypto::SignatureAlgorithm;

const Instant start = date(2026, 1, 1);
const Instant end = date(2027, 1, 1);
const Instant now = date(2026, 6, 1);
const std::string nonce(44, 'n');
const std::string origin = "https://qaygi.test";

struct WebEidTest : testing::Test {
    const card::Mapping mapping;
    crypto::IssuingAuthority issuer = crypto::IssuingAuthority::make("Issuing", start, end);
    card::Rules rules{.trusted = crypto::Authorities::from_pem(issuer.certificate().pem()),
                      .mapping = mapping,
                      .unwanted_policies = {},
                      .revocation = std::make_shared<const card::Revocation>(card::RevocationOptions{.asked = false})};
    PrivateKey key = PrivateKey::make_elliptic_curve();

    crypto::Certificate certificate(const PrivateKey& of, const std::string& usage = "critical,digitalSignature") const {
        return issuer.issue({.subject = {{mapping.given_name, "Nərgiz"}, {mapping.surname, "Şükürlü"}, {mapping.fin, "PNOAZ-5XK9T2M"}},
                             .valid_from = start,
                             .valid_to = end,
                             .key_usage = usage,
                             .extended_key_usage = "clientAuth"},
                            of.public_key());
    }
    static std::string token(const crypto::Certificate& shown, const std::string& algorithm, const std::string& signature) {
        return boost::json::serialize(boost::json::object{{"unverifiedCertificate", crypto::base64(shown.der())},
                                                          {"algorithm", algorithm},
                                                          {"signature", crypto::base64(signature)},
                                                          {"format", "web-eid:1.0"},
                                                          {"appVersion", "https://example.org/app/2.0.0"}});
    }
    std::string token(const PrivateKey& of, const std::string& algorithm, const std::string& to = origin, const std::string& with = nonce) const {
        const auto form = *crypto::signature_algorithm(algorithm);
        return token(certificate(of), algorithm, crypto::sign(of, form, crypto::digest_of(form, to) + crypto::digest_of(form, with)));
    }
    std::optional<CertificateRefusal> refused(const std::string& text, Instant at = now) const {
        const auto card = verify(text, {origin, nonce}, rules, at);
        return card ? std::nullopt : std::optional(card.error());
    }
};

}  // namespace

TEST_F(WebEidTest, EachAlgorithmOfItsKeyLetsIn) {
    for (const auto& [curve, algorithm] : {std::pair{"P-256", "ES256"}, {"P-384", "ES384"}, {"P-521", "ES512"}})
        EXPECT_EQ(refused(token(PrivateKey::make_elliptic_curve(curve), algorithm)), std::nullopt) << algorithm;
    const auto rsa = PrivateKey::make_rsa(2048);
    for (const auto* algorithm : {"PS256", "PS384", "PS512", "RS256", "RS384", "RS512"}) EXPECT_EQ(refused(token(rsa, algorithm)), std::nullopt) << algorithm;
}

TEST_F(WebEidTest, AnotherOriginOrNonceIsRefused) {
    EXPECT_EQ(refused(token(key, "ES256", "https://qaygi.test.example.org")), CertificateRefusal::wrong_signature);
    EXPECT_EQ(refused(token(key, "ES256", origin + "/")), CertificateRefusal::wrong_signature);
    EXPECT_EQ(refused(token(key, "ES256", origin, std::string(44, 'm'))), CertificateRefusal::wrong_signature);
}

TEST_F(WebEidTest, TheSignatureOfAnotherCardIsRefused) {
    const auto other = PrivateKey::make_elliptic_curve();
    const auto text = crypto::digest_of(SignatureAlgorithm::es256, origin) + crypto::digest_of(SignatureAlgorithm::es256, nonce);
    EXPECT_EQ(refused(token(certificate(key), "ES256", crypto::sign(other, SignatureAlgorithm::es256, text))), CertificateRefusal::wrong_signature);
}

TEST_F(WebEidTest, AnAlgorithmThatIsNotTheKeysIsRefused) {
    const auto text = crypto::digest_of(SignatureAlgorithm::es256, origin) + crypto::digest_of(SignatureAlgorithm::es256, nonce);
    const auto signature = crypto::sign(key, SignatureAlgorithm::es256, text);
    for (const auto* algorithm : {"ES384", "ES512", "RS256", "PS256"})
        EXPECT_EQ(refused(token(certificate(key), algorithm, signature)), CertificateRefusal::wrong_signature) << algorithm;
    const auto rsa = PrivateKey::make_rsa(2048);
    const auto by_rsa = crypto::sign(rsa, SignatureAlgorithm::rs256, text);
    for (const auto* algorithm : {"PS256", "ES256", "RS384"})
        EXPECT_EQ(refused(token(certificate(rsa), algorithm, by_rsa)), CertificateRefusal::wrong_signature) << algorithm;
    for (const auto* unknown : {"none", "HS256", "es256", "ES256K", "EdDSA", ""})
        EXPECT_EQ(refused(token(certificate(key), unknown, signature)), CertificateRefusal::unreadable) << unknown;
}

TEST_F(WebEidTest, ShortKeysAreRefused) {
    EXPECT_EQ(refused(token(PrivateKey::make_rsa(1024), "RS256")), CertificateRefusal::weak);
    EXPECT_EQ(refused(token(certificate(PrivateKey::make_elliptic_curve("P-224")), "ES256", std::string(64, 's'))), CertificateRefusal::weak);
}

TEST_F(WebEidTest, SignaturesOfAnotherLengthAreRefused) {
    for (const std::size_t length : {1u, 63u, 65u, 72u})
        EXPECT_EQ(refused(token(certificate(key), "ES256", std::string(length, 's'))), CertificateRefusal::wrong_signature) << length;
    EXPECT_EQ(refused(token(certificate(key), "ES256", std::string(64, '\0'))), CertificateRefusal::wrong_signature);
}

TEST_F(WebEidTest, TheCertificateIsCheckedFirst) {
    EXPECT_EQ(refused(token(key, "ES256"), end), CertificateRefusal::expired);
    EXPECT_EQ(refused(token(certificate(key, "critical,nonRepudiation"), "ES256", std::string(64, 's'))), CertificateRefusal::wrong_key_usage);
    const auto stranger = crypto::IssuingAuthority::make("Issuing", start, end);
    rules.trusted = crypto::Authorities::from_pem(stranger.certificate().pem());
    EXPECT_EQ(refused(token(key, "ES256")), CertificateRefusal::unknown_issuer);
}

TEST_F(WebEidTest, WhatIsNoTokenIsNotRead) {
    const auto good = token(key, "ES256");
    ASSERT_TRUE(read_token(good));
    const auto with = [&](const char* name, const boost::json::value& value) {
        auto object = boost::json::parse(good).as_object();
        object[name] = value;
        return boost::json::serialize(object);
    };
    EXPECT_TRUE(read_token(with("format", "web-eid:1")));
    EXPECT_TRUE(read_token(with("format", "web-eid:1.1")));
    EXPECT_TRUE(read_token(with("unverifiedSigningCertificates", boost::json::array()))) << "what is not known is passed over";
    for (const auto* format : {"", "web-eid:2.0", "web-eid:10", "web-eid:1.", "web-eid:1.x", "jwt"}) EXPECT_FALSE(read_token(with("format", format))) << format;
    EXPECT_FALSE(read_token(with("signature", "")));
    EXPECT_FALSE(read_token(with("signature", "not base64!")));
    EXPECT_FALSE(read_token(with("signature", 1)));
    EXPECT_FALSE(read_token(with("unverifiedCertificate", nullptr)));
    EXPECT_FALSE(read_token(with("algorithm", boost::json::array{"ES256"})));
    EXPECT_FALSE(read_token("{}"));
    EXPECT_FALSE(read_token(std::string(200, '[')));
    EXPECT_FALSE(read_token(with("padding", boost::json::string(10'000, 'x')))) << "too long";
}

}  // namespace qaygi::identity::web_eid
