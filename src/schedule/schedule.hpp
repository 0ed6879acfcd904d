#pragma once

// The settlement schedule (haqq-hesab cədvəli): what an employer claims, for whom, for which months, with which documents.
// Its states are types, so that what a state forbids cannot be written: remove(Draft) exists, remove(Archived) does not.
//
//   Draft ──send──▶ Sent ──accept──▶ Accepted
//                    └──give back──▶ Returned ──copy──▶ Archived + Draft

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/identifiers.hpp"
#include "documents/document.hpp"
#include "schedule/line.hpp"
#include "schedule/place.hpp"
#include "schedule/registration.hpp"

namespace qaygi::schedule {

enum class State { draft, sent, returned, archived, accepted };
std::string_view name_of(State state);  // "draft", …: as stored, and the last part of its text key
std::optional<State> state_named(std::string_view name);

// The employer and the number within it. Numbers start at 1 and are never used again.
struct Key {
    Voen employer;
    int number;
    bool operator==(const Key&) const = default;
};

// Who did something, as written beside it for good.
struct Actor {
    Fin fin;
    std::string name;
};

// A state that began, with who began it and, for a return, why.
struct Step {
    State state;
    Instant at;
    Actor by;
    std::string reason;            // code of the return reason; empty for other states
    std::string remark;            // what the officer wrote
    std::vector<Mark> marks = {};  // where to mend it, in the order of the page
};

// What every schedule has, in any state.
struct Content {
    Key key;
    const benefit::Benefit* benefit;  // never none
    std::int64_t version;
    Registration registration;
    std::vector<Line> lines;
    std::vector<documents::Document> documents;
    std::vector<Step> steps;         // in order of time, the first is the draft
    std::optional<int> copied_from;  // number of the returned schedule that this one corrects
    Instant saved_at;

    Money total() const;
    const Line* line(int number) const;
};

struct Draft : Content {};
struct Sent : Content {
    Instant sent_at;
    std::string branch;  // code of the fund's branch that received it
};
struct Returned : Sent {};  // the last step has the reason
struct Archived : Returned {
    int copied_to;  // number of the schedule that corrects it
};
struct Accepted : Sent {};

using Schedule = std::variant<Draft, Sent, Returned, Archived, Accepted>;

State state_of(const Schedule& schedule);
const Content& content_of(const Schedule& schedule);
const Sent* received_by_fund(const Schedule& schedule);  // nothing for a draft

}  // namespace qaygi::schedule
