#include "web/page.hpp"

#include <gmock/gmock.h>

#include "web/assets.hpp"
#include "web/components.hpp"
#include "web/language_switch.hpp"

namespace qaygi::web {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string shown(const Frame& frame) { return page(frame, "<h1>x</h1>"_html).markup(); }

Response answer(const Routes& routes, const Request& request) { return routes.at(0).entry.enter(request); }

std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return "";
}

TEST(Page, NamesTheEmployerInTheTitleAndOnThePage) {
    auto markup = shown({.say = Language::of("az"), .title = "Cədvəllər", .acting_for = "“A & B” MMC · VÖEN 1234567891", .has_errors = true});
    EXPECT_THAT(markup, HasSubstr("<title>Xəta: Cədvəllər – “A &amp; B” MMC · VÖEN 1234567891 – Qayğı</title>"));
    EXPECT_THAT(markup, HasSubstr("</span>“A &amp; B” MMC · VÖEN 1234567891</span>"));
}

TEST(Page, SpeaksTheLanguageAndLeadsBackFromTheOthers) {
    auto markup = shown({.say = Language::of("ru"), .title = "x", .here = "/schedules?state=sent&done=saved&page=2"});
    EXPECT_THAT(markup, HasSubstr(R"(<html class="govuk-template" lang="ru">)"));
    EXPECT_THAT(markup, HasSubstr(R"(href="/language/az?back=%2Fschedules%3Fstate%3Dsent%26page%3D2")"));
    EXPECT_THAT(markup, HasSubstr("Главное меню"));
}

TEST(Page, OffersToSignOutOnlyToThoseSignedIn) {
    EXPECT_THAT(shown({.say = Language::of("en"), .title = "x"}), Not(HasSubstr("/sign-out")));
    auto markup = shown({.say = Language::of("en"), .title = "x", .person = "Aysel", .csrf = "secret"});
    EXPECT_THAT(markup, HasSubstr(R"(<form method="post" action="/sign-out" novalidate><input type="hidden" name="csrf" value="secret">)"));
}

TEST(Page, NotificationIsClosedByALinkToThePageWithoutIt) {
    auto markup = shown({.say = Language::of("az"), .title = "x", .here = "/menu?done=saved", .notification = Notification{"Yadda saxlanıldı"}});
    EXPECT_THAT(markup, HasSubstr(R"(href="/menu" role="button")"));
    EXPECT_THAT(shown({.say = Language::of("az"), .title = "x"}), HasSubstr(R"(<div id="notification"></div>)"));
}

TEST(Page, NeverLetsTextBecomeMarkup) {
    const std::string evil = "<script>'\"&";
    auto markup = page({.say = Language::of("az"),
                        .title = evil,
                        .here = "/" + evil,
                        .person = evil,
                        .acting_for = evil,
                        .csrf = evil,
                        .menu = {{evil, evil}},
                        .notification = Notification{evil}},
                       text_input({.name = evil, .label = evil, .hint = evil, .error = evil, .value = evil, .attributes = {{"data-x", evil}}}))
                      .markup();
    EXPECT_THAT(markup, Not(HasSubstr("<script>'")));
    EXPECT_THAT(markup, Not(HasSubstr("'\"")));
}

