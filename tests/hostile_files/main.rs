//! No file may do harm: damaged ones, and ones made to take memory, time or
//! the stack, get calm answers.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a failure is what is looked for"
)]

mod bombs;
mod memory;
mod quine;
mod samples;

use std::cell::Cell;
use std::sync::Once;

use lastlook::contents::{Contents, FileKind, FileLimits, Unread};
use lastlook::reading::files::open::open_by;
use proptest::prelude::*;

use samples::Sample;

thread_local! {
    static PANICS: Cell<u32> = const { Cell::new(0) };
    static NOW: Cell<f64> = const { Cell::new(0.0) };
}

/// Opens a file by a clock that stands still. The guard in `open` would make
/// a panic an answer; here it is a failure.
#[track_caller]
fn opened_with(bytes: &[u8], name: &str, limits: &FileLimits) -> Contents {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            PANICS.set(PANICS.get() + 1);
            before(info);
        }));
    });
    let panics = PANICS.get();
    let contents = open_by(bytes, name, limits, || 0.0);
    assert_eq!(PANICS.get(), panics, "{name}: a reader panicked");
    assert!(
        characters(&contents) <= limits.characters as usize,
        "{name}"
    );
    contents
}

#[track_caller]
fn opened(bytes: &[u8], name: &str) -> Contents {
    opened_with(bytes, name, &FileLimits::default())
}

/// Letters of all text in a file.
fn characters(contents: &Contents) -> usize {
    let lines = contents.parts.iter().flat_map(|part| &part.lines);
    let cells = lines.flat_map(|line| &line.cells).map(|cell| &cell.text);
    let own: usize = cells.map(|text| text.chars().count()).sum();
    let entries = contents.entries.iter().filter_map(|e| e.contents.as_ref());
    own + entries.map(|inner| characters(inner)).sum::<usize>()
}

/// Files in files.
fn depth(contents: &Contents) -> usize {
    let entries = contents.entries.iter().filter_map(|e| e.contents.as_ref());
    entries.map(|inner| 1 + depth(inner)).max().unwrap_or(0)
}

/// Numbers that look random and are the same every time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// A sample cut off, with bytes flipped, zeros in its middle, halves swapped.
fn damaged(sample: &[u8], random: &mut Random) -> Vec<Vec<u8>> {
    let length = sample.len();
    let mut all: Vec<Vec<u8>> = [8, length / 4, length / 2, length * 3 / 4, length - 3]
        .iter()
        .map(|end| sample[..(*end).min(length)].to_vec())
        .collect();
    for flips in [1, 5, 40] {
        let mut bytes = sample.to_vec();
        for _ in 0..flips {
            bytes[random.below(length)] ^= 1 << random.below(8);
        }
        all.push(bytes);
    }
    let mut zeros = sample.to_vec();
    zeros[length / 3..length / 2].fill(0);
    all.push(zeros);
    all.push([&sample[length / 2..], &sample[..length / 2]].concat());
    all
}

#[test]
fn good_files_are_read() {
    for (name, bytes) in samples::all() {
        let contents = opened(&bytes, name);
        assert_eq!(contents.unread, None, "{name}");
        let read = characters(&contents) > 0 || contents.position.is_some();
        assert!(read, "{name} {contents:?}");
    }
}

#[test]
fn a_hundred_damaged_files_get_a_hundred_answers() {
    let mut random = Random(20_261_121);
    let mut answers = Vec::new();
    for (name, sample) in samples::all() {
        for (at, bytes) in damaged(&sample, &mut random).iter().enumerate() {
            let contents = opened(bytes, name);
            // A package cut off has lost its directory.
            if contents.kind == FileKind::Docx && at < 5 {
                assert_eq!(contents.unread, Some(Unread::Damaged), "{name} {at}");
            }
            answers.push(contents);
        }
    }
    assert!(answers.len() >= 100);
    let unread = answers.iter().filter(|c| c.unread.is_some()).count();
    assert!(
        unread > 30,
        "{unread} of {} are said to be unread",
        answers.len()
    );
}

#[test]
fn every_byte_of_a_sample_may_be_wrong() {
    for (name, sample) in samples::all() {
        let step = (sample.len() / 300).max(1);
        for at in (0..sample.len()).step_by(step) {
            for change in [0xff, 0x01, 0x80] {
                let mut bytes = sample.clone();
                bytes[at] ^= change;
                opened(&bytes, name);
            }
        }
    }
}

#[test]
fn bombs_get_the_answer_that_fits_and_little_memory() {
    const MOST: usize = 256 << 20;
    let mut most = (0, "");
    for bomb in bombs::all() {
        let (name, bytes) = bomb.file;
        let start = std::time::Instant::now();
        let (contents, peak) = memory::peak_of(|| opened(&bytes, name));
        println!(
            "{name}: {:?}, {} MB, {} ms",
            contents.unread,
            peak >> 20,
            start.elapsed().as_millis()
        );
        assert!(
            bomb.answers.contains(&contents.unread),
            "{name}: {:?}",
            contents.unread
        );
        assert!(peak <= MOST, "{name}: {} MB", peak >> 20);
        most = most.max((peak, name));
    }
    println!("most: {} MB for {}", most.0 >> 20, most.1);
}

