#pragma once

// What the server and its connections share. Only server.cpp and connection.cpp include this: Boost.Asio is slow to compile, and Boost.Beast,
// which connection.cpp alone includes, slower.

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <unordered_set>

#include "web/answers.hpp"
#include "web/route_table.hpp"
#include "web/server.hpp"

namespace qaygi::web {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
constexpr auto quietly = asio::as_tuple(asio::use_awaitable_t<Executor>{});  // gives the error instead of throwing it

struct Edge {
    Edge(ServerOptions given, Routes routes, ErrorPages pages, Clock now)
        : options(std::move(given)), table(std::move(routes)), answers(std::move(pages)), clock(std::move(now)), workers(options.workers) {}
    bool over_https() const { return options.public_origin.starts_with("https://"); }

    const ServerOptions options;
    const RouteTable table;
    const Answers answers;
    const Clock clock;
    std::atomic<bool> stopping = false;
    std::atomic<std::uint32_t> connections = 0;
    asio::thread_pool workers;
};

// A connection, as far as a stop is concerned.
class Closable {
public:
    virtual ~Closable() = default;
    virtual void close_if_idle() = 0;
    virtual void close() = 0;
};

// One thread of the edge and the connections that live on it; nothing of theirs is locked.
struct Lane {
    asio::io_context context{1};
    asio::executor_work_guard<Executor> open = asio::make_work_guard(context);
    std::unordered_set<Closable*> connections;
};

// Serves one connection until the other side leaves, a deadline passes or the server stops. Everything that may wait for a disk or a database
// happens on a worker, while the connection holds no thread.
Awaitable<void> serve(Edge& edge, Lane& lane, Socket socket);

}  // namespace qaygi::web
