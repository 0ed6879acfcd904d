#pragma once

// Files in a bucket of an S3 store: Amazon's, or one that speaks as it does. Addresses are <store>/<bucket>/<name>.

#include <chrono>

#include "documents/store/place.hpp"
#include "documents/store/s3_signature.hpp"
#include "fetch/exchange.hpp"

namespace qaygi::documents {

struct BucketOptions {
    std::string address;  // of the store: "https://s3.example.az"
    std::string bucket;   // is there already
    S3Account account;
    std::filesystem::path authorities;  // PEM file for the store's certificate; empty: those of the system
};

class Bucket : public Place {
public:
    // A Fault when the store cannot be reached, does not know the bucket or the account, or could be overheard.
    explicit Bucket(BucketOptions options);
    void put(std::string_view name, const std::filesystem::path& spooled) const override;
    std::unique_ptr<Reading> open(std::string_view name) const override;
    void remove(std::string_view name) const override;
    void each(const std::function<void(const Lying&)>& tell) const override;

private:
    BucketOptions options_;
};

}  // namespace qaygi::documents
