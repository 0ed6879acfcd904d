#pragma once

// Files in a folder of this machine, or one that several machines have in common.
//
//   folder/3f/a9/3fa9…

#include "documents/store/place.hpp"

namespace qaygi::documents {

// Nothing when there is no such file.
std::unique_ptr<Reading> read_file(const std::filesystem::path& file);

class Folder : public Place {
public:
    // The folder is there; what is put must be in the same file system.
    explicit Folder(std::filesystem::path folder) : folder_(std::move(folder)) {}
    void put(std::string_view name, const std::filesystem::path& spooled) const override;
    std::unique_ptr<Reading> open(std::string_view name) const override;
    void remove(std::string_view name) const override;
    void each(const std::function<void(const Lying&)>& tell) const override;

private:
    std::filesystem::path place_of(std::string_view name) const;
    std::filesystem::path folder_;
};

}  // namespace qaygi::documents
