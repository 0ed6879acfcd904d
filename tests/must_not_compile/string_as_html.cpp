// MUST NOT COMPILE: invalid initialization of reference of type .*Html
#include "web/page.hpp"

qaygi::web::Html whole(const qaygi::web::Frame& frame, const std::string& typed) { return qaygi::web::page(frame, typed); }
