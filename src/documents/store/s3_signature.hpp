#pragma once

// How a request to an S3 store says who asks: AWS Signature Version 4 with the signature in a header.
// Source: AWS, "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)".

#include <map>
#include <string>

#include "base/clock.hpp"

namespace qaygi::documents {

struct S3Account {
    std::string region;      // "us-east-1"
    std::string access_key;  // names the account
    std::string secret;
};

struct S3Request {
    std::string method;                          // "GET"
    std::string path;                            // "/bucket/key", as it stands in the address
    std::string query;                           // "a=1&b=2", as it stands there, in the order of the names; empty: none
    std::map<std::string, std::string> headers;  // names in small letters; among them host
    std::string body_sha256;                     // hexadecimal
};

// The headers to send, "Name: value": those of the request but host, the time, the body's digest and the signature.
std::vector<std::string> sign(S3Request request, const S3Account& account, Instant now);

}  // namespace qaygi::documents
