// MUST NOT COMPILE: the number of {} is not the number of arguments
#include "web/html.hpp"

qaygi::web::Html greeting(const std::string& name) { return qaygi::web::html("<p>{}</p>", name, name); }
