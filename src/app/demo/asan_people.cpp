#include "app/demo/asan_people.hpp"

#include <boost/json.hpp>

#include "language/language.hpp"

namespace qaygi::demo {

std::string asan_people(const Cast& cast) {
    const Language& say = Language::of(Language::Code::az);
    boost::json::array people;
    for (const Signer& signer : cast.signers) {
        boost::json::object person{{"phone", signer.phone.text()}, {"userId", signer.user_id.text()}, {"fin", signer.fin.text()},
                                   {"given", signer.given_name},   {"family", signer.family_name},    {"seal", signer.seal}};
        if (signer.employer) person["voen"] = signer.employer->text();
        person["organization"] = signer.employer ? std::string_view(cast.employer(*signer.employer).name()) : say("demo.fund"_text);
        people.push_back(std::move(person));
    }
    return boost::json::serialize(people);
}

}  // namespace qaygi::demo
