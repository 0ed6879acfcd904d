#include "documents/document.hpp"

#include <algorithm>

namespace qaygi::documents {

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::order_extract:
            return "order_extract";
        case Kind::birth_certificate:
            return "birth_certificate";
        case Kind::death_certificate:
            return "death_certificate";
        case Kind::burial_reference:
            return "burial_reference";
        case Kind::protocol:
            return "protocol";
        case Kind::application:
            return "application";
        case Kind::other:
            return "other";
    }
    return {};
}

std::optional<Kind> kind_named(std::string_view name) {
    const auto* found = std::ranges::find(kinds, name, [](Kind kind) { return name_of(kind); });
    if (found == kinds.end()) return std::nullopt;
    return *found;
}

std::string_view name_of(Form form) {
    switch (form) {
        case Form::pdf:
            return "PDF";
        case Form::jpeg:
            return "JPEG";
        case Form::png:
            return "PNG";
        case Form::tiff:
            return "TIFF";
        case Form::asice:
            return "ASiC-E";
    }
    return {};
}

std::string_view media_type_of(Form form) {
    switch (form) {
        case Form::pdf:
            return "application/pdf";
        case Form::jpeg:
            return "image/jpeg";
        case Form::png:
            return "image/png";
        case Form::tiff:
            return "image/tiff";
        case Form::asice:
            return "application/vnd.etsi.asic-e+zip";
    }
    return {};
}

std::string_view extension_of(Form form) {
    switch (form) {
        case Form::pdf:
            return "pdf";
        case Form::jpeg:
            return "jpg";
        case Form::png:
            return "png";
        case Form::tiff:
            return "tif";
        case Form::asice:
            return "asice";
    }
    return {};
}

std::optional<Form> form_of(std::string_view media_type) {
    const auto* found = std::ranges::find(forms, media_type, media_type_of);
    if (found == forms.end()) return std::nullopt;
    return *found;
}

bool is_shown_by_browsers(Form form) { return form == Form::pdf || form == Form::jpeg || form == Form::png; }

}  // namespace qaygi::documents
