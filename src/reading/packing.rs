//! What a mail says of packing: cartons × pieces, net and gross weight,
//! volume, what goes into a container.

use std::ops::Range;
use std::sync::LazyLock;

use regex_lite::Regex;
use rust_decimal::Decimal;

use super::arithmetic::{Term, single_number, term};
use super::numbers::{self, Convention};
use super::quantities::{Quantity, unit};
use super::tables::{Column, Table};
use super::tokens::Kind;
use super::words::lexicon;
use super::{Fact, Text};

/// A statement that can be redone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Packing {
    /// Cartons × pieces a carton = pieces.
    Pieces {
        /// How many cartons.
        cartons: Term,
        /// Pieces in each.
        per: Term,
        /// Pieces in all, as written.
        total: Term,
    },
    /// Net and gross weight of the same goods.
    Weights {
        /// Net, in kilograms.
        net: Term,
        /// Gross, in kilograms.
        gross: Term,
    },
    /// Cartons × volume of each = volume.
    Volume {
        /// How many cartons.
        cartons: Term,
        /// Cubic metres they take.
        expected: Decimal,
        /// Cubic metres as written.
        total: Term,
    },
    /// Volume in one container.
    Container {
        /// The container as written.
        name: Range<usize>,
        /// Cubic metres it takes at most.
        capacity: Decimal,
        /// Cubic metres it is to take.
        volume: Term,
    },
}

impl Packing {
    /// Whether it holds.
    pub fn is_right(&self) -> bool {
        match self {
            Self::Pieces {
                cartons,
                per,
                total,
            } => cartons
                .value
                .checked_mul(per.value)
                .is_none_or(|product| product == total.value),
            // Far apart they are weights of different things.
            Self::Weights { net, gross } => {
                gross.value >= net.value || gross.value < net.value * Decimal::new(3, 1)
            }
            Self::Volume {
                expected, total, ..
            } => {
                let slack = total.value / Decimal::TEN + Decimal::new(3, 1);
                (expected - total.value).abs() <= slack
            }
            Self::Container {
                capacity, volume, ..
            } => volume.value <= *capacity,
        }
    }

    /// The place of the figure most likely wrong.
    pub fn place(&self) -> &Range<usize> {
        match self {
            Self::Pieces { total, .. } | Self::Volume { total, .. } => &total.range,
            Self::Weights { gross, .. } => &gross.range,
            Self::Container { volume, .. } => &volume.range,
        }
    }
}

lexicon!(
    /// Not all cartons are alike, or the figures are no sums.
    UNEVEN,
    ["mixed", "last carton", "last box", "last one", "last two", "partial*", "loose", "plus", "remaining", "remainder", "rest", "spare*", "extra", "approx*", "about", "around", "ca", "roughly", "circa", "short", "missing", "instead of", "not", "pallet*", "gemischt*", "letzte*", "restkarton", "zuzüglich", "etwa", "rund", "statt", "palette*", "mixt*", "surtid*", "última", "último", "más", "aprox*", "aproximadamente", "en vez de", "palet*", "palé*", "mélang*", "dernier*", "environ", "au lieu", "mist*", "avuls*", "cerca de", "em vez de", "混装", "尾箱", "零头", "余", "约", "左右", "另", "托盘", "混載", "端数", "約", "パレット", "смешан*", "последн*", "около", "паллет*", "поддон*", "?"]
);

/// Words between cartons and what is in each.
const EACH_OF: &[&str] = &[
    "x", "×", "*", "х", "@", "of", "à", "a", "de", "con", "com", "mit", "zu", "je", "with", "每",
    "箱", "托", "装", "，", "、", ",", "per", "по", "each", "内", "含", "入", "り", "(", "（", "♦",
];

/// Words between what is in each and all.
const IN_ALL: &[&str] = &[
    "=",
    "＝",
    "soit",
    "total",
    "totalling",
    "total:",
    "gesamt",
    "insgesamt",
    "zusammen",
    "makes",
    "equals",
    "共",
    "合",
    "计",
    "計",
    "итого",
    "всего",
    "altogether",
];

const FILLER: &[&str] = &[
    ",", "，", "each", "per", "/", "ctn", "carton", "pro", "karton", "por", "caja", "caixa", "par",
    ")", "）", "入", "り", ":", "：", "in", "of", "de", "en", "总", "总数", "数", "a", "the", "、",
];

