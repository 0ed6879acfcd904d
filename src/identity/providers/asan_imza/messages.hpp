#pragma once

// The messages of the Mobile-ID REST protocol, as JSON. Reading is strict about what we use and tolerates what we do not know.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/identifiers.hpp"
#include "identity/phone_sign_in.hpp"

namespace qaygi::identity::asan_imza {

// What the gateway is asked to have confirmed.
struct Question {
    Phone phone;
    UserId user_id;
    std::string hash;          // 32 octets, signed as they are
    std::string language;      // AZE, ENG, RUS: of the phone's screen
    std::string display_text;  // on the phone, at most 100 octets
};

// Who asks: given by the operator of the gateway.
struct RelyingParty {
    std::string uuid;
    std::string name;
};

// The phone confirmed; nothing of it is checked yet.
struct Confirmed {
    std::string signature;    // octets
    std::string algorithm;    // SHA256WithECEncryption, SHA256WithRSAEncryption
    std::string certificate;  // DER
};
struct Running {};
using Answer = std::variant<Running, PhoneResult, Confirmed>;

std::string write_question(const RelyingParty& asking, const Question& question);
// The answer to a started session: its name. Nothing when the text is not such an answer.
std::optional<std::string> read_started(std::string_view json);
// The answer to a poll. Nothing when the text is not such an answer.
std::optional<Answer> read_answer(std::string_view json);

std::string_view name_of(PhoneResult result);  // NOT_MID_CLIENT, …: in the protocol
std::optional<PhoneResult> phone_result(std::string_view name);

}  // namespace qaygi::identity::asan_imza
