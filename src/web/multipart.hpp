#pragma once

// multipart/form-data (RFC 7578, RFC 2046) read as it streams. However the bytes are cut into pieces, the same parts come out; nothing is
// kept but the beginning of what might be a delimiter and the header of one part.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace qaygi::web {

enum class MultipartRefusal {
    malformed,         // no delimiter where one must be, a header that is none, a part without a name
    header_too_large,  // of one part, or its name
    too_many_parts,
};

struct Part {
    std::string name;
    std::optional<std::string> file_name;  // as sent; empty when no file was chosen
};

// What the parts are given to, in order: begin, octets any number of times, end.
class PartReader {
public:
    virtual ~PartReader() = default;
    virtual void begin(const Part& part) = 0;
    virtual void octets(std::string_view piece) = 0;
    virtual void end() = 0;
};

class Multipart {
public:
    struct Limits {
        std::size_t parts = 4000;
        std::size_t header_bytes = 4 * 1024;
        std::size_t name_bytes = 2048;
    };
    // The boundary of a Content-Type header, or nothing when that is not multipart/form-data with a boundary of 1 to 70 characters.
    static std::optional<std::string> boundary_in(std::string_view content_type);

    Multipart(std::string_view boundary, PartReader& reader, Limits limits);
    Multipart(std::string_view boundary, PartReader& reader) : Multipart(boundary, reader, Limits{}) {}
    // After a refusal every further call gives the same one.
    Result<void, MultipartRefusal> take(std::string_view bytes);
    // The last delimiter has come; what follows it is ignored.
    bool complete() const { return state_ == State::after_last; }

private:
    enum class State { before_first, after_delimiter, in_header, in_content, after_last, refused };
    bool step();
    bool read_until_delimiter();
    bool read_after_delimiter();
    bool read_header();
    bool decline(MultipartRefusal why);

    PartReader& reader_;
    Limits limits_;
    std::string delimiter_;     // CR LF -- boundary
    std::string pending_;       // not yet understood
    std::size_t position_ = 0;  // in pending_
    std::size_t parts_ = 0;
    State state_ = State::before_first;
    MultipartRefusal refusal_ = MultipartRefusal::malformed;
};

}  // namespace qaygi::web
