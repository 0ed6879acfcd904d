// A person with a browser that has no scripts: keeps cookies, follows redirects, sends forms.
import { request } from "node:http";
import { Page } from "./page.mjs";

const line_ends = (text) => text.replace(/\r\n|\r|\n/g, "\r\n");

// One request and its answer, which may come before the body was taken whole: a server may refuse an upload by its announced length.
async function exchange(url, method, headers, body) {
    const packed = body && new Response(body);
    const bytes = packed && Buffer.from(await packed.arrayBuffer());
    if (packed) headers = { ...headers, "content-type": packed.headers.get("content-type"), "content-length": bytes.length };
    return new Promise((resolve, reject) => {
        const asking = request(url, { method, headers }, (answer) => {
            const parts = [];
            answer.on("data", (part) => parts.push(part));
            answer.on("error", reject);
            answer.on("end", () => {
                const cookies = answer.headers["set-cookie"] ?? [];
                const plain = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
                resolve({ status: answer.statusCode, headers: new Headers(plain), cookies, body: Buffer.concat(parts) });
            });
        });
        asking.on("error", reject);
        asking.end(bytes);
    });
}

export class Visitor {
    constructor(origin) {
        this.origin = origin;
        this.cookies = new Map();
        this.here = null;
    }
    // The same cookies in another window.
    another_window() {
        const other = new Visitor(this.origin);
        other.cookies = new Map(this.cookies);
        return other;
    }
    open(address, options = {}) {
        return this.ask(new URL(address, this.origin), { method: "GET", ...options });
    }
    // values: [{name, value}], a value being text or a file {name, type, bytes}.
    send(url, values, with_files = false, options = {}) {
        if (with_files) {
            const body = new FormData();
            for (const { name, value } of values) {
                if (typeof value === "string") body.append(name, line_ends(value));
                else body.append(name, new Blob([value.bytes], { type: value.type }), value.name);
            }
            return this.ask(url, { method: "POST", body, ...options });
        }
        const body = new URLSearchParams(values.map(({ name, value }) => [name, typeof value === "string" ? line_ends(value) : value.name]));
        return this.ask(url, { method: "POST", body, ...options });
    }
    async ask(url, { method, body, headers = {}, follow = true }) {
        for (let hops = 0; hops < 10; ++hops) {
            const answer = await exchange(url, method, { ...this.headers(method, url), ...headers }, body);
            this.keep(answer.cookies);
            const place = answer.headers.get("location");
            if (!follow || !place || answer.status < 300 || answer.status > 399) {
                this.here = new Page(this, { url, ...answer });
                return this.here;
            }
            url = new URL(place, url);
            [method, body] = ["GET", undefined];
        }
        throw new Error(`${url} redirects for ever`);
    }
    headers(method, url) {
        const headers = { "accept-language": "az" };
        if (this.cookies.size) headers.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        if (method === "POST") headers.origin = url.origin;
        return headers;
    }
    keep(rows) {
        for (const row of rows) {
            const [, name, value] = row.match(/^([^=]+)=([^;]*)/);
            if (value === "" || /;\s*max-age=0\b/i.test(row)) this.cookies.delete(name);
            else this.cookies.set(name, value);
        }
    }
}
