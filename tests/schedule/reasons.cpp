#include "schedule/screens/reasons.hpp"

#include <gtest/gtest.h>

namespace qaygi::schedule {
namespace {

TEST(Reasons, KeepTheirValuesWhenTheirWordsLeftTheTexts) {
    const Language& say = Language::of(Language::Code::az);
    EXPECT_EQ(kept_words(say, {"benefit.trace.working_days", {"03.2025", "13"}}), "03.2025 ayında 13 iş günü var");
    EXPECT_EQ(kept_words(say, {"benefit.trace.of_an_older_rule", {"03.2025", "13"}}), "03.2025 · 13");
}

}  // namespace
}  // namespace qaygi::schedule
