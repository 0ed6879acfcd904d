#pragma once

// SIGTERM and SIGINT, taken from every thread started after this object and handed to one that waits for them.

#include <csignal>
#include <functional>
#include <thread>

namespace qaygi::app {

class StopSignals {
public:
    StopSignals() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGTERM);
        sigaddset(&signals_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    // Runs until it returns; a signal calls stop.
    void run(const std::function<void()>& until_stopped, const std::function<void()>& stop) {
        std::thread waiting([&] {
            int signal = 0;
            sigwait(&signals_, &signal);
            stop();
        });
        until_stopped();
        pthread_kill(waiting.native_handle(), SIGTERM);
        waiting.join();
    }

private:
    sigset_t signals_{};
};

}  // namespace qaygi::app
