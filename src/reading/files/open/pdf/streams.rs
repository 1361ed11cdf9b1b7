//! Unpacks streams within the budget: the library would unpack whatever they
//! unpack to.

use std::borrow::Cow;

use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use miniz_oxide::inflate::{
    DecompressError, decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit,
};

use super::super::budget::Budget;
use crate::contents::Unread;

/// Bytes from which on the ratio of the limits holds.
const SMALL: u64 = 1 << 20;

/// Bytes one stream may unpack to: far more than any page has.
const LARGEST: u64 = 32 << 20;

/// The data of a stream, none when it is damaged or a picture.
///
/// # Errors
/// [`Unread::TooLarge`] when it unpacks to more than the limits allow.
pub(super) fn unpacked<'a>(
    stream: &Stream<'a>,
    budget: &mut Budget,
) -> Result<Option<Cow<'a, [u8]>>, Unread> {
    let filters = stream.filters();
    let packed = stream.raw_data();
    let limit = budget.unpacked_left().min(LARGEST);
    let data = match filters.as_slice() {
        [] => Some(packed.clone()),
        [Filter::FlateDecode] if !has_parameters(stream) => {
            inflated(&packed, limit)?.map(Cow::Owned)
        }
        // Large by what it may unpack to: by what it does, if that is easy to
        // tell, else it is refused.
        filters if most(&packed, filters) > limit => {
            let inner = match filters {
                [Filter::FlateDecode] => Some(packed.clone()),
                [Filter::Ascii85Decode, Filter::FlateDecode] => Some(Cow::Owned(ascii85(&packed))),
                _ => return Err(Unread::TooLarge),
            };
            inner
                .map(|zlib| inflated(&zlib, limit))
                .transpose()?
                .and_then(|_| stream.decoded_data().ok())
        }
        _ => stream.decoded_data().ok(),
    };
    let Some(data) = data else { return Ok(None) };
    let size = data.len() as u64;
    if size > SMALL && size > (packed.len() as u64).saturating_mul(budget.ratio()) {
        return Err(Unread::TooLarge);
    }
    budget.unpack(size)?;
    Ok(Some(data))
}

fn has_parameters(stream: &Stream) -> bool {
    let dict = stream.dict();
    dict.contains_key(b"DecodeParms") || dict.contains_key(b"DP")
}

/// The most that filters can make of so many bytes.
fn most(packed: &[u8], filters: &[Filter]) -> u64 {
    filters.iter().fold(packed.len() as u64, |size, filter| {
        size.saturating_mul(match filter {
            Filter::FlateDecode => 1032,
            Filter::LzwDecode => 1400,
            Filter::RunLengthDecode => 64,
            Filter::Ascii85Decode => 4,
            _ => 1,
        })
    })
}

/// Inflates; of damaged data what came before the damage.
pub(super) fn inflated(packed: &[u8], limit: u64) -> Result<Option<Vec<u8>>, Unread> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let failed = match decompress_to_vec_zlib_with_limit(packed, limit) {
        Ok(data) => return Ok(Some(data)),
        Err(error) => error,
    };
    let failed = if failed.output.is_empty() {
        match decompress_to_vec_with_limit(packed, limit) {
            Ok(data) => return Ok(Some(data)),
            Err(error) => error,
        }
    } else {
        failed
    };
    too_large(&failed)?;
    Ok((!failed.output.is_empty()).then_some(failed.output))
}

fn too_large(error: &DecompressError) -> Result<(), Unread> {
    if error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput {
        return Err(Unread::TooLarge);
    }
    Ok(())
}

/// Takes the letters of base 85 back, only to see what is packed in them.
fn ascii85(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 5 * 4);
    let mut group = [84u32; 5];
    let mut length = 0;
    for &byte in text {
        match byte {
            b'~' => break,
            b'z' if length == 0 => out.extend([0; 4]),
            b'!'..=b'u' => {
                if let Some(place) = group.get_mut(length) {
                    *place = u32::from(byte - b'!');
                }
                length += 1;
                if length == 5 {
                    push_group(&mut out, group, 4);
                    length = 0;
                    group = [84; 5];
                }
            }
            _ => {}
        }
    }
    push_group(&mut out, group, length.saturating_sub(1));
    out
}

fn push_group(out: &mut Vec<u8>, group: [u32; 5], bytes: usize) {
    let value = group.iter().fold(0u32, |value, digit| {
        value.wrapping_mul(85).wrapping_add(*digit)
    });
    out.extend(value.to_be_bytes().iter().take(bytes));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_base_85() {
        assert_eq!(
            ascii85(b"9jqo^BlbD-BleB1DJ+*+F(f,q~>"),
            b"Man is distinguished"
        );
    }

    #[test]
    fn bombs_are_too_large() {
        let zeros = vec![0; 1 << 20];
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(&zeros, 6);
        assert_eq!(inflated(&packed, 1000), Err(Unread::TooLarge));
        assert_eq!(
            inflated(&packed, 1 << 20).map(|d| d.map(|d| d.len())),
            Ok(Some(1 << 20))
        );
        let cut = packed.get(..packed.len() / 2).unwrap_or_default();
        assert!(matches!(inflated(cut, 1 << 20), Ok(Some(_))));
    }
}
