//! Choices the writer left open: "30/45 days", "USD/EUR 1,200", "Mr./Ms. Chen".

use std::ops::Range;

use super::Text;
use super::money::is_currency;
use super::tokens::is_cjk;
use super::words::lexicon;

/// What was left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceKind {
    /// Mr. or Ms.
    Title,
    /// Two currencies for one amount.
    Currency,
    /// Two numbers of days, weeks or months.
    Time,
    /// By sea or by air.
    Way,
    /// Yes or no: "has/has not".
    Negation,
    /// "Delete as applicable".
    Instruction,
}

/// Slashes looked at, at most.
const MAX_SLASHES: usize = 2000;

/// Bytes of a word beside a slash looked at.
const WORD_REACH: usize = 40;

/// Titles for men and for women; one of each around a slash is a choice.
const TITLES: &[(&[&str], &[&str])] = &[
    (&["mr"], &["ms", "mrs", "miss"]),
    (&["herr", "herrn", "hr"], &["frau", "fr"]),
    (
        &["sr", "señor", "senhor", "don"],
        &["sra", "srta", "señora", "señorita", "senhora", "doña"],
    ),
    (&["monsieur", "m", "mr"], &["madame", "mme", "mlle"]),
    (
        &["г-н", "господин", "г-ну", "господину"],
        &["г-жа", "госпожа", "г-же", "госпоже"],
    ),
    (&["先生"], &["女士", "小姐"]),
    (&["السيد"], &["السيدة"]),
];

const NEGATIONS: &[(&str, &str)] = &[
    ("has", "has not"),
    ("have", "have not"),
    ("is", "is not"),
    ("are", "are not"),
    ("was", "was not"),
    ("were", "were not"),
    ("can", "cannot"),
    ("can", "can not"),
    ("will", "will not"),
    ("do", "do not"),
    ("does", "does not"),
    ("has", "hasn't"),
    ("is", "isn't"),
    ("ist", "ist nicht"),
    ("wird", "wird nicht"),
    ("kann", "kann nicht"),
    ("wurde", "wurde nicht"),
    ("haben", "haben nicht"),
];

const WAYS: &[&str] = &[
    "sea",
    "ocean",
    "air",
    "rail",
    "train",
    "truck",
    "road",
    "courier",
    "express",
    "see",
    "luft",
    "bahn",
    "lkw",
    "seefracht",
    "luftfracht",
    "mar",
    "avión",
    "aire",
    "aéreo",
    "marítimo",
    "barco",
    "mer",
    "avion",
    "bateau",
    "море",
    "морем",
    "авиа",
    "海运",
    "空运",
    "船便",
    "航空便",
];

/// What a way stands behind when it is the writer's plan, not a list of services.
const BY: &[&str] = &["by", "per", "par", "por", "via", "vía", "mit", "走", "с"];

lexicon!(
    TIME_UNITS,
    [
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "working days",
        "tag*",
        "woche*",
        "monat*",
        "werktag*",
        "arbeitstag*",
        "día*",
        "dia*",
        "semana*",
        "mes",
        "meses",
        "jour*",
        "semaine*",
        "mois",
        "дн*",
        "недел*",
        "месяц*",
        "天",
        "日",
        "周",
        "个月",
        "个工作日",
        "工作日",
        "週",
        "日間",
        "週間",
        "يوم*",
        "أيام",
        "أسبوع*",
        "أسابيع"
    ]
);

lexicon!(
    /// Two dates of payment may be instalments.
    PAYMENTS,
    ["pay*", "pago*", "pagamento*", "saldo", "balance", "paiement*", "solde", "zahl*", "оплат*", "付款", "尾款", "支払*"]
);

lexicon!(
    /// Two dates of payment are instalments.
    INSTALMENTS,
    ["instalment*", "installment*", "parcela*", "boleto*", "pago a", "pago en", "vencimiento*", "faturado", "échéance*", "cuotas", "plazos"]
);

lexicon!(
    /// A rate of exchange has two currencies by nature.
    RATES,
    ["rate", "rates", "exchange", "kurs*", "wechselkurs*", "tipo de cambio", "cambio", "taux", "change", "câmbio", "taxa", "курс*", "汇率", "レート", "سعر الصرف", "account*", "konto", "konten", "cuenta*", "compte*", "conta", "账户", "acceptable", "accepted", "both", "either"]
);