struct Reader<'a> {
    text: &'a Text,
    convention: Convention,
    quantities: &'a [&'a Fact<Quantity>],
}

/// Statements about packing in the authored body.
pub fn find(
    text: &Text,
    convention: Convention,
    tables: &[Table],
    quantities: &[&Fact<Quantity>],
) -> Vec<Packing> {
    let reader = Reader {
        text,
        convention,
        quantities,
    };
    let mut found = reader.tables(tables);
    if !quantities.is_empty() {
        found.extend(reader.pieces());
        found.extend(reader.per_carton());
        found.extend(reader.weights());
        found.extend(reader.volumes());
    }
    found.extend(reader.slashed());
    let mut seen = Vec::new();
    found.retain(|packing| {
        let place = (std::mem::discriminant(packing), packing.place().start);
        let is_new = !seen.contains(&place);
        seen.push(place);
        is_new
    });
    found.truncate(super::MAX_FACTS);
    found
}

/// A number with its unit and the token behind.
struct Count {
    term: Term,
    unit: Option<&'static str>,
    next: usize,
}

fn is_package(unit: &str) -> bool {
    matches!(
        unit,
        "carton" | "pallet" | "bag" | "pack" | "inner box" | "roll"
    )
}

impl Reader<'_> {
    fn word(&self, at: usize) -> String {
        self.text
            .tokens
            .get(at)
            .filter(|t| t.range.len() <= 24)
            .map_or_else(String::new, |t| t.text(&self.text.content).to_lowercase())
    }

    fn count(&self, at: usize) -> Option<Count> {
        let number = self.text.tokens.get(at)?;
        let term = term(self.text, number, self.convention)?;
        for length in (1..=4).rev() {
            let Some(last) = self.text.tokens.get(at + length) else {
                continue;
            };
            let written = &self.text.content[self.text.tokens[at + 1].range.start..last.range.end];
            if (length == 1 || !written.is_ascii())
                && let Some(unit) = unit(written).filter(|_| written != "x")
            {
                return Some(Count {
                    term,
                    unit: Some(unit),
                    next: at + 1 + length,
                });
            }
        }
        Some(Count {
            term,
            unit: None,
            next: at + 1,
        })
    }

    // ---- cartons × pieces -------------------------------------------------------

    fn pieces(&self) -> Vec<Packing> {
        let tokens = &self.text.tokens;
        (0..tokens.len())
            .filter(|at| tokens[*at].kind == Kind::Number)
            .filter_map(|at| self.pieces_at(at))
            .take(100)
            .collect()
    }

    fn pieces_at(&self, at: usize) -> Option<Packing> {
        let first = self.count(at)?;
        first.unit?;
        if at > 0 && matches!(self.word(at - 1).as_str(), "x" | "×" | "*" | "+" | "=") {
            return None;
        }
        let mut next = first.next;
        while next < first.next + 4 && EACH_OF.contains(&self.word(next).as_str()) {
            next += 1;
        }
        if next == first.next {
            return None;
        }
        let second = self.count(next)?;
        let packages = |count: &Count| count.unit.is_some_and(is_package);
        let (cartons, per) = match (packages(&first), packages(&second)) {
            (true, false) => (&first, &second),
            (false, true) => (&second, &first),
            (true, true) if first.unit != second.unit => (&first, &second),
            _ => return None,
        };
        let mut next = second.next;
        let mut said = false;
        for _ in 0..8 {
            let word = self.word(next);
            if IN_ALL.contains(&word.as_str()) {
                said = true;
            } else if !FILLER.contains(&word.as_str()) {
                break;
            }
            next += 1;
        }
        let total = self.count(next).filter(|_| said)?;
        let units_fit = match (per.unit, total.unit) {
            (Some(per), Some(total)) => per == total,
            _ => true,
        };
        let whole = first.term.range.start..total.term.range.end;
        let sentence = self.text.sentence_at(&whole);
        let goes_on = matches!(self.word(total.next).as_str(), "+" | "x" | "×" | "*");
        if !units_fit || goes_on || UNEVEN.is_in(&self.text.folded[sentence]) {
            return None;
        }
        Some(Packing::Pieces {
            cartons: cartons.term.clone(),
            per: per.term.clone(),
            total: total.term.clone(),
        })
    }

    /// `24 pcs/ctn, 50 ctns, 1,200 pcs in total`: in any order on one line.
    fn per_carton(&self) -> Vec<Packing> {
        let mut found = Vec::new();
        let mut done = 0;
        for hit in PER_CARTON.authored(self.text).into_iter().take(100) {
            let line = self.text.line_at(hit.range.start);
            if line.start < done || UNEVEN.is_in(&self.text.folded[line.clone()]) {
                continue;
            }
            done = line.end;
            let counts = self.on_line(&line, super::quantities::is_count);
            let is_each = |q: &&&Fact<Quantity>| {
                let gap = hit.range.start.checked_sub(q.range.end);
                gap.is_some_and(|gap| gap <= 1)
            };
            let Some(each) = counts.iter().find(is_each) else {
                continue;
            };
            let cartons: Vec<_> = counts.iter().filter(|q| q.value.unit == "carton").collect();
            let totals: Vec<_> = counts
                .iter()
                .filter(|q| q.value.unit == each.value.unit && q.range != each.range)
                .collect();
            if let ([cartons], [total], false) = (
                cartons.as_slice(),
                totals.as_slice(),
                each.value.unit == "carton",
            ) && SAID_TOTAL.is_in(&self.text.folded[line.clone()])
                && let (Some(cartons), Some(per), Some(total)) = (
                    self.term_of(cartons),
                    self.term_of(each),
                    self.term_of(total),
                )
            {
                found.push(Packing::Pieces {
                    cartons,
                    per,
                    total,
                });
            }
        }
        found
    }

    /// `N.W./G.W.: 11.5/12.5 kg`
    fn slashed(&self) -> Vec<Packing> {
        let mut found = Vec::new();
        for hit in SLASHED_LABELS.authored(self.text).into_iter().take(50) {
            let line = self.text.line_at(hit.range.start);
            let Some(captures) = SLASHED.captures(&self.text.content[hit.range.end..line.end])
            else {
                continue;
            };
            let term = |n: usize| {
                let number = captures.get(n)?;
                Some(Term {
                    value: numbers::value(number.as_str(), self.convention)?,
                    range: hit.range.end + number.start()..hit.range.end + number.end(),
                    scale: numbers::scale(number.as_str(), self.convention),
                })
            };
            if let (Some(first), Some(second)) = (term(1), term(2)) {
                let net_first = self.text.folded[hit.range.clone()].starts_with(['n', '净']);
                let (net, gross) = if net_first {
                    (first, second)
                } else {
                    (second, first)
                };
                found.push(Packing::Weights { net, gross });
            }
        }
        found
    }

    // ---- net and gross ------------------------------------------------------------

    fn weights(&self) -> Vec<Packing> {
        let mut hits = LABELS.authored(self.text);
        hits.sort_by_key(|h| (h.range.start, std::cmp::Reverse(h.range.end)));
        let mut labels: Vec<(bool, Range<usize>)> = Vec::new();
        for hit in hits.into_iter().take(200) {
            if labels
                .last()
                .is_none_or(|(_, last)| last.end <= hit.range.start)
            {
                labels.push((hit.entry < NET_LABELS, hit.range));
            }
        }
        let mut found = Vec::new();
        // One line, or two lines with one weight each.
        let mut open: Option<(usize, bool, Term)> = None;
        let mut at = 0;
        while at < labels.len() {
            let line = self.text.line_at(labels[at].1.start);
            let count = labels[at..]
                .iter()
                .take_while(|(_, range)| range.start < line.end)
                .count();
            let here = self.weights_of(&labels[at..at + count], &line);
            let nets: Vec<&Term> = here.iter().filter(|(n, _)| *n).map(|(_, t)| t).collect();
            let grosses: Vec<&Term> = here.iter().filter(|(n, _)| !*n).map(|(_, t)| t).collect();
            if nets.len() == grosses.len() {
                found.extend(
                    nets.iter()
                        .zip(&grosses)
                        .map(|(net, gross)| Packing::Weights {
                            net: (*net).clone(),
                            gross: (*gross).clone(),
                        }),
                );
                open = None;
            } else if let [(is_net, weight)] = here.as_slice() {
                match open.take() {
                    Some((end, was_net, other))
                        if was_net != *is_net
                            && self.text.content[end..line.start].matches('\n').count() <= 2 =>
                    {
                        let (net, gross) = if was_net {
                            (other, weight.clone())
                        } else {
                            (weight.clone(), other)
                        };
                        found.push(Packing::Weights { net, gross });
                    }
                    _ => open = Some((line.end, *is_net, weight.clone())),
                }
            }
            at += count.max(1);
        }
        found
    }

    /// The weights of a line's labels, in kilograms.
    fn weights_of(
        &self,
        labels: &[(bool, Range<usize>)],
        line: &Range<usize>,
    ) -> Vec<(bool, Term)> {
        let from = self
            .quantities
            .partition_point(|q| q.range.start < line.start);
        let weights: Vec<&Fact<Quantity>> = self.quantities[from..]
            .iter()
            .take_while(|q| q.range.start < line.end)
            .filter(|q| matches!(q.value.unit, "kg" | "t"))
            .copied()
            .collect();
        let (Some(first_label), Some(first_weight)) = (labels.first(), weights.first()) else {
            return Vec::new();
        };
        let label_first = first_label.1.start < first_weight.range.start;
        labels
            .iter()
            .filter_map(|(is_net, label)| {
                let weight = if label_first {
                    weights
                        .iter()
                        .find(|w| w.range.start >= label.end)
                        .filter(|w| w.range.start - label.end <= 24)
                } else {
                    weights
                        .iter()
                        .rev()
                        .find(|w| w.range.end <= label.start)
                        .filter(|w| label.start - w.range.end <= 8)
                }?;
                let index = self
                    .text
                    .tokens
                    .partition_point(|t| t.range.start < weight.range.start);
                let mut term = term(self.text, self.text.tokens.get(index)?, self.convention)?;
                if weight.value.unit == "t" {
                    term.value = term.value.checked_mul(Decimal::ONE_THOUSAND)?;
                }
                Some((*is_net, term))
            })
            .collect()
    }

    // ---- volume -----------------------------------------------------------------

    fn volumes(&self) -> Vec<Packing> {
        let mut found = Vec::new();
        let mut done = 0;
        for volume in self.quantities.iter().filter(|q| q.value.unit == "m3") {
            if volume.range.start < done || !self.text.is_authored(volume.range.start) {
                continue;
            }
            let line = self.text.line_at(volume.range.start);
            done = line.end;
            found.extend(self.volume_of(&line));
            found.extend(self.container_of(&line));
            if found.len() > 50 {
                break;
            }
        }
        found
    }

    fn on_line(&self, line: &Range<usize>, fits: impl Fn(&str) -> bool) -> Vec<&Fact<Quantity>> {
        let from = self
            .quantities
            .partition_point(|q| q.range.start < line.start);
        self.quantities[from..]
            .iter()
            .take_while(|q| q.range.start < line.end)
            .filter(|q| fits(q.value.unit))
            .copied()
            .collect()
    }

    fn term_of(&self, fact: &Fact<Quantity>) -> Option<Term> {
        let index = self
            .text
            .tokens
            .partition_point(|t| t.range.start < fact.range.start);
        term(self.text, self.text.tokens.get(index)?, self.convention)
    }

    fn volume_of(&self, line: &Range<usize>) -> Option<Packing> {
        let small = Decimal::new(15, 1);
        let cartons = self.on_line(line, |u| u == "carton");
        let volumes = self.on_line(line, |u| u == "m3");
        let totals: Vec<_> = volumes.iter().filter(|v| v.value.value > small).collect();
        let units: Vec<_> = volumes.iter().filter(|v| v.value.value <= small).collect();
        let ([cartons], [total]) = (cartons.as_slice(), totals.as_slice()) else {
            return None;
        };
        if cartons.value.value < Decimal::TWO || UNEVEN.is_in(&self.text.folded[line.clone()]) {
            return None;
        }
        let mut sizes = SIZE.captures_iter(&self.text.content[line.clone()]);
        let each = match (sizes.next(), sizes.next(), units.as_slice()) {
            (Some(size), None, []) => {
                let side = |n: usize| numbers::value(size.get(n)?.as_str(), self.convention);
                let divisor = match size.get(4)?.as_str() {
                    "mm" => 1_000_000_000i64,
                    "cm" | "CM" | "厘米" => 1_000_000,
                    _ => 1,
                };
                side(1)?
                    .checked_mul(side(2)?)?
                    .checked_mul(side(3)?)?
                    .checked_div(Decimal::from(divisor))?
            }
            (None, _, [unit]) => unit.value.value,
            _ => return None,
        };
        Some(Packing::Volume {
            cartons: self.term_of(cartons)?,
            expected: each.checked_mul(cartons.value.value)?.round_dp(2),
            total: self.term_of(total)?,
        })
    }

    fn container_of(&self, line: &Range<usize>) -> Option<Packing> {
        let content = &self.text.content[line.clone()];
        let mut named = CONTAINER.captures_iter(content);
        let container = named.next()?;
        let volumes = self.on_line(line, |u| u == "m3");
        let volume = volumes
            .iter()
            .max_by(|a, b| a.value.value.cmp(&b.value.value))?;
        let count = container.name("count").map_or("", |m| m.as_str());
        let several = !matches!(
            count.to_lowercase().as_str(),
            "" | "1" | "one" | "un" | "ein" | "einen" | "um" | "一"
        );
        if named.next().is_some() || several || SEVERAL.is_in(&self.text.folded[line.clone()]) {
            return None;
        }
        let kind = container
            .name("kind")
            .map_or(String::new(), |m| m.as_str().to_uppercase());
        let capacity = match (container.name("feet")?.as_str(), kind.as_str()) {
            ("20", _) => 34,
            ("45", _) => 88,
            (_, "GP" | "DV" | "DC" | "ST" | "FT") => 69,
            _ => 78,
        };
        let whole = container.get(0)?;
        Some(Packing::Container {
            name: line.start + whole.start()..line.start + whole.end(),
            capacity: Decimal::from(capacity),
            volume: self.term_of(volume)?,
        })
    }

    // ---- tables -------------------------------------------------------------------

    fn tables(&self, tables: &[Table]) -> Vec<Packing> {
        let mut found = Vec::new();
        for table in tables {
            for row in &table.rows {
                let number =
                    |column| single_number(self.text, table.cell(row, column)?, self.convention);
                let pieces = || {
                    Some(Packing::Pieces {
                        cartons: number(Column::Cartons)?,
                        per: number(Column::PerCarton)?,
                        total: number(Column::Quantity)?,
                    })
                };
                let weights = || {
                    Some(Packing::Weights {
                        net: number(Column::NetWeight)?,
                        gross: number(Column::GrossWeight)?,
                    })
                };
                let line = row.first().map_or(0, |c| c.start)..row.last().map_or(0, |c| c.end);
                if !UNEVEN.is_in(&self.text.folded[line]) {
                    found.extend(pieces());
                }
                found.extend(weights());
            }
        }
        found
    }
}

