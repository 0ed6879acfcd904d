// A page as it was sent, and the forms in it, filled the way a person does: by the words at the fields.
import { parseHTML } from "linkedom";

const words_of = (node) => node.textContent.replace(/\s+/g, " ").trim();

// All the words under a node, those of each element kept apart.
const words_apart = (node) => (node.nodeType === 3 ? node.textContent : [...node.childNodes].map(words_apart).join(" ")).replace(/\s+/g, " ").trim();

export class Page {
    constructor(visitor, { url, status, headers, body }) {
        Object.assign(this, { visitor, url: new URL(url), status, headers, body });
        this.document = /html/.test(headers.get("content-type") ?? "") ? parseHTML(body.toString("utf8")).document : null;
    }
    get text() {
        return this.document ? words_apart(this.document.body) : this.body.toString("utf8");
    }
    get path() {
        return this.url.pathname;
    }
    get heading() {
        return words_of(this.document.querySelector("h1"));
    }
    all(selector) {
        return [...this.document.querySelectorAll(selector)];
    }
    // The words of each element that matches.
    words(selector) {
        return this.all(selector).map(words_of);
    }
    // Follows a link by its words (or part of its address, when it begins with "/").
    follow(words) {
        const link = this.all("a[href]").find((a) => (words.startsWith("/") ? a.getAttribute("href").includes(words) : words_of(a) === words));
        if (!link) throw new Error(`${this.path} has no link “${words}”; it has ${this.words("a[href]").join(" | ")}`);
        return this.visitor.open(new URL(link.getAttribute("href"), this.url));
    }
    // The form that has this button, or this action when the words begin with "/".
    form(words) {
        const forms = this.all("form");
        const found = forms.find((form) => (words.startsWith("/") ? (form.getAttribute("action") ?? this.path).split("?")[0] === words : this.buttons(form).some((button) => words_of(button) === words)));
        if (!found) throw new Error(`${this.path} has no form “${words}”; it has ${forms.map((form) => `${form.getAttribute("action")} (${this.buttons(form).map(words_of)})`).join(" | ")}`);
        return new Form(this, found, words);
    }
    buttons(form) {
        return this.all("button, input[type=submit]").filter((button) => belongs(button, form) && (button.getAttribute("type") ?? "submit") === "submit");
    }
    // What the page says at fields: {name: message}; and in the summary at its top.
    get errors() {
        const at_fields = this.all(".govuk-error-message").map((node) => [node.getAttribute("id")?.replace(/-error$/, "") ?? "", words_of(node).replace(/^[^:]{1,12}:\s*/, "")]);
        return Object.fromEntries(at_fields);
    }
    get error_summary() {
        return this.words(".govuk-error-summary__list li");
    }
}

const belongs = (control, form) => (control.hasAttribute("form") ? control.getAttribute("form") === form.getAttribute("id") : form.contains(control));

export class Form {
    constructor(page, element, words) {
        Object.assign(this, { page, element, words });
        this.controls = page.all("input, select, textarea").filter((control) => belongs(control, element) && control.getAttribute("name"));
        this.values = this.controls.flatMap((control) => initial(control));
    }
    // The value that a field has now.
    value(field) {
        const name = this.control(field).getAttribute("name");
        return this.values.find((entry) => entry.name === name)?.value ?? "";
    }
    // The control with this label, or this name.
    control(field) {
        const label = this.page.all("label").find((node) => words_of(node).replace(/\s*\*$/, "") === field);
        const labelled = label && (this.controls.find((control) => control.getAttribute("id") === label.getAttribute("for")) ?? this.controls.find((control) => label.contains(control)));
        const found = labelled ?? this.controls.find((control) => control.getAttribute("name") === field);
        if (!found) throw new Error(`${this.page.path}: the form “${this.words}” has no field “${field}”; it has ${this.controls.map((control) => control.getAttribute("name")).join(", ")}`);
        return found;
    }
    // fill({"Adı": "Leyla", "Ödəniş növü": "Köçürmə ilə", "Avqust 2026": true, paper: {name, type, bytes}})
    fill(fields) {
        for (const [field, value] of Object.entries(fields)) this.put(field, value);
        return this;
    }
    put(field, value) {
        const control = this.control(field);
        const name = control.getAttribute("name");
        const kind = control.getAttribute("type") ?? control.localName;
        if (kind === "checkbox" || kind === "radio") {
            const own = (entry) => entry.name === name && (kind === "radio" || entry.value === (control.getAttribute("value") ?? "on"));
            const wanted = kind === "radio" && typeof value === "string" ? value : control.getAttribute("value") ?? "on";
            this.values = this.values.filter((entry) => !own(entry));
            if (value !== false) this.values.push({ name, value: wanted });
            return;
        }
        if (control.localName === "select") {
            const option = [...control.querySelectorAll("option")].find((one) => words_of(one) === value || one.getAttribute("value") === value);
            if (!option) throw new Error(`${this.page.path}: “${field}” offers no “${value}”`);
            value = option.getAttribute("value") ?? words_of(option);
        }
        const entry = this.values.find((one) => one.name === name);
        if (entry) entry.value = value;
        else this.values.push({ name, value });
    }
    // One of several boxes with the same name.
    tick(name, value, on = true) {
        if (!this.controls.some((control) => control.getAttribute("name") === name && control.getAttribute("value") === value)) throw new Error(`no box ${name}=${value}`);
        this.values = this.values.filter((entry) => entry.name !== name || entry.value !== value);
        if (on) this.values.push({ name, value });
        return this;
    }
    // Presses the button with these words (without: the one that found the form, or the first).
    async submit(button_words = this.words) {
        const buttons = this.page.buttons(this.element);
        const button = buttons.find((one) => words_of(one) === button_words) ?? buttons[0];
        const values = [...this.values];
        if (button?.getAttribute("name")) values.push({ name: button.getAttribute("name"), value: button.getAttribute("value") ?? "" });
        const attribute = (name) => button?.getAttribute(`form${name}`) ?? this.element.getAttribute(name);
        const url = new URL(attribute("action") || this.page.url.href, this.page.url);
        if ((attribute("method") ?? "get").toLowerCase() === "get") {
            url.search = new URLSearchParams(values.map(({ name, value }) => [name, value])).toString();
            return this.page.visitor.open(url);
        }
        return this.page.visitor.send(url, values, attribute("enctype") === "multipart/form-data");
    }
}

function initial(control) {
    const name = control.getAttribute("name");
    const kind = control.getAttribute("type") ?? control.localName;
    if (control.hasAttribute("disabled") || ["submit", "button", "image"].includes(kind)) return [];
    if (kind === "checkbox" || kind === "radio") return control.hasAttribute("checked") ? [{ name, value: control.getAttribute("value") ?? "on" }] : [];
    if (kind === "file") return [{ name, value: { name: "", type: "application/octet-stream", bytes: Buffer.alloc(0) } }];
    if (kind === "textarea") return [{ name, value: control.textContent.replace(/^\r?\n/, "") }];
    if (kind !== "select") return [{ name, value: control.getAttribute("value") ?? "" }];
    const options = [...control.querySelectorAll("option")];
    const chosen = options.filter((option) => option.hasAttribute("selected"));
    return (control.hasAttribute("multiple") ? chosen : [chosen.at(-1) ?? options[0]]).filter(Boolean).map((option) => ({ name, value: option.getAttribute("value") ?? words_of(option) }));
}
