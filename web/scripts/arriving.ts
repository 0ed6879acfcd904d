// Files chosen in a field marked data-uploads go at once, one after another, each with a row of its own; the list of documents follows.
import htmx from "htmx.org";
import { Pieces } from "./pieces";
import { word } from "./words";

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, class_name: string, text = ""): HTMLElementTagNameMap[Name] {
    const made = document.createElement(name);
    made.className = class_name;
    made.textContent = text;
    return made;
}

class Row {
    readonly item = element("li", "qaygi-arriving__file");
    private readonly bar = element("progress", "qaygi-arriving__bar");
    private readonly words = element("span", "qaygi-arriving__words");
    private readonly button = element("button", "govuk-button govuk-button--secondary", word("uploadCancel"));
    cancelled = false;

    constructor(private readonly file: File) {
        this.bar.max = Math.max(1, file.size);
        this.bar.value = 0;
        this.bar.setAttribute("aria-label", file.name);
        this.words.setAttribute("role", "status");
        this.button.type = "button";
        this.button.setAttribute("aria-label", `${word("uploadCancel")}: ${file.name}`);
        this.button.addEventListener("click", () => {
            this.cancelled = true;
            this.item.remove();
        });
        this.item.append(element("strong", "", file.name), this.bar, this.words, this.button);
    }
    progress(held: number) {
        this.bar.value = held;
        const tens = Math.floor((10 * held) / Math.max(1, this.file.size)) * 10; // read aloud at most ten times
        this.say(word("uploading", String(tens)));
    }
    lost() {
        this.say(word("uploadLost"));
    }
    done() {
        this.bar.remove();
        this.button.remove();
        this.say(word("uploaded"));
        setTimeout(() => this.item.remove(), 4000);
    }
    refused(why: string) {
        this.bar.remove();
        this.words.classList.add("govuk-error-message");
        this.say(why);
    }
    private say(text: string) {
        if (this.words.textContent !== text) this.words.textContent = text;
    }
}

// What is being chosen in the rows stays, and so does the focus.
function take_over(page: Document) {
    const focused = document.activeElement?.id;
    for (const id of ["checklist", "held-documents", "tasks", "totals", "saved-at"]) {
        const [old, now] = [document.getElementById(id), page.getElementById(id)];
        if (!old || !now) continue;
        for (const select of old.querySelectorAll<HTMLSelectElement>("select[id]")) {
            const kept = now.querySelector<HTMLSelectElement>(`#${select.id}`);
            if (kept && ![...select.options].some((option) => option.selected && option.defaultSelected)) kept.value = select.value;
        }
        old.replaceWith(now);
        htmx.process(now);
    }
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
}

let waiting = 0;
let queue = Promise.resolve();

async function send(file: File, field: HTMLInputElement, row: Row) {
    const form = field.form;
    const outcome =
        form && !row.cancelled
            ? await new Pieces(file, field.dataset.uploads ?? "", form.action, () => form.querySelector<HTMLInputElement>("input[name=csrf]")?.value ?? "", {
                  progress: (held) => row.progress(held),
                  lost: () => row.lost(),
                  cancelled: () => row.cancelled,
              }).send()
            : "cancelled";
    --waiting;
    if (outcome === "cancelled") return;
    if ("refusal" in outcome) return row.refused(outcome.refusal);
    take_over(outcome.page);
    row.done();
}

export function upload_when_chosen() {
    document.addEventListener("change", (event) => {
        const field = event.target;
        if (!(field instanceof HTMLInputElement) || field.dataset.uploads === undefined) return;
        const list = document.getElementById("arriving");
        for (const file of field.files ?? []) {
            const row = new Row(file);
            list?.append(row.item);
            ++waiting;
            queue = queue.then(() => send(file, field, row)).catch((fault: unknown) => row.refused(String(fault)));
        }
        field.value = "";
    });
    window.addEventListener("beforeunload", (event) => {
        if (waiting > 0) event.preventDefault();
    });
}
