#include "schedule/screens/print_offer.hpp"

#include "schedule/screens/desk.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

web::Html print_offer(const Language& say, const std::string& address, const std::string& query, TextKey words) {
    web::Html links;
    for (const print::Form form : print::forms) {
        const std::string href = address + "." + std::string(print::ending_of(form)) + (query.empty() ? "" : "?" + query);
        links += web::html(R"( <a class="govuk-link" href="{}">{}</a>)", href, say(print::label_of(form)));
    }
    return web::html(R"(<p class="govuk-body qaygi-print-offer">{}:{}</p>)", say(words), links);
}

web::Html print_amount_offer(const Language& say, const Key& key, int line) {
    return print_offer(say, address(key, "/lines/" + std::to_string(line) + "/amount"), "", "schedule.print_amount"_text);
}

web::Response handed_out(const print::Document& document, print::Form form, const std::string& name) {
    return web::attachment(print::write(document, form), print::media_type_of(form), name + "." + std::string(print::ending_of(form)),
                           form == print::Form::pdf);
}

}  // namespace qaygi::schedule
