// How a route is found.

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "web/encoding.hpp"
#include "web/route_table.hpp"

namespace qaygi::test {

namespace {

using web::Entry;
using web::Method;
using web::Route;
using web::RouteTable;

Route row(Method method, std::string pattern) {
    return {method, std::move(pattern), Entry::anyone([](const web::Request&) { return web::Response{}; })};
}

std::string found(const RouteTable& table, Method method, std::string_view path) {
    const Route* route = table.find(*web::read_path(path)).of(method);
    return route ? route->pattern : "";
}

RouteTable schedules() {
    return RouteTable({row(Method::get, "/"), row(Method::get, "/schedules"), row(Method::get, "/schedules/new"), row(Method::get, "/schedules/{schedule}"),
                       row(Method::post, "/schedules/{schedule}"), row(Method::get, "/schedules/{schedule}/lines/{line}"),
                       row(Method::get, "/{folder}/new/last")});
}

TEST(Routes, a_word_wins_over_a_name) {
    auto table = schedules();
    EXPECT_EQ(found(table, Method::get, "/schedules/new"), "/schedules/new");
    EXPECT_EQ(found(table, Method::get, "/schedules/417"), "/schedules/{schedule}");
    EXPECT_EQ(found(table, Method::post, "/schedules/417"), "/schedules/{schedule}");
}

TEST(Routes, a_name_is_tried_where_a_word_leads_nowhere) { EXPECT_EQ(found(schedules(), Method::get, "/schedules/new/last"), "/{folder}/new/last"); }

TEST(Routes, a_name_takes_one_whole_segment) {
    auto table = schedules();
    EXPECT_EQ(found(table, Method::get, "/schedules/"), "");
    EXPECT_EQ(found(table, Method::get, "/schedules/1/lines"), "");
    EXPECT_EQ(found(table, Method::get, "/schedules/1/lines/2/"), "");
    EXPECT_EQ(found(table, Method::get, "/"), "/");
    EXPECT_EQ(found(table, Method::get, "/Schedules"), "");
}

TEST(Routes, a_slash_that_was_encoded_stays_in_its_segment) {
    auto table = schedules();
    auto segments = *web::read_path("/schedules/a%2Fb/lines/%C9%99");
    const Route* route = table.find(segments).get;
    ASSERT_TRUE(route);
    std::map<std::string, std::string> expected{{"schedule", "a/b"}, {"line", "ə"}};
    EXPECT_EQ(web::names_in_path(*route, segments), expected);
}

TEST(Routes, two_rows_for_one_path_are_a_bug) {
    EXPECT_THROW(RouteTable({row(Method::get, "/a/{x}"), row(Method::get, "/a/{y}")}), Bug);
    EXPECT_NO_THROW(RouteTable({row(Method::get, "/a/{x}"), row(Method::post, "/a/{x}")}));
}

TEST(Routes, a_malformed_pattern_is_a_bug) {
    for (const char* pattern : {"", "a", "/{}", "/{a", "/a}"}) EXPECT_THROW(RouteTable({row(Method::get, pattern)}), Bug) << pattern;
}

}  // namespace

}  // namespace qaygi::test
