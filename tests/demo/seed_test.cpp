#include "app/demo/seed.hpp"

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "calendar/store/calendars.hpp"
#include "calendar/store/published.hpp"
#include "identity/store/officers.hpp"
#include "person/store/person_table.hpp"
#include "person/store/requisites.hpp"
#include "store/engines.hpp"

namespace qaygi::demo {

const Date a_day = date(2026, 11, 23);
const Instant an_instant = from_milliseconds(1'795'000'000'000);
const Instant a_day_later = an_instant + std::chrono::days(1);

class Seed : public store::OnEachEngine {
protected:
    std::optional<person::KeptRequisites> kept(const Employer& employer) {
        return database().read([&](store::Connection& connection) { return person::load_requisites(connection, employer.voen); });
    }
    const Cast cast_ = read_cast(a_day);
};
ON_EACH_ENGINE(Seed);

TEST_P(Seed, EveryoneIsFound) {
    seed(database(), cast_, an_instant);
    const person::PersonTable persons(database());
    for (const Insured& insured : cast_.insured) {
        EXPECT_EQ(persons.find(insured.person.ssn), insured.person);
        EXPECT_EQ(persons.find(insured.person.fin), insured.person);
    }
    for (const Employer& employer : cast_.employers) EXPECT_EQ(kept(employer).value().requisites, employer.requisites);
    for (const Signer& signer : cast_.signers) {
        const auto officer = database().read([&](store::Connection& connection) { return identity::find_officer(connection, signer.fin); });
        EXPECT_EQ(officer.has_value(), signer.is_officer()) << signer.name();
        EXPECT_EQ(officer ? officer->branch : "", signer.branch);
    }
}

TEST_P(Seed, EachWorksByItsCalendar) {
    seed(database(), cast_, an_instant);
    const calendar::StateCalendar state = calendar::published_calendar();
    const auto works_on = [&](const Employer& employer, Date day) {
        return database().read([&](store::Connection& connection) { return calendar::calendar_of(connection, employer.voen, state); }).is_working(day);
    };
    const Date saturday = date(2026, 10, 17);
    const Date monday = date(2026, 10, 19);
    for (const Employer& employer : cast_.employers) {
        EXPECT_EQ(works_on(employer, saturday), employer.regime != calendar::Regime::five_days) << employer.name();
        EXPECT_EQ(works_on(employer, monday), employer.regime != calendar::Regime::other) << employer.name();
        EXPECT_FALSE(works_on(employer, date(2026, 11, 9))) << employer.name() << " on the day of the flag";
    }
}

TEST_P(Seed, TwiceChangesNothing) {
    seed(database(), cast_, an_instant);
    const auto versions = [&] {
        std::vector<std::int64_t> result;
        for (const Employer& employer : cast_.employers) {
            result.push_back(kept(employer).value().version);
            result.push_back(
                database().read([&](store::Connection& connection) { return calendar::load_calendar(connection, employer.voen); }).value().version);
        }
        return result;
    };
    const auto requisites = kept(cast_.employers.front());
    const auto first = versions();
    seed(database(), cast_, a_day_later);
    EXPECT_EQ(kept(cast_.employers.front()), requisites);
    EXPECT_EQ(versions(), first);
}

TEST_P(Seed, LeavesWhatSomebodyChanged) {
    seed(database(), cast_, an_instant);
    const Employer& employer = cast_.employers.front();
    person::Requisites changed = employer.requisites;
    changed.accountant = person::PersonName::read("Yeni Mühasib").value();
    const person::Saved saved{.at = a_day_later, .by = cast_.head_of(employer).fin, .by_name = "Arzu Nəsirli"};
    ASSERT_TRUE(database().write([&](store::Transaction& transaction) { return person::save_requisites(transaction, employer.voen, changed, 1, saved); }));
    seed(database(), cast_, a_day_later);
    EXPECT_EQ(kept(employer).value().requisites, changed);
}

}  // namespace qaygi::demo
