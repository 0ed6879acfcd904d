#include "benefit/childbirth/amounts.hpp"

#include <array>

namespace qaygi::benefit::childbirth {

namespace {

using law::day;

// What was paid before 1 April 2019 is unknown: there is no row, and no answer.
constexpr std::array amount_rows{
    //§ decree-2013-08-29/childbirth-2019
    law::Row<Money>{day(2019, 4, 1), day(2019, 2, 25), "decree-2013-08-29/childbirth-2019"_law, Money::manat(200)},
    //§ decree-2013-08-29/childbirth-2022
    law::Row<Money>{day(2022, 1, 1), day(2022, 1, 1), "decree-2013-08-29/childbirth-2022"_law, Money::manat(300)},
    //§ decree-2013-08-29/childbirth-2023
    law::Row<Money>{day(2023, 1, 1), day(2023, 1, 13), "decree-2013-08-29/childbirth-2023"_law, Money::manat(500)},
    //§ decree-2013-08-29/childbirth-2025
    law::Row<Money>{day(2025, 7, 1), day(2025, 7, 1), "decree-2013-08-29/childbirth-2025"_law, Money::manat(600)},
};
constexpr LumpSums all_amounts{amount_rows};

}  // namespace

const law::Wording<Money> amounts_wording = lump_sum_wording("childbirth.amounts");

const LumpSums& amounts() { return all_amounts; }

}  // namespace qaygi::benefit::childbirth
