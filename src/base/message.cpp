#include "base/message.hpp"

namespace qaygi {

Message explain(const FieldRefusal& refusal) { return {"refusal." + std::string(name_of(refusal.why)), refusal.data}; }

}  // namespace qaygi
