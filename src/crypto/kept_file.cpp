#include "crypto/kept_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

#include "base/fault.hpp"

namespace qaygi::crypto {

std::string kept_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void keep_file(const std::filesystem::path& path, const std::string& octets) {
    const auto fresh = path.string() + ".new";
    const int file = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool written = file >= 0 && write(file, octets.data(), octets.size()) == static_cast<ssize_t>(octets.size()) && fsync(file) == 0;
    if (file >= 0) close(file);
    if (!written) throw Fault("cannot write " + fresh);
    std::filesystem::rename(fresh, path);
}

}  // namespace qaygi::crypto
