#include "app/demo/welcome.hpp"

#include "base/text.hpp"
#include "person/fund_branches.hpp"

namespace qaygi::demo {
namespace {

// Filled with spaces to so many characters, as a terminal shows them.
std::string wide(std::string text, std::size_t width) {
    const std::size_t length = characters(text);
    return length < width ? text + std::string(width - length, ' ') : text + " ";
}

std::string in_groups(const Phone& phone) {  // +994 50 000 00 01
    const std::string& digits = phone.text();
    return fmt::format("{} {} {} {} {}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 3), digits.substr(9, 2), digits.substr(11, 2));
}

std::string_view regime_in(const Language& say, calendar::Regime regime) {
    switch (regime) {
        case calendar::Regime::five_days:
            return say("demo.five_days"_text);
        case calendar::Regime::six_days:
            return say("demo.six_days"_text);
        case calendar::Regime::other:
            return say("demo.other"_text);
    }
    return {};
}

std::string role_of(const Cast& cast, const Signer& signer, const Language& say) {
    if (signer.is_officer())
        return say("demo.officer"_text,
                   {person::find_fund_branch(signer.branch).value().name, std::string(say("identity.role." + std::string(name_of(signer.role.value()))))});
    const Employer& employer = cast.employer(*signer.employer);
    const std::string regime(regime_in(say, employer.regime));
    return signer.seal ? say("demo.head"_text, {employer.name(), regime}) : say("demo.without_seal"_text, {employer.name(), regime});
}

std::string births(const Insured& insured) {
    std::string result;
    for (const Child& child : insured.children) result += fmt::format("{}{} ({})", result.empty() ? "" : ", ", show(child.born), child.certificate);
    return result;
}

}  // namespace

std::string welcome(const Cast& cast, const Addresses& addresses) {
    std::string text;
    for (const Language::Code code : Language::all) {
        const Language& say = Language::of(code);
        text += say("demo.service"_text, {addresses.service}) + "\n";
        text += say("demo.phone_page"_text, {addresses.phone_page}) + "\n";
        text += say("demo.people"_text, {addresses.people}) + "\n";
        text += say("demo.papers"_text, {addresses.papers}) + "\n";
        text += say("demo.cards"_text, {addresses.cards}) + "\n\n";
    }
    const Language& say = Language::of(Language::Code::az);
    text += wide(std::string(say("demo.phone"_text)), 20) + wide(std::string(say("demo.user_id"_text)), 16) + wide("FİN", 9) +
            std::string(say("demo.who"_text)) + "\n";
    for (const Signer& signer : cast.signers)
        text += wide(in_groups(signer.phone), 20) + wide(signer.user_id.text(), 16) + wide(signer.fin.text(), 9) + wide(signer.name(), 22) +
                role_of(cast, signer, say) + "\n";
    return text;
}

std::string people_list(const Cast& cast, const Language& say) {
    std::string text;
    for (const Employer& employer : cast.employers) {
        text += say("demo.employer"_text, {employer.name(), employer.voen.text(), std::string(regime_in(say, employer.regime))}) + "\n";
        text += wide("SSN", 15) + wide("FİN", 9) + wide(std::string(say("demo.insured"_text)), 36) + wide("IBAN", 30) +
                wide(std::string(say("demo.bank_code"_text)), 12) + wide(std::string(say("demo.identity_card"_text)), 14) +
                std::string(say("demo.children"_text)) + "\n";
        for (const Insured& insured : cast.insured) {
            if (insured.employer != employer.voen) continue;
            text += wide(insured.person.ssn.text(), 15) + wide(insured.person.fin.text(), 9) + wide(insured.person.full_name(), 36) +
                    wide(insured.iban.text(), 30) + wide(insured.bank.text(), 12) + wide(insured.identity_card.text(), 14) + births(insured) + "\n";
        }
        text += "\n";
    }
    return text;
}

}  // namespace qaygi::demo
