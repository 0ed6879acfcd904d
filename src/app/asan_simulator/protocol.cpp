#include "app/asan_simulator/protocol.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"
#include "crypto/base64.hpp"
#include "identity/providers/asan_imza/messages.hpp"

namespace qaygi::asan_simulator {
namespace {

namespace json = boost::json;

constexpr std::size_t sha256_octets = 32;
constexpr std::size_t longest_display_text = 100;  // octets
constexpr int longest_wait = 60'000;               // milliseconds

web::Response answer(int status, const json::object& object) {
    web::Response response{.status = status, .content_type = "application/json; charset=utf-8", .body = json::serialize(object)};
    return response;
}

web::Response refuse_with(int status, std::string_view error) { return answer(status, {{"error", error}}); }

std::string text_in(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : "";
}

// The question, or what is wrong with it.
Result<Ask, std::string> read_ask(std::string_view body) {
    json::error_code error;
    const auto value = json::parse({body.data(), body.size()}, error);
    if (error || !value.is_object()) return refuse(std::string("no JSON object"));
    const auto& object = value.get_object();
    for (const char* name : {"relyingPartyUUID", "relyingPartyName", "phoneNumber", "nationalIdentityNumber", "hash", "hashType", "language"})
        if (text_in(object, name).empty()) return refuse(std::string("required field is missing: ") + name);
    const auto phone = Phone::read(text_in(object, "phoneNumber"));
    const auto user_id = UserId::read(text_in(object, "nationalIdentityNumber"));
    if (!phone || !user_id) return refuse(std::string("phoneNumber or nationalIdentityNumber has a wrong form"));
    const auto hash = crypto::from_base64(text_in(object, "hash"));
    if (text_in(object, "hashType") != "SHA256" || !hash || hash->size() != sha256_octets) return refuse(std::string("hash is not a SHA256 hash in base64"));
    const auto display_text = text_in(object, "displayText");
    if (display_text.size() > longest_display_text) return refuse(std::string("displayText is too long"));
    return Ask{*phone, *user_id, *hash, display_text, text_in(object, "relyingPartyName")};
}

web::Response start(Phones& phones, const web::Request& request) {
    const auto ask = read_ask(request.body);
    if (!ask) return refuse_with(400, ask.error());
    return answer(200, {{"sessionID", phones.start(*ask)}});
}

json::object completed(const Progress& progress) {
    json::object object{{"state", "COMPLETE"}, {"result", identity::asan_imza::name_of(*progress.result)}};
    if (*progress.result != PhoneResult::ok) return object;
    object["signature"] = json::object{{"value", crypto::base64(progress.signature)}, {"algorithm", "SHA256WithECEncryption"}};
    object["cert"] = crypto::base64(progress.card->certificate.der());
    return object;
}

web::Response poll(Phones& phones, const web::Request& request) {
    const auto wait = read_number(request.query.has("timeoutMs") ? request.query.text("timeoutMs") : "1000", 0, longest_wait);
    if (!wait) return refuse_with(400, "timeoutMs is no number of milliseconds up to 60000");
    const auto progress = phones.poll(request.in_path.at("session"), std::chrono::milliseconds(*wait));
    if (!progress) return refuse_with(404, "session not found");
    return answer(200, progress->result ? completed(*progress) : json::object{{"state", "RUNNING"}});
}

}  // namespace

web::Routes protocol_routes(Phones& phones) {
    const auto with = [&phones](web::Response (*handler)(Phones&, const web::Request&)) {
        return web::Entry::anyone([&phones, handler](const web::Request& request) { return handler(phones, request); });
    };
    return {{web::Method::post, "/authentication", with(start), web::Body::json}, {web::Method::get, "/authentication/session/{session}", with(poll)}};
}

}  // namespace qaygi::asan_simulator
