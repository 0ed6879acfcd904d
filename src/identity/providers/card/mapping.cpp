#include "identity/providers/card/mapping.hpp"

#include "base/text.hpp"
#include "crypto/digest.hpp"

namespace qaygi::identity::card {
namespace {

using crypto::Certificate;

template <class Identifier>
std::optional<Identifier> identifier(const std::string& value, const std::string& prefix) {
    if (!value.starts_with(prefix)) return std::nullopt;
    auto read = Identifier::read(std::string_view(value).substr(prefix.size()));
    return read ? std::optional(*read) : std::nullopt;
}

std::string text(const Certificate& certificate, const std::string& attribute) { return normalise(certificate.subject(attribute).value_or("")); }

}  // namespace

const Mapping& mapping_of(const std::vector<Certificate>& path, const Mapping& usual, const OwnMappings& own) {
    for (std::size_t i = 1; i < path.size() && !own.empty(); ++i)
        if (const auto found = own.find(crypto::sha256_hex(path[i].der())); found != own.end()) return found->second;
    return usual;
}

std::optional<Holder> holder_named_in(const Certificate& certificate, const Mapping& mapping) {
    const auto fin = identifier<Fin>(certificate.subject(mapping.fin).value_or(""), mapping.fin_prefix);
    if (!fin) return std::nullopt;
    Holder holder{.fin = *fin, .name = normalise(text(certificate, mapping.given_name) + " " + text(certificate, mapping.surname))};
    const auto names = certificate.subjects(mapping.employer_name);
    const auto employers = certificate.subjects(mapping.employer);
    for (std::size_t place = 0; place < employers.size(); ++place) {
        const auto employer = identifier<Voen>(employers[place], mapping.employer_prefix);
        if (!employer) return std::nullopt;
        // Names stand in the order of the employers; where they do not pair, the VÖEN is name enough.
        const auto name = names.size() == employers.size() ? normalise(names[place]) : employer->text();
        holder.employers.push_back({*employer, name, certificate.has_policy(mapping.seal_policy)});
    }
    return holder;
}

}  // namespace qaygi::identity::card
