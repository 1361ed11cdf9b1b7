//! Small good files, made here.

use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, ZlibEncoder};

/// A file and the name it comes with.
pub type Sample = (&'static str, Vec<u8>);

/// One of each kind that is read.
pub fn all() -> Vec<Sample> {
    vec![
        (
            "a.docx",
            docx("<w:p><w:r><w:t>Price USD 12.85</w:t></w:r></w:p>"),
        ),
        ("a.xlsx", xlsx(&rows(3), 1)),
        ("a.pptx", pptx()),
        ("a.odt", odt()),
        ("a.ods", ods()),
        ("a.xls", xls()),
        (
            "a.pdf",
            pdf(b"BT /F1 12 Tf 72 720 Td (Price USD 12.85) Tj ET"),
        ),
        (
            "a.csv",
            b"Item;Price\n\"Valve\nbrass\";12,85\nPipe;3,10\n".repeat(20),
        ),
        (
            "a.txt",
            "Grüße aus Köln, Preis 12,85 €\n".repeat(20).into_bytes(),
        ),
        (
            "a.html",
            b"<html><body><p>Price &euro; 12.85<table><tr><td>a<td>b</table>".repeat(9),
        ),
        ("a.eml", mail()),
        (
            "a.zip",
            zip(&[("a.txt", b"Price USD 12.85"), ("b/a.docx", &docx("<w:p/>"))]),
        ),
        ("a.jpg", photo()),
    ]
}

/// How an entry of a ZIP file is written.
pub struct Entry<'a> {
    pub name: String,
    /// The bytes as they stand in the file.
    pub packed: &'a [u8],
    /// 0 stored, 8 deflated.
    pub method: u16,
    /// 1: encrypted.
    pub flags: u16,
    /// Unpacked bytes, as declared.
    pub size: u32,
}

/// A ZIP file of these entries, whatever they say.
pub fn zip_of(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let offset = (out.len() as u32).to_le_bytes();
        let mut fields = vec![20, 0];
        fields.extend(entry.flags.to_le_bytes());
        fields.extend(entry.method.to_le_bytes());
        fields.extend([0; 8]);
        fields.extend((entry.packed.len() as u32).to_le_bytes());
        fields.extend(entry.size.to_le_bytes());
        fields.extend((entry.name.len() as u16).to_le_bytes());
        fields.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&fields);
        out.extend(entry.name.bytes());
        out.extend(entry.packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(entry.name.bytes());
    }
    let start = (out.len() as u32).to_le_bytes();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend((entries.len() as u16).to_le_bytes());
    out.extend((entries.len() as u16).to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start);
    out.extend([0, 0]);
    out
}

/// A ZIP file of these files, deflated.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let packed: Vec<Vec<u8>> = files.iter().map(|(_, bytes)| deflated(bytes)).collect();
    let entries = files
        .iter()
        .zip(&packed)
        .map(|((name, bytes), packed)| Entry {
            name: (*name).to_owned(),
            packed,
            method: 8,
            flags: 0,
            size: bytes.len() as u32,
        });
    zip_of(&entries.collect::<Vec<_>>())
}

/// The bytes, deflated.
pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("to memory");
    encoder.finish().expect("to memory")
}

/// The bytes, deflated as PDF does.
pub fn zlibbed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("to memory");
    encoder.finish().expect("to memory")
}

const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id='{id}' Type='http://x/{kind}' Target='{target}'/>")
}

fn relations(all: &str) -> String {
    format!("<Relationships>{all}</Relationships>")
}

/// A document of Word with this in its body; anything before it in the XML
/// may be put in with [`docx_of`].
pub fn docx(body: &str) -> Vec<u8> {
    docx_of(&format!(
        "<?xml version='1.0'?><w:document xmlns:w='w'><w:body>{body}</w:body></w:document>"
    ))
}

/// A document of Word with this XML.
pub fn docx_of(document: &str) -> Vec<u8> {
    let main = relations(&relation("r", "officeDocument", "word/document.xml"));
    zip(&[
        TYPES,
        ("_rels/.rels", main.as_bytes()),
        ("word/document.xml", document.as_bytes()),
    ])
}

