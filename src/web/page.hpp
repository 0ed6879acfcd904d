#pragma once

// What surrounds every page: head, header with the way to the main window, language switch, who acts for whom, menu, notification, footer.

#include <optional>
#include <string>
#include <vector>

#include "language/language.hpp"
#include "web/html.hpp"

namespace qaygi::web {

struct MenuItem {
    std::string text;
    std::string href;
    bool current = false;
};

// Shown once above the content: "Yadda saxlanıldı", with Ok to close it.
struct Notification {
    std::string text;
    bool success = true;
};

struct Frame {
    const Language& say;
    std::string title;
    std::string here;        // path of this page, for the language switch and for Ok; a query member done=… is left out
    std::string person;      // empty before signing in
    std::string acting_for;  // “Xəzər Tekstil” MMC, VÖEN …: on every page and in the tab's title
    std::string home = "/";  // the main window
    std::string csrf;
    std::string note;          // below who acts for whom: how far their right goes
    std::string switch_href;   // where to act for somebody else without signing in again; empty: there is nobody else
    std::string session_ends;  // 14:32, said at the foot of the page
    int session_seconds = 0;   // until then; the script warns before
    std::vector<MenuItem> menu;
    std::optional<Notification> notification;
    bool has_errors = false;  // the tab's title then begins with the word for "error"
    int refresh_seconds = 0;  // pages that wait; only without scripts, with them the page asks in place
};

// The content begins with the page's one h1: <h1 class="govuk-heading-l">.
Html page(const Frame& frame, const Html& content);

// What went wrong and what to do now, for 400, 403, 404, 405, 408, 413, 431, 500 and 503; other numbers speak as the first of their hundred.
// With an incident the page names it, so that support finds it in the log.
Html error_page(const Language& say, int status, std::string_view incident, std::string here = "/");

}  // namespace qaygi::web
