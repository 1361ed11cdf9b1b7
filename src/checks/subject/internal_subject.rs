//! # What it does
//! Stops a subject with words for the own firm only, when the mail goes outside.
//!
//! # Why it matters
//! The subject is read first, and shown on every telephone.
//!
//! # Example
//! Wrong: `Fw: 底价 for ACME`, `[internal] margin`, `Kalkulation intern`.
//! Right: `Internal thread G 3/4`, `Freight cost to Hamburg`.
//!
//! # Traps
//! Threads, diameters and audits are internal too. The other side’s margin, cost
//! savings, freight cost. Asking a supplier for his lowest price is trade. Words
//! about cost and margin to forwarders, banks and inspection are left alone;
//! a mark such as `[internal]` is not.
//!
//! # Settings
//! `own_domains`, `partners`.

use crate::checks::text::internal_note::reaches_customer;
use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Mail, Person, Text, internal, subject};
use crate::review::{Edit, Part};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "internal-subject",
    family: Family::Subject,
    level: Level::Stop,
    requirement: "B9",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail, at the first words.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let outside: Vec<&Person> = cx.world.outsiders(mail).collect();
    let Some(first) = outside.first() else {
        return;
    };
    let Some(range) = words(mail, cx) else {
        return;
    };
    let marked = mail.subject.content[range.clone()].to_owned();
    let found = out
        .add(META.level, Spot::Text(Part::Subject, range))
        .param("words", marked)
        .param("person", first.label());
    if let Some(rest) = unmarked(mail) {
        found.repair(
            "repair-unmark",
            vec![("rest", rest.as_str().into())],
            mail.replace(
                Part::Subject,
                &(0..mail.subject.content.len()),
                rest.clone(),
            ),
        );
    }
    let colleagues = mail.recipients.iter().any(|p| cx.world.is_inside(mail, p));
    if outside.len() == 1 && colleagues && first.listed_as.is_none() {
        found.repair(
            "repair-remove",
            vec![("address", first.address.as_str().into())],
            Edit::RemoveRecipient {
                address: mail.listed_address(first),
            },
        );
    }
}

fn words(mail: &Mail, cx: &Context) -> Option<std::ops::Range<usize>> {
    let topic = &mail.subject.folded[mail.topic.clone()];
    let to_customer = || reaches_customer(mail, cx);
    let marked = mail
        .internal_subject
        .iter()
        .find(|range| internal::is_marker(&mail.subject.folded[(*range).clone()]) || to_customer());
    if let Some(range) = marked {
        return Some(range.clone());
    }
    // "Margin ACME": about the customer, not to him.
    if !internal::is_about_margin(topic) || !to_customer() {
        return None;
    }
    cx.world
        .firms()
        .named(&mail.subject, mail.topic.clone(), mail.language)
        .first()
        .map(|_| mail.topic.clone())
}

/// The subject without a mark in brackets or at its head, where nothing
/// internal is left in it.
fn unmarked(mail: &Mail) -> Option<String> {
    let [range] = mail.internal_subject.as_slice() else {
        return None;
    };
    let content = &mail.subject.content;
    let before = content[..range.start]
        .trim_end_matches(['[', '【', '(', '（', '*', '〔', '<', '-', '–', '|', ' ']);
    let after = content[range.end..].trim_start_matches([
        ']', '】', ')', '）', '*', '〕', '>', ':', '：', '-', '–', '|', ' ',
    ]);
    let rest = format!("{before} {after}");
    let rest = rest.trim();
    let text = Text::plain(rest);
    let topic = subject::topic(&text.folded);
    let clear = internal::in_subject(&text, &topic).is_empty()
        && !internal::is_about_margin(&text.folded[topic.clone()])
        && !subject::is_meaningless(&text.folded[topic]);
    clear.then(|| rest.to_owned())
}
