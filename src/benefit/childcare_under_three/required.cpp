#include "benefit/childcare_under_three/required.hpp"

#include <array>

namespace qaygi::benefit::childcare_under_three {

namespace {

constexpr RequiredDocument order_extract{"order_extract", "benefit.document.order_extract"_text, true};
constexpr RequiredDocument birth_certificate{"birth_certificate", "benefit.document.birth_certificate"_text, true};
constexpr RequiredDocument protocol{"protocol", "benefit.document.protocol"_text, true};
constexpr RequiredDocument protocol_if_any{"protocol", "benefit.document.protocol"_text, false};
constexpr RequiredDocument application{"application", "benefit.document.application"_text, false};

// LAW-UNREAD: which documents either procedure asks for.
constexpr std::array assigned_by_employer{order_extract, birth_certificate, protocol, application};
constexpr std::array assigned_by_ministry{order_extract, birth_certificate, protocol_if_any, application};

constexpr std::array rows{
    //§ cabinet-189-1998/documents The commission of the employer assigns, and its protocol says so.
    law::Row<Requirement>{
        law::day(1998, 9, 15), law::day(1998, 9, 15), "cabinet-189-1998/documents"_law, {.documents = assigned_by_employer, .assigned_by_ministry = false}},
    //§ cabinet-31-2026/assignment The ministry assigns by itself; the service stays for earlier periods, arrears and corrections.
    // NOT-IN-LAW: decision 0017: where no commission assigns, no protocol is demanded.
    law::Row<Requirement>{
        law::day(2026, 5, 1), law::day(2026, 1, 30), "cabinet-31-2026/assignment"_law, {.documents = assigned_by_ministry, .assigned_by_ministry = true}},
};
constexpr Requirements all_requirements{rows};

}  // namespace

const Requirements& requirements() { return all_requirements; }

std::span<const RequiredDocument> required_documents(Date period_from, Date decided_on) {
    const auto* row = requirements().find(period_from, decided_on);
    return row ? row->value.documents : std::span<const RequiredDocument>();
}

}  // namespace qaygi::benefit::childcare_under_three
