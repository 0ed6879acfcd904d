#pragma once

// The language of the pages: chosen by the reader, kept a year in a cookie.

#include "web/route.hpp"

namespace qaygi::web {

// The one of the cookie, else the first of Accept-Language that we speak, else az.
const Language& language_of(const Request& request);

// GET /language/{code}?back=/path: keeps the choice and leads back; only to a page of our own.
Routes language_routes();

}  // namespace qaygi::web
