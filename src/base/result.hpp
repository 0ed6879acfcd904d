#pragma once

// How an operation that may be declined answers: the value, or the refusal with the data to explain it.

#include <expected>
#include <utility>

namespace qaygi {

template <class Value, class Refusal>
using Result = std::expected<Value, Refusal>;

template <class Refusal>
std::unexpected<std::decay_t<Refusal>> refuse(Refusal&& refusal) {
    return std::unexpected<std::decay_t<Refusal>>(std::forward<Refusal>(refusal));
}

}  // namespace qaygi
