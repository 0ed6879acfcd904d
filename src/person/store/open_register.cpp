#include "person/store/open_register.hpp"

#include "person/store/person_table.hpp"
#include "person/store/remote_register.hpp"

namespace qaygi::person {

std::unique_ptr<const Register> open_register(const std::string& configured, store::Database& database) {
    if (configured == "table") return std::make_unique<PersonTable>(database);
    return std::make_unique<RemoteRegister>(configured);
}

}  // namespace qaygi::person
