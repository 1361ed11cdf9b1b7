//! # What it does
//! Stops a mail whose total differs from the total in the attached document.
//!
//! # Why it matters
//! The customer pays the lower one, and the bank refuses papers that do not
//! agree.
//!
//! # Example
//! Wrong: "Total USD 25,700.00" in the text, USD 27,500.00 in the invoice.
//! Right: one total in both.
//!
//! # Traps
//! A document with several totals, several documents, other documents that the
//! mail speaks of: an amount that stands anywhere in a file, that adds up from
//! its totals, or that the mail gives beside the right one is right. Deposits,
//! balances, freight, estimates and rounded amounts are not totals. The
//! customer's order that comes back to him has its own total.
//!
//! # Settings
//! `own_names` tell our papers from theirs. Where the inside of files is not
//! read, the check is silent.

use rust_decimal::Decimal;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::papers::Head;
use crate::reading::totals::NamedWith;
use crate::reading::{
    DocumentKind, Fact, Layer, Mail, Rank, Sighting, Total, money, numbers, totals,
};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "file-total-mismatch",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Files,
    yields_to: &[],
};

/// A paper of ours with the totals it may end in.
struct Paper<'a> {
    /// Index in [`Mail::opened`].
    file: usize,
    letter: &'a Mail,
    head: Head,
    totals: Vec<&'a Fact<Total>>,
}

/// Findings at most: one paper has one total.
const MAX_FOUND: usize = 5;

/// One finding an amount.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let papers = papers(mail, cx);
    if papers.is_empty() {
        return;
    }
    let mut told: Vec<Decimal> = Vec::new();
    let stated = mail
        .own_facts(&mail.totals)
        .filter(|f| f.value.rank != Rank::Sub);
    for total in stated {
        if told.len() >= MAX_FOUND || told.contains(&total.value.amount) {
            continue;
        }
        if let Some((paper, right)) = contradiction(mail, &papers, total) {
            told.push(total.value.amount);
            report(mail, paper, total, right, out);
        }
    }
}

fn papers<'a>(mail: &'a Mail, cx: &Context) -> Vec<Paper<'a>> {
    let mut papers = Vec::new();
    for (file, opened) in mail.opened.iter().enumerate() {
        let Some(letter) = opened.letter.as_deref() else {
            continue;
        };
        if opened.contents.cut || !cx.is_ours(file) {
            continue;
        }
        let totals = letter.grand_totals();
        if !totals.is_empty() {
            papers.push(Paper {
                file,
                letter,
                head: letter.head(),
                totals,
            });
        }
    }
    papers
}

/// The total of the paper an amount of the mail is meant to be, where it is
/// another.
fn contradiction<'a, 'p>(
    mail: &Mail,
    papers: &'p [Paper<'a>],
    total: &Fact<Total>,
) -> Option<(&'p Paper<'a>, &'a Fact<Total>)> {
    let named = totals::named_with(mail, total);
    let direct: Vec<&Paper> = papers
        .iter()
        .filter(|paper| named.direct.iter().any(|key| bears(mail, paper, key)))
        .collect();
    let only = match direct.as_slice() {
        [paper] => Some(*paper),
        _ => None,
    };
    if is_explained(mail, papers, only, total) {
        return None;
    }
    let meant = match only {
        Some(paper) => vec![paper],
        // It is named with the number of another paper.
        None if direct.is_empty() && named.direct.is_some() => return None,
        None => meant(mail, papers, &named)?,
    };
    // The mail gives the paper's total beside this one; of two papers told
    // apart by their numbers that says nothing.
    let told = |right: &Fact<Total>| only.is_none() && mail.has_figure(right.value.amount);
    differing(mail, &meant, total).filter(|(_, right)| !told(right))
}

/// Whether an amount is right as it stands: it is in the paper it belongs to,
/// else in any file, or what papers make together, or the mail questions it.
fn is_explained(mail: &Mail, papers: &[Paper], only: Option<&Paper>, total: &Fact<Total>) -> bool {
    let amount = total.value.amount;
    let stands = match only {
        Some(paper) => paper.letter.has_figure(amount),
        None => mail
            .opened
            .iter()
            .filter_map(|o| o.letter.as_deref())
            .any(|letter| letter.has_figure(amount)),
    };
    stands
        || is_sum(papers, amount)
        || is_part(mail, papers, amount)
        || mail.is_questioned(total.part, &total.range)
}