#[test]
fn archives_in_archives_end_where_the_limits_say() {
    for nesting in [0, 1, 9] {
        let limits = FileLimits {
            nesting,
            ..FileLimits::default()
        };
        for bytes in [bombs::nested_zip(10), quine::quine()] {
            let contents = opened_with(&bytes, "a.zip", &limits);
            assert_eq!(contents.kind, FileKind::Zip);
            assert_eq!(depth(&contents), nesting as usize);
        }
    }
}

#[test]
fn names_are_listed_of_what_is_not_unpacked() {
    let flat = opened(&bombs::flat_zip(), "flat.zip");
    assert_eq!(flat.entries.len(), 1000);
    let locked = samples::zip_of(&[samples::Entry {
        name: "price.xlsx".to_owned(),
        packed: b"????????????",
        method: 8,
        flags: 1,
        size: 400,
    }]);
    let locked = opened(&locked, "a.zip");
    assert_eq!(locked.unread, Some(Unread::Encrypted));
    assert_eq!(locked.entries[0].name, "price.xlsx");
}

#[test]
fn the_farthest_cell_is_one_cell() {
    let bytes = samples::xlsx("<row r='1048576'><c r='XFD1048576'><v>5</v></c></row>", 1);
    let contents = opened(&bytes, "a.xlsx");
    let line = &contents.parts[0].lines[0];
    assert_eq!((line.row, line.cells[0].column), (1_048_576, 16_384));
}

#[test]
fn the_limit_of_seconds_is_kept() {
    // Each look at this clock takes a second.
    let clock = || {
        NOW.set(NOW.get() + 1000.0);
        NOW.get()
    };
    for (name, bytes) in slow() {
        let contents = open_by(&bytes, name, &FileLimits::default(), clock);
        assert_eq!(contents.unread, Some(Unread::TooSlow), "{name}");
    }
}

/// Good files with more in them than a few looks at the clock allow.
fn slow() -> Vec<Sample> {
    let paragraph = "<w:p><w:r><w:t>Price USD 12.85</w:t></w:r></w:p>";
    let part = "--o\r\n\r\nPrice USD 12.85\r\n";
    let mail = "Subject: x\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n".to_owned();
    vec![
        ("a.docx", samples::docx(&paragraph.repeat(5000))),
        ("a.xlsx", samples::xlsx(&samples::rows(5000), 1)),
        (
            "a.pdf",
            samples::pdf("BT (a) Tj ET ".repeat(50_000).as_bytes()),
        ),
        ("a.csv", b"Item;Price\nValve;12,85\n".repeat(50)),
        ("a.txt", b"Price USD 12.85\n".repeat(50)),
        ("a.html", b"<p>Price USD 12.85</p>".repeat(50)),
        ("a.eml", (mail + &part.repeat(50)).into_bytes()),
        (
            "a.zip",
            samples::zip(&[("a.txt", b"Price USD 12.85".as_slice()); 50]),
        ),
    ]
}

/// How files of all kinds begin.
const MAGIC: &[&[u8]] = &[
    b"",
    b"%PDF-1.7\n1 0 obj\n<<",
    b"PK\x03\x04\x14\0\0\0\x08\0",
    b"PK\x05\x06\0\0\0\0",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xd8\xff\xe1\0\x80Exif\0\0II*\0\x08\0\0\0",
    b"\x89PNG\r\n\x1a\n\0\0\0\x20eXIfMM\0*",
    b"II*\0\x08\0\0\0\x03\0",
    b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    b"RIFF\0\0\0\0WEBPVP8X",
    b"From: a\r\nSubject: =?utf-8?q?",
    b"MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n",
    b"<html><p title='",
    b"<?xml version='1.0'?><a",
    b"\xff\xfea\0",
    b"\x1b$B",
    b"a;b;\"c",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_bytes_behind_any_beginning(
        magic in proptest::sample::select(MAGIC),
        bytes in proptest::collection::vec(any::<u8>(), 0..600),
        name in "[a-z]?\\.(csv|txt|eml|docx|xls|html|jpg)?",
    ) {
        opened(&[magic, &bytes].concat(), &name);
    }

    #[test]
    fn any_piece_of_one_sample_in_another(
        one in 0..13_usize, other in 0..13_usize, at in any::<proptest::sample::Index>(),
        from in any::<proptest::sample::Index>(), length in 0..400_usize,
    ) {
        let samples = all_samples();
        let ((name, bytes), (_, piece)) = (&samples[one], &samples[other]);
        let (at, from) = (at.index(bytes.len()), from.index(piece.len()));
        let piece = &piece[from..piece.len().min(from + length)];
        let rest = &bytes[bytes.len().min(at + piece.len())..];
        opened(&[&bytes[..at], piece, rest].concat(), name);
    }
}

fn all_samples() -> &'static [Sample] {
    static SAMPLES: std::sync::OnceLock<Vec<Sample>> = std::sync::OnceLock::new();
    SAMPLES.get_or_init(samples::all)
}
