#include "documents/store/sweep.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "documents/kept_files.hpp"
#include "documents/samples.hpp"
#include "documents/store/documents.hpp"
#include "store/engines.hpp"

namespace qaygi::documents {
namespace {

using namespace std::chrono_literals;

const Voen employer = Voen::stored("1400000011");
const Fin person = Fin::stored("5AAAAA1");
constexpr std::chrono::seconds delay = 7 * 24h;

class PowerCut : public std::exception {};

// A place in memory, with the time of the test, where the power can fail.
class Memory : public Place {
public:
    explicit Memory(const Instant& now) : now_(now) {}
    void put(std::string_view name, const std::filesystem::path& spooled) const override {
        files_.insert_or_assign(std::string(name), std::pair(octets_in(spooled), now_));
    }
    std::unique_ptr<Reading> open(std::string_view name) const override {
        const auto found = files_.find(std::string(name));
        if (found == files_.end()) return nullptr;
        return std::make_unique<Content>(found->second.first);
    }
    void remove(std::string_view name) const override {
        if (removals_left == 0) throw PowerCut();
        --removals_left;
        if (files_.erase(std::string(name)) == 1 && removals_left == 0) throw PowerCut();
    }
    void each(const std::function<void(const Lying&)>& tell) const override {
        for (const auto& [name, file] : std::map(files_)) tell({name, file.second});
    }
    bool holds(const std::string& name) const { return files_.contains(name); }
    mutable int removals_left = 1'000'000;

private:
    class Content : public Reading {
    public:
        explicit Content(std::string content) : content_(std::move(content)), bytes_(content_.size()) {}
        std::uint64_t bytes() const override { return bytes_; }
        std::string_view next() override { return last_ = std::exchange(content_, {}); }

    private:
        std::string content_, last_;
        std::uint64_t bytes_;
    };
    const Instant& now_;
    mutable std::map<std::string, std::pair<std::string, Instant>> files_;
};

class Sweeping : public store::OnEachEngine {
protected:
    Kept keep(std::uint32_t content) { return files.keep(written(files.spool() / "upload-1", small_png(content)), "a.png", 1024).value(); }
    int name(const Kept& file, int schedule = 1) {
        return database().write([&](store::Transaction& transaction) { return add(transaction, employer, schedule, {Kind::other}, file, now, person); });
    }
    bool drop(int number, int schedule = 1) {
        return database().write([&](store::Transaction& transaction) { return remove(transaction, employer, schedule, number); });
    }
    Swept run() {
        return sweep(database(), files, delay, [this] { return now; });
    }
    bool holds(const Kept& file) const { return memory.holds(file.sha256); }

