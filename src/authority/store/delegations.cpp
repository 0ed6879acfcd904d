#include "authority/store/delegations.hpp"

#include <algorithm>
#include <map>

#include "base/fault.hpp"

namespace qaygi::authority {
namespace {

using store::Sql;

const Sql list_delegations{
    "authority.list",
    "SELECT employer, delegation, employer_name, fin, means, number, scope, begins, ends, granted_at, granted_by, granted_by_name, version, "
    "revoked_at, revoked_by, revoked_by_name, revoked_why FROM delegation WHERE employer = $1 ORDER BY delegation DESC"};
const Sql find_one{"authority.find",
                   "SELECT employer, delegation, employer_name, fin, means, number, scope, begins, ends, granted_at, granted_by, granted_by_name, version, "
                   "revoked_at, revoked_by, revoked_by_name, revoked_why FROM delegation WHERE employer = $1 AND delegation = $2"};
const Sql list_means{"authority.list_means",
                     "SELECT fin, means, number, name FROM person_means WHERE fin IN (SELECT fin FROM delegation WHERE employer = $1) ORDER BY first_used"};
const Sql next_number{"authority.next_number", "SELECT COALESCE(MAX(delegation), 0) + 1 FROM delegation WHERE employer = $1"};
const Sql add_delegation{
    "authority.grant",
    "INSERT INTO delegation (employer, delegation, version, employer_name, fin, means, number, scope, begins, ends, granted_at, granted_by, "
    "granted_by_name) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
const Sql end_delegation{"authority.revoke",
                         "UPDATE delegation SET version = $4, revoked_at = $5, revoked_by = $6, revoked_by_name = $7, revoked_why = $8 "
                         "WHERE employer = $1 AND delegation = $2 AND version = $3 AND revoked_at IS NULL"};
const Sql find_in_force{"authority.in_force",
                        "SELECT employer, employer_name, scope, granted_by_name FROM delegation "
                        "WHERE fin = $1 AND revoked_at IS NULL AND begins <= $2 AND (ends IS NULL OR ends >= $2) ORDER BY delegation"};
const Sql find_last_grantor{"authority.last_grantor",
                            "SELECT granted_by_name FROM delegation WHERE fin = $1 AND employer = $2 ORDER BY delegation DESC LIMIT 1"};

template <class Value>
Value known(const std::optional<Value>& value) {
    ensure(value.has_value(), "a code that is kept is one of the list");
    return *value;
}

Delegation delegation_of(const store::Row& row) {
    return {.employer = row.get<Voen>(0),
            .number = row.get<int>(1),
            .employer_name = row.get<std::string>(2),
            .person = row.get<Fin>(3),
            .means = {known(identity::means_named(row.get<std::string>(4))), row.get<std::string>(5)},
            .right = known(identity::right_named(row.get<std::string>(6))),
            .term = {row.get<Date>(7), row.get<std::optional<Date>>(8)},
            .granted_at = row.get<Instant>(9),
            .granted_by = {row.get<Fin>(10), row.get<std::string>(11)},
            .version = row.get<std::int64_t>(12)};
}

std::optional<Revocation> revocation_of(const store::Row& row) {
    const auto at = row.get<std::optional<Instant>>(13);
    if (!at) return std::nullopt;
    return Revocation{*at, {row.get<Fin>(14), row.get<std::string>(15)}, known(why_named(row.get<std::string>(16)))};
}

State state_of(const store::Row& row, Date today) { return authority::state_of(delegation_of(row), revocation_of(row), today); }

struct Known {
    std::string name;
    std::vector<identity::Means> means;
};

std::map<Fin, Known> known_persons(store::Connection& connection, const Voen& employer) {
    std::map<Fin, Known> persons;
    for (const auto& row : connection.rows(list_means, employer)) {
        auto& person = persons[row.get<Fin>(0)];
        person.name = row.get<std::string>(3);
        person.means.push_back({known(identity::means_named(row.get<std::string>(1))), row.get<std::string>(2)});
    }
    return persons;
}

Date ended_on(const Ended& ended) { return ended.revoked ? day_in_baku(ended.revoked->at) : *ended.term.to; }

}  // namespace

Lists delegations(store::Connection& connection, const Voen& employer, Date today) {
    const auto persons = known_persons(connection, employer);
    Lists lists;
    for (const auto& row : connection.rows(list_delegations, employer)) {
        Listed listed{.state = state_of(row, today), .person_name = {}, .others = {}};
        const auto& delegation = std::visit([](const auto& each) -> const Delegation& { return each; }, listed.state);
        if (const auto person = persons.find(delegation.person); person != persons.end()) {
            listed.person_name = person->second.name;
            for (const auto& means : person->second.means)
                if (means != delegation.means) listed.others.push_back(means);
        }
        (std::holds_alternative<Active>(listed.state) ? lists.active : lists.ended).push_back(std::move(listed));
    }
    std::ranges::stable_sort(lists.ended, std::ranges::greater(), [](const Listed& each) { return ended_on(std::get<Ended>(each.state)); });
    return lists;
}

std::optional<State> find_delegation(store::Connection& connection, const Voen& employer, int number, Date today) {
    const auto row = connection.row(find_one, employer, number);
    return row ? std::optional(state_of(*row, today)) : std::nullopt;
}

int keep_granted(store::Transaction& transaction, Delegation delegation) {
    ensure(delegation.right != identity::Right::seal, "the seal authority is not delegated");
    delegation.number = transaction.row(next_number, delegation.employer)->get<int>(0);
    transaction.change(add_delegation, delegation.employer, delegation.number, delegation.employer_name, delegation.person, name_of(delegation.means.kind),
                       delegation.means.number, name_of(delegation.right), delegation.term.from, delegation.term.to, delegation.granted_at,
                       delegation.granted_by.fin, delegation.granted_by.name);
    return delegation.number;
}

bool keep_revoked(store::Transaction& transaction, const Ended& ended) {
    ensure(ended.revoked.has_value(), "what only ran out needs no keeping");
    const auto& revoked = *ended.revoked;
    return transaction.change(end_delegation, ended.employer, ended.number, ended.version - 1, ended.version, revoked.at, revoked.by.fin, revoked.by.name,
                              name_of(revoked.why)) > 0;
}

std::vector<identity::ForEmployer> DelegatedRights::to(store::Connection& connection, const Fin& person, Instant now) const {
    std::vector<identity::ForEmployer> rights;
    for (const auto& row : connection.rows(find_in_force, person, day_in_baku(now)))
        rights.push_back({row.get<Voen>(0), row.get<std::string>(1), known(identity::right_named(row.get<std::string>(2))), row.get<std::string>(3)});
    return rights;
}

std::optional<std::string> DelegatedRights::last_grantor(store::Connection& connection, const Fin& person, const Voen& employer) const {
    const auto row = connection.row(find_last_grantor, person, employer);
    return row ? std::optional(row->get<std::string>(0)) : std::nullopt;
}

}  // namespace qaygi::authority
