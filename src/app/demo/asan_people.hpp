#pragma once

#include <string>

#include "app/demo/cast.hpp"

namespace qaygi::demo {

// The people whom the Asan İmza simulator knows, as the JSON that it reads: one object for everyone who can sign in.
std::string asan_people(const Cast& cast);

}  // namespace qaygi::demo
