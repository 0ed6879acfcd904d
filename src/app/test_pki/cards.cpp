#include "app/test_pki/cards.hpp"

#include "crypto/kept_file.hpp"
#include "crypto/pkcs12.hpp"
#include "identity/providers/card/mapping.hpp"

namespace qaygi::test_pki {
namespace {

namespace fs = std::filesystem;
using asan_simulator::Person;
using crypto::CertificateWish;
using crypto::PrivateKey;
using std::chrono::days;

const std::string common_name = "2.5.4.3";

struct Wanted {
    std::string name;
    std::string holder;
    CertificateWish wish;
    enum class Key { elliptic_curve, rsa, weak_rsa } key = Key::elliptic_curve;
    bool withdrawn = false;
    bool by_a_stranger = false;
};

PrivateKey make(Wanted::Key key) {
    if (key == Wanted::Key::elliptic_curve) return PrivateKey::make_elliptic_curve();
    return PrivateKey::make_rsa(key == Wanted::Key::rsa ? 2048 : 1024);
}

// The server's own default mapping says which attribute holds what.
CertificateWish wish(const Person& person, const Places& places, Instant now) {
    const identity::card::Mapping mapping;
    CertificateWish wish{.subject = {{common_name, person.name()},
                                     {mapping.given_name, person.given},
                                     {mapping.surname, person.family},
                                     {mapping.fin, mapping.fin_prefix + person.fin.text()},
                                     {mapping.number, "C" + person.user_id.text()}},
                         .valid_from = now - days(1),
                         .valid_to = now + days(365),
                         .extended_key_usage = "clientAuth",
                         .ocsp_address = places.ocsp,
                         .revocation_list_address = places.issuing_list};
    if (!person.organization.empty()) wish.subject.emplace_back(mapping.employer_name, person.organization);
    if (person.employer) wish.subject.emplace_back(mapping.employer, mapping.employer_prefix + person.employer->text());
    if (person.seal) wish.policies.push_back(mapping.seal_policy);
    return wish;
}

CertificateWish to_sign_with(CertificateWish wish) {
    wish.key_usage = "critical,nonRepudiation";
    wish.extended_key_usage.clear();
    return wish;
}

void add_person(std::vector<Wanted>& all, const Person& person, const Places& places, Instant now) {
    const auto fin = person.fin.text();
    all.push_back({fin, person.name(), wish(person, places, now)});
    all.push_back({fin + "-signing", person.name(), to_sign_with(wish(person, places, now))});
}

void add_variants(std::vector<Wanted>& all, const Person& person, const Places& places, Instant now) {
    const auto with = [&](const std::string& name) -> Wanted& { return all.emplace_back(Wanted{name, person.name(), wish(person, places, now)}); };
    auto& expired = with("expired").wish;
    expired.valid_from = now - days(365);
    expired.valid_to = now - days(1);
    with("rsa").key = Wanted::Key::rsa;
    for (auto& [attribute, value] : with("renewed").wish.subject)
        if (attribute == identity::card::Mapping().number) value += "R";
    with("not-yet-valid").wish.valid_from = now + days(364);
    with("revoked").withdrawn = true;
    with("without-client-authentication").wish.extended_key_usage = "emailProtection";
    with("weak").key = Wanted::Key::weak_rsa;
    with("nameless").wish.subject = {{common_name, person.name()}};
    with("stranger").by_a_stranger = true;
}

bool is_as_wished(const crypto::Certificate& certificate, const CertificateWish& wish) {
    const auto same = [&](const auto& attribute) { return certificate.subject(attribute.first) == attribute.second; };
    return std::ranges::all_of(wish.subject, same) && certificate.ocsp_address() == wish.ocsp_address &&
           certificate.revocation_list_address() == wish.revocation_list_address;
}

// A file of the day before still serves; validity is not compared, but those that were to be valid still must be.
std::optional<Holding> kept(const fs::path& file, const Wanted& wanted, const crypto::Certificate& issuer, Instant now) {
    const auto pem = crypto::kept_file(file);
    const auto certificate = crypto::Certificate::from_pem(pem);
    if (!certificate || !is_as_wished(*certificate, wanted.wish)) return std::nullopt;
    const bool should_hold = wanted.wish.valid_from <= now && now < wanted.wish.valid_to;
    if (should_hold && certificate->valid_to() < now + days(30)) return std::nullopt;
    if (!wanted.by_a_stranger && should_hold && !crypto::Authorities::from_pem(issuer.pem()).stand_behind(*certificate, now) &&
        wanted.key != Wanted::Key::weak_rsa)
        return std::nullopt;
    return Holding{PrivateKey::from_pem(pem), *certificate};
}

crypto::IssuingAuthority stranger(Instant now) {
    return crypto::IssuingAuthority::make("SINAQ kart mərkəzi (Qayğı)", now - days(1), now + days(365), crypto::Purpose::tests);
}

Holding issue(const Authorities& authorities, const Wanted& wanted, Instant now) {
    auto key = make(wanted.key);
    const auto issuing = wanted.by_a_stranger ? stranger(now) : authorities.issuing;
    return {key, issuing.issue(wanted.wish, key.public_key())};
}

}  // namespace

std::vector<Card> issue_cards(const fs::path& folder, const Authorities& authorities, const std::vector<Person>& people, const Places& places,
                              const std::string& password, Instant now) {
    fs::create_directories(folder / "cards");
    std::vector<Wanted> all;
    for (const auto& person : people) add_person(all, person, places, now);
    if (!people.empty()) add_variants(all, people.front(), places, now);
    std::vector<Card> cards;
    for (const auto& wanted : all) {
        const auto file = folder / "cards" / wanted.name;
        auto holding = kept(file.string() + ".pem", wanted, authorities.issuing.certificate(), now);
        if (!holding) {
            holding = issue(authorities, wanted, now);
            crypto::keep_file(file.string() + ".p12", crypto::pkcs12(wanted.holder, holding->key, holding->certificate, authorities.path(), password));
            crypto::keep_file(file.string() + ".pem", key_and_certificate(*holding));
        }
        if (wanted.withdrawn) withdraw(folder, holding->certificate);
        cards.push_back({wanted.name, wanted.holder, *holding});
    }
    return cards;
}

}  // namespace qaygi::test_pki
