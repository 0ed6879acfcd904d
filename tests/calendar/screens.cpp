// The calendar page as a signed-in person meets it, on both engines.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/screens/calendar_routes.hpp"
#include "calendar/state.hpp"
#include "calendar/store/calendars.hpp"
#include "identity/screens/cookies.hpp"
#include "identity/store/sessions.hpp"
#include "store/engines.hpp"

namespace qaygi::calendar {

namespace {

using testing::HasSubstr;
using testing::Not;

const Instant now = from_milliseconds(1'790'000'000'000);  // 21.09.2026
const std::string token = "an invented token";
const Voen employer = Voen::read("1401555071").value();

}  // namespace

class CalendarScreens : public store::OnEachEngine {
protected:
    void SetUp() override {
        database().write([](store::Transaction& transaction) {
            identity::open_session(transaction, {.id = identity::stored_name(token),
                                                 .fin = Fin::read("5ABC2DE").value(),
                                                 .name = "Günel Səmədova",
                                                 .certified = {{employer, "Xəzər Tekstil MMC", true}},
                                                 .employer = employer,
                                                 .opened = now,
                                                 .last_seen = now});
            return std::monostate();
        });
    }
    web::Response enter(web::Method method, const std::string& path, const std::vector<std::pair<std::string, std::string>>& fields, bool signed_in = true) {
        web::Request request;
        request.method = method;
        request.path = path;
        request.at = now;
        request.language = &Language::of(Language::Code::az);
        if (signed_in) request.cookies["qaygi"] = token;
        auto& form = method == web::Method::get ? request.query : request.form;
        for (const auto& [name, value] : fields) form.add(name, value);
        if (method == web::Method::post) request.form.add("csrf", identity::csrf_of(token));
        const identity::Doors doors(database());
        for (const auto& route : calendar_routes(doors, database(), state(), {}))
            if (route.method == method && route.pattern == path) return route.entry.enter(request);
        throw Bug("no such route");
    }
    web::Response get(const std::vector<std::pair<std::string, std::string>>& query = {}) { return enter(web::Method::get, "/employer/calendar", query); }
    web::Response post_month(const std::vector<std::string>& days, const std::string& seen) {
        std::vector<std::pair<std::string, std::string>> fields{{"year", "2026"}, {"month", "11"}, {"seen", seen}};
        for (const auto& day : days) fields.emplace_back("day", day);
        return enter(web::Method::post, "/employer/calendar/month", fields);
    }
    std::optional<KeptCalendar> kept() {
        return database().read([](store::Connection& connection) { return load_calendar(connection, employer); });
    }
};
ON_EACH_ENGINE(CalendarScreens);

TEST_P(CalendarScreens, lead_a_stranger_to_the_sign_in) {
    const auto answer = enter(web::Method::get, "/employer/calendar", {}, false);
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(enter(web::Method::post, "/employer/calendar/month", {{"seen", "0"}}, false).status, 303);
    EXPECT_FALSE(kept());
}

TEST_P(CalendarScreens, show_this_month_with_its_reasons_and_the_year) {
    const auto answer = get({{"year", "2026"}, {"month", "3"}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("Mart 2026"));
    EXPECT_THAT(answer.body, HasSubstr("İş günləri: 14"));
    EXPECT_THAT(answer.body, HasSubstr("Novruz bayramı"));
    EXPECT_THAT(answer.body, HasSubstr("1922"));
    EXPECT_THAT(answer.body, Not(HasSubstr("type=\"checkbox\"")));
    EXPECT_THAT(get().body, HasSubstr("Sentyabr 2026"));
    EXPECT_THAT(get({{"year", "1066"}, {"month", "x"}}).body, HasSubstr("Sentyabr 2026"));
}

TEST_P(CalendarScreens, mark_a_provisional_year) {
    EXPECT_THAT(get({{"year", "2027"}, {"month", "1"}}).body, HasSubstr("İlkin"));
    EXPECT_THAT(get().body, Not(HasSubstr("İlkin")));
}

TEST_P(CalendarScreens, keep_a_chosen_regime) {
    const auto answer = enter(web::Method::post, "/employer/calendar/regime", {{"regime", "six_days"}, {"seen", "0"}, {"year", "2026"}, {"month", "11"}});
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(kept()->choice.regime, Regime::six_days);
    EXPECT_EQ(kept()->saved.by_name, "Günel Səmədova");
    EXPECT_THAT(get({{"year", "2026"}, {"month", "11"}}).body, HasSubstr("İş günləri: 23"));
    EXPECT_EQ(enter(web::Method::post, "/employer/calendar/regime", {{"seen", "1"}}).status, 409);
    EXPECT_EQ(kept()->choice.regime, Regime::six_days);
}

TEST_P(CalendarScreens, keep_the_days_that_differ_from_the_states) {
    enter(web::Method::post, "/employer/calendar/regime", {{"regime", "other"}, {"seen", "0"}});
    EXPECT_THAT(get().body, HasSubstr("type=\"checkbox\""));
    // The first week of November without its Monday, and with its Saturday.
    EXPECT_EQ(post_month({"3", "4", "5", "6", "7", "99", "x"}, "1").status, 303);
    const auto own = kept()->own;
    EXPECT_FALSE(own.at(date(2026, 11, 2)));
    EXPECT_TRUE(own.at(date(2026, 11, 7)));
    EXPECT_FALSE(own.contains(date(2026, 11, 3)));
    EXPECT_THAT(get({{"year", "2026"}, {"month", "11"}}).body, HasSubstr("İş günləri: 5"));
}

TEST_P(CalendarScreens, go_back_to_the_states_calendar) {
    ASSERT_EQ(post_month({"3", "4"}, "0").status, 303);
    ASSERT_EQ(enter(web::Method::post, "/employer/calendar/month", {{"year", "2026"}, {"month", "11"}, {"seen", "1"}, {"day", "3"}, {"restore", "yes"}}).status,
              303);
    EXPECT_TRUE(kept()->own.empty());
    EXPECT_THAT(get({{"year", "2026"}, {"month", "11"}}).body, HasSubstr("İş günləri: 19, saatlar: 152"));
}

TEST_P(CalendarScreens, say_what_to_look_at) {
    enter(web::Method::post, "/employer/calendar/month", {{"year", "2026"}, {"month", "3"}, {"seen", "0"}, {"day", "20"}, {"day", "7"}});
    const auto page = get({{"year", "2026"}, {"month", "11"}}).body;
    EXPECT_THAT(page, HasSubstr("20.03.2026: iş günü təyin etmisiniz, dövlət təqvimində isə bu gün işlənmir (Novruz bayramı)"));
    EXPECT_THAT(page, HasSubstr("Mart 2026: 1 istirahət günü iş günü kimi təyin edilib"));
    EXPECT_THAT(get({{"year", "2025"}, {"month", "11"}}).body, Not(HasSubstr("id=\"conflicts\"")));
}

TEST_P(CalendarScreens, copy_the_days_of_last_year_once) {
    enter(web::Method::post, "/employer/calendar/month", {{"year", "2025"}, {"month", "11"}, {"seen", "0"}, {"day", "22"}});
    EXPECT_THAT(get({{"year", "2026"}, {"month", "11"}}).body, HasSubstr("21.11.2026: iş"));
    const std::vector<std::pair<std::string, std::string>> copy{{"year", "2026"}, {"month", "11"}, {"seen", "1"}};
    EXPECT_EQ(enter(web::Method::post, "/employer/calendar/copy", copy).status, 303);
    EXPECT_EQ(enter(web::Method::post, "/employer/calendar/copy", copy).status, 303);
    EXPECT_EQ(kept()->version, 2);
    EXPECT_TRUE(kept()->own.at(date(2026, 11, 21)));
    EXPECT_THAT(get({{"year", "2026"}, {"month", "11"}}).body, Not(HasSubstr("action=\"/employer/calendar/copy\"")));
}

TEST_P(CalendarScreens, show_both_when_somebody_else_was_faster) {
    ASSERT_EQ(post_month({"2", "3"}, "0").status, 303);
    const auto answer = post_month({"4", "5", "6"}, "0");
    EXPECT_EQ(answer.status, 409);
    EXPECT_THAT(answer.body, HasSubstr("Günel Səmədova"));
    EXPECT_THAT(answer.body, HasSubstr("İş günləri: 3"));  // what was chosen is kept in sight
    EXPECT_EQ(kept()->version, 1);
    EXPECT_TRUE(kept()->own.contains(date(2026, 11, 4)));  // off since the first save
}

}  // namespace qaygi::calendar
