#pragma once

// Files that are part of the binary: texts, migrations, styles and scripts, register tables. See cmake/embed.cmake.

#include <string_view>
#include <vector>

namespace qaygi::embedded {

struct File {
    std::string_view name;  // relative to its folder: "az/schedule.txt"
    std::string_view bytes;
};

std::vector<File> texts();       // texts/
std::vector<File> migrations();  // db/migrations/
std::vector<File> assets();      // web/dist/: names carry a hash of their content
std::vector<File> banks();       // src/payment/data/
std::vector<File> days();        // src/calendar/data/
std::vector<File> demo();        // src/app/demo/
std::vector<File> branches();    // src/person/data/

}  // namespace qaygi::embedded
