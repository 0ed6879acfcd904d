#include "app/demo/seed.hpp"

#include "base/fault.hpp"
#include "identity/store/officers.hpp"
#include "person/store/person_table.hpp"
#include "person/store/requisites.hpp"

namespace qaygi::demo {
namespace {

void seed_requisites(store::Transaction& transaction, const Cast& cast, const Employer& employer, Instant now) {
    if (person::load_requisites(transaction, employer.voen)) return;
    const Signer& head = cast.head_of(employer);
    const person::Saved saved{.at = now, .by = head.fin, .by_name = head.name()};
    ensure(person::save_requisites(transaction, employer.voen, employer.requisites, 0, saved).has_value(),
           "nobody saves between two statements of a transaction");
}

void seed_officer(store::Transaction& transaction, const Signer& signer) {
    if (!identity::find_officer(transaction, signer.fin)) identity::keep_officer(transaction, {signer.fin, signer.name(), signer.branch});
}

}  // namespace

void seed(store::Database& database, const Cast& cast, Instant now) {
    database.write([&](store::Transaction& transaction) {
        for (const Insured& insured : cast.insured) person::keep_person(transaction, insured.person);
        for (const Signer& signer : cast.signers)
            if (signer.is_officer()) seed_officer(transaction, signer);
        for (const Employer& employer : cast.employers) seed_requisites(transaction, cast, employer, now);
        return std::monostate();
    });
}

}  // namespace qaygi::demo
