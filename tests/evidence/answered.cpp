#include "evidence/store/answered.hpp"

#include <gtest/gtest.h>

#include "store/engines.hpp"

namespace qaygi::evidence {
namespace {

const Fin person = Fin::stored("5AAAAA1"), other_person = Fin::stored("5AAAAA2");

class Answered : public store::OnEachEngine {
protected:
    void keep(const Fin& who, const char* once, const char* location, std::int64_t at = 0) {
        database().write([&](store::Transaction& transaction) {
            answer(transaction, who, once, location, from_milliseconds(at));
            return 0;
        });
    }
    std::optional<std::string> found(const Fin& who, const char* once) {
        return database().read([&](store::Connection& connection) { return answered(connection, who, once); });
    }
};

TEST_P(Answered, TheFirstAnswerIsKeptForThePersonAndTheForm) {
    keep(person, "key", "/schedules/1");
    EXPECT_EQ(found(person, "key"), "/schedules/1");
    EXPECT_EQ(found(person, "other key"), std::nullopt);
    EXPECT_EQ(found(other_person, "key"), std::nullopt);
    EXPECT_THROW(keep(person, "key", "/schedules/2"), store::UniqueViolation);
    EXPECT_EQ(found(person, "key"), "/schedules/1");
}

TEST_P(Answered, AnswersOlderThanAWeekAreForgotten) {
    keep(person, "old", "/", 1000);
    keep(person, "new", "/", 1001);
    const Instant now = from_milliseconds(1001) + std::chrono::days(7);
    EXPECT_EQ(database().write([&](store::Transaction& transaction) { return forget_old_answers(transaction, now); }), 1);
    EXPECT_EQ(found(person, "old"), std::nullopt);
    EXPECT_EQ(found(person, "new"), "/");
}

ON_EACH_ENGINE(Answered);

}  // namespace
}  // namespace qaygi::evidence
