#pragma once

// Who may act for an employer, who works for the fund, and what the journal says of it.
//
//   GET  /employer/delegations                        Səlahiyyət müddəti bitməmişlər
//   GET  /employer/delegations/ended                  Səlahiyyət müddəti bitmişlər
//   GET  /employer/delegations/new                    E-imzaya səlahiyyətin verilməsi
//   POST /employer/delegations
//   GET  /employer/delegations/{delegation}/revoke
//   POST /employer/delegations/{delegation}/revoke
//   GET  /employer/journal                            what was done in the employer's name, and by whom
//   GET  /fund/officers                               for administrators, with POST below it: proposing, confirming, dropping, striking out
//   GET  /fund/journal                                for auditors: of any employer, or of none

#include "identity/screens/doors.hpp"
#include "store/database.hpp"
#include "web/route.hpp"

namespace qaygi::authority {

// database must outlive the routes.
web::Routes routes(const identity::Doors& doors, store::Database& database);

}  // namespace qaygi::authority
