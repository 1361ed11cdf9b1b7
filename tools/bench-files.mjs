// Files of about a given size for the measurements: always the same ones, made when they are needed.
import { strToU8, zipSync, zlibSync } from "fflate";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const KIND = "application/vnd.openxmlformats-officedocument";

/** A document of running text. */
export function docx(size) {
  return grown(size, (lines) => {
    const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
    return office("word/document.xml", `${KIND}.wordprocessingml.document.main+xml`, {
      "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    });
  });
}

/** A workbook of one sheet, a line a row, its words cells. */
export function xlsx(size) {
  return grown(size, (lines) => {
    const rows = lines.map((line, at) => row(line.split(" "), at + 1)).join("");
    return office("xl/workbook.xml", `${KIND}.spreadsheetml.sheet.main+xml`, {
      "xl/workbook.xml": `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Prices" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SHEETS}"><sheetData>${rows}</sheetData></worksheet>`,
    });
  });
}

function row(words, at) {
  const cells = words.map((word, column) => {
    const place = `r="${String.fromCharCode(65 + column)}${at}"`;
    return column % 2 === 0
      ? `<c ${place}><v>${Number.parseInt(word, 36) / 100}</v></c>`
      : `<c ${place} t="inlineStr"><is><t>${word}</t></is></c>`;
  });
  return `<row r="${at}">${cells.join("")}</row>`;
}

/** Pages of text in compressed streams. */
export function pdf(size) {
  return grown(size, (lines) => {
    const pages = [];
    for (let at = 0; at < lines.length; at += 50) pages.push(lines.slice(at, at + 50));
    const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
    const objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      ...pages.flatMap((page, at) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        stream(`BT /F1 9 Tf 14 TL 50 800 Td\n${page.map((line) => `(${line}) Tj T*`).join("\n")}\nET`),
      ]),
    ];
    return assembled(objects);
  });
}

function stream(text) {
  const packed = zlibSync(strToU8(text), { level: 9 });
  const body = Buffer.from(packed).toString("latin1");
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${body}\nendstream`;
}

function assembled(objects) {
  let file = "%PDF-1.5\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  const tail = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + head + tail, "latin1");
}

/** The file with as many lines as it takes: the first guess tells how many. */
function grown(size, make) {
  const some = 2_000;
  const each = make(lines(some)).length / some;
  return make(lines(Math.round(size / each)));
}

/** Lines of eight words that hardly compress, from a counter and not by chance. */
function lines(count) {
  let state = 1;
  const word = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 4).toString(36);
  };
  return Array.from({ length: count }, () => Array.from({ length: 8 }, word).join(" "));
}

function office(main, kind, parts) {
  const files = {
    "[Content_Types].xml": `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${kind}"/></Types>`,
    "_rels/.rels": relations("officeDocument", main),
    ...parts,
  };
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(XML + text)]);
  return zipSync(Object.fromEntries(packed), { level: 6, mtime: new Date(2026, 0, 1) });
}

function relations(type, target) {
  return `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}
