#include "schedule/screens/reasons.hpp"

namespace qaygi::schedule {

web::Html reasons(const Language& say, const MonthClaim& claim) {
    web::Html steps;
    for (const law::Line& reason : claim.reasons)
        steps += web::html(R"(<li>{} <span class="govuk-hint qaygi-source">{}</span></li>)", say(reason.what), say(reason.source));
    return web::details({.summary = say("schedule.explain_month"_text, {show(claim.month)}),
                         .content = web::html(R"(<ol class="govuk-list govuk-list--number">{}</ol>)", steps)});
}

}  // namespace qaygi::schedule
