#include "identity/store/card_codes.hpp"

namespace qaygi::identity {
namespace {

const store::Sql insert_code{"identity.insert_card_code", "INSERT INTO card_code (code, state, certificate, made) VALUES ($1, $2, $3, $4)"};
const store::Sql take{"identity.take_card_code", "DELETE FROM card_code WHERE code = $1 RETURNING state, certificate, made"};
const store::Sql delete_old{"identity.delete_old_card_codes", "DELETE FROM card_code WHERE made <= $1"};

}  // namespace

void keep_code(store::Transaction& transaction, const CardCode& code) {
    transaction.change(delete_old, Instant(code.made - code_holds));
    transaction.change(insert_code, code.code, code.state, store::Bytes{code.certificate}, code.made);
}

std::optional<CardCode> take_code(store::Transaction& transaction, const std::string& code, Instant now) {
    const auto row = transaction.row(take, code);
    if (!row || row->get<Instant>(2) + code_holds <= now) return std::nullopt;
    return CardCode{.code = code, .state = row->get<std::string>(0), .certificate = row->get<store::Bytes>(1).octets, .made = row->get<Instant>(2)};
}

}  // namespace qaygi::identity
