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

void Mapped::seal() const {
    if (fchmod(descriptor_, S_IRUSR | S_IRGRP) != 0 || fsync(descriptor_) != 0) fail("cannot write", "a file");
}

void sync_folder(const std::filesystem::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) fail("cannot open", folder);
    const bool synced = fsync(descriptor) == 0;
    close(descriptor);
    if (!synced) fail("cannot write", folder);
}

}  // namespace qaygi::documents
