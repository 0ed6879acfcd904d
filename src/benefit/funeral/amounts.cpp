#include "benefit/funeral/amounts.hpp"

#include <array>

namespace qaygi::benefit::funeral {

namespace {

using law::day;

// What was paid before 1 April 2019 is unknown: there is no row, and no answer.
constexpr std::array amount_rows{
    //§ decree-2013-08-29/funeral-2019
    law::Row<Money>{day(2019, 4, 1), day(2019, 4, 15), "decree-2013-08-29/funeral-2019"_law, Money::manat(300)},
    //§ decree-2013-08-29/funeral-2023
    law::Row<Money>{day(2023, 1, 1), day(2023, 1, 13), "decree-2013-08-29/funeral-2023"_law, Money::manat(500)},
    //§ decree-2013-08-29/funeral-2025
    law::Row<Money>{day(2025, 7, 1), day(2025, 7, 1), "decree-2013-08-29/funeral-2025"_law, Money::manat(600)},
};
constexpr LumpSums all_amounts{amount_rows};

}  // namespace

const law::Wording<Money> amounts_wording = lump_sum_wording("funeral.amounts");

const LumpSums& amounts() { return all_amounts; }

}  // namespace qaygi::benefit::funeral
