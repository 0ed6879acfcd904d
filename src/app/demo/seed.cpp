#include "app/demo/seed.hpp"

#include "base/fault.hpp"
#include "calendar/store/calendars.hpp"
#include "calendar/store/published.hpp"
#include "evidence/saved.hpp"
#include "identity/store/officers.hpp"
#include "person/store/person_table.hpp"
#include "person/store/requisites.hpp"

namespace qaygi::demo {
namespace {

constexpr int months_of_own_days = 14;  // before this month

// A shop that opens on Saturdays and closes on Mondays: how its month differs from the state's five-day week.
calendar::OwnDays shop_days(Month month, const calendar::StateCalendar& state) {
    calendar::OwnDays own;
    for (Date day = first_day(month); day <= last_day(month); day += std::chrono::days(1)) {
        const calendar::Day by_state = state.day(day, calendar::WorkWeek::five_days);
        const std::chrono::weekday weekday(day);
        if (weekday == std::chrono::Saturday && by_state.kind == calendar::DayKind::rest_day) own[day] = true;
        if (weekday == std::chrono::Monday && by_state.working()) own[day] = false;
    }
    return own;
}

template <class Value, class Overtaken>
Value not_overtaken(const Result<Value, Overtaken>& saved) {
    ensure(saved.has_value(), "nobody saves between two statements of a transaction");
    return *saved;
}

void seed_calendar(store::Transaction& transaction, const Cast& cast, const Employer& employer, Instant now) {
    if (calendar::load_calendar(transaction, employer.voen)) return;
    const Signer& head = cast.head_of(employer);
    const evidence::Saved saved{.at = now, .by = head.fin, .by_name = head.name()};
    std::int64_t version = not_overtaken(calendar::save_regime(transaction, employer.voen, {employer.regime}, 0, saved));
    if (employer.regime != calendar::Regime::other) return;
    const calendar::StateCalendar state = calendar::published_calendar();
    const Month last = month_of(day_in_baku(now)) + std::chrono::months(1);
    for (Month month = last - std::chrono::months(months_of_own_days + 1); month <= last; month += std::chrono::months(1))
        version = not_overtaken(calendar::save_month(transaction, employer.voen, month, shop_days(month, state), state, version, saved));
}

void seed_requisites(store::Transaction& transaction, const Cast& cast, const Employer& employer, Instant now) {
    if (person::load_requisites(transaction, employer.voen)) return;
    const Signer& head = cast.head_of(employer);
    const evidence::Saved saved{.at = now, .by = head.fin, .by_name = head.name()};
    not_overtaken(person::save_requisites(transaction, employer.voen, employer.requisites, 0, saved));
}

void seed_officer(store::Transaction& transaction, const Signer& signer) {
    if (!identity::find_officer(transaction, signer.fin)) identity::keep_officer(transaction, {signer.fin, signer.name(), signer.branch, signer.role.value()});
}

}  // namespace

void seed(store::Database& database, const Cast& cast, Instant now) {
    database.write([&](store::Transaction& transaction) {
        for (const Insured& insured : cast.insured) person::keep_person(transaction, insured.person);
        for (const Signer& signer : cast.signers)
            if (signer.is_officer()) seed_officer(transaction, signer);
        for (const Employer& employer : cast.employers) {
            seed_requisites(transaction, cast, employer, now);
            seed_calendar(transaction, cast, employer, now);
        }
        return std::monostate();
    });
}

}  // namespace qaygi::demo
