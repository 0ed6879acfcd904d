#pragma once

// SQL as a type. A statement is written once, at namespace scope of a store file, in the dialect that SQLite 3.40 and PostgreSQL 15 share,
// with parameters $1, $2, …. Each registers itself under its name, so that a test prepares all of them on both engines.
//
//   const store::Sql find_draft{"schedule.find_draft", "SELECT … FROM schedule WHERE employer = $1 AND schedule = $2"};

#include <cstddef>
#include <span>
#include <string_view>

namespace qaygi::store {

class Sql {
public:
    Sql(const char* name, const char* text);
    Sql(const Sql&) = delete;
    const char* name() const { return name_; }
    const char* text() const { return text_; }
    std::size_t number() const { return number_; }  // its place in all()
    static std::span<const Sql* const> all();

private:
    std::size_t number_;
    const char* name_;
    const char* text_;
};

}  // namespace qaygi::store
