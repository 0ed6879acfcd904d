// With certificate_door.cpp the only file that includes Boost.Beast.

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "web/admission.hpp"
#include "web/body_reader.hpp"
#include "web/edge.hpp"
#include "web/log.hpp"
#include "web/outgoing.hpp"

namespace qaygi::web {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using Stopwatch = std::chrono::steady_clock;

constexpr std::size_t piece_bytes = 64 * 1024;
constexpr std::chrono::seconds linger_time{5};

// One request and its answer.
struct Exchange {
    http::request_parser<http::buffer_body> parser;
    Admission admission;
    std::unique_ptr<BodyReader> body;
    std::optional<Response> early;  // instead of what the handler would say
    std::optional<Outgoing> outgoing;
    Stopwatch::time_point began;
    bool keep_alive = false;

    const Route& route() const { return *admission.route; }
    std::string_view pattern() const { return admission.route ? std::string_view(admission.route->pattern) : std::string_view{}; }
};

// The other side is there and speaks, but not HTTP.
bool is_misunderstanding(error_code broken) {
    bool of_http = broken.category() == http::make_error_code(http::error::bad_target).category();
    return of_http && broken != http::error::end_of_stream && broken != http::error::partial_message;
}

class Connection : public Closable {
public:
    Connection(Edge& edge, Lane& lane, Socket socket) : edge_(edge), lane_(lane), limits_(edge.options.limits), stream_(std::move(socket)) {
        error_code unknown;
        stream_.socket().set_option(asio::ip::tcp::no_delay(true), unknown);
        auto other_side = stream_.socket().remote_endpoint(unknown);
        if (!unknown) peer_ = other_side.address().to_string();
        lane_.connections.insert(this);
    }
    ~Connection() override { lane_.connections.erase(this); }

    Awaitable<void> serve();
    void close_if_idle() override {
        if (idle_ && !has_something_to_say()) close();
    }
    void close() override { stream_.close(); }

private:
    bool has_something_to_say() {
        error_code none;
        return buffer_.size() > 0 || stream_.socket().available(none) > 0;
    }
    Awaitable<bool> wait_for_request();
    Awaitable<bool> exchange();
    Awaitable<bool> read_header(Exchange& now);
    Awaitable<bool> receive(Exchange& now);
    Awaitable<bool> receive_body(Exchange& now);
    Awaitable<void> answer(Exchange& now);
    Awaitable<bool> send(Exchange& now);
    Awaitable<error_code> send_pieces(Exchange& now, http::response<http::buffer_body>& message);
    Awaitable<void> linger();
    Head head_of(const Exchange& now) const;
    void compose(Exchange& now);
    void take(Exchange& now, std::string_view bytes);

    // Runs the work on a worker, then goes on here. The work throws nothing.
    template <class Work>
    Awaitable<void> on_worker(Work work) {
        auto hand_over = [this](auto go_on, Work* given) {
            asio::post(edge_.workers, [this, given, go_on = std::move(go_on)]() mutable {
                (*given)();
                asio::post(stream_.get_executor(), std::move(go_on));
            });
        };
        co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(hand_over, asio::use_awaitable_t<Executor>{}, &work);
    }

