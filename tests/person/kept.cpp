// What the database keeps of employers and persons, on both engines.

#include <gtest/gtest.h>

#include "evidence/store/journal.hpp"
#include "person/invented.hpp"
#include "person/store/open_register.hpp"
#include "person/store/person_table.hpp"
#include "person/store/requisites.hpp"
#include "store/engines.hpp"

namespace qaygi::person {

namespace {

const Saved by_gunel{from_milliseconds(1'790'000'000'000), Fin::read("5ABC2DE").value(), "Günel Səmədova"};
const Saved by_rauf{from_milliseconds(1'790'000'060'000), Fin::read("6ABC2DE").value(), "Rauf Tağızadə"};

}  // namespace

class KeptByThePersonStore : public store::OnEachEngine {
protected:
    Result<std::int64_t, Overtaken> save(const Requisites& requisites, std::int64_t seen, const Saved& saved = by_gunel) {
        return database().write([&](store::Transaction& transaction) { return save_requisites(transaction, invented_employer(), requisites, seen, saved); });
    }
    std::optional<KeptRequisites> load() {
        return database().read([](store::Connection& connection) { return load_requisites(connection, invented_employer()); });
    }
    void keep(const InsuredPerson& person) {
        database().write([&](store::Transaction& transaction) {
            keep_person(transaction, person);
            return std::monostate();
        });
    }
};
ON_EACH_ENGINE(KeptByThePersonStore);

TEST_P(KeptByThePersonStore, requisites_come_back_as_saved) {
    EXPECT_FALSE(load());
    auto requisites = invented_requisites();
    EXPECT_EQ(save(requisites, 0).value(), 1);
    EXPECT_EQ(load().value(), (KeptRequisites{requisites, 1, by_gunel}));
    requisites.email = Email::read("muhasib@example.az").value();
    requisites.bank = BankCode::read("200015").value();
    requisites.iban = Iban::read("AZ39AIIB38060019440000000001").value();
    EXPECT_EQ(save(requisites, 1, by_rauf).value(), 2);
    EXPECT_EQ(load().value(), (KeptRequisites{requisites, 2, by_rauf}));
}

TEST_P(KeptByThePersonStore, stale_save_shows_what_was_kept) {
    auto requisites = invented_requisites();
    ASSERT_TRUE(save(requisites, 0));
    requisites.phone = OfficePhone::read("1102").value();
    ASSERT_TRUE(save(requisites, 1, by_rauf));
    for (std::int64_t seen : {0, 1, 7}) {
        const auto stale = save(invented_requisites(), seen);
        ASSERT_FALSE(stale) << seen;
        EXPECT_EQ(stale.error().kept, (KeptRequisites{requisites, 2, by_rauf}));
    }
    EXPECT_EQ(load()->version, 2);
}

TEST_P(KeptByThePersonStore, same_save_twice_has_the_effect_of_one) {
    ASSERT_EQ(save(invented_requisites(), 0).value(), 1);
    EXPECT_EQ(save(invented_requisites(), 0).value(), 1);
    EXPECT_EQ(load()->version, 1);
    const auto recorded = database().read([](store::Connection& connection) { return evidence::entries(connection, invented_employer()); });
    ASSERT_EQ(recorded.size(), 1u);
    EXPECT_EQ(recorded[0].what, "employer.requisites_saved");
    EXPECT_EQ(recorded[0].who, by_gunel.by);
}

TEST_P(KeptByThePersonStore, employers_do_not_meet) {
    ASSERT_TRUE(save(invented_requisites(), 0));
    const auto another = Voen::read("1234567802").value();
    EXPECT_FALSE(database().read([&](store::Connection& connection) { return load_requisites(connection, another); }));
}

TEST_P(KeptByThePersonStore, persons_are_found_by_both_numbers) {
    const auto persons = open_register("table", database());
    const auto person = invented_person();
    EXPECT_FALSE(persons->find(person.ssn));
    keep(person);
    EXPECT_EQ(persons->find(person.ssn), person);
    EXPECT_EQ(persons->find(person.fin), person);
    EXPECT_FALSE(persons->find(Ssn::read("2000000000014").value()));
    EXPECT_FALSE(persons->find(Fin::read("4AB7CD3").value()));
    EXPECT_EQ(person.full_name(), "Ağazadə Nərmin Elçin");
}

TEST_P(KeptByThePersonStore, person_kept_again_takes_over_the_new_name) {
    auto person = invented_person();
    keep(person);
    person.family_name = "Quliyeva";
    person.father_name = "";
    keep(person);
    EXPECT_EQ(open_register("table", database())->find(person.fin), person);
    EXPECT_EQ(person.full_name(), "Quliyeva Nərmin");
}

}  // namespace qaygi::person
