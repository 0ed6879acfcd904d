#include "store/session.hpp"

namespace qaygi::store {

void Session::carry_out(const std::function<void(Transaction&)>& function) {
    failure_ = nullptr;
    function(*this);
    if (failure_) std::rethrow_exception(failure_);
}

Session::Answer Session::ask(const Sql& sql, const std::vector<Value>& parameters) {
    if (failure_) std::rethrow_exception(failure_);
    try {
        for (const auto& parameter : parameters) {
            const auto* text = std::get_if<std::string>(&parameter);
            ensure(text == nullptr || text->find('\0') == std::string::npos, "stored text holds no NUL");
        }
        return answer(sql, parameters);
    } catch (...) {
        failure_ = std::current_exception();
        throw;
    }
}

}  // namespace qaygi::store
