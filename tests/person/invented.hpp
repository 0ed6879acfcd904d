#pragma once

// People, employers and banks that do not exist, with identifiers that pass their checks.

#include "payment/bank_tables.hpp"
#include "person/register.hpp"
#include "person/requisites.hpp"

namespace qaygi::person {

inline const payment::Banks& invented_banks() {
    static const auto banks = payment::banks_of({"code,name,swift,voen,closed\n200004,Birinci Bank ASC,AIIBAZ2X,9900003611,2026-03-01\n",
                                                 "bank,correspondent_account\n", "code,bank,branch,closed\n200015,200004,Naxçıvan,\n"});
    return *banks;
}

inline Voen invented_employer() { return Voen::read("1234567801").value(); }

inline Requisites invented_requisites() {
    return {.full_name = OrganisationName::read("“Xəzər Tekstil” MMC").value(),
            .fund_number = FundNumber::read("1000000000017").value(),
            .branch = BranchCode::read("AZ-SM").value(),
            .legal_address = Address::read("Sumqayıt şəh., Nizami küç. 12").value(),
            .phone = OfficePhone::read("018 642 11 22").value(),
            .email = std::nullopt,
            .head = PersonName::read("Rauf Tağızadə").value(),
            .accountant = PersonName::read("Günel Səmədova").value(),
            .bank = std::nullopt,
            .iban = std::nullopt};
}

inline InsuredPerson invented_person() {
    return {.ssn = Ssn::read("2000000000013").value(),
            .fin = Fin::read("4AB7CD2").value(),
            .given_name = "Nərmin",
            .family_name = "Ağazadə",
            .father_name = "Elçin",
            .born = date(1994, 5, 17)};
}

}  // namespace qaygi::person