lexicon!(
    INSTRUCTIONS,
    [
        "delete as applicable",
        "delete as appropriate",
        "delete where applicable",
        "delete where not applicable",
        "strike out as appropriate",
        "strike out what",
        "cross out what",
        "nichtzutreffendes streichen",
        "nicht zutreffendes streichen",
        "unzutreffendes streichen",
        "bitte streichen",
        "táchese lo que",
        "tachar lo que",
        "rayer la mention",
        "rayer les mentions",
        "biffer la mention",
        "riscar o que não",
        "ненужное зачеркнуть",
        "请划去",
        "择一删除",
        "二选一删",
        "不要な方を削除",
        "該当しないものを削除",
        "يشطب"
    ]
);

/// The open choices of the authored text, one a place.
pub fn find(text: &Text) -> Vec<(Range<usize>, ChoiceKind)> {
    let mut found: Vec<(Range<usize>, ChoiceKind)> = INSTRUCTIONS
        .authored(text)
        .into_iter()
        .map(|hit| (hit.range, ChoiceKind::Instruction))
        .collect();
    for (at, slash) in text.content.match_indices(['/', '／']).take(MAX_SLASHES) {
        if text.is_authored(at) {
            found.extend(at_slash(text, at..at + slash.len()));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// The words beside a slash, lower case, with their ranges.
struct Sides<'a> {
    text: &'a Text,
    left: Range<usize>,
    right: Range<usize>,
}

fn at_slash(text: &Text, slash: Range<usize>) -> Option<(Range<usize>, ChoiceKind)> {
    let sides = Sides {
        text,
        left: left_of(text, slash.start)?,
        right: right_of(text, slash.end)?,
    };
    if sides.is_list() {
        return None;
    }
    let kind = sides
        .title()
        .or_else(|| sides.currency())
        .or_else(|| sides.time())
        .or_else(|| sides.way())
        .or_else(|| sides.negation())?;
    Some((sides.left.start..sides.right.end, kind))
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '$' | '€' | '£' | '-' | '’' | '\'')
}

/// Keeps what is all Han or all not: 30 of 交期30, 45 of 45天.
fn same_script() -> impl FnMut(&(usize, char)) -> bool {
    let mut first = None;
    move |(_, c)| *first.get_or_insert(is_cjk(*c)) == is_cjk(*c)
}

fn left_of(text: &Text, at: usize) -> Option<Range<usize>> {
    let floor = text
        .content
        .ceil_char_boundary(at.saturating_sub(WORD_REACH));
    let before = text.content[floor..at].trim_end_matches(' ');
    let end = floor + before.len();
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_part(*c))
        .take_while(same_script())
        .last()
        .map(|(i, _)| floor + i)?;
    (at - end <= 1).then_some(start..end)
}

fn right_of(text: &Text, at: usize) -> Option<Range<usize>> {
    let ceiling = text.content.floor_char_boundary(at + WORD_REACH);
    let rest = &text.content[at.min(ceiling)..ceiling];
    let skip = rest.len() - rest.trim_start_matches(' ').len();
    let length: usize = rest[skip..]
        .chars()
        .map(|c| (0, c))
        .take_while(|(_, c)| is_part(*c))
        .take_while(same_script())
        .map(|(_, c)| c.len_utf8())
        .sum();
    (length > 0 && skip <= 1).then_some(at + skip..at + skip + length)
}

