// When the session ends while a form is open, what was typed stays: one signs in again in another tab and comes back.
import { notify, sentence } from "./notification";
import { word } from "./words";

let ended = false;

export function session_ended() {
    ended = true;
    const link = document.createElement("a");
    link.className = "govuk-button";
    link.href = "/sign-in";
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = word("signIn");
    notify(sentence(word("sessionEnded")), link);
}

// The new session has another secret for its forms: it is taken over from the same page as the server shows it now.
async function take_over() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || new URL(answer.url).pathname.startsWith("/sign-in")) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Whoever acts for somebody else now must not save this form for them.
    if (page.body.dataset.actingFor !== document.body.dataset.actingFor) return;
    const secret = page.querySelector<HTMLInputElement>("input[name=csrf]")?.value;
    if (!secret) return;
    for (const field of document.querySelectorAll<HTMLInputElement>("input[name=csrf]")) field.value = secret;
    ended = false;
    document.getElementById("notification")?.replaceChildren();
}

export function keep_session() {
    window.addEventListener("focus", () => {
        if (ended) void take_over().catch(() => undefined);
    });
}
