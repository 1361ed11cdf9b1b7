//! ZIP archives: the files in them, and what is in those.

use crate::contents::{Contents, FileEntry, Unread};

use super::budget::Budget;
use super::open_within;
use super::package::Package;
use super::xml::one_line;

/// Lists an archive, and opens its files while their depth allows.
///
/// # Errors
/// [`Unread::Damaged`] when it has no directory.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    let package = Package::open(bytes, budget)?;
    let mut contents = Contents::default();
    let mut places = Vec::new();
    for (place, file) in package.names().iter().enumerate() {
        if file.encrypted {
            contents.unread = Some(Unread::Encrypted);
        }
        if file.folder {
            continue;
        }
        if budget.is_full() {
            contents.cut = true;
            break;
        }
        places.push(place);
        contents.entries.push(FileEntry {
            name: budget.keep(&one_line(&file.name)).to_owned(),
            size: file.size,
            contents: None,
        });
    }
    if package.is_cut() {
        contents.unread.get_or_insert(Unread::TooLarge);
    }
    if budget.enter_file().is_some() {
        let opened = open_all(&package, &places, &mut contents.entries, budget);
        budget.out();
        contents.unread = contents.unread.or(opened.err());
    }
    Ok(contents)
}

/// Opens the files at these places of an archive.
///
/// # Errors
/// Why one of them, the first, was not unpacked.
fn open_all(
    package: &Package,
    places: &[usize],
    entries: &mut [FileEntry],
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut all = Ok(());
    for (place, entry) in places.iter().zip(entries) {
        match package.entry(*place, budget) {
            Ok(bytes) => {
                entry.size = bytes.len() as u64;
                entry.contents = Some(Box::new(open_within(&bytes, &entry.name, budget)));
            }
            Err(why @ (Unread::TooSlow | Unread::TooLarge)) => return all.and(Err(why)),
            Err(why) => all = all.and(Err(why)),
        }
    }
    all
}
