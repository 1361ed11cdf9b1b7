//! # What it does
//! Asks when a mail offers goods at a price and does not say until when.
//!
//! # Why it matters
//! An offer without an end can be accepted a good while later, at prices of
//! today.
//!
//! # Example
//! Asked: "our price is USD 0.86/pc FOB Ningbo for 10,000 pcs".
//! Silent: the same with "valid 15 days", "price ok till Christmas".
//!
//! # Traps
//! Order confirmations, invoices, texts for a letter of credit, credit notes,
//! price lists. A price of the past, of a supplier, a target price. An attached
//! offer, or an earlier one of ours in the thread, may have the validity. An
//! offer without obligation needs none.
//!
//! # Settings
//! None.

use time::Duration;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::DraftKind;
use crate::knowledge::Standing;
use crate::reading::validity::{self, Offer};
use crate::reading::{DocumentKind, File, Mail, WrittenDate};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "no-validity",
    family: Family::Tone,
    level: Level::Ask,
    requirement: "B10",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Days an offer is valid that the repair proposes.
const TERMS: [i64; 2] = [15, 30];

/// One finding a mail, at the first price.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some(offer) = mail.offer.as_ref().filter(|_| mail.validity.is_empty()) else {
        return;
    };
    if mail.kind == DraftKind::Forward
        || !is_to_customers(mail, cx)
        || mail.files.iter().any(may_tell)
        || mail.cloud_link
        || is_of_an_order(mail)
        || is_told_before(mail)
    {
        return;
    }
    let price = &mail.body.content[offer.price.clone()];
    let found = out
        .add(META.level, Spot::Text(Part::Body, offer.price.clone()))
        .param("price", price);
    for days in TERMS {
        if let Some((date, edit)) = with_validity(mail, offer, days) {
            found.repair(
                if days == TERMS[0] {
                    "repair-short"
                } else {
                    "repair-long"
                },
                vec![("date", date.as_str().into())],
                edit,
            );
        }
    }
}

/// Somebody outside, and nobody we buy from or work with.
fn is_to_customers(mail: &Mail, cx: &Context) -> bool {
    let mut outside = cx.world.outsiders(mail).peekable();
    outside.peek().is_some() && outside.all(|p| cx.world.standing(p) != Standing::Partner)
}

/// A document beside the mail may have what the mail lacks.
fn may_tell(file: &File) -> bool {
    let name = file.name.to_lowercase();
    ![
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".mp4", ".dwg", ".dxf", ".stp", ".step",
    ]
    .iter()
    .any(|end| name.ends_with(end))
}

/// The papers named are those of an order that is placed.
fn is_of_an_order(mail: &Mail) -> bool {
    mail.own_facts(&mail.documents)
        .any(|f| !matches!(f.value.kind, DocumentKind::Quotation))
}

/// An earlier mail of ours in the thread gave an end.
fn is_told_before(mail: &Mail) -> bool {
    mail.earlier.iter().any(|earlier| {
        let ours = earlier
            .from
            .as_ref()
            .is_none_or(|from| from.organisation == mail.from.organisation);
        ours && validity::is_in(&mail.body.folded[earlier.text.clone()])
    })
}

fn with_validity(mail: &Mail, offer: &Offer, days: i64) -> Option<(String, crate::review::Edit)> {
    let (end, glue) = offer.end?;
    let day = mail.today.checked_add(Duration::days(days))?;
    let until = WrittenDate {
        year: Some(day.year()),
        month: u8::from(day.month()),
        day: day.day(),
        ambiguous: false,
    }
    .in_words(mail.language);
    let line = format!("{glue}{}", validity::sentence(&until, mail.language));
    // The last character is written again, so that the place is never empty.
    let (at, last) = mail.body.content[..end].char_indices().next_back()?;
    let edit = mail.replace(Part::Body, &(at..end), format!("{last}{line}"));
    Some((until, edit))
}
