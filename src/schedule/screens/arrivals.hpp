#pragma once

// Files that a script sends in pieces, so that a cut connection costs a piece and not the file.

#include "schedule/screens/showing.hpp"

namespace qaygi::schedule {

// The files of a form: those it has, or the one that it says has arrived in pieces. Nothing where that one is not whole, or gone.
std::vector<web::UploadedFile> files_of(const Desk& desk, const Visitor& visitor, const web::Request& request);
// Once the form was answered nothing of it stays in the spool.
void forget_arrival(const Desk& desk, const Visitor& visitor, const web::Request& request);
// The answer of the first time, when the script asks again because it did not hear it; else a refusal.
web::Response nothing_arrived(Showing showing, web::Fields& fields);

}  // namespace qaygi::schedule
