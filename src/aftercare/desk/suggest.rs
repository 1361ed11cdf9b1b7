//! What the checks would have caught, as the first answers to the questions.

use super::severity::severity;
use super::{Slip, Whom, Wrong};
use crate::review::{Edit, FigureKind, Finding, Report};

/// The slip that the findings of a sent mail speak of, the worst first; none
/// when they speak of none. The person may answer otherwise.
pub fn suggest(report: &Report) -> Option<Slip> {
    let secrets = has_secrets(report);
    report
        .findings
        .iter()
        .filter_map(slip_of)
        // The first of the worst: the order of the findings is by harm.
        .rev()
        .max_by_key(|slip| severity(slip, secrets))
}

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
    Some(match check {
        "blocked-recipient" => (Wrong::Recipient, Whom::Competitor),
        "lookalike-domain" => (Wrong::Recipient, Whom::Unknown),
        "mixed-customers" => (Wrong::Recipient, Whom::OtherCustomer),
        "line-total" => (Wrong::Amount, Whom::Customer),
        "iban-invalid" => (Wrong::Bank, Whom::Customer),
        "internal-note" => (Wrong::Internal, Whom::Customer),
        "named-file-missing" => (Wrong::WrongAttachment, Whom::Customer),
        "missing-attachment" => (Wrong::MissingAttachment, Whom::Customer),
        "document-number-mismatch" | "lapsed-date" | "weekday-mismatch" => {
            (Wrong::Date, Whom::Customer)
        }
        "heated" => (Wrong::Tone, Whom::Customer),
        "placeholder" | "salutation-mismatch" => (Wrong::Cosmetic, Whom::Customer),
        _ => return None,
    })
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

    #[test]
    fn every_check_speaks_of_a_slip() {
        for check in REGISTRY {
            assert!(answers(check.meta.id).is_some(), "{}", check.meta.id);
        }
    }
}
