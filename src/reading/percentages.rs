//! Parts of a payment in percent: `30 % deposit, 70 % before shipment`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Text;
use super::arithmetic::{Term, term};
use super::numbers::Convention;
use super::tokens::Kind;
use super::words::lexicon;

/// The parts of one payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Each part's number, in the order written.
    pub parts: Vec<Term>,
}

impl Split {
    /// What the parts make.
    pub fn sum(&self) -> Decimal {
        self.parts.iter().map(|p| p.value).sum()
    }
}

lexicon!(
    /// What is paid first.
    FIRST,
    ["deposit*", "advance payment", "as advance", "advance by", "in advance", "prepay*", "prepaid", "down payment", "downpayment", "upfront", "up front", "with order", "with the order", "on order", "on signing", "upon signing", "with po", "against pi", "t/t", "tt", "anzahlung*", "vorkasse", "vorauszahlung*", "vorab", "bei auftrag*", "bei bestellung", "mit der bestellung", "anticipo*", "anticipad*", "por adelantado", "señal", "al firmar", "con el pedido", "al pedido", "a la firma", "acompte*", "à la commande", "à l'avance", "arrhes", "adiantamento*", "antecipad*", "sinal", "entrada", "na confirmação", "no pedido", "定金", "订金", "預付", "预付*", "首付", "前払*", "前金", "手付*", "着手金", "предоплат*", "аванс*", "задаток", "مقدم*", "دفعة مقدمة", "عربون", "مقدما"]
);

lexicon!(
    /// What is paid later.
    LATER,
    ["balance", "remaining", "remainder", "rest", "before shipment", "before loading", "before delivery", "before dispatch", "prior to shipment", "on shipment", "upon shipment", "against documents", "against copy", "against b/l", "against bl", "against the", "on delivery", "after delivery", "after arrival", "after inspection", "on completion", "upon completion", "l/c", "lc", "letter of credit", "at sight", "restzahlung", "rest*", "restbetrag", "schlusszahlung", "vor versand", "vor verschiffung", "vor auslieferung", "vor lieferung", "gegen kopie", "gegen dokumente", "bei lieferung", "nach erhalt", "akkreditiv", "saldo", "resto", "restante", "antes del embarque", "antes de embarcar", "contra copia", "contra documentos", "contra entrega", "a la entrega", "al entregar", "al aprobar", "contra b/l", "carta de crédito", "solde", "avant expédition", "avant embarquement", "avant départ", "contre documents", "contre copie", "à la livraison", "à la réception", "crédit documentaire", "contra cópia", "antes do embarque", "contra apresentação", "na entrega", "尾款", "余款", "发货前", "出货前", "装运前", "见提单", "提单复印件", "凭提单", "验货后", "到货后", "信用证", "残金", "残額", "出荷前", "船積前", "остаток", "остальн*", "до отгрузки", "перед отгрузкой", "после", "по факту", "аккредитив*", "المتبقي", "الباقي", "الرصيد", "قبل الشحن", "مقابل المستندات", "اعتماد"]
);

lexicon!(
    /// Percentages of something else.
    OTHER,
    ["discount*", "commission", "vat", "tax", "gst", "insurance", "insured", "insure", "tolerance", "penalty", "interest", "retention", "bond", "guarantee", "warranty", "margin", "surcharge", "increase*", "cheaper", "aql", "duty", "off", "more or less", "spare*", "rabatt*", "skonto", "provision", "mwst", "zinsen", "versicher*", "toleranz", "vertragsstrafe", "einbehalt", "bürgschaft", "aufschlag", "descuento*", "comisión", "seguro", "tolerancia", "interés", "intereses", "penalización", "retención", "garantía", "remise*", "escompte", "assurance", "tolérance", "pénalité*", "retenue", "caution", "intérêt*", "desconto*", "comissão", "tolerância", "multa", "juros", "retenção", "garantia", "折扣", "优惠", "佣金", "保险", "投保", "税", "质保金", "保证金", "违约金", "利息", "溢短装", "增减", "割引", "値引", "手数料", "保険", "消費税", "利息", "скидк*", "комисси*", "ндс", "страх*", "пен*", "неустойк*", "процентов годовых", "удержание", "خصم", "عمولة", "ضريبة", "تأمين", "غرامة"]
);

