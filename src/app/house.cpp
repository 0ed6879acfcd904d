#include "app/house.hpp"

#include <spdlog/spdlog.h>

#include <fstream>

#include "app/card_issuers.hpp"
#include "app/document_store.hpp"
#include "app/law_rows.hpp"
#include "app/retention.hpp"
#include "app/screens/start_page.hpp"
#include "authority/screens/routes.hpp"
#include "authority/store/delegations.hpp"
#include "benefit/catalogue.hpp"
#include "calendar/screens/calendar_routes.hpp"
#include "calendar/store/published.hpp"
#include "crypto/issuing.hpp"
#include "documents/store/arriving.hpp"
#include "documents/store/intake.hpp"
#include "fund/screens/routes.hpp"
#include "identity/screens/card.hpp"
#include "identity/screens/card_ready.hpp"
#include "identity/screens/sign_in.hpp"
#include "identity/screens/web_eid.hpp"
#include "payment/store/open_banks.hpp"
#include "person/screens/requisites.hpp"
#include "person/store/open_register.hpp"
#include "schedule/screens/changed_amounts.hpp"
#include "schedule/screens/routes.hpp"
#include "store/database.hpp"
#include "web/assets.hpp"
#include "web/language_switch.hpp"
#include "web/page.hpp"

namespace qaygi::app {

namespace {

std::filesystem::path made(std::filesystem::path folder) {
    std::filesystem::create_directories(folder);
    return folder;
}

std::string content_of(const std::filesystem::path& file, const char* setting) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw Fault("cannot read " + file.string() + " (" + setting + ")");
    return {std::istreambuf_iterator<char>(stream), {}};
}

// The key of a test authority lies in a folder, and with it anybody could be anybody.
crypto::Authorities authorities(const Configuration& configuration, const std::filesystem::path& file, const char* setting) {
    auto trusted = crypto::Authorities::from_pem(content_of(file, setting));
    for (const auto& each : trusted.listed())
        if (each.has_extension(crypto::test_authority_mark) && !configuration.demonstration)
            throw Fault(file.string() + " (" + setting + ") holds a test authority: only \"qaygi demo\" may trust it");
    return trusted;
}

std::shared_ptr<const identity::card::Revocation> asan_revocation(const Configuration& configuration) {
    if (configuration.asan_revocation == "off") return nullptr;
    return std::make_shared<const identity::card::Revocation>(
        identity::card::RevocationOptions{.ocsp_address = configuration.asan_ocsp, .list_address = configuration.asan_list});
}

std::shared_ptr<const identity::CardSignIn> card_sign_in(const Configuration& configuration, store::Database& database, const identity::Doors& doors) {
    const auto& card = configuration.card;
    if (card.port == 0) return nullptr;
    if (card.revocation == "off" && !configuration.demonstration) throw Fault("card-revocation = off is for demonstrations only");
    identity::card::RevocationOptions revocation{.asked = card.revocation == "on", .ocsp_address = card.ocsp, .list_address = card.list};
    const auto trusted = authorities(configuration, card.authorities, "card-authorities");
    return std::make_shared<const identity::CardSignIn>(identity::CardSignIn{
        .database = database,
        .doors = doors,
        .rules = {.trusted = trusted,
                  .mapping = card.mapping,
                  .unwanted_policies = {},
                  .revocation = std::make_shared<const identity::card::Revocation>(std::move(revocation)),
                  .own_mappings = card.issuers.empty() ? identity::card::OwnMappings() : read_card_issuers(card.issuers, card.mapping, trusted)},
        .main_origin = configuration.origin(),
        .card_origin = card.public_origin()});
}

identity::asan_imza::GatewayOptions gateway_options(const Configuration& configuration) {
    return {.address = configuration.asan_gateway,
            .relying_party = {configuration.asan_relying_party, configuration.asan_relying_party_name},
            .tls_authorities = configuration.asan_tls_authorities};
}

}  // namespace

