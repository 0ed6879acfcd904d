#include "identity/providers/asan_imza/gateway.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>

namespace qaygi::identity::asan_imza {
namespace {

constexpr std::size_t longest_answer = 64 * 1024;

struct Release {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(CURLU* address) const { curl_url_cleanup(address); }
    void operator()(char* text) const { curl_free(text); }
};
using Handle = std::unique_ptr<CURL, Release>;
using Headers = std::unique_ptr<curl_slist, Release>;

bool is_safe(const std::string& address) {
    std::unique_ptr<CURLU, Release> parsed(curl_url());
    if (curl_url_set(parsed.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) return false;
    const auto part = [&](CURLUPart which) {
        char* text = nullptr;
        const bool there = curl_url_get(parsed.get(), which, &text, 0) == CURLUE_OK;
        std::unique_ptr<char, Release> owned(text);
        return std::string(there ? text : "");
    };
    const auto scheme = part(CURLUPART_SCHEME);
    const auto host = part(CURLUPART_HOST);
    return scheme == "https" || (scheme == "http" && (host == "localhost" || host == "127.0.0.1" || host == "[::1]"));
}

std::size_t take(const char* octets, std::size_t size, std::size_t count, void* answer) {
    auto& text = *static_cast<std::string*>(answer);
    if (text.size() + size * count > longest_answer) return 0;
    text.append(octets, size * count);
    return size * count;
}

Handle prepare(const GatewayOptions& options, const std::string& address, std::chrono::milliseconds whole_time) {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Handle handle(started == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle) throw Fault("libcurl does not start");
    auto* curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_time.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(whole_time.count()));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!options.tls_authorities.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, options.tls_authorities.c_str());
    return handle;
}

std::string answer_of(CURL* curl, const Headers& headers) {
    std::string answer;
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    const auto code = curl_easy_perform(curl);
    if (code == CURLE_OPERATION_TIMEDOUT) throw GatewayFault(GatewayFault::Kind::too_slow, "the Asan İmza gateway does not answer in time");
    if (code == CURLE_WRITE_ERROR) throw GatewayFault(GatewayFault::Kind::garbled, "the Asan İmza gateway answers without end");
    if (code != CURLE_OK)
        throw GatewayFault(GatewayFault::Kind::unreachable, fmt::format("the Asan İmza gateway cannot be reached: {}", curl_easy_strerror(code)));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) throw GatewayFault(GatewayFault::Kind::refused, fmt::format("the Asan İmza gateway answers {}", status));
    return answer;
}

GatewayFault garbled() { return {GatewayFault::Kind::garbled, "the Asan İmza gateway answers something else than the protocol says"}; }

}  // namespace

Gateway::Gateway(GatewayOptions options) : options_(std::move(options)) {
    if (!is_safe(options_.address)) throw Fault("the address of the Asan İmza gateway must begin with https:// (http:// only on this machine)");
}

std::string Gateway::start(const Question& question) const {
    const auto body = write_question(options_.relying_party, question);
    const auto handle = prepare(options_, options_.address + "/authentication", options_.answer_time);
    const Headers headers(curl_slist_append(nullptr, "Content-Type: application/json"));
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body.c_str());
    auto session = read_started(answer_of(handle.get(), headers));
    if (!session) throw garbled();
    return *session;
}

Answer Gateway::poll(const std::string& session, std::chrono::milliseconds wait) const {
    const auto address = fmt::format("{}/authentication/session/{}?timeoutMs={}", options_.address, session, wait.count());
    const auto handle = prepare(options_, address, wait + options_.answer_time);
    const Headers headers(curl_slist_append(nullptr, "Accept: application/json"));
    auto answer = read_answer(answer_of(handle.get(), headers));
    if (!answer) throw garbled();
    return *std::move(answer);
}

}  // namespace qaygi::identity::asan_imza
