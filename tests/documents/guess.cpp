#include "documents/guess.hpp"

#include <gtest/gtest.h>

namespace qaygi::documents {
namespace {

TEST(Guess, ByTheWordsOfANameInItsLanguage) {
    const std::pair<const char*, Kind> names[]{
        {"Əmr № 12.pdf", Kind::order_extract},
        {"dadashova_emr.jpg", Kind::order_extract},
        {"Приказ.pdf", Kind::order_extract},
        {"ŞƏHADƏTNAMƏ.pdf", Kind::birth_certificate},
        {"birth certificate.pdf", Kind::birth_certificate},
        {"свидетельство о рождении.pdf", Kind::birth_certificate},
        {"ölüm şəhadətnaməsi.pdf", Kind::death_certificate},
        {"свидетельство о смерти.pdf", Kind::death_certificate},
        {"dəfn arayışı.png", Kind::burial_reference},
        {"Protokol-7.tif", Kind::protocol},
        {"ərizə.png", Kind::application},
        {"IMG_2034.jpg", Kind::other},
        {"numemre.pdf", Kind::other},
        {"", Kind::other},
    };
    for (const auto& [name, kind] : names) EXPECT_EQ(guess_kind(name), kind) << name;
}

TEST(Guess, APersonIsFoundInEitherLetters) {
    EXPECT_TRUE(names_person("Dadaşova əmr.pdf", "Dadaşova"));
    EXPECT_TRUE(names_person("dadashova-emr.pdf", "Dadaşova"));
    EXPECT_TRUE(names_person("DADASOVA.pdf", "Dadaşova"));
    EXPECT_FALSE(names_person("muradova.pdf", "Dadaşova"));
    EXPECT_FALSE(names_person("əmr li.pdf", "Li"));
}

}  // namespace
}  // namespace qaygi::documents
