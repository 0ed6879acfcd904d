// MUST NOT COMPILE: there are fewer {} than arguments
#include "web/html.hpp"

qaygi::web::Html greeting(const std::string& name) { return qaygi::web::html("<p>{}</p>", name, name); }
