//! Files made to take more than they give: memory, time, the stack.

use lastlook::contents::Unread;

use crate::quine::quine;
use crate::samples::{
    Entry, Sample, compound, deflated, docx, docx_of, pdf, pdf_of, rows, xlsx, xlsx_of, zip,
    zip_of, zlibbed,
};

const MB: usize = 1 << 20;

/// A bomb, and the answers that are calm; none is "read in full".
pub struct Bomb {
    pub file: Sample,
    pub answers: &'static [Option<Unread>],
}

const READ: &[Option<Unread>] = &[None];
const TOO_LARGE: &[Option<Unread>] = &[Some(Unread::TooLarge)];
const DAMAGED: &[Option<Unread>] = &[Some(Unread::Damaged)];
const ANY: &[Option<Unread>] = &[
    None,
    Some(Unread::Damaged),
    Some(Unread::TooLarge),
    Some(Unread::NoText),
    Some(Unread::Unsupported),
];

/// All of them.
pub fn all() -> Vec<Bomb> {
    let bomb = |(name, bytes, answers)| Bomb {
        file: (name, bytes),
        answers,
    };
    let all = [
        archives(),
        packages(),
        workbooks(),
        documents(),
        mails(),
        texts(),
    ];
    all.into_iter().flatten().map(bomb).collect()
}

type Made = (&'static str, Vec<u8>, &'static [Option<Unread>]);

fn entry<'a>(name: &str, packed: &'a [u8], method: u16, size: usize) -> Entry<'a> {
    Entry {
        name: name.to_owned(),
        packed,
        method,
        flags: 0,
        size: size as u32,
    }
}

/// A thousand files of ten megabytes of zeros.
pub fn flat_zip() -> Vec<u8> {
    let zeros = deflated(&vec![0; 10 * MB]);
    let names = (0..1000).map(|at| format!("{at}.txt"));
    zip_of(
        &names
            .map(|name| entry(&name, &zeros, 8, 10 * MB))
            .collect::<Vec<_>>(),
    )
}

/// An archive in an archive, so many times.
pub fn nested_zip(depth: usize) -> Vec<u8> {
    let mut bytes = b"Price USD 12.85".to_vec();
    let mut name = "a.txt";
    for _ in 0..depth {
        bytes = zip(&[(name, &bytes), ("b.txt", b"beside it")]);
        name = "a.zip";
    }
    bytes
}

fn archives() -> Vec<Made> {
    let mut deep = deflated(&vec![0; 10 * MB]);
    let mut size = 10 * MB;
    for level in 0..4 {
        let names = (0..10).map(|at| format!("{level}-{at}.zip"));
        let bytes = zip_of(&names.map(|n| entry(&n, &deep, 8, size)).collect::<Vec<_>>());
        size = bytes.len();
        deep = deflated(&bytes);
    }
    let deep = zip_of(&[entry("deep.zip", &deep, 8, size)]);
    let many = (0..100_000).map(|at| format!("{at}"));
    let many = zip_of(&many.map(|name| entry(&name, b"", 0, 0)).collect::<Vec<_>>());
    let small = zip_of(&[entry("a.txt", &deflated(&vec![b'a'; 60 * MB]), 8, 10)]);
    let large = zip_of(&[entry(
        "a.txt",
        &deflated(b"12 bytes all"),
        8,
        u32::MAX as usize,
    )]);
    vec![
        ("flat.zip", flat_zip(), TOO_LARGE),
        ("deep.zip", deep, READ),
        ("nested.zip", nested_zip(10), READ),
        ("itself.zip", quine(), READ),
        ("many.zip", many, TOO_LARGE),
        ("says-ten-bytes.zip", small, TOO_LARGE),
        ("says-four-gigabytes.zip", large, READ),
    ]
}

/// Entities that are ten times the one before, down to a thousand million.
fn entities(element: &str) -> String {
    let mut types = "<!DOCTYPE x [<!ENTITY a0 \"lol\">".to_owned();
    for at in 1..=9 {
        let before = format!("&a{};", at - 1).repeat(10);
        types += &format!("<!ENTITY a{at} \"{before}\">");
    }
    format!("<?xml version='1.0'?>{types}]>{element}")
}

fn packages() -> Vec<Made> {
    let laughing = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p>\
                    </w:body></w:document>";
    let counting = "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&a9;</t></is>\
                    </c></row></sheetData></worksheet>";
    let nested = |open: &str, close: &str, count| open.repeat(count) + &close.repeat(count);
    let tables = nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 10_000);
    let groups = nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 100_000);
    let unclosed = "<w:p><w:r>".repeat(100_000);
    let paragraph = "<w:p><w:r><w:t>Price USD 12.85</w:t></w:r></w:p>";
    vec![
        ("entities.docx", docx_of(&entities(laughing)), READ),
        ("entities.xlsx", xlsx_of(&entities(counting), 1), READ),
        ("nested.docx", docx(&tables), DAMAGED),
        ("groups.docx", docx(&groups), TOO_LARGE),
        ("unclosed.docx", docx(&unclosed), DAMAGED),
        ("zeros.docx", docx(&" ".repeat(60 * MB)), TOO_LARGE),
        ("long.docx", docx(&paragraph.repeat(20_000)), READ),
        (
            "nested.xlsx",
            xlsx(&nested("<row><c><is>", "</is></c></row>", 10_000), 1),
            DAMAGED,
        ),
    ]
}

