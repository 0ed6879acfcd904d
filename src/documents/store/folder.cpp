#include "documents/store/folder.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "base/fault.hpp"
#include "documents/store/disk.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

class FileReading : public Reading {
public:
    explicit FileReading(const fs::path& file) : file_(file, std::ios::binary | std::ios::ate), bytes_(static_cast<std::uint64_t>(file_.tellg())) {
        file_.seekg(0);
    }
    bool opened() const { return file_.is_open(); }
    std::uint64_t bytes() const override { return bytes_; }
    std::string_view next() override {
        const auto count = std::min<std::uint64_t>(sizeof space_, bytes_ - read_);
        if (!file_.read(space_, static_cast<std::streamsize>(count))) throw Fault("a kept file cannot be read to its end");
        read_ += count;
        return {space_, static_cast<std::size_t>(count)};
    }

private:
    std::ifstream file_;
    std::uint64_t bytes_;
    std::uint64_t read_ = 0;
    char space_[64 * 1024];
};

std::vector<fs::path> sorted(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) entries.push_back(entry->path());
    if (error) throw Fault("cannot list " + folder.string() + ": " + error.message());
    std::ranges::sort(entries);
    return entries;
}

// Folders whose name is two digits.
std::vector<fs::path> shelves(const fs::path& folder) {
    auto found = sorted(folder);
    std::erase_if(found, [](const fs::path& each) { return each.filename().string().size() != 2 || !fs::is_directory(each); });
    return found;
}

}  // namespace

std::unique_ptr<Reading> read_file(const fs::path& file) {
    errno = 0;
    auto reading = std::make_unique<FileReading>(file);
    if (reading->opened()) return reading;
    if (errno == ENOENT) return nullptr;
    throw Fault("cannot open " + file.string() + ": " + std::generic_category().message(errno));
}

void Folder::put(std::string_view name, const fs::path& spooled) const {
    seal(spooled);
    const auto place = place_of(name);
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (!error) fs::rename(spooled, place, error);  // over the same content when it was kept before
    if (error) throw Fault("a document cannot be kept: " + error.message(), Fault::Later::helps);
    // Each of the folders may be new, also when another upload made it a moment ago.
    for (auto folder = place.parent_path(); folder != folder_.parent_path(); folder = folder.parent_path()) sync_folder(folder);
}

std::unique_ptr<Reading> Folder::open(std::string_view name) const { return read_file(place_of(name)); }

void Folder::remove(std::string_view name) const {
    std::error_code error;
    if (fs::remove(place_of(name), error); error) throw Fault("a file cannot be removed: " + error.message());
}

void Folder::each(const std::function<void(const Lying&)>& tell) const {
    for (const auto& shelf : shelves(folder_))
        for (const auto& board : shelves(shelf))
            for (const auto& file : sorted(board)) {
                auto name = file.filename().string();
                const auto since = is_name(name) ? written_at(file) : std::nullopt;
                if (since) tell({std::move(name), *since});
            }
}

fs::path Folder::place_of(std::string_view name) const {
    ensure(is_name(name), "a kept file is named by a SHA-256");
    return folder_ / name.substr(0, 2) / name.substr(2, 2) / name;
}

bool is_name(std::string_view text) {
    const auto is_digit = [](char digit) { return ('0' <= digit && digit <= '9') || ('a' <= digit && digit <= 'f'); };
    return text.size() == 64 && std::ranges::all_of(text, is_digit);
}

}  // namespace qaygi::documents
