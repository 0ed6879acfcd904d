#include "app/asan_simulator/certificates.hpp"

#include "crypto/kept_file.hpp"
#include "identity/providers/asan_imza/certificate_check.hpp"

namespace qaygi::asan_simulator {
namespace {

namespace fs = std::filesystem;
using std::chrono::days;
using std::chrono::years;

constexpr days shortest_left{30};
const std::string common_name = "2.5.4.3";

bool lasts(const crypto::Certificate& certificate, Instant now) { return certificate.valid_from() <= now && now + shortest_left < certificate.valid_to(); }

crypto::IssuingAuthority authority(const fs::path& folder, Instant now) {
    const auto key_file = folder / "authority.key.pem";
    if (auto certificate = crypto::Certificate::from_pem(crypto::kept_file(authority_file(folder)));
        certificate && lasts(*certificate, now) && fs::exists(key_file))
        return {*certificate, crypto::PrivateKey::from_pem(crypto::kept_file(key_file))};
    auto made = crypto::IssuingAuthority::make("Qayğı sınaq mərkəzi", now - days(1), now + std::chrono::duration_cast<days>(years(10)));
    crypto::keep_file(key_file, made.key().pem());
    crypto::keep_file(authority_file(folder), made.certificate().pem());
    return made;
}

// The server's own default mapping says which attribute holds what.
crypto::CertificateWish wish(const Person& person, Instant now) {
    const identity::asan_imza::CertificateMapping mapping;
    crypto::CertificateWish wish{.subject = {{common_name, person.name()},
                                             {mapping.given_name, person.given},
                                             {mapping.surname, person.family},
                                             {mapping.fin, mapping.fin_prefix + person.fin.text()},
                                             {mapping.number, person.user_id.text()}},
                                 .valid_from = now - days(1),
                                 .valid_to = now + std::chrono::duration_cast<days>(years(1))};
    if (!person.organization.empty()) wish.subject.emplace_back(mapping.employer_name, person.organization);
    if (person.employer) wish.subject.emplace_back(mapping.employer, mapping.employer_prefix + person.employer->text());
    if (person.seal) wish.policies.push_back(mapping.seal_policy);
    return wish;
}

bool says_the_same(const crypto::Certificate& certificate, const crypto::CertificateWish& wish) {
    const identity::asan_imza::CertificateMapping mapping;
    const auto same = [&](const auto& attribute) { return certificate.subject(attribute.first) == attribute.second; };
    const bool names_an_employer = std::ranges::any_of(wish.subject, [&](const auto& attribute) { return attribute.first == mapping.employer; });
    return std::ranges::all_of(wish.subject, same) && certificate.has_subject(mapping.employer) == names_an_employer &&
           certificate.has_policy(mapping.seal_policy) == !wish.policies.empty();
}

Card card(const fs::path& folder, const crypto::IssuingAuthority& authority, const Person& person, Instant now) {
    const auto path = folder / (person.phone.text() + ".pem");
    const auto wanted = wish(person, now);
    const auto kept = crypto::kept_file(path);
    if (auto certificate = crypto::Certificate::from_pem(kept); certificate && lasts(*certificate, now) && says_the_same(*certificate, wanted) &&
                                                                crypto::Authorities::from_pem(authority.certificate().pem()).stand_behind(*certificate, now))
        return {person, crypto::PrivateKey::from_pem(kept), *certificate};
    Card made{person, crypto::PrivateKey::make_elliptic_curve(), authority.certificate()};
    made.certificate = authority.issue(wanted, made.key.public_key());
    crypto::keep_file(path, made.key.pem() + made.certificate.pem());
    return made;
}

}  // namespace

std::vector<Card> issue_cards(const fs::path& folder, const std::vector<Person>& people, Instant now) {
    fs::create_directories(folder);
    const auto issuing = authority(folder, now);
    std::vector<Card> cards;
    for (const auto& person : people) cards.push_back(card(folder, issuing, person, now));
    return cards;
}

}  // namespace qaygi::asan_simulator
