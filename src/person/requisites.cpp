#include "person/requisites.hpp"

#include "base/text.hpp"
#include "payment/payment.hpp"
#include "person/fund_branches.hpp"

namespace qaygi::person {

namespace {

using Checked = Result<std::string, FieldRefusal>;

constexpr std::size_t longest_organisation_name = 200;
constexpr std::size_t longest_address = 250;
constexpr std::size_t longest_person_name = 100;
constexpr std::size_t longest_email = 254;

bool is_in_an_email(char c) { return c > ' ' && c < '\x7f' && !std::string_view("<>()[]\\,;:\"@").contains(c); }

// One @, and a name of a host with a dot after it: whether letters arrive there is known only by writing one.
bool has_form_of_email(std::string_view text) {
    const auto at = text.find('@');
    if (at == text.npos || at == 0) return false;
    const auto host = text.substr(at + 1);
    const auto dot = host.rfind('.');
    if (dot == host.npos || dot == 0 || dot + 1 == host.size() || host.front() == '-' || host.contains("..")) return false;
    return std::ranges::all_of(text.substr(0, at), is_in_an_email) && std::ranges::all_of(host, is_in_an_email);
}

Gap missing(const Field& field) { return {std::string(field.name), explain(FieldRefusal{WhyNot::missing, {}})}; }

std::optional<Gap> gap_of_account(const Draft& draft, const payment::Banks& banks, Date today) {
    if (!draft.bank && !draft.iban) return std::nullopt;
    if (!draft.bank) return missing(field::bank);
    if (!draft.iban) return missing(field::iban);
    const auto bank = banks.find(*draft.bank);
    const auto refusal = bank ? payment::refusal_of_account(*bank, *draft.iban, today)
                              : std::optional(payment::Refusal{payment::Refusal::Why::unknown_bank, {draft.bank->text()}});
    if (!refusal) return std::nullopt;
    return Gap{std::string(payment::field_of(refusal->why)), explain(*refusal)};
}

}  // namespace

namespace requisite_kind {

Checked OrganisationName::check(std::string_view typed) { return read_designation(typed, longest_organisation_name); }

Checked Address::check(std::string_view typed) { return read_designation(typed, longest_address); }

Checked OfficePhone::check(std::string_view typed) {
    const auto text = normalise(typed);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if ((text.size() == 3 || text.size() == 4) && std::ranges::all_of(text, is_digit)) return text;
    return identifier_kind::Phone::check(text);
}

Checked Email::check(std::string_view typed) {
    const auto text = normalise(typed);
    if (text.empty()) return refuse(FieldRefusal{WhyNot::missing, {}});
    if (text.size() > longest_email) return refuse(FieldRefusal{WhyNot::too_long, {std::to_string(longest_email), std::to_string(characters(text))}});
    if (!has_form_of_email(text)) return refuse(FieldRefusal{WhyNot::wrong_form, {"muhasib@example.az"}});
    return text;
}

Checked PersonName::check(std::string_view typed) { return read_name(typed, longest_person_name); }

Checked BranchCode::check(std::string_view typed) {
    const auto code = trim_ascii(typed);
    if (code.empty()) return refuse(FieldRefusal{WhyNot::missing, {}});
    if (!find_fund_branch(code)) return refuse(FieldRefusal{WhyNot::not_in_list, {}});
    return std::string(code);
}

}  // namespace requisite_kind

Draft draft_of(const Requisites& requisites) {
    return {requisites.full_name, requisites.fund_number, requisites.branch,     requisites.legal_address, requisites.phone,
            requisites.email,     requisites.head,        requisites.accountant, requisites.bank,          requisites.iban};
}

Result<Requisites, std::vector<Gap>> complete(const Draft& draft, const payment::Banks& banks, Date today) {
    std::vector<Gap> gaps;
    each_field(draft, [&](const Field& field, const auto& value) {
        if (field.required && !value) gaps.push_back(missing(field));
    });
    if (auto gap = gap_of_account(draft, banks, today)) gaps.push_back(*std::move(gap));
    if (!gaps.empty()) return refuse(std::move(gaps));
    return Requisites{*draft.full_name, *draft.fund_number, *draft.branch,     *draft.legal_address, *draft.phone,
                      draft.email,      *draft.head,        *draft.accountant, draft.bank,           draft.iban};
}

}  // namespace qaygi::person
