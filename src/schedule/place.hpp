#pragma once

// A place in a schedule: what an officer can mark when the schedule goes back, and where a copy can differ from what it corrects.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qaygi::schedule {

struct Content;

struct Place {
    enum class Part { registration, person, amount, payment, document };
    Part part;
    int number = 0;     // of the line, or of the document; 0 in the registration
    std::string field;  // by its name in the form; empty: the whole of it
    bool operator==(const Place&) const = default;
};

// "registration.protocol_number", "person.2", "person.2.child_born", "amount.2", "payment.2.iban", "document.7": in forms and in storage.
std::string written(const Place& place);
std::optional<Place> read_place(std::string_view written);

// The places of a schedule, in the order of its page.
std::vector<Place> places_of(const Content& content);

// What an officer says about a place.
struct Mark {
    Place place;
    std::string remark;  // empty where the reason of the return says enough
    bool operator==(const Mark&) const = default;
};

}  // namespace qaygi::schedule
