import { word } from "./words";

const place = () => document.getElementById("notification");

function close() {
    place()?.replaceChildren();
    const title = document.querySelector<HTMLElement>("main h1") ?? document.getElementById("main-content");
    title?.setAttribute("tabindex", "-1");
    title?.focus();
}

// Ok closes the notification where it is; without a script it leads to the same page without it.
export function close_with_ok() {
    document.addEventListener("click", (event) => {
        const ok = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("[data-close=notification]") : null;
        if (!ok) return;
        event.preventDefault();
        history.replaceState(history.state, "", ok.href);
        close();
    });
}

function element(name: string, class_name: string, ...children: (Node | string)[]): HTMLElement {
    const made = document.createElement(name);
    made.className = class_name;
    made.append(...children);
    return made;
}

// A notification made here, for what the server cannot say: it was not reached, or it answered with another page.
export function notify(...content: (Node | string)[]) {
    const title = element("h2", "govuk-notification-banner__title", word("important"));
    const banner = element(
        "div",
        "govuk-notification-banner",
        element("div", "govuk-notification-banner__header", title),
        element("div", "govuk-notification-banner__content", ...content),
    );
    title.id = "govuk-notification-banner-title";
    banner.setAttribute("role", "alert");
    banner.setAttribute("aria-labelledby", title.id);
    place()?.replaceChildren(banner);
    place()?.scrollIntoView({ block: "nearest" });
}

export const sentence = (text: string) => element("p", "govuk-notification-banner__heading", text);

// What another page says: its heading and each of its paragraphs, without what can be pressed there.
export function words_of(page: Document): HTMLElement[] {
    const said = [...page.querySelectorAll("main h1, main p, main li")].filter((each) => !each.querySelector("a, button"));
    return said.map((each) => (each.matches("h1") ? sentence(each.textContent.trim()) : element("p", "govuk-body", each.textContent.trim())));
}
