// What a connection does: answers in order, stays open, closes when it must.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/running_server.hpp"

namespace qaygi::test {

namespace {

using testing::HasSubstr;
using web::Entry;
using web::Method;
using web::Request;
using web::Routes;

web::Response echo(const Request& request) {
    std::string text = request.path;
    for (const auto& [name, value] : request.in_path) text += fmt::format(" {{{}}}={}", name, value);
    for (const auto& [name, value] : request.query.fields()) text += fmt::format(" ?{}={}", name, value);
    for (const auto& [name, value] : request.form.fields()) text += fmt::format(" {}={}", name, value);
    return say(text);
}

Routes pages() {
    return {{Method::get, "/", Entry::anyone(echo)},
            {Method::get, "/quick", Entry::anyone(echo), web::Body::form, true},
            {Method::get, "/lines/{line}", Entry::anyone(echo)},
            {Method::post, "/lines/{line}", Entry::anyone(echo)},
            {Method::post, "/only-post", Entry::anyone(echo)}};
}

struct Conversation : testing::Test {
    RunningServer server{pages()};
    RawClient client{server.port()};
};

TEST_F(Conversation, answers_one_request_after_another_on_one_connection) {
    for (int i = 0; i < 3; ++i) {
        auto response = client.ask(get("/lines/" + std::to_string(i)));
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 200);
        EXPECT_EQ(response->body, fmt::format("/lines/{0} {{line}}={0}", i));
    }
}

TEST_F(Conversation, answers_what_was_sent_ahead_in_its_order) {
    client.send(get("/lines/1") + post("/lines/2", "a=b") + get("/quick"));
    EXPECT_EQ(client.receive()->body, "/lines/1 {line}=1");
    EXPECT_EQ(client.receive()->body, "/lines/2 {line}=2 a=b");
    EXPECT_EQ(client.receive()->body, "/quick");
}

TEST_F(Conversation, answers_HEAD_with_the_header_of_GET) {
    client.send("HEAD /quick HTTP/1.1\r\nHost: test\r\n\r\n" + get("/quick"));
    auto head = client.receive(true);
    EXPECT_EQ(head->status, 200);
    EXPECT_EQ(head->headers["content-length"], "6");
    EXPECT_EQ(client.receive()->body, "/quick");
}

TEST_F(Conversation, understands_a_request_that_arrives_octet_by_octet) {
    for (char c : post("/lines/7", "name=B%C9%99yim")) ASSERT_TRUE(client.send({&c, 1}));
    EXPECT_EQ(client.receive()->body, "/lines/7 {line}=7 name=Bəyim");
}

TEST_F(Conversation, reads_a_chunked_form) {
    client.send(
        "POST /lines/1 HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
        "2\r\na=\r\n3;x=y\r\nb&c\r\n2\r\n=d\r\n0\r\n\r\n");
    EXPECT_EQ(client.receive()->body, "/lines/1 {line}=1 a=b c=d");
}

TEST_F(Conversation, says_where_there_is_no_page_and_no_such_method) {
    EXPECT_EQ(client.ask(get("/nowhere"))->status, 404);
    auto wrong = client.ask(get("/only-post"));
    EXPECT_EQ(wrong->status, 405);
    EXPECT_EQ(wrong->headers["allow"], "POST");
    wrong = client.ask("DELETE /lines/1 HTTP/1.1\r\nHost: test\r\n\r\n");
    EXPECT_EQ(wrong->status, 405);
    EXPECT_EQ(wrong->headers["allow"], "GET, HEAD, POST");
    EXPECT_EQ(client.ask(get("/"))->status, 200);
}

TEST_F(Conversation, closes_for_a_client_of_HTTP_1_0) {
    EXPECT_EQ(client.ask("GET / HTTP/1.0\r\n\r\n")->status, 200);
    EXPECT_TRUE(client.is_closed());
}

TEST_F(Conversation, closes_when_asked_to) {
    EXPECT_EQ(client.ask(get("/", "Connection: close\r\n"))->headers["connection"], "close");
    EXPECT_TRUE(client.is_closed());
}

TEST_F(Conversation, says_go_on_to_a_client_that_waits_with_its_form) {
    client.send("POST /lines/1 HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.receive()->status, 100);
    EXPECT_EQ(client.ask("a=b")->body, "/lines/1 {line}=1 a=b");
}

TEST_F(Conversation, keeps_a_NUL_in_a_field_for_the_handler) {
    auto response = client.ask(post("/lines/1", "a=x%00y"));
    EXPECT_EQ(response->body, std::string("/lines/1 {line}=1 a=x\0y", 23));
}

TEST_F(Conversation, gives_every_answer_the_security_headers) {
    for (std::string_view target : {"/", "/nowhere"}) {
        auto headers = client.ask(get(target))->headers;
        EXPECT_THAT(headers["content-security-policy"], HasSubstr("default-src 'none'; script-src 'self'"));
        EXPECT_THAT(headers["content-security-policy"], HasSubstr("frame-ancestors 'none'"));
        EXPECT_EQ(headers["x-content-type-options"], "nosniff");
        EXPECT_EQ(headers["cache-control"], "no-store");
        EXPECT_EQ(headers["referrer-policy"], "same-origin");
        EXPECT_FALSE(headers.contains("strict-transport-security"));
    }
}

}  // namespace

}  // namespace qaygi::test
