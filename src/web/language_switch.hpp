#pragma once

// The language of the pages: chosen by the reader, kept a year in the cookie "language". Without it pages are in az.

#include "web/route.hpp"

namespace qaygi::web {

// GET /language/{code}?back=/path: keeps the choice and leads back; only to a page of our own.
Routes language_routes();

}  // namespace qaygi::web
