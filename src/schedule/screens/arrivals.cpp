#include "schedule/screens/arrivals.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"
#include "documents/store/arriving.hpp"
#include "schedule/screens/handlers.hpp"

namespace qaygi::schedule {

namespace {

using documents::Announced;
using documents::Arriving;

constexpr int most_bytes = std::numeric_limits<int>::max();

// Nothing when the form does not speak of such a file.
std::optional<Announced> announced(const web::Form& form) {
    auto bytes = read_number(form.text("bytes"), 1, most_bytes);
    if (form.text("name").empty() || !bytes) return std::nullopt;
    return Announced{std::string(form.text("name")), static_cast<std::uint64_t>(*bytes), std::string(form.text("changed"))};
}

Arriving arriving(const Desk& desk, const Visitor& visitor, const web::Request& request, const Announced& file) {
    const Key key = key_of(visitor, request);
    return {desk.files.spool(), visitor.fin.text() + '\n' + key.employer.text() + '\n' + std::to_string(key.number), file};
}

web::Response answer(boost::json::object says, int status = 200) {
    web::Response response{.status = status, .content_type = "application/json", .body = boost::json::serialize(says)};
    return response;
}

web::Response refused(const Language& say, const documents::Refusal& why) { return answer({{"refusal", say(explain(why))}}, 422); }

}  // namespace

// How much of a file is here: a script asks before it begins, and again after each cut.
web::Response show_arrival(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const auto file = announced(request.query);
    if (!file) return refused(request.say(), documents::Empty{});
    if (file->bytes > desk.intake.limit()) return refused(request.say(), documents::TooLarge{desk.intake.limit()});
    return answer({{"held", arriving(desk, visitor, request, *file).held()}});
}

web::Response take_piece(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const auto file = announced(request.form);
    const auto offset = read_number(request.form.text("offset"), 0, most_bytes);
    if (!file || !offset || request.files.empty()) return refused(request.say(), documents::Empty{});
    if (file->bytes > desk.intake.limit()) return refused(request.say(), documents::TooLarge{desk.intake.limit()});
    return answer({{"held", arriving(desk, visitor, request, *file).add(static_cast<std::uint64_t>(*offset), request.files.front().spooled)}});
}

std::vector<web::UploadedFile> files_of(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const auto file = announced(request.form);
    if (!file) {
        auto files = request.files;
        std::erase_if(files, [](const web::UploadedFile& each) { return each.name.empty(); });
        return files;
    }
    const auto arrived = arriving(desk, visitor, request, *file);
    if (arrived.held() != file->bytes) return {};
    return {{.field = "files", .name = file->name, .spooled = arrived.path(), .bytes = file->bytes}};
}

void forget_arrival(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const auto file = announced(request.form);
    if (!file) return;
    const auto arrived = arriving(desk, visitor, request, *file);
    std::error_code none;
    if (arrived.held() == file->bytes) std::filesystem::remove(arrived.path(), none);
}

web::Response nothing_arrived(Showing showing, web::Fields& fields) {
    struct NothingArrived {};
    try {
        return keep_and_show(showing, [](store::Transaction&) -> std::string { throw NothingArrived(); });
    } catch (const NothingArrived&) {
        fields.refuse("files", {"schedule.refusal.no_file", {}});
        return working_page(showing, 422);
    }
}

}  // namespace qaygi::schedule
