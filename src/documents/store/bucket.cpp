#include "documents/store/bucket.hpp"

#include <algorithm>
#include <boost/property_tree/xml_parser.hpp>
#include <charconv>
#include <sstream>

#include "base/fault.hpp"
#include "crypto/digest.hpp"
#include "documents/store/folder.hpp"

namespace qaygi::documents {
namespace {

using namespace std::chrono_literals;
using boost::property_tree::ptree;

constexpr std::size_t part_octets = 1024 * 1024;  // of a file asked for at once
constexpr std::size_t longest_list = 4 * 1024 * 1024;

struct Asking {
    std::string method;
    std::string path;
    std::string query = {};
    std::map<std::string, std::string> headers = {};
    std::filesystem::path file = {};  // sent as the body
};

ptree xml(const std::string& text) {
    ptree tree;
    std::istringstream stream(text);
    try {
        boost::property_tree::read_xml(stream, tree);
    } catch (const boost::property_tree::xml_parser_error&) {
        throw Fault("the document store answered something that is no XML", Fault::Later::helps);
    }
    return tree;
}

// "NoSuchKey"; empty when the answer says no such thing.
std::string code_of(const fetch::Answer& answer) { return answer.body.starts_with("<") ? xml(answer.body).get<std::string>("Error.Code", "") : ""; }

[[noreturn]] void fail(const fetch::Answer& answer) {
    const bool later = answer.status >= 500 || answer.status == 429;
    throw Fault(fmt::format("the document store answered {} {}", answer.status, code_of(answer)), later ? Fault::Later::helps : Fault::Later::does_not_help);
}

std::string digest_of_file(const std::filesystem::path& file) {
    const auto reading = read_file(file);
    if (!reading) throw Fault("a file that was spooled is gone");
    crypto::Sha256 digest;
    while (true) {
        const auto piece = reading->next();
        if (piece.empty()) return digest.hex();
        digest.add(piece);
    }
}

fetch::Answer ask(const BucketOptions& options, const Asking& asking) {
    auto headers = asking.headers;
    headers["host"] = options.address.substr(options.address.find("://") + 3);
    const auto digest = asking.file.empty() ? crypto::sha256_hex("") : digest_of_file(asking.file);
    fetch::Question question{.address = options.address + asking.path + (asking.query.empty() ? "" : "?" + asking.query),
                             .headers = sign({asking.method, asking.path, asking.query, std::move(headers), digest}, options.account, system_now()),
                             .authorities = options.authorities,
                             .whole_time = 120s,
                             .longest_answer = std::max(part_octets, longest_list),
                             .method = asking.method,
                             .file = asking.file};
    auto answer = fetch::ask(question);
    if (!answer) throw Fault("the document store does not answer: " + answer.error().words, Fault::Later::helps);
    return std::move(*answer);
}

std::string path_of(const BucketOptions& options, std::string_view name) {
    ensure(is_name(name), "a kept file is named by a SHA-256");
    return "/" + options.bucket + "/" + std::string(name);
}

std::uint64_t number(std::string_view digits) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) throw Fault("the document store answered “" + std::string(digits) + "” for a number");
    return number;
}

// "2026-11-23T23:21:34.000Z"
Instant time_of(std::string_view written) {
    if (written.size() < 19) throw Fault("the document store answered “" + std::string(written) + "” for a time");
    const auto part = [&](std::size_t at, std::size_t size) { return static_cast<unsigned>(number(written.substr(at, size))); };
    const std::chrono::year_month_day day(std::chrono::year(static_cast<int>(part(0, 4))), std::chrono::month(part(5, 2)), std::chrono::day(part(8, 2)));
    return std::chrono::sys_days(day) + std::chrono::hours(part(11, 2)) + std::chrono::minutes(part(14, 2)) + std::chrono::seconds(part(17, 2));
}

// A file asked for part by part, so that a large one takes no more memory than a small one.
class Parts : public Reading {
public:
    Parts(const BucketOptions& options, std::string path) : options_(options), path_(std::move(path)) {}
    // False when there is no such file.
    bool begin() {
        ask_for_part();
        if (answer_.status == 404 && code_of(answer_) == "NoSuchKey") return false;
        if (answer_.status == 416) return true;  // an empty file has no first part
        if (answer_.status != 206) fail(answer_);
        const auto& range = answer_.headers["content-range"];  // bytes 0-1048575/5000000
        bytes_ = number(std::string_view(range).substr(std::min(range.find('/') + 1, range.size())));
        etag_ = answer_.headers["etag"];
        return true;
    }
    std::uint64_t bytes() const override { return bytes_; }
    std::string_view next() override {
        if (read_ == bytes_) return {};
        if (read_ > 0) {
            ask_for_part();
            if (answer_.status != 206) fail(answer_);
        }
        if (answer_.body.empty()) throw Fault("a file in the document store ends early");
        read_ += answer_.body.size();
        return answer_.body;
    }

private:
    void ask_for_part() {
        Asking asking{"GET", path_, {}, {{"range", fmt::format("bytes={}-{}", read_, read_ + part_octets - 1)}}};
        if (!etag_.empty()) asking.headers["if-match"] = etag_;  // the same file as before
        answer_ = ask(options_, asking);
    }

    const BucketOptions& options_;
    std::string path_, etag_;
    fetch::Answer answer_;
    std::uint64_t bytes_ = 0, read_ = 0;
};

// Query values: only letters, digits and - . _ ~ stay.
std::string encoded(std::string_view text) {
    std::string written;
    for (const char c : text) {
        const bool plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || std::string_view("-._~").find(c) != std::string::npos;
        written += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return written;
}

ptree list(const BucketOptions& options, const std::string& after, int most) {
    const auto from = after.empty() ? "" : "continuation-token=" + encoded(after) + "&";
    const auto answer = ask(options, {"GET", "/" + options.bucket, from + "list-type=2&max-keys=" + std::to_string(most)});
    if (answer.status != 200) fail(answer);
    return xml(answer.body);
}

}  // namespace

Bucket::Bucket(BucketOptions options) : options_(std::move(options)) {
    while (options_.address.ends_with('/')) options_.address.pop_back();
    if (!fetch::is_private(options_.address)) throw Fault("the document store has to be reached over https: " + options_.address);
    list(options_, {}, 1);
}

void Bucket::put(std::string_view name, const std::filesystem::path& spooled) const {
    const auto answer = ask(options_, {.method = "PUT", .path = path_of(options_, name), .file = spooled});
    if (answer.status != 200) fail(answer);
}

std::unique_ptr<Reading> Bucket::open(std::string_view name) const {
    auto parts = std::make_unique<Parts>(options_, path_of(options_, name));
    if (!parts->begin()) return nullptr;
    return parts;
}

void Bucket::remove(std::string_view name) const {
    const auto answer = ask(options_, {"DELETE", path_of(options_, name)});
    if (answer.status != 204 && answer.status != 200 && answer.status != 404) fail(answer);
}

void Bucket::each(const std::function<void(const Lying&)>& tell) const {
    std::string after;
    do {
        const auto listed = list(options_, after, 1000).get_child("ListBucketResult");
        for (const auto& [kind, each] : listed)
            if (const auto name = kind == "Contents" ? each.get<std::string>("Key", "") : ""; is_name(name))
                tell({name, time_of(each.get<std::string>("LastModified", ""))});
        after = listed.get<std::string>("IsTruncated", "") == "true" ? listed.get<std::string>("NextContinuationToken", "") : "";
    } while (!after.empty());
}

}  // namespace qaygi::documents
