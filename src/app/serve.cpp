#include "app/serve.hpp"

#include <spdlog/spdlog.h>

#include <cstdio>

#include "app/house.hpp"
#include "app/stop_signals.hpp"
#include "base/repeating.hpp"
#include "web/certificate_door.hpp"
#include "web/server.hpp"

namespace qaygi::app {

namespace {

using namespace std::chrono_literals;

web::ServerOptions server_options(const Configuration& configuration) {
    web::ServerOptions options;
    options.address = configuration.address;
    options.port = configuration.port;
    options.io_threads = configuration.io_threads;
    options.workers = configuration.workers;
    options.spool = configuration.spool();
    options.public_origin = configuration.origin();
    options.trusted_proxies = configuration.trusted_proxies();
    options.limits.file_bytes = configuration.file_bytes();
    // Room for one file beyond the limit, so that the page can say so at the field instead of cutting the connection.
    options.limits.upload_bytes = 4 * options.limits.file_bytes;
    return options;
}

// Open for as long as it lives; nothing where no card port is configured.
std::unique_ptr<web::CertificateDoor> card_door(const Configuration& configuration, const House& house) {
    const auto& card = configuration.card;
    if (card.port == 0) return nullptr;
    const web::CertificateDoorOptions options{
        .address = configuration.address, .port = card.port, .certificate = card.server_certificate, .key = card.server_key};
    auto door = std::make_unique<web::CertificateDoor>(options, house.card_handler(), system_now);
    door->start();
    return door;
}

}  // namespace

int serve(const Configuration& configuration, const std::function<void(const std::string& address)>& started) {
    spdlog::set_level(spdlog::level::from_str(configuration.log));
    StopSignals signals;
    House house(configuration);
    web::Server server(server_options(configuration), house.routes(), house.error_pages(), system_now);
    const auto cards = card_door(configuration, house);
    const Repeating daily(1h, 24h, [&] { house.apply_retention(); });
    if (started) started(configuration.origin());
    spdlog::info("listening on {}:{}", configuration.address, server.port());
    signals.run([&] { server.run(); }, [&] { server.stop(); });
    return 0;
}

int print_routes(const Configuration& configuration) {
    House house(configuration);
    for (const web::Route& route : house.routes())
        std::printf("%-4s %-55s %s\n", route.method == web::Method::get ? "GET" : "POST", route.pattern.c_str(), route.entry.who().c_str());
    return 0;
}

}  // namespace qaygi::app
