//! Files.

use crate::checks::Found;
use crate::reading::Mail;
use crate::reading::files::File;
use crate::review::Edit;

pub mod attachment_count;
pub mod attachment_size;
pub mod disguised_file;
pub mod draft_file;
pub mod duplicate_file;
pub mod editable_quote;
pub mod file_total_mismatch;
pub mod hidden_content;
pub mod missing_attachment;
pub mod named_file_missing;
pub mod older_version;
pub mod other_customer_file;
pub mod password_with_file;
pub mod photo_location;
pub mod unread_file;
pub mod unreadable_format;

/// Files of a mail looked at, at most.
const MAX_FILES: usize = 200;

/// Offers to take a file out of the mail, where its name is no other file's
/// too.
fn offer_removal(mail: &Mail, file: &File, found: &mut Found) {
    let alone = mail.files.iter().filter(|f| f.name == file.name).count() == 1;
    if alone {
        found.repair(
            "repair-remove",
            vec![("file", file.label().into())],
            Edit::RemoveAttachment {
                name: file.name.clone(),
            },
        );
    }
}
