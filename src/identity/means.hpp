#pragma once

// With what a person proves who they are.

#include <optional>
#include <string>
#include <string_view>

namespace qaygi::identity {

enum class MeansKind { card, asan_imza };
std::string_view name_of(MeansKind kind);
std::optional<MeansKind> means_named(std::string_view name);

struct Means {
    MeansKind kind = MeansKind::asan_imza;
    std::string number;  // of the card, or the phone as +994…
    bool operator==(const Means&) const = default;
};
std::string masked(const Means& means);  // the last three characters of the number

}  // namespace qaygi::identity
