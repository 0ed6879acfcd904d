// Çap et: pdf, word and excel of a schedule, of a list and of one person's amount; and the page where who holds the paper asks whether it is true.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { on_both_engines } from "./lib/house.mjs";
import { add_insured, amount, at_the_fund, aygun, begin, complete, give_back, gunel, schedule_of, send } from "./lib/schedule.mjs";
import { sign_in, signers } from "./lib/sign_in.mjs";

const { employer } = signers.get("Arzu Nəsirli");
const one_space = (text) => text.replace(/<[^>]*>/g, " ").replace(/&nbsp;/g, " ").replace(/\s+/g, " ");

// What other programs read in each: {pdf, docx, xlsx} of text, by one start of LibreOffice.
function read_back(prints) {
    const folder = mkdtempSync(join(tmpdir(), "qaygi-prints-"));
    try {
        for (const [ending, print] of Object.entries(prints)) writeFileSync(join(folder, `${ending}.${ending}`), print.body);
        execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "html", "--outdir", folder, `${folder}/docx.docx`, `${folder}/xlsx.xlsx`], { stdio: "ignore" });
        const html = (name) => one_space(readFileSync(join(folder, `${name}.html`), "utf8"));
        assert.match(execFileSync("qpdf", ["--check", `${folder}/pdf.pdf`], { encoding: "utf8" }), /No syntax or stream encoding errors/);
        return { pdf: one_space(execFileSync("pdftotext", ["-raw", `${folder}/pdf.pdf`, "-"], { encoding: "utf8" })), docx: html("docx"), xlsx: html("xlsx") };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

