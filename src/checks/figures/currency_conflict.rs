//! # What it does
//! Finds one price in two currencies: the same figure twice, a unit price in
//! one and its total in another, figures in one and words in another, the
//! mail's total in one and that of our own attached paper in another.
//!
//! # Why it matters
//! USD 14,340 and EUR 14,340 are some thousand apart, and the customer will
//! pay the lesser.
//!
//! # Example
//! Wrong: USD 14.60 in the subject, EUR 14.60 in the body; 23.90 EUR × 600 =
//! USD 14,340.00.
//! Right: USD 1,000 (approx. EUR 920); USD 5.90 or EUR 5.45, as you like.
//!
//! # Traps
//! Prices offered in two currencies. Conversions with a rate. Freight,
//! charges and duties in another currency. A$, HK$ and US$. ¥ is CNY or JPY.
//! Papers that give their total in both currencies.
//!
//! # Settings
//! `own_names` tell our papers from theirs. Where the inside of files is not
//! read, the mail alone is looked at.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::tables::Column;
use crate::reading::tokens::Kind;
use crate::reading::words::lexicon;
use crate::reading::{Fact, Layer, Mail, Money, Sighting, Total, money, numbers};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "currency-conflict",
    family: Family::Figures,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// Both are meant.
    MEANT,
    ["or", "either", "approx*", "about", "ca", "circa", "equivalent", "equals", "rate", "exchange", "converted", "conversion", "parity", "at par", "1:1", "alternatively", "respectively", "oder", "wahlweise", "entspricht", "kurs", "umgerechnet", "bzw", "o bien", "equivale*", "al cambio", "tipo de cambio", "ou", "soit", "taux", "équivaut", "environ", "taxa", "câmbio", "cerca de", "或", "约", "折合", "汇率", "折算", "或者", "または", "約", "換算", "レート", "или", "около", "курс*", "по курсу", "أو", "سعر الصرف"]
);

/// A currency with its place.
struct Named {
    part: Part,
    code: &'static str,
    range: Range<usize>,
}

/// Amounts looked at, at most.
const MAX_AMOUNTS: usize = 60;

/// One finding an amount in the wrong currency.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let amounts: Vec<&Fact<Money>> = mail.own_facts(&mail.money).take(MAX_AMOUNTS).collect();
    let mut told: Vec<Range<usize>> = Vec::new();
    let right = mail.calculations.iter().filter(|c| c.is_right());
    for calculation in right.take(MAX_AMOUNTS) {
        let price = currency_at(mail, &calculation.price.range, Column::Price);
        let total = currency_at(mail, &calculation.total.range, Column::Total);
        if let Some((price, total)) = price.zip(total) {
            tell(mail, price, total, &calculation.total.range, &mut told, out);
        }
    }
    same_figure(mail, &amounts, &mut told, out);
    products(mail, &amounts, &mut told, out);
    in_words(mail, out);
    in_papers(mail, cx, &amounts, &mut told, out);
}

/// The total of an attached paper of ours, in another currency in the mail.
fn in_papers(
    mail: &Mail,
    cx: &Context,
    amounts: &[&Fact<Money>],
    told: &mut Vec<Range<usize>>,
    out: &mut Findings,
) {
    for (file, opened) in mail.opened.iter().enumerate() {
        let Some(letter) = opened.letter.as_deref().filter(|_| cx.is_ours(file)) else {
            continue;
        };
        for total in letter.grand_totals() {
            let Some(right) = total.value.currency else {
                continue;
            };
            let wrong = amounts
                .iter()
                .find(|m| is_in_another(mail, letter, m, total, right));
            if let Some(wrong) = wrong.filter(|m| !told.contains(&m.value.number)) {
                told.push(wrong.value.number.clone());
                tell_paper(mail, wrong, (file, total, right), out);
            }
        }
    }
}

/// Whether an amount of the mail is a paper's total in another currency, and
/// neither gives it in the other's.
fn is_in_another(
    mail: &Mail,
    letter: &Mail,
    amount: &Fact<Money>,
    total: &Fact<Total>,
    right: &'static str,
) -> bool {
    let code = amount.value.currency;
    let same = |m: &Fact<Money>, currency: &str| {
        m.value.amount == total.value.amount && money::compatible(m.value.currency, currency)
    };
    let sure = code.len() == 3 && right.len() == 3;
    let digits = total.value.amount.normalize().mantissa().unsigned_abs();
    sure && digits >= 100
        && amount.value.amount == total.value.amount
        && !money::compatible(code, right)
        && !letter.money.iter().any(|m| same(m, code))
        && !mail.own_facts(&mail.money).any(|m| same(m, right))
        && !is_meant(mail, amount.part, &amount.range)
}

