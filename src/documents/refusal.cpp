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
    Message operator()(const Encrypted& file) const { return message("encrypted", {std::string(name_of(file.form))}); }
    Message operator()(const TwoInOne& file) const { return message("two_in_one", {std::string(name_of(file.form)), file.other}); }
    Message operator()(const TooManyPixels& picture) const {
        return message("too_many_pixels", {std::to_string(picture.width), std::to_string(picture.height), std::to_string(picture.limit / 1'000'000)});
    }
    Message operator()(const UnpacksTooMuch&) const { return message("unpacks_too_much"); }
    Message operator()(const TooManyPages& pages) const { return message("too_many_pages", {std::to_string(pages.limit)}); }
    Message operator()(const TooManyScans&) const { return message("too_many_scans"); }
    Message operator()(const TooManyEntries& entries) const { return message("too_many_entries", {std::to_string(entries.limit)}); }
    Message operator()(const Infected& file) const { return message("infected", {file.name}); }
    Message operator()(const PathInName&) const { return message("path_in_name"); }
    Message operator()(const ControlInName&) const { return message("control_in_name"); }
    Message operator()(const NameTooLong& name) const { return message("name_too_long", {std::to_string(name.limit)}); }
    Message operator()(const TooManyDocuments& documents) const { return message("too_many_documents", {std::to_string(documents.limit)}); }
    Message operator()(const ScheduleFull& full) const { return message("schedule_full", {in_megabytes(full.limit)}); }
    Message operator()(const AlreadyAttached& other) const { return message("already_attached", {other.name}); }
};

}  // namespace

Message explain(const Refusal& refusal) { return std::visit(Explain{}, refusal); }

}  // namespace qaygi::documents
