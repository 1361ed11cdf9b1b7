//! Where a photo was taken, from the data its camera put into it (EXIF).

use std::io::Cursor;

use exif::{Exif, In, Reader, Tag, Value};

use crate::contents::{Contents, Position, Unread};

use super::budget::Budget;

/// Reads the position of a photo; a picture without one is no error.
///
/// # Errors
/// None so far.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    budget.in_time()?;
    let exif = Reader::new()
        .continue_on_error(true)
        .read_from_container(&mut Cursor::new(bytes))
        .or_else(|error| error.distill_partial_result(|_| {}));
    Ok(Contents {
        position: exif.ok().as_ref().and_then(position),
        ..Contents::default()
    })
}

/// A position on the globe. Programs that take it out often leave zeros.
fn position(exif: &Exif) -> Option<Position> {
    let latitude = degrees(exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, b'S')?;
    let longitude = degrees(exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, b'W')?;
    let on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    let nowhere = latitude == 0.0 && longitude == 0.0;
    let rounded = |degrees: f64| (degrees * 10_000.0).round() as i32;
    (on_earth && !nowhere).then(|| Position {
        latitude: rounded(latitude),
        longitude: rounded(longitude),
    })
}

/// Degrees, minutes and seconds as degrees; negative on the other side.
fn degrees(exif: &Exif, value: Tag, side: Tag, negative: u8) -> Option<f64> {
    let Value::Rational(parts) = &exif.get_field(value, In::PRIMARY)?.value else {
        return None;
    };
    let degrees = parts
        .iter()
        .take(3)
        .zip([1.0, 60.0, 3600.0])
        .map(|(part, unit)| part.to_f64() / unit)
        .sum::<f64>();
    let other_side = match &exif.get_field(side, In::PRIMARY)?.value {
        Value::Ascii(text) => text.first()?.first()?.to_ascii_uppercase() == negative,
        _ => return None,
    };
    let degrees = if other_side { -degrees } else { degrees };
    degrees.is_finite().then_some(degrees)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::FileLimits;

    /// A photo with nothing but the position in it: degrees, minutes, seconds
    /// north or south, then east or west.
    fn photo(north: [u32; 3], east: [u32; 3], sides: &str, unit: u32) -> Vec<u8> {
        let mut tiff = b"II*\0\x08\0\0\0".to_vec();
        let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
            let mut out = tag.to_le_bytes().to_vec();
            out.extend(kind.to_le_bytes());
            out.extend(count.to_le_bytes());
            out.extend(value);
            out
        };
        // One entry that points to the table of the position, at 26.
        tiff.extend([1, 0]);
        tiff.extend(entry(0x8825, 4, 1, 26_u32.to_le_bytes()));
        tiff.extend([0; 4]);
        let values = 26 + 2 + 4 * 12 + 4;
        let side = |at: usize| [sides.as_bytes()[at], 0, 0, 0];
        tiff.extend([4, 0]);
        tiff.extend(entry(1, 2, 2, side(0)));
        tiff.extend(entry(2, 5, 3, u32::to_le_bytes(values)));
        tiff.extend(entry(3, 2, 2, side(1)));
        tiff.extend(entry(4, 5, 3, u32::to_le_bytes(values + 24)));
        tiff.extend([0; 4]);
        for part in north.into_iter().chain(east) {
            tiff.extend(part.to_le_bytes());
            tiff.extend(unit.to_le_bytes());
        }
        let mut jpeg = b"\xff\xd8\xff\xe1".to_vec();
        let length = u16::try_from(tiff.len() + 8).unwrap();
        jpeg.extend(length.to_be_bytes());
        jpeg.extend(b"Exif\0\0");
        jpeg.extend(tiff);
        jpeg.extend(b"\xff\xd9");
        jpeg
    }

    fn place(bytes: &[u8]) -> Option<(i32, i32)> {
        let mut budget = Budget::new(&FileLimits::default(), || 0.0);
        let position = read(bytes, &mut budget).unwrap().position?;
        Some((position.latitude, position.longitude))
    }

    #[test]
    fn positions_are_read() {
        assert_eq!(
            place(&photo([29, 52, 30], [121, 33, 0], "NE", 1)),
            Some((298_750, 1_215_500))
        );
        assert_eq!(
            place(&photo([33, 30, 0], [70, 0, 0], "SW", 1)),
            Some((-335_000, -700_000))
        );
    }

    #[test]
    fn broken_positions_are_none() {
        assert_eq!(place(&photo([0; 3], [0; 3], "NE", 1)), None);
        assert_eq!(place(&photo([29, 0, 0], [121, 0, 0], "NE", 0)), None);
        assert_eq!(place(&photo([200, 0, 0], [121, 0, 0], "NE", 1)), None);
        let whole = photo([29, 0, 0], [121, 0, 0], "NE", 1);
        for end in 0..whole.len() {
            place(&whole[..end]);
        }
    }
}