fn workbooks() -> Vec<Made> {
    let far = "<row r='1048576'><c r='XFD1048576'><v>5</v></c></row>";
    let beyond = "<row r='4294967295'><c r='ZZZZZZZZ4294967295'><v>5</v></c></row>";
    let shared = "<row r='1'>".to_owned() + &"<c r='A1' t='s'><v>99999999</v></c>".repeat(50_000);
    vec![
        ("far.xlsx", xlsx(far, 1), READ),
        ("beyond.xlsx", xlsx(beyond, 1), ANY),
        ("sheets.xlsx", xlsx(&rows(1), 10_000), TOO_LARGE),
        ("strings.xlsx", xlsx(&(shared + "</row>"), 1), ANY),
        ("rows.xlsx", xlsx(&rows(20_000), 1), READ),
        ("far.xls", far_xls(), ANY),
        ("far.xlsb", far_xlsb(), ANY),
        ("repeated.ods", repeated_ods(), ANY),
        ("loop.xls", looped_xls(), ANY),
        ("end-loop.xls", looped_at_its_end(), ANY),
    ]
}

/// A number in the first and one in the last cell of a binary sheet.
fn far_xls() -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        let mut out = kind.to_le_bytes().to_vec();
        out.extend((data.len() as u16).to_le_bytes());
        out.extend(data);
        out
    };
    let mut start = [0; 16];
    start[..3].copy_from_slice(&[0, 6, 5]);
    let mut book = record(0x809, &start);
    let place = (book.len() + 4 + 9 + 4) as u32;
    let mut sheet = place.to_le_bytes().to_vec();
    sheet.extend([0, 0, 1, 0, b'S']);
    book.extend(record(0x85, &sheet));
    book.extend(record(0x0a, &[]));
    start[2] = 0x10;
    book.extend(record(0x809, &start));
    for (row, column) in [(0_u16, 0_u16), (65_535, 255)] {
        let mut number = row.to_le_bytes().to_vec();
        number.extend(column.to_le_bytes());
        number.extend([0, 0]);
        number.extend(5_f64.to_le_bytes());
        book.extend(record(0x203, &number));
    }
    book.extend(record(0x0a, &[]));
    book.resize(4096, 0);
    compound("Workbook", &book)
}

/// A binary workbook whose sectors follow each other in a circle.
fn looped_xls() -> Vec<u8> {
    let mut bytes = compound("Workbook", &[9; 4096]);
    for sector in 2..10 {
        bytes[512 + sector * 4] = 2;
    }
    // The directory too.
    bytes[516] = 1;
    bytes[517..520].fill(0);
    bytes
}

/// The directory is the sector after the last one, and is followed by itself.
fn looped_at_its_end() -> Vec<u8> {
    let mut bytes = compound("Workbook", &[9; 4096]);
    bytes[48] = 10;
    bytes[512 + 40..512 + 44].copy_from_slice(&[10, 0, 0, 0]);
    bytes
}

/// The same cells in a workbook of binary parts.
fn far_xlsb() -> Vec<u8> {
    let record = |kind: u8, data: &[u8]| {
        let kind = match kind {
            0..=127 => vec![kind],
            _ => vec![kind, 1],
        };
        [&kind[..], &[data.len() as u8], data].concat()
    };
    let text = |text: &str| {
        let mut out = (text.len() as u32).to_le_bytes().to_vec();
        out.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        out
    };
    let sheet = [vec![0, 0, 0, 0, 1, 0, 0, 0], text("r1"), text("S")].concat();
    let book = [
        record(0x83, &[]),
        record(0x8f, &[]),
        record(0x9c, &sheet),
        record(0x90, &[]),
    ];
    let mut cells = [
        record(0x81, &[]),
        record(0x94, &far_area()),
        record(0x91, &[]),
    ]
    .concat();
    for (row, column) in [(0_u32, 0_u32), (1_048_575, 16_383)] {
        let mut head = row.to_le_bytes().to_vec();
        head.resize(17, 0);
        let mut cell = column.to_le_bytes().to_vec();
        cell.extend([0; 4]);
        cell.extend(5_f64.to_le_bytes());
        cells.extend(record(0, &head));
        cells.extend(record(5, &cell));
    }
    cells.extend(record(0x92, &[]));
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book.concat()),
        (
            "xl/_rels/workbook.bin.rels",
            b"<Relationships><Relationship Id='r1' Type='http://x/worksheet' \
              Target='worksheets/sheet1.bin'/></Relationships>",
        ),
        ("xl/worksheets/sheet1.bin", &cells),
    ])
}

/// From the first row and column to the last.
fn far_area() -> Vec<u8> {
    let ends = [0_u32, 1_048_575, 0, 16_383];
    ends.iter().flat_map(|end| end.to_le_bytes()).collect()
}

