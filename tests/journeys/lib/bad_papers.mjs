// Files that must not get in, each with the words that say why; made here, so that no file of the project is one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { chunk, jpeg, pdf, png } from "./papers.mjs";

const text = (words) => Buffer.from(words, "latin1");

// The string that every scanner takes for a virus, in two halves so that none finds it here.
export const eicar = () => text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*");

function qpdf(words, bytes) {
    const folder = mkdtempSync(join(tmpdir(), "qaygi-qpdf-"));
    try {
        writeFileSync(join(folder, "in.pdf"), bytes);
        execFileSync("qpdf", [...words, join(folder, "in.pdf"), join(folder, "out.pdf")].flatMap((word) => (word === "--encrypt" ? ["--encrypt", "sirr", "sirr", "256", "--"] : [word])));
        return readFileSync(join(folder, "out.pdf"));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

// A page whose content is a packed stream.
function pdf_with_stream(packed) {
    const head = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n";
    const page = "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n";
    const begin = `4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
    const end = "\nendstream\nendobj\n";
    const places = [head.indexOf("1 0 obj"), head.indexOf("2 0 obj"), head.length, head.length + page.length];
    const start = head.length + page.length + begin.length + packed.length + end.length;
    const table = `xref\n0 5\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`;
    return Buffer.concat([text(head + page + begin), packed, text(`${end}${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)]);
}

function png_of(width, height, rows) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 0, 0, 0, 0], 8);
    return Buffer.concat([text("\x89PNG\r\n\x1a\n"), chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function jpeg_of(width, height) {
    const { bytes } = jpeg();
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(height, frame + 5);
    bytes.writeUInt16BE(width, frame + 7);
    return bytes;
}

// [what, file, the words]
export function bad_papers() {
    const whole = pdf().bytes;
    const named = (name, bytes) => ({ name, type: "application/octet-stream", bytes });
    const zip_end = Buffer.concat([text("PK\x05\x06"), Buffer.alloc(18)]);
    return [
        ["nothing", named("bos.pdf", Buffer.alloc(0)), /boşdur/],
        ["text", named("metn.pdf", text("salam")), /PDF, JPEG, PNG, TIFF və ya ASiC-E deyil/],
        ["EICAR without a scanner", named("eicar.pdf", eicar()), /PDF, JPEG, PNG, TIFF və ya ASiC-E deyil/],
        ["a program", named("proqram.pdf", text("MZ\x90\x00" + "\x00".repeat(200))), /EXE formatındadır/],
        ["a page of the web", named("sehife.pdf", text("<html><script>alert(1)</script>")), /HTML formatındadır/],
        ["another ending", named("emr.pdf", png().bytes), /“\.pdf” ilə bitir, məzmunu isə PNG/],
        ["a PDF cut off", named("yarim.pdf", whole.subarray(0, whole.length - 60)), /PDF faylı zədələnib/],
        ["a PDF whose table is wrong", named("sehv.pdf", text(whole.toString("latin1").replace("2 0 obj", "    2 0 obj"))), /PDF faylı zədələnib/],
        ["a JPEG cut off", named("yarim.jpg", jpeg().bytes.subarray(0, -3)), /JPEG faylı zədələnib/],
        ["a PNG cut off", named("yarim.png", png().bytes.subarray(0, -20)), /PNG faylı zədələnib/],
        ["a TIFF cut off", named("yarim.tif", text("II*\0\x08\0\0\0\x05\0")), /TIFF faylı zədələnib/],
        ["a container cut off", named("yarim.asice", text("PK\x03\x04" + "\0".repeat(22) + "\x08\0\0\0" + "mimetypeapplication/vnd.etsi.asic-e+zip" + "PK")), /ASiC-E faylı zədələnib/],
        ["a password", named("parol.pdf", qpdf(["--encrypt"], whole)), /parolla qorunur/],
        ["a picture and a PDF", named("iki.png", Buffer.concat([png().bytes, whole])), /PNG faylının içində PDF/],
        ["a PDF and a page of the web", named("iki.pdf", text(whole.toString("latin1").replace("\n1 0 obj", "\n%<html>\n1 0 obj"))), /PDF faylının içində HTML/],
        ["a picture and an archive", named("iki.jpg", Buffer.concat([jpeg().bytes, text("PK\x03\x04" + "\0".repeat(40)), zip_end])), /JPEG faylının içində ZIP/],
        ["10,000 × 10,000 of PNG", named("boyuk.png", png_of(10_000, 10_000, Buffer.alloc(100))), /10000 × 10000/],
        ["10,000 × 10,000 of JPEG", named("boyuk.jpg", jpeg_of(10_000, 10_000)), /10000 × 10000/],
        ["a bomb of PNG", named("bomba.png", png_of(10, 10, Buffer.alloc(50_000_000))), /həddindən çox yer/],
        ["a bomb of PDF", named("bomba.pdf", pdf_with_stream(deflateSync(Buffer.alloc(300_000_000)))), /həddindən çox yer/],
        ["a bomb within a bomb", named("bomba2.pdf", text(pdf_with_stream(deflateSync(deflateSync(Buffer.alloc(300_000_000)))).toString("latin1").replace("/Filter /FlateDecode", "/Filter[/Fl/Fl]     "))), /həddindən çox yer|zədələnib/],
        ["a path in the name", named("../../etc/passwd.pdf", whole), /qovluq işarəsi/],
        ["a path of another system in the name", named("C:\\sened\\emr.pdf", whole), /qovluq işarəsi/],
        ["a name of 300 characters", named(`${"ə".repeat(296)}.pdf`, whole), /Faylın adı çox uzundur/],
        ["control characters in the name", named("emr\u0007.pdf", whole), /idarəetmə işarələri/],
        ["letters turned round in the name", named("emr\u202efdp.exe", whole), /idarəetmə işarələri/],
    ];
}
