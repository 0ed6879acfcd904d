// MUST NOT COMPILE: rows of a history are out of order
#include <array>

#include "law/history.hpp"

using namespace qaygi;
using namespace qaygi::law;
constexpr std::array rows{Row<int>{day(2018, 3, 1), day(2018, 3, 1), "cabinet-31-2026/amount"_law, 44},
                          Row<int>{day(2016, 2, 1), day(2016, 1, 25), "order-2016-01-25/amount"_law, 40}};
constexpr History<int> backwards{rows};
