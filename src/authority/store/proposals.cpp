#include "authority/store/proposals.hpp"

#include "base/fault.hpp"

namespace qaygi::authority {
namespace {

using store::Sql;

const Sql list_waiting{"authority.list_waiting",
                       "SELECT proposal, fin, name, branch, role, proposed_at, proposed_by, proposed_by_name FROM officer_proposal "
                       "WHERE decision IS NULL ORDER BY proposal"};
const Sql next_proposal{"authority.next_proposal", "SELECT COALESCE(MAX(proposal), 0) + 1 FROM officer_proposal"};
const Sql add_proposal{"authority.propose",
                       "INSERT INTO officer_proposal (proposal, fin, name, branch, role, proposed_at, proposed_by, proposed_by_name) "
                       "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
const Sql decide_proposal{"authority.decide",
                          "UPDATE officer_proposal SET decision = $2, decided_at = $3, decided_by = $4, decided_by_name = $5 "
                          "WHERE proposal = $1 AND decision IS NULL"};

}  // namespace

std::string_view name_of(Decision decision) { return decision == Decision::confirmed ? "confirmed" : "dropped"; }

std::vector<Proposal> proposals(store::Connection& connection) {
    std::vector<Proposal> waiting;
    for (const auto& row : connection.rows(list_waiting)) {
        const auto role = identity::role_named(row.get<std::string>(4));
        ensure(role.has_value(), "a role that is kept is one of the list");
        waiting.push_back({row.get<int>(0),
                           {row.get<Fin>(1), row.get<std::string>(2), row.get<std::string>(3), *role},
                           row.get<Instant>(5),
                           {row.get<Fin>(6), row.get<std::string>(7)}});
    }
    return waiting;
}

int keep_proposal(store::Transaction& transaction, const Proposal& proposal) {
    const int number = transaction.row(next_proposal)->get<int>(0);
    const auto& officer = proposal.officer;
    transaction.change(add_proposal, number, officer.fin, officer.name, officer.branch, identity::name_of(officer.role), proposal.at, proposal.by.fin,
                       proposal.by.name);
    return number;
}

bool keep_decision(store::Transaction& transaction, const Proposal& proposal, Decision decision, const Actor& administrator, Instant at) {
    return transaction.change(decide_proposal, proposal.number, name_of(decision), at, administrator.fin, administrator.name) > 0;
}

}  // namespace qaygi::authority
