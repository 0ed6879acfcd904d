#include "identity/screens/card_pages.hpp"

#include <algorithm>
#include <array>

#include "base/fault.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"
#include "web/page.hpp"

namespace qaygi::identity {
namespace {

struct Page {
    std::string_view why;
    TextKey title;
    TextKey way_on;
};

constexpr std::array<Page, 14> pages{{
    {no_card, "identity.card_none"_text, "identity.card_none_way_on"_text},
    {"unreadable", "identity.card_unreadable"_text, "identity.card_issuer_way_on"_text},
    {"not_yet_valid", "identity.card_not_yet_valid"_text, "identity.card_not_yet_valid_way_on"_text},
    {"expired", "identity.card_expired"_text, "identity.card_expired_way_on"_text},
    {"wrong_key_usage", "identity.card_signing"_text, "identity.card_other_certificate_way_on"_text},
    {"not_for_signing_in", "identity.card_other_purpose"_text, "identity.card_other_certificate_way_on"_text},
    {"weak", "identity.card_weak"_text, "identity.card_issuer_way_on"_text},
    {"unknown_issuer", "identity.card_unknown_issuer"_text, "identity.card_unknown_issuer_way_on"_text},
    {"revoked", "identity.card_revoked"_text, "identity.card_issuer_way_on"_text},
    {"unknown_to_issuer", "identity.card_unknown_to_issuer"_text, "identity.card_issuer_way_on"_text},
    {"standing_not_known", "identity.card_standing_not_known"_text, "identity.card_standing_not_known_way_on"_text},
    {"no_identity", "identity.card_no_identity"_text, "identity.card_issuer_way_on"_text},
    {"wrong_signature", "identity.card_wrong_signature"_text, "identity.card_again_way_on"_text},
    {wrong_code, "identity.card_wrong_code"_text, "identity.card_again_way_on"_text},
}};

const Page& page_for(std::string_view why) {
    const auto found = std::ranges::find(pages, why, &Page::why);
    return found == pages.end() ? pages.back() : *found;
}

}  // namespace

std::string_view name_of(CertificateRefusal refusal) {
    switch (refusal) {
        case CertificateRefusal::unreadable:
            return "unreadable";
        case CertificateRefusal::not_yet_valid:
            return "not_yet_valid";
        case CertificateRefusal::expired:
            return "expired";
        case CertificateRefusal::wrong_key_usage:
            return "wrong_key_usage";
        case CertificateRefusal::not_for_signing_in:
            return "not_for_signing_in";
        case CertificateRefusal::weak:
            return "weak";
        case CertificateRefusal::unknown_issuer:
            return "unknown_issuer";
        case CertificateRefusal::revoked:
            return "revoked";
        case CertificateRefusal::unknown_to_issuer:
            return "unknown_to_issuer";
        case CertificateRefusal::standing_not_known:
            return "standing_not_known";
        case CertificateRefusal::no_identity:
            return "no_identity";
        case CertificateRefusal::wrong_signature:
            return "wrong_signature";
        case CertificateRefusal::another_person:
            break;
    }
    throw Bug("with a card nobody asks for another person");
}

web::Response card_refused(const web::Request& request, std::string_view why, const std::string& back) {
    const auto& say = request.say();
    const auto& page = page_for(why);
    const auto again = web::link(say("identity.card_again"_text), "/sign-in?back=" + web::encode_percent(back));
    const auto content =
        web::html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body">{}</p>)", say(page.title), say(page.way_on), again);
    return web::show(web::page({.say = say, .title = std::string(say(page.title)), .here = "/sign-in"}, content), 403);
}

std::string card_trouble(const Language& say, std::string_view why) {
    const auto& page = page_for(why);
    return std::string(say(page.title)) + ". " + std::string(say(page.way_on));
}

}  // namespace qaygi::identity
