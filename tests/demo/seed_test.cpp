#include "app/demo/seed.hpp"

#include <gtest/gtest.h>

#include "base/fault.hpp"
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

TEST_P(Seed, TwiceChangesNothing) {
    seed(database(), cast_, an_instant);
    const auto first = kept(cast_.employers.front());
    seed(database(), cast_, a_day_later);
    EXPECT_EQ(kept(cast_.employers.front()), first);
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
