#include "app/demo/cast.hpp"

#include "base/csv.hpp"
#include "base/embedded.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"

namespace qaygi::demo {
namespace {

// A row whose values are taken in the order of the header.
class Values {
public:
    Values(std::string_view file, const CsvRow& row) : file_(file), row_(row) {}
    const std::string& text() { return row_.cells[next_++]; }
    template <class Identifier>
    Identifier identifier() {
        const auto read = Identifier::read(text());
        if (!read) throw wrong(name_of(read.error().why));
        return *read;
    }
    template <class Identifier>
    std::optional<Identifier> if_given() {
        if (!row_.cells[next_].empty()) return identifier<Identifier>();
        ++next_;
        return std::nullopt;
    }
    std::optional<Date> day_if_given() {
        if (!row_.cells[next_].empty()) return day();
        ++next_;
        return std::nullopt;
    }
    Date day() {
        const auto read = date_from_iso(text());
        if (!read) throw wrong("not a day");
        return *read;
    }
    int number() {
        const auto read = read_number(text(), 0, 100);
        if (!read) throw wrong(name_of(read.error().why));
        return *read;
    }
    Fault wrong(std::string_view why) const { return wrong_row(file_, row_, fmt::format("value {}: {}", next_, why)); }

private:
    std::string_view file_;
    const CsvRow& row_;
    std::size_t next_ = 0;
};

std::vector<CsvRow> rows_of(std::string_view file, std::string_view header) {
    for (const embedded::File& table : embedded::demo())
        if (table.name == file) return read_csv(file, table.bytes, header);
    throw Fault(fmt::format("the table {} is not in the program", file));
}

calendar::Regime read_regime(Values& values) {
    const std::string& typed = values.text();
    if (const auto regime = calendar::regime_named(typed)) return *regime;
    throw values.wrong("not a work regime");
}

person::Requisites read_requisites(Values& values) {
    return {.full_name = values.identifier<person::OrganisationName>(),
            .fund_number = values.identifier<FundNumber>(),
            .branch = values.identifier<person::BranchCode>(),
            .legal_address = values.identifier<person::Address>(),
            .phone = values.identifier<person::OfficePhone>(),
            .email = values.if_given<person::Email>(),
            .head = values.identifier<person::PersonName>(),
            .accountant = values.identifier<person::PersonName>(),
            .bank = values.if_given<BankCode>(),
            .iban = values.if_given<Iban>()};
}

Employer read_employer(Values values) { return {values.identifier<Voen>(), read_regime(values), read_requisites(values)}; }

Signer read_signer(Values values) {
    return {.phone = values.identifier<Phone>(),
            .user_id = values.identifier<UserId>(),
            .fin = values.identifier<Fin>(),
            .given_name = values.text(),
            .family_name = values.text(),
            .employer = values.if_given<Voen>(),
            .seal = values.text() == "yes",
            .branch = values.text(),
            .role = identity::role_named(values.text())};
}

Insured read_insured(Values values) {
    Voen employer = values.identifier<Voen>();
    Ssn ssn = values.identifier<Ssn>();
    Fin fin = values.identifier<Fin>();
    std::string family = values.text();
    std::string given = values.text();
    person::InsuredPerson person{std::move(ssn), std::move(fin), std::move(given), std::move(family), values.text(), values.day()};
    return {std::move(employer), std::move(person), values.identifier<BankCode>(), values.identifier<Iban>(), values.identifier<IdentityCard>(), {}};
}

Child read_child(Values values, Date today) {
    std::string certificate = values.text();
    if (const auto born = values.day_if_given()) return {std::move(certificate), *born};
    const Date months_before = add_months_clamped(today, -values.number());
    return {std::move(certificate), months_before - std::chrono::days(values.number())};
}

}  // namespace

const Employer& Cast::employer(const Voen& voen) const {
    const auto found = std::ranges::find(employers, voen, &Employer::voen);
    ensure(found != employers.end(), "whoever acts in the demonstration acts for one of its employers");
    return *found;
}

const Signer& Cast::head_of(const Employer& employer) const {
    const auto found = std::ranges::find_if(signers, [&](const Signer& signer) { return signer.employer == employer.voen && signer.seal; });
    ensure(found != signers.end(), "somebody holds the seal authority of each employer of the demonstration");
    return *found;
}

Cast read_cast(Date today) {
    Cast cast;
    for (const CsvRow& row : rows_of("employers.csv", "voen,regime,full_name,fund_number,branch,legal_address,phone,email,head,accountant,bank,iban"))
        cast.employers.push_back(read_employer({"employers.csv", row}));
    for (const CsvRow& row : rows_of("signers.csv", "phone,user_id,fin,given_name,family_name,employer,seal,branch,role"))
        cast.signers.push_back(read_signer({"signers.csv", row}));
    for (const CsvRow& row : rows_of("insured.csv", "employer,ssn,fin,family_name,given_name,father_name,born,bank_code,iban,identity_card"))
        cast.insured.push_back(read_insured({"insured.csv", row}));
    for (const CsvRow& row : rows_of("children.csv", "ssn,certificate,born,months_before,days_before")) {
        Values values("children.csv", row);
        const Ssn parent = values.identifier<Ssn>();
        const auto found = std::ranges::find(cast.insured, parent, [](const Insured& insured) { return insured.person.ssn; });
        if (found == cast.insured.end()) throw values.wrong("no such insured person");
        found->children.push_back(read_child(values, today));
    }
    return cast;
}

}  // namespace qaygi::demo
