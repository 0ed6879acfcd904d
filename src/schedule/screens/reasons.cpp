#include "schedule/screens/reasons.hpp"

namespace qaygi::schedule {

web::Html reasons(const Language& say, const MonthClaim& claim) {
    web::Html steps;
    for (const law::Line& reason : claim.reasons)
        steps += web::html(R"(<li>{} <span class="govuk-hint qaygi-source">{}</span></li>)", say(reason.what), say(reason.source));
    web::Html as_of = claim.law ? web::html(R"(<p class="govuk-hint">{}</p>)", say("schedule.decided_on"_text, {show(claim.law->decided_on)})) : web::Html();
    return web::details({.summary = say("schedule.explain_month"_text, {show(claim.month)}),
                         .content = web::html(R"(<ol class="govuk-list govuk-list--number">{}</ol>)", steps) + as_of});
}

}  // namespace qaygi::schedule
