#include "schedule/screens/reasons.hpp"

namespace qaygi::schedule {

std::string kept_words(const Language& say, const Message& kept) {
    if (say.has(kept.key)) return say(kept);
    std::string values;
    for (const std::string& value : kept.values) values += (values.empty() ? "" : " · ") + value;
    return values;
}

web::Html reasons(const Language& say, benefit::Shape shape, const MonthClaim& claim) {
    web::Html steps;
    for (const law::Line& reason : claim.reasons)
        steps += web::html(R"(<li>{} <span class="govuk-hint qaygi-source">{}</span></li>)", kept_words(say, reason.what), kept_words(say, reason.source));
    web::Html as_of = claim.law ? web::html(R"(<p class="govuk-hint">{}</p>)", say("schedule.decided_on"_text, {show(claim.law->decided_on)})) : web::Html();
    const bool month = shape == benefit::Shape::months;
    return web::details({.summary = month ? say("schedule.explain_month"_text, {show(claim.month)}) : std::string(say("schedule.explain_amount"_text)),
                         .content = web::html(R"(<ol class="govuk-list govuk-list--number">{}</ol>)", steps) + as_of});
}

}  // namespace qaygi::schedule
