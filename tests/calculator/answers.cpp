// What stands in a line, and what is answered.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>

#include "app/calculator/stream.hpp"
#include "calendar/state.hpp"

namespace qaygi::calculator {

namespace {

namespace json = boost::json;
using testing::HasSubstr;

const Language& az = Language::of(Language::Code::az);
Instant noon() { return std::chrono::sys_days(date(2026, 11, 20)) + std::chrono::hours(12); }

std::string answer(std::string_view line, bool reasons = false) {
    std::string out;
    Calculator({.state = calendar::state(), .reasons = reasons}, az, noon).answer(line, out);
    return out;
}

json::value answered(std::string_view line, bool reasons = false) { return json::parse(answer(line, reasons)); }

json::object usual() {
    return json::parse(R"({"id":"x","child_born":"2024-10-01","leave":{"from":"2024-12-01","to":"2027-09-30"},
                           "period":{"from":"2025-03-17","to":"2025-03-31"},"calendar":"5-day","decided_on":"2026-11-20"})")
        .as_object();
}

std::string with(std::string_view path, const json::value& value) {
    auto line = usual();
    const auto dot = path.find('.');
    if (dot == path.npos)
        line[path] = value;
    else
        line[path.substr(0, dot)].as_object()[path.substr(dot + 1)] = value;
    return json::serialize(line);
}

std::string without(std::string_view path) {
    auto line = usual();
    const auto dot = path.find('.');
    if (dot == path.npos)
        line.erase(path);
    else
        line[path.substr(0, dot)].as_object().erase(path.substr(dot + 1));
    return json::serialize(line);
}

std::string total(const std::string& line) { return std::string(answered(line).at("total").as_string()); }

// "code field" of the refusal.
std::string refused(std::string_view line) {
    const auto refusal = answered(line).at("refused");
    EXPECT_FALSE(refusal.at("text").as_string().empty());
    EXPECT_FALSE(refusal.at("cite").as_string().empty());
    const auto& field = refusal.at("field");
    return std::string(refusal.at("code").as_string()) + " " + (field.is_null() ? "null" : std::string(field.as_string()));
}

TEST(Answer, HasTheMonthsTheirSegmentsAndTheTotal) {
    EXPECT_EQ(answer(json::serialize(usual())),
              R"({"id":"x","months":[{"month":"2025-03","working_days":13,"segments":[{"from":"2025-03-17","to":"2025-03-31","days":3,"rate":"44.00",)"
              R"("cite":"cabinet-31-2026/amount"}],"amount":"10.15"}],"total":"10.15","warnings":[]})"
              "\n");
}

TEST(Answer, CountsAndRoundsAsAsked) {
    EXPECT_EQ(total(with("basis", "calendar_days")), "21.29");
    auto line = usual();
    line["child_born"] = "2024-02-02";
    line["leave"].as_object()["from"] = "2024-06-01";
    line["leave"].as_object()["to"] = "2027-02-01";
    line["period"] = {{"from", "2025-08-01"}, {"to", "2025-08-31"}};
    EXPECT_EQ(total(json::serialize(line)), "28.76");
    line["rounding"] = "per_segment";
    EXPECT_EQ(total(json::serialize(line)), "28.77");
}

TEST(Answer, SaysWorkingDaysAlsoWhereCalendarDaysAreCounted) {
    const auto month = answered(with("basis", "calendar_days")).at("months").at(0);
    EXPECT_EQ(month.at("working_days"), 13);
    EXPECT_EQ(month.at("calendar_days"), 31);
    EXPECT_EQ(month.at("segments").at(0).at("days"), 15);
}

TEST(Answer, CountsByTheCalendarOfTheCase) {
    EXPECT_EQ(answered(with("calendar", "6-day")).at("months").at(0).at("working_days"), 18);
    const json::value own{{"base", "5-day"}, {"off", {"2025-03-17"}}, {"worked", {"2025-03-30", "2025-03-15"}}};
    const auto month = answered(with("calendar", own)).at("months").at(0);
    EXPECT_EQ(month.at("working_days"), 14);
    EXPECT_EQ(month.at("segments").at(0).at("days"), 3);
}

TEST(Answer, HasAMonthThatIsWorthNothing) {
    const auto answer = answered(with("period", {{"from", "2025-03-20"}, {"to", "2025-03-23"}}));
    EXPECT_EQ(answer.at("total"), "0.00");
    EXPECT_EQ(answer.at("months").at(0).at("segments").at(0).at("days"), 0);
}

TEST(Answer, RepeatsTheIdAsItWasGiven) {
    for (const std::string id : {R"("ə \"\\ \u0000")", "1.0", "-0", "1e5", "123456789012345678901234567890", R"("")"}) {
        auto line = answer(R"({"id":)" + id + json::serialize(usual()).substr(9));
        EXPECT_THAT(line, HasSubstr(R"({"id":)" + id + ",")) << line;
        EXPECT_THAT(line, HasSubstr(R"("total":"10.15")")) << line;
    }
    EXPECT_THAT(answer(R"({"id":"\u0259")" + json::serialize(usual()).substr(9)), HasSubstr(R"({"id":"ə",)"));
}

TEST(Answer, IsDecidedTodayWhereNoDayIsGiven) {
    auto line = usual();
    line.erase("decided_on");
    line["period"] = {{"from", "2026-11-01"}, {"to", "2026-11-20"}};
    EXPECT_TRUE(answered(json::serialize(line)).as_object().contains("total"));
    line["period"] = {{"from", "2026-11-01"}, {"to", "2026-11-21"}};
    EXPECT_EQ(refused(json::serialize(line)), "period_ends_in_future period.to");
}

TEST(Answer, WarnsWithCodeFieldAndCitation) {
    const auto warned = answered(with("leave.from", "2024-10-15")).at("warnings");
    ASSERT_EQ(warned.as_array().size(), 1U);
    EXPECT_EQ(warned.at(0).at("code"), "maternity_leave_may_run");
    EXPECT_EQ(warned.at(0).at("field"), "leave.from");
    EXPECT_EQ(warned.at(0).at("cite"), "labour-code/125");
    auto later = usual();
    later["child_born"] = "2029-01-01";
    later["leave"] = {{"from", "2029-03-01"}, {"to", "2031-12-31"}};
    later["period"] = {{"from", "2029-06-01"}, {"to", "2029-06-30"}};
    later["decided_on"] = "2029-07-01";
    EXPECT_THAT(answer(json::serialize(later)), HasSubstr(R"("code":"provisional_calendar","field":"period.from")"));
}

TEST(Answer, RefusesByTheRules) {
    EXPECT_EQ(refused(with("leave.to", "2024-11-30")), "leave_ends_before_start leave.to");
    EXPECT_EQ(refused(with("period.to", "2025-03-16")), "period_ends_before_start period.to");
    EXPECT_EQ(refused(with("child_born", "2024-12-02")), "born_after_leave_start child_born");
    EXPECT_EQ(refused(with("child_born", "2021-12-01")), "leave_starts_after_three leave.from");
    EXPECT_EQ(refused(with("period.from", "2024-11-30")), "period_outside_leave period.from");
    EXPECT_EQ(refused(with("leave.to", "2025-03-30")), "period_outside_leave period.to");
    EXPECT_EQ(refused(with("child_born", "2022-03-31")), "period_after_three period.to");
    EXPECT_EQ(refused(with("decided_on", "2025-03-30")), "period_ends_in_future period.to");
    json::array all;
    for (auto day = date(2025, 3, 1); day <= date(2025, 3, 31); day += std::chrono::days(1)) all.emplace_back(iso(day));
    EXPECT_EQ(refused(with("calendar", {{"base", "5-day"}, {"off", all}})), "month_without_working_days period.from");
}

TEST(Answer, TellsTheOtherRefusalsOnlyWithTheReasons) {
    const auto line = with("period", {{"from", "2024-11-30"}, {"to", "2027-10-01"}});
    EXPECT_FALSE(answered(line).as_object().contains("also"));
    const auto all = answered(line, true);
    EXPECT_EQ(all.at("refused").at("code"), "period_outside_leave");
    EXPECT_EQ(all.at("also").as_array().size(), 2U);
}

TEST(Answer, GivesTheReasonsOfEachMonth) {
    const auto trace = answered(json::serialize(usual()), true).at("months").at(0).at("trace").as_array();
    ASSERT_EQ(trace.size(), 5U);
    EXPECT_EQ(trace[0].at("text"), "03.2025 ayında 13 iş günü var");
    EXPECT_EQ(trace[0].at("cite"), "labour-code/105");
}

TEST(Malformed, IsWhatIsNotJson) {
    for (const std::string line : {"", "no", "{", R"({"id":"x")", R"({"id":"x"} {})", "{\"id\":\"\xff\"}", R"({'id':1})", R"({"id":"x",})", "\xef\xbb\xbf{}"})
        EXPECT_EQ(refused(line), "malformed null") << line;
    EXPECT_EQ(refused(std::string("{\"id\":\"a\0b\"}", 12)), "malformed null");
    EXPECT_EQ(refused(std::string(100'000, '[')), "malformed null");
    for (const std::string line : {"[]", "1", "null", "true", R"("x")", "[{}]"}) EXPECT_EQ(refused(line), "malformed null") << line;
}

TEST(Malformed, NamesThePlace) {
    for (const std::string path : {"id", "child_born", "leave", "leave.from", "leave.to", "period", "period.from", "period.to", "calendar"}) {
        EXPECT_EQ(refused(without(path)), "malformed " + path);
        EXPECT_EQ(refused(with(path, nullptr)), "malformed " + path);
        EXPECT_EQ(refused(with(path, json::array{"2025-01-01"})), "malformed " + path);
    }
    EXPECT_EQ(refused(with("leave", json::object())), "malformed leave.from");
    EXPECT_EQ(refused(with("calendar", json::object())), "malformed calendar.base");
    EXPECT_EQ(refused(with("until", 1)), "malformed until");
    EXPECT_EQ(refused(with("leave.until", json::parse(R"({"a":[{}]})"))), "malformed leave.until");
    EXPECT_EQ(refused(with("leave.from", "01.12.2024")), "malformed leave.from");
    EXPECT_EQ(refused(with("leave.to", "2026-02-29")), "malformed leave.to");
    EXPECT_EQ(refused(with("decided_on", "tomorrow")), "malformed decided_on");
    EXPECT_EQ(refused(with("basis", "days")), "malformed basis");
    EXPECT_EQ(refused(with("rounding", 2)), "malformed rounding");
    EXPECT_EQ(refused(with("calendar", "7-day")), "malformed calendar");
    EXPECT_EQ(refused(with("calendar", {{"base", "4-day"}})), "malformed calendar.base");
    EXPECT_EQ(refused(with("calendar", {{"base", "5-day"}, {"off", "2025-03-17"}})), "malformed calendar.off");
    EXPECT_EQ(refused(with("calendar", {{"base", "5-day"}, {"off", {"2025-03-17", "2025-03-18", 3}}})), "malformed calendar.off[2]");
    EXPECT_EQ(refused(with("calendar", {{"base", "5-day"}, {"off", {"2025-03-17", "2025-03-32"}}})), "malformed calendar.off[1]");
    EXPECT_EQ(refused(with("calendar", {{"base", "5-day"}, {"off", {"2025-03-17"}}, {"worked", {"2025-03-17"}}})), "malformed calendar.worked[0]");
}

TEST(Malformed, KeepsTheIdThatCanBeRead) {
    EXPECT_EQ(answered(without("calendar")).at("id"), "x");
    EXPECT_EQ(answered(R"({"child_born":5,"id":7})").at("id"), 7);
    EXPECT_EQ(answered(R"({"id":"x","leave":)").at("id"), "x");
    EXPECT_EQ(answered(with("id", true)).at("id"), nullptr);
    EXPECT_EQ(answered(R"({"id":1,"id":2})").at("id"), nullptr);
    EXPECT_EQ(refused(R"({"id":1,"id":2})"), "malformed id");
    EXPECT_EQ(refused(R"({"id":1,"leave":{"from":"2024-12-01","from":"2024-12-01"}})"), "malformed leave.from");
}

// What a stream answers, when it is read in pieces of so many bytes.
std::string streamed(std::string_view text, std::size_t size) {
    Calculator calculator({.state = calendar::state(), .reasons = false}, az, noon);
    Stream stream(calculator);
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += size) stream.read(text.substr(at, size), out);
    stream.end(out);
    return out;
}

TEST(Stream, AnswersLineAfterLineHoweverItIsRead) {
    const auto line = json::serialize(usual());
    const auto text = line + "\r\n" + "no\n\n" + line + "\n" + std::string(Stream::longest + 1, 'x') + "\n" + line;
    const auto expected = answer(line) + answer("no") + answer("") + answer(line) + streamed(std::string(Stream::longest + 1, 'x'), 100) + answer(line);
    for (const std::size_t size : {1U, 7U, 1000U, 1'000'000U}) EXPECT_EQ(streamed(text, size), expected) << size;
}

TEST(Stream, AsksNothingWithItsLastBlankLine) {
    EXPECT_EQ(streamed("", 10), "");
    EXPECT_EQ(streamed("\n", 10), "");
    EXPECT_EQ(streamed("no\n\n", 10), answer("no"));
    EXPECT_EQ(streamed("no\n \r\n", 10), answer("no"));
    EXPECT_EQ(streamed("\n\n", 10), answer(""));
}

TEST(Stream, DeclinesALineThatIsTooLong) {
    const auto line = with("id", json::value_from(std::string(Stream::longest, 'x')));
    const auto declined = json::parse(streamed(line, 4096));
    EXPECT_EQ(declined.at("id"), nullptr);
    EXPECT_EQ(declined.at("refused").at("code"), "malformed");
    const auto fits = with("id", json::value_from(std::string(Stream::longest - json::serialize(usual()).size() + 1, 'x')));
    EXPECT_EQ(fits.size(), Stream::longest);
    EXPECT_TRUE(json::parse(streamed(fits, 4096)).as_object().contains("total"));
}

RC_GTEST_PROP(Answer, IsOneLineOfJsonWhateverIsAsked, (const std::string& line)) {
    const auto out = answer(line);
    RC_ASSERT(std::ranges::count(out, '\n') == 1);
    RC_ASSERT(json::parse(out).is_object());
}

}  // namespace

}  // namespace qaygi::calculator
