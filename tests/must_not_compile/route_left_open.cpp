// MUST NOT COMPILE: could not convert .*Entry
#include "web/route.hpp"

const qaygi::web::Route without_door{.method = qaygi::web::Method::get, .pattern = "/schedules"};
