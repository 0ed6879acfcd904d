#pragma once

// Exact rational arithmetic in qəpik, so that an amount is rounded once, where the law says, and nowhere else.

#include <boost/rational.hpp>
#include <cstdint>

namespace qaygi {

using Exact = boost::rational<std::int64_t>;

}  // namespace qaygi
