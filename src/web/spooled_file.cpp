#include "web/spooled_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/fault.hpp"
#include "crypto/random.hpp"

namespace qaygi::web {

namespace {

constexpr auto prefix = "upload-";

[[noreturn]] void fail(const char* what) { throw Fault(fmt::format("{}: {}", what, std::generic_category().message(errno)), Fault::Later::helps); }

}  // namespace

SpooledFile::SpooledFile(const std::filesystem::path& folder, std::uint64_t most_bytes)
    : path_(folder / (prefix + crypto::random_token())), most_bytes_(most_bytes) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor_ < 0) fail("a file cannot be made in the spool");
}

SpooledFile::~SpooledFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    std::error_code already_moved;
    std::filesystem::remove(path_, already_moved);
}

void SpooledFile::add(std::string_view octets) {
    if (too_large_) return;
    if (octets.size() > most_bytes_ - bytes_) {
        too_large_ = true;
        bytes_ = 0;
        if (::ftruncate(descriptor_, 0) != 0) fail("a file in the spool cannot be emptied");
        return;
    }
    digest_.add(octets);
    bytes_ += octets.size();
    while (!octets.empty()) {
        auto written = ::write(descriptor_, octets.data(), octets.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("the spool cannot be written");
        octets.remove_prefix(static_cast<std::size_t>(written));
    }
}

void SpooledFile::close() {
    int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0) fail("a file in the spool cannot be closed");
}

void clear_spool(const std::filesystem::path& folder, std::chrono::seconds oldest) {
    const auto limit = std::filesystem::file_time_type::clock::now() - oldest;
    std::filesystem::create_directories(folder);
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::error_code gone;
        if (!entry.path().filename().string().starts_with(prefix)) continue;
        if (auto written = entry.last_write_time(gone); !gone && written < limit) std::filesystem::remove(entry.path(), gone);
    }
}

}  // namespace qaygi::web
