#pragma once

// Why a file cannot be taken. A closed list; each has the text key "documents.refusal.<name>".

#include <cstdint>
#include <optional>
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
struct NotAccepted {    // none of the forms
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
struct Encrypted {  // only who knows a password can read it
    Form form;
    bool operator==(const Encrypted&) const = default;
};
struct TwoInOne {  // another format as well, for a program that looks elsewhere: "ZIP"
    Form form;
    std::string other;
    bool operator==(const TwoInOne&) const = default;
};
struct TooManyPixels {
    std::uint64_t width;
    std::uint64_t height;
    std::uint64_t limit;
    bool operator==(const TooManyPixels&) const = default;
};
struct UnpacksTooMuch {  // what it becomes when it is unpacked is out of all proportion
    bool operator==(const UnpacksTooMuch&) const = default;
};
struct TooManyPages {
    int limit;
    bool operator==(const TooManyPages&) const = default;
};
struct TooManyScans {  // a JPEG refined in so many steps that each viewer would be busy with it
    int limit;
    bool operator==(const TooManyScans&) const = default;
};
struct TooManyEntries {  // of a container
    int limit;
    bool operator==(const TooManyEntries&) const = default;
};
struct Infected {  // of the virus, as the scanner calls it
    std::string name;
    bool operator==(const Infected&) const = default;
};
struct PathInName {
    bool operator==(const PathInName&) const = default;
};
struct ControlInName {
    bool operator==(const ControlInName&) const = default;
};
struct NameTooLong {  // characters
    int limit;
    bool operator==(const NameTooLong&) const = default;
};
struct TooManyDocuments {  // in one schedule
    int limit;
    bool operator==(const TooManyDocuments&) const = default;
};
struct ScheduleFull {  // octets of all documents of one schedule
    std::uint64_t limit;
    bool operator==(const ScheduleFull&) const = default;
};
struct AlreadyAttached {  // the same content, of the same kind, for the same person
    std::string name;
    bool operator==(const AlreadyAttached&) const = default;
};

using Refusal = std::variant<Empty, TooLarge, NotAccepted, WrongExtension, Damaged, BadName, Encrypted, TwoInOne, TooManyPixels, UnpacksTooMuch, TooManyPages,
                             TooManyScans, TooManyEntries, Infected, PathInName, ControlInName, NameTooLong, TooManyDocuments, ScheduleFull, AlreadyAttached>;
using Flaw = std::optional<Refusal>;  // what keeps a file from being taken, if anything does

Message explain(const Refusal& refusal);

}  // namespace qaygi::documents