const media = {
    pdf: "application/pdf",
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

// The three forms behind the links of a page.
async function prints_of(page, near) {
    const prints = {};
    for (const [ending, type] of Object.entries(media)) {
        prints[ending] = await page.follow(`${near}.${ending}`);
        assert.equal(prints[ending].status, 200);
        assert.equal(prints[ending].headers.get("content-type"), type);
        assert.match(prints[ending].headers.get("content-disposition"), new RegExp(`${ending === "pdf" ? "inline" : "attachment"}.*haqq-hesab-cedveli-${employer}.*\\.${ending}`));
    }
    return prints;
}

// What a camera reads in the square code, on whichever page it stands.
function code_of(pdf) {
    const folder = mkdtempSync(join(tmpdir(), "qaygi-code-"));
    try {
        writeFileSync(join(folder, "print.pdf"), pdf);
        execFileSync("pdftoppm", ["-r", "150", "-png", join(folder, "print.pdf"), join(folder, "page")]);
        return execFileSync("bash", ["-c", `zbarimg --nodbus --quiet --raw ${folder}/*.png; :`], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

on_both_engines("a schedule, its list and an amount are printed in three forms that say the same", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await send(await complete(visitor));
    const sent = await visitor.open(schedule_of(page));
    const number = schedule_of(page).split("/")[2];

    for (const [form, text] of Object.entries(read_back(await prints_of(sent, "/print")))) {
        for (const words of [`cədvəli № ${number}`, "göndərilib", "“Xəzər Tekstil” MMC", employer, "Dadaşova Aygün", "Muradova Günel", aygun.ssn, gunel.ssn, "yüz otuz yeddi manat əlli dörd qəpik", "Rəhbər", "Mühasib", "gününə məlum olan qanunla", "Hüquqi əsas", "/check/"])
            assert.ok(text.includes(words), `${form} does not say ${words}: ${text}`);
        for (const written of ["137,54", "33,85", "32,80"]) assert.match(text, amount(written), `${form} does not say ${written}`);
        for (const pattern of [/03\.2025 ayında 13 iş günü/, /× 10 gün \/ 13 gün/]) assert.match(text, pattern, form);
    }
    for (const [form, text] of Object.entries(read_back(await prints_of(await visitor.open("/schedules?state=sent"), "/schedules"))))
        for (const pattern of [/Göndərilmiş/, /göndərilib/, /Dadaşova Aygün/, amount("137,54")]) assert.match(text, pattern, form);
    for (const [form, text] of Object.entries(read_back(await prints_of(sent, "/lines/1/amount")))) {
        for (const pattern of [/Dadaşova Aygün/, /03\.2025 ayında 13 iş günü/, amount("33,85")]) assert.match(text, pattern, form);
        assert.doesNotMatch(text, /Muradova/, "the explanation is of one person");
    }
});

on_both_engines("older endings get the newer forms, and what is not there is not printed", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const address = schedule_of(await add_insured(await begin(visitor), aygun));
    for (const [older, newer] of [["doc", "docx"], ["xls", "xlsx"]]) {
        for (const path of [`${address}/print`, `${address}/lines/1/amount`, "/schedules"]) {
            const print = await visitor.open(`${path}.${older}`);
            assert.equal(print.headers.get("content-type"), media[newer]);
            assert.match(print.headers.get("content-disposition"), new RegExp(`\\.${newer}`));
        }
    }
    assert.equal((await visitor.open("/schedules/999/print.pdf")).status, 404);
    assert.equal((await visitor.open(`${address}/lines/99/amount.pdf`)).status, 404);
    assert.equal((await visitor.open(`${address}/print.odt`)).status, 404);
    assert.equal((await visitor.open("/schedules.pdf?registered_from=31.02.2025")).status, 422);
    const { visitor: other } = await sign_in(house, "Eldar Kəpəzli");
    assert.equal((await other.open(`${address}/print.xlsx`)).status, 404, "nobody prints another employer's");
});

on_both_engines("whoever holds the paper asks whether it is true, and learns nothing else", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await complete(visitor);
    const address = schedule_of(page);
    const check_of = async () => code_of((await visitor.open(`${address}/print.pdf`)).body);
    const of_draft = await check_of();
    assert.match(of_draft, new RegExp(`^${house.origin}/check/[A-Za-z0-9_-]{43}$`));
    assert.equal(await check_of(), of_draft, "the same paper has the same code");

    const stranger = house.visitor();
    const shown = await stranger.open(of_draft);
    assert.equal(shown.status, 200);
    for (const pattern of [/dəyişməyib/, /qaralama/, amount("137,54"), new RegExp(employer.slice(-3))]) assert.match(shown.text, pattern);
    for (const secret of [employer, "Dadaşova", "Muradova", aygun.ssn, "Xəzər"]) assert.ok(!shown.text.includes(secret), `it tells ${secret}`);

    await send(await visitor.open(address));
    const of_sent = await check_of();
    assert.notEqual(of_sent, of_draft);
    const after = await stranger.open(of_draft);
    assert.match(after.text, /Çap ediləndə statusu qaralama/);
    assert.match(after.text, /İndiki statusu göndərilib/);

    const { visitor: officer } = await sign_in(house, "Sevda Abbaszadə");
    await give_back(officer, at_the_fund(employer, page), "Aydın deyil");
    assert.match((await stranger.open(of_sent)).text, /İndiki statusu geri qaytarılıb/);
    assert.equal((await stranger.open(`/check/${"A".repeat(43)}`)).status, 404);
    assert.equal((await stranger.open(`/check/${"A".repeat(43)}`)).heading, "Çapın yoxlanması");
});

on_both_engines("a print of a draft that changed is out of date, and of one that was removed unknown", async (t, house) => {
    const { visitor } = await sign_in(house, "Arzu Nəsirli");
    const page = await add_insured(await begin(visitor), aygun);
    const address = schedule_of(page);
    const check = code_of((await visitor.open(`${address}/print.pdf`)).body);
    await add_insured(await visitor.open(address), gunel);
    const stranger = house.visitor();
    const outdated = await stranger.open(check);
    assert.match(outdated.text, /Kağız artıq köhnəlib/);
    assert.doesNotMatch(outdated.text, amount("137,54"), "it says what the paper said");
    await (await visitor.open(`${address}/remove`)).form(`${address}/remove`).submit("Bəli");
    assert.equal((await stranger.open(check)).status, 404);
});
