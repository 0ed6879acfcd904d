#include "print/zip.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

#include "base/fault.hpp"

namespace qaygi::print {

namespace {

void require(bool done, const char* what) {
    if (!done) throw Fault(fmt::format("a file cannot be packed: {}", what));
}

using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

void add(zip_t* archive, const PackedFile& file, Instant written) {
    Source content(zip_source_buffer(archive, file.content.data(), file.content.size(), 0), zip_source_free);
    require(content != nullptr, zip_strerror(archive));
    const zip_int64_t place = zip_file_add(archive, file.name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
    require(place >= 0, zip_strerror(archive));
    content.release();  // the archive's from here on
    const auto index = static_cast<zip_uint64_t>(place);
    require(zip_file_set_mtime(archive, index, std::chrono::system_clock::to_time_t(written), 0) == 0, zip_strerror(archive));
}

}  // namespace

std::string zip(const std::vector<PackedFile>& files, Instant written) {
    zip_error_t error;
    zip_error_init(&error);
    const Source bytes(zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    require(bytes != nullptr, zip_error_strerror(&error));
    Archive archive(zip_open_from_source(bytes.get(), ZIP_TRUNCATE, &error), zip_discard);
    require(archive != nullptr, zip_error_strerror(&error));
    zip_source_keep(bytes.get());
    for (const PackedFile& file : files) add(archive.get(), file, written);
    require(zip_close(archive.get()) == 0, zip_strerror(archive.get()));
    archive.release();

    require(zip_source_open(bytes.get()) == 0, "it cannot be read back");
    zip_stat_t size;
    require(zip_source_stat(bytes.get(), &size) == 0, "it has no size");
    std::string packed(size.size, '\0');
    require(zip_source_read(bytes.get(), packed.data(), packed.size()) == static_cast<zip_int64_t>(packed.size()), "it cannot be read back");
    zip_source_close(bytes.get());
    return packed;
}

}  // namespace qaygi::print
