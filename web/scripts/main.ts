// Everything a page does by itself. Each page works without it.
import { Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink } from "govuk-frontend";
import htmx from "htmx.org";
import { upload_when_chosen } from "./arriving";
import { answer_in_place } from "./in_place";
import { enter_moves_on } from "./keyboard";
import { close_with_ok } from "./notification";
import { keep_session } from "./session";
import { warn_before_the_end } from "./session_limit";
import { carry_into_another_language, take_up_what_was_typed } from "./typed";
import { warn_before_leaving } from "./unsaved";
import { show_upload_progress } from "./upload";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

const components = [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink];

// An answer in place stands among elements that are already alive.
function bring_to_life(part: Element | Document) {
    for (const Component of components) {
        const name = Component.moduleName;
        for (const element of part.querySelectorAll(`[data-module="${name}"]:not([data-${name}-init])`)) new Component(element);
    }
}

function begin(part: Element | Document, in_place: boolean) {
    if (in_place) for (const banner of part.querySelectorAll<HTMLElement>(".govuk-notification-banner")) banner.dataset.disableAutoFocus = "true";
    bring_to_life(part);
    const lists = part.querySelectorAll<HTMLSelectElement>("select[data-autocomplete]");
    for (const list of lists) list.removeAttribute("data-autocomplete"); // at once: the next answer may come before the module
    if (lists.length > 0) void import("./type_ahead").then(({ narrow_as_typed }) => lists.forEach(narrow_as_typed));
    const with_card = part.querySelectorAll<HTMLFormElement>("form[data-web-eid]");
    if (with_card.length > 0) void import("./web_eid").then(({ ask_the_extension }) => with_card.forEach(ask_the_extension));
    part.querySelector<HTMLElement>("[data-question]")?.focus();
}

answer_in_place();
enter_moves_on();
close_with_ok();
keep_session();
warn_before_the_end();
warn_before_leaving();
carry_into_another_language();
take_up_what_was_typed();
show_upload_progress();
upload_when_chosen();
begin(document, false);
htmx.on("htmx:load", (event) => {
    const part = event.target;
    if (part instanceof Element && part !== document.body) begin(part.parentElement ?? part, true);
});
