#include "identity/means.hpp"

namespace qaygi::identity {

std::string_view name_of(MeansKind kind) { return kind == MeansKind::card ? "card" : "asan_imza"; }

std::optional<MeansKind> means_named(std::string_view name) {
    for (const auto kind : {MeansKind::card, MeansKind::asan_imza})
        if (name_of(kind) == name) return kind;
    return std::nullopt;
}

std::string masked(const Means& means) {
    constexpr std::size_t shown = 3;
    if (means.number.size() <= shown) return std::string(means.number.size(), '*');
    return std::string(means.number.size() - shown, '*') + means.number.substr(means.number.size() - shown);
}

}  // namespace qaygi::identity
