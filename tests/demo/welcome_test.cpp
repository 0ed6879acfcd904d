#include "app/demo/welcome.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qaygi::demo {
namespace {

using testing::HasSubstr;

const Date a_day = date(2026, 11, 23);

TEST(Welcome, TellsHowToSignInAsEachAndWhereThePhoneIs) {
    const Cast cast = read_cast(a_day);
    const std::string text = welcome(
        cast, {.service = "http://localhost:8080", .phone_page = "http://localhost:8081", .people = "people.txt", .papers = "papers", .cards = "cards"});
    for (const char* place : {"http://localhost:8080", "http://localhost:8081", "people.txt", "papers", "cards"}) EXPECT_THAT(text, HasSubstr(place));
    for (const Signer& signer : cast.signers) {
        EXPECT_THAT(text, HasSubstr(signer.user_id.text()));
        EXPECT_THAT(text, HasSubstr(signer.fin.text()));
        EXPECT_THAT(text, HasSubstr(signer.name()));
    }
    EXPECT_THAT(text, HasSubstr("+994 50 000 00 01   100001          00QMK6H  Arzu Nəsirli          “Xəzər Tekstil” MMC"));
    EXPECT_LT(text.find("Qayğı işləyir"), text.find("Qayğı is running")) << "Azerbaijani first";
}

TEST(PeopleList, HoldsWhatIsTypedAboutEach) {
    const Cast cast = read_cast(a_day);
    for (const Language::Code code : Language::all) {
        const std::string text = people_list(cast, Language::of(code));
        for (const Insured& insured : cast.insured) {
            for (const std::string& typed : {insured.person.ssn.text(), insured.person.full_name(), insured.iban.text(), insured.identity_card.text()})
                EXPECT_THAT(text, HasSubstr(typed));
            for (const Child& child : insured.children) EXPECT_THAT(text, HasSubstr(show(child.born) + " (" + child.certificate + ")"));
        }
    }
}

}  // namespace
}  // namespace qaygi::demo