fn tell_paper(
    mail: &Mail,
    wrong: &Fact<Money>,
    (file, total, right): (usize, &Fact<Total>, &'static str),
    out: &mut Findings,
) {
    let named = named(wrong);
    let written = mail.text(named.part).content[named.range.clone()].to_owned();
    out.add(
        META.level,
        Spot::Text(wrong.part, wrong.value.number.clone()),
    )
    .param("first", written.trim())
    .param("second", right)
    .mark(named.part, named.range.clone())
    .sighting(Sighting {
        file,
        layer: Layer::Seen,
        range: total.range.clone(),
    })
    .repair(
        "repair-currency",
        vec![("with", right.into())],
        mail.replace(named.part, &named.range, in_place_of(&written, right)),
    )
    .touch(TouchKind::Choose(vec![
        written.trim().to_owned(),
        right.to_owned(),
    ]));
}

/// Figures in one currency, words in another.
fn in_words(mail: &Mail, out: &mut Findings) {
    for spelled in mail.spelled.iter().filter(|s| s.agrees()) {
        if let Some(code) = spelled.currency
            && !money::compatible(code, spelled.figure.currency)
            && !is_meant(mail, Part::Body, &spelled.range)
        {
            out.add(META.level, Spot::Text(Part::Body, spelled.range.clone()))
                .param("first", spelled.figure.currency)
                .param("second", code)
                .mark(Part::Body, spelled.figure_range.clone());
        }
    }
}

/// The currency of a number: beside it, or in the head of its column.
fn currency_at(mail: &Mail, number: &Range<usize>, column: Column) -> Option<Named> {
    let beside = mail
        .body_facts(&mail.money)
        .find(|m| m.value.number == *number)
        .map(named);
    beside.or_else(|| {
        let table = mail.tables.iter().find(|t| {
            let first = t.rows.first().and_then(|r| r.first());
            let last = t.rows.last().and_then(|r| r.last());
            first.is_some_and(|c| c.start <= number.start)
                && last.is_some_and(|c| number.end <= c.end)
        })?;
        let (code, range) = table.currency(&mail.body, column)?;
        Some(Named {
            part: Part::Body,
            code,
            range,
        })
    })
}

/// The currency of an amount, before its number or behind.
fn named(fact: &Fact<Money>) -> Named {
    let number = &fact.value.number;
    Named {
        part: fact.part,
        code: fact.value.currency,
        range: if fact.range.start < number.start {
            fact.range.start..number.start
        } else {
            number.end..fact.range.end
        },
    }
}

/// The same figure in two currencies.
fn same_figure(
    mail: &Mail,
    amounts: &[&Fact<Money>],
    told: &mut Vec<Range<usize>>,
    out: &mut Findings,
) {
    for (index, second) in amounts.iter().enumerate() {
        // Small round figures meet by chance.
        let digits = second.value.amount.normalize().mantissa().unsigned_abs();
        let first = amounts[..index]
            .iter()
            .find(|f| f.value.amount == second.value.amount);
        if let Some(first) = first.filter(|_| digits >= 100) {
            let figure = &second.value.number;
            tell(mail, named(first), named(second), figure, told, out);
        }
    }
}

/// Count × price in one currency makes the total in another.
fn products(
    mail: &Mail,
    amounts: &[&Fact<Money>],
    told: &mut Vec<Range<usize>>,
    out: &mut Findings,
) {
    let body: Vec<_> = amounts.iter().filter(|f| f.part == Part::Body).collect();
    for pair in body.windows(2) {
        let [price, total] = pair else { continue };
        let sentence = mail.body.sentence_at(&price.range);
        if money::compatible(price.value.currency, total.value.currency)
            || total.range.end > sentence.end
        {
            continue;
        }
        let count = total.value.amount.checked_div(price.value.amount);
        if count.is_some_and(|count| is_counted(mail, &sentence, count)) {
            let figure = &total.value.number;
            tell(mail, named(price), named(total), figure, told, out);
        }
    }
}

/// Whether a sentence has this whole number.
fn is_counted(mail: &Mail, sentence: &Range<usize>, count: Decimal) -> bool {
    let body = &mail.body;
    let from = body
        .tokens
        .partition_point(|t| t.range.start < sentence.start);
    count.fract().is_zero()
        && count >= Decimal::TWO
        && body.tokens[from..]
            .iter()
            .take_while(|t| t.range.end <= sentence.end)
            .filter(|t| t.kind == Kind::Number)
            .any(|t| numbers::value(t.text(&body.content), mail.convention) == Some(count))
}

fn is_meant(mail: &Mail, part: Part, range: &Range<usize>) -> bool {
    let text = mail.text(part);
    MEANT.is_in(&text.folded[text.sentence_at(range)]) || mail.is_questioned(part, range)
}

fn tell(
    mail: &Mail,
    first: Named,
    second: Named,
    figure: &Range<usize>,
    told: &mut Vec<Range<usize>>,
    out: &mut Findings,
) {
    if money::compatible(first.code, second.code)
        || told.contains(figure)
        || is_meant(mail, first.part, &first.range)
        || is_meant(mail, second.part, &second.range)
    {
        return;
    }
    told.push(figure.clone());
    // A sign that many currencies share is no proof.
    let sure = first.code.len() == 3 && second.code.len() == 3;
    let level = if sure { META.level } else { Level::Note };
    let text = |named: &Named| mail.text(named.part).content[named.range.clone()].to_owned();
    let (a, b) = (text(&first), text(&second));
    out.add(level, Spot::Text(second.part, figure.clone()))
        .param("first", a.trim())
        .param("second", b.trim())
        .mark(first.part, first.range.clone())
        .mark(second.part, second.range.clone())
        .repair(
            "repair-currency",
            vec![("with", a.trim().into())],
            mail.replace(second.part, &second.range, in_place_of(&b, &a)),
        )
        .repair(
            "repair-currency",
            vec![("with", b.trim().into())],
            mail.replace(first.part, &first.range, in_place_of(&a, &b)),
        )
        .touch(TouchKind::Choose(vec![
            a.trim().to_owned(),
            b.trim().to_owned(),
        ]));
}

/// Another currency with the blanks of the one it replaces; a sign put where
/// a code stood keeps them too.
fn in_place_of(was: &str, with: &str) -> String {
    let lead = was.len() - was.trim_start().len();
    let tail = was.trim_end().len();
    format!("{}{}{}", &was[..lead], with.trim(), &was[tail..])
}
