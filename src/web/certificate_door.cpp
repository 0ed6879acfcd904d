#include "web/certificate_door.hpp"

#include <spdlog/spdlog.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include "base/fault.hpp"
#include "web/encoding.hpp"

namespace qaygi::web {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using Stream = beast::ssl_stream<beast::tcp_stream>;

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t header_bytes = 16 * 1024;
constexpr std::size_t most_fields = 16;
constexpr std::chrono::seconds write_time{10};

int believe_for_now(X509_STORE_CTX*, void*) { return 1; }

asio::ssl::context tls_of(const CertificateDoorOptions& options) {
    asio::ssl::context tls(asio::ssl::context::tls_server);
    auto* native = tls.native_handle();
    try {
        tls.use_certificate_chain_file(options.certificate.string());
        tls.use_private_key_file(options.key.string(), asio::ssl::context::pem);
    } catch (const boost::system::system_error& problem) {
        throw Fault(fmt::format("the certificate or the key of the card port cannot be used: {}", problem.code().message()));
    }
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_num_tickets(native, 0);
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    tls.set_verify_mode(asio::ssl::verify_peer);
    SSL_CTX_set_cert_verify_callback(native, believe_for_now, nullptr);
    return tls;
}

std::string shown_certificate(Stream& stream) {
    std::unique_ptr<X509, decltype(&X509_free)> shown(SSL_get1_peer_certificate(stream.native_handle()), X509_free);
    if (!shown) return {};
    std::string der(static_cast<std::size_t>(i2d_X509(shown.get(), nullptr)), '\0');
    auto* at = reinterpret_cast<unsigned char*>(der.data());
    i2d_X509(shown.get(), &at);
    return der;
}

}  // namespace

struct CertificateDoor::Inside {
    Inside(const CertificateDoorOptions& given, Handler open, Clock now)
        : options(given), handler(std::move(open)), clock(std::move(now)), tls(tls_of(given)), threads(given.threads), acceptor(threads) {
        try {
            const asio::ip::tcp::endpoint place(asio::ip::make_address(options.address), options.port);
            acceptor.open(place.protocol());
            acceptor.set_option(asio::socket_base::reuse_address(true));
            acceptor.bind(place);
            acceptor.listen();
        } catch (const boost::system::system_error& problem) {
            throw Fault(fmt::format("cannot listen on {}:{}: {}", options.address, options.port, problem.code().message()));
        }
    }
    asio::awaitable<void> accept();
    asio::awaitable<void> serve(asio::ip::tcp::socket socket);
    asio::awaitable<void> answer(Stream& stream, const http::request<http::empty_body>& request);
    http::response<http::empty_body> lead_on(Stream& stream, const http::request<http::empty_body>& request);

    const CertificateDoorOptions options;
    const Handler handler;
    const Clock clock;
    asio::ssl::context tls;
    std::atomic<unsigned> connections = 0;
    asio::thread_pool threads;
    asio::ip::tcp::acceptor acceptor;
};

asio::awaitable<void> CertificateDoor::Inside::accept() {
    while (acceptor.is_open()) {
        auto [problem, socket] = co_await acceptor.async_accept(asio::make_strand(threads), quietly);
        if (problem) {
            if (problem == asio::error::operation_aborted) co_return;
            continue;
        }
        if (connections >= options.connections) continue;
        ++connections;
        const auto strand = socket.get_executor();
        asio::co_spawn(strand, serve(std::move(socket)), [this](const std::exception_ptr&) { --connections; });
    }
}

asio::awaitable<void> CertificateDoor::Inside::serve(asio::ip::tcp::socket socket) {
    Stream stream(std::move(socket), tls);
    auto& below = beast::get_lowest_layer(stream);
    below.expires_after(options.handshake_time);
    auto [refused] = co_await stream.async_handshake(asio::ssl::stream_base::server, quietly);
    if (refused) {
        spdlog::info("card port: no connection: {}", refused.message());
        co_return;
    }
    below.expires_after(options.header_time);
    beast::flat_buffer buffer(header_bytes);
    http::request_parser<http::empty_body> parser;
    parser.header_limit(header_bytes);
    auto [broken, count] = co_await http::async_read(stream, buffer, parser, quietly);
    if (!broken) co_await answer(stream, parser.get());
    below.expires_after(write_time);
    co_await stream.async_shutdown(quietly);
}

asio::awaitable<void> CertificateDoor::Inside::answer(Stream& stream, const http::request<http::empty_body>& request) {
    auto response = lead_on(stream, request);
    response.set(http::field::cache_control, "no-store");
    response.set("Referrer-Policy", "no-referrer");
    response.keep_alive(false);
    response.prepare_payload();
    beast::get_lowest_layer(stream).expires_after(write_time);
    co_await http::async_write(stream, response, quietly);
}

http::response<http::empty_body> CertificateDoor::Inside::lead_on(Stream& stream, const http::request<http::empty_body>& request) {
    http::response<http::empty_body> response(http::status::see_other, 11);
    const std::string target(request.target());
    const auto question = std::min(target.find('?'), target.size());
    const auto query = read_fields(std::string_view(target).substr(std::min(question + 1, target.size())), most_fields);
    if (request.method() != http::verb::get || target.substr(0, question) != "/" || !query) {
        response.result(http::status::not_found);
        return response;
    }
    try {
        error_code unknown;
        const auto peer = beast::get_lowest_layer(stream).socket().remote_endpoint(unknown);
        response.set(http::field::location, handler({shown_certificate(stream), *query, unknown ? "" : peer.address().to_string(), clock()}));
    } catch (const std::exception& problem) {
        spdlog::error("card port: {}", problem.what());
        response.result(http::status::service_unavailable);
    }
    return response;
}

CertificateDoor::CertificateDoor(const CertificateDoorOptions& options, Handler handler, Clock clock)
    : inside_(std::make_unique<Inside>(options, std::move(handler), std::move(clock))) {}

CertificateDoor::~CertificateDoor() { stop(); }

std::uint16_t CertificateDoor::port() const { return inside_->acceptor.local_endpoint().port(); }

void CertificateDoor::start() { asio::co_spawn(inside_->threads, inside_->accept(), asio::detached); }

void CertificateDoor::stop() {
    inside_->threads.stop();
    inside_->threads.join();
}

}  // namespace qaygi::web
