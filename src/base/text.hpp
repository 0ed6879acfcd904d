#pragma once

// Text typed by people: Unicode NFC, Azerbaijani letters, case and order by ICU (locale az).

#include <cstddef>
#include <string>
#include <string_view>

#include "base/field_refusal.hpp"
#include "base/result.hpp"

namespace qaygi {

std::string normalise(std::string_view typed);  // NFC; look-alikes of ə folded (U+04D9, U+01DD and capitals); outer spaces cut, inner runs one
std::string fold(std::string_view text);        // for search: normalise, then lower case of locale az (BİTMƏ → bitmə, I → ı)
std::string upper_az(std::string_view text);
int compare_az(std::string_view one, std::string_view other);  // order of the Azerbaijani alphabet: <0, 0, >0
std::size_t characters(std::string_view utf8);                 // user-perceived characters
std::string_view trim_ascii(std::string_view text);
std::string excerpt(std::string_view typed);  // to quote in a refusal: at most 40 code points; what cannot be seen becomes U+FFFD

// A number or name given by an office (order, protocol, certificate, company): letters, digits, spaces and - / . , № # ( ) : ; + & ' " « » _ .
Result<std::string, FieldRefusal> read_designation(std::string_view typed, std::size_t most);
// A person's name: letters, spaces, hyphen, apostrophe (typographic ones become ').
Result<std::string, FieldRefusal> read_name(std::string_view typed, std::size_t most);
// Free text of several lines: any visible character; no control, no direction marks. Lines end with \n, each is normalised.
Result<std::string, FieldRefusal> read_prose(std::string_view typed, std::size_t most);
Result<int, FieldRefusal> read_number(std::string_view typed, int least, int most);

}  // namespace qaygi
