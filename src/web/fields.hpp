#pragma once

// One submission of a form: reads its fields, remembers what each refused one said, and gives back to the page what was typed.
// Without a submission it gives the page what is kept.
//
//   Fields fields{request.form};
//   auto day = fields.required("protocol_date", read_date);     // std::optional<Date>; the error is remembered
//   if (fields.refused()) return show(page(fields), 422);

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "language/language.hpp"
#include "web/parts.hpp"
#include "web/request.hpp"

namespace qaygi::web {

class Fields {
public:
    Fields() = default;
    explicit Fields(const Form& typed) : typed_(&typed) {}

    // The value, or nothing with an error at the field; an empty field is an error.
    template <class Read>
    auto required(const std::string& name, Read&& read) {
        return take(name, read(typed(name)));
    }
    // The value, or nothing; an empty field is no error.
    template <class Read>
    auto optional(const std::string& name, Read&& read) {
        using Answer = decltype(take(name, read(std::string_view{})));
        return trim_empty(typed(name)) ? Answer() : take(name, read(typed(name)));
    }
    // The first refusal of a field counts.
    void refuse(const std::string& name, Message why);
    bool refused() const { return !errors_.empty(); }

    std::string_view typed(std::string_view name) const { return typed_ ? typed_->text(name) : std::string_view{}; }
    bool submitted() const { return typed_ != nullptr; }
    // For the page: what was typed when there is a submission, else what is kept.
    std::string value(std::string_view name, std::string_view kept) const;
    std::string error(std::string_view name, const Language& say) const;
    // For error_summary, in the order in which the fields were read.
    std::vector<FieldError> errors(const Language& say) const;

private:
    template <class Value>
    std::optional<Value> take(const std::string& name, Result<Value, FieldRefusal> read) {
        if (read) return *std::move(read);
        refuse(name, explain(read.error()));
        return std::nullopt;
    }
    static bool trim_empty(std::string_view text);

    const Form* typed_ = nullptr;
    std::vector<std::pair<std::string, Message>> errors_;
};

}  // namespace qaygi::web
