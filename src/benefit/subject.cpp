#include "benefit/subject.hpp"

#include "base/text.hpp"

namespace qaygi::benefit {

namespace {

// Codes follow ASCII rules, so i and ı are both I; signs such as № and “ begin with 0xC2 or 0xE2 in UTF-8.
std::string letters_and_digits(std::string_view certificate) {
    std::string capitals = normalise(certificate);
    for (char& letter : capitals)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    std::string kept;
    bool in_sign = false;
    for (char each : upper_az(capitals)) {
        const auto octet = static_cast<unsigned char>(each);
        if (octet < 0x80 || octet >= 0xC0) in_sign = octet == 0xC2 || octet == 0xE2;
        if (octet >= 0x80 ? !in_sign : (octet >= '0' && octet <= '9') || (octet >= 'A' && octet <= 'Z')) kept += each;
    }
    return kept;
}

}  // namespace

std::string certified(Date day, const Designation& certificate) { return iso(day) + " " + letters_and_digits(certificate.text); }

}  // namespace qaygi::benefit