/// Rows of a sheet with a text and a number.
pub fn rows(count: usize) -> String {
    let row = |row| {
        format!(
            "<row r='{row}'><c r='A{row}' t='inlineStr'><is><t>Valve</t></is></c>\
             <c r='B{row}'><v>12.85</v></c></row>"
        )
    };
    (1..=count).map(row).collect()
}

/// A workbook of equal sheets with these rows.
pub fn xlsx(rows: &str, sheets: usize) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    xlsx_of(&sheet, sheets)
}

/// A workbook of equal sheets with this XML.
pub fn xlsx_of(sheet: &str, sheets: usize) -> Vec<u8> {
    let main = relations(&relation("r", "officeDocument", "xl/workbook.xml"));
    let (mut list, mut targets) = (String::new(), String::new());
    let mut names = Vec::new();
    for at in 1..=sheets {
        let name = format!("worksheets/sheet{at}.xml");
        list += &format!("<sheet name='S{at}' sheetId='{at}' r:id='r{at}'/>");
        targets += &relation(&format!("r{at}"), "worksheet", &name);
        names.push(format!("xl/{name}"));
    }
    let workbook = format!("<workbook xmlns:r='r'><sheets>{list}</sheets></workbook>");
    let targets = relations(&targets);
    let mut files = vec![
        TYPES,
        ("_rels/.rels", main.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", targets.as_bytes()),
    ];
    files.extend(names.iter().map(|name| (name.as_str(), sheet.as_bytes())));
    zip(&files)
}

fn pptx() -> Vec<u8> {
    let main = relations(&relation("r", "officeDocument", "ppt/presentation.xml"));
    let slides = relations(&relation("r1", "slide", "slides/slide1.xml"));
    zip(&[
        TYPES,
        ("_rels/.rels", main.as_bytes()),
        (
            "ppt/presentation.xml",
            b"<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst><p:sldId id='256' r:id='r1'/>\
              </p:sldIdLst></p:presentation>",
        ),
        ("ppt/_rels/presentation.xml.rels", slides.as_bytes()),
        (
            "ppt/slides/slide1.xml",
            b"<p:sld xmlns:p='p' xmlns:a='a'><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r>\
              <a:t>Price USD 12.85</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>",
        ),
    ])
}

fn open_document(kind: &str, body: &str) -> Vec<u8> {
    let mimetype = format!("application/vnd.oasis.opendocument.{kind}");
    let content = format!(
        "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
         xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
         xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'>\
         <office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    );
    let packed = deflated(content.as_bytes());
    let entry = |name: &str, packed, method, size: usize| Entry {
        name: name.to_owned(),
        packed,
        method,
        flags: 0,
        size: size as u32,
    };
    zip_of(&[
        entry("mimetype", mimetype.as_bytes(), 0, mimetype.len()),
        entry("content.xml", &packed, 8, content.len()),
        entry("META-INF/manifest.xml", b"<manifest/>", 0, 11),
    ])
}

fn odt() -> Vec<u8> {
    open_document("text", "<text:p>Price USD 12.85</text:p>")
}

fn ods() -> Vec<u8> {
    open_document(
        "spreadsheet",
        "<table:table table:name='S'><table:table-row><table:table-cell \
         office:value-type='float' office:value='12.85'><text:p>12.85</text:p>\
         </table:table-cell></table:table-row></table:table>",
    )
}

/// A record of a binary workbook.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut out = kind.to_le_bytes().to_vec();
    out.extend((data.len() as u16).to_le_bytes());
    out.extend(data);
    out
}

/// A binary workbook of one sheet with one number, in a compound file of a
/// table, a directory and the stream.
fn xls() -> Vec<u8> {
    let start = |kind: u8| record(0x809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let end = record(0x0a, &[]);
    let mut book = start(5);
    let place = (book.len() + 4 + 9 + end.len()) as u32;
    let mut sheet = place.to_le_bytes().to_vec();
    sheet.extend([0, 0, 1, 0, b'S']);
    book.extend(record(0x85, &sheet));
    book.extend(&end);
    book.extend(start(0x10));
    let mut number = vec![0; 6];
    number.extend(12.85_f64.to_le_bytes());
    book.extend(record(0x203, &number));
    book.extend(&end);
    book.resize(4096, 0);
    compound("Workbook", &book)
}

/// A compound file of one stream of whole sectors.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    const NONE: u32 = 0xffff_ffff;
    let mut out = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    out.resize(24, 0);
    out.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    out.resize(44, 0);
    // One sector of the table, the directory in sector 1, no small streams.
    for field in [1, 1, 0, 4096, END, 0, END, 0, 0] {
        out.extend(u32::to_le_bytes(field));
    }
    out.resize(512, 0xff);
    let sectors = (stream.len() / 512) as u32;
    let mut table = vec![0xffff_fffd, END];
    table.extend((0..sectors).map(|at| if at + 1 < sectors { at + 3 } else { END }));
    table.resize(128, NONE);
    out.extend(table.iter().flat_map(|next| next.to_le_bytes()));
    for (name, kind, child, first, size) in [
        ("Root Entry", 5, 1, END, 0),
        (name, 2, NONE, 2, stream.len() as u32),
    ] {
        let from = out.len();
        out.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        let length = (out.len() - from + 2) as u16;
        out.resize(from + 64, 0);
        out.extend(length.to_le_bytes());
        out.extend([kind, 1]);
        out.extend([NONE, NONE, child].iter().flat_map(|id| id.to_le_bytes()));
        out.resize(from + 116, 0);
        out.extend(first.to_le_bytes());
        out.extend(size.to_le_bytes());
        out.resize(from + 128, 0);
    }
    out.resize(512 * 3, 0);
    out.extend(stream);
    out
}

/// A PDF of one page with this content.
pub fn pdf(content: &[u8]) -> Vec<u8> {
    let packed = zlibbed(content);
    let mut page = format!("<</Filter/FlateDecode/Length {}>>stream\n", packed.len()).into_bytes();
    page.extend(packed);
    page.extend(b"\nendstream");
    pdf_of(&[
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
          /Resources<</Font<</F1 5 0 R>>>>>>",
        &page,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ])
}

/// A PDF of these objects; the first is its root.
pub fn pdf_of(objects: &[&[u8]]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = String::new();
    for (number, object) in (1..).zip(objects) {
        places += &format!("{:010} 00000 n \n", out.len());
        out.extend(format!("{number} 0 obj\n").bytes());
        out.extend(*object);
        out.extend(b"\nendobj\n");
    }
    let (start, size) = (out.len(), objects.len() + 1);
    out.extend(format!("xref\n0 {size}\n0000000000 65535 f \n{places}").bytes());
    out.extend(
        format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").bytes(),
    );
    out
}

fn mail() -> Vec<u8> {
    b"From: a@a.example\r\nTo: b@b.example\r\nSubject: Offer\r\nMIME-Version: 1.0\r\n\
      Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n\r\nPrice USD 12.85\r\n\
      --o\r\nContent-Type: application/octet-stream; name=a.txt\r\n\
      Content-Transfer-Encoding: base64\r\n\r\nUHJpY2UgVVNEIDEyLjg1\r\n--o--\r\n"
        .to_vec()
}

/// A photo with nothing but the place it was taken at.
fn photo() -> Vec<u8> {
    let mut tiff =
        b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0\x04\0".to_vec();
    tiff.extend(b"\x01\0\x02\0\x02\0\0\0N\0\0\0\x02\0\x05\0\x03\0\0\0\x50\0\0\0");
    tiff.extend(b"\x03\0\x02\0\x02\0\0\0E\0\0\0\x04\0\x05\0\x03\0\0\0\x68\0\0\0\0\0\0\0");
    for part in [29_u32, 52, 30, 121, 33, 0] {
        tiff.extend(part.to_le_bytes());
        tiff.extend([1, 0, 0, 0]);
    }
    let mut out = b"\xff\xd8\xff\xe1".to_vec();
    out.extend((tiff.len() as u16 + 8).to_be_bytes());
    out.extend(b"Exif\0\0");
    out.extend(tiff);
    out.extend(b"\xff\xd9");
    out
}
