// Whatever is typed, a reader answers with a value or a refusal that can be explained; it never throws.

#include <cstdint>
#include <string_view>

#include "base/date.hpp"
#include "base/identifiers.hpp"
#include "base/message.hpp"
#include "base/money.hpp"
#include "base/text.hpp"

namespace {

using namespace qaygi;

template <class Read>
void try_reader(const Read& read) {
    if (!read && explain(read.error()).key.empty()) __builtin_trap();
}

template <class... Identifiers>
void try_identifiers(std::string_view typed) {
    (try_reader(Identifiers::read(typed)), ...);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view typed(reinterpret_cast<const char*>(bytes), size);
    try_reader(read_date(typed));
    try_reader(read_month(typed));
    try_reader(read_money(typed));
    try_reader(read_number(typed, 0, 60));
    try_reader(read_designation(typed, 50));
    try_reader(read_name(typed, 50));
    try_reader(read_prose(typed, 500));
    try_identifiers<Fin, Ssn, FundNumber, Voen, Iban, BankCode, Phone, UserId, IdentityCard>(typed);
    if (fold(fold(typed)) != fold(typed)) __builtin_trap();
    return 0;
}
