#pragma once

// The files behind the documents. Each is named by the SHA-256 of its content, so the same paper sent twice is kept once, and a file never
// changes. A file is on disk before a row speaks of it; one without a row (the program died in between) is no document and harms nobody.
//
//   folder/spool/…               what is still arriving
//   folder/3f/a9/3fa9…           what is kept, unless that lies in another place

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "documents/content.hpp"
#include "documents/store/keys.hpp"
#include "documents/store/place.hpp"

namespace qaygi::documents {

// A file that is on disk for good, to be named in a row.
struct Kept {
    std::string name;  // cleaned
    Form form;
    std::int64_t bytes;
    std::string sha256;
};

class Files {
public:
    // In a folder of this machine, as they are. Makes the folder when it is not there; a Fault when it cannot be written.
    explicit Files(const std::filesystem::path& folder);
    // In another place, and sealed where there are keys; only what is arriving is in the folder.
    Files(std::filesystem::path folder, std::unique_ptr<const Place> place, Keys keys);

    // Where the server lays down what arrives: in the same file system, so that keeping is a rename.
    std::filesystem::path spool() const { return folder_ / "spool"; }
    // Checks a spooled file and moves it to its place. When it returns, the file survives a loss of power. A refused file stays where it is.
    Result<Kept, Refusal> keep(const std::filesystem::path& spooled, std::string_view sent_name, std::uint64_t limit) const;
    // The content, as it was kept: a Fault when it is not there, and while it is read when it is not what its name says.
    std::unique_ptr<Reading> open(std::string_view sha256) const;
    std::unique_ptr<Reading> find(std::string_view sha256) const;  // nothing when it is not there
    // Seals a file with the first key unless it is. True when it was not.
    bool seal(const std::string& sha256) const;
    const Place& place() const { return *place_; }
    const Keys& keys() const { return keys_; }

private:
    void put_sealed(const std::string& sha256, std::unique_ptr<Reading> content) const;

    std::filesystem::path folder_;
    std::unique_ptr<const Place> place_;
    Keys keys_;
};

}  // namespace qaygi::documents