lexicon!(
    /// Other terms are told, chosen from, or what was paid so far is.
    LOOSE,
    ["or", "either", "alternativ*", "option*", "instead of", "of the", "of which", "of your", "of this", "was", "were", "used to", "until now", "so far", "already", "other", "two thirds", "half of", "another", "received", "paid", "still open", "outstanding", "missing", "proposal", "you ask*", "you propose*", "you suggest*", "you wrote", "oder", "entweder", "statt", "anstelle", "variante*", "bisher", "bereits", "erhalten", "davon", "der anzahlung", "o bien", "opción", "en lugar de", "en vez de", "hasta ahora", "del anticipo", "recibido", "pagado", "ou bien", "au lieu de", "jusqu'à présent", "de l'acompte", "reçu", "em vez de", "ou", "já", "recebido", "pago", "do adiantamento", "或", "或者", "还是", "方案", "改为", "原来", "已付", "已收", "已到账", "または", "もしくは", "ではなく", "入金済", "или", "либо", "вместо", "вариант*", "раньше", "получен*", "оплачен*", "أو", "بدلا من", "استلمنا"]
);

lexicon!(
    /// Between one part and the next.
    AND,
    ["and", "und", "y", "et", "e", "и", "和", "及", "と", "و", "plus"]
);

/// Bytes between a percentage and its word at most.
const REACH: usize = 48;

/// Bytes between two parts of one payment at most.
const SPREAD: usize = 160;

struct Percent {
    term: Term,
    range: Range<usize>,
    first: bool,
}

/// The payments split in percent in the authored text.
pub fn find(text: &Text, convention: Convention) -> Vec<Split> {
    let mut splits = Vec::new();
    let mut group: Vec<Percent> = Vec::new();
    let all = all(text, convention);
    for percent in percents(text, &all) {
        let apart = group
            .last()
            .is_some_and(|last| !belongs(text, &last.range, &percent.range));
        if apart {
            splits.extend(close(text, std::mem::take(&mut group), &all));
        }
        group.push(percent);
        if splits.len() >= super::MAX_FACTS {
            break;
        }
    }
    splits.extend(close(text, group, &all));
    splits
}

/// All percentages with their signs.
fn all(text: &Text, convention: Convention) -> Vec<(Term, Range<usize>)> {
    let tokens = &text.tokens;
    let mut all = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Some(sign) = tokens.get(index + 1) else {
            break;
        };
        let is_percent = token.kind == Kind::Number
            && matches!(
                sign.text(&text.content),
                "%" | "％" | "percent" | "pct" | "prozent" | "процентов"
            );
        if is_percent && let Some(term) = term(text, token, convention) {
            all.push((term, token.range.start..sign.range.end));
        }
    }
    all
}

/// Those tied to a word of payment.
fn percents(text: &Text, all: &[(Term, Range<usize>)]) -> Vec<Percent> {
    (0..all.len())
        .filter_map(|index| {
            let (term, range) = &all[index];
            let limit = |at: usize, n: usize| all.get(n).map_or(at, |(_, r)| r.start.min(at));
            let line = text.line_at(range.start);
            let floor = index
                .checked_sub(1)
                .and_then(|i| all.get(i))
                .map_or(line.start, |(_, r)| r.end.max(line.start));
            let before_at = text
                .content
                .ceil_char_boundary(range.start.saturating_sub(REACH).max(floor));
            let after_at = text.content.floor_char_boundary(
                limit((range.end + REACH).min(line.end), index + 1).max(range.end),
            );
            let clause_end = text.folded[range.end..after_at]
                .find(['.', ';', '；', '。'])
                .map_or(after_at, |i| range.end + i);
            let before = text.folded.get(before_at..range.start)?;
            let before = before
                .rfind([',', '，', '、', ';', '；', '.', '。', '+', '('])
                .map_or(before, |i| &before[i..]);
            let before = AND
                .hits(before)
                .last()
                .map_or(before, |hit| &before[hit.range.end..]);
            let after = text.folded.get(range.end..clause_end.max(range.end))?;
            // The word behind speaks first: "30 % deposit"; else the one
            // before: "deposit 30 %".
            let near = after
                .find([',', '，', '、', '+', ')'])
                .map_or(after, |i| &after[..i]);
            let near = AND
                .hits(near)
                .first()
                .map_or(near, |hit| &near[..hit.range.start]);
            if OTHER.is_in(near) || OTHER.is_in(before) {
                return None;
            }
            let is = |words: &super::words::Lexicon| {
                words.is_in(near) || words.is_in(before) || words.is_in(after)
            };
            let tied_first = FIRST.is_in(near) || FIRST.is_in(before);
            let tied_later = LATER.is_in(near) || LATER.is_in(before);
            let first = tied_first || !tied_later && is(&FIRST);
            (first || is(&LATER)).then(|| Percent {
                term: term.clone(),
                range: range.clone(),
                first: first && (!tied_later || FIRST.is_in(near)),
            })
        })
        .collect()
}