lexicon!(
    PER_CARTON,
    [
        "/ctn",
        "/carton",
        "/ctns",
        "per carton",
        "per ctn",
        "per box",
        "pro karton",
        "je karton",
        "por caja",
        "por caixa",
        "par carton",
        "/箱",
        "в коробке"
    ]
);

lexicon!(
    SAID_TOTAL,
    [
        "total*",
        "in all",
        "altogether",
        "makes",
        "gesamt*",
        "insgesamt",
        "zusammen",
        "en tout",
        "soit",
        "em total",
        "en total",
        "no total",
        "共",
        "合计",
        "总",
        "合計",
        "計",
        "итого",
        "всего"
    ]
);

lexicon!(
    SLASHED_LABELS,
    [
        "n.w./g.w.",
        "n.w./g.w",
        "n.w. / g.w.",
        "nw/gw",
        "n/g.w.",
        "net/gross",
        "net / gross",
        "netto/brutto",
        "neto/bruto",
        "净/毛重",
        "净重/毛重",
        "g.w./n.w.",
        "g.w./n.w",
        "g.w. / n.w.",
        "gw/nw",
        "g/n.w.",
        "gross/net",
        "gross / net",
        "brutto/netto",
        "bruto/neto",
        "毛/净重",
        "毛重/净重"
    ]
);

