#include "base/repeating.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

namespace qaygi {
namespace {

using namespace std::chrono_literals;

TEST(Repeating, WorksAgainAndAgain) {
    std::latch thrice(3);
    std::atomic<int> times = 0;
    Repeating repeating(0ms, 1ms, [&] {
        if (++times <= 3) thrice.count_down();
    });
    thrice.wait();
    EXPECT_GE(times, 3);
}

TEST(Repeating, EndsAtOnceWhileItWaits) {
    std::atomic<int> times = 0;
    std::latch once(1);
    const auto began = std::chrono::steady_clock::now();
    {
        const Repeating later(24h, 24h, [&] { ++times; });
        const Repeating now(0ms, 24h, [&] {
            ++times;
            once.count_down();
        });
        once.wait();
    }
    EXPECT_EQ(times, 1);
    EXPECT_LT(std::chrono::steady_clock::now() - began, 1h);
}

}  // namespace
}  // namespace qaygi
