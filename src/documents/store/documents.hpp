#pragma once

// Which documents belong to which schedule. Removing a document leaves its file, which another may show too.

#include <functional>
#include <optional>
#include <vector>

#include "documents/document.hpp"
#include "documents/store/files.hpp"
#include "store/database.hpp"

namespace qaygi::documents {

// In the order they were added.
std::vector<Document> list(store::Connection& connection, const Voen& employer, int schedule);
std::optional<Document> find(store::Connection& connection, const Voen& employer, int schedule, int number);

// What a document shows, and for whom.
struct About {
    Kind kind;
    std::optional<int> line;  // see Document::line
};
// The number of the new document. The file was kept at that time or later; a Fault (later helps) when it was being swept away meanwhile.
int add(store::Transaction& transaction, const Voen& employer, int schedule, const About& about, const Kept& file, Instant at, const Fin& by);
// False when it was not there.
bool change(store::Transaction& transaction, const Voen& employer, int schedule, int number, const About& about);
// False when it was not there.
bool remove(store::Transaction& transaction, const Voen& employer, int schedule, int number);
// When the schedule itself is removed.
void remove_all(store::Transaction& transaction, const Voen& employer, int schedule);
// When a line is removed: the papers of its person.
void remove_of_line(store::Transaction& transaction, const Voen& employer, int schedule, int line);
// The same documents, showing the same files, once more for another schedule of the employer, whose lines have other numbers.
void copy(store::Transaction& transaction, const Voen& employer, int from_schedule, int to_schedule, const std::function<int(int)>& line_of_copy);

// How much a schedule has.
struct Usage {
    std::int64_t documents;
    std::uint64_t bytes;
};
Usage usage(store::Connection& connection, const Voen& employer, int schedule);

// A document of the employer with the schedule it belongs to.
struct Placed {
    int schedule;
    Document document;
};
// The latest of each content, newest first.
std::vector<Placed> latest(store::Connection& connection, const Voen& employer, int most);
std::optional<Placed> find(store::Connection& connection, const Voen& employer, int number);
// The documents of other schedules that show the same content as one of this schedule.
std::vector<Placed> same_elsewhere(store::Connection& connection, const Voen& employer, int schedule);

// The virus scanner found this content clean.
void note_clean(store::Transaction& transaction, std::string_view sha256, Instant at);
// The documents of a schedule whose content it has not found clean so far.
std::vector<Document> not_scanned(store::Connection& connection, const Voen& employer, int schedule);

}  // namespace qaygi::documents
