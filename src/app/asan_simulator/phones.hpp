#pragma once

// The phones and the requests that wait on them. Requests live five minutes; a phone that nobody answers times out after two.

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/asan_simulator/certificates.hpp"
#include "identity/phone_sign_in.hpp"

namespace qaygi::asan_simulator {

using identity::PhoneResult;

// What a relying party asks a phone to sign.
struct Ask {
    Phone phone;
    UserId user_id;
    std::string hash;
    std::string display_text;
    std::string asking;  // name of the relying party
};

// What a poll learns: no result while the phone is still asked; with ok comes what the phone signed.
struct Progress {
    std::optional<PhoneResult> result;
    std::string signature;
    const Card* card = nullptr;
};

// What the owner of a phone sees.
struct Ringing {
    std::string session;
    Ask ask;
};

class Phones {
public:
    explicit Phones(std::vector<Card> cards) : cards_(std::move(cards)) {}
    const std::vector<Card>& cards() const { return cards_; }

    std::string start(const Ask& ask);
    // Waits at most so long; a later poll of the same session makes an earlier one return. Nothing when there is no such session.
    std::optional<Progress> poll(const std::string& session, std::chrono::milliseconds wait);
    // The newest request that waits on this phone.
    std::optional<Ringing> ringing(const Phone& phone);
    // Whether the request was still waiting.
    bool answer(const std::string& session, PhoneResult result);
    // Polls return at once from now on.
    void hang_up();

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Session {
        Ask ask;
        Time started;
        Progress progress;
        unsigned polls = 0;
    };
    void forget_old(Time now);
    const Card* card_of(const Ask& ask) const;
    static void time_out(Session& session, Time now);

    const std::vector<Card> cards_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::string, std::shared_ptr<Session>> sessions_;
    bool hung_up_ = false;
};

}  // namespace qaygi::asan_simulator
