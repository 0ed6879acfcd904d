// Who gets in, who is led where, and that a forged form changes nothing.

#include "identity/screens/doors.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "evidence/store/journal.hpp"
#include "identity/browser.hpp"
#include "identity/store/kept_forms.hpp"
#include "identity/store/officers.hpp"
#include "identity/store/sessions.hpp"
#include "store/engines.hpp"

namespace qaygi::identity {
namespace {

using test::Browser;
using testing::HasSubstr;
using web::Method;

const Instant now = date(2026, 11, 20) + std::chrono::hours(8);
const std::string token = "a token of the test";

struct Door : store::OnEachEngine {
    web::Routes routes(std::string_view origin = "http://localhost") {
        const Doors doors(database(), origin);
        const auto employer = [this](const EmployerVisitor& visitor, const web::Request&) {
            ++entered;
            return web::Response{.body = visitor.employer.text() + " " + visitor.name + (visitor.may(Right::seal) ? " seal" : "")};
        };
        const auto officer = [this](const OfficerVisitor& visitor, const web::Request&) {
            ++entered;
            return web::Response{.body = visitor.branch};
        };
        const auto anyone = [](const Visitor& visitor, const web::Request&) { return web::Response{.body = visitor.csrf}; };
        return {{Method::get, "/schedules", doors.employer(Right::seal, employer)},
                {Method::post, "/schedules", doors.employer(Right::seal, employer)},
                {Method::get, "/inbox", doors.officer(officer)},
                {Method::post, "/inbox", doors.officer(officer)},
                {Method::get, "/self", doors.signed_in(anyone)}};
    }
    void open(bool for_an_employer) {
        Session session{.id = stored_name(token), .fin = Fin::stored("5XK9T2M"), .name = "Nərgiz Şükürlü", .opened = now, .last_seen = now};
        if (for_an_employer) {
            session.certified = {{Voen::stored("0012347011"), "“Nümunə” MMC", true}};
            session.employer = Voen::stored("0012347011");
        }
        database().write([&](store::Transaction& transaction) {
            open_session(transaction, session);
            return std::monostate();
        });
    }
    void appoint() {
        database().write([&](store::Transaction& transaction) {
            keep_officer(transaction, {Fin::stored("5XK9T2M"), "Nərgiz Şükürlü", "AZ-BA"});
            return std::monostate();
        });
    }
    Instant last_seen() {
        return database().read([&](store::Connection& connection) { return find_session(connection, stored_name(token))->last_seen; });
    }
    int entered = 0;
};

}  // namespace

TEST_P(Door, LeadsAStrangerToSignInAndBack) {
    const auto all = routes();
    Browser browser(all, now);
    const auto response = browser.get("/schedules?state=draft");
    EXPECT_EQ(response.status, 303);
    EXPECT_EQ(Browser::location(response), "/sign-in?back=%2Fschedules%3Fstate%3Ddraft");
    EXPECT_EQ(entered, 0);
}

TEST_P(Door, LeadsAStrangersFormBackToThePageItStoodOn) {
    const auto all = routes();
    Browser browser(all, now);
    EXPECT_EQ(Browser::location(browser.post("/schedules", {}, {{"referer", "http://localhost/schedules?state=draft"}})),
              "/sign-in?back=%2Fschedules%3Fstate%3Ddraft");
    EXPECT_EQ(Browser::location(browser.post("/schedules", {})), "/sign-in?back=%2F");
    const auto in_place = browser.post("/schedules", {}, {{"hx-request", "true"}, {"hx-current-url", "http://localhost/schedules"}});
    EXPECT_EQ(Browser::location(in_place), "/sign-in?back=%2Fschedules") << "the page says that the session ended, and keeps what was typed";
}

TEST_P(Door, OpensForItsOwn) {
    open(true);
    const auto all = routes();
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    EXPECT_EQ(browser.get("/schedules").body, "0012347011 Nərgiz Şükürlü seal");
    EXPECT_EQ(browser.get("/self").status, 200);
    EXPECT_EQ(browser.get("/inbox").status, 403);
    EXPECT_EQ(entered, 1);
}

TEST_P(Door, OpensForAnOfficerOnlyWhileTheListNamesThem) {
    open(false);
    const auto all = routes();
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    const auto refused = browser.get("/inbox");
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.body, HasSubstr("administrator"));
    appoint();
    EXPECT_EQ(browser.get("/inbox").body, "AZ-BA");
    const auto no_employer = browser.get("/schedules");
    EXPECT_EQ(no_employer.status, 403);
    EXPECT_THAT(no_employer.body, HasSubstr("möhür vurmaq səlahiyyəti"));
}

