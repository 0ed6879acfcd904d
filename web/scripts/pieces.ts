// Sends one file in pieces. A cut connection costs a piece: the server is asked how much it holds, and the sending goes on from there.
import { session_ended } from "./session";

const smallest = 16 * 1024;
const largest = 1024 * 1024;
const longest_wait = 8000;

export type Outcome = { page: Document } | { refusal: string } | "cancelled";

export interface Watch {
    progress(held: number): void;
    lost(): void;
    cancelled(): boolean;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// What names the file at the server, from one visit of the page to the next.
export const announced = (file: File) => ({ name: file.name, bytes: String(file.size), changed: String(file.lastModified) });

function form_of(fields: Record<string, string>): FormData {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return form;
}

export class Pieces {
    private piece = largest;
    private pause = 500;

    constructor(
        private readonly file: File,
        private readonly address: string, // that takes the pieces
        private readonly finish: string, // that takes the file, once it is whole
        private readonly csrf: () => string,
        private readonly watch: Watch,
    ) {}

    async send(): Promise<Outcome> {
        const once = [...crypto.getRandomValues(new Uint8Array(16))].map((octet) => octet.toString(16).padStart(2, "0")).join("");
        for (;;) {
            const stopped = await this.fill();
            if (stopped) return stopped;
            const answer = await this.ask(this.finish, { method: "POST", body: form_of({ ...announced(this.file), csrf: this.csrf(), once }) });
            if (answer) return read_page(await answer.text(), answer.url);
        }
    }

    // Until the server holds all of it.
    private async fill(): Promise<Outcome | undefined> {
        const query = new URLSearchParams(announced(this.file));
        let held: number | undefined;
        while (held !== this.file.size) {
            if (this.watch.cancelled()) return "cancelled";
            const answer = await (held === undefined ? this.ask(`${this.address}?${query}`, {}) : this.ask(this.address, { method: "POST", body: this.next(held) }));
            if (!answer) {
                held = undefined;
                continue;
            }
            if (!answer.headers.get("content-type")?.includes("json")) return elsewhere(answer.url);
            const said = (await answer.json()) as { held?: number; refusal?: string };
            if (said.held === undefined) return { refusal: said.refusal ?? "" };
            held = said.held;
            this.watch.progress(held);
        }
        return undefined;
    }

    private next(held: number): FormData {
        const form = form_of({ ...announced(this.file), csrf: this.csrf(), offset: String(held) });
        form.append("piece", this.file.slice(held, held + this.piece), "piece");
        return form;
    }

    // Nothing when the server was not reached or cannot now; then the next piece is smaller and comes later.
    private async ask(address: string, options: RequestInit): Promise<Response | undefined> {
        const answer = await fetch(address, options).catch(() => undefined);
        if (answer && new URL(answer.url).pathname.startsWith("/sign-in")) session_ended();
        else if (answer && answer.status < 500 && answer.status !== 403) {
            this.piece = Math.min(largest, this.piece * 2);
            this.pause = 500;
            return answer;
        }
        this.watch.lost();
        await wait(this.pause);
        this.pause = Math.min(longest_wait, this.pause * 2);
        this.piece = Math.max(smallest, this.piece / 4);
        return undefined;
    }
}

// The schedule is no draft any more, or is gone: the page that says so.
function elsewhere(address: string): Outcome {
    location.assign(address);
    return "cancelled";
}

function read_page(text: string, address: string): Outcome {
    const page = new DOMParser().parseFromString(text, "text/html");
    if (!page.getElementById("held-documents")) return elsewhere(address);
    const error = page.getElementById("files-error");
    error?.querySelector(".govuk-visually-hidden")?.remove();
    return error ? { refusal: error.textContent?.trim() ?? "" } : { page };
}
