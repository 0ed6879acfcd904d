#include "fetch/exchange.hpp"

#include <curl/curl.h>

#include <cstdio>
#include <memory>

#include "base/fault.hpp"

namespace qaygi::fetch {
namespace {

struct Release {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(CURLU* address) const { curl_url_cleanup(address); }
    void operator()(char* text) const { curl_free(text); }
};
using Handle = std::unique_ptr<CURL, Release>;
using Headers = std::unique_ptr<curl_slist, Release>;

struct Taking {
    std::string text;
    std::size_t most;
};

std::size_t take(const char* octets, std::size_t size, std::size_t count, void* answer) {
    auto& taking = *static_cast<Taking*>(answer);
    if (taking.text.size() + size * count > taking.most) return 0;
    taking.text.append(octets, size * count);
    return size * count;
}

// "Content-Type: text/plain"; a second one of the same name takes the place of the first.
std::size_t take_header(const char* octets, std::size_t size, std::size_t count, void* headers) {
    const std::string_view line(octets, size * count);
    if (const auto colon = line.find(':'); colon != std::string_view::npos) {
        std::string name(line.substr(0, colon));
        for (char& c : name)
            if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const auto first = line.find_first_not_of(' ', colon + 1), last = line.find_last_not_of("\r\n ");
        (*static_cast<std::map<std::string, std::string>*>(headers))[name] = first <= last && first < line.size() ? line.substr(first, last - first + 1) : "";
    }
    return line.size();
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

// The file has to stay open until the answer is there.
OpenFile send_file(CURL* curl, const Question& question) {
    if (question.file.empty()) return nullptr;
    OpenFile file(std::fopen(question.file.c_str(), "rbe"));
    if (!file) throw Fault("cannot read " + question.file.string());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READDATA, file.get());
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(std::filesystem::file_size(question.file)));
    return file;
}

Handle prepare(const Question& question) {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Handle handle(started == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle) throw Fault("libcurl does not start");
    auto* curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, question.address.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(question.connect_time.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(question.whole_time.count()));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!question.authorities.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, question.authorities.c_str());
    if (!question.method.empty()) curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, question.method.c_str());
    if (!question.body) return handle;
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(question.body->size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, question.body->data());
    return handle;
}

}  // namespace

Result<Answer, Failure> ask(const Question& question) {
    const auto handle = prepare(question);
    Headers headers;
    for (const auto& header : question.headers) headers.reset(curl_slist_append(headers.release(), header.c_str()));
    Taking taking{{}, question.longest_answer};
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &taking);
    Answer answer;
    curl_easy_setopt(handle.get(), CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(handle.get(), CURLOPT_HEADERDATA, &answer.headers);
    const auto file = send_file(handle.get(), question);
    const auto code = curl_easy_perform(handle.get());
    if (code == CURLE_OPERATION_TIMEDOUT) return refuse(Failure{Failure::Kind::too_slow, curl_easy_strerror(code)});
    if (code == CURLE_WRITE_ERROR) return refuse(Failure{Failure::Kind::too_long, curl_easy_strerror(code)});
    if (code != CURLE_OK) return refuse(Failure{Failure::Kind::unreachable, curl_easy_strerror(code)});
    answer.body = std::move(taking.text);
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
}

bool is_private(const std::string& address) {
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

}  // namespace qaygi::fetch