TEST_P(Door, IsClosedByAnotherToken) {
    open(true);
    const auto all = routes();
    Browser browser(all, now);
    for (const std::string& other : {std::string("another"), stored_name(token), token + " "}) {
        browser.cookies["qaygi"] = other;
        EXPECT_EQ(browser.get("/schedules").status, 303) << other;
    }
}

TEST_P(Door, OverHttpsTakesOnlyTheCookieOfTheHost) {
    open(true);
    const auto all = routes("https://example.org");
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    EXPECT_EQ(browser.get("/schedules").status, 303);
    browser.cookies["__Host-qaygi"] = token;
    EXPECT_EQ(browser.get("/schedules").status, 200);
}

TEST_P(Door, ClosesWhenTheSessionEnds) {
    open(true);
    const auto all = routes();
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    browser.wait(SessionLimits().idle - std::chrono::milliseconds(1));
    EXPECT_EQ(browser.get("/schedules").status, 200);
    browser.wait(SessionLimits().idle);
    EXPECT_EQ(browser.get("/schedules").status, 303);
}

TEST_P(Door, NotesTheVisitAtMostOnceAMinute) {
    open(true);
    const auto all = routes();
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    browser.wait(noted_every - std::chrono::milliseconds(1));
    browser.get("/schedules");
    EXPECT_EQ(last_seen(), now);
    browser.wait(std::chrono::milliseconds(1));
    browser.get("/schedules");
    EXPECT_EQ(last_seen(), now + noted_every);
}

namespace {

const Voen client = Voen::stored("0025928771");

// What somebody delegated, as long as it is not taken back.
class Given : public Grants {
public:
    std::optional<Right> right;
    std::vector<ForEmployer> to(store::Connection&, const Fin&, Instant) const override {
        if (!right) return {};
        return {{client, "“Kəpəz Çörək” ASC", *right, "Eldar Kəpəzli"}};
    }
    std::optional<std::string> last_grantor(store::Connection&, const Fin&, const Voen&) const override { return "Eldar Kəpəzli"; }
};

}  // namespace

struct DelegatedDoor : store::OnEachEngine {
    web::Routes routes() {
        const Doors doors(database(), "http://localhost", given);
        const auto inside = [](const EmployerVisitor& visitor, const web::Request&) { return web::Response{.body = visitor.employer.text()}; };
        return {{Method::get, "/read", doors.employer(Right::read, inside)},
                {Method::post, "/save", doors.employer(Right::prepare, inside)},
                {Method::post, "/send", doors.employer(Right::send, inside)},
                {Method::get, "/seal", doors.employer(Right::seal, inside)}};
    }
    void open() {
        database().write([&](store::Transaction& transaction) {
            open_session(
                transaction,
                {.id = stored_name(token), .fin = Fin::stored("5XK9T2M"), .name = "Tahir Bəşirov", .employer = client, .opened = now, .last_seen = now});
            return std::monostate();
        });
    }
    std::vector<std::string> journal() {
        std::vector<std::string> lines;
        for (const auto& entry : database().read([](store::Connection& connection) { return evidence::entries(connection, client); }))
            lines.push_back(entry.what + " " + entry.subject + " " + entry.details);
        return lines;
    }
    Given given;
    const Browser::Values typed{{"csrf", csrf_of(token)}, {"protocol", "№ 7 <b>"}};
};

