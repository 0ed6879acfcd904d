#include "benefit/childcare_under_three/required.hpp"

#include <array>

namespace qaygi::benefit::childcare_under_three {

namespace {

constexpr RequiredDocument order_extract{"order_extract", "benefit.document.order_extract"_text, true};
constexpr RequiredDocument birth_certificate{"birth_certificate", "benefit.document.birth_certificate"_text, true};
constexpr RequiredDocument protocol{"protocol", "benefit.document.protocol"_text, true};
constexpr RequiredDocument application{"application", "benefit.document.application"_text, false};

//§ cabinet-189-1998/documents
// LAW-UNREAD: which documents the procedure asks for, and whether it asks for fewer from 1 May 2026.
constexpr std::array since_the_beginning{order_extract, birth_certificate, protocol, application};

constexpr std::array rows{
    law::Row<std::span<const RequiredDocument>>{law::day(1998, 9, 15), law::day(1998, 9, 15), "cabinet-189-1998/documents"_law, since_the_beginning},
};
constexpr Requirements all_requirements{rows};

}  // namespace

const Requirements& requirements() { return all_requirements; }

std::span<const RequiredDocument> required_documents(Date period_from, Date decided_on) {
    const auto* row = requirements().find(period_from, decided_on);
    return row ? row->value : std::span<const RequiredDocument>();
}

}  // namespace qaygi::benefit::childcare_under_three
