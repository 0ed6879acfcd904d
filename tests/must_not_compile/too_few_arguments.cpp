// MUST NOT COMPILE: there are more {} than arguments
#include "web/html.hpp"

qaygi::web::Html greeting(const std::string& name) { return qaygi::web::html(R"(<p class="{}">{}</p>)", name); }
