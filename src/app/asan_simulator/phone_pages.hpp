#pragma once

// The pages that play the phones:
//
//   GET  /phones           every phone, and which of them ring
//   GET  /phones/{number}  one phone; refreshes itself until a request arrives, then shows its code and the answers
//   POST /phones/{number}  the answer: session and result

#include "app/asan_simulator/phones.hpp"
#include "web/route.hpp"

namespace qaygi::asan_simulator {

web::Routes phone_routes(Phones& phones);

}  // namespace qaygi::asan_simulator
