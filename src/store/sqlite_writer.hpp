#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

#include "store/sqlite_session.hpp"

namespace qaygi::store {

// The one writer of a SQLite file. Making a commit durable costs far more than what is committed; so functions that come while the disk is
// busy are carried out one after another in one transaction, each inside a savepoint, and answered after their common commit. The thread
// that waits longest leads: it carries out the functions of all who wait, commits, wakes them, and hands over to the next in line.
class SqliteWriter {
public:
    explicit SqliteWriter(const std::string& path) : session_(path, SqliteSession::Use::writing) {}
    void write(const std::function<void(Transaction&)>& function);
    void alter(const std::function<void(Session&)>& function);

private:
    struct Waiting {
        const std::function<void(Transaction&)>& function;
        std::condition_variable woken{};
        bool leads = false;
        bool answered = false;
        std::exception_ptr failure{};
    };
    using Group = std::vector<Waiting*>;

    void lead(std::unique_lock<std::mutex>& lock);
    void carry_out(const Group& group);
    bool together(const Group& group);
    void alone(Waiting& one);
    void in_savepoint(Waiting& one);
    void roll_back() noexcept;

    SqliteSession session_;
    std::mutex mutex_;
    bool led_ = false;
    std::deque<Waiting*> queue_;
};

}  // namespace qaygi::store
