// The folder of the test authorities: what each card says, what survives, what is answered for it.

#include "app/test_pki/test_pki.hpp"

#include <gtest/gtest.h>
#include <openssl/pkcs12.h>
#include <openssl/ts.h>

#include "app/test_pki/answers.hpp"
#include "crypto/digest.hpp"
#include "crypto/kept_file.hpp"
#include "crypto/ocsp.hpp"
#include "crypto/openssl.hpp"
#include "crypto/revocation_list.hpp"
#include "identity/providers/card/mapping.hpp"

namespace qaygi::test_pki {
namespace {

namespace fs = std::filesystem;
using crypto::Standing;

const Instant now = date(2026, 6, 1);
const Places places = places_at("http://localhost:8082");

struct Folder : testing::Test {
    Folder() { fs::create_directories(folder); }
    ~Folder() override { fs::remove_all(folder); }
    const fs::path folder = fs::temp_directory_path() / ("qaygi-test-pki-" + std::to_string(getpid()));
    const std::vector<asan_simulator::Person> people{{.phone = Phone::stored("+994501234567"),
                                                      .user_id = UserId::stored("123456"),
                                                      .fin = Fin::stored("5XK9T2M"),
                                                      .given = "Nərgiz",
                                                      .family = "Şükürlü",
                                                      .employer = Voen::stored("0012347011"),
                                                      .organization = "“Nümunə” MMC",
                                                      .seal = true},
                                                     {.phone = Phone::stored("+994501234568"),
                                                      .user_id = UserId::stored("123457"),
                                                      .fin = Fin::stored("7ABC123"),
                                                      .given = "Tahir",
                                                      .family = "Bəşirov",
                                                      .employer = Voen::stored("0012347011"),
                                                      .organization = "“Nümunə” MMC"}};

    Authorities authorities = open_authorities(folder, places, now);
    std::vector<Card> cards = issue_cards(folder, authorities, people, places, "secret", now);

    const crypto::Certificate& certificate(const std::string& name) const { return std::ranges::find(cards, name, &Card::name)->holding.certificate; }
    web::Response answer(const std::string& path, const std::string& body) const {
        for (const auto& route : answer_routes(folder, authorities, cards))
            if (route.pattern == path) return route.entry.enter({.method = route.method, .body = body, .at = now});
        return {.status = 404};
    }
    Result<Standing, crypto::OcspRefusal> ocsp(const std::string& name) const {
        const auto question = crypto::ask_ocsp(certificate(name), authorities.issuing.certificate());
        return crypto::judge_ocsp(answer("/ocsp", question).body, question, certificate(name), authorities.issuing.certificate(), {}, now);
    }
};

}  // namespace

TEST_F(Folder, TheAuthoritiesStandBehindTheCardsAndAreMarked) {
    const auto trusted = crypto::Authorities::from_pem(crypto::kept_file(folder / "authorities.pem"));
    EXPECT_EQ(trusted.listed().size(), 3u);
    for (const auto& each : trusted.listed()) EXPECT_TRUE(each.has_extension(crypto::test_authority_mark));
    for (const auto* name : {"5XK9T2M", "rsa", "5XK9T2M-signing", "7ABC123", "revoked", "nameless", "without-client-authentication"})
        EXPECT_EQ(trusted.path(certificate(name), now).size(), 4u) << name;
    for (const auto* name : {"stranger", "expired", "not-yet-valid", "weak"}) EXPECT_TRUE(trusted.path(certificate(name), now).empty()) << name;
}

TEST_F(Folder, CardsNameTheirHolders) {
    const identity::card::Mapping mapping;
    const auto head = identity::card::holder_named_in(certificate("5XK9T2M"), mapping);
    ASSERT_TRUE(head && !head->employers.empty());
    EXPECT_EQ(head->fin.text(), "5XK9T2M");
    EXPECT_EQ(head->name, "Nərgiz Şükürlü");
    EXPECT_EQ(head->employers.at(0).employer.text(), "0012347011");
    EXPECT_TRUE(head->employers.at(0).seal);
    EXPECT_FALSE(identity::card::holder_named_in(certificate("7ABC123"), mapping)->employers.at(0).seal);
    EXPECT_FALSE(identity::card::holder_named_in(certificate("nameless"), mapping));
}

TEST_F(Folder, CardsHaveTheirUsage) {
    EXPECT_TRUE(certificate("5XK9T2M").is_for_digital_signature());
    EXPECT_TRUE(certificate("5XK9T2M").allows_client_authentication());
    EXPECT_FALSE(certificate("5XK9T2M-signing").is_for_digital_signature());
    EXPECT_FALSE(certificate("without-client-authentication").allows_client_authentication());
    EXPECT_FALSE(certificate("weak").is_strong());
    EXPECT_EQ(certificate("rsa").public_key().kind(), crypto::KeyKind::rsa);
    EXPECT_LT(certificate("expired").valid_to(), now);
    EXPECT_GT(certificate("not-yet-valid").valid_from(), now);
}

TEST_F(Folder, SurvivesARestart) {
    const auto again = issue_cards(folder, open_authorities(folder, places, now), people, places, "secret", now + std::chrono::days(1));
    ASSERT_EQ(again.size(), cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i) EXPECT_EQ(again[i].holding.certificate.der(), cards[i].holding.certificate.der()) << cards[i].name;
    const auto elsewhere = issue_cards(folder, authorities, people, places_at("http://localhost:1"), "secret", now);
    EXPECT_NE(elsewhere.front().holding.certificate.der(), cards.front().holding.certificate.der()) << "it names another place";
}

TEST_F(Folder, TheBrowsersFileOpensWithItsPassword) {
    const auto octets = crypto::kept_file(folder / "cards" / "5XK9T2M.p12");
    const auto* at = crypto::octets_of(octets);
    crypto::Owned<PKCS12, PKCS12_free> file(d2i_PKCS12(nullptr, &at, static_cast<long>(octets.size())));
    ASSERT_TRUE(file);
    EXPECT_EQ(PKCS12_verify_mac(file.get(), "secret", -1), 1);
    EXPECT_EQ(PKCS12_verify_mac(file.get(), "other", -1), 0);
}

TEST_F(Folder, OcspAnswersForItsOwnCards) {
    EXPECT_EQ(ocsp("5XK9T2M"), Standing::good);
    EXPECT_EQ(ocsp("revoked"), Standing::revoked);
    withdraw(folder, certificate("5XK9T2M"));
    EXPECT_EQ(ocsp("5XK9T2M"), Standing::revoked) << "at once";
}

TEST_F(Folder, TheListNamesTheRevoked) {
    const auto list = crypto::RevocationList::read(answer("/issuing.crl", "").body);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->judge(certificate("revoked"), authorities.issuing.certificate(), now), Standing::revoked);
    EXPECT_EQ(list->judge(certificate("5XK9T2M"), authorities.issuing.certificate(), now), Standing::good);
}

