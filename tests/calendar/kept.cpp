// What the database keeps of employers' calendars, on both engines.

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "calendar/state.hpp"
#include "calendar/store/calendars.hpp"
#include "calendar/store/published.hpp"
#include "evidence/store/journal.hpp"
#include "store/engines.hpp"

namespace qaygi::calendar {

namespace {

const Voen employer = Voen::read("1401555071").value();
const Saved by_gunel{from_milliseconds(1'790'000'000'000), Fin::read("5ABC2DE").value(), "Günel Səmədova"};
const Saved by_rauf{from_milliseconds(1'790'000'060'000), Fin::read("6ABC2DE").value(), "Rauf Tağızadə"};
constexpr Month november = std::chrono::year(2026) / std::chrono::November;
const Period whole_november{date(2026, 11, 1), date(2026, 11, 30)};
const OwnDays saturday_for_friday{{date(2026, 11, 20), false}, {date(2026, 11, 21), true}};

}  // namespace

class KeptCalendars : public store::OnEachEngine {
protected:
    Result<std::int64_t, Overtaken> save(Regime regime, std::int64_t seen, const Saved& saved = by_gunel) {
        return database().write([&](store::Transaction& transaction) { return save_regime(transaction, employer, {regime}, seen, saved); });
    }
    Result<std::int64_t, Overtaken> save(Month month, const OwnDays& days, std::int64_t seen, const Saved& saved = by_gunel) {
        return database().write([&](store::Transaction& transaction) { return save_month(transaction, employer, month, days, state(), seen, saved); });
    }
    std::optional<KeptCalendar> load() {
        return database().read([](store::Connection& connection) { return load_calendar(connection, employer); });
    }
    // The newest first.
    std::vector<evidence::Recorded> journal() {
        return database().read([](store::Connection& connection) { return evidence::entries(connection, employer); });
    }
    EmployerCalendar calendar() {
        return database().read([](store::Connection& connection) { return calendar_of(connection, employer, state()); });
    }
};
ON_EACH_ENGINE(KeptCalendars);

TEST_P(KeptCalendars, begin_with_the_five_day_week) {
    EXPECT_FALSE(load());
    EXPECT_EQ(calendar().regime(), Regime::five_days);
    EXPECT_EQ(calendar().working_days(whole_november), 19);
}

TEST_P(KeptCalendars, keep_the_regime_and_who_chose_it) {
    EXPECT_EQ(save(Regime::six_days, 0).value(), 1);
    EXPECT_EQ(save(Regime::other, 1, by_rauf).value(), 2);
    const auto kept = load().value();
    EXPECT_EQ(kept.choice.regime, Regime::other);
    EXPECT_EQ(kept.version, 2);
    EXPECT_EQ(kept.saved.by, by_rauf.by);
    EXPECT_EQ(kept.saved.by_name, "Rauf Tağızadə");
    EXPECT_EQ(kept.saved.at, by_rauf.at);
    EXPECT_TRUE(kept.own.empty());
}

TEST_P(KeptCalendars, of_their_own_change_the_days_of_one_month) {
    ASSERT_TRUE(save(november, saturday_for_friday, 0));
    ASSERT_TRUE(save(std::chrono::year(2026) / std::chrono::December, {{date(2026, 12, 5), true}}, 1));
    EXPECT_EQ(load()->own.size(), 3U);
    EXPECT_EQ(calendar().regime(), Regime::other);
    EXPECT_FALSE(calendar().is_working(date(2026, 11, 20)));
    EXPECT_TRUE(calendar().is_working(date(2026, 12, 5)));
    ASSERT_TRUE(save(november, {{date(2026, 11, 21), true}}, 2));
    EXPECT_EQ(load()->own, (OwnDays{{date(2026, 11, 21), true}, {date(2026, 12, 5), true}}));
}

TEST_P(KeptCalendars, of_their_own_go_on_from_the_chosen_week) {
    const auto chosen = database().write([&](store::Transaction& transaction) {
        return save_regime(transaction, employer, {Regime::other, WorkWeek::six_days}, 0, by_gunel);
    });
    ASSERT_TRUE(chosen);
    EXPECT_EQ(calendar().working_days(whole_november), 23);
    ASSERT_TRUE(save(november, {{date(2026, 11, 21), false}}, 1));
    EXPECT_EQ(load()->choice.base, WorkWeek::six_days);
    EXPECT_EQ(calendar().working_days(whole_november), 22);
}

TEST_P(KeptCalendars, remember_what_the_state_said_of_a_day_when_it_was_set) {
    ASSERT_TRUE(save(november, saturday_for_friday, 0));
    EXPECT_EQ(load()->said, (SaidByState{{date(2026, 11, 20), DayKind::working}, {date(2026, 11, 21), DayKind::rest_day}}));
}

TEST_P(KeptCalendars, take_over_days_beside_those_that_are_set) {
    ASSERT_TRUE(save(november, saturday_for_friday, 0));
    const auto add = [&](std::int64_t seen) {
        return database().write([&](store::Transaction& transaction) {
            return add_days(transaction, employer, 2026, {{date(2026, 12, 5), true}}, state(), seen, by_rauf);
        });
    };
    EXPECT_FALSE(add(0)) << "overtaken";
    ASSERT_TRUE(add(1));
    EXPECT_EQ(load()->own.size(), 3U);
    EXPECT_EQ(load()->said.at(date(2026, 12, 5)), DayKind::rest_day);
    EXPECT_EQ(journal().front().what, "calendar.days_copied");
    EXPECT_EQ(journal().front().subject, "calendar/2026");
}

TEST_P(KeptCalendars, remember_own_days_while_another_regime_counts) {
    ASSERT_TRUE(save(november, saturday_for_friday, 0));
    ASSERT_TRUE(save(Regime::five_days, 1));
    EXPECT_TRUE(calendar().is_working(date(2026, 11, 20)));
    ASSERT_TRUE(save(Regime::other, 2));
    EXPECT_FALSE(calendar().is_working(date(2026, 11, 20)));
}

TEST_P(KeptCalendars, show_a_stale_save_what_was_kept) {
    ASSERT_TRUE(save(november, saturday_for_friday, 0));
    for (const std::int64_t seen : {0, 7}) {
        const auto stale = save(november, {}, seen, by_rauf);
        ASSERT_FALSE(stale) << seen;
        EXPECT_EQ(stale.error().kept.own, saturday_for_friday);
        EXPECT_EQ(stale.error().kept.saved.by, by_gunel.by);
        EXPECT_FALSE(save(Regime::six_days, seen));
    }
    EXPECT_EQ(load()->version, 1);
}

TEST_P(KeptCalendars, take_the_same_save_twice_with_the_effect_of_once) {
    EXPECT_EQ(save(november, saturday_for_friday, 0).value(), 1);
    EXPECT_EQ(save(november, saturday_for_friday, 0).value(), 1);
    EXPECT_EQ(save(Regime::six_days, 1).value(), 2);
    EXPECT_EQ(save(Regime::six_days, 1).value(), 2);
    EXPECT_EQ(load()->version, 2);
}

TEST_P(KeptCalendars, stand_in_the_journal_once_for_each_change) {
    ASSERT_TRUE(save(Regime::six_days, 0));
    ASSERT_TRUE(save(Regime::six_days, 0)) << "again";
    ASSERT_FALSE(save(Regime::five_days, 0)) << "overtaken";
    ASSERT_TRUE(save(november, saturday_for_friday, 1, by_rauf));
    ASSERT_TRUE(save(november, saturday_for_friday, 1, by_rauf)) << "again";
    ASSERT_FALSE(save(november, {}, 1)) << "overtaken";
    const auto entries = journal();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[1].what, "calendar.regime_saved");
    EXPECT_EQ(entries[1].subject, "calendar");
    EXPECT_EQ(entries[1].details, R"({"version":1,"regime":"six_days","base":"five_days"})");
    EXPECT_EQ(entries[1].who, by_gunel.by);
    EXPECT_EQ(entries[1].at, by_gunel.at);
    EXPECT_EQ(entries[0].what, "calendar.month_saved");
    EXPECT_EQ(entries[0].subject, "calendar/2026-11");
    EXPECT_EQ(entries[0].details, R"({"version":2})");
    EXPECT_EQ(entries[0].who, by_rauf.by);
}

TEST_P(KeptCalendars, take_only_days_of_the_month) {
    EXPECT_THROW(save(november, {{date(2026, 12, 1), true}}, 0), Bug);
    EXPECT_FALSE(load());
    EXPECT_TRUE(journal().empty());
}

TEST(PublishedCalendar, IsTheOneInTheProgram) { EXPECT_EQ(published_calendar().working_days(whole_november, WorkWeek::five_days), 19); }

}  // namespace qaygi::calendar
