//! # What it does
//! Stops a mail with a link or path that nobody outside the own network can
//! open: a private address, a file share, a network drive, a file on the own
//! disk.
//!
//! # Why it matters
//! The customer clicks on nothing, and reads the inner names of your servers.
//!
//! # Example
//! Wrong: `http://192.168.1.5/photos`, `\\\\NAS\\报价`, `file:///C:/Users/…`.
//! Right: a public link, or the file attached.
//!
//! # Traps
//! The address of a device the customer is to set up. Where a program is
//! installed. Paths in quoted mail. Mail to colleagues only.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "private-link",
    family: Family::Text,
    level: Level::Stop,
    requirement: "B9",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a place.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !cx.world.goes_out(mail) {
        return;
    }
    for range in &mail.private_links {
        let link: String = mail.body.content[range.clone()].chars().take(80).collect();
        out.add(META.level, Spot::Text(Part::Body, range.clone()))
            .param("link", link);
    }
}
