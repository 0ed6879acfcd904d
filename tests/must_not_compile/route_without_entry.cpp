// MUST NOT COMPILE: could not convert .*Entry
#include "web/route.hpp"

qaygi::web::Response show_nothing(const qaygi::web::Request&);
const qaygi::web::Route open_to_nobody_knows{qaygi::web::Method::get, "/schedules", show_nothing};
