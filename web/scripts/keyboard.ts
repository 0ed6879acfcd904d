// Enter goes to the next field; in a field that looks something up it presses that button. Nothing is sent by accident:
// a form is sent by its button, the schedule by Ctrl + Enter and a confirmation.

const stops = "input:not([type=hidden]), select, textarea, button[type=submit]";

function is_stop(element: HTMLElement, from: Element): boolean {
    if (element.matches(":disabled, [tabindex='-1'], [id$='-lookup']") || element.offsetParent === null) return false;
    const same_group = element instanceof HTMLInputElement && from instanceof HTMLInputElement && element.type === "radio" && element.name === from.name;
    return !same_group;
}

function next_field(field: HTMLInputElement | HTMLSelectElement): HTMLElement | undefined {
    const fields = [...(field.form?.querySelectorAll<HTMLElement>(stops) ?? [])];
    return fields.slice(fields.indexOf(field) + 1).find((one) => is_stop(one, field));
}

function go_to(field: HTMLElement | undefined) {
    field?.focus();
    if (field instanceof HTMLInputElement && /^(text|tel|search|email|password)$/.test(field.type)) field.select();
}

function on_enter(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
    if (event.ctrlKey || event.metaKey) {
        const send = document.querySelector<HTMLElement>("[data-send]");
        if (send) event.preventDefault();
        return send?.click();
    }
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || !field.form || field.form.method === "get") return;
    if (/^(submit|button|reset|file|image)$/.test(field.type)) return;
    event.preventDefault();
    const lookup = field.dataset.lookup && document.getElementById(field.dataset.lookup);
    if (lookup) return lookup.click();
    go_to(next_field(field));
}

export function enter_moves_on() {
    document.addEventListener("keydown", on_enter);
}
