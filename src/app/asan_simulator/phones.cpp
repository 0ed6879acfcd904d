#include "app/asan_simulator/phones.hpp"

#include "crypto/digest.hpp"
#include "crypto/random.hpp"

namespace qaygi::asan_simulator {
namespace {

constexpr std::chrono::minutes session_lives{5};
constexpr std::chrono::minutes phone_waits{2};

}  // namespace

std::string Phones::start(const Ask& ask) {
    auto session = std::make_shared<Session>(Session{ask, std::chrono::steady_clock::now(), {}});
    session->progress.card = card_of(ask);
    if (!session->progress.card) session->progress.result = PhoneResult::not_mid_client;
    const auto name = crypto::hex(crypto::random_bytes(16));
    const std::lock_guard lock(mutex_);
    forget_old(session->started);
    sessions_.emplace(name, std::move(session));
    return name;
}

std::optional<Progress> Phones::poll(const std::string& name, std::chrono::milliseconds wait) {
    std::unique_lock lock(mutex_);
    const auto begun = std::chrono::steady_clock::now();
    forget_old(begun);
    const auto found = sessions_.find(name);
    if (found == sessions_.end()) return std::nullopt;
    const auto session = found->second;
    const auto own = ++session->polls;
    changed_.notify_all();
    changed_.wait_until(lock, std::min(begun + wait, session->started + phone_waits),
                        [&] { return session->progress.result || session->polls != own || hung_up_; });
    time_out(*session, std::chrono::steady_clock::now());
    return session->progress;
}

std::optional<Ringing> Phones::ringing(const Phone& phone) {
    const std::lock_guard lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    forget_old(now);
    const Session* newest = nullptr;
    std::string name;
    for (const auto& [each, session] : sessions_) {
        time_out(*session, now);
        if (session->progress.result || session->ask.phone != phone || (newest && newest->started > session->started)) continue;
        newest = session.get();
        name = each;
    }
    return newest ? std::optional(Ringing{name, newest->ask}) : std::nullopt;
}

bool Phones::answer(const std::string& name, PhoneResult result) {
    const std::lock_guard lock(mutex_);
    const auto found = sessions_.find(name);
    if (found == sessions_.end() || found->second->progress.result) return false;
    auto& progress = found->second->progress;
    if (result == PhoneResult::ok) progress.signature = progress.card->key.sign(found->second->ask.hash);
    progress.result = result;
    changed_.notify_all();
    return true;
}

void Phones::hang_up() {
    const std::lock_guard lock(mutex_);
    hung_up_ = true;
    changed_.notify_all();
}

void Phones::forget_old(Time now) {
    std::erase_if(sessions_, [&](const auto& each) { return now >= each.second->started + session_lives; });
}

const Card* Phones::card_of(const Ask& ask) const {
    const auto found = std::ranges::find_if(cards_, [&](const Card& card) { return card.person.phone == ask.phone && card.person.user_id == ask.user_id; });
    return found == cards_.end() ? nullptr : &*found;
}

void Phones::time_out(Session& session, Time now) {
    if (!session.progress.result && now >= session.started + phone_waits) session.progress.result = PhoneResult::timeout;
}

}  // namespace qaygi::asan_simulator
