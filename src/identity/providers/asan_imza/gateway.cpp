#include "identity/providers/asan_imza/gateway.hpp"

#include <fmt/format.h>

#include "fetch/exchange.hpp"

namespace qaygi::identity::asan_imza {
namespace {

using Kind = GatewayFault::Kind;

GatewayFault fault_of(const fetch::Failure& failure) {
    switch (failure.kind) {
        case fetch::Failure::Kind::too_slow:
            return {Kind::too_slow, "the Asan İmza gateway does not answer in time"};
        case fetch::Failure::Kind::too_long:
            return {Kind::garbled, "the Asan İmza gateway answers without end"};
        case fetch::Failure::Kind::unreachable:
            break;
    }
    return {Kind::unreachable, fmt::format("the Asan İmza gateway cannot be reached: {}", failure.words)};
}

std::string answer_to(const fetch::Question& question) {
    auto answer = fetch::ask(question);
    if (!answer) throw fault_of(answer.error());
    if (answer->status != 200) throw GatewayFault(Kind::refused, fmt::format("the Asan İmza gateway answers {}", answer->status));
    return std::move(answer->body);
}

GatewayFault garbled() { return {Kind::garbled, "the Asan İmza gateway answers something else than the protocol says"}; }

}  // namespace

Gateway::Gateway(GatewayOptions options) : options_(std::move(options)) {
    if (!fetch::is_private(options_.address)) throw Fault("the address of the Asan İmza gateway must begin with https:// (http:// only on this machine)");
}

std::string Gateway::start(const Question& question) const {
    auto session = read_started(answer_to({.address = options_.address + "/authentication",
                                           .body = write_question(options_.relying_party, question),
                                           .headers = {"Content-Type: application/json"},
                                           .authorities = options_.tls_authorities,
                                           .connect_time = options_.connect_time,
                                           .whole_time = options_.answer_time}));
    if (!session) throw garbled();
    return *session;
}

Answer Gateway::poll(const std::string& session, std::chrono::milliseconds wait) const {
    auto answer = read_answer(answer_to({.address = fmt::format("{}/authentication/session/{}?timeoutMs={}", options_.address, session, wait.count()),
                                         .headers = {"Accept: application/json"},
                                         .authorities = options_.tls_authorities,
                                         .connect_time = options_.connect_time,
                                         .whole_time = wait + options_.answer_time}));
    if (!answer) throw garbled();
    return *std::move(answer);
}

}  // namespace qaygi::identity::asan_imza