#[allow(clippy::expect_used, reason = "a constant pattern, tested below")]
static SLASHED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[^0-9\n]{0,24}(\d{1,6}(?:[.,]\d{1,3})?)\s{0,2}(?:kgs?|KGS?|公斤)?\s{0,2}/\s{0,2}(\d{1,6}(?:[.,]\d{1,3})?)\s{0,2}(?:kgs?|KGS?|公斤|\s|$)")
        .expect("constant pattern")
});

/// Labels for net weight stand first in the list.
const NET_LABELS: usize = 16;

lexicon!(
    LABELS,
    [
        "n.w",
        "n/w",
        "nw",
        "net weight",
        "net wt",
        "net",
        "netto",
        "nettogewicht",
        "peso neto",
        "neto",
        "peso líquido",
        "líquido",
        "poids net",
        "净重",
        "正味重量",
        "нетто",
        "g.w",
        "g/w",
        "gw",
        "gross weight",
        "gross wt",
        "gross",
        "brutto",
        "bruttogewicht",
        "peso bruto",
        "bruto",
        "poids brut",
        "brut",
        "毛重",
        "総重量",
        "брутто"
    ]
);

lexicon!(
    /// More than one container, or a volume that is said not to fit.
    SEVERAL,
    ["containers", "contenedores", "conteneurs", "contêineres", "контейнера", "two", "three", "both", "zwei", "drei", "dos", "tres", "deux", "trois", "dois", "两", "二", "三", "个柜", "lcl", "left", "left over", "too much", "over", "exceed*", "not fit", "don't fit", "doesn't fit", "won't fit", "second", "another", "more than", "instead", "rest", "remaining", "passt nicht", "zu viel", "no cabe*", "no entra*", "ne rentre*", "dépasse", "trop", "não cabe*", "装不下", "超", "不够", "入りません", "не помещ*", "or", "max*", "capacity", "up to", "?"]
);

