#include <gtest/gtest.h>

#include "documents/refusal.hpp"
#include "language/language.hpp"

namespace qaygi::documents {
namespace {

TEST(Texts, NameEveryKindInEachLanguage) {
    for (const auto code : Language::all) {
        for (const auto kind : kinds) EXPECT_FALSE(Language::of(code)("documents.kind." + std::string(name_of(kind))).empty());
    }
}

TEST(Texts, ExplainEveryRefusalInEachLanguage) {
    const std::vector<Refusal> all{Empty{},
                                   TooLarge{10'485'760},
                                   NotAccepted{"ZIP"},
                                   NotAccepted{""},
                                   WrongExtension{"pdf", Form::png},
                                   Damaged{Form::jpeg},
                                   BadName{},
                                   Encrypted{Form::pdf},
                                   TwoInOne{Form::jpeg, "ZIP"},
                                   TooManyPixels{10'000, 10'000, 80'000'000},
                                   UnpacksTooMuch{},
                                   TooManyPages{1000},
                                   TooManyScans{100},
                                   TooManyEntries{1000},
                                   Infected{"Eicar-Test-Signature"},
                                   PathInName{},
                                   ControlInName{},
                                   NameTooLong{200},
                                   TooManyDocuments{300},
                                   ScheduleFull{500 * 1024 * 1024},
                                   AlreadyAttached{"əmr.pdf"}};
    ASSERT_EQ(all.size(), std::variant_size_v<Refusal> + 1);  // one of them has two sentences
    for (const auto code : Language::all) {
        for (const auto& refusal : all) {
            const auto sentence = Language::of(code)(explain(refusal));
            EXPECT_FALSE(sentence.empty());
            EXPECT_EQ(sentence.find('{'), sentence.npos) << sentence;
        }
    }
}

TEST(Texts, LimitsAreSaidInMegabytes) {
    EXPECT_EQ(explain(TooLarge{10 * 1024 * 1024}).values, std::vector<std::string>{"10"});
    EXPECT_EQ(explain(TooLarge{1024 * 1024 * 3 / 2}).values, std::vector<std::string>{"1,5"});
}

TEST(Kinds, AreFoundByTheirNames) {
    for (const auto kind : kinds) EXPECT_EQ(kind_named(name_of(kind)), kind);
    EXPECT_EQ(kind_named("selfie"), std::nullopt);
    for (const auto form : forms) EXPECT_EQ(form_of(media_type_of(form)), form);
    EXPECT_EQ(form_of("text/html"), std::nullopt);
}

}  // namespace
}  // namespace qaygi::documents
