#pragma once

// One showing of the working page: the schedule as kept, the line that is open, and the submission that was refused, if one was.

#include <functional>
#include <optional>
#include <string>

#include "crypto/random.hpp"
#include "schedule/screens/desk.hpp"
#include "schedule/sending.hpp"
#include "web/components.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"

namespace qaygi::schedule {

// The parts of the page; a refused submission is shown again in its own part.
enum class PartName { none, registration, insured, facts, amount, payment, document };

struct Showing {
    const Desk& desk;
    const Visitor& visitor;
    const web::Request& request;
    const Draft& draft;
    const Line* line = nullptr;           // the one that is open
    PartName submitted = PartName::none;  // where the submission below belongs
    const web::Fields* fields = nullptr;
    bool overtaken = false;                     // a colleague saved this part first: what is kept stands beside what was typed
    std::string once = crypto::random_token();  // with the form's action: the key under which a submission is kept once

    const Language& say() const { return request.say(); }
    // The submission, when it was of this part; else an empty one, so that what is kept is shown.
    const web::Fields& fields_of(PartName part) const;
    // A form of this page; where there is JavaScript its answer replaces only its own part, the side, and what depends on it.
    web::Html form(std::string_view part, const std::string& action, const web::Html& content, std::string_view also = "", bool upload = false) const;
    std::string line_address(std::string_view below) const;
};

// Parts a–d. Each <part>_part.cpp shows its part and takes its submissions.
web::Html registration_part(const Showing& showing);
web::Html insured_part(const Showing& showing, const std::vector<Message>& warnings);
web::Html amount_part(const Showing& showing);
web::Html payment_part(const Showing& showing);
web::Html documents_part(const Showing& showing, const Circumstances& around);

// The whole page: the parts, and at the side the tasks, totals and when it was saved.
web::Response working_page(const Showing& showing, int status = 200);

// The draft of the address; or why there is none to work on: 404, or 303 to the view of one that was sent.
Result<Draft, web::Response> draft_at(const Desk& desk, const Visitor& visitor, const web::Request& request);
// The line that the address asks for (?line=2), else the last one; nothing when there is none.
const Line* opened_line(const Draft& draft, const web::Request& request);
web::Response no_such_schedule(const Visitor& visitor, const web::Request& request);

// Thrown inside a change: a colleague saved first; nothing is written.
struct Overtaken {};
// Keeps the change once and leads to where it says; when a colleague was first, the page with both.
web::Response keep_and_show(Showing showing, const std::function<std::string(store::Transaction&)>& change);

// A value that a colleague saved while this one was typed.
struct Clash {
    std::string label;
    std::string kept;
    std::string typed;
};
web::Html overtaken_notice(const Language& say, const std::vector<Clash>& differences);

std::int64_t version_typed(const web::Fields& fields);  // the hidden field "version"; −1 when it was tampered with

}  // namespace qaygi::schedule
