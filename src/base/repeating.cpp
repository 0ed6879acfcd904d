#include "base/repeating.hpp"

namespace qaygi {

Repeating::Repeating(Duration first_after, Duration every, std::function<void()> work)
    : work_(std::move(work)), thread_([this, first_after, every] { run(first_after, every); }) {}

Repeating::~Repeating() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Repeating::run(Duration first_after, Duration every) {
    for (auto wait = first_after;; wait = every) {
        {
            std::unique_lock lock(mutex_);
            if (changed_.wait_for(lock, wait, [this] { return stopping_; })) return;
        }
        work_();
    }
}

}  // namespace qaygi
