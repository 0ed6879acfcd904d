#pragma once

// Why a file cannot be taken. A closed list; each has the text key "documents.refusal.<name>".

#include <cstdint>
#include <string>
#include <variant>

#include "base/message.hpp"
#include "documents/document.hpp"

namespace qaygi::documents {

struct Empty {  // no file was chosen, or it has no octets
    bool operator==(const Empty&) const = default;
};
struct TooLarge {
    std::uint64_t limit;  // octets
    bool operator==(const TooLarge&) const = default;
};
struct NotAccepted {    // neither PDF nor JPEG nor PNG
    std::string found;  // what it seems to be: "HEIC"; empty when that is not known
    bool operator==(const NotAccepted&) const = default;
};
struct WrongExtension {
    std::string said;  // the ending of its name: "pdf"
    Form is;
    bool operator==(const WrongExtension&) const = default;
};
struct Damaged {  // begins as one of its form and does not go on as one, or is cut off
    Form form;
    bool operator==(const Damaged&) const = default;
};
struct BadName {  // nothing of the name can be shown
    bool operator==(const BadName&) const = default;
};

using Refusal = std::variant<Empty, TooLarge, NotAccepted, WrongExtension, Damaged, BadName>;

Message explain(const Refusal& refusal);

}  // namespace qaygi::documents
