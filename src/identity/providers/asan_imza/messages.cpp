#include "identity/providers/asan_imza/messages.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "base/fault.hpp"
#include "crypto/base64.hpp"

namespace qaygi::identity::asan_imza {
namespace {

namespace json = boost::json;

constexpr std::size_t longest_session_name = 100;

constexpr std::array<std::pair<PhoneResult, std::string_view>, 8> results{{
    {PhoneResult::ok, "OK"},
    {PhoneResult::timeout, "TIMEOUT"},
    {PhoneResult::not_mid_client, "NOT_MID_CLIENT"},
    {PhoneResult::user_cancelled, "USER_CANCELLED"},
    {PhoneResult::signature_hash_mismatch, "SIGNATURE_HASH_MISMATCH"},
    {PhoneResult::phone_absent, "PHONE_ABSENT"},
    {PhoneResult::delivery_error, "DELIVERY_ERROR"},
    {PhoneResult::sim_error, "SIM_ERROR"},
}};

std::optional<json::object> object_in(std::string_view text) {
    json::error_code error;
    auto value = json::parse({text.data(), text.size()}, error);
    if (error || !value.is_object()) return std::nullopt;
    return std::move(value.get_object());
}

std::optional<std::string> text_in(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (!value || !value->is_string() || value->get_string().empty()) return std::nullopt;
    return std::string(value->get_string());
}

std::optional<std::string> octets_in(const json::object& object, std::string_view name) {
    auto text = text_in(object, name);
    return text ? crypto::from_base64(*text) : std::nullopt;
}

std::optional<Answer> confirmed_in(const json::object& object) {
    const auto* signature = object.if_contains("signature");
    if (!signature || !signature->is_object()) return std::nullopt;
    auto value = octets_in(signature->get_object(), "value");
    auto algorithm = text_in(signature->get_object(), "algorithm");
    auto certificate = octets_in(object, "cert");
    if (!value || !algorithm || !certificate) return std::nullopt;
    return Confirmed{*std::move(value), *std::move(algorithm), *std::move(certificate)};
}

// It becomes part of an address: letters, digits and hyphens.
bool names_a_session(std::string_view text) {
    return text.size() <= longest_session_name && std::ranges::all_of(text, [](char character) {
               return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                      character == '-';
           });
}

}  // namespace

std::string write_question(const RelyingParty& asking, const Question& question) {
    ensure(question.hash.size() == 32, "a SHA-256 hash has 32 octets");
    return json::serialize(json::object{
        {"relyingPartyUUID", asking.uuid},
        {"relyingPartyName", asking.name},
        {"phoneNumber", question.phone.text()},
        {"nationalIdentityNumber", question.user_id.text()},
        {"hash", crypto::base64(question.hash)},
        {"hashType", "SHA256"},
        {"language", question.language},
        {"displayText", question.display_text},
        {"displayTextFormat", "UCS-2"},
    });
}

std::optional<std::string> read_started(std::string_view text) {
    auto object = object_in(text);
    auto session = object ? text_in(*object, "sessionID") : std::nullopt;
    return session && names_a_session(*session) ? session : std::nullopt;
}

std::optional<Answer> read_answer(std::string_view text) {
    const auto object = object_in(text);
    if (!object) return std::nullopt;
    const auto state = text_in(*object, "state");
    if (state == "RUNNING") return Running{};
    if (state != "COMPLETE") return std::nullopt;
    const auto result = phone_result(text_in(*object, "result").value_or(""));
    if (!result) return std::nullopt;
    return *result == PhoneResult::ok ? confirmed_in(*object) : Answer(*result);
}

std::string_view name_of(PhoneResult result) { return std::ranges::find(results, result, &decltype(results)::value_type::first)->second; }

std::optional<PhoneResult> phone_result(std::string_view name) {
    auto found = std::ranges::find(results, name, &decltype(results)::value_type::second);
    return found == results.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace qaygi::identity::asan_imza
