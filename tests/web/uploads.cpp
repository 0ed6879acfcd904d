// Files that come with a form: kept in the spool while the request lives, hashed on their way, never more than the limits allow.

#include <gtest/gtest.h>

#include "crypto/digest.hpp"
#include "web/running_server.hpp"
#include "web/spooled_file.hpp"

namespace qaygi::test {

namespace {

using web::Body;
using web::Entry;
using web::Method;
using web::Request;

constexpr auto type = "multipart/form-data; boundary=edge";

std::string field(std::string_view name, std::string_view value) {
    return fmt::format("--edge\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{}\r\n", name, value);
}
std::string file(std::string_view name, std::string_view content) {
    return fmt::format("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\nContent-Type: application/pdf\r\n\r\n{}\r\n", name,
                       content);
}
const std::string last = "--edge--\r\n";

web::Response describe(const Request& request) {
    std::string text = "note=" + std::string(request.form.text("note"));
    for (const auto& got : request.files)
        text +=
            fmt::format(" {} {} {} {} {}", got.field, got.name, got.bytes, got.too_large ? "too large" : got.sha256, std::filesystem::file_size(got.spooled));
    return say(text);
}

struct Uploads : testing::Test {
    static web::ServerOptions options() {
        web::ServerOptions options;
        options.limits.file_bytes = 6'000'000;
        options.limits.upload_bytes = 9'000'000;
        options.limits.files = 2;
        return options;
    }
    web::Routes routes() {
        auto keep = [this](const Request& request) {
            std::filesystem::rename(request.files.at(0).spooled, kept.path() / "kept");
            return say("kept");
        };
        auto refuse_strangers = [](const Request& request) -> std::optional<web::Response> {
            if (request.cookies.contains("known")) return std::nullopt;
            return web::see_other("/sign-in");
        };
        return {{Method::post, "/upload", Entry::anyone(describe), Body::upload},
                {Method::post, "/keep", Entry::anyone(keep), Body::upload},
                {Method::post, "/form", Entry::anyone(describe)},
                {Method::post, "/known", Entry::behind("known", refuse_strangers, describe), Body::upload}};
    }
    // Removing runs on a worker and may follow the answer.
    bool spool_becomes_empty() const {
        for (int i = 0; i < 500 && server.spool().files() > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return server.spool().files() == 0;
    }

    TemporaryFolder kept;
    RunningServer server{routes(), options()};
    RawClient client{server.port()};
};

TEST_F(Uploads, five_megabytes_arrive_whole_with_their_digest) {
    std::string content;
    for (std::int64_t i = 0; content.size() < 5'000'000; ++i) content += fmt::format("{}\r\n--ed", i * 7919);
    auto response = client.ask(post("/upload", field("note", "Bəyim\0x") + file("arayış.pdf", content) + last, type));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, fmt::format("note=Bəyim file arayış.pdf {0} {1} {0}", content.size(), crypto::sha256_hex(content)));
    EXPECT_TRUE(spool_becomes_empty());
    EXPECT_EQ(client.ask(post("/form", "note=again"))->body, "note=again");
}

TEST_F(Uploads, a_file_at_the_limit_is_kept_and_one_octet_more_is_not) {
    EXPECT_EQ(client.ask(post("/upload", file("a", std::string(6'000'000, 'x')) + last, type))->body.find("too large"), std::string::npos);
    auto response = client.ask(post("/upload", file("a", std::string(6'000'001, 'x')) + field("note", "typed") + last, type));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "note=typed file a 0 too large 0") << "what was typed after the file is kept too";
}

TEST_F(Uploads, more_than_a_whole_upload_may_have_gets_a_page_before_it_is_read) {
    std::string announced = fmt::format("POST /upload HTTP/1.1\r\nHost: test\r\nContent-Type: {}\r\nContent-Length: 9000001\r\n\r\n--edge", type);
    auto response = client.ask(announced);
    EXPECT_EQ(response->status, 413);
    EXPECT_EQ(response->body, "error 413 ");
    EXPECT_EQ(response->headers["connection"], "close");
    EXPECT_TRUE(client.is_closed());
}

TEST_F(Uploads, what_was_not_announced_is_counted) {
    client.send(fmt::format("POST /upload HTTP/1.1\r\nHost: test\r\nContent-Type: {}\r\nTransfer-Encoding: chunked\r\n\r\n", type));
    std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 9'000'000 / 0x10000 + 1; ++i) client.send(chunk);
    EXPECT_EQ(client.receive()->status, 413);
}

