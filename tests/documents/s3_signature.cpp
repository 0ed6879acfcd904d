#include "documents/store/s3_signature.hpp"

#include <gtest/gtest.h>

#include "crypto/digest.hpp"

namespace qaygi::documents {
namespace {

// The four examples that AWS publishes, all of one account and second.
const S3Account account{"us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"};
const Instant at = from_milliseconds(1'369'353'600'000);  // 24 May 2013

std::string signature(const std::string& method, const std::string& path, const std::string& query, std::map<std::string, std::string> headers,
                      const std::string& body = "") {
    headers["host"] = "examplebucket.s3.amazonaws.com";
    const auto authorization = sign({method, path, query, std::move(headers), crypto::sha256_hex(body)}, account, at).back();
    return authorization.substr(authorization.find("Signature=") + 10);
}

TEST(S3Signature, OfThePublishedExamples) {
    EXPECT_EQ(signature("GET", "/test.txt", "", {{"range", "bytes=0-9"}}), "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    EXPECT_EQ(signature("PUT", "/test%24file.text", "", {{"date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}},
                        "Welcome to Amazon S3."),
              "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    EXPECT_EQ(signature("GET", "/", "lifecycle=", {}), "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    EXPECT_EQ(signature("GET", "/", "max-keys=2&prefix=J", {}), "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}

TEST(S3Signature, SendsWhatItSigned) {
    const auto sent = sign({"GET", "/test.txt", "", {{"host", "examplebucket.s3.amazonaws.com"}, {"range", "bytes=0-9"}}, crypto::sha256_hex("")}, account, at);
    ASSERT_EQ(sent.size(), 4u);
    EXPECT_EQ(sent[0], "range: bytes=0-9");
    EXPECT_EQ(sent[1], "x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sent[2], "x-amz-date: 20130524T000000Z");
    EXPECT_TRUE(
        sent[3].starts_with("Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                            "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb8"))
        << sent[3];
}

}  // namespace
}  // namespace qaygi::documents
