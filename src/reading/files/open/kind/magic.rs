//! Kinds told by a few bytes at a fixed place.

use crate::contents::FileKind;

use super::number;

/// The kind of a file whose format begins with a signature of its own.
pub(super) fn kind(bytes: &[u8]) -> Option<FileKind> {
    SIGNATURES
        .iter()
        .find(|(at, signature, _)| {
            bytes
                .get(*at..)
                .is_some_and(|rest| rest.starts_with(signature))
        })
        .map(|(_, _, kind)| *kind)
        .or_else(|| weak(bytes))
}

/// Where a signature stands, the signature, what it means.
const SIGNATURES: &[(usize, &[u8], FileKind)] = &[
    (0, b"\xff\xd8\xff", FileKind::Jpeg),
    (0, b"\x89PNG", FileKind::Media),
    (0, b"GIF87a", FileKind::Media),
    (0, b"GIF89a", FileKind::Media),
    (0, b"II*\0", FileKind::Media),
    (0, b"MM\0*", FileKind::Media),
    (0, b"8BPS", FileKind::Media),
    (0, b"\0\0\x01\0\x01\0", FileKind::Media),
    (0, b"\0\0\0\x0cjP  ", FileKind::Media),
    (0, b"\xd7\xcd\xc6\x9a", FileKind::Media),
    // MP4, QuickTime, HEIC, AVIF.
    (4, b"ftyp", FileKind::Media),
    (4, b"moov", FileKind::Media),
    // Matroska and WebM, Windows Media, Ogg, FLAC, MP3 with a title.
    (0, b"\x1a\x45\xdf\xa3", FileKind::Media),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FileKind::Media),
    (0, b"OggS", FileKind::Media),
    (0, b"fLaC", FileKind::Media),
    (0, b"ID3\x02", FileKind::Media),
    (0, b"ID3\x03", FileKind::Media),
    (0, b"ID3\x04", FileKind::Media),
    // PostScript with a preview, PostScript.
    (0, b"\xc5\xd0\xd3\xc6", FileKind::Media),
    (0, b"%!PS", FileKind::Media),
    // Drawings: AutoCAD, STEP.
    (0, b"AC10", FileKind::Media),
    (0, b"ISO-10303-21;", FileKind::Media),
    (0, b"\x7fELF", FileKind::Program),
    (0, b"\xfe\xed\xfa\xce", FileKind::Program),
    (0, b"\xfe\xed\xfa\xcf", FileKind::Program),
    (0, b"\xce\xfa\xed\xfe", FileKind::Program),
    (0, b"\xcf\xfa\xed\xfe", FileKind::Program),
    // Mach-O for several processors, and classes of Java.
    (0, b"\xca\xfe\xba\xbe", FileKind::Program),
    (0, b"\0asm", FileKind::Program),
    (0, b"dex\n", FileKind::Program),
    (0, b"#!/", FileKind::Program),
    (0, b"#! /", FileKind::Program),
    // A shortcut of Windows, help that runs scripts.
    (0, b"L\0\0\0\x01\x14\x02\0", FileKind::Program),
    (0, b"ITSF", FileKind::Program),
    (0, b"Rar!\x1a\x07", FileKind::Archive),
    (0, b"7z\xbc\xaf\x27\x1c", FileKind::Archive),
    (0, b"\x1f\x8b", FileKind::Archive),
    (0, b"BZh", FileKind::Archive),
    (0, b"\xfd7zXZ\0", FileKind::Archive),
    (0, b"\x28\xb5\x2f\xfd", FileKind::Archive),
    (0, b"MSCF", FileKind::Archive),
    (257, b"ustar", FileKind::Archive),
    (0x8001, b"CD001", FileKind::Archive),
    (0, b"{\\rtf", FileKind::Rtf),
    // Outlook's winmail.dat.
    (0, b"\x78\x9f\x3e\x22", FileKind::OldOffice),
    // Workbooks of Excel 2 to 5 that are one bare stream.
    (0, b"\x09\0\x04\0", FileKind::Xls),
    (0, b"\x09\x02\x06\0", FileKind::Xls),
    (0, b"\x09\x04\x06\0", FileKind::Xls),
    (0, b"\x09\x08\x08\0", FileKind::Xls),
    (0, b"\x09\x08\x10\0", FileKind::Xls),
];

/// Signatures a text could begin with: a second sign is asked for.
fn weak(bytes: &[u8]) -> Option<FileKind> {
    let binary = |length: usize| bytes.iter().take(length).any(|byte| *byte == 0);
    let riff = bytes.starts_with(b"RIFF") && binary(64);
    let bitmap = bytes.starts_with(b"BM") && number::<4>(bytes, 6) == Some(0);
    // The frames of an MP3 without a title.
    let sound = matches!(bytes, [0xff, 0xf2 | 0xf3 | 0xfa | 0xfb, ..]) && binary(4096);
    if riff || bitmap || sound {
        return Some(FileKind::Media);
    }
    (bytes.starts_with(b"MZ") && (bytes.len() < 64 || binary(64))).then_some(FileKind::Program)
}
