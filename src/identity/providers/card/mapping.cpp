#include "identity/providers/card/mapping.hpp"

#include "base/text.hpp"

namespace qaygi::identity::card {
namespace {

using crypto::Certificate;

template <class Identifier>
std::optional<Identifier> identifier(const Certificate& certificate, const std::string& attribute, const std::string& prefix) {
    const auto value = certificate.subject(attribute);
    if (!value || !value->starts_with(prefix)) return std::nullopt;
    auto read = Identifier::read(std::string_view(*value).substr(prefix.size()));
    return read ? std::optional(*read) : std::nullopt;
}

std::string text(const Certificate& certificate, const std::string& attribute) { return normalise(certificate.subject(attribute).value_or("")); }

}  // namespace

std::optional<Holder> holder_named_in(const Certificate& certificate, const Mapping& mapping) {
    const auto fin = identifier<Fin>(certificate, mapping.fin, mapping.fin_prefix);
    if (!fin) return std::nullopt;
    Holder holder{.fin = *fin, .name = normalise(text(certificate, mapping.given_name) + " " + text(certificate, mapping.surname))};
    if (!certificate.has_subject(mapping.employer)) return holder;
    const auto employer = identifier<Voen>(certificate, mapping.employer, mapping.employer_prefix);
    if (!employer) return std::nullopt;
    holder.employer = EmployerRight{*employer, text(certificate, mapping.employer_name), certificate.has_policy(mapping.seal_policy)};
    return holder;
}

}  // namespace qaygi::identity::card
