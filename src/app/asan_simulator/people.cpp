#include "app/asan_simulator/people.hpp"

#include <boost/json.hpp>
#include <set>

#include "base/fault.hpp"

namespace qaygi::asan_simulator {
namespace {

namespace json = boost::json;

// One entry of the list; a Fault says which.
class Entry {
public:
    Entry(const json::value& value, std::size_t number) : number_(number) {
        if (!value.is_object()) throw wrong("is no object");
        object_ = &value.get_object();
        static const std::set<std::string_view> known{"phone", "userId", "fin", "given", "family", "voen", "organization", "seal"};
        for (const auto& member : *object_)
            if (!known.contains(std::string_view(member.key()))) throw wrong("has an unknown \"" + std::string(member.key()) + "\"");
    }
    bool has(std::string_view name) const { return object_->contains(name); }
    std::string text(std::string_view name) const {
        const auto* value = object_->if_contains(name);
        if (!value || !value->is_string() || value->get_string().empty()) throw wrong("needs \"" + std::string(name) + "\" as text");
        return std::string(value->get_string());
    }
    bool yes(std::string_view name) const {
        const auto* value = object_->if_contains(name);
        if (value && !value->is_bool()) throw wrong("needs \"" + std::string(name) + "\" as true or false");
        return value && value->get_bool();
    }
    template <class Identifier>
    Identifier identifier(std::string_view name) const {
        auto read = Identifier::read(text(name));
        if (!read) throw wrong("has a \"" + std::string(name) + "\" that cannot be");
        return *read;
    }

private:
    Fault wrong(const std::string& what) const { return Fault("person " + std::to_string(number_ + 1) + " of the simulator's list " + what); }

    std::size_t number_;
    const json::object* object_ = nullptr;
};

Person read_person(const Entry& entry) {
    return {.phone = entry.identifier<Phone>("phone"),
            .user_id = entry.identifier<UserId>("userId"),
            .fin = entry.identifier<Fin>("fin"),
            .given = entry.text("given"),
            .family = entry.text("family"),
            .employer = entry.has("voen") ? std::optional(entry.identifier<Voen>("voen")) : std::nullopt,
            .organization = entry.has("organization") ? entry.text("organization") : "",
            .seal = entry.yes("seal")};
}

json::value value_of(const Person& person) {
    json::object object{
        {"phone", person.phone.text()}, {"userId", person.user_id.text()}, {"fin", person.fin.text()}, {"given", person.given}, {"family", person.family}};
    if (person.employer) object["voen"] = person.employer->text();
    if (!person.organization.empty()) object["organization"] = person.organization;
    if (person.seal) object["seal"] = true;
    return object;
}

}  // namespace

std::vector<Person> read_people(std::string_view text) {
    json::error_code error;
    const auto list = json::parse({text.data(), text.size()}, error);
    if (error || !list.is_array()) throw Fault("the simulator's people are not a list in JSON");
    std::vector<Person> people;
    std::set<Phone> phones;
    for (const auto& value : list.get_array()) {
        people.push_back(read_person(Entry(value, people.size())));
        if (!phones.insert(people.back().phone).second) throw Fault("two of the simulator's people have the same phone " + people.back().phone.masked());
    }
    return people;
}

std::string write_people(const std::vector<Person>& people) {
    json::array list;
    for (const auto& person : people) list.push_back(value_of(person));
    return json::serialize(list);
}

}  // namespace qaygi::asan_simulator
