// Documents made up for the tests: small, valid, of the kinds that are accepted, and of some that are not.
import { deflateSync } from "node:zlib";

function crc32(bytes) {
    let crc = ~0;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
}

// One A4 page with a line of text.
export function pdf(line = "Dogum haqqinda sehadetname") {
    const content = `BT /F1 18 Tf 60 780 Td (${line}) Tj ET`;
    const objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];
    let text = "%PDF-1.4\n";
    const places = objects.map((object, index) => {
        const place = text.length;
        text += `${index + 1} 0 obj\n${object}\nendobj\n`;
        return place;
    });
    const start = text.length;
    text += `xref\n0 6\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`;
    text += `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
    return { name: "sehadetname.pdf", type: "application/pdf", bytes: Buffer.from(text, "latin1") };
}

// A piece of a PNG.
export function chunk(kind, data) {
    const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
}

// A grey square.
export function png(side = 32) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(side, 0);
    header.writeUInt32BE(side, 4);
    header.set([8, 0, 0, 0, 0], 8);
    const rows = Buffer.alloc((side + 1) * side, 0xc0);
    for (let row = 0; row < side; ++row) rows[row * (side + 1)] = 0;
    const bytes = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
    return { name: "erize.png", type: "image/png", bytes };
}

// A grey square of 8 × 8: one block, quantised by ones, coded with a table of two codes.
export function jpeg() {
    const segment = (marker, bytes) => [0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff, ...bytes];
    const one_code = (id) => [id, 1, ...Array(15).fill(0), 0];
    const bytes = Buffer.from([
        0xff, 0xd8,
        ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        ...segment(0xdb, [0, ...Array(64).fill(1)]),
        ...segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        ...segment(0xc4, one_code(0x00)),
        ...segment(0xc4, one_code(0x10)),
        ...segment(0xda, [1, 1, 0, 0, 63, 0]),
        0x3f,  // difference 0, end of block, then ones
        0xff, 0xd9,
    ]);
    return { name: "emr.jpg", type: "image/jpeg", bytes };
}

// What must be refused: another kind under the name of an accepted one, nothing at all, too much.
export const disguised = () => ({ ...png(), name: "emr.pdf", type: "application/pdf" });
export const empty = () => ({ name: "bos.pdf", type: "application/pdf", bytes: Buffer.alloc(0) });
export const huge = (megabytes = 60) => ({ name: "boyuk.pdf", type: "application/pdf", bytes: Buffer.concat([pdf().bytes, Buffer.alloc(megabytes * 1024 * 1024, 0x20)]) });

// A page that is one picture of so many octets, as a scanner makes it; its octets begin where "inside" says.
export function scan_of(octets) {
    const { bytes } = pdf();
    const [text, rest] = bytes.toString("latin1").split("\nxref\n");
    const head = Buffer.from(`${text}\n6 0 obj\n<< /Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${octets} >>\nstream\n`, "latin1");
    const picture = Buffer.alloc(octets, "scan");
    const end = "\nendstream\nendobj\n";
    const start = head.length + octets + end.length;
    const place = String(text.length + 1).padStart(10, "0");
    const table = rest.replace("0 6\n", "0 7\n").replace("trailer\n<< /Size 6", `${place} 00000 n \ntrailer\n<< /Size 7`).replace(/startxref\n\d+/, `startxref\n${start}`);
    return { bytes: Buffer.concat([head, picture, Buffer.from(`${end}xref\n${table}`, "latin1")]), inside: head.length };
}
