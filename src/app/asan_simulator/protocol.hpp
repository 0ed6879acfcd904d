#pragma once

// The gateway's side of the Mobile-ID REST protocol:
//
//   POST /authentication
//   GET  /authentication/session/{session}?timeoutMs=
//
// A request that is not of the protocol is answered with 400, an unknown session with 404, both with {"error": …}.

#include "app/asan_simulator/phones.hpp"
#include "web/route.hpp"

namespace qaygi::asan_simulator {

web::Routes protocol_routes(Phones& phones);

}  // namespace qaygi::asan_simulator
