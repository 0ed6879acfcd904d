#pragma once

#include "base/identifiers.hpp"

namespace qaygi::authority {

// The number printed on an electronic signature card. Its form is not published: 4 to 20 letters and digits, capitals. NOT-IN-LAW: decision 0036
struct CardNumberKind {
    static Result<std::string, FieldRefusal> check(std::string_view typed);
};
using CardNumber = Identifier<CardNumberKind>;

}  // namespace qaygi::authority
