// Web eID: asks the extension of the browser, by messages in this page, to let the card sign in or to say what is in the reader.

type Answer = { action: string; error?: { code?: string }; [field: string]: unknown };

const library_version = "2.0.2";
const acknowledged_within = 1000; // milliseconds; else there is no extension
const person_takes_at_most = 120_000;

class Refusal extends Error {
    constructor(readonly code: string) {
        super(code);
    }
}

// One question to the extension: "status", "authenticate", "get-signing-certificate".
function ask(action: string, fields: Record<string, unknown>, within: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
        const stop = new AbortController();
        const end = (outcome: () => void) => {
            stop.abort();
            window.clearTimeout(no_extension);
            window.clearTimeout(too_long);
            outcome();
        };
        const no_extension = window.setTimeout(() => end(() => reject(new Refusal("ERR_WEBEID_EXTENSION_UNAVAILABLE"))), acknowledged_within);
        const too_long = window.setTimeout(() => end(() => reject(new Refusal("ERR_WEBEID_ACTION_TIMEOUT"))), within);
        const hear = ({ source, origin, data }: MessageEvent<Answer | undefined>) => {
            if (source !== window || origin !== window.location.origin) return;
            if (data?.action === `web-eid:${action}-ack`) window.clearTimeout(no_extension);
            if (data?.action === `web-eid:${action}-success`) end(() => resolve(data));
            if (data?.action === `web-eid:${action}-failure`) end(() => reject(new Refusal(data.error?.code ?? "")));
        };
        window.addEventListener("message", hear, { signal: stop.signal });
        const options = { lang: document.documentElement.lang, userInteractionTimeout: within };
        window.postMessage({ action: `web-eid:${action}`, libraryVersion: library_version, options, ...fields }, window.location.origin);
    });
}

// The words for a code stand on the form: data-cancelled="…".
const words_for: Record<string, string> = {
    ERR_WEBEID_EXTENSION_UNAVAILABLE: "noExtension",
    ERR_WEBEID_VERSION_MISMATCH: "oldExtension",
    ERR_WEBEID_VERSION_INVALID: "oldExtension",
    ERR_WEBEID_NATIVE_UNAVAILABLE: "noProgram",
    ERR_WEBEID_NATIVE_FATAL: "noReader",
    ERR_WEBEID_USER_CANCELLED: "cancelled",
    ERR_WEBEID_USER_TIMEOUT: "tooLong",
    ERR_WEBEID_ACTION_TIMEOUT: "tooLong",
    ERR_WEBEID_ACTION_PENDING: "pending",
    ERR_WEBEID_CONTEXT_INSECURE: "insecure",
};

async function nonce_from(address: string): Promise<string> {
    const answer = await fetch(address, { method: "POST", headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Refusal("");
    return ((await answer.json()) as { nonce: string }).nonce;
}

// What the form is to send: the token, or the certificate in the reader.
async function content_of(form: HTMLFormElement): Promise<string> {
    await ask("status", {}, acknowledged_within * 5);
    const challenge = form.dataset.challenge;
    if (!challenge) return String((await ask("get-signing-certificate", {}, person_takes_at_most)).certificate);
    const { action: _, ...token } = await ask("authenticate", { challengeNonce: await nonce_from(challenge) }, person_takes_at_most);
    return JSON.stringify(token);
}

export function ask_the_extension(form: HTMLFormElement) {
    const told = form.querySelector<HTMLElement>("[role=status]");
    const field = form.querySelector<HTMLInputElement>("input[name=content]");
    let busy = false;
    // Coming back to the page: what was sent once does not count again.
    window.addEventListener("pageshow", () => {
        if (field) field.value = "";
    });
    form.addEventListener("submit", (event) => {
        if (field?.value) return;
        event.preventDefault();
        if (busy) return;
        busy = true;
        if (told) told.textContent = form.dataset.waiting ?? "";
        content_of(form)
            .then((content) => {
                if (field) field.value = content;
                form.requestSubmit();
            })
            .catch((problem: unknown) => {
                const code = problem instanceof Refusal ? problem.code : "";
                if (told) told.textContent = form.dataset[words_for[code] ?? "failed"] ?? "";
            })
            .finally(() => (busy = false));
    });
}
