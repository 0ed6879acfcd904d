// Part c: Ödəniş rekvizitlərinin daxil edilməsi. The bank and account of the open line, or with Barat ilə the post office.

#include "base/text.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

web::Html bank_fields(const Showing& showing, const payment::Draft& kept) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::payment);
    std::string code = fields.value("bank", kept.bank ? kept.bank->text() : "");
    std::vector<web::Choice> heads{{.value = "", .text = say("schedule.choose_bank"_text)}};
    std::optional<payment::BankBranch> chosen;
    if (auto read = BankCode::read(code)) chosen = showing.desk.banks.find(*read);
    if (chosen && !chosen->is_head()) heads.push_back({.value = chosen->code.text(), .text = chosen->full_name()});
    for (const payment::BankBranch& head : showing.desk.banks.heads()) heads.push_back({.value = head.code.text(), .text = head.bank});
    return web::row(
               {web::text_input(
                    {.name = "bank",
                     .label = say("schedule.bank_code"_text),
                     .hint = say("schedule.bank_code_hint"_text),
                     .error = fields.error("bank", say),
                     .value = code,
                     .width = 10,
                     .inputmode = "numeric",
                     .autocomplete = "off",
                     .lookup = web::Button{.text = say("schedule.find_bank"_text), .name = "find", .value = "bank", .kind = web::ButtonKind::secondary}}),
                web::select(
                    {.name = "bank_name", .label = say("schedule.bank_name"_text), .value = chosen ? chosen->code.text() : "", .choices = std::move(heads)})}) +
           web::text_input({.name = "iban",
                            .label = say("schedule.iban"_text),
                            .hint = say("schedule.iban_hint"_text),
                            .error = fields.error("iban", say),
                            .value = fields.value("iban", kept.iban ? kept.iban->text() : ""),
                            .width = 30,
                            .autocomplete = "off",
                            .required = true});
}

web::Html postal_fields(const Showing& showing, const payment::Draft& kept) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::payment);
    return web::row({web::text_input({.name = "post_office",
                                      .label = say("schedule.post_office"_text),
                                      .hint = say("schedule.post_office_hint"_text),
                                      .error = fields.error("post_office", say),
                                      .value = fields.value("post_office", kept.post_office.value_or("")),
                                      .width = 30,
                                      .required = true}),
                     web::text_input({.name = "identity_card",
                                      .label = say("schedule.identity_card"_text),
                                      .hint = say("schedule.identity_card_hint"_text),
                                      .error = fields.error("identity_card", say),
                                      .value = fields.value("identity_card", kept.identity_card ? kept.identity_card->text() : ""),
                                      .width = 20,
                                      .autocomplete = "off",
                                      .required = true})});
}

std::vector<Clash> differences(const Showing& showing) {
    const Language& say = showing.say();
    const payment::Draft& kept = showing.line->payment;
    auto typed = [&](const char* name) { return std::string(showing.fields_of(PartName::payment).typed(name)); };
    if (kept.kind == payment::PaymentKind::postal_order)
        return {{std::string(say("schedule.post_office"_text)), kept.post_office.value_or(""), typed("post_office")},
                {std::string(say("schedule.identity_card"_text)), kept.identity_card ? kept.identity_card->text() : "", typed("identity_card")}};
    return {{std::string(say("schedule.bank_code"_text)), kept.bank ? kept.bank->text() : "", typed("bank")},
            {std::string(say("schedule.iban"_text)), kept.iban ? kept.iban->text() : "", typed("iban")}};
}

