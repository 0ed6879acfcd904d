#include "identity/screens/web_eid_form.hpp"

#include "web/components.hpp"

namespace qaygi::identity {
namespace {

// What the script says while and after it asks the extension.
web::Attributes words(const Language& say) {
    return {{"data-web-eid", ""},
            {"data-waiting", say("identity.web_eid_waiting"_text)},
            {"data-no-extension", say("identity.web_eid_no_extension"_text)},
            {"data-old-extension", say("identity.web_eid_old_extension"_text)},
            {"data-no-program", say("identity.web_eid_no_program"_text)},
            {"data-no-reader", say("identity.web_eid_no_reader"_text)},
            {"data-cancelled", say("identity.web_eid_cancelled"_text)},
            {"data-too-long", say("identity.web_eid_too_long"_text)},
            {"data-pending", say("identity.web_eid_pending"_text)},
            {"data-insecure", say("identity.web_eid_insecure"_text)},
            {"data-failed", say("identity.web_eid_failed"_text)}};
}

}  // namespace

web::Html extension_form(const Language& say, const ExtensionForm& options) {
    auto attributes = words(say);
    if (!options.challenge.empty()) attributes.emplace_back("data-challenge", options.challenge);
    const auto button = web::button({.text = say(options.button), .kind = web::ButtonKind::secondary});
    return web::form(
        {.action = options.action, .attributes = std::move(attributes)},
        web::hidden("back", options.way_back) + web::hidden("content", "") +
            web::html(R"(<noscript><p class="govuk-body">{}</p></noscript><p class="govuk-body" role="status"></p><div class="govuk-form-group">{}</div>)",
                      say("identity.web_eid_needs_scripts"_text), button));
}

}  // namespace qaygi::identity