    Instant now = from_milliseconds(1'763'625'727'123);
    Files files{folder() / "files", std::make_unique<Memory>(now), Keys()};
    const Memory& memory = dynamic_cast<const Memory&>(files.place());
};

TEST_P(Sweeping, WhatIsNamedStaysForEver) {
    const auto file = keep(1);
    name(file);
    for (int year = 0; year < 10; ++year, now += 365 * 24h) EXPECT_EQ(run(), (Swept{1, 0, 0}));
    EXPECT_TRUE(holds(file));
}

TEST_P(Sweeping, WhatIsUnnamedGoesAfterTheDelayAndNotBefore) {
    const auto file = keep(1);
    EXPECT_EQ(run(), (Swept{1, 1, 0}));
    now += delay - 1ms;
    EXPECT_EQ(run(), (Swept{1, 1, 0}));
    now += 1ms;
    EXPECT_EQ(run(), (Swept{1, 0, 1}));
    EXPECT_FALSE(holds(file));
    EXPECT_EQ(run(), (Swept{0, 0, 0}));
}

TEST_P(Sweeping, TheDelayBeginsWhenASweepFirstFindsItUnnamed) {
    const auto file = keep(1);
    const int one = name(file), other = name(file, 2);
    now += 10 * delay;
    drop(one);
    EXPECT_EQ(run(), (Swept{1, 0, 0}));
    drop(other, 2);
    EXPECT_EQ(run(), (Swept{1, 1, 0}));
    now += delay - 1ms;
    const int again = name(keep(1));
    EXPECT_EQ(run(), (Swept{1, 0, 0}));
    drop(again);
    now += 1ms;
    EXPECT_EQ(run(), (Swept{1, 1, 0}));
    now += delay;
    EXPECT_EQ(run(), (Swept{1, 0, 1}));
}

TEST_P(Sweeping, WhatIsPutThereAgainWaitsForItsDocument) {
    keep(1);
    run();
    now += delay;
    const auto file = keep(1);  // and the document is not added yet
    EXPECT_EQ(run(), (Swept{1, 1, 0}));
    name(file);
    EXPECT_EQ(run(), (Swept{1, 0, 0}));
    EXPECT_TRUE(holds(file));
}

TEST_P(Sweeping, NothingBeginsToNameAFileWhoseRemovalHasBegun) {
    const auto file = keep(1);
    run();
    now += delay;
    memory.removals_left = 0;
    EXPECT_THROW(run(), PowerCut);
    EXPECT_TRUE(holds(file));
    EXPECT_THROW(name(file), Fault);
    now += 1h;
    memory.removals_left = 10;
    run();
    EXPECT_FALSE(holds(file));
    // A request that began before the removal ended may have put the file before it went.
    EXPECT_THROW(name(file), Fault);
    now += 5min + 1ms;
    name(keep(1));
    EXPECT_EQ(run(), (Swept{1, 0, 0}));
}

TEST_P(Sweeping, LooksAtEachOfManyFiles) {
    std::vector<Kept> named;
    for (std::uint32_t content = 1; content <= 450; ++content)
        if (const auto file = keep(content); content % 3 == 0) named.push_back(file);
    database().write([&](store::Transaction& transaction) {
        for (const auto& file : named) add(transaction, employer, 1, {Kind::other}, file, now, person);
        return std::monostate();
    });
    EXPECT_EQ(run(), (Swept{450, 300, 0}));
    now += delay;
    EXPECT_EQ(run(), (Swept{450, 0, 300}));
    EXPECT_EQ(run(), (Swept{150, 0, 0}));
}

// Uploads, removals, sweeps and power cuts in any order: a row always has its file, and what nobody names goes in the end.
class Interleavings : public Sweeping {
protected:
    void step() {
        pass();
        switch (*rc::gen::inRange(0, 4)) {
            case 0:
                return upload();
            case 1:
                if (const auto rows = documents(); !rows.empty()) drop(rows.front().number);
                return;
            default:
                sweep_until_power_fails();
        }
    }
    std::vector<Document> documents() {
        return database().read([](store::Connection& connection) { return list(connection, employer, 1); });
    }
    void everything_goes_that_nobody_names() {
        memory.removals_left = 1000;
        for (int sweeps = 0; sweeps < 3; ++sweeps, now += delay) run();
        std::set<std::string> named;
        for (const auto& document : documents()) named.insert(document.sha256);
        memory.each([&](const Lying& lying) { RC_ASSERT(named.contains(lying.name)); });
    }

private:
    // Just below and just above the times that matter: a sweep that died may be taken over, a file may go.
    void pass() { now += *rc::gen::element<std::chrono::seconds>(0s, 59min, 61min, delay); }
    // A request keeps a file and adds its document; a sweep may come in between. Refused, it would be sent again another time.
    void upload() {
        const Instant began = now;
        const auto file = keep(*rc::gen::inRange<std::uint32_t>(1, 3));
        now += *rc::gen::element<std::chrono::seconds>(0s, 61min);
        if (*rc::gen::arbitrary<bool>()) sweep_until_power_fails();
        try {
            database().write([&](store::Transaction& transaction) { return add(transaction, employer, 1, {Kind::other}, file, began, person); });
        } catch (const Fault& fault) {
            RC_ASSERT(fault.later() == Fault::Later::helps);
        }
    }
    void sweep_until_power_fails() {
        memory.removals_left = *rc::gen::element(0, 0, 1, 1000);
        try {
            run();
        } catch (const PowerCut&) {
        }
    }
};

TEST_P(Interleavings, LeaveNoRowWithoutItsFile) {
    const bool held = rc::check([&] {
        for (const auto& document : documents()) drop(document.number);
        for (int steps = *rc::gen::inRange(5, 30); steps > 0; --steps) {
            step();
            for (const auto& document : documents()) RC_ASSERT(memory.holds(document.sha256));
        }
        everything_goes_that_nobody_names();
    });
    EXPECT_TRUE(held);
}

ON_EACH_ENGINE(Sweeping);
ON_EACH_ENGINE(Interleavings);

// The same in a folder of the machine, with the times of its files.
TEST(SweepingAFolder, RemovesWhatHasLainLongEnough) {
    store::TemporaryFolder folder;
    store::Database database("sqlite:" + (folder.path() / "qaygi.db").string());
    database.migrate();
    const Files files(folder.path() / "files");
    const auto file = files.keep(written(files.spool() / "upload-1", small_png()), "a.png", 1024).value();
    written(folder.path() / "files" / "note.txt", "of somebody else");
    auto clock = [now = system_now()] { return now; };
    EXPECT_EQ(sweep(database, files, delay, clock), (Swept{1, 1, 0}));
    auto later = [now = system_now() + delay] { return now; };
    EXPECT_EQ(sweep(database, files, delay, later), (Swept{1, 0, 1}));
    EXPECT_EQ(files.find(file.sha256), nullptr);
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "files" / "note.txt"));
}

}  // namespace
}  // namespace qaygi::documents
