#include "documents/store/verify.hpp"

#include <gtest/gtest.h>

#include "crypto/digest.hpp"
#include "documents/kept_files.hpp"
#include "documents/samples.hpp"
#include "documents/store/documents.hpp"
#include "documents/store/folder.hpp"
#include "store/engines.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

const Voen employer = Voen::stored("1400000011"), neighbour = Voen::stored("1400000021");
const Instant at = from_milliseconds(1'763'625'727'123);

class Verifying : public store::OnEachEngine {
protected:
    std::string keep(const std::string& content) { return files.keep(written(files.spool() / "upload-1", content), "a.png", 1024 * 1024).value().sha256; }
    int name(const std::string& sha256, int schedule, const Voen& whose = employer) {
        const Kept kept{"a.png", Form::png, 1, sha256};
        return database().write(
            [&](store::Transaction& transaction) { return add(transaction, whose, schedule, {Kind::other}, kept, at, Fin::stored("5AAAAA1")); });
    }
    void change(const std::string& sha256, std::size_t place) {
        auto content = octets_in(lying(root, sha256));
        content.at(place) ^= 1;
        fs::remove(lying(root, sha256));
        written(lying(root, sha256), content);
    }
    Verification run() {
        findings.clear();
        return verify(database(), files, [&](const Finding& finding) { findings.push_back(finding); });
    }
    fs::path root = folder() / "files";
    Files files{root, std::make_unique<Folder>(root), keys("1")};
    std::vector<Finding> findings;
};

TEST_P(Verifying, CountsWhatIsSound) {
    name(keep(small_png(1)), 1);
    keep(small_png(2));
    const auto found = run();
    EXPECT_EQ(found.sound, 2u);
    EXPECT_EQ(found.unnamed, 1u);
    EXPECT_EQ(found.bytes, small_png(1).size() + small_png(2).size());
    EXPECT_EQ(found.missing + found.damaged, 0u);
    EXPECT_TRUE(findings.empty());
}

TEST_P(Verifying, NamesTheDocumentsOfWhatIsMissing) {
    const auto gone = keep(small_png(1)), unnamed = keep(small_png(2)), there = keep(small_png(3));
    const int first = name(gone, 4), other = name(gone, 7, neighbour);
    name(there, 4);
    fs::remove(lying(root, gone));
    fs::remove(lying(root, unnamed));
    const auto found = run();
    EXPECT_EQ(found.missing, 1u);
    EXPECT_EQ(found.sound, 1u);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].what, Finding::What::missing);
    EXPECT_EQ(findings[0].sha256, gone);
    EXPECT_EQ(findings[0].namings, (std::vector<Naming>{{employer, 4, first}, {neighbour, 7, other}}));
}

TEST_P(Verifying, FindsWhatIsDamagedSealedOrNot) {
    const Files plain(root);
    const auto sealed = keep(small_png(1));
    const auto open = plain.keep(written(files.spool() / "upload-2", small_png(2)), "a.png", 1024).value().sha256;
    const auto unnamed = keep(small_png(3));
    const int document = name(sealed, 1), other = name(open, 2);
    for (const auto& each : {sealed, open, unnamed}) change(each, 30);
    EXPECT_EQ(run().damaged, 3u);
    const std::map<std::string, std::vector<Naming>> expected{{sealed, {{employer, 1, document}}}, {open, {{employer, 2, other}}}, {unnamed, {}}};
    for (const auto& finding : findings) {
        EXPECT_EQ(finding.what, Finding::What::damaged);
        EXPECT_NE(finding.words, "");
        EXPECT_EQ(finding.namings, expected.at(finding.sha256));
    }
    EXPECT_EQ(findings.size(), 3u);
}

class ManyFiles : public Verifying {};

// The files are written here as they lie, for keeping each durably would take a minute.
TEST_P(ManyFiles, OneFlippedBitAmongTenThousandIsFound) {
    std::vector<std::string> names;
    for (std::uint32_t number = 0; number < 10'000; ++number) {
        const auto content = small_png(number + 1) + std::string(number % 3000, 'x');
        names.push_back(crypto::sha256_hex(content));
        const auto file = lying(root, names.back());
        fs::create_directories(file.parent_path());
        written(file, content);
    }
    database().write([&](store::Transaction& transaction) {
        for (std::size_t number = 0; number < names.size(); ++number)
            add(transaction, employer, static_cast<int>(number / 10), {Kind::other}, {"a.png", Form::png, 1, names[number]}, at, Fin::stored("5AAAAA1"));
        return std::monostate();
    });
    EXPECT_EQ(run().sound, 10'000u);
    change(names[7'123], 3);
    const auto found = run();
    EXPECT_EQ(found.sound, 9'999u);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].sha256, names[7'123]);
    EXPECT_EQ(findings[0].namings, (std::vector<Naming>{{employer, 712, 7'124}}));
}

ON_EACH_ENGINE(Verifying);
INSTANTIATE_TEST_SUITE_P(SQLite, ManyFiles, testing::Values(store::Database::Kind::sqlite));

}  // namespace
}  // namespace qaygi::documents
