// How many Web eID tokens one core verifies a second (reading, certificate with its path, signature; the issuer's answer is not waited for),
// beside two bare verifications by OpenSSL: of the certificate's signature and of the token's.
//
//   card_token [seconds for each measurement]

#include <fmt/format.h>
#include <openssl/x509.h>

#include <boost/json.hpp>
#include <chrono>
#include <cstdlib>
#include <ctime>

#include "base/fault.hpp"
#include "crypto/base64.hpp"
#include "crypto/issuing.hpp"
#include "identity/providers/web_eid/token.hpp"

namespace {

using namespace qaygi;
using namespace qaygi::identity;
using crypto::PrivateKey;
using crypto::SignatureAlgorithm;
using Seconds = std::chrono::duration<double>;

const std::string origin = "https://qaygi.test";
const std::string nonce(44, 'n');
const Instant now = date(2026, 6, 1);
constexpr int goal = 2000;

// That this program has spent on its one core: what else works on the machine does not count.
Seconds core_time() { return Seconds(static_cast<double>(std::clock()) / CLOCKS_PER_SEC); }

template <class Function>
double rate(Seconds duration, const Function& function) {
    const auto start = core_time();
    std::int64_t done = 0;
    for (; core_time() - start < duration; ++done)
        if (!function()) throw Fault("a good token was refused");
    return static_cast<double>(done) / (core_time() - start).count();
}

struct Sample {
    crypto::IssuingAuthority issuer = crypto::IssuingAuthority::make("Issuing", date(2026, 1, 1), date(2027, 1, 1));
    card::Rules rules{.trusted = crypto::Authorities::from_pem(issuer.certificate().pem()),
                      .mapping = {},
                      .unwanted_policies = {},
                      .revocation = std::make_shared<const card::Revocation>(card::RevocationOptions{.asked = false})};
    PrivateKey key;
    SignatureAlgorithm algorithm;
    crypto::Certificate certificate;
    std::string signed_text;
    std::string signature;
    std::string token;

    Sample(PrivateKey of, const std::string& name)
        : key(std::move(of)), algorithm(*crypto::signature_algorithm(name)), certificate(issued()), signed_text(text()) {
        signature = crypto::sign(key, algorithm, signed_text);
        token = boost::json::serialize(boost::json::object{{"unverifiedCertificate", crypto::base64(certificate.der())},
                                                           {"algorithm", name},
                                                           {"signature", crypto::base64(signature)},
                                                           {"format", "web-eid:1.0"}});
    }
    crypto::Certificate issued() const {
        const card::Mapping mapping;
        return issuer.issue({.subject = {{mapping.given_name, "Nərgiz"}, {mapping.surname, "Şükürlü"}, {mapping.fin, "PNOAZ-5XK9T2M"}},
                             .valid_from = date(2026, 1, 1),
                             .valid_to = date(2027, 1, 1)},
                            key.public_key());
    }
    std::string text() const { return crypto::digest_of(algorithm, origin) + crypto::digest_of(algorithm, nonce); }
    bool bare() const {
        return X509_verify(certificate.native(), issuer.certificate().public_key().native()) == 1 &&
               crypto::verifies(key.public_key(), algorithm, signed_text, signature);
    }
};

void measure(const Sample& sample, const char* name, Seconds duration) {
    const double bare = rate(duration, [&] { return sample.bare(); });
    const double whole = rate(duration, [&] { return web_eid::verify(sample.token, {origin, nonce}, sample.rules, now).has_value(); });
    fmt::print("{:<8} {:>9.0f} tokens/s {:>9.0f} bare/s   ratio {:.2f}   {} tokens/s: {}\n", name, whole, bare, whole / bare, goal,
               whole >= goal ? "met" : "missed");
}

}  // namespace

int main(int count, char** words) {
    const Seconds duration(count > 1 ? std::atof(words[1]) : 2.0);
    measure(Sample(PrivateKey::make_elliptic_curve(), "ES256"), "ES256", duration);
    measure(Sample(PrivateKey::make_elliptic_curve("P-384"), "ES384"), "ES384", duration);
    measure(Sample(PrivateKey::make_rsa(2048), "PS256"), "PS256", duration);
}
