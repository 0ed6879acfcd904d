#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "person/invented.hpp"
#include "person/screens/requisites.hpp"
#include "person/store/requisites.hpp"
#include "store/engines.hpp"

namespace qaygi::person {

namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Instant morning{std::chrono::milliseconds(1'772'000'000'000)};  // 25.02.2026

using Typed = std::map<std::string, std::string>;

const Typed good{{"version", "0"},
                 {"full_name", "“Xəzər Tekstil” MMC"},
                 {"fund_number", "1000 0000 0001 7"},
                 {"branch", "AZ-SM"},
                 {"legal_address", "Sumqayıt şəh., Nizami küç. 12"},
                 {"phone", "018 642 11 22"},
                 {"email", ""},
                 {"head", "Rauf Tağızadə"},
                 {"accountant", "Günel Səmədova"},
                 {"bank", ""},
                 {"iban", ""}};

Typed with(Typed typed, const std::string& field, const std::string& value) {
    typed[field] = value;
    return typed;
}

}  // namespace

class RequisitesPage : public store::OnEachEngine {
protected:
    web::Response show(Language::Code language = Language::Code::az) {
        return show_requisites({database(), invented_banks()}, visitor(), request({}, language));
    }
    web::Response save(const Typed& typed, const char* fin = "5ABC2DE", const char* name = "Günel Səmədova") {
        return save_requisites({database(), invented_banks()}, visitor(fin, name), request(typed));
    }
    std::optional<KeptRequisites> kept() {
        return database().read([](store::Connection& connection) { return load_requisites(connection, invented_employer()); });
    }

private:
    static identity::EmployerVisitor visitor(const char* fin = "5ABC2DE", const char* name = "Günel Səmədova") {
        return {{Fin::read(fin).value(), name, "session", "the-csrf"}, invented_employer(), "Xəzər Tekstil MMC", identity::Right::seal};
    }
    static web::Request request(const Typed& typed, Language::Code language = Language::Code::az) {
        web::Request request;
        request.path = "/employer/requisites";
        request.at = morning;
        request.language = &Language::of(language);
        for (const auto& [name, value] : typed) request.form.add(name, value);
        return request;
    }
};
ON_EACH_ENGINE(RequisitesPage);

TEST_P(RequisitesPage, proposes_the_name_in_the_certificate) {
    const auto page = show();
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("value=\"Xəzər Tekstil MMC\""));
    EXPECT_THAT(page.body, HasSubstr("1234567801"));
    EXPECT_THAT(page.body, HasSubstr("Bakı şəhəri"));
    EXPECT_THAT(page.body, HasSubstr("the-csrf"));
}

TEST_P(RequisitesPage, is_shown_in_each_language) {
    EXPECT_THAT(show(Language::Code::az).body, HasSubstr("Sığortaedənin rekvizitləri"));
    EXPECT_THAT(show(Language::Code::en).body, HasSubstr("Details of the employer"));
    EXPECT_THAT(show(Language::Code::ru).body, HasSubstr("Реквизиты страхователя"));
}

TEST_P(RequisitesPage, saves_and_shows_what_is_kept) {
    const auto saved = save(good);
    EXPECT_EQ(saved.status, 303);
    EXPECT_THAT(saved.headers, testing::Contains(testing::Pair("Location", "/employer/requisites?done=saved")));
    EXPECT_EQ(kept()->requisites, invented_requisites());
    EXPECT_EQ(kept()->saved, (Saved{morning, Fin::read("5ABC2DE").value(), "Günel Səmədova"}));
    const auto page = show().body;
    EXPECT_THAT(page, HasSubstr("name=\"version\" value=\"1\""));
    EXPECT_THAT(page, HasSubstr("value=\"+994186421122\""));
    EXPECT_THAT(page, HasSubstr("Son dəyişiklik: Günel Səmədova, 25.02.2026"));
}

TEST_P(RequisitesPage, refuses_at_the_field_and_keeps_what_was_typed) {
    for (const auto& [field, typed, why] :
         std::vector<std::tuple<std::string, std::string, std::string>>{{"full_name", "<script>alert(1)</script>", "Burada “&lt;” simvolu yazıla bilməz"},
                                                                        {"full_name", std::string(500, 'a'), "Ən çoxu 200 simvol"},
                                                                        {"full_name", "", "Bu sahə mütləq doldurulmalıdır"},
                                                                        {"fund_number", "12345", "13 simvol olmalıdır, siz 5 simvol yazmısınız"},
                                                                        {"branch", "AZ-XX", "Siyahıdakı variantlardan birini seçin"},
                                                                        {"legal_address", "Bakı 😀", "“😀”"},
                                                                        {"phone", "telefon", "Nümunə: +994 50 123 45 67"},
                                                                        {"email", "muhasib", "Nümunə: muhasib@example.az"},
                                                                        {"head", "Rauf\u200F", "“U+200F”"},
                                                                        {"accountant", std::string("G\0", 2), "“U+0000”"},
                                                                        {"iban", "AZ22NABZ00000000137010001944", "yoxlamadan keçmədi"},
                                                                        {"bank", "200015", "Bu sahə mütləq doldurulmalıdır"}}) {
        const auto page = save(with(good, field, typed));
        EXPECT_EQ(page.status, 422) << field;
        EXPECT_THAT(page.body, HasSubstr(why)) << field;
        EXPECT_THAT(page.body, HasSubstr("Rauf")) << field;
        EXPECT_THAT(page.body, Not(HasSubstr("<script>alert"))) << field;
    }
    EXPECT_FALSE(kept());
}

TEST_P(RequisitesPage, refuses_an_account_of_another_bank) {
    const auto page = save(with(with(good, "bank", "200015"), "iban", "AZ21NABZ00000000137010001944"));
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("“AIIB”"));
    EXPECT_THAT(page.body, HasSubstr("“NABZ”"));
    EXPECT_THAT(page.body, HasSubstr("value=\"AZ21NABZ00000000137010001944\""));
}

TEST_P(RequisitesPage, shows_both_when_a_colleague_saved_first) {
    save(good);
    save(with(with(good, "version", "1"), "phone", "1102"), "6ABC2DE", "Rauf Tağızadə");
    const auto page = save(with(with(good, "version", "1"), "phone", "142"));
    EXPECT_EQ(page.status, 409);
    EXPECT_THAT(page.body, HasSubstr("Rauf Tağızadə dəyişdi"));
    EXPECT_THAT(page.body, HasSubstr(">1102<"));
    EXPECT_THAT(page.body, HasSubstr("value=\"142\""));
    EXPECT_THAT(page.body, HasSubstr("name=\"version\" value=\"2\""));
    EXPECT_EQ(kept()->requisites.phone.text(), "1102");
    EXPECT_EQ(save(with(with(good, "version", "2"), "phone", "142")).status, 303);
    EXPECT_EQ(kept()->requisites.phone.text(), "142");
}

TEST_P(RequisitesPage, refused_form_goes_on_from_the_version_that_was_seen) {
    save(good);
    save(with(with(good, "version", "1"), "phone", "1102"));
    const auto page = save(with(with(good, "version", "1"), "phone", "x"));
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("name=\"version\" value=\"1\""));
}

TEST_P(RequisitesPage, pressed_twice_saves_once) {
    EXPECT_EQ(save(good).status, 303);
    EXPECT_EQ(save(good).status, 303);
    EXPECT_EQ(kept()->version, 1);
}

}  // namespace qaygi::person
