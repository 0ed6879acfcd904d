#pragma once

// What cairo is given and gives back, owned and checked.

#include <cairo.h>

#include <memory>
#include <string>

namespace qaygi::print {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Pen = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

// Where cairo writes to: the string that bytes points to grows.
cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) noexcept;

// Fault when something could not be drawn.
void require(cairo_status_t status);

}  // namespace qaygi::print
