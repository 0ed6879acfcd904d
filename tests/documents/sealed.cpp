#include "documents/store/sealed.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <sys/resource.h>

#include <csignal>

#include "base/fault.hpp"
#include "crypto/digest.hpp"
#include "crypto/random.hpp"
#include "documents/kept_files.hpp"
#include "documents/samples.hpp"
#include "documents/store/folder.hpp"
#include "store/engines.hpp"

namespace qaygi::documents {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t header = 76, piece = 64 * 1024, sealed_piece = piece + 16;
const std::string name(64, 'a');

class Sealed : public testing::Test {
protected:
    std::string seal(const std::string& content, const std::string& under = name, const Keys& with = keys("1")) {
        const auto plain = written(folder.path() / "plain", content);
        write_sealed(folder.path() / "sealed", read_file(plain), under, *with.first());
        return octets_in(folder.path() / "sealed");
    }
    std::string open(const std::string& sealed, const std::string& under = name, const Keys& with = keys("1")) {
        const auto reading = open_sealed(read_file(written(folder.path() / "lying", sealed)), under, with);
        auto content = read_whole(*reading);
        EXPECT_EQ(content.size(), reading->bytes());
        return content;
    }
    store::TemporaryFolder folder;
};

TEST_F(Sealed, OpensAsItWasAtEverySizeAroundAPiece) {
    for (const std::size_t size : {0ul, 1ul, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 5}) {
        const auto content = crypto::random_bytes(size);
        const auto sealed = seal(content);
        EXPECT_EQ(sealed.size(), header + size + 16 * std::max<std::size_t>(1, (size + piece - 1) / piece));
        EXPECT_TRUE(open(sealed) == content) << size;
    }
}

// However large a file is, one piece of it is in memory.
TEST_F(Sealed, ALargeFileIsReadPieceByPiece) {
    const auto sealed = written(folder.path() / "lying", seal(crypto::random_bytes(20 * 1024 * 1024)));
    const auto reading = open_sealed(read_file(sealed), name, keys("1"));
    std::size_t pieces = 0;
    for (auto next = reading->next(); !next.empty(); next = reading->next(), ++pieces) ASSERT_LE(next.size(), piece);
    EXPECT_EQ(pieces, 20u * 1024 * 1024 / piece);
}

RC_GTEST_FIXTURE_PROP(Sealed, opens_as_it_was_and_not_when_an_octet_changed, ()) {
    const auto content = crypto::random_bytes(*rc::gen::inRange<std::size_t>(0, 3 * piece));
    auto sealed = seal(content);
    RC_ASSERT(open(sealed) == content);
    RC_ASSERT(content.size() < 16 || sealed.find(content.substr(0, 16)) == std::string::npos);
    // A changed mark makes it a file that is not sealed: then its digest tells.
    sealed[*rc::gen::inRange<std::size_t>(8, sealed.size())] ^= static_cast<char>(1 << *rc::gen::inRange(0, 8));
    RC_ASSERT_THROWS_AS(open(sealed), Fault);
}

RC_GTEST_FIXTURE_PROP(Sealed, does_not_open_when_it_is_cut_short_or_longer, ()) {
    const auto sealed = seal(crypto::random_bytes(*rc::gen::inRange<std::size_t>(1, 3 * piece)));
    RC_ASSERT_THROWS_AS(open(sealed.substr(0, *rc::gen::inRange<std::size_t>(8, sealed.size()))), Fault);
    RC_ASSERT_THROWS_AS(open(sealed + std::string(*rc::gen::inRange<std::size_t>(1, 2 * piece), 'x')), Fault);
}

TEST_F(Sealed, PiecesKeepTheirOrderAndTheirFile) {
    const auto content = crypto::random_bytes(3 * piece);
    const auto sealed = seal(content), other = seal(content);
    const auto part = [](const std::string& of, std::size_t number) { return of.substr(header + number * sealed_piece, sealed_piece); };
    const auto begin = sealed.substr(0, header);
    EXPECT_TRUE(open(begin + part(sealed, 0) + part(sealed, 1) + part(sealed, 2)) == content);
    EXPECT_THROW(open(begin + part(sealed, 1) + part(sealed, 0) + part(sealed, 2)), Fault);
    EXPECT_THROW(open(begin + part(sealed, 0) + part(sealed, 0) + part(sealed, 2)), Fault);
    EXPECT_THROW(open(begin + part(sealed, 0) + part(sealed, 1)), Fault);
    EXPECT_THROW(open(begin + part(sealed, 0) + part(other, 1) + part(sealed, 2)), Fault);
    EXPECT_THROW(open(other.substr(0, header) + sealed.substr(header)), Fault);
    EXPECT_THROW(open(begin), Fault);
}

TEST_F(Sealed, BelongsToItsNameAndItsKey) {
    const auto sealed = seal("content");
    EXPECT_NE(seal("content"), sealed);
    EXPECT_EQ(open(sealed, name, keys("21")), "content");
    EXPECT_EQ(key_of_sealed(sealed), keys("1").first()->name);
    EXPECT_THROW(open(sealed, std::string(64, 'b')), Fault);
    EXPECT_THROW(open(sealed, name, keys("2")), Fault);
    EXPECT_THROW(open(sealed, name, Keys()), Fault);
}

class SealedFiles : public testing::Test {
protected:
    Files files(const std::string& digits) const { return Files(root, std::make_unique<Folder>(root), digits.empty() ? Keys() : keys(digits)); }
    std::string keep(const Files& in, const std::string& content) const {
        return in.keep(written(in.spool() / "upload-1", content), "a.png", 1024 * 1024).value().sha256;
    }
    store::TemporaryFolder folder;
    fs::path root = folder.path() / "files";
};

TEST_F(SealedFiles, AStoreMayHoldBoth) {
    const auto plain = keep(files(""), small_png(1)), sealed = keep(files("1"), small_png(2));
    EXPECT_EQ(octets_in(lying(root, plain)), small_png(1));
    EXPECT_EQ(octets_in(lying(root, sealed)).find("PNG"), std::string::npos);
    for (const auto* keys : {"1", "21"}) {
        EXPECT_EQ(read_whole(*files(keys).open(plain)), small_png(1));
        EXPECT_EQ(read_whole(*files(keys).open(sealed)), small_png(2));
    }
    EXPECT_THROW(files("").open(sealed), Fault);
    EXPECT_EQ(sealed, crypto::sha256_hex(small_png(2)));
    EXPECT_TRUE(fs::is_empty(root / "spool"));
}

TEST_F(SealedFiles, AreSealedAgainWithTheFirstKey) {
    const auto plain = keep(files(""), small_png(1)), sealed = keep(files("1"), small_png(2));
    const auto rotated = files("21");
    EXPECT_TRUE(rotated.seal(plain));
    EXPECT_TRUE(rotated.seal(sealed));
    EXPECT_FALSE(rotated.seal(plain));
    EXPECT_FALSE(rotated.seal(crypto::sha256_hex("nothing")));
    EXPECT_EQ(read_whole(*files("2").open(plain)), small_png(1));
    EXPECT_EQ(read_whole(*files("2").open(sealed)), small_png(2));
    EXPECT_TRUE(fs::is_empty(root / "spool"));
}

// A limit of the size of files stands for the end of the disk: the same call fails.
TEST_F(SealedFiles, AFullDiskIsAFaultThatLeavesNothingBehind) {
    const auto there = keep(files("1"), small_png(1));
    const auto content = small_png(2) + crypto::random_bytes(300'000);
    const auto spooled = written(root / "spool" / "upload-1", content);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit full{100'000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &full);
    std::optional<Fault> said;
    try {
        files("1").keep(spooled, "a.png", 1024 * 1024);
    } catch (const Fault& fault) {
        said = fault;
    }
    setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->later(), Fault::Later::helps);
    EXPECT_EQ(files("1").find(crypto::sha256_hex(content)), nullptr);
    EXPECT_EQ(std::distance(fs::directory_iterator(root / "spool"), fs::directory_iterator()), 1);
    EXPECT_EQ(read_whole(*files("1").open(there)), small_png(1));
}

TEST_F(SealedFiles, WhatIsNotWhatItsNameSaysIsNotGivenWhole) {
    const auto plain = keep(files(""), small_png(1));
    for (const auto& content : {""s, small_png(2), small_png(1).substr(1), small_png(1) + "x"}) {
        fs::remove(lying(root, plain));
        written(lying(root, plain), content);
        EXPECT_THROW(read_whole(*files("").open(plain)), Fault) << content.size();
    }
}

TEST(Keys, AreReadFromTheirFile) {
    store::TemporaryFolder folder;
    const auto file = folder.path() / "keys";
    const auto refused = [&](const std::string& text) {
        written(file, text);
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
        try {
            Keys::from_file(file);
            return "taken"s;
        } catch (const Fault& fault) {
            return std::string(fault.what()).substr(file.string().size());
        }
    };
    const std::string one(64, '1'), two(64, 'F');
    EXPECT_EQ(refused(one), "taken");
    EXPECT_EQ(refused("# now\r\n " + two + "\r\n\n# before\n" + one + "\n"), "taken");
    EXPECT_EQ(refused(""), " holds no key");
    EXPECT_EQ(refused("# nothing\n"), " holds no key");
    EXPECT_EQ(refused("#\n" + one.substr(1)), ": line 2 is no key of 64 hexadecimal digits");
    EXPECT_EQ(refused(one + "0"), ": line 1 is no key of 64 hexadecimal digits");
    EXPECT_EQ(refused(std::string(64, 'g')), ": line 1 is no key of 64 hexadecimal digits");
    EXPECT_EQ(refused(one + "\n" + one), ": line 2 is the same key as one above");
    EXPECT_THROW(Keys::from_file(folder.path() / "none"), Fault);
    written(file, one);
    fs::permissions(file, fs::perms::owner_all | fs::perms::others_read);
    EXPECT_THROW(Keys::from_file(file), Fault);
}

class NotedKeys : public store::OnEachEngine {};

TEST_P(NotedKeys, AStartWithoutAKeyThatSealedFilesIsRefused) {
    const Instant at = from_milliseconds(1);
    check_keys(database(), Keys(), at);
    check_keys(database(), keys("1"), at);
    check_keys(database(), keys("1"), at);
    EXPECT_THROW(check_keys(database(), Keys(), at), Fault);
    EXPECT_THROW(check_keys(database(), keys("2"), at), Fault);
    check_keys(database(), keys("21"), at);
    EXPECT_THROW(check_keys(database(), keys("1"), at), Fault);
    EXPECT_THROW(check_keys(database(), keys("2"), at), Fault);
    forget_old_keys(database(), keys("21"));
    check_keys(database(), keys("2"), at);
}

ON_EACH_ENGINE(NotedKeys);

}  // namespace
}  // namespace qaygi::documents