TEST_P(DelegatedDoor, OpensAsFarAsTheRightReaches) {
    open();
    const auto all = routes();
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    const auto statuses = [&] {
        return std::vector{browser.get("/read").status, browser.post("/save", typed).status, browser.post("/send", typed).status, browser.get("/seal").status};
    };
    given.right = Right::read;
    EXPECT_EQ(statuses(), (std::vector{200, 403, 403, 403}));
    given.right = Right::prepare;
    EXPECT_EQ(statuses(), (std::vector{200, 200, 403, 403}));
    given.right = Right::send;
    EXPECT_EQ(statuses(), (std::vector{200, 200, 200, 403})) << "a delegate cannot delegate";
}

TEST_P(DelegatedDoor, ClosesAtTheNextRequestAndLosesNothingTyped) {
    given.right = Right::send;
    open();
    const auto all = routes();
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    EXPECT_EQ(browser.post("/save", typed).status, 200);
    given.right.reset();
    const auto refused = browser.post("/save", typed);
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.body, HasSubstr("Eldar Kəpəzli")) << "who can give it back";
    EXPECT_EQ(Browser::hidden(refused, "protocol"), "№ 7 &lt;b&gt;");
    EXPECT_THAT(refused.body, HasSubstr("action=\"/save\""));
    EXPECT_EQ(journal(), (std::vector<std::string>{R"(identity.refused /save {"needed":"prepare"})"}));
    given.right = Right::prepare;
    EXPECT_EQ(browser.post("/save", typed).status, 200) << "as it was typed, once the right is back";
}

TEST_P(DelegatedDoor, KeepsAFormThatComesAfterTheSessionForItsPerson) {
    given.right = Right::send;
    open();
    const auto all = routes();
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    browser.wait(SessionLimits().idle);
    const auto led = Browser::location(browser.post("/save", typed));
    const std::string start = "/sign-in?back=%2Fkept-forms%2F";
    ASSERT_TRUE(led.starts_with(start)) << led;
    const auto kept =
        database().read([&](store::Connection& connection) { return find_kept_form(connection, led.substr(start.size()), Fin::stored("5XK9T2M")); });
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->path, "/save");
    EXPECT_EQ(kept->employer, client);
    EXPECT_EQ(web::read_fields(kept->fields, 10)->text("protocol"), "№ 7 <b>");
    EXPECT_FALSE(web::read_fields(kept->fields, 10)->has("csrf"));
    const auto forged = Browser::location(browser.post("/save", {{"csrf", "guessed"}, {"protocol", "x"}}));
    EXPECT_EQ(forged, "/sign-in?back=%2F") << "a form of another site is not kept";
}

ON_EACH_ENGINE(DelegatedDoor);

TEST_P(Door, TakesAFormOfItsOwnSessionOnly) {
    open(true);
    const auto all = routes();
    Browser browser(all, now);
    browser.cookies["qaygi"] = token;
    const auto csrf = browser.get("/self").body;
    EXPECT_EQ(browser.post("/schedules", {}).status, 403);
    EXPECT_EQ(browser.post("/schedules", {{"csrf", ""}}).status, 403);
    EXPECT_EQ(browser.post("/schedules", {{"csrf", csrf_of("another token")}}).status, 403);
    EXPECT_EQ(browser.post("/schedules", {{"csrf", csrf + "x"}}).status, 403);
    EXPECT_EQ(entered, 0);
    const auto lines = database().read([](store::Connection& connection) { return evidence::entries(connection, Voen::stored("0012347011")); });
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines.front().what, "identity.refused");
    EXPECT_EQ(browser.post("/schedules", {{"csrf", csrf}}).status, 200);
    EXPECT_EQ(entered, 1);
}

TEST_P(Door, IsAskedBeforeTheBodyIsThere) {
    open(true);
    const auto all = routes();
    web::Request request{.method = Method::post, .path = "/schedules", .at = now, .language = &Language::of(Language::Code::az)};
    EXPECT_TRUE(all[1].entry.ask(request));
    request.cookies["qaygi"] = token;
    EXPECT_FALSE(all[1].entry.ask(request));
    EXPECT_TRUE(all[3].entry.ask(request));
    EXPECT_EQ(entered, 0);
}

ON_EACH_ENGINE(Door);

}  // namespace qaygi::identity