/// The first total of these papers that an amount contradicts.
fn differing<'a, 'p>(
    mail: &Mail,
    meant: &[&'p Paper<'a>],
    total: &Fact<Total>,
) -> Option<(&'p Paper<'a>, &'a Fact<Total>)> {
    let several = several(meant);
    let currency = total.value.currency?;
    meant
        .iter()
        .flat_map(|paper| paper.totals.iter().map(move |right| (*paper, *right)))
        .find(|(_, right)| {
            let fits = right
                .value
                .currency
                .is_some_and(|c| money::compatible(c, currency));
            let contradicts = if several {
                is_slip(total.value.amount, right.value.amount)
            } else {
                contradicts(total, right.value.amount)
            };
            fits && contradicts && !is_rounded(mail, total, right)
        })
}

/// Whether the papers have more than one total among them.
fn several(papers: &[&Paper]) -> bool {
    let mut amounts: Vec<Decimal> = papers
        .iter()
        .flat_map(|p| p.totals.iter().map(|t| t.value.amount))
        .collect();
    amounts.sort_unstable();
    amounts.dedup();
    amounts.len() > 1
}

/// The papers an amount can be the total of: those that bear a number it is
/// named with. None where that is another's, or a file not read may be meant.
fn meant<'a, 'p>(
    mail: &Mail,
    papers: &'p [Paper<'a>],
    named: &NamedWith,
) -> Option<Vec<&'p Paper<'a>>> {
    let bearers: Vec<&Paper> = papers
        .iter()
        .filter(|paper| {
            let mut keys = named.documents.iter().chain(&named.others);
            keys.any(|key| bears(mail, paper, key))
        })
        .collect();
    if !bearers.is_empty() {
        return Some(bearers);
    }
    let nameless = |paper: &Paper| paper.head.number.is_none() && numbers_in_name(mail, paper) == 0;
    let unread = mail
        .opened
        .iter()
        .any(|o| o.letter.is_none() && o.contents.unread.is_some());
    let alone = !unread && !mail.has_unread_file();
    let open = named.documents.is_empty() || papers.len() == 1 && papers.iter().all(nameless);
    (alone && open).then(|| papers.iter().collect())
}

fn numbers_in_name(mail: &Mail, paper: &Paper) -> usize {
    let index = mail.opened.get(paper.file).map(|o| o.index);
    mail.files
        .iter()
        .filter(|f| Some(f.index) == index)
        .map(|f| f.documents.len())
        .sum()
}

/// Whether a paper has this number: as its own, in its file's name, or as that
/// of the order it answers.
fn bears(mail: &Mail, paper: &Paper, key: &str) -> bool {
    let Some(opened) = mail.opened.get(paper.file) else {
        return false;
    };
    let orders = paper
        .head
        .referred
        .iter()
        .filter(|f| f.value.kind == DocumentKind::PurchaseOrder);
    let own = paper
        .head
        .number
        .iter()
        .chain(orders)
        .any(|f| f.value.key == key);
    let in_name = key.len() >= MIN_KEY && totals::compact(&opened.name).contains(key);
    own || in_name
}

/// Letters and digits of the shortest number looked for in a file's name.
const MIN_KEY: usize = 4;

/// Whether an amount is what two or more of the papers make together.
fn is_sum(papers: &[Paper], amount: Decimal) -> bool {
    /// Papers whose totals are added up, at most.
    const MAX_PAPERS: usize = 10;
    // Each sum with the number of totals in it.
    let mut sums = vec![(Decimal::ZERO, 0)];
    for paper in papers.iter().take(MAX_PAPERS) {
        let Some(total) = paper.totals.first() else {
            continue;
        };
        let more: Vec<(Decimal, u32)> = sums
            .iter()
            .filter_map(|(sum, count)| Some((sum.checked_add(total.value.amount)?, count + 1)))
            .collect();
        sums.extend(more);
    }
    sums.iter().any(|(sum, count)| *count > 1 && *sum == amount)
}

/// Whether an amount and another of the mail make the total of a paper
/// together: two shipments, a deposit and the rest.
fn is_part(mail: &Mail, papers: &[Paper], amount: Decimal) -> bool {
    let totals = || papers.iter().flat_map(|paper| &paper.totals);
    mail.own_facts(&mail.money).any(|other| {
        let sum = amount.checked_add(other.value.amount);
        totals().any(|total| Some(total.value.amount) == sum)
    })
}

