// Forms with a target are answered in place by htmx: the server sends the whole page, the part named by the form is taken from it.
import htmx from "htmx.org";
import { notify, sentence, words_of } from "./notification";
import { session_ended } from "./session";
import { word } from "./words";

interface Answer {
    requestConfig: { elt: Element };
    xhr: XMLHttpRequest;
    target: Element;
    shouldSwap: boolean;
    serverResponse: string;
}

function configure() {
    htmx.config.allowEval = false;
    htmx.config.includeIndicatorStyles = false;
    htmx.config.selfRequestsOnly = true;
    htmx.config.historyCacheSize = 0; // pages about people do not stay in the browser's storage
    htmx.config.attributesToSettle = ["class"]; // copying a style attribute would be inline style, which the policy stops
    htmx.config.timeout = 0; // uploads take what they take; the server has its own limits
    htmx.config.responseHandling = [
        { code: "204", swap: false },
        { code: "...", swap: true }, // refusals (409, 422) are pages with the same parts
    ];
}

// Another page than the one the form stands on: after a successful change it is shown, otherwise what was typed must stay.
function another_page(answer: Answer, page: Document) {
    const address = new URL(answer.xhr.responseURL || location.href);
    answer.shouldSwap = false;
    if (["/sign-in", "/capacity"].some((start) => address.pathname.startsWith(start))) return session_ended();
    if (answer.xhr.status < 400) return location.assign(address);
    const said = words_of(page);
    notify(...(said.length > 0 ? said : [sentence(word("noConnection"))]));
}

// What a form names to follow its answer, as far as it stands on the page: a first insured person brings forms that were not there.
function follow_what_is_there(form: Element | null) {
    if (!(form instanceof HTMLElement)) return;
    form.dataset.follow ??= form.getAttribute("hx-select-oob") ?? "";
    const there = form.dataset.follow.split(",").filter((selector) => selector && document.querySelector(selector));
    form.setAttribute("hx-select-oob", there.join(","));
}

// Whoever pressed a button stays there; when it is gone, at the heading of its part.
function keep_focus(part: Element | null) {
    if (document.activeElement && document.activeElement !== document.body) return;
    part?.querySelector<HTMLElement>(".qaygi-part__title")?.focus({ preventScroll: true });
}

export function answer_in_place() {
    configure();
    htmx.on("htmx:beforeSwap", (event) => {
        const answer = (event as CustomEvent<Answer>).detail;
        const page = new DOMParser().parseFromString(answer.serverResponse, "text/html");
        if (!page.getElementById(answer.target.id)) another_page(answer, page);
        follow_what_is_there(answer.requestConfig.elt.closest("[hx-select-oob]"));
    });
    htmx.on("htmx:afterSettle", (event) => keep_focus(event.target instanceof Element ? event.target : null));
    for (const failure of ["htmx:sendError", "htmx:timeout"]) htmx.on(failure, () => notify(sentence(word("noConnection"))));
}
