//! # What it does
//! Asks when the whole subject is the mark of a test, and the mail goes outside.
//!
//! # Why it matters
//! A customer who gets “test” wonders what else is being tried out on him.
//!
//! # Example
//! Wrong: `test`, 测试, `testing 123`. Right: `Test report EN 60598`, 测试报告.
//!
//! # Traps
//! Only the whole subject counts. An answer to somebody else’s test is none of
//! ours. A test to one’s own mailbox elsewhere.
//!
//! # Settings
//! None.

use crate::checks::recipients::is_self;
use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::DraftKind;
use crate::reading::{Mail, subject};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "test-message",
    family: Family::Subject,
    level: Level::Ask,
    requirement: "B5",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let topic = &mail.subject.folded[mail.topic.clone()];
    if mail.kind == DraftKind::Reply || !subject::is_test(topic) {
        return;
    }
    if cx.world.outsiders(mail).all(|p| is_self(mail, p)) {
        return;
    }
    out.add(META.level, Spot::Text(Part::Subject, mail.topic.clone()))
        .param("subject", mail.subject.content[mail.topic.clone()].trim());
}
