#include "web/server.hpp"

#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>

#include "base/fault.hpp"
#include "web/edge.hpp"
#include "web/log.hpp"
#include "web/spooled_file.hpp"

namespace qaygi::web {

namespace {

using Timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
using boost::system::error_code;

// Each connection is a descriptor; the usual soft limit of 1024 is less than what the options allow.
void allow_descriptors(rlim_t wanted) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void turn_away(Socket& socket) {
    static constexpr std::string_view busy = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(busy.data(), busy.size()), ignored);
}

}  // namespace

struct Server::Inside {
    Inside(ServerOptions options, Routes routes, ErrorPages pages, Clock clock);
    void run();
    void begin_stop();
    Awaitable<void> accept();
    void open(Lane& lane, Socket socket);
    void for_each_connection(void (Closable::*action)());
    Lane& front() { return *lanes.front(); }

    Edge edge;
    std::vector<std::unique_ptr<Lane>> lanes;
    asio::basic_socket_acceptor<asio::ip::tcp, Executor> acceptor;
    Timer patience;  // while the requests in flight are finished

private:
    static std::vector<std::unique_ptr<Lane>> make_lanes(unsigned count);
};

std::vector<std::unique_ptr<Lane>> Server::Inside::make_lanes(unsigned count) {
    ensure(count > 0, "a server has a thread");
    std::vector<std::unique_ptr<Lane>> lanes;
    for (unsigned i = 0; i < count; ++i) lanes.push_back(std::make_unique<Lane>());
    return lanes;
}

Server::Inside::Inside(ServerOptions options, Routes routes, ErrorPages pages, Clock clock)
    : edge(std::move(options), std::move(routes), std::move(pages), std::move(clock)),
      lanes(make_lanes(edge.options.io_threads)),
      acceptor(front().context.get_executor()),
      patience(front().context.get_executor()) {
    const Limits& limits = edge.options.limits;
    allow_descriptors(limits.connections + 512);
    clear_spool(edge.options.spool, limits.upload_time + limits.stop_time);
    try {
        asio::ip::tcp::endpoint place(asio::ip::make_address(edge.options.address), edge.options.port);
        acceptor.open(place.protocol());
        acceptor.set_option(asio::socket_base::reuse_address(true));
        acceptor.bind(place);
        acceptor.listen();
    } catch (const boost::system::system_error& problem) {
        throw Fault(fmt::format("cannot listen on {}:{}: {}", edge.options.address, edge.options.port, problem.code().message()));
    }
}

void Server::Inside::run() {
    asio::co_spawn(front().context, accept(), asio::detached);
    front().open.reset();
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < lanes.size(); ++i) threads.emplace_back([&lane = *lanes[i]] { lane.context.run(); });
    front().context.run();
    threads.clear();
    edge.workers.join();
}

Awaitable<void> Server::Inside::accept() {
    for (std::size_t turn = 0; acceptor.is_open(); turn = (turn + 1) % lanes.size()) {
        Lane& lane = *lanes[turn];
        auto [problem, socket] = co_await acceptor.async_accept(lane.context, quietly);
        if (problem) {
            // Out of descriptors, most likely: others must leave first.
            Timer pause(front().context.get_executor(), std::chrono::milliseconds(100));
            if (acceptor.is_open()) co_await pause.async_wait(quietly);
        } else if (edge.connections >= edge.options.limits.connections) {
            turn_away(socket);
        } else {
            open(lane, std::move(socket));
        }
    }
}

void Server::Inside::open(Lane& lane, Socket socket) {
    ++edge.connections;
    asio::co_spawn(lane.context, serve(edge, lane, std::move(socket)), [this](const std::exception_ptr& problem) {
        try {
            if (problem) std::rethrow_exception(problem);
        } catch (const std::exception& thrown) {
            log_incident("", "", "connection", thrown.what());
        }
        if (--edge.connections == 0 && edge.stopping) asio::post(front().context, [this] { patience.cancel(); });
    });
}

// On the thread of the front lane.
void Server::Inside::begin_stop() {
    error_code ignored;
    acceptor.close(ignored);
    if (edge.connections > 0) {
        patience.expires_after(edge.options.limits.stop_time);
        patience.async_wait([this](error_code cancelled) {
            if (!cancelled) for_each_connection(&Closable::close);
        });
    }
    for_each_connection(&Closable::close_if_idle);
    for (std::size_t i = 1; i < lanes.size(); ++i) lanes[i]->open.reset();
}

void Server::Inside::for_each_connection(void (Closable::*action)()) {
    for (auto& lane : lanes)
        asio::post(lane->context, [&lane = *lane, action] {
            for (Closable* connection : lane.connections) (connection->*action)();
        });
}

Server::Server(ServerOptions options, Routes routes, ErrorPages errors, Clock clock)
    : inside_(std::make_unique<Inside>(std::move(options), std::move(routes), std::move(errors), std::move(clock))) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return inside_->acceptor.local_endpoint().port(); }

void Server::run() { inside_->run(); }

void Server::stop() {
    if (inside_->edge.stopping.exchange(true)) return;
    asio::post(inside_->front().context, [inside = inside_.get()] { inside->begin_stop(); });
}

}  // namespace qaygi::web
