// Two minutes before the session ends a dialog says so, and prolongs it when asked to. Another tab may have prolonged it meanwhile: the server knows.
import { session_ended } from "./session";
import { word } from "./words";

const warned_before = 120;
const longest_timer = 2 ** 31 - 1;

interface Left {
    seconds: number;
}

const left = async (answer: Response) => ((await answer.json()) as Left).seconds;

function after(seconds: number, what: () => void) {
    return window.setTimeout(what, Math.min(Math.max(seconds, 0) * 1000, longest_timer));
}

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, class_name: string, text = "") {
    const element = document.createElement(name);
    element.className = class_name;
    element.textContent = text;
    return element;
}

async function stay(): Promise<number> {
    const csrf = document.querySelector<HTMLInputElement>("input[name=csrf]")?.value ?? "";
    const answer = await fetch("/session/stay", { method: "POST", body: new URLSearchParams({ csrf }) });
    return answer.ok && new URL(answer.url).pathname === "/session/stay" ? left(answer) : 0;
}

// Counts down aloud every half minute, on the screen every second.
function warn(seconds: number) {
    const dialog = made("dialog", "qaygi-session");
    const text = made("p", "govuk-body", word("sessionEndsSoon", String(seconds)));
    const spoken = made("p", "govuk-visually-hidden");
    const button = made("button", "govuk-button", word("stay"));
    text.id = "session-ends";
    spoken.setAttribute("aria-live", "polite");
    dialog.setAttribute("role", "alertdialog");
    dialog.setAttribute("aria-labelledby", text.id);
    button.type = "button";
    dialog.append(text, spoken, button);
    document.body.append(dialog);
    const over = Date.now() + seconds * 1000;
    const tick = window.setInterval(() => {
        const remaining = Math.max(0, Math.round((over - Date.now()) / 1000));
        if (!dialog.querySelector("form")) text.textContent = word("sessionEndsSoon", String(remaining));
        if (remaining % 30 === 0) spoken.textContent = text.textContent;
        if (remaining === 0) dialog.close();
    }, 1000);
    dialog.addEventListener("close", () => {
        window.clearInterval(tick);
        dialog.remove();
        look_again(Math.max(0, (over - Date.now()) / 1000));
    });
    button.addEventListener("click", () => {
        void stay().then((prolonged) => {
            over_again(prolonged, dialog, text, button);
        });
    });
    dialog.showModal();
}

function over_again(prolonged: number, dialog: HTMLDialogElement, text: HTMLElement, button: HTMLElement) {
    if (prolonged > warned_before || prolonged === 0) return dialog.close();
    text.textContent = word("sessionCannotStay");
    const close = made("form", "");
    close.method = "dialog";
    close.append(made("button", "govuk-button", "Ok"));
    button.replaceWith(close);
}

async function look() {
    const seconds = await left(await fetch("/session"));
    if (seconds === 0) session_ended();
    else if (seconds <= warned_before) warn(seconds);
    else after(seconds - warned_before, () => void look().catch(() => undefined));
}

// After the warning was closed: either it was prolonged, or it ends now.
function look_again(seconds: number) {
    void (async () => {
        const now = await left(await fetch("/session"));
        if (now > warned_before || now === 0) await look();
        else after(seconds, () => void look().catch(() => undefined));
    })().catch(() => undefined);
}

export function warn_before_the_end() {
    const seconds = Number(document.body.dataset.sessionSeconds);
    if (seconds > 0) after(seconds - warned_before, () => void look().catch(() => undefined));
}
