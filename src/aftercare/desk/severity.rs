//! How bad it is (domain/correction.md 4.1).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Answered, Cost, Slip, Whom, Wrong};
use crate::reading::language::Language;
use crate::reading::money;
use crate::reading::numbers::{self, Convention};
use crate::reading::tokens::{Kind, lex};

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
        Wrong::Amount if is_far_too_low(slip) => Severity::Critical,
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

/// Hundredths of the right price up to which a wrong one is far too low: a
/// fifth off is more than trade gives as a discount, so that the customer may
/// hold on to it, and honouring it costs more than the order earns.
const FAR_TOO_LOW: u32 = 80;

/// Whether the wrong price is far below the right one. Both have to be one
/// amount in one currency, which may be left out of one of them, or of both
/// where they are written as money is, with two decimals.
fn is_far_too_low(slip: &Slip) -> bool {
    let (wrong, right) = (&slip.details.wrong, &slip.details.right);
    let read_by =
        |language| numbers::convention(number_texts(wrong).chain(number_texts(right)), language);
    let (one, other) = (read_by(Language::English), read_by(Language::German));
    // Where the numbers do not tell, the habit of a language must not.
    let told = (one == other).then_some(one);
    let read = |value| amount(value, told.unwrap_or_else(|| in_thousands(value)));
    match (read(wrong), read(right)) {
        (Some(wrong), Some(right)) => is_far_below(wrong, right),
        _ => false,
    }
}

/// The convention by which `3,854` and `3.854` are thousands: prices with three
/// decimals are rarer, and are not written alone.
fn in_thousands(value: &str) -> Convention {
    if value.contains('.') {
        Convention::Comma
    } else {
        Convention::Point
    }
}

fn number_texts(value: &str) -> impl Iterator<Item = &str> {
    lex(value)
        .into_iter()
        .filter(|token| token.kind == Kind::Number)
        .map(|token| &value[token.range])
}

/// The currency, if it is money at all, and how much.
type Amount = (Option<&'static str>, Decimal);

/// Money of a currency that is not named.
const UNNAMED: &str = "";

fn is_far_below((one, wrong): Amount, (other, right): Amount) -> bool {
    let same = match (one, other) {
        (Some(one), Some(other)) => one == other || one == UNNAMED || other == UNNAMED,
        // Two bare numbers may be quantities.
        (one, other) => one.is_some() || other.is_some(),
    };
    let share = |part: Decimal, of: u32| part.checked_mul(Decimal::from(of));
    same && right > Decimal::ZERO
        && share(wrong, 100)
            .zip(share(right, FAR_TOO_LOW))
            .is_some_and(|(wrong, bound)| wrong <= bound)
}

/// The one amount of a value, with its currency where that stands beside it.
fn amount(value: &str, as_in: Convention) -> Option<Amount> {
    if let [(_, money)] = money::find(value, &lex(value), as_in).as_slice() {
        return Some((Some(money.currency), money.amount));
    }
    let mut numbers = number_texts(value);
    let (Some(number), None) = (numbers.next(), numbers.next()) else {
        return None;
    };
    let is_money = value.trim() == number && numbers::scale(number, as_in) == 2;
    Some((is_money.then_some(UNNAMED), numbers::value(number, as_in)?))
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
    fn a_price_far_too_low_is_critical() {
        for (wrong, right, expected) in [
            ("USD 12.85", "USD 15.90", Severity::High),
            ("USD 12.72", "USD 15.90", Severity::Critical),
            ("USD 12.73", "USD 15.90", Severity::High),
            ("USD 1.28", "USD 12.85", Severity::Critical),
            ("USD 1.285", "USD 12.85", Severity::Critical),
            ("12.000,00 EUR", "15.900,00 EUR", Severity::Critical),
            ("12.850 EUR", "15.900,00 EUR", Severity::High),
            ("1.285 EUR", "1500 EUR", Severity::High),
            ("USD 2,570.00", "25,700.00", Severity::Critical),
            ("2,570.00", "USD 25,700.00", Severity::Critical),
            ("2,570.00", "25,700.00", Severity::Critical),
            ("2,570.00", "25,700", Severity::Critical),
            ("2.570,00", "EUR 25.700", Severity::Critical),
            ("¥200", "¥2,000", Severity::Critical),
            ("200 €", "2.000 €", Severity::Critical),
            ("人民币 3万", "人民币 5万", Severity::Critical),
            ("USD 66 per pc", "USD 3,854 per pc", Severity::Critical),
            // Too high, another currency, quantities, two amounts, nothing.
            ("USD 27,500.00", "USD 25,700.00", Severity::High),
            ("USD 100", "EUR 200", Severity::High),
            ("200 pcs", "2,000 pcs", Severity::High),
            ("2,570", "25,700", Severity::High),
            ("12.50 t", "125.00 t", Severity::High),
            ("USD 10 or USD 11", "USD 20", Severity::High),
            ("USD 10", "USD 0", Severity::High),
            ("", "USD 20", Severity::High),
            ("USD 99999999999999999999", "USD 1", Severity::High),
        ] {
            let mut slip = of(Wrong::Amount, Whom::Customer);
            slip.details.wrong = wrong.into();
            slip.details.right = right.into();
            assert_eq!(severity(&slip, true), expected, "{wrong} for {right}");
        }
        let mut date = of(Wrong::Date, Whom::Customer);
        date.details.wrong = "USD 1".into();
        date.details.right = "USD 9".into();
        assert_eq!(severity(&date, true), Severity::Ordinary);
    }

    #[test]
    fn while_it_waits_nothing_is_bad() {
        let mut slip = of(Wrong::Bank, Whom::Competitor);
        slip.held = true;
        assert_eq!(severity(&slip, true), Severity::Held);
    }
}
