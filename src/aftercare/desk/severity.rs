//! How bad it is (domain/correction.md 4.1).

use serde::{Deserialize, Serialize};

use super::{Answered, Cost, Slip, Whom, Wrong};

/// The ladder; each rung has its own order of steps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It still waits: nobody need ever know.
    Held,
    /// Nothing, or a word in the next mail.
    #[default]
    Cosmetic,
    /// One correction within minutes.
    Ordinary,
    /// The telephone first.
    High,
    /// Nothing to the customer before a superior knows.
    Critical,
}

/// The rung of a slip. `secrets`: figures or files are in the mail, which a
/// stranger should not have.
pub fn severity(slip: &Slip, secrets: bool) -> Severity {
    if slip.held {
        return Severity::Held;
    }
    if slip.wrong == Wrong::Cosmetic {
        return Severity::Cosmetic;
    }
    if slip.whom == Whom::Colleague {
        // What stays in the house hurts nobody outside it.
        return Severity::Ordinary;
    }
    base(slip, secrets)
        .max(by_cost(slip.cost))
        .max(by_answer(slip))
        .max(by_whom(slip))
}

fn base(slip: &Slip, secrets: bool) -> Severity {
    match slip.wrong {
        Wrong::Cosmetic => Severity::Cosmetic,
        Wrong::WrongAttachment | Wrong::MissingAttachment | Wrong::Date | Wrong::Tone => {
            Severity::Ordinary
        }
        Wrong::Amount | Wrong::Term => Severity::High,
        Wrong::Internal | Wrong::Bank => Severity::Critical,
        Wrong::Recipient => match slip.whom {
            Whom::Competitor => Severity::Critical,
            _ if secrets => Severity::Critical,
            _ => Severity::High,
        },
    }
}

/// A competitor has it, or one customer has what is another's.
fn by_whom(slip: &Slip) -> Severity {
    match (slip.whom, slip.wrong) {
        (Whom::Competitor, _) | (Whom::OtherCustomer, Wrong::WrongAttachment) => Severity::Critical,
        _ => Severity::Cosmetic,
    }
}

fn by_cost(cost: Cost) -> Severity {
    match cost {
        Cost::Nothing => Severity::Cosmetic,
        Cost::Some => Severity::Ordinary,
        Cost::Order => Severity::High,
        Cost::More => Severity::Critical,
    }
}

/// An accepted wrong price or term may be a contract.
fn by_answer(slip: &Slip) -> Severity {
    match (slip.answered, slip.wrong) {
        (Answered::Accepted, Wrong::Amount | Wrong::Term | Wrong::Bank) => Severity::Critical,
        (Answered::Accepted, Wrong::Date) => Severity::High,
        _ => Severity::Cosmetic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(wrong: Wrong, whom: Whom) -> Slip {
        Slip {
            wrong,
            whom,
            ..Slip::default()
        }
    }

    #[test]
    fn the_ladder_of_the_articles() {
        use Severity::{Cosmetic, Critical, High, Ordinary};
        use Whom::{Colleague, Competitor, Customer, OtherCustomer, Supplier, Unknown};
        let cases = [
            (Wrong::Cosmetic, Customer, false, Cosmetic),
            (Wrong::MissingAttachment, Customer, true, Ordinary),
            (Wrong::WrongAttachment, Customer, true, Ordinary),
            (Wrong::Date, Customer, true, Ordinary),
            (Wrong::Tone, Supplier, false, Ordinary),
            (Wrong::Amount, Customer, true, High),
            (Wrong::Term, Customer, true, High),
            (Wrong::Recipient, OtherCustomer, false, High),
            (Wrong::Recipient, Unknown, false, High),
            (Wrong::Recipient, OtherCustomer, true, Critical),
            (Wrong::Recipient, Competitor, false, Critical),
            (Wrong::WrongAttachment, Competitor, false, Critical),
            (Wrong::WrongAttachment, OtherCustomer, false, Critical),
            (Wrong::Amount, Competitor, false, Critical),
            (Wrong::Internal, Customer, false, Critical),
            (Wrong::Bank, Customer, true, Critical),
            (Wrong::Internal, Colleague, true, Ordinary),
            (Wrong::Cosmetic, Colleague, false, Cosmetic),
        ];
        for (wrong, whom, secrets, expected) in cases {
            let found = severity(&of(wrong, whom), secrets);
            assert_eq!(found, expected, "{wrong:?} to {whom:?}");
        }
    }

    #[test]
    fn cost_and_acceptance_raise_it_and_never_lower_it() {
        let mut slip = of(Wrong::Amount, Whom::Customer);
        slip.answered = Answered::Accepted;
        assert_eq!(severity(&slip, true), Severity::Critical);
        let mut file = of(Wrong::WrongAttachment, Whom::Customer);
        for (cost, expected) in [
            (Cost::Nothing, Severity::Ordinary),
            (Cost::Some, Severity::Ordinary),
            (Cost::Order, Severity::High),
            (Cost::More, Severity::Critical),
        ] {
            file.cost = cost;
            assert_eq!(severity(&file, false), expected);
        }
    }

    #[test]
    fn while_it_waits_nothing_is_bad() {
        let mut slip = of(Wrong::Bank, Whom::Competitor);
        slip.held = true;
        assert_eq!(severity(&slip, true), Severity::Held);
    }
}
