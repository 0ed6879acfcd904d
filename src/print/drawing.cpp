#include "print/drawing.hpp"

#include <fmt/format.h>

#include "base/fault.hpp"

namespace qaygi::print {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) noexcept try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
} catch (const std::exception&) {
    return CAIRO_STATUS_NO_MEMORY;
}

void require(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw Fault(fmt::format("a page cannot be drawn: {}", cairo_status_to_string(status)));
}

}  // namespace qaygi::print
