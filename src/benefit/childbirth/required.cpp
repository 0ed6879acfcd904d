#include "benefit/childbirth/required.hpp"

#include <array>

namespace qaygi::benefit::childbirth {

namespace {

// LAW-UNREAD: which documents the procedure asks for.
constexpr std::array documents{
    RequiredDocument{"application", "benefit.document.application"_text, true},
    RequiredDocument{"birth_certificate", "benefit.document.birth_certificate"_text, true},
    RequiredDocument{"protocol", "benefit.document.protocol"_text, true},
};

constexpr std::array rows{
    //§ social-benefits/childbirth
    law::Row<std::span<const RequiredDocument>>{law::day(2019, 4, 1), law::day(2019, 2, 25), "social-benefits/childbirth"_law, documents},
};
constexpr Requirements all_requirements{rows};

}  // namespace

std::span<const RequiredDocument> required_documents(Date child_born, Date decided_on) {
    const auto* row = all_requirements.find(child_born, decided_on);
    return row ? row->value : std::span<const RequiredDocument>();
}

}  // namespace qaygi::benefit::childbirth
