// A route that takes JSON gets the octets as they came, and nothing else.

#include <gtest/gtest.h>

#include "web/running_server.hpp"

namespace qaygi::test {

namespace {

web::Response echo(const web::Request& request) { return say(request.body); }

struct JsonBody : testing::Test {
    static web::ServerOptions small() {
        web::ServerOptions options;
        options.limits.form_bytes = 20;
        return options;
    }
    RunningServer server{{{web::Method::post, "/json", web::Entry::anyone(echo), web::Body::json}, {web::Method::post, "/form", web::Entry::anyone(echo)}},
                         small()};
    RawClient client{server.port()};
};

TEST_F(JsonBody, is_given_as_it_came) {
    EXPECT_EQ(client.ask(post("/json", R"({"a": [1,  2]})", "application/json; charset=utf-8"))->body, R"({"a": [1,  2]})");
}

TEST_F(JsonBody, must_say_that_it_is_one) {
    EXPECT_EQ(client.ask(post("/json", "a=b"))->status, 415);
    EXPECT_EQ(RawClient(server.port()).ask(post("/form", "{}", "application/json"))->status, 415);
}

TEST_F(JsonBody, ends_at_the_limit) {
    EXPECT_EQ(client.ask(post("/json", std::string(20, ' '), "application/json"))->status, 200);
    EXPECT_EQ(client.ask(post("/json", std::string(21, ' '), "application/json"))->status, 413);
}

}  // namespace

}  // namespace qaygi::test
