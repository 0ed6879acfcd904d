#include "documents/store/examiner.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <thread>

#include "base/fault.hpp"
#include "documents/content.hpp"
#include "documents/samples.hpp"
#include "documents/store/conversation.hpp"
#include "documents/store/examining.hpp"
#include "documents/store/octets_reading.hpp"
#include "documents/store/virus_scanner.hpp"

namespace qaygi::documents {
namespace {

TEST(Examiner, AProcessThatIsLostMeansTheFileIsTooMuch) {
    const auto pdf = small_pdf();
    for (const auto& words : {std::vector<std::string>{"/bin/false"}, {"/bin/sleep", "60"}, {"/bin/sh", "-c", "kill -9 $$"}}) {
        const Examiner examiner(words, 1, std::chrono::milliseconds(200));
        for (int i = 0; i < 2; ++i) {
            OctetsReading content(pdf), again(pdf);
            EXPECT_EQ(examiner.flaw(Form::pdf, content), Flaw(UnpacksTooMuch{})) << words.front();
            EXPECT_EQ(examiner.picture(Form::pdf, again), std::nullopt) << words.front();
        }
    }
    const Examiner none({"/nowhere"});
    OctetsReading content(pdf);
    EXPECT_THROW(none.flaw(Form::pdf, content), Fault);
}

// Both sides of the conversation, in one process.
TEST(Examining, AnswersUntilTheOtherSideCloses) {
    int ends[2];
    ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    std::jthread process([end = ends[1]] { examine(end); });
    const Conversation conversation(ends[0]);
    const auto ask = [&](char question, Form form, const std::string& content) {
        conversation.send(header({question, form, content.size()}) + content);
        const auto answer = read_header(conversation.receive_all(header_bytes));
        return conversation.receive_all(answer.bytes);
    };
    EXPECT_EQ(ask(question::flaw, Form::pdf, small_pdf()), "none");
    EXPECT_EQ(ask(question::flaw, Form::pdf, "%PDF-1.4"), "damaged");
    EXPECT_EQ(recognise(ask(question::picture, Form::pdf, small_pdf())), Form::jpeg);
    EXPECT_EQ(ask(question::picture, Form::asice, small_container()), "");
}

TEST(Examining, FlawsComeBackAsTheyWereSaid) {
    for (const Flaw& flaw :
         {Flaw(), Flaw(Damaged{Form::pdf}), Flaw(Encrypted{Form::pdf}), Flaw(UnpacksTooMuch{}), Flaw(TooManyPages{1000}), Flaw(TooManyPixels({1, 2, 3}))})
        EXPECT_EQ(read_flaw(written(flaw), Form::pdf), flaw);
    EXPECT_THROW(read_header(std::string(header_bytes, '\xff')), Fault);
}

TEST(VirusScanner, WhereNobodyAnswersNothingIsKnown) {
    OctetsReading content("x"), again("x");
    EXPECT_EQ(VirusScanner(Scanning::required, "/nowhere").scan(content).is, Verdict::Is::unknown);
    EXPECT_EQ(VirusScanner(Scanning::off, "/nowhere").scan(again).is, Verdict::Is::unknown);
    EXPECT_EQ(scanning_named("required"), Scanning::required);
    EXPECT_EQ(scanning_named("sometimes"), std::nullopt);
}

}  // namespace
}  // namespace qaygi::documents
