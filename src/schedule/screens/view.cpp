#include "schedule/screens/view.hpp"

#include "identity/screens/frames.hpp"
#include "schedule/screens/desk.hpp"
#include "schedule/screens/facts_in_words.hpp"
#include "schedule/screens/marks.hpp"
#include "schedule/screens/print_offer.hpp"
#include "schedule/screens/reasons.hpp"
#include "schedule/screens/size_in_words.hpp"

namespace qaygi::schedule {

namespace {

web::Colour colour_of(State state) {
    switch (state) {
        case State::draft:
            return web::Colour::light_blue;
        case State::sent:
            return web::Colour::blue;
        case State::returned:
            return web::Colour::orange;
        case State::archived:
            return web::Colour::grey;
        case State::accepted:
            return web::Colour::green;
    }
    return web::Colour::plain;
}

web::Html months_view(const Language& say, const Line& line) {
    std::vector<std::vector<web::Content>> rows;
    for (const MonthClaim& claim : line.months)
        if (claim.chosen) rows.push_back({show(claim.month), reasons(say, benefit::Shape::months, claim), show(claim.amount)});
    return web::table({.columns = {{say("schedule.month"_text)}, {say("schedule.how_computed"_text)}, {say("schedule.amount"_text), true}},
                       .rows = std::move(rows),
                       .totals = {say("schedule.total_to_pay"_text), "", show(line.total())}});
}

web::Html amounts_view(const Language& say, const Line& line) {
    return line.facts.benefit().shape == benefit::Shape::months ? months_view(say, line) : lump_sum_view(say, line);
}

// A value, and what stands beside it.
web::Content with(const Beside& beside, const Place& place, web::Content value) {
    if (!beside) return value;
    return web::html("{} {}", value.html(), beside(place));
}

void add_payment_rows(const Language& say, const Line& line, const Beside& beside, std::vector<web::SummaryRow>& rows) {
    const payment::Draft& payment = line.payment;
    if (!payment.kind) return;
    const auto add = [&](TextKey label, std::string_view field, web::Content value) {
        rows.push_back({say(label), with(beside, {Place::Part::payment, line.number, std::string(field)}, std::move(value)), {}});
    };
    add("schedule.payment_kind"_text, payment::field::kind, say(label_of(*payment.kind)));
    if (needs_bank(*payment.kind)) {
        add("schedule.bank_code"_text, payment::field::bank, payment.bank ? payment.bank->text() : "");
        add("schedule.iban"_text, payment::field::iban, payment.iban ? payment.iban->text() : "");
    } else {
        add("schedule.post_office"_text, payment::field::post_office, payment.post_office.value_or(""));
        add("schedule.identity_card"_text, payment::field::identity_card, payment.identity_card ? payment.identity_card->text() : "");
    }
}

web::Html line_view(const Language& say, const Line& line, const Beside& beside) {
    std::vector<web::SummaryRow> rows{{say("schedule.ssn"_text), line.insured.ssn.text(), {}}, {say("schedule.fin"_text), line.insured.fin.text(), {}}};
    each_field(line.facts, [&](const benefit::FormField& each, const std::optional<std::string>& value) {
        const Place place{Place::Part::person, line.number, std::string(each.field.name)};
        rows.push_back({say(each.field.label), with(beside, place, in_words(say, each, value)), {}});
    });
    add_payment_rows(say, line, beside, rows);
    const auto beside_whole = [&](Place::Part part) { return beside ? beside({part, line.number, ""}) : web::Html(); };
    return web::html(R"(<h3 class="govuk-heading-s">{}. {}</h3>{})", line.number, line.insured.full_name(), beside_whole(Place::Part::person)) +
           web::summary_list({.rows = std::move(rows), .classes = "qaygi-summary-list--dense"}) + amounts_view(say, line) + beside_whole(Place::Part::amount);
}

web::Html documents_view(const Language& say, const Content& content, const std::string& address, const Beside& beside) {
    std::vector<std::vector<web::Content>> rows;
    for (const documents::Document& document : content.documents)
        rows.push_back({say("documents.kind." + std::string(name_of(document.kind))),
                        with(beside, {Place::Part::document, document.number, ""}, web::link(document.name, address + std::to_string(document.number))),
                        size_in_words(say, document.bytes)});
    return web::table({.columns = {{say("schedule.document_kind"_text)}, {say("schedule.document_file"_text)}, {say("schedule.document_size"_text), true}},
                       .rows = std::move(rows)});
}

}  // namespace

web::Html heading(const Language& say, const benefit::Benefit& benefit, const web::Content& title) {
    return web::html(R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>)", say(benefit.name), title.html());
}

web::Html state_tag(const Language& say, State state) { return web::tag(say("schedule.state." + std::string(name_of(state))), colour_of(state)); }

web::Html lump_sum_view(const Language& say, const Line& line) {
    std::vector<std::vector<web::Content>> rows;
    for (const MonthClaim& claim : line.months) rows.push_back({reasons(say, benefit::Shape::lump_sum, claim), show(claim.amount)});
    return web::table({.caption = line.insured.full_name(),
                       .caption_classes = "govuk-table__caption--s",
                       .columns = {{say("schedule.how_computed"_text)}, {say("schedule.amount"_text), true}},
                       .rows = std::move(rows),
                       .totals = {say("schedule.total_to_pay"_text), show(line.total())}});
}

namespace {

web::Html reason_of_return(const Language& say, const Content& content, const Step& returned) {
    web::Html remark = returned.remark.empty() ? web::Html() : web::html(R"(<p class="govuk-body qaygi-prose">{}</p>)", returned.remark);
    return web::html(
        R"(<section class="qaygi-returned" id="reason" aria-labelledby="reason-title"><h2 class="govuk-heading-m" id="reason-title">{}</h2><p class="govuk-body"><strong>{}</strong></p>{}{}<p class="govuk-hint">{}</p></section>)",
        say("schedule.reason_of_return"_text), say("schedule.return_reason." + returned.reason), remark, marks_view(say, content, returned),
        say("schedule.returned_by"_text, {show(returned.at), returned.by.name}));
}

}  // namespace

web::Html reason_first(const Language& say, const Content& content) {
    auto returned = std::ranges::find(content.steps, State::returned, &Step::state);
    return returned == content.steps.end() ? web::Html() : reason_of_return(say, content, *returned);
}

web::Html content_view(const Language& say, const Content& content, const std::string& documents, const Beside& beside, const BelowAmount& below_amount) {
    const Registration& registration = content.registration;
    const auto value = [&](const char* field, web::Content shown) { return with(beside, {Place::Part::registration, 0, field}, std::move(shown)); };
    web::Html registered = web::summary_list({.rows = {{say("schedule.registered"_text), value("registered", show(registration.registered)), {}},
                                                       {say("schedule.protocol_number"_text), value("protocol_number", registration.protocol_number), {}},
                                                       {say("schedule.protocol_date"_text), value("protocol_date", show(registration.protocol_date)), {}},
                                                       {say("schedule.payment_month"_text), value("payment_month", show(registration.payment_month)), {}}},
                                              .classes = "qaygi-summary-list--dense"});
    web::Html lines;
    for (const Line& line : content.lines) lines += line_view(say, line, beside) + (below_amount ? below_amount(line) : web::Html());
    return web::part({.id = "registration", .title = say("schedule.part_registration"_text)}, registered) +
           web::part({.id = "insured", .title = say("schedule.insured_persons"_text)}, lines) +
           web::part({.id = "documents", .title = say("schedule.part_documents"_text)}, documents_view(say, content, documents, beside));
}

web::Html steps_view(const Language& say, const Content& content) {
    web::Html items;
    for (const Step& step : content.steps) {
        web::Html what = step.state == State::returned
                             ? web::details({.summary = say("schedule.returned_on"_text, {show(step.at)}), .content = reason_of_return(say, content, step)})
                             : web::html("<p class=\"govuk-body-s\">{}</p>", show(step.at));
        items += web::html(R"(<li class="qaygi-step">{} {}<p class="govuk-body-s">{}</p></li>)", state_tag(say, step.state), what, step.by.name);
    }
    return web::html(R"(<section><h2 class="govuk-heading-s">{}</h2><ol class="govuk-list">{}</ol></section>)", say("schedule.view_status"_text), items);
}

namespace {

web::Html actions(const Language& say, const identity::EmployerVisitor& visitor, const Schedule& schedule) {
    const Content& content = content_of(schedule);
    std::vector<web::Html> buttons;
    if (std::holds_alternative<Returned>(schedule) && visitor.may(identity::Right::prepare))
        buttons.push_back(web::button({.text = say("schedule.make_copy"_text), .href = address(content.key, "/copy")}));
    if (const Archived* archived = std::get_if<Archived>(&schedule))
        buttons.push_back(web::button({.text = say("schedule.open_copy"_text, {std::to_string(archived->copied_to)}),
                                       .href = "/schedules/" + std::to_string(archived->copied_to),
                                       .kind = web::ButtonKind::secondary}));
    const web::Html offer = print_offer(say, address(content.key, "/print"));
    return buttons.empty() ? offer : web::button_group(buttons) + offer;
}

}  // namespace

web::Response view_page(const identity::EmployerVisitor& visitor, const web::Request& request, const Schedule& schedule) {
    const Language& say = request.say();
    const Content& content = content_of(schedule);
    web::Frame frame = identity::employer_frame(visitor, request, say("schedule.title"_text, {std::to_string(content.key.number)}), content.benefit->code);
    web::Html title = heading(say, *content.benefit, web::html("{} {}", frame.title, state_tag(say, state_of(schedule))));
    web::Html side = web::totals({{say("schedule.insured_count"_text), std::to_string(content.lines.size()), {}},
                                  {say("schedule.total_to_pay"_text), show(content.total()), {}}}) +
                     steps_view(say, content);
    const auto offer = [&](const Line& line) { return print_amount_offer(say, content.key, line.number); };
    return web::show(web::page(frame, title + reason_first(say, content) + actions(say, visitor, schedule) +
                                          web::with_side(content_view(say, content, address(content.key, "/documents/"), {}, offer), side)));
}

}  // namespace qaygi::schedule
