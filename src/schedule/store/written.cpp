#include "schedule/store/written.hpp"

#include <boost/json.hpp>

namespace qaygi::schedule {

namespace json = boost::json;

namespace {

// JSON while it is read. What is short, as almost everything here, needs no memory but the stack.
class Parsed {
public:
    explicit Parsed(const std::string& text) : value_(json::parse(text, &memory_)) {}
    const json::value& operator*() const { return value_; }

private:
    std::array<unsigned char, 4096> space_;
    json::monotonic_resource memory_{space_.data(), space_.size()};
    json::value value_;
};

json::array written(const Message& message) {
    json::array row{message.key};
    for (const std::string& value : message.values) row.emplace_back(value);
    return row;
}

Message message_from(const json::value& written) {
    Message message{std::string(written.at(0).as_string()), {}};
    for (std::size_t i = 1; i < written.as_array().size(); ++i) message.values.emplace_back(written.at(i).as_string());
    return message;
}

}  // namespace

std::string facts_to_json(const benefit::Draft& facts) {
    json::object object;
    each_field(facts, [&](const benefit::FormField& each, const std::optional<std::string>& value) {
        if (value) object[each.field.name] = *value;
    });
    return json::serialize(object);
}

benefit::Draft facts_from_json(const benefit::Benefit& benefit, const std::string& text) {
    const Parsed parsed(text);
    const json::object& object = (*parsed).as_object();
    benefit::Draft facts(benefit);
    for (std::size_t place = 0; place < benefit.fields.size(); ++place)
        if (const json::value* kept = object.if_contains(benefit.fields[place].field.name); kept && benefit.fields[place].readable(kept->as_string()))
            facts.give(place, std::string(kept->as_string()));
    return facts;
}

std::string reasons_to_json(const std::vector<law::Line>& reasons) {
    json::array rows;
    for (const law::Line& reason : reasons) rows.push_back(json::array{written(reason.what), written(reason.source)});
    return json::serialize(rows);
}

std::vector<law::Line> reasons_from(const std::string& text) {
    std::vector<law::Line> reasons;
    const Parsed parsed(text);
    for (const json::value& row : (*parsed).as_array()) reasons.push_back({message_from(row.at(0)), message_from(row.at(1))});
    return reasons;
}

Line line_from(const benefit::Benefit& benefit, const store::Row& row) {
    auto kind = row.get<std::optional<std::string>>(8);
    return {.number = row.get<int>(0),
            .version = row.get<std::int64_t>(1),
            .insured = {row.get<Ssn>(2), row.get<Fin>(3), row.get<std::string>(4), row.get<std::string>(5), row.get<std::string>(6)},
            .facts = facts_from_json(benefit, row.get<std::string>(7)),
            .payment = {.kind = kind ? payment::kind_named(*kind) : std::nullopt,
                        .bank = row.get<std::optional<BankCode>>(9),
                        .iban = row.get<std::optional<Iban>>(10),
                        .post_office = row.get<std::optional<std::string>>(11),
                        .identity_card = row.get<std::optional<IdentityCard>>(12)},
            .months = {},
            .copied_from = row.get<std::optional<int>>(13)};
}

}  // namespace qaygi::schedule
