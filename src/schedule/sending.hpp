#pragma once

// Göndər: what keeps a draft from being sent, and the sent schedule when nothing does.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "benefit/benefit.hpp"
#include "schedule/schedule.hpp"

namespace qaygi::schedule {

// One thing to mend, with the place where it is mended.
struct Obstacle {
    enum class Why {
        no_requisites,            // the employer's requisites are not filled, so no branch is known
        no_line,                  // nobody is claimed for
        fact_missing,             // {0} person; field names it
        fact_refused,             // a rule refuses; message says which
        no_month,                 // {0} person: no month is ticked
        amount_outdated,          // {0} person, {1} kept, {2} by today's rules and calendar
        payment_missing,          // {0} person; field names it
        payment_refused,          // {0} person; message says which
        document_missing,         // field names the kind of document, which nobody has
        person_document_missing,  // {0} person, whose paper of the kind that field names is not among those of others
        document_infected,        // {0} name of the file, {1} the virus
        document_not_scanned,     // {0} name of the file: the virus scanner has not found it clean
        as_returned,              // nothing differs from the schedule that came back: it would come back again
    };
    Why why;
    int line = 0;       // 0: not of a line
    std::string field;  // name of the field or kind
    Message message;    // the sentence, where a rule speaks
    std::vector<std::string> data;
};

std::string_view name_of(Obstacle::Why why);

// What is outside the draft and bears on it, on the day of sending.
struct LineCircumstances {
    std::vector<benefit::Finding> refusals;            // by the rules; none while facts are missing
    std::vector<MonthClaim> months;                    // by today's rules and calendar
    std::vector<payment::Gap> payment;                 // what part c lacks
    std::vector<Message> warnings;                     // what somebody should look at, though it hinders nothing
    std::vector<benefit::RequiredDocument> documents;  // of this person; none while the period is not known
};
struct Circumstances {
    std::string branch;                                // of the employer; empty while its requisites are not filled
    std::vector<LineCircumstances> lines;              // in the order of the draft's lines
    std::vector<benefit::RequiredDocument> documents;  // of all persons
    std::vector<std::string> not_scanned;              // names of files, where each must be scanned
    bool as_returned = false;                          // a copy in which, and in the employer's requisites, nothing was changed since the return
};

// Whether a paper of the kind is there for the person of the line: one of its own, or one for the whole schedule.
bool is_held(const Draft& draft, const Line& line, std::string_view kind);

std::vector<Obstacle> obstacles(const Draft& draft, const Circumstances& circumstances);

// The sent schedule; or everything that keeps it from being sent.
Result<Sent, std::vector<Obstacle>> send(const Draft& draft, const Circumstances& circumstances, const Actor& by, Instant at);

}  // namespace qaygi::schedule
