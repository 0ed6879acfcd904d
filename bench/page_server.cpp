// What the edge alone costs: a page of 15 KB from memory over 64 kept connections, answered on the connection's own thread and by a worker.
// wrk, which shares the processor, asks; the processor time is this program's.
//
//   page_server [seconds for each measurement]

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <thread>

#include "base/clock.hpp"
#include "web/server.hpp"

namespace {

using namespace qaygi;

double processor_seconds() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    auto seconds = [](timeval time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

long resident_kilobytes() {
    std::ifstream status("/proc/self/statm");
    long all = 0, resident = 0;
    status >> all >> resident;
    return resident * 4;
}

std::string run(const std::string& command) {
    std::unique_ptr<FILE, int (*)(FILE*)> output(::popen(command.c_str(), "r"), ::pclose);
    std::string text;
    char piece[4096];
    while (output && std::fgets(piece, sizeof piece, output.get())) text += piece;
    return text;
}

// The word after the label in what wrk says.
std::string said(const std::string& report, std::string_view label) {
    auto at = report.find(label);
    if (at == std::string::npos) return "?";
    std::istringstream rest(report.substr(at + label.size()));
    std::string word;
    rest >> word;
    return word;
}

void measure(std::string_view name, std::uint16_t port, std::string_view path, int seconds) {
    const double before = processor_seconds();
    const std::string report = run(
        fmt::format("wrk -t1 -c64 -d{} --latency -H 'Cookie: language=az; __Host-session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' http://127.0.0.1:{}{}",
                    seconds, port, path));
    const double used = processor_seconds() - before;
    const double rate = std::strtod(said(report, "Requests/sec:").c_str(), nullptr);
    fmt::print("{:<28} {:>8.0f}/s   p99 {:>9}   {:.3f} ms of processor each   {} KB resident\n", name, rate, said(report, "99%"),
               used * 1000 / (rate * seconds), resident_kilobytes());
}

}  // namespace

int main(int count, char** arguments) {
    const int seconds = count > 1 ? std::atoi(arguments[1]) : 5;
    spdlog::set_level(spdlog::level::warn);
    auto page = [](const web::Request&) { return web::Response{.body = std::string(15 * 1024, 'x')}; };
    web::Routes routes{{web::Method::get, "/inline/{page}", web::Entry::anyone(page), web::Body::form, true},
                       {web::Method::get, "/worker/{page}", web::Entry::anyone(page)}};
    web::ServerOptions options;
    options.port = 0;
    options.spool = std::filesystem::temp_directory_path();
    web::Server server(options, std::move(routes), {}, system_now);
    std::jthread running([&] { server.run(); });
    measure("on the connection's thread", server.port(), "/inline/1", seconds);
    measure("by a worker", server.port(), "/worker/1", seconds);
    server.stop();
}
