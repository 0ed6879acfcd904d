#include "app/test_pki/test_pki.hpp"

#include "app/test_pki/answers.hpp"
#include "base/fault.hpp"
#include "crypto/kept_file.hpp"
#include "web/page.hpp"

namespace qaygi::test_pki {
namespace {

struct Made {
    Authorities authorities;
    std::vector<Card> cards;
};

Made make(const Options& options, Instant now) {
    const auto people = crypto::kept_file(options.people);
    if (people.empty()) throw Fault("cannot read the people of the test cards from " + options.people.string());
    const auto places = places_at("http://localhost:" + std::to_string(options.port));
    auto authorities = open_authorities(options.folder, places, now);
    auto cards = issue_cards(options.folder, authorities, asan_simulator::read_people(people), places, options.password, now);
    if (!options.token.label.empty()) fill_token(options.token, options.folder, cards, options.for_token);
    return {std::move(authorities), std::move(cards)};
}

web::Routes routes(const Options& options) {
    const auto made = make(options, system_now());
    return answer_routes(options.folder, made.authorities, made.cards);
}

web::Response show_error(const web::Request& request, int status, const std::string& incident) {
    return web::show(web::error_page(request.say(), status, incident, request.path), status);
}

web::ServerOptions server_options(const Options& options) {
    const auto spool = options.folder / "spool";
    std::filesystem::create_directories(spool);
    return {.address = options.address, .port = options.port, .workers = 2, .spool = spool};
}

}  // namespace

TestPki::TestPki(const Options& options) : server_(server_options(options), routes(options), {show_error}, system_now) {}

void make_test_pki(const Options& options, Instant now) { make(options, now); }

}  // namespace qaygi::test_pki