struct House::Rooms {
    explicit Rooms(const Configuration& configuration)
        : data(made(configuration.data)),
          database(configuration.database_address()),
          files(open_files(configuration)),
          keeping(configuration.keeping),
          examiner({"/proc/self/exe", "examine"}),
          scanner(*documents::scanning_named(configuration.virus_scan), configuration.clamd_socket),
          intake(files, examiner, scanner, configuration.file_bytes()),
          persons(person::open_register(configuration.person_register, database)),
          banks(payment::open_banks(configuration.banks)),
          calendar(calendar::published_calendar()),
          benefits(open_lawbook(configuration.law_rows)),
          doors(database, configuration.origin(), grants, configuration.session_limits()),
          sign_in(std::make_shared<const identity::SignIn>(
              identity::SignIn{.database = database,
                               .doors = doors,
                               .cookies = identity::Cookies(configuration.origin()),
                               .gateway = identity::asan_imza::Gateway(gateway_options(configuration)),
                               .trusted = authorities(configuration, configuration.asan_authorities, "asan-authorities"),
                               .mapping = configuration.asan_certificate,
                               .limits = configuration.attempt_limits(),
                               .revocation = asan_revocation(configuration),
                               .by_card = configuration.card.port != 0})),
          card(card_sign_in(configuration, database, doors)),
          schedules{database,
                    files,
                    intake,
                    *persons,
                    *banks,
                    calendar,
                    benefits,
                    {configuration.schedule_documents, configuration.schedule_megabytes * 1024 * 1024},
                    configuration.origin()},
          fund{database, files, benefits, calendar} {
        database.migrate();
        documents::check_keys(database, files.keys(), system_now());
        documents::forget_old_arrivals(files.spool(), system_now());
    }

    std::filesystem::path data;
    store::Database database;
    documents::Files files;
    KeepingConfiguration keeping;
    documents::Examiner examiner;
    documents::VirusScanner scanner;
    documents::Intake intake;
    std::unique_ptr<const person::Register> persons;
    std::unique_ptr<const payment::Banks> banks;
    calendar::StateCalendar calendar;
    benefit::Catalogue benefits;
    authority::DelegatedRights grants;
    identity::Doors doors;
    std::shared_ptr<const identity::SignIn> sign_in;
    std::shared_ptr<const identity::CardSignIn> card;
    schedule::Desk schedules;
    fund::Desk fund;
};

House::House(const Configuration& configuration) : rooms_(std::make_unique<Rooms>(configuration)) {}
House::~House() = default;

web::Routes House::routes() const {
    web::Routes all;
    auto add = [&](web::Routes routes) { all.insert(all.end(), std::make_move_iterator(routes.begin()), std::make_move_iterator(routes.end())); };
    add(web::asset_routes());
    add(web::language_routes());
    add(start_routes(rooms_->doors, rooms_->benefits));
    add(identity::sign_in_routes(rooms_->sign_in));
    if (rooms_->card) add(identity::card_routes(rooms_->card));
    if (rooms_->card) add(identity::web_eid_routes(rooms_->card));
    if (rooms_->card) add(identity::card_ready_routes(rooms_->card));
    add(person::requisites_routes(rooms_->doors, rooms_->database, *rooms_->banks));
    add(authority::routes(rooms_->doors, rooms_->database));
    auto drafts = [&desk = rooms_->schedules](const auto& visitor, const web::Request& request) {
        return schedule::drafts_to_recompute(desk, visitor, request);
    };
    add(calendar::calendar_routes(rooms_->doors, rooms_->database, rooms_->calendar, drafts));
    add(schedule::routes(rooms_->doors, rooms_->schedules));
    add(fund::routes(rooms_->doors, rooms_->fund));
    return all;
}

web::CertificateDoor::Handler House::card_handler() const {
    return [card = rooms_->card](const web::Knock& knock) { return identity::knock(*card, knock); };
}

void House::apply_retention() const noexcept {
    try {
        const auto retained = app::apply_retention(rooms_->keeping, rooms_->database, rooms_->files, system_now);
        spdlog::info(R"({{"event":"retention","drafts":{},"documents":{},"files":{},"waiting":{},"removed":{}}})", retained.drafts, retained.documents,
                     retained.files.files, retained.files.waiting, retained.files.removed);
    } catch (const std::exception& fault) {
        spdlog::error("retention: {}", fault.what());
    }
}

web::ErrorPages House::error_pages() const {
    return {[](const web::Request& request, int status, const std::string& incident) {
        return web::show(web::error_page(request.say(), status, incident, request.here()), status);
    }};
}

}  // namespace qaygi::app
