#pragma once

// The answer to one case as a line of JSON:
//   {"id":"x","months":[{"month":"2025-03","working_days":13,"segments":[{"from":"…","to":"…","days":3,"rate":"44.00","cite":"…"}],"amount":"10.15"}],
//    "total":"10.15","warnings":[{"code":"…","field":"…","text":"…","cite":"…"}]}
//   {"id":"x","refused":{"code":"…","field":"…","text":"…","cite":"…"}}
// A month counted in calendar days says how many it has beside its working days. With the reasons kept, each month has a "trace", and further refusals
// stand in "also".

#include <string>

#include "app/calculator/decision.hpp"
#include "language/language.hpp"

namespace qaygi::calculator {

struct Answering {
    const Language& say;
    bool reasons;
};

void write_decision(std::string_view id, const Decision& decision, const calendar::EmployerCalendar& calendar, const Answering& how, std::string& out);
void write_malformed(std::string_view id, const Malformed& malformed, const Language& say, std::string& out);

}  // namespace qaygi::calculator
