#include "person/store/remote_register.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace qaygi::person {

namespace {

constexpr std::size_t longest_answer = 64 * 1024;
constexpr std::size_t longest_name = 100;

struct Release {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using Handle = std::unique_ptr<CURL, Release>;

Fault wrong_answer(std::string_view why) { return Fault(fmt::format("the register of persons answers what cannot be right: {}", why)); }

std::size_t take(const char* octets, std::size_t size, std::size_t count, void* answer) {
    auto& text = *static_cast<std::string*>(answer);
    if (text.size() + size * count > longest_answer) return 0;
    text.append(octets, size * count);
    return size * count;
}

Handle prepare(const std::string& address, std::chrono::milliseconds patience, std::string& answer) {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Handle handle(started == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle) throw Fault("libcurl does not start");
    auto* curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(patience.count()));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    return handle;
}

// The body of a 200; nothing for a 404.
std::optional<std::string> get(const std::string& address, std::chrono::milliseconds patience) {
    std::string answer;
    const auto handle = prepare(address, patience, answer);
    const auto code = curl_easy_perform(handle.get());
    if (code == CURLE_WRITE_ERROR) throw wrong_answer("it is too long");
    if (code != CURLE_OK) throw Fault(fmt::format("the register of persons does not answer: {}", curl_easy_strerror(code)), Fault::Later::helps);
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status == 404) return std::nullopt;
    if (status >= 500) throw Fault(fmt::format("the register of persons answers {}", status), Fault::Later::helps);
    if (status != 200) throw wrong_answer(fmt::format("status {}", status));
    return answer;
}

std::string text_of(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) throw wrong_answer(fmt::format("no {}", name));
    return std::string(value->as_string());
}

template <class Identifier>
Identifier identifier_of(const boost::json::object& object, std::string_view name) {
    const auto read = Identifier::read(text_of(object, name));
    if (!read) throw wrong_answer(fmt::format("{}: {}", name, name_of(read.error().why)));
    return *read;
}

std::string name_part(const boost::json::object& object, std::string_view name, bool may_be_empty = false) {
    const auto read = read_name(text_of(object, name), longest_name);
    if (read) return *read;
    if (may_be_empty && read.error().why == WhyNot::missing) return {};
    throw wrong_answer(fmt::format("{}: {}", name, name_of(read.error().why)));
}

InsuredPerson person_from(const std::string& answer) {
    boost::system::error_code error;
    const auto parsed = boost::json::parse(answer, error);
    if (error || !parsed.is_object()) throw wrong_answer("it is not a JSON object");
    const auto& object = parsed.as_object();
    const auto born = date_from_iso(text_of(object, "born"));
    if (!born) throw wrong_answer("born is not a date");
    return {.ssn = identifier_of<Ssn>(object, "ssn"),
            .fin = identifier_of<Fin>(object, "fin"),
            .given_name = name_part(object, "given_name"),
            .family_name = name_part(object, "family_name"),
            .father_name = name_part(object, "father_name", true),
            .born = *born};
}

bool is_safe(std::string_view address) {
    if (address.starts_with("https://")) return true;
    if (!address.starts_with("http://")) return false;
    address.remove_prefix(std::string_view("http://").size());
    const auto host = address.substr(0, address.find_first_of(":/?#"));
    return host == "localhost" || host == "127.0.0.1";
}

}  // namespace

RemoteRegister::RemoteRegister(std::string address, std::chrono::milliseconds patience) : address_(std::move(address)), patience_(patience) {
    if (!is_safe(address_)) throw Fault("the address of the register of persons must begin with https:// (http:// only on this machine)");
    while (address_.ends_with('/')) address_.pop_back();
}

std::optional<InsuredPerson> RemoteRegister::ask(const std::string& question) const {
    const auto answer = get(address_ + "/persons?" + question, patience_);
    return answer ? std::optional(person_from(*answer)) : std::nullopt;
}

std::optional<InsuredPerson> RemoteRegister::find(const Ssn& ssn) const {
    auto person = ask("ssn=" + ssn.text());
    if (person && person->ssn != ssn) throw wrong_answer("another person");
    return person;
}

std::optional<InsuredPerson> RemoteRegister::find(const Fin& fin) const {
    auto person = ask("fin=" + fin.text());
    if (person && person->fin != fin) throw wrong_answer("another person");
    return person;
}

}  // namespace qaygi::person
