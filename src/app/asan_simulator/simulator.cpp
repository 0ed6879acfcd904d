#include "app/asan_simulator/simulator.hpp"

#include <fstream>

#include "app/asan_simulator/phone_pages.hpp"
#include "app/asan_simulator/protocol.hpp"
#include "base/fault.hpp"
#include "web/assets.hpp"
#include "web/language_switch.hpp"
#include "web/page.hpp"

namespace qaygi::asan_simulator {
namespace {

constexpr unsigned polls_at_once = 64;  // each holds a worker while it waits

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Fault("the simulator cannot read its people from " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

web::Routes routes(Phones& phones) {
    web::Routes all = protocol_routes(phones);
    for (auto&& more : {phone_routes(phones), web::language_routes(), web::asset_routes()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

web::Response show_error(const web::Request& request, int status, const std::string& incident) {
    return web::show(web::error_page(request.say(), status, incident, request.path), status);
}

web::ServerOptions server_options(const Options& options) {
    const auto spool = options.folder / "spool";
    std::filesystem::create_directories(spool);
    return {.address = options.address, .port = options.port, .workers = polls_at_once, .spool = spool};
}

}  // namespace

Simulator::Simulator(const Options& options)
    : phones_(issue_cards(options.folder, read_people(read_file(options.people)), system_now())),
      server_(server_options(options), routes(phones_), {show_error}, system_now) {}

void Simulator::stop() {
    phones_.hang_up();
    server_.stop();
}

}  // namespace qaygi::asan_simulator
