#pragma once

// Who must act? The user: a refusal (Result). Operations: a Fault. We: a Bug.
// Faults and bugs are thrown and caught in one place, at the edge of a request.

#include <source_location>
#include <stdexcept>
#include <string>

namespace qaygi {

// Something outside the program does not work: disk, database, gateway.
class Fault : public std::runtime_error {
public:
    enum class Later { helps, does_not_help };
    explicit Fault(const std::string& what, Later later = Later::does_not_help) : std::runtime_error(what), later_(later) {}
    // Whether the same request may succeed a little later (the page then answers 503 and says so).
    Later later() const { return later_; }

private:
    Later later_;
};

// The program contradicts itself. The request ends; the incident is logged with its place.
class Bug : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

// Ends the request with a Bug that names the broken promise and its place.
void ensure(bool promise, const char* what, std::source_location where = std::source_location::current());

}  // namespace qaygi
