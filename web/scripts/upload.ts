// Shows how much of a file has gone. A field marked data-submit-when-chosen sends its form as soon as a file is chosen.
import htmx from "htmx.org";
import { word } from "./words";

function progress_of(form: Element): HTMLElement {
    const shown = form.querySelector<HTMLElement>("[data-progress]");
    if (shown) return shown;
    const made = document.createElement("p");
    made.dataset.progress = "";
    made.className = "govuk-hint";
    made.setAttribute("role", "status");
    made.append(document.createElement("progress"), document.createElement("span"));
    form.append(made);
    return made;
}

function show(form: Element, percent: number) {
    const shown = progress_of(form);
    const bar = shown.querySelector("progress");
    const words = shown.querySelector("span");
    if (!bar || !words) return;
    bar.max = 100;
    bar.value = percent;
    bar.setAttribute("aria-hidden", "true");
    const tens = percent - (percent % 10); // read aloud at most ten times
    if (words.textContent !== word("uploading", String(tens))) words.textContent = word("uploading", String(tens));
}

export function show_upload_progress() {
    htmx.on("htmx:xhr:progress", (event) => {
        const { loaded, total, lengthComputable } = (event as CustomEvent<ProgressEvent>).detail;
        const form = event.target instanceof Element ? event.target.closest("form[enctype='multipart/form-data']") : null;
        if (form && lengthComputable && total > 0) show(form, Math.floor((100 * loaded) / total));
    });
    for (const failure of ["htmx:sendError", "htmx:responseError"]) htmx.on(failure, (event) => (event.target as Element).querySelector("[data-progress]")?.remove());
    document.addEventListener("change", (event) => {
        const field = event.target;
        if (field instanceof HTMLInputElement && field.type === "file" && "submitWhenChosen" in field.dataset && field.value) field.form?.requestSubmit();
    });
}