/// Whether the mail gives the paper's total in round figures.
fn is_rounded(mail: &Mail, total: &Fact<Total>, right: &Fact<Total>) -> bool {
    let (given, exact) = (total.value.amount, right.value.amount);
    let written = &mail.text(total.part).content[total.value.number.clone()];
    let mut unit = Decimal::ONE;
    let decimals = numbers::scale(written, mail.convention) > 0;
    if decimals && given.fract().is_zero() {
        // "25,700.00" is meant to the cent.
        return false;
    }
    if decimals {
        unit = Decimal::new(1, given.normalize().scale());
    }
    while !decimals && !given.is_zero() && (given % (unit * Decimal::TEN)).is_zero() {
        unit *= Decimal::TEN;
    }
    (given - exact).abs() < unit && unit < exact
}

/// How far the total of one paper may be off and still be meant.
fn contradicts(total: &Fact<Total>, right: Decimal) -> bool {
    let given = total.value.amount;
    if given <= Decimal::ZERO || right <= Decimal::ZERO {
        return false;
    }
    if is_slip(given, right) && (total.value.rank > Rank::Bare || is_sure_slip(given, right)) {
        return true;
    }
    let ratio = given.checked_div(right).unwrap_or_default();
    let near = ratio > Decimal::new(5, 1) && ratio < Decimal::TWO;
    let shifted = ratio == Decimal::TEN || ratio == Decimal::new(1, 1);
    // "PI-118 over 19,000" of 20,000 is a part of it.
    let share = (ratio * Decimal::from(20)).fract().is_zero();
    match total.value.rank {
        Rank::Bare => false,
        Rank::Named => near && !share,
        _ => near || shifted,
    }
}

/// Digits of the smallest amounts in which a slip is told from chance: cents
/// included.
const MIN_DIGITS: usize = 5;

/// One digit wrong, missing or doubled, or two swapped.
fn is_slip(given: Decimal, right: Decimal) -> bool {
    let digits = |value: Decimal| {
        let mut value = value.round_dp(2);
        value.rescale(2);
        value.mantissa().to_string().into_bytes()
    };
    let (a, b) = (digits(given), digits(right));
    if a.len().min(b.len()) < MIN_DIGITS {
        return false;
    }
    let wrong: Vec<usize> = (0..a.len().min(b.len()))
        .filter(|i| a[*i] != b[*i])
        .collect();
    let swapped = match wrong.as_slice() {
        [i, j] => a.len() == b.len() && a[*i] == b[*j] && a[*j] == b[*i],
        _ => false,
    };
    let text = |digits: &[u8]| String::from_utf8_lossy(digits).into_owned();
    swapped || strsim::osa_distance(&text(&a), &text(&b)) == 1
}

/// Of amounts that nothing is said of, round ones are one digit apart by
/// chance: their digits are swapped, or four of them and more are no zeros at
/// the end and as many as the other's.
fn is_sure_slip(given: Decimal, right: Decimal) -> bool {
    const FIGURES: usize = 4;
    let digits = |value: Decimal| value.normalize().mantissa().abs().to_string();
    let figures = |value: Decimal| digits(value).trim_end_matches('0').len();
    let whole = |value: Decimal| value.trunc().to_string().len();
    let sorted = |value: Decimal| {
        let mut digits: Vec<u8> = digits(value).trim_end_matches('0').bytes().collect();
        digits.sort_unstable();
        digits
    };
    whole(given) == whole(right)
        && (sorted(given) == sorted(right) || figures(given).min(figures(right)) >= FIGURES)
}

fn report(
    mail: &Mail,
    paper: &Paper,
    total: &Fact<Total>,
    right: &Fact<Total>,
    out: &mut Findings,
) {
    let Some(opened) = mail.opened.get(paper.file) else {
        return;
    };
    let text = mail.text(total.part);
    let given = text.content[total.range.clone()].trim().to_owned();
    let written = &text.content[total.value.number.clone()];
    let scale = numbers::scale(written, mail.convention);
    let number = numbers::write_like(right.value.amount, scale, mail.convention, written);
    let file_total = text.content[total.range.clone()]
        .replacen(written, &number, 1)
        .trim()
        .to_owned();
    let found = out
        .add(META.level, Spot::Text(total.part, total.range.clone()))
        .param("mail", given.as_str())
        .param("file-total", file_total.as_str())
        .param("file", opened.name.as_str())
        .sighting(Sighting {
            file: paper.file,
            layer: Layer::Seen,
            range: right.range.clone(),
        })
        .touch(TouchKind::Choose(vec![given, file_total.clone()]));
    // "3.5万" has its unit behind the number.
    let plain = numbers::value(written, mail.convention) == Some(total.value.amount);
    if plain {
        found.repair(
            "repair-text",
            vec![("file-total", file_total.into())],
            mail.replace(total.part, &total.value.number, number),
        );
    }
}
