#include "base/fault.hpp"

#include <fmt/format.h>

#include <string_view>

namespace qaygi {

void ensure(bool promise, const char* what, std::source_location where) {
    if (promise) return;
    std::string_view file = where.file_name();
    if (auto at = file.rfind("src/"); at != file.npos) file.remove_prefix(at);
    throw Bug(fmt::format("{} ({}:{})", what, file, where.line()));
}

}  // namespace qaygi
