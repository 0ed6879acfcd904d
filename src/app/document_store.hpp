#pragma once

// The settings documents-…: where the files of the documents lie, and with which keys they are sealed.

#include "app/configuration.hpp"
#include "documents/store/files.hpp"

namespace qaygi::app {

// A Fault when the place or the keys cannot be used.
documents::Files open_files(const Configuration& configuration);

}  // namespace qaygi::app
