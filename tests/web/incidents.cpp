// What goes wrong in a handler ends its request with a page and a number, and nothing else.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <boost/json.hpp>
#include <sstream>

#include "web/running_server.hpp"

namespace qaygi::test {

namespace {

using testing::MatchesRegex;
using web::Entry;
using web::Method;
using web::Request;

template <class Thrown>
Entry throwing(Thrown thrown) {
    return Entry::anyone([thrown](const Request&) -> web::Response { throw thrown; });
}

// A file that cannot be read to its end.
class CutShort : public web::Source {
public:
    std::uint64_t bytes() const override { return 100'000; }
    std::string_view next() override {
        if (std::exchange(begun_, true)) throw Fault("the disk is gone");
        return "the beginning";
    }

private:
    bool begun_ = false;
};

// What is logged while this lives, one line a message.
class Overheard {
public:
    Overheard() : before_(spdlog::default_logger()) {
        auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(heard_);
        auto logger = std::make_shared<spdlog::logger>("overheard", sink);
        logger->set_pattern("%v");
        spdlog::set_default_logger(logger);
    }
    ~Overheard() { spdlog::set_default_logger(before_); }
    std::string text() const { return heard_.str(); }

private:
    std::shared_ptr<spdlog::logger> before_;
    std::ostringstream heard_;
};

struct Incidents : testing::Test {
    web::Routes routes() {
        auto fail_as_door = [](const Request&) -> std::optional<web::Response> { throw Fault("sessions are away", Fault::Later::helps); };
        return {{Method::get, "/busy", throwing(Fault("VÖEN 1400033481: database is locked", Fault::Later::helps))},
                {Method::get, "/fault", throwing(Fault("the disk is gone"))},
                {Method::get, "/bug/{line}", throwing(Bug("a line without an insured person"))},
                {Method::get, "/other", throwing(std::runtime_error("something"))},
                {Method::get, "/strange", throwing(42)},
                {Method::get, "/quick", throwing(Bug("inline")), web::Body::form, true},
                {Method::get, "/file",
                 Entry::anyone([](const Request&) { return web::stored_file(std::make_shared<CutShort>(), "application/pdf", "a.pdf", true); })},
                {Method::post, "/upload", Entry::behind("door", fail_as_door, [](const Request&) { return say("in"); }), web::Body::upload},
                {Method::get, "/", Entry::anyone([](const Request&) { return say("fine"); })}};
    }
    Overheard log;
    static web::ServerOptions options() {
        web::ServerOptions options;
        options.limits.upload_bytes = 1000;
        return options;
    }

    std::unique_ptr<RunningServer> server = std::make_unique<RunningServer>(routes(), options());
    RawClient client{server->port()};
};

TEST_F(Incidents, a_fault_that_passes_asks_to_come_back) {
    auto response = client.ask(get("/busy"));
    EXPECT_EQ(response->status, 503);
    EXPECT_EQ(response->headers["retry-after"], "5");
    EXPECT_THAT(response->body, MatchesRegex("error 503 [2-9A-HJ-NP-Z]{8}"));
}

TEST_F(Incidents, everything_else_is_500_and_the_connection_goes_on) {
    for (auto target : {"/fault", "/bug/1", "/other", "/strange", "/quick"}) {
        auto response = client.ask(get(target));
        EXPECT_EQ(response->status, 500) << target;
        EXPECT_THAT(response->body, MatchesRegex("error 500 [2-9A-HJ-NP-Z]{8}"));
        EXPECT_FALSE(response->headers.contains("retry-after"));
    }
    EXPECT_EQ(client.ask(get("/"))->body, "fine");
}

TEST_F(Incidents, a_file_that_cannot_be_read_to_its_end_cuts_the_connection) {
    EXPECT_FALSE(client.ask(get("/file")));
    EXPECT_EQ(RawClient(server->port()).ask(get("/"))->body, "fine");
    server.reset();
    EXPECT_NE(log.text().find("the disk is gone"), std::string::npos);
}

TEST_F(Incidents, a_door_that_fails_keeps_an_upload_out) {
    auto response = client.ask(post("/upload", "--x", "multipart/form-data; boundary=x"));
    EXPECT_EQ(response->status, 503);
}

TEST_F(Incidents, the_log_has_the_number_the_route_and_nothing_to_identify_anyone) {
    std::string body = client.ask(get("/busy?voen=1400033481"))->body;
    client.ask(get("/bug/1400033481"));
    server.reset();
    EXPECT_EQ(log.text().find("1400033481"), std::string::npos);
    std::istringstream lines(log.text());
    std::vector<boost::json::object> said;
    for (std::string line; std::getline(lines, line);) said.push_back(boost::json::parse(line).as_object());
    ASSERT_EQ(said.size(), 4u);
    EXPECT_EQ(said[0]["event"], "incident");
    EXPECT_EQ(said[0]["incident"].as_string(), std::string_view(body).substr(10));
    EXPECT_EQ(said[0]["kind"], "fault");
    EXPECT_EQ(said[0]["what"], "VÖEN *******481: database is locked");
    EXPECT_EQ(said[1]["event"], "request");
    EXPECT_EQ(said[1]["route"], "/busy");
    EXPECT_EQ(said[1]["status"], 503);
    EXPECT_EQ(said[2]["kind"], "bug");
    EXPECT_EQ(said[3]["route"], "/bug/{line}");
}

TEST_F(Incidents, requests_are_logged_only_where_asked_for) {
    spdlog::set_level(spdlog::level::warn);
    client.ask(get("/"));
    server.reset();
    EXPECT_EQ(log.text(), "");
}

TEST(ErrorPages, that_fail_themselves_still_answer) {
    Overheard log;
    TemporaryFolder spool;
    web::ServerOptions options;
    options.port = 0;
    options.spool = spool.path();
    web::Server server(options, {}, {[](const Request&, int, const std::string&) -> web::Response { throw Bug("no text"); }}, system_now);
    std::jthread running([&] { server.run(); });
    EXPECT_EQ(RawClient(server.port()).ask(get("/nowhere"))->status, 404);
    server.stop();
}

}  // namespace

}  // namespace qaygi::test
