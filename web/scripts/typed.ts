// Another language shows the page anew; what was typed and not saved goes along, in this tab only, and is forgotten once it stands there again.
import { leave_without_asking } from "./unsaved";

const shelf = "typed";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Typed = { form: string; name: string; value: string; checked: boolean };

const is_ticked = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);

// What a person can type into, of the forms that save something. Files cannot be carried, secrets and versions must not.
function controls(): Control[] {
    const all = document.querySelectorAll<Control>("form[method=post] :is(input, select, textarea)[name]");
    return [...all].filter((control) => !["hidden", "file", "password"].includes(control.type));
}

const of_form = (control: Control) => control.form?.getAttribute("action") ?? "";

export function carry_into_another_language() {
    document.addEventListener("click", (event) => {
        const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".qaygi-languages a") : null;
        const back = link && new URL(link.href).searchParams.get("back");
        if (!back) return;
        const typed = controls().map((control): Typed => ({ form: of_form(control), name: control.name, value: control.value, checked: is_ticked(control) && control.checked }));
        sessionStorage.setItem(shelf, JSON.stringify({ back, typed }));
        leave_without_asking();
    });
}

export function take_up_what_was_typed() {
    const kept = sessionStorage.getItem(shelf);
    sessionStorage.removeItem(shelf);
    if (!kept) return;
    const { back, typed } = JSON.parse(kept) as { back: string; typed: Typed[] };
    if (back.split("#")[0] !== location.pathname + location.search) return;
    for (const control of controls()) {
        const was = typed.find((one) => one.form === of_form(control) && one.name === control.name && (!is_ticked(control) || one.value === control.value));
        if (!was || (is_ticked(control) ? was.checked === control.checked : was.value === control.value)) continue;
        if (is_ticked(control)) control.checked = was.checked;
        else control.value = was.value;
        control.dispatchEvent(new Event("input", { bubbles: true })); // so that leaving asks first
    }
}
