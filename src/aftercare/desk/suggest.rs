//! What the checks would have caught, as the first answers to the questions.

use super::severity::severity;
use super::{Slip, Whom, Wrong};
use crate::checks::Level;
use crate::review::{Edit, FigureKind, Finding, Report};

/// The slip that the findings of a sent mail speak of, the worst first; none
/// when they speak of none. The person may answer otherwise.
pub fn suggest(report: &Report) -> Option<Slip> {
    let secrets = has_secrets(report);
    let findings = || {
        let asking = |finding: &&Finding| finding.level >= Level::Ask;
        report.findings.iter().filter(asking)
    };
    let mut slip = findings()
        .filter_map(slip_of)
        // The first of the worst: the order of the findings is by harm.
        .rev()
        .max_by_key(|slip| severity(slip, secrets))?;
    // They are in it, whatever else is worse about who got it.
    slip.personal = slip.is_leak() && findings().any(|finding| finding.check == PERSONAL_DATA);
    Some(slip)
}

/// The check that tells of personal data.
const PERSONAL_DATA: &str = "personal-data";

/// Whether figures or files are in the mail, which a stranger should not have.
pub fn has_secrets(report: &Report) -> bool {
    let figures = &report.checklist.figures.values;
    !report.checklist.attachments.files.is_empty()
        || figures
            .iter()
            .any(|value| matches!(value.kind, FigureKind::Money | FigureKind::Calculation))
}

fn slip_of(finding: &Finding) -> Option<Slip> {
    let (wrong, whom) = answers(&finding.check)?;
    let mut slip = Slip {
        wrong,
        whom,
        ..Slip::default()
    };
    for repair in finding.repairs.iter().take(1) {
        take(&mut slip, &repair.edit);
    }
    Some(slip)
}

/// What a check that would have caught it says of the slip.
fn answers(check: &str) -> Option<(Wrong, Whom)> {
    let slip = match check {
        "blocked-recipient" => (Wrong::Recipient, Whom::Competitor),
        "mixed-customers" | "salutation-mismatch" | "exposed-recipients" | "list-expanded" => {
            (Wrong::Recipient, Whom::OtherCustomer)
        }
        "lookalike-domain"
        | "lookalike-address"
        | "thread-domain-changed"
        | "name-twin"
        | "malformed-address"
        | "unusual-recipient" => (Wrong::Recipient, Whom::Unknown),
        "other-customer-named" | "other-customer-file" => (Wrong::Internal, Whom::Customer),
        "internal-note"
        | "internal-thread"
        | "internal-subject"
        | "external-on-internal"
        | "hidden-content"
        | "private-link" => (Wrong::Internal, Whom::Customer),
        PERSONAL_DATA | "password-with-file" => (Wrong::Internal, Whom::Unknown),
        "line-total"
        | "sum-total"
        | "words-figures"
        | "file-total-mismatch"
        | "price-outlier"
        | "unit-changed"
        | "currency-conflict"
        | "malformed-number"
        | "ambiguous-number"
        | "open-price"
        | "below-moq"
        | "packing-arithmetic" => (Wrong::Amount, Whom::Customer),
        "iban-invalid"
        | "iban-nowhere"
        | "bic-invalid"
        | "account-not-mine"
        | "beneficiary-not-mine"
        | "bank-change" => (Wrong::Bank, Whom::Customer),
        "incoterm-conflict"
        | "payment-conflict"
        | "obsolete-incoterm"
        | "incoterm-wrong-side"
        | "freight-contradiction"
        | "sea-term-by-air"
        | "incoterm-place-missing"
        | "hs-code"
        | "percent-split"
        | "firm-offer"
        | "no-validity"
        | "unresolved-choice" => (Wrong::Term, Whom::Customer),
        "document-number-mismatch"
        | "lapsed-date"
        | "weekday-mismatch"
        | "impossible-date"
        | "date-order"
        | "lead-time"
        | "stale-year"
        | "container-number"
        | "air-waybill"
        | "gtin"
        | "uscc" => (Wrong::Date, Whom::Customer),
        "named-file-missing" | "draft-file" | "older-version" | "attachment-count"
        | "duplicate-file" | "disguised-file" | "attachment-size" => {
            (Wrong::WrongAttachment, Whom::Customer)
        }
        "missing-attachment" => (Wrong::MissingAttachment, Whom::Customer),
        "heated" => (Wrong::Tone, Whom::Customer),
        "placeholder" | "assistant-residue" | "mixed-script" | "empty-subject" | "test-message"
        | "wrong-identity" => (Wrong::Cosmetic, Whom::Customer),
        // The others are Notes: worth knowing before Send, no slip after it.
        _ => return None,
    };
    Some(slip)
}

/// What a repair would have changed is what was wrong.
fn take(slip: &mut Slip, edit: &Edit) {
    match edit {
        Edit::Replace { was, with, .. } if slip.wrong != Wrong::Cosmetic => {
            slip.details.wrong = was.clone().unwrap_or_default();
            slip.details.right.clone_from(with);
        }
        Edit::RemoveRecipient { address } | Edit::ReplaceRecipient { address, .. } => {
            slip.wrong_recipients.push(address.clone());
        }
        Edit::MoveToBcc { .. }
        | Edit::Replace { .. }
        | Edit::ReplaceEach { .. }
        | Edit::RemoveAttachment { .. }
        | Edit::AddAttachment => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::REGISTRY;

    /// What a mail suggests in which these checks find something.
    fn found(checks: &[&str]) -> Option<Slip> {
        let (policy, knowledge) = (crate::Policy::default(), crate::Knowledge::default());
        let inspector = crate::Inspector::new(policy, knowledge, "en").expect("an inspector");
        let mut draft = crate::Draft {
            now: "2026-11-21T16:10:00+08:00".into(),
            ..crate::Draft::default()
        };
        draft.body.content = "Please find our quotation attached.".into();
        let mut report = inspector.check(&draft).expect("a report");
        let like = report.findings.first().expect("a finding").clone();
        report.findings = checks
            .iter()
            .map(|check| Finding {
                check: (*check).to_owned(),
                level: Level::Stop,
                repairs: Vec::new(),
                ..like.clone()
            })
            .collect();
        suggest(&report)
    }

    #[test]
    fn personal_data_are_not_forgotten_over_what_is_worse() {
        for (checks, whom, personal) in [
            (
                &["blocked-recipient", "personal-data"][..],
                Whom::Competitor,
                true,
            ),
            (&["personal-data"], Whom::Unknown, true),
            (&["blocked-recipient"], Whom::Competitor, false),
            // Meant for him who got it: no breach, as far as can be told.
            (&["iban-invalid", "personal-data"], Whom::Customer, false),
        ] {
            let slip = found(checks).expect("a slip");
            assert_eq!((slip.whom, slip.personal), (whom, personal), "{checks:?}");
        }
    }

    #[test]
    fn every_check_speaks_of_a_slip() {
        for check in REGISTRY.iter().filter(|c| c.meta.level >= Level::Ask) {
            assert!(answers(check.meta.id).is_some(), "{}", check.meta.id);
        }
    }
}
