#pragma once

// Connections that wait to be used. The one given back last is taken first, so that its caches are warm.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "base/fault.hpp"

namespace qaygi::store {

template <class Connection>
class Pool {
public:
    using Open = std::function<std::unique_ptr<Connection>()>;
    Pool(std::size_t most, Open open) : most_(most), open_(std::move(open)) {}

    // A connection for the time of one transaction; given back unless it was dropped.
    class Lease {
    public:
        explicit Lease(Pool& pool) : pool_(pool), connection_(pool.take()) {}
        ~Lease() { pool_.give_back(std::move(connection_)); }
        Lease(const Lease&) = delete;
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }
        void drop() { connection_.reset(); }
        void renew() {
            connection_.reset();
            connection_ = pool_.open_();
        }

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    // Forgets the connections that wait, because they are known to be broken.
    void forget() {
        const std::lock_guard lock(mutex_);
        free_.clear();
    }

private:
    std::unique_ptr<Connection> take() {
        {
            std::unique_lock lock(mutex_);
            if (!returned_.wait_for(lock, std::chrono::seconds(10), [&] { return in_use_ < most_; })) {
                throw Fault("every connection to the database is in use", Fault::Later::helps);
            }
            ++in_use_;
            if (!free_.empty()) {
                auto connection = std::move(free_.back());
                free_.pop_back();
                return connection;
            }
        }
        try {
            return open_();
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    void give_back(std::unique_ptr<Connection> connection) {
        {
            const std::lock_guard lock(mutex_);
            --in_use_;
            if (connection) free_.push_back(std::move(connection));
        }
        returned_.notify_one();
    }

    const std::size_t most_;
    const Open open_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::size_t in_use_ = 0;
    std::vector<std::unique_ptr<Connection>> free_;
};

}  // namespace qaygi::store
