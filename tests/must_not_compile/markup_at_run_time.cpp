// MUST NOT COMPILE: could not convert .*Template<0>
#include "web/html.hpp"

qaygi::web::Html greeting(const std::string& typed) { return qaygi::web::html<>(typed); }
