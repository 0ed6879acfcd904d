// Whose address counts: that of the visitor as our own proxies say it, and nobody's word besides.

#include "web/forwarded.hpp"

#include <gtest/gtest.h>

namespace qaygi::web {
namespace {

const std::vector<std::string> ours{"127.0.0.1", "10.0.0.7", "::1"};

}  // namespace

TEST(Forwarded, OnlyOurProxyIsBelieved) {
    EXPECT_EQ(visitor_address("127.0.0.1", "203.0.113.5", ours), "203.0.113.5");
    EXPECT_EQ(visitor_address("198.51.100.1", "203.0.113.5", ours), "198.51.100.1");
    EXPECT_EQ(visitor_address("127.0.0.1", "203.0.113.5", {}), "127.0.0.1");
    EXPECT_EQ(visitor_address("127.0.0.1", "", ours), "127.0.0.1");
}

TEST(Forwarded, WhatTheVisitorInventedIsNotBelieved) {
    EXPECT_EQ(visitor_address("127.0.0.1", "8.8.8.8, 203.0.113.5", ours), "203.0.113.5");
    EXPECT_EQ(visitor_address("127.0.0.1", "8.8.8.8, 203.0.113.5 , 10.0.0.7", ours), "203.0.113.5") << "through two proxies of ours";
    EXPECT_EQ(visitor_address("127.0.0.1", "203.0.113.5, unknown", ours), "127.0.0.1");
    EXPECT_EQ(visitor_address("127.0.0.1", "10.0.0.7, 127.0.0.1", ours), "10.0.0.7") << "nobody before it";
}

TEST(Forwarded, OneAddressIsWrittenOneWay) {
    EXPECT_EQ(plain_address("::ffff:127.0.0.1"), "127.0.0.1");
    EXPECT_EQ(plain_address("0:0:0:0:0:0:0:1"), "::1");
    EXPECT_EQ(visitor_address("::ffff:127.0.0.1", "2001:DB8::5", ours), "2001:db8::5");
    for (const char* none : {"", "localhost", "1.2.3", "203.0.113.5:80"}) EXPECT_EQ(plain_address(none), "") << none;
}

}  // namespace qaygi::web
