// Files and headers on their way out.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/running_server.hpp"

namespace qaygi::test {

namespace {

using testing::HasSubstr;
using web::Entry;
using web::Method;
using web::Request;

class Pieces : public web::Source {
public:
    explicit Pieces(std::string content) : content_(std::move(content)) {}
    std::uint64_t bytes() const override { return content_.size(); }
    std::string_view next() override {
        const auto piece = std::string_view(content_).substr(read_, 40'000);
        read_ += piece.size();
        return piece;
    }

private:
    std::string content_;
    std::size_t read_ = 0;
};

struct Sending : testing::Test {
    web::Routes routes() {
        auto asset = [](const Request&) {
            return say("body {}").with_header("ETag", "\"abc\"").with_header("Cache-Control", "public, max-age=31536000, immutable");
        };
        auto document = [this](const Request&) { return web::stored_file(std::make_shared<Pieces>(document_content), "application/pdf", "a.pdf", true); };
        auto beside = [](const Request&) {
            web::Response page = say("page");
            page.frames_documents = true;
            return page;
        };
        auto language = [](const Request& request) { return say(std::string(request.say().tag())); };
        return {{Method::get, "/asset", Entry::anyone(asset), web::Body::form, true},
                {Method::get, "/document", Entry::anyone(document)},
                {Method::get, "/beside", Entry::anyone(beside)},
                {Method::get, "/language", Entry::anyone(language)}};
    }
    std::string document_content;
    RunningServer server{routes()};
    RawClient client{server.port()};
};

TEST_F(Sending, a_file_goes_out_whole_and_may_stand_beside_a_page) {
    std::string content;
    for (std::int64_t i = 0; content.size() < 3'000'000; ++i) content += std::to_string(i * 7919);
    document_content = content;
    auto response = client.ask(get("/document"));
    ASSERT_TRUE(response);
    EXPECT_TRUE(response->body == content);
    EXPECT_EQ(response->headers["content-type"], "application/pdf");
    EXPECT_THAT(response->headers["content-security-policy"], HasSubstr("frame-ancestors 'self'"));
    EXPECT_THAT(client.ask(get("/beside"))->headers["content-security-policy"], HasSubstr("frame-src 'self'"));
    client.send("HEAD /document HTTP/1.1\r\nHost: test\r\n\r\n");
    EXPECT_EQ(client.receive(true)->headers["content-length"], std::to_string(content.size()));
    EXPECT_EQ(client.ask(get("/language"))->status, 200);
}

TEST_F(Sending, an_empty_file_is_a_response_too) { EXPECT_EQ(client.ask(get("/document"))->headers["content-length"], "0"); }

TEST_F(Sending, what_the_reader_has_is_not_sent_again) {
    auto first = client.ask(get("/asset"));
    EXPECT_EQ(first->headers["cache-control"], "public, max-age=31536000, immutable");
    auto again = client.ask(get("/asset", "If-None-Match: \"abc\"\r\n"));
    EXPECT_EQ(again->status, 304);
    EXPECT_FALSE(again->headers.contains("content-length"));
    EXPECT_EQ(client.ask(get("/asset", "If-None-Match: \"other\"\r\n"))->body, "body {}");
}

TEST_F(Sending, the_language_is_that_of_the_cookie_else_az) {
    EXPECT_EQ(client.ask(get("/language", "Accept-Language: en\r\n"))->body, "az");
    EXPECT_EQ(client.ask(get("/language", "Cookie: a=b; language=ru\r\n"))->body, "ru");
    EXPECT_EQ(client.ask(get("/language", "Cookie: language=xx\r\n"))->body, "az");
}

}  // namespace

}  // namespace qaygi::test
