#include "benefit/funeral/required.hpp"

#include <array>

namespace qaygi::benefit::funeral {

namespace {

constexpr RequiredDocument application{"application", "benefit.document.application"_text, true};
constexpr RequiredDocument death_certificate{"death_certificate", "benefit.document.death_certificate"_text, true};
constexpr RequiredDocument burial_reference{"burial_reference", "benefit.document.burial_reference"_text, true};
constexpr RequiredDocument protocol{"protocol", "benefit.document.protocol"_text, true};
constexpr RequiredDocument protocol_if_any{"protocol", "benefit.document.protocol"_text, false};

// LAW-UNREAD: which documents either procedure asks for.
constexpr std::array assigned_by_employer{application, death_certificate, burial_reference, protocol};
constexpr std::array assigned_by_ministry{application, death_certificate, burial_reference, protocol_if_any};

constexpr std::array rows{
    //§ social-benefits/funeral
    law::Row<Requirement>{law::day(2019, 4, 1), law::day(2019, 4, 15), "social-benefits/funeral"_law, {assigned_by_employer, false}},
    //§ cabinet-31-2026/assignment The ministry assigns by itself; the service stays for earlier deaths and corrections.
    // NOT-IN-LAW: decision 0017: where no commission assigns, no protocol is demanded.
    law::Row<Requirement>{law::day(2026, 5, 1), law::day(2026, 1, 30), "cabinet-31-2026/assignment"_law, {assigned_by_ministry, true}},
};
constexpr Requirements all_requirements{rows};

}  // namespace

const Requirements& requirements() { return all_requirements; }

std::span<const RequiredDocument> required_documents(Date died, Date decided_on) {
    const auto* row = requirements().find(died, decided_on);
    return row ? row->value.documents : std::span<const RequiredDocument>();
}

}  // namespace qaygi::benefit::funeral
