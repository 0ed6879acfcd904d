#include "app/card_issuers.hpp"

#include <algorithm>
#include <array>
#include <boost/property_tree/ini_parser.hpp>

#include "app/dotted.hpp"
#include "base/fault.hpp"
#include "crypto/digest.hpp"

namespace qaygi::app {
namespace {

using identity::card::Mapping;

struct Setting {
    std::string_view name;
    std::string Mapping::*member;
    bool dotted = true;
};

constexpr std::array<Setting, 9> settings{{{"fin", &Mapping::fin},
                                           {"fin-prefix", &Mapping::fin_prefix, false},
                                           {"given-name", &Mapping::given_name},
                                           {"surname", &Mapping::surname},
                                           {"number", &Mapping::number},
                                           {"employer", &Mapping::employer},
                                           {"employer-prefix", &Mapping::employer_prefix, false},
                                           {"employer-name", &Mapping::employer_name},
                                           {"seal-policy", &Mapping::seal_policy}}};

std::string plain(std::string fingerprint) {
    std::erase(fingerprint, ':');
    std::ranges::transform(fingerprint, fingerprint.begin(),
                           [](char digit) { return digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit; });
    return fingerprint;
}

void set(Mapping& mapping, const std::string& name, const std::string& value) {
    const auto found = std::ranges::find(settings, name, &Setting::name);
    if (found == settings.end()) throw Fault("there is no setting " + name + " of an issuer");
    if (const auto wrong = found->dotted ? refuse_undotted(value) : std::string(); !wrong.empty()) throw Fault(name + ": " + wrong);
    mapping.*found->member = value;
}

boost::property_tree::ptree sections(const std::filesystem::path& file) {
    boost::property_tree::ptree sections;
    try {
        boost::property_tree::read_ini(file.string(), sections);
    } catch (const boost::property_tree::ini_parser_error& problem) {
        throw Fault(problem.what());
    }
    return sections;
}

}  // namespace

identity::card::OwnMappings read_card_issuers(const std::filesystem::path& file, const Mapping& usual, const crypto::Authorities& trusted) {
    identity::card::OwnMappings own;
    for (const auto& [fingerprint, section] : sections(file)) {
        const auto issuer = plain(fingerprint);
        const auto is_it = [&](const crypto::Certificate& each) { return crypto::sha256_hex(each.der()) == issuer; };
        if (std::ranges::none_of(trusted.listed(), is_it)) throw Fault(file.string() + ": no authority in card-authorities has the SHA-256 " + fingerprint);
        auto mapping = usual;
        try {
            for (const auto& [name, value] : section) set(mapping, name, value.data());
        } catch (const Fault& problem) {
            throw Fault(file.string() + ", " + fingerprint + ": " + problem.what());
        }
        own.emplace(issuer, std::move(mapping));
    }
    return own;
}

}  // namespace qaygi::app