impl Sides<'_> {
    fn folded(&self, range: &Range<usize>) -> &str {
        self.text.folded[range.clone()].trim_matches(['.', '-', '\'', '’'])
    }

    /// `S/M/L`, `30/60/90`: more than two are sizes, instalments, a path.
    fn is_list(&self) -> bool {
        let content = &self.text.content;
        let before = content[..self.left.start].trim_end_matches(' ');
        let after = content[self.right.end..].trim_start_matches(' ');
        before.ends_with(['/', '／', '@']) || after.starts_with(['/', '／'])
    }

    fn title(&self) -> Option<ChoiceKind> {
        let (left, right) = (self.folded(&self.left), self.folded(&self.right));
        let han = left.ends_with("先生") || left.ends_with("女士") || left.ends_with("小姐");
        let side = |words: &[&str], side: &str, ends: bool| {
            words
                .iter()
                .any(|w| side == *w || ends && han && side.ends_with(w))
        };
        let pair = TITLES.iter().any(|(men, women)| {
            side(men, left, true) && side(women, right, false)
                || side(women, left, true) && side(men, right, false)
        });
        let named = if han {
            left.chars().count() > 2
        } else {
            self.text.content[self.right.end..]
                .trim_start_matches(['.', ' ', '\u{a0}'])
                .starts_with(|c: char| c.is_uppercase() || ('\u{621}'..='\u{64a}').contains(&c))
        };
        (pair && named).then_some(ChoiceKind::Title)
    }

    fn currency(&self) -> Option<ChoiceKind> {
        let two = is_currency(self.folded(&self.left))
            && is_currency(self.folded(&self.right))
            && self.folded(&self.left) != self.folded(&self.right);
        if !two {
            return None;
        }
        let digit = |c: char| c.is_ascii_digit();
        let after = self.text.content[self.right.end..].trim_start_matches([' ', '\u{a0}', ':']);
        let before = self.text.content[..self.left.start].trim_end_matches([' ', '\u{a0}']);
        let sentence = self.text.sentence_at(&(self.left.start..self.right.end));
        let amount = after.starts_with(digit) || before.ends_with(digit);
        (amount && !RATES.is_in(&self.text.folded[sentence])).then_some(ChoiceKind::Currency)
    }

    fn time(&self) -> Option<ChoiceKind> {
        let number = |range: &Range<usize>| self.folded(range).parse::<u32>().ok();
        let (first, second) = (number(&self.left)?, number(&self.right)?);
        let plausible = (1..second).contains(&first) && second <= 365 && second <= first.max(2) * 4;
        let ceiling = self.text.content.floor_char_boundary(self.right.end + 24);
        let after =
            self.text.folded[self.right.end..ceiling].trim_start_matches([' ', '-', '\u{a0}']);
        let unit = TIME_UNITS
            .hits(after)
            .iter()
            .any(|hit| hit.range.start == 0);
        let sentence = self.text.sentence_at(&(self.left.start..self.right.end));
        let months = first % 30 == 0 && second % 30 == 0;
        if months && PAYMENTS.is_in(&self.text.folded[sentence.clone()]) {
            return None;
        }
        let open = plausible && unit && !INSTALMENTS.is_in(&self.text.folded[sentence]);
        open.then_some(ChoiceKind::Time)
    }

    fn way(&self) -> Option<ChoiceKind> {
        let (left, right) = (self.folded(&self.left), self.folded(&self.right));
        let bare = |word: &str| {
            let word = word.trim_end_matches(['-', '.']);
            WAYS.contains(&word)
        };
        if left == right || !bare(left) || !bare(right) {
            return None;
        }
        let floor = self
            .text
            .content
            .ceil_char_boundary(self.left.start.saturating_sub(12));
        let before = self.text.folded[floor..self.left.start].trim_end();
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
        BY.contains(&word).then_some(ChoiceKind::Way)
    }

    fn negation(&self) -> Option<ChoiceKind> {
        let left = self.folded(&self.left);
        let after = &self.text.folded[self.right.start..];
        NEGATIONS
            .iter()
            .any(|(yes, no)| {
                left == *yes
                    && after.starts_with(no)
                    && !after[no.len()..].starts_with(char::is_alphanumeric)
            })
            .then_some(ChoiceKind::Negation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(content: &str) -> Vec<ChoiceKind> {
        find(&Text::plain(content))
            .into_iter()
            .map(|(_, kind)| kind)
            .collect()
    }

    #[test]
    fn open_choices_are_seen() {
        for (content, kind) in [
            ("Dear Mr./Ms. Chen,", ChoiceKind::Title),
            ("Sehr geehrte/r Frau / Herr Vogel", ChoiceKind::Title),
            ("王建国先生/女士：", ChoiceKind::Title),
            ("at USD/EUR 1,200 each", ChoiceKind::Currency),
            ("within 30/45 days", ChoiceKind::Time),
            ("交期30/45天", ChoiceKind::Time),
            ("we send it by sea/air", ChoiceKind::Way),
            ("the deposit has/has not arrived", ChoiceKind::Negation),
        ] {
            assert_eq!(kinds(content), [kind], "{content}");
        }
    }

    #[test]
    fn slashes_of_trade_are_not() {
        for content in [
            "T/T and/or L/C, N/A, 24/7, w/o gate, c/o Smith",
            "pago en 30/60/90 días",
            "230/400 V, 50/60 Hz, PN10/16, 1/2\", sizes S/M/L",
            "EUR/USD rate 1.08 today",
            "Dear Sir/Madam,",
            "sea/air services worldwide",
            "our/your reference",
            "due 24/11/2026",
        ] {
            assert!(kinds(content).is_empty(), "{content}: {:?}", kinds(content));
        }
    }
}