/// One cell that says to be there as often as a sheet has cells.
fn repeated_ods() -> Vec<u8> {
    let content = "<office:document-content \
        xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
        xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
        xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'>\
        <office:body><office:spreadsheet><table:table table:name='S'>\
        <table:table-row table:number-rows-repeated='4000000000'>\
        <table:table-cell table:number-columns-repeated='4000000000' \
        office:value-type='float' office:value='5'><text:p>5</text:p></table:table-cell>\
        </table:table-row></table:table></office:spreadsheet></office:body>\
        </office:document-content>";
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    zip_of(&[
        entry("mimetype", mimetype, 0, mimetype.len()),
        entry("content.xml", content.as_bytes(), 0, content.len()),
        entry("META-INF/manifest.xml", b"<manifest/>", 0, 11),
    ])
}

fn documents() -> Vec<Made> {
    let root = b"<</Type/Catalog/Pages 2 0 R>>".as_slice();
    let page = |kids: &str| format!("<</Type/Pages/Kids[{kids}]/Count 9>>").into_bytes();
    let stream = |filter: &str, bytes: &[u8]| {
        let head = format!("<</Filter{filter}/Length {}>>stream\n", bytes.len());
        [head.as_bytes(), bytes, b"\nendstream"].concat()
    };
    let one = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>";
    let twice = zlibbed(&zlibbed(&vec![b' '; 100 * MB]));
    let twice = stream("[/FlateDecode/FlateDecode]", &twice);
    let form = b"<</Type/XObject/Subtype/Form/Length 5/Resources<</XObject<</X 5 0 R>>>>>>stream\n\
                 /X Do\nendstream";
    let calls = stream("[]", b"/X Do");
    let nested = "[".repeat(200_000);
    let dictionaries = "<</A".repeat(200_000);
    let content = "BT (a) Tj ET q ".repeat(300_000);
    let operands = "1 ".repeat(3_000_000);
    let many = "3 0 R ".repeat(100_000);
    vec![
        ("flate.pdf", pdf(&vec![b' '; 100 * MB]), TOO_LARGE),
        (
            "flate-twice.pdf",
            pdf_of(&[root, &page("3 0 R"), one, &twice, form]),
            TOO_LARGE,
        ),
        ("page-loop.pdf", pdf_of(&[root, &page("2 0 R")]), DAMAGED),
        (
            "page-circle.pdf",
            pdf_of(&[root, &page("3 0 R"), &page("2 0 R 3 0 R")]),
            DAMAGED,
        ),
        (
            "same-page.pdf",
            pdf_of(&[root, &page(&many), one, &calls, form]),
            ANY,
        ),
        (
            "form-loop.pdf",
            pdf_of(&[root, &page("3 0 R"), one, &calls, form]),
            ANY,
        ),
        ("arrays.pdf", pdf_of(&[root, nested.as_bytes()]), ANY),
        (
            "dictionaries.pdf",
            pdf_of(&[root, dictionaries.as_bytes()]),
            ANY,
        ),
        ("arrays-drawn.pdf", pdf(nested.as_bytes()), ANY),
        ("long.pdf", pdf(content.as_bytes()), ANY),
        ("operands.pdf", pdf(operands.as_bytes()), ANY),
    ]
}

fn mails() -> Vec<Made> {
    let top = "Subject: x\r\nMIME-Version: 1.0\r\n";
    let mixed = "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n";
    let inner = "Content-Type: message/rfc822\r\n\r\n";
    let made = |rest: String| (top.to_owned() + &rest).into_bytes();
    vec![
        ("nested.eml", made(mixed.repeat(100_000)), TOO_LARGE),
        ("inner.eml", made(inner.repeat(100_000)), READ),
        (
            "parts.eml",
            made(mixed.to_owned() + &"--o\r\n".repeat(500_000)),
            TOO_LARGE,
        ),
        ("headers.eml", made("A: b\r\n".repeat(1_000_000)), READ),
        (
            "people.eml",
            made("To: ".to_owned() + &"a,".repeat(2_000_000)),
            READ,
        ),
    ]
}

fn texts() -> Vec<Made> {
    vec![
        ("lines.txt", vec![b'\n'; 8 * MB], READ),
        ("letters.txt", vec![0xe4; 8 * MB], READ),
        ("columns.csv", vec![b';'; 8 * MB], READ),
        ("rows.csv", b"a\n".repeat(2_000_000), READ),
        (
            "quote.csv",
            [b"a;\"".as_slice(), &vec![b'x'; 8 * MB]].concat(),
            READ,
        ),
        ("tags.html", b"<div>".repeat(MB), READ),
        (
            "signs.html",
            [b"<p>".as_slice(), &vec![b'<'; 4 * MB]].concat(),
            READ,
        ),
        (
            "comments.html",
            [b"<p>".as_slice(), &b"<!--".repeat(MB)].concat(),
            READ,
        ),
        ("scripts.html", b"<script></scrip".repeat(MB / 4), READ),
        ("nested.xml", b"<a>".repeat(MB), READ),
    ]
}