TEST(Form, AnswersInPlaceOnlyWithATarget) {
    auto in_place = form({.action = "/a", .csrf = "c", .once = "o", .in_place_target = "#part", .in_place_also = "#totals"}, {}).markup();
    EXPECT_THAT(in_place, HasSubstr(R"(hx-post="/a" hx-target="#part" hx-select="#part" hx-swap="outerHTML")"));
    EXPECT_THAT(in_place, HasSubstr(R"(hx-select-oob="#totals")"));
    EXPECT_THAT(in_place, HasSubstr(R"(name="once" value="o")"));
    EXPECT_THAT(form({.action = "/a", .csrf = "c"}, {}).markup(), Not(HasSubstr("hx-")));
    auto search = form({.action = "/a", .csrf = "c", .search = true, .in_place_target = "#part"}, {}).markup();
    EXPECT_THAT(search, HasSubstr(R"(method="get")"));
    EXPECT_THAT(search, Not(HasSubstr("csrf")));
}

TEST(TextInput, PointsToItsLookupButton) {
    auto markup = text_input({.name = "ssn", .label = "SSN", .lookup = Button{.text = "Tap", .name = "do", .value = "find"}}).markup();
    EXPECT_THAT(markup, HasSubstr(R"(data-lookup="ssn-lookup")"));
    EXPECT_THAT(markup, HasSubstr(R"(id="ssn-lookup")"));
}

TEST(MonthGrid, PutsEachDayUnderItsWeekday) {
    MonthGrid grid{.caption = "Noyabr", .weekdays = {"1", "2", "3", "4", "5", "6", "7"}, .first_weekday = 6};
    for (int day = 1; day <= 30; ++day) grid.days.push_back({.number = day, .marked = day == 2, .sign = "iş", .said = "gün"});
    auto markup = month_grid(grid).markup();
    std::string six_empty;
    for (int i = 0; i < 6; ++i) six_empty += "<td></td>";
    EXPECT_THAT(markup, HasSubstr("<tbody><tr>" + six_empty + R"(<td class="qaygi-day">)"));
    EXPECT_THAT(markup, HasSubstr(R"(</tr><tr><td class="qaygi-day qaygi-day--marked">)"));
    EXPECT_THAT(markup, HasSubstr(six_empty + "</tr></tbody>"));
}

TEST(ErrorPage, SaysWhatHappenedAndNamesTheIncident) {
    for (auto code : Language::all)
        for (int status : {400, 403, 404, 405, 408, 413, 418, 431, 500, 502, 503}) {
            auto markup = error_page(Language::of(code), status, "7F3K").markup();
            EXPECT_THAT(markup, HasSubstr("<strong>7F3K</strong>")) << status;
            EXPECT_THAT(markup, HasSubstr("<h1")) << status;
        }
    EXPECT_THAT(error_page(Language::of("az"), 404, "").markup(), Not(HasSubstr("qaygi-incident")));
    EXPECT_THAT(error_page(Language::of("az"), 418, "").markup(), HasSubstr("Sorğu anlaşılmadı"));
}

TEST(Assets, AreKeptForGoodUnderTheirHash) {
    auto address = asset("main.css");
    EXPECT_THAT(address, testing::MatchesRegex("/assets/main\\.[0-9A-Za-z]+\\.css"));
    Request request{.in_path = {{"file", address.substr(std::string("/assets/").size())}}, .language = &Language::of("az")};
    auto whole = answer(asset_routes(), request);
    EXPECT_EQ(whole.status, 200);
    EXPECT_EQ(whole.content_type, "text/css; charset=utf-8");
    EXPECT_THAT(header(whole, "Cache-Control"), HasSubstr("immutable"));
    EXPECT_EQ(header(whole, "Content-Encoding"), "");
    request.headers["accept-encoding"] = "br, gzip";
    auto compressed = answer(asset_routes(), request);
    EXPECT_EQ(header(compressed, "Content-Encoding"), "gzip");
    EXPECT_LT(compressed.body.size(), whole.body.size() / 2);
    request.headers["accept-encoding"] = "gzip;q=0";
    EXPECT_EQ(header(answer(asset_routes(), request), "Content-Encoding"), "");
    request.in_path["file"] = "main.css";
    EXPECT_EQ(answer(asset_routes(), request).status, 404);
}

TEST(LanguageSwitch, KeepsTheChoiceAndLeadsOnlyHome) {
    auto to = [](std::string code, std::string back) {
        Request request{.in_path = {{"code", std::move(code)}}};
        request.query.add("back", std::move(back));
        return answer(language_routes(), request);
    };
    EXPECT_EQ(header(to("ru", "/menu?a=1"), "Location"), "/menu?a=1");
    EXPECT_THAT(header(to("ru", "/menu"), "Set-Cookie"), testing::StartsWith("language=ru;"));
    EXPECT_EQ(header(to("xx", "/menu"), "Set-Cookie"), "");
    for (const auto* elsewhere : {"https://example.org/", "//example.org", "/\\example.org", ""}) EXPECT_EQ(header(to("en", elsewhere), "Location"), "/");
}

}  // namespace
}  // namespace qaygi::web
