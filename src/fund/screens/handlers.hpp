#pragma once

#include "fund/screens/routes.hpp"
#include "identity/visitor.hpp"

namespace qaygi::fund {

using Officer = identity::OfficerVisitor;

web::Response show_inbox(const Desk& desk, const Officer& officer, const web::Request& request);
web::Response show_received(const Desk& desk, const Officer& officer, const web::Request& request);
web::Response show_received_document(const Desk& desk, const Officer& officer, const web::Request& request);
web::Response give_back(const Desk& desk, const Officer& officer, const web::Request& request);
web::Response accept(const Desk& desk, const Officer& officer, const web::Request& request);

}  // namespace qaygi::fund
