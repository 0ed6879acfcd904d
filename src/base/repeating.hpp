#pragma once

// Work on a thread of its own, first after a while and then again and again, for as long as this lives. What has begun is finished before it ends.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace qaygi {

class Repeating {
public:
    using Duration = std::chrono::milliseconds;
    // The work throws nothing.
    Repeating(Duration first_after, Duration every, std::function<void()> work);
    ~Repeating();
    Repeating(const Repeating&) = delete;

private:
    void run(Duration first_after, Duration every);

    std::function<void()> work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace qaygi
