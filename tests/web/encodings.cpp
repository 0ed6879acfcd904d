// What is typed comes out as it was typed; what is not UTF-8 does not come out at all.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/fault.hpp"
#include "web/cookies.hpp"
#include "web/encoding.hpp"
#include "web/header_value.hpp"
#include "web/log.hpp"
#include "web/response.hpp"

namespace qaygi::test {

namespace {

using namespace web;

TEST(Encoding, any_text_survives_a_form) {
    EXPECT_TRUE(rc::check("encode then read", [](const std::vector<std::pair<std::string, std::string>>& typed) {
        std::string encoded;
        bool all_utf8 = true;
        for (const auto& [name, value] : typed) {
            encoded += encode_percent(name) + '=' + encode_percent(value) + '&';
            all_utf8 = all_utf8 && is_utf8(name) && is_utf8(value);
        }
        auto form = read_fields(encoded, typed.size());
        RC_ASSERT(form.has_value() == all_utf8);
        if (form) RC_ASSERT(form->fields() == typed);
    }));
}

TEST(Encoding, reads_fields_as_a_browser_writes_them) {
    auto form = read_fields("name=B%C9%99yim+xan%C4%B1m&month=1&month=3&empty=&flag&&a=b=c", 6);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->text("name"), "Bəyim xanım");
    EXPECT_EQ(form->all("month"), (std::vector<std::string_view>{"1", "3"}));
    EXPECT_TRUE(form->has("empty") && form->has("flag") && !form->has("other"));
    EXPECT_EQ(form->text("a"), "b=c");
    EXPECT_EQ(form->text("other"), "");
    EXPECT_FALSE(read_fields("a=1&b=2&c=3", 2));
}

TEST(Encoding, refuses_broken_percents_and_what_is_not_UTF_8) {
    for (const char* broken : {"%", "%4", "%zz", "a%", "%ff", "%C9", "%ED%A0%80", "%C0%AF", "%F5%80%80%80"}) {
        EXPECT_FALSE(decode_percent(broken)) << broken;
        EXPECT_FALSE(read_fields(std::string("a=") + broken, 9)) << broken;
        EXPECT_FALSE(read_path(std::string("/") + broken)) << broken;
    }
    EXPECT_EQ(decode_percent("%00+"), std::string("\0+", 2));
}

TEST(Encoding, refuses_control_characters_in_a_path_only) {
    EXPECT_FALSE(read_path("/a%00b"));
    EXPECT_FALSE(read_path("/a%0Ab"));
    EXPECT_FALSE(read_path("a"));
    EXPECT_TRUE(read_fields("a=%00%0A", 1));
}

TEST(Cookies, reads_what_set_cookie_wrote) {
    Response response;
    Cookie session{.name = "session", .value = "a b;=ə\""};
    set_cookie(response, session);
    EXPECT_EQ(response.headers.front().second, "__Host-session=a%20b%3B%3D%C9%99%22; Path=/; HttpOnly; SameSite=Lax; Secure");
    const std::string& line = response.headers.front().second;
    EXPECT_EQ(read_cookies(line.substr(0, line.find(';')))[sent_name(session)], session.value);
    set_cookie(response, {.name = "language", .secure = false, .seconds = 0});
    EXPECT_EQ(response.headers.back().second, "language=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST(Cookies, leaves_out_what_is_no_pair_and_takes_the_first_of_two) {
    std::map<std::string, std::string> expected{{"a", "1"}, {"b", "2=3"}};
    EXPECT_EQ(read_cookies(" a=1;;b=2=3 ; c; =d; a=9; e=%zz"), expected);
    EXPECT_TRUE(read_cookies("").empty());
}

TEST(HeaderValues, reads_words_and_quoted_strings) {
    auto value = read_header_value(R"(Form-Data; name="a;b"; FileName="x\"y\\z"; plain = c)");
    ASSERT_TRUE(value);
    EXPECT_TRUE(same_word(value->word, "form-data"));
    std::map<std::string, std::string> expected{{"name", "a;b"}, {"filename", "x\"y\\z"}, {"plain", "c"}};
    EXPECT_EQ(value->parameters, expected);
    for (const char* broken : {"a; b", "a; b=\"c", "a; b=c; b=d", "a; b=\"c\"d", "a; b="}) EXPECT_FALSE(read_header_value(broken)) << broken;
}

TEST(Responses, a_header_is_one_line) {
    Response response;
    EXPECT_THROW(response.with_header("X", "a\r\nSet-Cookie: b"), Bug);
    EXPECT_THROW(response.with_header("X\n", "a"), Bug);
    EXPECT_EQ(see_other("/schedules/1\r\nX: ə y").headers.front().second, "/schedules/1%0D%0AX:%20%C9%99%20y");
}

TEST(Responses, a_file_name_is_told_to_old_and_new_readers) {
    EXPECT_EQ(attachment("", "application/pdf", "Cədvəl \"1\".pdf", false).headers.front().second,
              "attachment; filename=\"C__dv__l _1_.pdf\"; filename*=UTF-8''C%C9%99dv%C9%99l%20%221%22.pdf");
}

TEST(Requests, lead_back_to_where_they_came_from) {
    Request request{.path = "/schedules/a b/"};
    request.query.add("name", "ə&=");
    EXPECT_EQ(request.here(), "/schedules/a%20b/?name=%C9%99%26%3D");
}

TEST(Requests, take_whole_numbers_from_a_path) {
    Request request{
        .in_path = {
            {"a", "417"}, {"b", "4x"}, {"c", "-4"}, {"d", "99999999999999999999"}, {"e", ""}, {"f", "2147483647"}, {"g", "2147483648"}, {"h", "4294967297"}}};
    EXPECT_EQ(request.number_in_path("a"), 417);
    EXPECT_EQ(request.number_in_path("f"), 2147483647);
    for (const char* name : {"b", "c", "d", "e", "g", "h", "absent"}) EXPECT_EQ(request.number_in_path(name), -1) << name;
}

TEST(Log, hides_what_may_identify) {
    EXPECT_EQ(masked("VÖEN 1400033481 not found, FİN 5ZJB03K, at line 12 of year 2026"), "VÖEN *******481 not found, FİN ****03K, at line 12 of year 2026");
    EXPECT_EQ(masked("database is locked"), "database is locked");
}

}  // namespace

}  // namespace qaygi::test
