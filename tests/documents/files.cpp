#include "documents/store/files.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/fault.hpp"
#include "crypto/digest.hpp"
#include "documents/samples.hpp"
#include "store/engines.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t limit = 1024 * 1024;

class FilesTest : public testing::Test {
protected:
    fs::path spooled(const std::string& content) {
        auto file = files.spool() / std::to_string(++count_);
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }
    std::string content_of(const std::string& sha256) const {
        const auto reading = files.open(sha256);
        std::string content;
        for (auto piece = reading->next(); !piece.empty(); piece = reading->next()) content += piece;
        EXPECT_EQ(content.size(), reading->bytes());
        return content;
    }
    std::size_t kept() const {
        std::size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "files"))
            count += entry.is_regular_file() && entry.path().parent_path() != files.spool();
        return count;
    }

    store::TemporaryFolder folder;
    Files files{folder.path() / "files"};

private:
    int count_ = 0;
};

TEST_F(FilesTest, AWholeFileIsMovedToThePlaceOfItsContent) {
    const auto spool = spooled(small_pdf());
    const auto file = files.keep(spool, "əmr.pdf", limit).value();
    EXPECT_EQ(file.name, "əmr.pdf");
    EXPECT_EQ(file.form, Form::pdf);
    EXPECT_EQ(file.bytes, static_cast<std::int64_t>(small_pdf().size()));
    EXPECT_EQ(file.sha256, crypto::sha256_hex(small_pdf()));
    EXPECT_FALSE(fs::exists(spool));
    EXPECT_EQ(content_of(file.sha256), small_pdf());
    EXPECT_TRUE(fs::exists(folder.path() / "files" / file.sha256.substr(0, 2) / file.sha256.substr(2, 2) / file.sha256));
}

TEST_F(FilesTest, TheSameContentIsKeptOnce) {
    const auto one = files.keep(spooled(small_png()), "one.png", limit).value(), other = files.keep(spooled(small_png()), "other.png", limit).value();
    EXPECT_EQ(one.sha256, other.sha256);
    EXPECT_EQ(other.name, "other.png");
    EXPECT_EQ(kept(), 1u);
    EXPECT_EQ(content_of(one.sha256), small_png());
}

TEST_F(FilesTest, ARefusedFileStaysInTheSpool) {
    for (const std::string& content : {""s, "text"s, small_pdf().substr(0, 50)}) {
        const auto spool = spooled(content);
        EXPECT_FALSE(files.keep(spool, "a.pdf", limit).has_value());
        EXPECT_TRUE(fs::exists(spool));
    }
    EXPECT_EQ(files.keep(spooled(small_pdf()), "a.pdf", 10).error(), Refusal(TooLarge{10}));
    EXPECT_EQ(kept(), 0u);
}

TEST_F(FilesTest, WhatIsNotThereIsAFault) {
    EXPECT_THROW(files.keep(files.spool() / "none", "a.pdf", limit), Fault);
    EXPECT_THROW(files.open(crypto::sha256_hex("never kept")), Fault);
    EXPECT_THROW(files.open("../../../../etc/passwd"), Bug);
    fs::create_symlink("/etc/passwd", files.spool() / "link");
    EXPECT_THROW(files.keep(files.spool() / "link", "a.pdf", limit), Fault);
    EXPECT_THROW(Files("/proc/nowhere"), Fault);
}

}  // namespace
}  // namespace qaygi::documents
