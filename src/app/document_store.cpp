#include "app/document_store.hpp"

#include <fstream>

#include "base/fault.hpp"
#include "documents/store/bucket.hpp"
#include "documents/store/folder.hpp"

namespace qaygi::app {

namespace {

// The first line.
std::string secret_in(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string secret;
    if (!std::getline(stream, secret)) throw Fault("cannot read " + file.string() + " (bucket-secret)");
    if (secret.ends_with('\r')) secret.pop_back();
    return secret;
}

std::unique_ptr<const documents::Place> open_place(const Configuration& configuration) {
    const auto& bucket = configuration.bucket;
    if (bucket.name.empty()) return std::make_unique<documents::Folder>(configuration.documents());
    return std::make_unique<documents::Bucket>(documents::BucketOptions{.address = bucket.address,
                                                                        .bucket = bucket.name,
                                                                        .account = {bucket.region, bucket.access_key, secret_in(bucket.secret)},
                                                                        .authorities = bucket.authorities});
}

}  // namespace

documents::Files open_files(const Configuration& configuration) {
    const auto& keys = configuration.document_keys;
    return {configuration.documents(), open_place(configuration), keys.empty() ? documents::Keys() : documents::Keys::from_file(keys)};
}

}  // namespace qaygi::app
