// Leaving a page with typing that was not saved asks first.

const typed_in = new Set<HTMLFormElement>();

// What was typed goes along and is not lost.
export function leave_without_asking() {
    typed_in.clear();
}

export function warn_before_leaving() {
    document.addEventListener("input", (event) => {
        const form = event.target instanceof Element && !event.target.matches("[data-uploads]") ? event.target.closest("form") : null;
        if (form?.method === "post") typed_in.add(form);
    });
    document.addEventListener("submit", (event) => {
        if (event.target instanceof HTMLFormElement) typed_in.delete(event.target);
    });
    window.addEventListener("beforeunload", (event) => {
        if ([...typed_in].some((form) => form.isConnected)) event.preventDefault();
    });
}
