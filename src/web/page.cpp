#include "web/page.hpp"

#include "web/assets.hpp"
#include "web/attributes.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"

namespace qaygi::web {

namespace {

// The address of the page itself, without the word of what was just done.
std::string without_done(std::string_view here) {
    auto question = here.find('?');
    std::string out(here.substr(0, question));
    char separator = '?';
    while (question != std::string_view::npos) {
        auto next = here.find('&', question + 1);
        auto member = here.substr(question + 1, next == std::string_view::npos ? next : next - question - 1);
        if (!member.starts_with("done=")) {
            out += separator;
            out += member;
            separator = '&';
        }
        question = next;
    }
    return out;
}

Html head(const Frame& frame) {
    const auto& say = frame.say;
    auto of_whom = frame.acting_for.empty() ? Html() : html(" – {}", frame.acting_for);
    return html(
        R"(<head><meta charset="utf-8"><title>{}{}{} – {}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="theme-color" content="#0b4a53"><link rel="icon" href="{}" type="image/svg+xml"><link rel="stylesheet" href="{}"><script type="module" src="{}"></script>{}</head>)",
        when(frame.has_errors, html("{}: ", say("frame.error"_text))), frame.title, of_whom, say("frame.product"_text), asset("logo.svg"), asset("main.css"),
        asset("main.js"), when(frame.refresh_seconds > 0, html(R"(<noscript><meta http-equiv="refresh" content="{}"></noscript>)", frame.refresh_seconds)));
}

Html languages(const Frame& frame) {
    auto back = encode_percent(without_done(frame.here));
    Html items;
    for (auto code : Language::all) {
        const auto& language = Language::of(code);
        items += html(
            R"(<li><a href="/language/{}?back={}" lang="{}" hreflang="{}"{}><span aria-hidden="true">{}</span><span class="govuk-visually-hidden">{}</span></a></li>)",
            language.tag(), back, language.tag(), language.tag(), attribute("aria-current", code == frame.say.code() ? "true" : ""), language.tag(),
            language.own_name());
    }
    return html(R"(<nav class="qaygi-languages" aria-label="{}"><ul>{}</ul></nav>)", frame.say("frame.languages"_text), items);
}

Html signed_in(const Frame& frame) {
    if (frame.person.empty()) return {};
    auto sign_out = form({.action = "/sign-out", .csrf = frame.csrf},
                         html(R"(<button type="submit" class="qaygi-header__button">{}</button>)", frame.say("frame.sign_out"_text)));
    return html(R"(<div class="qaygi-person"><a class="qaygi-person__name" href="/sessions">{}</a>{}</div>)", frame.person, sign_out);
}

Html acting_for(const Frame& frame) {
    if (frame.acting_for.empty() && frame.switch_href.empty()) return {};
    auto note = frame.note.empty() ? Html() : html(R"(<p class="qaygi-note">{}</p>)", frame.note);
    auto change = frame.switch_href.empty()
                      ? Html()
                      : html(R"(<div class="moj-identity-bar__actions"><div class="moj-identity-bar__menu"><a class="govuk-link" href="{}">{}</a></div></div>)",
                             frame.switch_href, frame.say("frame.act_for_another"_text));
    return html(
        R"(<div class="moj-identity-bar"><div class="moj-identity-bar__container"><div class="moj-identity-bar__details"><span class="moj-identity-bar__title"><span class="govuk-visually-hidden">{}: </span>{}</span>{}</div>{}</div></div>)",
        frame.say("frame.acting_for"_text), frame.acting_for.empty() ? frame.say("frame.acting_for_nobody"_text) : std::string_view(frame.acting_for), note,
        change);
}

Html header(const Frame& frame) {
    const auto& say = frame.say;
    auto house =
        R"(<svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill="currentColor" d="M12 3 2 11.5l1.6 1.8L5 12.1V21h5.5v-6h3v6H19v-8.9l1.4 1.2 1.6-1.8z"/></svg>)"_html;
    return html(
        R"(<header><div class="qaygi-header"><div class="govuk-width-container qaygi-header__row"><a class="qaygi-brand" href="{}"><img src="{}" alt="" width="34" height="34"><span class="qaygi-brand__name">{}</span></a>{}{}<a class="qaygi-home" href="{}">{}<span class="qaygi-home__text">{}</span></a></div></div>{}</header>)",
        frame.home, asset("logo-light.svg"), say("frame.product"_text), languages(frame), signed_in(frame), frame.home, house, say("frame.main_menu"_text),
        acting_for(frame));
}

Html menu(const Frame& frame) {
    if (frame.menu.empty()) return {};
    Html items;
    for (const auto& item : frame.menu) {
        auto text = item.current ? html(R"(<strong class="govuk-service-navigation__active-fallback">{}</strong>)", item.text) : Html::from_text(item.text);
        items += html(R"(<li class="govuk-service-navigation__item{}"><a class="govuk-service-navigation__link" href="{}"{}>{}</a></li>)",
                      item.current ? " govuk-service-navigation__item--active" : "", item.href, attribute("aria-current", item.current ? "page" : ""), text);
    }
    auto word = frame.say("frame.menu"_text);
    return html(
        R"(<div class="govuk-service-navigation" data-module="govuk-service-navigation"><div class="govuk-width-container"><div class="govuk-service-navigation__container"><nav aria-label="{}" class="govuk-service-navigation__wrapper"><button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">{}</button><ul class="govuk-service-navigation__list" id="navigation">{}</ul></nav></div></div></div>)",
        word, word, items);
}

// Always there, so that an answer in place can put its notification in it. Ok leads to the same page without it.
Html notification(const Frame& frame) {
    Html banner;
    if (frame.notification) {
        const auto& say = frame.say;
        auto content = html(
            R"(<p class="govuk-notification-banner__heading">{}</p><a class="govuk-button qaygi-ok" href="{}" role="button" draggable="false" data-module="govuk-button" data-close="notification">{}</a>)",
            frame.notification->text, without_done(frame.here), say("frame.ok"_text));
        banner = notification_banner({.title = frame.notification->success ? say("frame.done"_text) : say("frame.important"_text),
                                      .content = content,
                                      .success = frame.notification->success});
    }
    return html(R"(<div id="notification">{}</div>)", banner);
}

// What the scripts may have to say.
Html words_for_scripts(const Frame& frame) {
    const auto& say = frame.say;
    auto session = frame.session_seconds > 0 ? attributes({{"data-session-seconds", std::to_string(frame.session_seconds)},
                                                           {"data-acting-for", frame.acting_for},
                                                           {"data-session-ends-soon", say("frame.session_ends_soon"_text, {"{0}"})},
                                                           {"data-session-cannot-stay", say("frame.session_cannot_stay"_text)},
                                                           {"data-stay", say("frame.stay_signed_in"_text)}})
                                             : Html();
    return session + attributes({{"data-important", say("frame.important"_text)},
                                 {"data-no-connection", say("frame.no_connection"_text)},
                                 {"data-session-ended", say("frame.session_ended"_text)},
                                 {"data-sign-in", say("frame.sign_in_again"_text)},
                                 {"data-no-results", say("frame.no_results"_text)},
                                 {"data-uploading", say("frame.uploading"_text, {"{0}"})},
                                 {"data-uploaded", say("frame.uploaded"_text)},
                                 {"data-upload-lost", say("frame.upload_lost"_text)},
                                 {"data-upload-cancel", say("frame.upload_cancel"_text)}});
}

Html footer(const Frame& frame) {
    const auto& say = frame.say;
    auto keys = html(R"(<p class="qaygi-footer__keys">{}</p>)", say("frame.keys"_text));
    auto session = frame.session_ends.empty() ? Html() : html(R"(<p>{}</p>)", say("frame.session_ends"_text, {frame.session_ends}));
    return html(R"(<footer class="qaygi-footer"><div class="govuk-width-container"><p>{}</p>{}{}</div></footer>)", say("frame.footer"_text), session,
                when(!frame.person.empty(), keys));
}

}  // namespace

Html page(const Frame& frame, const Html& content) {
    const auto& say = frame.say;
    return html(
        R"(<!DOCTYPE html><html class="govuk-template" lang="{}">{}<body class="govuk-template__body"{}>{}{}{}<div class="govuk-width-container">{}<main class="govuk-main-wrapper" id="main-content" tabindex="-1">{}</main></div>{}</body></html>)",
        say.tag(), head(frame), words_for_scripts(frame), skip_link(say("frame.skip"_text), "#main-content"), header(frame), menu(frame), notification(frame),
        content, footer(frame));
}

}  // namespace qaygi::web
