#pragma once

// All components at once.

#include "web/inputs.hpp"  // IWYU pragma: export
#include "web/parts.hpp"   // IWYU pragma: export
#include "web/work.hpp"    // IWYU pragma: export