    Edge& edge_;
    Lane& lane_;
    const Limits& limits_;
    beast::basic_stream<asio::ip::tcp, Executor> stream_;
    beast::flat_buffer buffer_{2 * piece_bytes};
    std::string peer_;
    bool first_ = true;
    bool idle_ = false;
    bool unread_ = false;  // the other side may still be sending what nobody will read
};

Awaitable<void> Connection::serve() {
    // One co_await to a statement: g++ 12 evaluates both sides of && when each holds one.
    bool more = co_await wait_for_request();
    while (more) {
        more = co_await exchange();
        if (more) more = co_await wait_for_request();
    }
    if (unread_) co_await linger();
    error_code left;
    stream_.socket().shutdown(asio::socket_base::shutdown_both, left);
}

Awaitable<bool> Connection::wait_for_request() {
    if (buffer_.size() > 0) co_return true;
    if (edge_.stopping && !has_something_to_say()) co_return false;
    idle_ = true;
    stream_.expires_after(std::exchange(first_, false) ? limits_.header_time : limits_.idle_time);
    auto [left, count] = co_await stream_.async_read_some(buffer_.prepare(4096), quietly);
    idle_ = false;
    buffer_.commit(count);
    co_return !left;
}

Awaitable<bool> Connection::exchange() {
    Exchange now;
    bool there = co_await read_header(now);
    if (!there) co_return false;
    there = co_await receive(now);
    if (!there) {
        if (now.body) co_await on_worker([&now] { now.body.reset(); });
        co_return false;
    }
    co_await answer(now);
    co_return co_await send(now);
}

// False when the other side left or was too slow. A header that cannot be understood is declined with a page.
Awaitable<bool> Connection::read_header(Exchange& now) {
    now.parser.header_limit(limits_.header_bytes);
    now.parser.body_limit(boost::none);
    stream_.expires_after(limits_.header_time);
    auto [broken, count] = co_await http::async_read_header(stream_, buffer_, now.parser, quietly);
    now.began = Stopwatch::now();
    const bool too_long = broken == http::error::header_limit || broken == http::error::buffer_overflow || count > limits_.header_bytes;
    if (!broken && !too_long) {
        now.admission = admit(head_of(now), edge_.table, edge_.options, edge_.clock());
        now.keep_alive = now.parser.keep_alive();
        co_return true;
    }
    if (!too_long && !is_misunderstanding(broken)) co_return false;
    now.admission = admit({.target = "/", .peer = peer_}, edge_.table, edge_.options, edge_.clock());
    now.admission.declined = too_long ? Declined::header_too_large : Declined::malformed;
    now.admission.route = nullptr;
    co_return true;
}

Head Connection::head_of(const Exchange& now) const {
    const auto& message = now.parser.get();
    auto view = [](auto text) { return std::string_view(text.data(), text.size()); };
    Head head{.method = view(message.method_string()), .target = view(message.target()), .http_1_0 = message.version() < 11, .peer = peer_};
    for (const auto& field : message) head.headers.emplace_back(view(field.name_string()), view(field.value()));
    return head;
}

// The body, if there is one and somebody wants it. False when the other side left or was too slow.
Awaitable<bool> Connection::receive(Exchange& now) {
    Admission& admission = now.admission;
    if (admission.declined || !admission.has_body) co_return true;
    auto reader = BodyReader::of(admission.request.headers["content-type"], now.route().body, edge_.options);
    if (!reader) {
        admission.declined = reader.error();
        co_return true;
    }
    now.body = *std::move(reader);
    if (now.route().body == Body::upload) {
        co_await on_worker([this, &now] {
            now.early = edge_.answers.attempt(now.pattern(), now.admission.request, [&now] { return now.route().entry.ask(now.admission.request); });
        });
        if (now.early) co_return true;
    }
    if (admission.expects_continue) {
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        stream_.expires_after(limits_.write_time);
        auto [left, count] = co_await asio::async_write(stream_, asio::buffer(go_on.data(), go_on.size()), quietly);
        if (left) co_return false;
    }
    co_return co_await receive_body(now);
}

Awaitable<bool> Connection::receive_body(Exchange& now) {
    const bool upload = now.route().body == Body::upload;
    auto announced = now.parser.content_length();
    std::string space(static_cast<std::size_t>(std::min<std::uint64_t>(announced ? *announced : piece_bytes, piece_bytes)), '\0');
    if (upload) buffer_.reserve(piece_bytes);
    stream_.expires_after(upload ? limits_.upload_time : limits_.body_time);
    while (!now.parser.is_done() && !now.early && !now.admission.declined) {
        auto& body = now.parser.get().body();
        body.data = space.data();
        body.size = space.size();
        auto [broken, count] = co_await http::async_read_some(stream_, buffer_, now.parser, quietly);
        if (broken && broken != http::error::need_buffer) {
            if (!is_misunderstanding(broken)) co_return false;
            now.admission.declined = Declined::malformed;
            break;
        }
        std::string_view bytes(space.data(), space.size() - body.size);
        if (upload)
            co_await on_worker([this, &now, bytes] { take(now, bytes); });
        else
            take(now, bytes);
    }
    buffer_.shrink_to_fit();
    co_return true;
}

void Connection::take(Exchange& now, std::string_view bytes) {
    Admission& admission = now.admission;
    now.early = edge_.answers.attempt(now.pattern(), admission.request, [&]() -> std::optional<Response> {
        auto taken = now.body->take(bytes);
        if (taken && now.parser.is_done()) taken = now.body->finish(admission.request);
        if (!taken) admission.declined = taken.error();
        return std::nullopt;
    });
}

Awaitable<void> Connection::answer(Exchange& now) {
    if (now.admission.route && now.route().never_blocks && !now.early) {
        compose(now);
    } else {
        co_await on_worker([this, &now] { compose(now); });
    }
}

void Connection::compose(Exchange& now) {
    const Admission& admission = now.admission;
    const Request& request = admission.request;
    Response response = now.early            ? *std::move(now.early)
                        : admission.declined ? edge_.answers.declined(request, *admission.declined)
                                             : edge_.answers.enter(now.route(), request);
    if (!admission.allowed.empty()) response.with_header("Allow", admission.allowed);
    now.body.reset();
    auto problem = edge_.answers.attempt(now.pattern(), request, [&]() -> std::optional<Response> {
        now.outgoing.emplace(std::move(response), request, edge_.over_https());
        return std::nullopt;
    });
    if (problem) now.outgoing.emplace(*std::move(problem), request, edge_.over_https());
}

Awaitable<bool> Connection::send(Exchange& now) {
    const Response& response = now.outgoing->response();
    // After what was not understood nobody knows where the next request would begin.
    const auto& declined = now.admission.declined;
    const bool lost = declined == Declined::malformed || declined == Declined::unknown_coding || declined == Declined::header_too_large;
    unread_ = lost || (now.admission.has_body && !now.parser.is_done());
    bool keep = now.keep_alive && !unread_ && !edge_.stopping;
    http::response<http::buffer_body> message{static_cast<http::status>(response.status), now.parser.get().version() < 11 ? 10u : 11u};
    for (const auto& [name, value] : response.headers) message.insert(name, value);
    if (now.outgoing->has_length()) {
        message.set(http::field::content_type, response.content_type);
        message.content_length(now.outgoing->length());
    }
    message.keep_alive(keep);
    error_code left = co_await send_pieces(now, message);
    log_answered({.method = std::string_view(now.parser.get().method_string().data(), now.parser.get().method_string().size()),
                  .pattern = now.pattern(),
                  .status = response.status,
                  .took = std::chrono::duration_cast<std::chrono::microseconds>(Stopwatch::now() - now.began),
                  .bytes = now.outgoing->length()});
    co_return keep && !left;
}

Awaitable<error_code> Connection::send_pieces(Exchange& now, http::response<http::buffer_body>& message) {
    Outgoing& outgoing = *now.outgoing;
    http::response_serializer<http::buffer_body> serializer{message};
    stream_.expires_after(limits_.write_time);
    if (now.admission.head_only) {
        serializer.split(true);
        auto [left, count] = co_await http::async_write_header(stream_, serializer, quietly);
        co_return left;
    }
    while (true) {
        std::string_view piece;
        std::optional<Response> problem;
        auto read_next = [&] {
            problem = edge_.answers.attempt(now.pattern(), now.admission.request, [&]() -> std::optional<Response> {
                piece = outgoing.next();
                return std::nullopt;
            });
        };
        if (outgoing.may_wait())
            co_await on_worker(read_next);
        else
            piece = outgoing.next();
        if (problem) co_return asio::error::eof;
        message.body().data = const_cast<char*>(piece.data());
        message.body().size = piece.size();
        message.body().more = !outgoing.at_end();
        stream_.expires_after(limits_.write_time);
        auto [left, count] = co_await http::async_write(stream_, serializer, quietly);
        if (left != http::error::need_buffer) co_return left;
    }
}

// Lets the other side read the answer before the connection is reset for what it goes on sending.
Awaitable<void> Connection::linger() {
    error_code left;
    stream_.socket().shutdown(asio::socket_base::shutdown_send, left);
    stream_.expires_after(linger_time);
    std::array<char, 16 * 1024> unwanted;
    while (!left) std::tie(left, std::ignore) = co_await stream_.async_read_some(asio::buffer(unwanted), quietly);
}

}  // namespace

Awaitable<void> serve(Edge& edge, Lane& lane, Socket socket) {
    Connection connection(edge, lane, std::move(socket));
    co_await connection.serve();
}

}  // namespace qaygi::web