TEST_F(Folder, EachAuthorityIsOnTheListOfTheOneAboveOnceWithdrawn) {
    const auto standing = [&](const std::string& path, const crypto::IssuingAuthority& below, const crypto::IssuingAuthority& above) {
        EXPECT_EQ(below.certificate().revocation_list_address(), "http://localhost:8082" + path);
        return crypto::RevocationList::read(answer(path, "").body)->judge(below.certificate(), above.certificate(), now);
    };
    EXPECT_EQ(standing("/policy.crl", authorities.issuing, authorities.policy), Standing::good);
    EXPECT_EQ(standing("/root.crl", authorities.policy, authorities.root), Standing::good);
    withdraw(folder, authorities.issuing.certificate());
    EXPECT_EQ(standing("/policy.crl", authorities.issuing, authorities.policy), Standing::revoked);
    EXPECT_EQ(standing("/root.crl", authorities.policy, authorities.root), Standing::good);
}

TEST_F(Folder, TimeStampsADigest) {
    const auto digest = crypto::sha256("stamped");
    crypto::Owned<TS_REQ, TS_REQ_free> request(TS_REQ_new());
    crypto::Owned<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> imprint(TS_MSG_IMPRINT_new());
    crypto::Owned<X509_ALGOR, X509_ALGOR_free> algorithm(X509_ALGOR_new());
    X509_ALGOR_set_md(algorithm.get(), EVP_sha256());
    std::string copy = digest;
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), crypto::octets_of(copy), static_cast<int>(copy.size()));
    TS_REQ_set_version(request.get(), 1);
    TS_REQ_set_msg_imprint(request.get(), imprint.get());
    TS_REQ_set_cert_req(request.get(), 1);
    std::string der(static_cast<std::size_t>(i2d_TS_REQ(request.get(), nullptr)), '\0');
    auto* to = crypto::octets_of(der);
    i2d_TS_REQ(request.get(), &to);
    const auto reply = answer("/time-stamps", der).body;
    const auto* at = crypto::octets_of(reply);
    crypto::Owned<TS_RESP, TS_RESP_free> answered(d2i_TS_RESP(nullptr, &at, static_cast<long>(reply.size())));
    ASSERT_TRUE(answered);
    EXPECT_EQ(ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(answered.get()))), TS_STATUS_GRANTED);
    auto* told = TS_TST_INFO_get_msg_imprint(TS_RESP_get_tst_info(answered.get()));
    const auto* stamped = TS_MSG_IMPRINT_get_msg(told);
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(ASN1_STRING_get0_data(stamped)), static_cast<std::size_t>(ASN1_STRING_length(stamped))), digest);
    std::tm parts{};
    ASSERT_EQ(ASN1_TIME_to_tm(TS_TST_INFO_get_time(TS_RESP_get_tst_info(answered.get())), &parts), 1);
    EXPECT_EQ(parts.tm_year + 1900, 2026);
    EXPECT_EQ(parts.tm_mon, 5 - (parts.tm_mday == 31 ? 1 : 0)) << "the time of the request, not of the machine";
}

}  // namespace qaygi::test_pki