TEST_F(Uploads, so_many_files_and_no_more) {
    EXPECT_EQ(client.ask(post("/upload", file("a", "1") + file("b", "2") + last, type))->status, 200);
    EXPECT_EQ(client.ask(post("/upload", file("a", "1") + file("b", "2") + file("c", "3") + last, type))->status, 413);
    EXPECT_TRUE(spool_becomes_empty());
}

TEST_F(Uploads, a_field_without_a_chosen_file_is_no_file) {
    EXPECT_EQ(client.ask(post("/upload", file("", "") + field("note", "x") + last, type))->body, "note=x");
}

TEST_F(Uploads, a_file_moved_away_stays) {
    EXPECT_EQ(client.ask(post("/keep", file("a", "content") + last, type))->body, "kept");
    EXPECT_TRUE(spool_becomes_empty());
    EXPECT_EQ(std::filesystem::file_size(kept.path() / "kept"), 7u);
}

TEST_F(Uploads, an_upload_broken_off_leaves_nothing) {
    client.send(fmt::format("POST /upload HTTP/1.1\r\nHost: test\r\nContent-Type: {}\r\nContent-Length: 1000000\r\n\r\n", type));
    client.send(file("a", std::string(300'000, 'x')));
    for (int i = 0; i < 500 && server.spool().files() == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(server.spool().files(), 1u);
    client.leave();
    EXPECT_TRUE(spool_becomes_empty());
}

TEST_F(Uploads, a_stranger_is_led_away_before_sending_anything) {
    std::string header = fmt::format("POST /known HTTP/1.1\r\nHost: test\r\nContent-Type: {}\r\nContent-Length: 100000\r\nExpect: 100-continue\r\n", type);
    auto response = client.ask(header + "\r\n");
    EXPECT_EQ(response->status, 303);
    EXPECT_TRUE(client.is_closed());
    RawClient known(server.port());
    EXPECT_EQ(known.ask(header + "Cookie: known=1\r\n\r\n")->status, 100);
}

TEST_F(Uploads, a_form_takes_no_files) {
    EXPECT_EQ(client.ask(post("/form", field("note", "x") + last, type))->body, "note=x");
    EXPECT_EQ(client.ask(post("/form", file("a", "content") + last, type))->status, 400);
    RawClient other(server.port());
    EXPECT_EQ(other.ask(post("/form", "{}", "application/json"))->status, 415);
}

TEST_F(Uploads, text_that_is_not_UTF_8_is_declined) {
    EXPECT_EQ(client.ask(post("/upload", field("note", "\xff") + last, type))->status, 400);
    RawClient other(server.port());
    EXPECT_EQ(other.ask(post("/upload", file("\xff", "") + last, type))->status, 400);
    EXPECT_EQ(RawClient(server.port()).ask(post("/upload", field("note", "x"), type))->status, 400) << "without its last delimiter";
}

}  // namespace

TEST(Spool, is_cleared_of_what_a_killed_program_left) {
    namespace fs = std::filesystem;
    TemporaryFolder spool;
    const auto lies = [&](const char* name, std::chrono::minutes age) {
        std::ofstream(spool.path() / name) << "left behind";
        fs::last_write_time(spool.path() / name, fs::file_time_type::clock::now() - age);
    };
    lies("upload-old", std::chrono::minutes(61));
    lies("upload-young", std::chrono::minutes(59));
    lies("of-somebody-else", std::chrono::minutes(61));
    web::clear_spool(spool.path(), std::chrono::hours(1));
    EXPECT_FALSE(fs::exists(spool.path() / "upload-old"));
    EXPECT_TRUE(fs::exists(spool.path() / "upload-young"));
    EXPECT_TRUE(fs::exists(spool.path() / "of-somebody-else"));
}

}  // namespace qaygi::test
