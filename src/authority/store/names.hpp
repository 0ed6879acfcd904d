#pragma once

#include <map>
#include <string>

#include "base/identifiers.hpp"
#include "store/database.hpp"

namespace qaygi::authority {

// How persons were called when they last signed in.
class Names {
public:
    void look_up(store::Connection& connection, const Fin& person);
    std::string of(const Fin& person) const;  // empty: never signed in

private:
    std::map<Fin, std::string> names_;
};

}  // namespace qaygi::authority
