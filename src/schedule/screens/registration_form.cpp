#include "schedule/screens/registration_form.hpp"

#include "base/text.hpp"

namespace qaygi::schedule {

namespace {

constexpr std::size_t longest_protocol_number = 60;

Result<std::string, FieldRefusal> read_protocol_number(std::string_view typed) { return read_designation(typed, longest_protocol_number); }

}  // namespace

web::Html registration_fields(const Language& say, const web::Fields& fields, const std::optional<Registration>& kept) {
    auto date_field = [&](const char* name, TextKey label, std::optional<Date> value) {
        return web::text_input({.name = name,
                                .label = say(label),
                                .hint = say("schedule.date_hint"_text),
                                .error = fields.error(name, say),
                                .value = fields.value(name, value ? show(*value) : ""),
                                .width = 10,
                                .inputmode = "numeric",
                                .autocomplete = "off",
                                .required = true});
    };
    return web::row({date_field("registered", "schedule.registered"_text, kept ? std::optional(kept->registered) : std::nullopt),
                     date_field("protocol_date", "schedule.protocol_date"_text, kept ? std::optional(kept->protocol_date) : std::nullopt),
                     web::text_input({.name = "protocol_number",
                                      .label = say("schedule.protocol_number"_text),
                                      .error = fields.error("protocol_number", say),
                                      .value = fields.value("protocol_number", kept ? kept->protocol_number : ""),
                                      .width = 20,
                                      .autocomplete = "off",
                                      .required = true}),
                     web::text_input({.name = "payment_month",
                                      .label = say("schedule.payment_month"_text),
                                      .hint = say("schedule.month_hint"_text),
                                      .error = fields.error("payment_month", say),
                                      .value = fields.value("payment_month", kept ? show(kept->payment_month) : ""),
                                      .width = 10,
                                      .inputmode = "numeric",
                                      .autocomplete = "off",
                                      .required = true})});
}

std::optional<Registration> read_registration(web::Fields& fields, Date today) {
    auto registered = fields.required("registered", read_date);
    auto protocol_date = fields.required("protocol_date", read_date);
    auto protocol_number = fields.required("protocol_number", read_protocol_number);
    auto payment_month = fields.required("payment_month", read_month);
    if (fields.refused()) return std::nullopt;
    Registration registration{*registered, *protocol_number, *protocol_date, *payment_month};
    for (const RegistrationRefusal& refusal : check(registration, today))
        fields.refuse(std::string(field_of(refusal.why)), {"schedule.refusal." + std::string(name_of(refusal.why)), refusal.data});
    if (fields.refused()) return std::nullopt;
    return registration;
}

}  // namespace qaygi::schedule