web::Html payment_form(const Showing& showing) {
    const Language& say = showing.say();
    const payment::Draft& kept = showing.line->payment;
    web::Html content = web::html(R"(<input type="hidden" name="version" id="payment-version" value="{}">)", showing.line->version);
    if (showing.overtaken && showing.submitted == PartName::payment) content += overtaken_notice(say, differences(showing));
    content += web::html(R"(<p class="govuk-body"><strong>{}</strong> · {}</p>)", showing.line->insured.full_name(), say(label_of(*kept.kind)));
    content += needs_bank(*kept.kind) ? bank_fields(showing, kept) : postal_fields(showing, kept);
    content += web::button_group({web::button({.text = say("schedule.save"_text)}),
                                  web::button({.text = say("schedule.clear"_text), .name = "clear", .value = "payment", .kind = web::ButtonKind::secondary})});
    return showing.form("payment", showing.line_address("/payment"), content);
}

}  // namespace

web::Html payment_part(const Showing& showing) {
    const Language& say = showing.say();
    web::Html content;
    if (!showing.line)
        content = web::inset_text(say("schedule.payment_needs_insured"_text));
    else if (!showing.line->payment.kind)
        content = web::inset_text(say("schedule.payment_needs_kind"_text));
    else
        content = payment_form(showing);
    return web::part({.id = "payment", .title = say("schedule.part_payment"_text)}, content);
}

namespace {

// The bank's code counts, unless it is the one kept and another bank was chosen by name.
std::optional<BankCode> read_bank(web::Fields& fields, const payment::Draft& kept, const payment::Banks& banks) {
    std::string_view by_code = trim_ascii(fields.typed("bank"));
    std::string_view by_name = fields.typed("bank_name");
    bool code_untouched = by_code.empty() || (kept.bank && by_code == kept.bank->text() && !by_name.empty());
    auto code = fields.optional(code_untouched ? "bank_name" : "bank", &BankCode::read);
    if (code && !banks.find(*code)) {
        fields.refuse("bank", explain(payment::Refusal{payment::Refusal::Why::unknown_bank, {code->text()}}));
        return std::nullopt;
    }
    return code;
}

void read_account(payment::Draft& payment, web::Fields& fields, const payment::Draft& kept, const payment::Banks& banks, Date today) {
    payment.bank = read_bank(fields, kept, banks);
    payment.iban = fields.optional("iban", &Iban::read);
    if (fields.refused() || !payment.bank || !payment.iban) return;
    auto paid = payment::pay_into(*payment.kind, *banks.find(*payment.bank), *payment.iban, today);
    if (!paid) fields.refuse(std::string(field_of(paid.error().why)), explain(paid.error()));
}

payment::Draft read_payment(const payment::Draft& kept, web::Fields& fields, const payment::Banks& banks, Date today) {
    payment::Draft payment{.kind = kept.kind};
    if (!kept.kind || fields.typed("clear") == "payment") return payment;
    if (needs_bank(*kept.kind)) {
        read_account(payment, fields, kept, banks, today);
    } else {
        payment.post_office = fields.optional("post_office", payment::read_post_office);
        payment.identity_card = fields.optional("identity_card", &IdentityCard::read);
    }
    return payment;
}

}  // namespace

web::Response save_payment(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const Line* kept = draft->line(static_cast<int>(request.number_in_path("line")));
    if (!kept) return no_such_schedule(visitor, request);
    Showing showing{desk, visitor, request, *draft, kept, PartName::payment, &fields};
    Line line = *kept;
    line.version = version_typed(fields);
    if (fields.typed("find") == "bank") {
        read_bank(fields, kept->payment, desk.banks);
        return working_page(showing, fields.refused() ? 422 : 200);
    }
    line.payment = read_payment(kept->payment, fields, desk.banks, day_in_baku(request.at));
    if (fields.refused()) return working_page(showing, 422);
    return keep_and_show(showing, [&](store::Transaction& transaction) {
        if (!keep_line(transaction, *draft, line, request.at)) throw Overtaken();
        record(transaction, visitor, request, "schedule.payment_saved", draft->key, line.number);
        return address(draft->key, "?line=" + std::to_string(line.number) + "&done=saved#payment");
    });
}

}  // namespace qaygi::schedule