/// Whether two percentages are of one payment: on one line, or on two that
/// follow each other.
fn belongs(text: &Text, last: &Range<usize>, next: &Range<usize>) -> bool {
    let between = &text.content[last.end..next.start.max(last.end)];
    let lines = between.matches('\n').count();
    let sentences = between.matches(['.', '。', '!', '?']).count();
    between.len() <= SPREAD && lines <= 1 && (lines == 1 || sentences <= 1 || between.len() < 60)
}

fn close(text: &Text, group: Vec<Percent>, all: &[(Term, Range<usize>)]) -> Option<Split> {
    let (first, last) = (group.first()?, group.last()?);
    let both = group.iter().any(|p| p.first) && group.iter().any(|p| !p.first);
    if group.len() < 2 || group.len() > 6 || !both {
        return None;
    }
    let start = text.sentence_at(&first.range).start;
    let end = text.sentence_at(&last.range).end.max(last.range.end);
    let sentence = &text.folded[start.min(first.range.start)..end];
    // "Forma de pago" names the terms; "pago" alone says that it is paid.
    let loose = LOOSE
        .hits(sentence)
        .iter()
        .any(|hit| !sentence[..hit.range.start].ends_with("de "));
    let odd = group
        .iter()
        .any(|p| p.term.value <= Decimal::ZERO || p.term.value >= Decimal::ONE_HUNDRED);
    // "… plus 10 % retention": another part of the whole after all.
    let missing = Decimal::ONE_HUNDRED - group.iter().map(|p| p.term.value).sum::<Decimal>();
    let from = all.partition_point(|(_, range)| range.start < start);
    let completed = all[from..]
        .iter()
        .take_while(|(_, range)| range.start < end)
        .any(|(term, range)| term.value == missing && group.iter().all(|p| p.range != *range));
    let split = Split {
        parts: group.into_iter().map(|p| p.term).collect(),
    };
    (!loose && !odd && !completed && !has_whole(&split.parts)).then_some(split)
}

/// Whether some of the parts, but not all, make the whole.
fn has_whole(parts: &[Term]) -> bool {
    let count = 1u32 << parts.len().min(8);
    (1..count.saturating_sub(1)).any(|set| {
        let chosen = parts
            .iter()
            .enumerate()
            .filter(|(i, _)| set & (1 << i) != 0)
            .map(|(_, p)| p.value);
        chosen.sum::<Decimal>() == Decimal::ONE_HUNDRED
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(content: &str) -> Vec<String> {
        find(&Text::plain(content), Convention::Point)
            .iter()
            .map(|split| split.sum().to_string())
            .collect()
    }

    #[test]
    fn parts_of_a_payment_are_added_up() {
        for (content, sum) in [
            ("30% deposit + 60% balance", "90"),
            (
                "anticipo del 40 % y saldo del 50 % contra copia del B/L",
                "90",
            ),
            ("30%定金，70%尾款发货前付清", "100"),
            ("Forma de pago: 25 % de anticipo y 70 % de saldo", "95"),
            ("Payment:\n- 30% deposit\n- 60% before shipment", "90"),
        ] {
            assert_eq!(sums(content), [sum], "{content}");
        }
    }

    #[test]
    fn other_percentages_are_no_parts() {
        for content in [
            "30% deposit, balance against B/L, insurance 110% of the value",
            "20% deposit, 80% by L/C or 30% deposit, 60% before shipment",
            "of the 30% deposit 20% is here",
            "30% deposit, 5% commission to the agent",
            "deposit 30% and balance of 60%, plus 10% retention",
        ] {
            assert!(sums(content).is_empty(), "{content}: {:?}", sums(content));
        }
    }
}
