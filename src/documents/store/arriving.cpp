#include "documents/store/arriving.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include "base/fault.hpp"
#include "crypto/digest.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "arriving-";
constexpr std::chrono::hours oldest{24};

[[noreturn]] void fail(const char* what) { throw Fault(std::string(what) + ": " + std::generic_category().message(errno), Fault::Later::helps); }

// A file open for as long as it lives.
class Open {
public:
    Open(const fs::path& path, int flags) : descriptor_(open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR)) {
        if (descriptor_ < 0) fail("a file in the spool cannot be opened");
    }
    ~Open() { close(descriptor_); }
    Open(const Open&) = delete;
    int operator*() const { return descriptor_; }
    std::uint64_t bytes() const {
        struct stat facts {};
        if (fstat(descriptor_, &facts) != 0) fail("a file in the spool cannot be read");
        return static_cast<std::uint64_t>(facts.st_size);
    }

private:
    int descriptor_;
};

// False when not all of it could be written.
bool append(int from, int to, std::uint64_t count) {
    while (count > 0) {
        const auto copied = copy_file_range(from, nullptr, to, nullptr, count, 0);
        if (copied < 0 && errno == EINTR) continue;
        if (copied <= 0) return false;
        count -= static_cast<std::uint64_t>(copied);
    }
    return true;
}

std::vector<fs::directory_entry> begun(const fs::path& spool, std::string_view beginning) {
    std::vector<fs::directory_entry> found;
    for (const auto& entry : fs::directory_iterator(spool))
        if (entry.path().filename().string().starts_with(beginning)) found.push_back(entry);
    return found;
}

fs::file_time_type last_written(const fs::directory_entry& entry) {
    std::error_code gone;
    const auto at = entry.last_write_time(gone);
    return gone ? fs::file_time_type::max() : at;
}

void forget(const fs::directory_entry& entry) {
    std::error_code gone;
    fs::remove(entry.path(), gone);
}

void make_room(const fs::path& path) {
    const auto name = path.filename().string();
    auto others = begun(path.parent_path(), name.substr(0, name.rfind('-') + 1));
    if (others.size() < most_arriving) return;
    forget(*std::ranges::min_element(others, {}, last_written));
}

}  // namespace

Arriving::Arriving(const fs::path& spool, const std::string& sender, const Announced& announced) : bytes_(announced.bytes) {
    const auto file = announced.name + '\n' + std::to_string(announced.bytes) + '\n' + announced.changed;
    path_ = spool / (std::string(prefix) + crypto::sha256_hex(sender).substr(0, 32) + "-" + crypto::sha256_hex(file));
}

std::uint64_t Arriving::held() const {
    std::error_code none;
    const auto size = fs::file_size(path_, none);
    return none ? 0 : size;
}

std::uint64_t Arriving::add(std::uint64_t offset, const fs::path& piece) const {
    if (offset == 0 && !fs::exists(path_)) make_room(path_);
    const Open from(piece, O_RDONLY), to(path_, O_WRONLY | O_CREAT);
    if (flock(*to, LOCK_EX) != 0) fail("a file in the spool cannot be locked");
    const auto held = to.bytes(), count = from.bytes();
    if (held != offset || count > bytes_ - std::min(bytes_, offset)) return held;
    lseek(*to, static_cast<off_t>(held), SEEK_SET);
    if (append(*from, *to, count)) return held + count;
    const int why = errno;
    if (ftruncate(*to, static_cast<off_t>(held)) != 0) fs::remove(path_);
    errno = why;
    fail("the spool cannot be written");
}

void forget_old_arrivals(const fs::path& spool, Instant now) {
    const auto age = [&](const fs::directory_entry& entry) {
        return now - std::chrono::time_point_cast<Instant::duration>(std::chrono::file_clock::to_sys(last_written(entry)));
    };
    for (const auto& entry : begun(spool, prefix))
        if (age(entry) > oldest) forget(entry);
}

}  // namespace qaygi::documents