#[allow(clippy::expect_used, reason = "a constant pattern, tested below")]
static SIZE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\d{1,4}(?:[.,]\d{1,2})?)\s{0,2}(?:cm|mm)?\s{0,2}[x×*хX]\s{0,2}(\d{1,4}(?:[.,]\d{1,2})?)\s{0,2}(?:cm|mm)?\s{0,2}[x×*хX]\s{0,2}(\d{1,4}(?:[.,]\d{1,2})?)\s{0,2}(cm|CM|mm|m|厘米)\b")
        .expect("constant pattern")
});

#[allow(clippy::expect_used, reason = "a constant pattern, tested below")]
static CONTAINER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:\b(?P<count>\d{1,2}|one|two|three|ein|einen|zwei|un|um|dos|deux|dois)\s{0,2}[x×]?\s{0,2})?\b(?P<feet>20|40|45)\s{0,1}(?:'|’|′|ft\b|尺|feet\b|foot\b|-foot\b|-Fuß\b)?\s{0,1}(?P<kind>GP|HC|HQ|DV|DC|ST)?(?:\b|\s|$)")
        .expect("constant pattern")
});

#[cfg(test)]
mod tests {
    use super::*;

    fn all(content: &str) -> Vec<bool> {
        let text = Text::plain(content);
        let convention = Convention::Point;
        let quantities: Vec<Fact<Quantity>> =
            super::super::quantities::find(content, &text.tokens, convention)
                .into_iter()
                .map(|(range, value)| Fact {
                    value,
                    part: crate::review::Part::Body,
                    range,
                })
                .collect();
        let tables = super::super::tables::find(&text);
        find(
            &text,
            convention,
            &tables,
            &quantities.iter().collect::<Vec<_>>(),
        )
        .iter()
        .map(Packing::is_right)
        .collect()
    }

    #[test]
    fn packing_is_redone() {
        for (content, right) in [
            ("120 cartons x 24 pcs = 2,800 pcs", false),
            ("120 cartons x 24 pcs = 2,880 pcs", true),
            ("80箱，每箱36只，共2,980只", false),
            ("N.W. 1,200 kg, G.W. 1,100 kg", false),
            ("Net weight: 1,100 kg\nGross weight: 1,200 kg", true),
            ("200 cartons of 60 x 40 x 50 cm, 42 cbm", false),
            ("one 20' GP, 48 cbm", false),
            ("1 x 40HC, 66 cbm", true),
            ("24 pcs/ctn, 50 ctns, 1,400 pcs in total", false),
            ("N.W./G.W.: 18.5/17.2 kgs", false),
        ] {
            assert_eq!(all(content), [right], "{content}");
        }
        assert!(all("two 40' HC, 110 cbm").is_empty());
    }
}
