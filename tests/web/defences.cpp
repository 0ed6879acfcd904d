// What a client may try, and what it gets.

#include <gtest/gtest.h>

#include "web/running_server.hpp"

namespace qaygi::test {

namespace {

using namespace std::chrono_literals;
using web::Entry;
using web::Method;
using web::Request;

web::Response answer(const Request& request) { return say("form of " + std::to_string(request.form.fields().size())); }

web::Routes pages() { return {{Method::get, "/", Entry::anyone(answer)}, {Method::post, "/", Entry::anyone(answer)}}; }

struct Defences : testing::Test {
    static web::ServerOptions options() {
        web::ServerOptions options;
        options.public_origin = "https://qaygi.example";
        options.limits.header_bytes = 2000;
        options.limits.form_bytes = 1000;
        options.limits.fields = 3;
        return options;
    }
    RunningServer server{pages(), options()};
    // The status of the answer, and whether the connection was closed after it.
    std::pair<int, bool> told(const std::string& bytes) {
        RawClient client(server.port());
        auto response = client.ask(bytes);
        return {response ? response->status : 0, response && client.is_closed()};
    }
    int status(const std::string& bytes) {
        auto response = RawClient(server.port()).ask(bytes);
        return response ? response->status : 0;
    }
};

constexpr auto refused = std::pair{400, true};

TEST_F(Defences, what_two_readers_might_delimit_differently_is_refused) {
    const std::string start = "POST / HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    EXPECT_EQ(told(start + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), refused);
    EXPECT_EQ(told(start + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"), refused);
    EXPECT_EQ(told(start + "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=bc"), refused);
    EXPECT_EQ(told(start + "Content-Length: 3\r\nContent-Length: 3\r\n\r\na=b"), refused);
    EXPECT_EQ(told(start + "Content-Length: 3, 3\r\n\r\na=b"), refused);
    EXPECT_EQ(told(start + "Content-Length: +3\r\n\r\na=b"), refused);
    EXPECT_EQ(told(start + "Content-Length: 99999999999999999999999\r\n\r\na=b"), refused);
    EXPECT_EQ(told(start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), refused);
    EXPECT_EQ(told(start + "Transfer-Encoding: gzip\r\n\r\nGET / HTTP/1.1\r\nHost: test\r\n\r\n"), std::pair(501, true));
    EXPECT_EQ(told(start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"), std::pair(501, true));
    EXPECT_EQ(told(start + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"), refused);
    EXPECT_EQ(told("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), refused);
    EXPECT_EQ(told("GET / HTTP/1.1\r\nHost: test\r\nContent-Length: 30\r\n\r\n"), refused);
}

TEST_F(Defences, a_chunk_of_no_size_is_refused) {
    EXPECT_EQ(told("POST / HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"),
              refused);
}

TEST_F(Defences, a_request_names_one_host) {
    EXPECT_EQ(told("GET / HTTP/1.1\r\n\r\n"), refused);
    EXPECT_EQ(told("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), refused);
    EXPECT_EQ(told("GET / HTTP/1.1\r\nHost:\r\n\r\n"), refused);
}

TEST_F(Defences, a_broken_address_is_refused) {
    for (std::string target : {"/%zz", "/%ff", "/%00", "/a%0d%0ab", "/?a=%ff", "/?a=%4", "http://test/", "*", "/\xff"})
        EXPECT_EQ(status(get(target)), 400) << target;
    EXPECT_EQ(status(get("/?a=1&b=2&c=3")), 200);
    EXPECT_EQ(status(get("/?a=1&b=2&c=3&d=4")), 400);
    EXPECT_EQ(status(get("/../etc/passwd")), 404);
}

TEST_F(Defences, what_is_no_HTTP_is_refused) {
    EXPECT_EQ(told("\x16\x03\x01 nonsense\r\n\r\n"), refused);
    EXPECT_EQ(told("GET / HTTP/9.9\r\n\r\n"), refused);
    EXPECT_EQ(told("GET / HTTP/1.1\r\nHost: test\r\nA\x01: b\r\n\r\n"), refused);
}

TEST_F(Defences, headers_have_a_limit) {
    auto filled = [](std::size_t total) {
        std::string request = get("/", "X: \r\n");
        return request.insert(request.size() - 4, total - request.size(), 'x');
    };
    EXPECT_EQ(status(filled(2000)), 200);
    EXPECT_EQ(told(filled(2001)), std::pair(431, true));
    EXPECT_EQ(told("GET /" + std::string(100'000, 'x')), std::pair(431, true));
}

TEST_F(Defences, forms_have_a_limit) {
    EXPECT_EQ(status(post("/", "a=" + std::string(998, 'x'))), 200);
    EXPECT_EQ(told(post("/", "a=" + std::string(999, 'x'))), std::pair(413, true));
    EXPECT_EQ(told("POST / HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n" +
                   std::string(0x400, 'x') + "\r\n"),
              std::pair(413, true));
    EXPECT_EQ(status(post("/", "a=1&b=2&c=3")), 200);
    EXPECT_EQ(status(post("/", "a=1&b=2&c=3&d=4")), 400);
}

TEST_F(Defences, an_unknown_expectation_is_refused) { EXPECT_EQ(status(get("/", "Expect: miracles\r\n")), 417); }

TEST_F(Defences, a_change_comes_from_our_own_pages) {
    auto from = [&](std::string_view headers) { return status(post("/", "a=b", "application/x-www-form-urlencoded", headers)); };
    EXPECT_EQ(from("Origin: https://qaygi.example\r\n"), 200);
    EXPECT_EQ(from(""), 200);
    EXPECT_EQ(from("Sec-Fetch-Site: same-origin\r\n"), 200);
    EXPECT_EQ(from("Sec-Fetch-Site: none\r\n"), 200);
    for (auto origin : {"https://qaygi.example.evil.example", "http://qaygi.example", "https://qaygi.example:444", "https://other.example", "null", ""})
        EXPECT_EQ(from(fmt::format("Origin: {}\r\n", origin)), 403) << origin;
    EXPECT_EQ(from("Sec-Fetch-Site: cross-site\r\n"), 403);
    EXPECT_EQ(from("Sec-Fetch-Site: same-site\r\n"), 403);
    EXPECT_EQ(status(get("/", "Origin: https://other.example\r\n")), 200) << "looking is no change";
}

TEST_F(Defences, https_is_asked_for_again) { EXPECT_EQ(RawClient(server.port()).ask(get("/"))->headers["strict-transport-security"], "max-age=31536000"); }

TEST(Origins, without_an_own_address_the_host_is_ours) {
    RunningServer server{pages()};
    RawClient client(server.port());
    EXPECT_EQ(client.ask(post("/", "", "application/x-www-form-urlencoded", "Origin: http://test\r\n"))->status, 200);
    EXPECT_EQ(client.ask(post("/", "", "application/x-www-form-urlencoded", "Origin: http://other\r\n"))->status, 403);
}

// Deadlines, shortened to a second.
struct Deadlines : testing::Test {
    static web::ServerOptions options() {
        web::ServerOptions options;
        options.limits.header_time = 1s;
        options.limits.body_time = 1s;
        options.limits.idle_time = 2s;
        options.limits.connections = 30;
        return options;
    }
    RunningServer server{pages(), options()};
    // Sends an octet every tenth of a second until the other side closes; how long that took.
    static std::chrono::milliseconds drip(RawClient& client) {
        auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < 60 && client.send("x"); ++i) std::this_thread::sleep_for(100ms);
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    }
};

TEST_F(Deadlines, a_header_that_drips_is_cut_off) {
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nX: ");
    auto took = drip(client);
    EXPECT_GE(took, 900ms);
    EXPECT_LE(took, 3s);
}

TEST_F(Deadlines, a_form_that_drips_is_cut_off) {
    RawClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\n");
    auto took = drip(client);
    EXPECT_GE(took, 900ms);
    EXPECT_LE(took, 3s);
}

TEST_F(Deadlines, silence_ends_a_connection) {
    auto start = std::chrono::steady_clock::now();
    RawClient silent(server.port()), served(server.port());
    EXPECT_EQ(served.ask(get("/"))->status, 200);
    EXPECT_TRUE(silent.is_closed());
    EXPECT_LE(std::chrono::steady_clock::now() - start, 1900ms);
    EXPECT_TRUE(served.is_closed());
    EXPECT_GE(std::chrono::steady_clock::now() - start, 1900ms);
}

TEST_F(Deadlines, slow_clients_hold_up_nobody) {
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 25; ++i) {
        slow.push_back(std::make_unique<RawClient>(server.port()));
        slow.back()->send(i % 2 ? "GET / HTTP/1.1\r\nX: "
                                : "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na");
    }
    auto start = std::chrono::steady_clock::now();
    RawClient quick(server.port());
    for (int i = 0; i < 50; ++i) ASSERT_EQ(quick.ask(get("/"))->status, 200);
    EXPECT_LE(std::chrono::steady_clock::now() - start, 900ms);
}

TEST_F(Deadlines, one_connection_too_many_is_told_so) {
    std::vector<std::unique_ptr<RawClient>> guests;
    for (int i = 0; i < 30; ++i) {
        guests.push_back(std::make_unique<RawClient>(server.port()));
        ASSERT_EQ(guests.back()->ask(get("/"))->status, 200);
    }
    auto response = RawClient(server.port()).receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 503);
    EXPECT_EQ(guests.front()->ask(get("/"))->status, 200);
    guests.clear();
    int status = 0;
    for (int i = 0; i < 100 && status != 200; ++i) {
        auto again = RawClient(server.port()).ask(get("/"));
        status = again ? again->status : 0;
        std::this_thread::sleep_for(10ms);
    }
    EXPECT_EQ(status, 200);
}

}  // namespace

}  // namespace qaygi::test
