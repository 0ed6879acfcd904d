#pragma once

// What is wider than a phone scrolls in a frame of its own, by keyboard too, and the page around it stays.

#include "web/html.hpp"
#include "web/words.hpp"

namespace qaygi::web {

Html scrolling(Words label, const Html& content);

}  // namespace qaygi::web
