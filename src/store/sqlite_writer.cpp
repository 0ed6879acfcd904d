#include "store/sqlite_writer.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace qaygi::store {
namespace {

constexpr std::size_t most_together = 64;

}  // namespace

void SqliteWriter::write(const std::function<void(Transaction&)>& function) {
    Waiting mine{function};
    {
        std::unique_lock lock(mutex_);
        queue_.push_back(&mine);
        mine.woken.wait(lock, [&] { return mine.answered || mine.leads || !led_; });
        if (!mine.answered) lead(lock);
    }
    if (mine.failure) std::rethrow_exception(mine.failure);
}

void SqliteWriter::alter(const std::function<void(Session&)>& function) {
    write([&](Transaction&) { function(session_); });
}

// Called by the first in the queue.
void SqliteWriter::lead(std::unique_lock<std::mutex>& lock) {
    led_ = true;
    const auto size = static_cast<std::ptrdiff_t>(std::min(queue_.size(), most_together));
    const Group group(queue_.begin(), queue_.begin() + size);
    lock.unlock();
    carry_out(group);
    lock.lock();
    queue_.erase(queue_.begin(), queue_.begin() + size);
    for (auto* one : group) {
        one->answered = true;
        one->woken.notify_one();
    }
    led_ = !queue_.empty();
    if (!led_) return;
    queue_.front()->leads = true;
    queue_.front()->woken.notify_one();
}

void SqliteWriter::carry_out(const Group& group) {
    if (group.size() > 1 && together(group)) return;
    for (auto* one : group) alone(*one);
}

// Whether every one has its answer. When not, nothing was kept: the commit failed, or SQLite gave up the transaction.
bool SqliteWriter::together(const Group& group) {
    try {
        session_.control("BEGIN IMMEDIATE");
    } catch (...) {
        for (auto* one : group) one->failure = std::current_exception();
        return true;
    }
    try {
        for (auto* one : group) in_savepoint(*one);
        session_.control("COMMIT");
        return true;
    } catch (...) {
        roll_back();
        return false;
    }
}

void SqliteWriter::alone(Waiting& one) {
    one.failure = nullptr;
    try {
        session_.control("BEGIN IMMEDIATE");
        session_.carry_out(one.function);
        session_.control("COMMIT");
    } catch (...) {
        one.failure = std::current_exception();
        roll_back();
    }
}

void SqliteWriter::in_savepoint(Waiting& one) {
    session_.control("SAVEPOINT one");
    try {
        session_.carry_out(one.function);
    } catch (...) {
        one.failure = std::current_exception();
        session_.control("ROLLBACK TO one");
    }
    session_.control("RELEASE one");
}

void SqliteWriter::roll_back() noexcept {
    if (!session_.inside_transaction()) return;
    try {
        session_.control("ROLLBACK");
    } catch (const Fault& fault) {
        spdlog::critical("a failed write could not be rolled back: {}", fault.what());
    }
}

}  // namespace qaygi::store
