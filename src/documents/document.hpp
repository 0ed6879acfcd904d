#pragma once

// A paper that proves what a schedule claims, scanned or photographed: what it is, and the file that shows it.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/identifiers.hpp"

namespace qaygi::documents {

// Sənədin növü. Each has the text key "documents.kind.<name>".
enum class Kind { order_extract, birth_certificate, death_certificate, burial_reference, protocol, application, other };
inline constexpr std::array kinds{
    Kind::order_extract, Kind::birth_certificate, Kind::death_certificate, Kind::burial_reference, Kind::protocol, Kind::application, Kind::other};
std::string_view name_of(Kind kind);  // "order_extract", …: as stored and as sent by a form
std::optional<Kind> kind_named(std::string_view name);

// How the file shows it.
enum class Form { pdf, jpeg, png, tiff, asice };
inline constexpr std::array forms{Form::pdf, Form::jpeg, Form::png, Form::tiff, Form::asice};
std::string_view name_of(Form form);        // "PDF"
std::string_view media_type_of(Form form);  // "application/pdf"
std::string_view extension_of(Form form);   // "pdf"
std::optional<Form> form_of(std::string_view media_type);
// Whether browsers show it by themselves.
bool is_shown_by_browsers(Form form);

struct Document {
    int number;  // within the employer, never used again
    Kind kind;
    std::string name;  // of the file, cleaned: see file_name.hpp
    std::int64_t bytes;
    std::string sha256;  // 64 hexadecimal digits: names the file among those kept
    Form form;
    Instant uploaded_at;
    Fin uploaded_by;
    std::optional<int> line = std::nullopt;  // number of the line whose person it is for; nothing: for the whole schedule
};

}  // namespace qaygi::documents
