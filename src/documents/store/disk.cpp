#include "documents/store/disk.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/fault.hpp"

namespace qaygi::documents {
namespace {

[[noreturn]] void fail(const char* what, const std::filesystem::path& path) {
    const bool no_room = errno == ENOSPC || errno == EDQUOT || errno == EMFILE || errno == ENFILE || errno == EIO;
    throw Fault(std::string(what) + " " + path.string() + ": " + std::generic_category().message(errno),
                no_room ? Fault::Later::helps : Fault::Later::does_not_help);
}

}  // namespace

Mapped::Mapped(const std::filesystem::path& file) : descriptor_(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)) {
    if (descriptor_ < 0) fail("cannot open", file);
    struct stat facts {};
    void* mapped = nullptr;
    if (fstat(descriptor_, &facts) == 0 && facts.st_size > 0) {
        mapped = mmap(nullptr, static_cast<std::size_t>(facts.st_size), PROT_READ, MAP_PRIVATE, descriptor_, 0);
    }
    if (mapped == MAP_FAILED) {
        close(descriptor_);
        fail("cannot read", file);
    }
    start_ = static_cast<const char*>(mapped);
    size_ = mapped == nullptr ? 0 : static_cast<std::size_t>(facts.st_size);
}

Mapped::~Mapped() {
    if (size_ > 0) munmap(const_cast<char*>(start_), size_);
    close(descriptor_);
}

void seal(const std::filesystem::path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) fail("cannot open", file);
    const bool sealed = fchmod(descriptor, S_IRUSR | S_IRGRP) == 0 && futimens(descriptor, nullptr) == 0 && fsync(descriptor) == 0;
    close(descriptor);
    if (!sealed) fail("cannot write", file);
}

std::optional<Instant> written_at(const std::filesystem::path& file) {
    struct stat facts {};
    if (lstat(file.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
    return from_milliseconds(facts.st_mtim.tv_sec * 1000 + facts.st_mtim.tv_nsec / 1'000'000);
}

void sync_folder(const std::filesystem::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) fail("cannot open", folder);
    const bool synced = fsync(descriptor) == 0;
    close(descriptor);
    if (!synced) fail("cannot write", folder);
}

}  // namespace qaygi::documents
