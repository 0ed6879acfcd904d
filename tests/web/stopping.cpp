// A stop finishes what has begun and begins nothing more.

#include <gtest/gtest.h>

#include <semaphore>

#include "web/running_server.hpp"

namespace qaygi::test {

namespace {

using namespace std::chrono_literals;
using web::Entry;
using web::Method;
using web::Request;

struct Stopping : testing::Test {
    std::binary_semaphore entered{0}, go_on{0};
    web::Routes routes() {
        auto slow = [this](const Request&) {
            entered.release();
            go_on.acquire();
            return say(std::string(300'000, 'x'));
        };
        return {{Method::get, "/slow", Entry::anyone(slow)}, {Method::get, "/", Entry::anyone([](const Request&) { return say("here"); })}};
    }
    static web::ServerOptions patient_for(std::chrono::seconds time) {
        web::ServerOptions options;
        options.limits.stop_time = time;
        return options;
    }
};

TEST_F(Stopping, finishes_the_request_in_flight_and_lets_nobody_in) {
    RunningServer server(routes(), patient_for(20s));
    RawClient idle(server.port()), waiting(server.port());
    EXPECT_EQ(idle.ask(get("/"))->body, "here");
    waiting.send(get("/slow"));
    entered.acquire();
    server.begin_stop();
    EXPECT_TRUE(idle.is_closed());
    EXPECT_THROW(RawClient(server.port()), std::runtime_error);
    go_on.release();
    auto response = waiting.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body.size(), 300'000u);
    EXPECT_EQ(response->headers["connection"], "close");
    auto start = std::chrono::steady_clock::now();
    server.stop();
    EXPECT_LE(std::chrono::steady_clock::now() - start, 2s);
}

TEST_F(Stopping, gives_up_on_a_client_that_does_not_finish) {
    RunningServer server(routes(), patient_for(1s));
    RawClient half(server.port());
    half.send("GET / HTTP/1.1\r\nHost:");
    std::this_thread::sleep_for(50ms);
    auto start = std::chrono::steady_clock::now();
    server.stop();
    auto took = std::chrono::steady_clock::now() - start;
    EXPECT_GE(took, 900ms);
    EXPECT_LE(took, 3s);
    EXPECT_TRUE(half.is_closed());
}

TEST_F(Stopping, before_anything_came_is_at_once) {
    auto start = std::chrono::steady_clock::now();
    { RunningServer server(routes(), patient_for(20s)); }
    EXPECT_LE(std::chrono::steady_clock::now() - start, 2s);
}

TEST_F(Stopping, an_address_in_use_is_a_fault) {
    RunningServer server(routes());
    TemporaryFolder spool;
    web::ServerOptions options;
    options.port = server.port();
    options.spool = spool.path();
    EXPECT_THROW(web::Server(options, {}, {}, system_now), Fault);
}

}  // namespace

}  // namespace qaygi::test
