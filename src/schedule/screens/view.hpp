#pragma once

// A schedule to read, for the employer and for the fund: registration, insured persons with their months, payment, documents, states.

#include <functional>

#include "identity/visitor.hpp"
#include "schedule/schedule.hpp"
#include "web/components.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::schedule {

// The heading of a page about schedules of one benefit, above it the benefit's name.
web::Html heading(const Language& say, const benefit::Benefit& benefit, const web::Content& title);
// A lump sum with its reasons; there is nothing to tick.
web::Html lump_sum_view(const Language& say, const Line& line);
web::Html state_tag(const Language& say, State state);
// Why the fund returned it, to be shown first; nothing when it never did.
web::Html reason_first(const Language& say, const Content& content);
// What stands beside a place of the view, such as the officer's mark; and what follows the amount of each person.
using Beside = std::function<web::Html(const Place&)>;
using BelowAmount = std::function<web::Html(const Line&)>;
// documents: address below which each document is found by its number.
web::Html content_view(const Language& say, const Content& content, const std::string& documents, const Beside& beside = {},
                       const BelowAmount& below_amount = {});
// Statusa baxış: each state with its day and person; the reason stands under geri qaytarılma tarixi.
web::Html steps_view(const Language& say, const Content& content);

web::Response view_page(const identity::EmployerVisitor& visitor, const web::Request& request, const Schedule& schedule);

}  // namespace qaygi::schedule
