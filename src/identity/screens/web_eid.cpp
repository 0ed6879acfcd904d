#include "identity/screens/web_eid.hpp"

#include <boost/json.hpp>

#include "crypto/base64.hpp"
#include "crypto/random.hpp"
#include "identity/providers/web_eid/token.hpp"
#include "identity/screens/card_pages.hpp"
#include "identity/screens/opening.hpp"
#include "identity/screens/web_eid_form.hpp"
#include "identity/store/web_eid_nonces.hpp"

namespace qaygi::identity {
namespace {

constexpr std::size_t nonce_octets = 32;
constexpr std::string_view cookie_name = "qaygi-web-eid";

web::Response challenge(const CardSignIn& sign_in, const web::Request& request) {
    const auto token = crypto::random_token();
    const auto nonce = crypto::base64(crypto::random_bytes(nonce_octets));
    sign_in.database.write([&](store::Transaction& transaction) {
        keep_nonce(transaction, stored_name(token), nonce, request.at);
        return std::monostate();
    });
    web::Response response{.content_type = "application/json; charset=utf-8", .body = boost::json::serialize(boost::json::object{{"nonce", nonce}})};
    sign_in.doors.cookies().keep(response, cookie_name, token);
    return response;
}

web::Response enter(const CardSignIn& sign_in, const web::Request& request) {
    const auto back = way_back(request.form.text("back"));
    const auto browser = stored_name(sign_in.doors.cookies().token(request, cookie_name));
    const auto nonce = sign_in.database.write([&](store::Transaction& transaction) { return take_nonce(transaction, browser, request.at); });
    if (!nonce) return card_refused(request, wrong_code, back);
    const auto card = web_eid::verify(request.form.text("content"), {.origin = sign_in.main_origin, .nonce = *nonce}, sign_in.rules, request.at);
    if (!card) {
        sign_in.database.write([&](store::Transaction& transaction) {
            note_failed_sign_in(transaction, request.at, "web_eid", name_of(card.error()));
            return std::monostate();
        });
        return card_refused(request, name_of(card.error()), back);
    }
    auto response = let_in(sign_in.database, sign_in.doors, request, {.holder = card->holder, .means = {MeansKind::card, card->number}, .way_back = back});
    sign_in.doors.cookies().remove(response, cookie_name);
    return response;
}

}  // namespace

web::Html web_eid_form(const Language& say, const std::string& back) {
    return extension_form(say,
                          {.action = "/sign-in/web-eid", .way_back = back, .challenge = "/sign-in/web-eid/challenge", .button = "identity.web_eid_start"_text});
}

web::Routes web_eid_routes(std::shared_ptr<const CardSignIn> sign_in) {
    const auto with = [sign_in](web::Response (*handler)(const CardSignIn&, const web::Request&)) {
        return web::Entry::anyone([sign_in, handler](const web::Request& request) { return handler(*sign_in, request); });
    };
    return {{web::Method::post, "/sign-in/web-eid/challenge", with(challenge)}, {web::Method::post, "/sign-in/web-eid", with(enter)}};
}

}  // namespace qaygi::identity
