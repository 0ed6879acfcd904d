#include "documents/refusal.hpp"

namespace qaygi::documents {
namespace {

std::string in_megabytes(std::uint64_t octets) {
    constexpr std::uint64_t megabyte = 1024 * 1024;
    const std::uint64_t tenths = octets * 10 / megabyte;
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "," + std::to_string(tenths % 10));
}

Message message(const char* name, std::vector<std::string> values = {}) { return {std::string("documents.refusal.") + name, std::move(values)}; }

struct Explain {
    Message operator()(const Empty&) const { return message("empty"); }
    Message operator()(const TooLarge& large) const { return message("too_large", {in_megabytes(large.limit)}); }
    Message operator()(const NotAccepted& other) const { return other.found.empty() ? message("not_recognised") : message("not_accepted", {other.found}); }
    Message operator()(const WrongExtension& wrong) const { return message("wrong_extension", {wrong.said, std::string(name_of(wrong.is))}); }
    Message operator()(const Damaged& damaged) const { return message("damaged", {std::string(name_of(damaged.form))}); }
    Message operator()(const BadName&) const { return message("bad_name"); }
};

}  // namespace

Message explain(const Refusal& refusal) { return std::visit(Explain{}, refusal); }

}  // namespace qaygi::documents
