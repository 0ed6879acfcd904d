#include "identity/screens/card.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "crypto/compare.hpp"
#include "crypto/random.hpp"
#include "identity/screens/card_pages.hpp"
#include "identity/screens/opening.hpp"
#include "identity/store/card_codes.hpp"
#include "web/encoding.hpp"

namespace qaygi::identity {
namespace {

web::Response start(const CardSignIn& sign_in, const web::Request& request) {
    const auto token = crypto::random_token();
    const auto back = way_back(request.query.text("back"));
    auto response = web::see_other(sign_in.card_origin + "/?state=" + stored_name(token) + "&back=" + web::encode_percent(back));
    sign_in.doors.cookies().keep(response, Cookies::card, token);
    return response;
}

bool is_of_this_browser(const CardSignIn& sign_in, const web::Request& request, const CardCode& code) {
    const auto token = sign_in.doors.cookies().token(request, Cookies::card);
    return !token.empty() && crypto::equal_in_constant_time(code.state, stored_name(token));
}

web::Response come_back(const CardSignIn& sign_in, const web::Request& request) {
    const auto back = way_back(request.query.text("back"));
    if (request.query.has("why")) return card_refused(request, request.query.text("why"), back);
    const auto name = stored_name(std::string(request.query.text("code")));
    const auto code = sign_in.database.write([&](store::Transaction& transaction) { return take_code(transaction, name, request.at); });
    if (!code || !is_of_this_browser(sign_in, request, *code)) return card_refused(request, wrong_code, back);
    const auto card = card::read(code->certificate, sign_in.rules, code->made);
    if (!card) return card_refused(request, name_of(CertificateRefusal::no_identity), back);
    auto response = let_in(sign_in.database, sign_in.doors, request, {.holder = card->holder, .means = {MeansKind::card, card->number}, .way_back = back});
    sign_in.doors.cookies().remove(response, Cookies::card);
    return response;
}

// As stored_name() writes it.
bool is_a_state(std::string_view text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char digit) { return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'); });
}

}  // namespace

web::Routes card_routes(std::shared_ptr<const CardSignIn> sign_in) {
    const auto with = [sign_in](web::Response (*handler)(const CardSignIn&, const web::Request&)) {
        return web::Entry::anyone([sign_in, handler](const web::Request& request) { return handler(*sign_in, request); });
    };
    return {{web::Method::get, "/sign-in/card/start", with(start)}, {web::Method::get, "/sign-in/card", with(come_back)}};
}

std::string knock(const CardSignIn& sign_in, const web::Knock& knock) {
    const std::string state(knock.query.text("state"));
    if (!is_a_state(state)) return sign_in.main_origin + "/sign-in";
    const auto back = "&back=" + web::encode_percent(way_back(knock.query.text("back")));
    const auto refused = [&](std::string_view why) {
        spdlog::info("card sign-in led nowhere: {}", why);
        // Whoever shows no card at all could fill the journal from afar.
        if (!knock.certificate.empty())
            sign_in.database.write([&](store::Transaction& transaction) {
                note_failed_sign_in(transaction, knock.at, "card", why);
                return std::monostate();
            });
        return sign_in.main_origin + "/sign-in/card?why=" + std::string(why) + back;
    };
    if (knock.certificate.empty()) return refused(no_card);
    const auto card = card::check(knock.certificate, sign_in.rules, knock.at);
    if (!card) return refused(name_of(card.error()));
    const auto code = crypto::random_token();
    sign_in.database.write([&](store::Transaction& transaction) {
        keep_code(transaction, {.code = stored_name(code), .state = state, .certificate = knock.certificate, .made = knock.at});
        return std::monostate();
    });
    return sign_in.main_origin + "/sign-in/card?code=" + code + back;
}

}  // namespace qaygi::identity
