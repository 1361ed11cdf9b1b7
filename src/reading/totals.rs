//! Totals: the amount a paper ends in, and the amounts a mail calls the total
//! of one.

use std::ops::Range;

use rust_decimal::Decimal;

use super::arithmetic::{self, single_number};
use super::documents::Document;
use super::money::{self, Money, is_currency};
use super::numbers::{self, Convention};
use super::sums::{MODIFIER, PAID, SUBTOTAL, TOTAL};
use super::tables::{Column, Table};
use super::tokens::{Kind, Token};
use super::words::lexicon;
use super::{Calculation, Fact, Mail, Text};
use crate::review::Part;

/// An amount that stands for the whole of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The amount.
    pub amount: Decimal,
    /// Its currency: beside it, on its line, in the head of its column, or the
    /// only one of the text.
    pub currency: Option<&'static str>,
    /// The number alone.
    pub number: Range<usize>,
    /// How surely it stands for the whole.
    pub rank: Rank,
}

/// How surely an amount stands for the whole of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// An amount of running text that nothing is said of.
    Bare,
    /// An amount beside the number of a paper: `PI-118 over USD 25,700.00`.
    Named,
    /// A line that others build on: subtotal, net, amount due.
    Sub,
    /// Called the total in running text.
    Said,
    /// A line with a word for total.
    Line,
    /// The line everything ends in: grand total, total including freight.
    Grand,
}

lexicon!(
    /// Nothing comes behind it.
    GRAND,
    ["grand total", "total amount", "total value", "total price", "invoice total", "order total", "invoice amount", "order value", "total invoice*", "total order*", "total contract*", "contract value", "total usd", "total eur", "total due", "total incl*", "total payable", "total cif", "total cfr", "total dap", "total ddp", "total cip", "total cpt", "gesamtbetrag", "gesamtsumme", "endbetrag", "endsumme", "rechnungsbetrag", "bruttobetrag", "auftragswert", "gesamtwert", "gesamt brutto", "gesamtpreis", "bruttosumme", "summe inkl*", "summe brutto", "gesamt inkl*", "rechnungssumme", "zahlbetrag", "importe total", "total general", "valor total", "total factura", "total a pagar", "total c/iva", "montant total", "total ttc", "total général", "net à payer", "total geral", "total da fatura", "total a pagar", "итого к оплате", "всего к оплате", "общая сумма", "итого с ндс", "总计", "总额", "总金额", "总价", "合同总价", "合同总额", "价税合计", "共计", "总值", "合計金額", "総計", "総額", "税込合計", "御請求金額", "ご請求金額", "お見積金額", "御見積金額", "الإجمالي الكلي", "المبلغ الإجمالي"]
);

lexicon!(
    /// What stands for the whole though a word for total is not in it.
    WHOLE,
    ["bruttosumme", "rechnungssumme", "zahlbetrag", "invoice value", "invoice amount", "contract value", "contract amount", "contract price", "order amount", "order value", "amount in total", "gesamtwert", "endsumme", "net à payer", "общая сумма", "сумма договора", "сумма контракта", "общая стоимость", "价税合计", "税込合計", "合同金额", "发票金额", "订单金额", "总值", "総額", "御請求金額", "ご請求金額", "御見積金額", "المبلغ الإجمالي"]
);

lexicon!(
    /// Behind a word for total: it counts, weighs or measures.
    COUNTED,
    ["quantity", "qty", "q'ty", "number", "no", "weight", "g.w*", "n.w*", "gw", "nw", "gross w*", "net w*", "carton*", "ctns", "ctn", "package*", "pkgs", "pallet*", "volume", "cbm", "measurement", "pcs", "pieces", "sets", "units", "page*", "days", "items", "weeks", "hours", "lead time", "menge", "gewicht", "stück*", "kartons", "packstücke", "paletten", "volumen", "gesamtmenge", "gesamtgewicht", "gesamtvolumen", "seiten", "cantidad", "peso", "bultos", "cajas", "piezas", "unidades", "días", "quantité", "poids", "colis", "pièces", "palettes", "jours", "quantidade", "caixas", "volumes", "peças", "dias", "数量", "件数", "箱数", "重量", "毛重", "净重", "体积", "天", "総数", "個数", "正味", "кол-во", "количество", "вес", "мест", "объем", "объём", "الكمية", "الوزن"]
);

lexicon!(
    /// Behind a word for total: it is of what comes on top or off.
    SURCHARGES,
    ["zuschl*", "abschl*", "allowance*", "charge*", "surcharge*", "remises", "rabais", "majorations", "recargos", "descuentos", "discount*", "savings", "rabatt*", "nachl*", "descontos", "折扣", "скидк*"]
);

lexicon!(
    /// The line of a page or of a part of the goods.
    SECTION,
    ["amount due", "amount payable", "page", "carried", "brought forward", "seite", "übertrag", "página", "suma y sigue", "à reporter", "本页", "page total", "balance", "before", "without", "excl*", "exkl*", "ohne", "sans", "sin", "sem", "hors", "без", "不含", "税抜", "未税", "net of", "option*", "alternativ*", "per"]
);

lexicon!(
    /// In running text: this amount is the whole.
    SAID,
    ["total", "totals", "totalling", "totaling", "in all", "altogether", "grand total", "total amount", "sum", "invoice value", "invoice amount", "order value", "order amount", "contract value", "contract amount", "pi value", "pi amount", "amounts to", "amounting to", "comes to", "come to", "adds up to", "insgesamt", "gesamt*", "rechnungsbetrag", "endbetrag", "endsumme", "auftragswert", "bestellwert", "angebotssumme", "beläuft sich auf", "rechnungssumme", "bruttosumme", "beträgt", "in höhe von", "lautet auf", "lautend auf", "rechnungswert", "importe", "importe total", "valor total", "monto", "monto total", "asciende a", "por un valor de", "por valor de", "suma", "montant", "s'élève à", "montant total", "au total", "d'une valeur de", "no valor de", "valor", "montante", "soma", "perfaz", "итого", "всего", "сумма", "сумму", "суммой", "общей стоимостью", "стоимость", "合计", "总计", "总额", "总金额", "总价", "共计", "金额", "总值", "货值", "价税合计", "合計", "総額", "総計", "金額", "合計金額", "الإجمالي", "المبلغ", "بمبلغ", "بقيمة", "مجموع"]
);

lexicon!(
    /// Behind an amount of running text: it is the whole.
    SAID_BEHIND,
    ["in total", "in all", "altogether", "total", "insgesamt", "gesamt", "en total", "au total", "no total", "ao todo", "в сумме", "всего"]
);

lexicon!(
    /// The amount is a part, an estimate, or of another time and paper.
    OTHER,
    [
        "approx*", "supplier*", "both", "together", "you asked", "you ask", "arrived", "about", "around", "roughly", "nearly", "almost", "ca", "circa", "up to", "at least", "more than", "less than", "below", "above", "minimum", "maximum", "budget", "target", "limit", "year*", "quarter*", "month*", "annual*", "turnover", "volume", "forecast", "last", "previous*", "earlier", "former*", "old", "original*", "was", "were", "had", "instead", "rather", "compared", "before", "without", "excl*", "except", "net of", "not", "if", "would", "could", "option*", "alternativ*", "either", "or", "unit", "sample*", "tooling", "mould*", "mold*", "saving*", "save", "commission", "claim*", "compensat*", "refund*", "deduct*", "open", "outstanding", "overdue", "remain*", "your offer", "your price", "your quotation", "competitor*", "subtotal*", "sub-total*", "goods value", "goods only", "page", "container*", "pallet*", "partial", "shipment*", "credit limit", "coverage", "covered", "insured", "l/c", "lc", "statement", "bank charge*", "fee", "fees", "penalt*", "duty", "duties", "reduced to", "increase*", "raise*", "difference", "shortage",
        "etwa", "ungefähr", "rund", "knapp", "bis zu", "mindestens", "höchstens", "jahr*", "quartal*", "monat*", "umsatz", "volumen", "auftragsvolumen", "vorig*", "letzt*", "früher*", "alte", "alten", "alter", "altes", "bisher*", "lieferant*", "beide", "gewünscht*", "ursprünglich*", "war", "waren", "statt", "vor", "nach abzug", "ohne", "exkl*", "zzgl*", "nicht", "falls", "wenn", "wäre", "würde", "oder", "muster*", "werkzeug*", "provision", "ersparnis*", "abzug*", "abzüglich", "offen*", "restlich*", "rest*", "ihr angebot", "warenwert", "zwischensumme", "teil*", "gutschr*", "reklam*", "differenz", "budget",
        "aproximad*", "unos", "cerca de", "hasta", "mínimo", "máximo", "presupuesto", "año", "trimestre", "mes", "mensual", "anterior*", "último", "última", "antes", "era", "en lugar de", "sin", "excepto", "sería", "por unidad", "muestra*", "molde*", "ahorro", "comisión", "reclam*", "pendiente*", "restante", "saldo", "su oferta", "subtotal", "contenedor*", "parcial*", "diferencia",
        "environ", "jusqu'à", "année", "mois", "précédent*", "dernier*", "dernière*", "ancien*", "avant", "était", "au lieu", "sans", "hors", "ou", "chaque", "échantillon*", "moule*", "économie", "reste", "restant", "solde", "votre offre", "sous-total", "conteneur*", "partiel*", "différence",
        "aproximadamente", "ano", "mês", "passad*", "era", "em vez", "sem", "ou", "amostra*", "desconto", "sua oferta", "contêiner*", "diferença",
        "около", "примерно", "год*", "месяц*", "прошл*", "предыдущ*", "был*", "вместо", "без", "если", "или", "кажд*", "за шт", "образц*", "остат*", "долг*", "частичн*", "разниц*",
        "大约", "约", "左右", "以内", "以上", "以下", "不超过", "预算", "额度", "年度", "全年", "今年", "去年", "季度", "每月", "月度", "上次", "上一", "之前", "原", "旧", "曾", "而不是", "不含", "未含", "除", "如果", "若", "或", "每", "单价", "样品", "模具", "节省", "佣金", "索赔", "退款", "未付", "余款", "剩余", "欠", "小计", "柜", "分批", "差额", "保额",
        "概算", "前回", "以前", "旧", "税抜", "別", "または", "毎", "単価", "見本", "残", "差額", "小計", "تقريبا", "حوالي", "السابق*", "بدون", "أو", "لكل"
    ]
);

lexicon!(
    /// What is named is in the amount, not the amount.
    INCLUDED,
    ["incl*", "including", "inkl*", "einschließlich", "einschl*", "mit", "with", "plus", "and", "incluid*", "incluyendo", "con", "y", "inclus*", "compris*", "avec", "et", "com", "включая", "с учетом", "с учётом", "с", "含", "包括", "込", "含む", "شامل"]
);

/// Bytes of a label, and of what may stand in front of its word for total.
const MAX_LABEL: usize = 90;
const MAX_LEAD: usize = 28;

/// Bytes of running text around an amount that say what it is.
const SAID_REACH: usize = 90;
const BEHIND_REACH: usize = 48;

/// Bytes of a line with a total, at most.
const MAX_LINE: usize = 600;

/// Currencies of one total line, at most: more is a table of rates.
const MAX_CURRENCIES: usize = 2;

/// What the totals of a text are read from.
pub struct Parts<'a> {
    /// The text.
    pub text: &'a Text,
    /// How it writes numbers.
    pub convention: Convention,
    /// Its tables.
    pub tables: &'a [Table],
    /// Its amounts.
    pub money: &'a [&'a Fact<Money>],
    /// Its document numbers.
    pub documents: &'a [&'a Fact<Document>],
    /// Its multiplications.
    pub calculations: &'a [Calculation],
}

/// The totals of what the sender wrote, in order.
pub fn find(parts: &Parts) -> Vec<(Range<usize>, Total)> {
    let mut found = parts.lines();
    if found.is_empty() {
        found.extend(parts.only_line());
    }
    for fact in parts.money {
        let known = found.iter().any(|(_, t)| t.number == fact.value.number);
        if !known && let Some(rank) = parts.said(fact) {
            found.push((
                fact.range.clone(),
                Total {
                    amount: fact.value.amount,
                    currency: Some(fact.value.currency),
                    number: fact.value.number.clone(),
                    rank,
                },
            ));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

impl Parts<'_> {
    // ---- lines ----------------------------------------------------------------

    fn lines(&self) -> Vec<(Range<usize>, Total)> {
        if !TOTAL.may_be_in(self.text) && !WHOLE.may_be_in(self.text) {
            return Vec::new();
        }
        let lines: Vec<Range<usize>> = self
            .text
            .lines()
            .filter(|line| !self.text.content[line.clone()].trim().is_empty())
            .collect();
        let mut found = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            if found.len() >= super::MAX_FACTS {
                break;
            }
            if line.len() > MAX_LINE || !self.text.is_authored(line.start) {
                continue;
            }
            if let Some(word) = self.total_word(line) {
                found.extend(self.total_line(line, &word, lines.get(index + 1)));
            }
        }
        found
    }

    /// The word for total a line or one of its cells begins with.
    fn total_word(&self, line: &Range<usize>) -> Option<Range<usize>> {
        let folded = &self.text.folded[line.clone()];
        let starts_cell = |at: usize| {
            let before = &folded[..at];
            let cell = before.rfind(['\t', '|']).map_or(0, |tab| tab + 1);
            let lead = before[cell..].trim_matches(|c: char| !c.is_alphanumeric());
            lead.len() <= MAX_LEAD && lead.split_whitespace().count() <= 3
        };
        let mut hits: Vec<Range<usize>> = [&TOTAL, &WHOLE]
            .into_iter()
            .flat_map(|words| words.hits(folded))
            .map(|hit| hit.range)
            .filter(|range| starts_cell(range.start))
            .collect();
        hits.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let first = hits.into_iter().next()?;
        Some(line.start + first.start..line.start + first.end)
    }

    fn total_line(
        &self,
        line: &Range<usize>,
        word: &Range<usize>,
        next: Option<&Range<usize>>,
    ) -> Vec<(Range<usize>, Total)> {
        let Some(place) = self
            .amounts(line, word)
            .or_else(|| self.amount_beneath(line, word, next?))
        else {
            return Vec::new();
        };
        let label_end = place.iter().map(|t| t.number.start).min();
        let label = word.start..label_end.unwrap_or(line.end).max(word.end).min(line.end);
        let end = place.iter().map(|t| t.number.end).max();
        let behind = end.unwrap_or(line.end).min(line.end)..line.end;
        let rank = self.rank(line, word, &label);
        let Some(rank) = rank.filter(|_| !self.is_other(line, word, [&label, &behind])) else {
            return Vec::new();
        };
        place
            .into_iter()
            .filter(|total| !total.amount.is_zero())
            .map(|total| {
                let range = self.with_currency(&total.number);
                (range, Total { rank, ..total })
            })
            .collect()
    }

    /// An amount with the currency beside it.
    fn with_currency(&self, number: &Range<usize>) -> Range<usize> {
        self.money_at(number)
            .map_or_else(|| number.clone(), |fact| fact.range.clone())
    }

    fn money_at(&self, number: &Range<usize>) -> Option<&Fact<Money>> {
        self.money
            .iter()
            .find(|fact| fact.value.number == *number)
            .copied()
    }

    /// The amounts of a total line behind its word: one for each currency.
    fn amounts(&self, line: &Range<usize>, word: &Range<usize>) -> Option<Vec<Total>> {
        let money: Vec<&&Fact<Money>> = self
            .money
            .iter()
            .filter(|m| word.start <= m.range.start && m.range.end <= line.end)
            .collect();
        if money.is_empty() {
            return self
                .cell(line)
                .or_else(|| self.last_number(line, word))
                .map(|t| vec![t]);
        }
        let mut totals: Vec<Total> = Vec::new();
        for fact in money {
            let total = Total {
                amount: fact.value.amount,
                currency: Some(fact.value.currency),
                number: fact.value.number.clone(),
                rank: Rank::Line,
            };
            match totals.iter_mut().find(|t| t.currency == total.currency) {
                Some(known) => *known = total,
                None => totals.push(total),
            }
        }
        (totals.len() <= MAX_CURRENCIES).then_some(totals)
    }

    /// The cell of the total row beneath the head for amounts.
    fn cell(&self, line: &Range<usize>) -> Option<Total> {
        let (table, row) = self.row(line)?;
        let cell = table.cell(row, Column::Total)?;
        let term = single_number(self.text, cell, self.convention)?;
        Some(self.without_currency(line, term))
    }

    /// The table and the row of it a line is.
    fn row(&self, line: &Range<usize>) -> Option<(&Table, &Vec<Range<usize>>)> {
        self.tables.iter().rev().find_map(|table| {
            let index = table
                .rows
                .partition_point(|row| row.first().is_some_and(|c| c.start < line.start));
            let row = table.rows.get(index)?;
            let first = row.first()?;
            (first.start < line.end).then_some((table, row))
        })
    }

    /// The last number of a line, when nothing behind it makes it a count.
    fn last_number(&self, line: &Range<usize>, word: &Range<usize>) -> Option<Total> {
        let tokens = &self.text.tokens;
        let from = tokens.partition_point(|t| t.range.start < word.end);
        let to = tokens.partition_point(|t| t.range.start < line.end);
        let tokens = tokens.get(from..to)?;
        let last = tokens.iter().rposition(|t| t.kind == Kind::Number)?;
        let behind = tokens.get(last + 1).map(|t| t.text(&self.text.content));
        let counts = behind.is_some_and(|word| {
            super::quantities::unit(word).is_some() && !is_currency(word)
                || matches!(word, "%" | "％" | "/" | "-")
        });
        let term = arithmetic::term(self.text, &tokens[last], self.convention)?;
        let is_money = term.scale == 2
            || self.row(line).is_some()
            || self.currency_on(line).is_some()
            || term.value >= Decimal::ONE_THOUSAND;
        (!counts && is_money).then(|| self.without_currency(line, term))
    }

    /// An amount alone on the line beneath its label.
    fn amount_beneath(
        &self,
        line: &Range<usize>,
        word: &Range<usize>,
        next: &Range<usize>,
    ) -> Option<Vec<Total>> {
        let is_number = |t: &Token| t.kind == Kind::Number;
        let behind = self.tokens_in(&(word.end..line.end));
        // Heads of a table have its first row beneath them.
        let is_head = self.tables.iter().any(|table| {
            let mut heads = table.heads.iter();
            heads.any(|head| head.start >= line.start && head.end <= line.end)
        });
        if behind.iter().any(is_number) || line.len() > MAX_LABEL || is_head {
            return None;
        }
        let tokens = self.tokens_in(next);
        let alone = tokens.iter().all(|t| {
            let text = t.text(&self.text.content);
            let beside = is_currency(text) || t.kind == Kind::Sign || matches!(text, "US" | "整");
            is_number(t) || t.kind != Kind::Code && beside
        });
        let mut numbers = tokens.iter().filter(|t| is_number(t));
        let (Some(number), None, true) = (numbers.next(), numbers.next(), alone) else {
            return None;
        };
        let term = arithmetic::term(self.text, number, self.convention)?;
        Some(vec![self.total_of(line, term)])
    }

    fn tokens_in(&self, range: &Range<usize>) -> &[Token] {
        let tokens = &self.text.tokens;
        let from = tokens.partition_point(|t| t.range.start < range.start);
        let to = tokens.partition_point(|t| t.range.start < range.end);
        tokens.get(from..to).unwrap_or_default()
    }

    /// A number of a line as a total, with the currency beside it or else that
    /// of the line, the column or the text.
    fn total_of(&self, line: &Range<usize>, term: arithmetic::Term) -> Total {
        match self.money_at(&term.range) {
            Some(fact) => Total {
                amount: fact.value.amount,
                currency: Some(fact.value.currency),
                number: term.range,
                rank: Rank::Line,
            },
            None => self.without_currency(line, term),
        }
    }

    fn without_currency(&self, line: &Range<usize>, term: arithmetic::Term) -> Total {
        let currency = self
            .currency_on(line)
            .or_else(|| {
                let (table, _) = self.row(line)?;
                [Column::Total, Column::Price]
                    .into_iter()
                    .find_map(|column| table.currency(self.text, column))
                    .map(|(code, _)| code)
            })
            .or_else(|| self.only_currency());
        Total {
            amount: term.value,
            currency,
            number: term.range,
            rank: Rank::Line,
        }
    }

    fn currency_on(&self, line: &Range<usize>) -> Option<&'static str> {
        money::named(&self.text.content, line).map(|(code, _)| code)
    }

    /// The currency of a text that names only one: beside its amounts, else
    /// anywhere.
    fn only_currency(&self) -> Option<&'static str> {
        let beside = self.money.iter().map(|fact| fact.value.currency);
        only(beside).or_else(|| {
            self.money
                .is_empty()
                .then(|| only(money::all(&self.text.content, &self.text.tokens).into_iter()))?
        })
    }

    /// What the words of a total line make of it; none when it is no amount.
    fn rank(&self, line: &Range<usize>, word: &Range<usize>, label: &Range<usize>) -> Option<Rank> {
        let folded = &self.text.folded;
        let label_text = folded.get(label.clone())?;
        if label.len() > MAX_LABEL * 2 {
            return None;
        }
        let behind = without_articles(folded.get(word.end..label.end)?);
        let gap = |range: &Range<usize>| {
            behind[..range.start]
                .chars()
                .filter(|c| c.is_alphanumeric())
                .count()
        };
        let follows = |words: &super::words::Lexicon| {
            words.hits(behind).iter().any(|hit| gap(&hit.range) == 0)
        };
        let word_text = &folded[word.clone()];
        let before = &folded[line.start..word.start];
        let leads = |words: &super::words::Lexicon| {
            let cell = before.rsplit(['\t', '|']).next().unwrap_or_default();
            words
                .hits(cell)
                .iter()
                .any(|hit| cell[hit.range.end..].trim().is_empty())
        };
        let grand = GRAND.is_in(label_text);
        if COUNTED.is_in(word_text) || follows(&COUNTED) || leads(&COUNTED) && !grand {
            return None;
        }
        let part = [&*MODIFIER, &*PAID, &*SURCHARGES]
            .into_iter()
            .any(|words| follows(words) || leads(words) && !grand);
        if part && !INCLUDED.is_in(behind) {
            return None;
        }
        Some(match () {
            () if SECTION.is_in(label_text) || SECTION.is_in(before) => Rank::Sub,
            () if grand => Rank::Grand,
            () if SUBTOTAL.is_in(label_text) => Rank::Sub,
            () => Rank::Line,
        })
    }

    /// Whether the cells of a total line say that it is of something else.
    fn is_other(
        &self,
        line: &Range<usize>,
        word: &Range<usize>,
        [label, behind]: [&Range<usize>; 2],
    ) -> bool {
        let folded = &self.text.folded;
        let lead = folded[line.start..word.start].rsplit(['\t', '|']).next();
        let tail = folded.get(behind.clone()).unwrap_or_default();
        let tail = tail.split(['\t', '|', '.', ';']).next();
        [lead, folded.get(label.clone()), tail]
            .into_iter()
            .flatten()
            .any(|piece| OTHER.is_in(piece))
    }

    /// The product of the only line of a paper without a total line.
    fn only_line(&self) -> Option<(Range<usize>, Total)> {
        let [only] = self.calculations else {
            return None;
        };
        let line = self.text.line_at(only.total.range.start);
        let total = self.total_of(&line, only.total.clone());
        Some((self.with_currency(&total.number), total))
    }

    // ---- running text -----------------------------------------------------------

    /// What running text makes of an amount; none when it is a part, a price
    /// or something else.
    fn said(&self, fact: &Fact<Money>) -> Option<Rank> {
        let folded = &self.text.folded;
        let passage = self.text.passage_at(&fact.range);
        let (before, behind) = self.clause(&passage, &fact.range);
        let (lead, tail) = (folded.get(before.clone())?, folded.get(behind.clone())?);
        let sides = [lead, tail];
        let other = sides.iter().any(|side| {
            OTHER.is_in(side)
                || PAID_WORDS.is_in(side)
                || side.contains(['%', '％']) && !MODIFIER.is_in(side)
        });
        if other || is_price(lead, tail) || MODIFIER.is_in(lead) && !INCLUDED.is_in(lead) {
            return None;
        }
        let nothing_between = |end: usize| {
            !self
                .money
                .iter()
                .any(|m| m.range.start >= end && m.range.end <= fact.range.start)
        };
        let said = SAID
            .hits(lead)
            .iter()
            .any(|hit| nothing_between(before.start + hit.range.end));
        let said_behind = SAID_BEHIND
            .hits(tail)
            .iter()
            .any(|hit| hit.range.start <= 3);
        if said || said_behind {
            return Some(Rank::Said);
        }
        let named = self.documents.iter().any(|d| {
            d.range.start >= before.start
                && d.range.end <= fact.range.start
                && nothing_between(d.range.end)
        });
        Some(if named { Rank::Named } else { Rank::Bare })
    }

    /// The parts of a clause before and behind an amount: commas end it, those
    /// of numbers aside.
    fn clause(
        &self,
        passage: &Range<usize>,
        amount: &Range<usize>,
    ) -> (Range<usize>, Range<usize>) {
        let text = self.text;
        let tokens = &text.tokens;
        let floor = text
            .folded
            .ceil_char_boundary(amount.start.saturating_sub(SAID_REACH))
            .max(passage.start);
        let ceiling = text
            .folded
            .floor_char_boundary(amount.end + BEHIND_REACH)
            .min(passage.end)
            .max(amount.end);
        let ends = |t: &Token| {
            t.kind == Kind::Sign
                && matches!(
                    t.text(&text.content),
                    "," | "，" | ";" | "；" | "、" | "(" | ")" | "（" | "）" | "|" | "。"
                )
        };
        let at = tokens.partition_point(|t| t.range.start < amount.start);
        let start = tokens[..at]
            .iter()
            .rev()
            .take_while(|t| t.range.start >= floor)
            .find(|t| ends(t))
            .map_or(floor, |t| t.range.end);
        let at = tokens.partition_point(|t| t.range.start < amount.end);
        let end = tokens[at..]
            .iter()
            .take_while(|t| t.range.end <= ceiling)
            .find(|t| ends(t))
            .map_or(ceiling, |t| t.range.start);
        (
            start.min(amount.start)..amount.start,
            amount.end..end.max(amount.end),
        )
    }
}

lexicon!(
    /// Parts of the payment, and what is counted against a total.
    PAID_WORDS,
    ["deposit*", "advance", "prepaid", "prepayment", "down payment", "paid", "your payment", "receipt", "received", "balance", "instal*", "discount*", "rebate", "anzahlung*", "vorauszahlung", "bezahlt", "eingegangen", "ihre zahlung", "erhalten", "restzahlung", "restbetrag", "saldo", "rabatt*", "skonto", "nachlass", "anticipo", "señal", "pagado", "descuento*", "acompte*", "versé", "réglé", "solde", "remise*", "sinal", "adiantamento", "entrada", "desconto*", "定金", "订金", "预付", "已付", "已收", "到账", "尾款", "折扣", "优惠", "前払*", "入金*", "手付*", "残金", "値引*", "предоплат*", "аванс*", "оплачен*", "скидк*", "عربون", "دفعة", "خصم"]
);

lexicon!(
    /// Behind an amount: it is for one of something.
    EACH,
    ["per", "each", "a piece", "apiece", "je", "pro", "cada", "por", "par", "la pièce", "за", "na"]
);

/// Whether an amount is a price or a term of a calculation.
fn is_price(lead: &str, tail: &str) -> bool {
    let (lead, tail) = (lead.trim_end(), tail.trim_start());
    tail.starts_with(['/', '×', '*', '+', '='])
        || lead.ends_with(['×', '*', '@', '+', '-', '=', '≈'])
        || EACH.hits(tail).iter().any(|hit| hit.range.start == 0)
}

/// A label without what stands between its words: `Gesamtbetrag der Zuschläge`.
fn without_articles(label: &str) -> &str {
    const ARTICLES: &[&str] = &[
        "of the", "of", "der", "des", "de la", "de los", "de las", "del", "de", "du", "dos", "das",
        "da", "do",
    ];
    let start = label.trim_start();
    ARTICLES
        .iter()
        .find_map(|article| {
            start
                .strip_prefix(article)
                .filter(|rest| rest.starts_with(' '))
        })
        .unwrap_or(label)
}

/// The one value there is, signs of several currencies counted with those they
/// may stand for.
fn only(codes: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let mut known: Option<&'static str> = None;
    for code in codes {
        match known {
            None => known = Some(code),
            Some(first) if money::compatible(first, code) => {
                if code.len() > first.len() {
                    known = Some(code);
                }
            }
            Some(_) => return None,
        }
    }
    known
}

/// The amounts of a body and its totals whose currency stands elsewhere, in
/// order.
pub fn as_money(amounts: &[&Fact<Money>], totals: &[Fact<Total>]) -> Vec<Fact<Money>> {
    let mut all: Vec<Fact<Money>> = amounts.iter().map(|fact| (*fact).clone()).collect();
    let bare = totals
        .iter()
        .filter(|t| t.part == Part::Body)
        .filter(|t| !amounts.iter().any(|m| m.value.number == t.value.number));
    all.extend(bare.filter_map(|t| {
        Some(Fact {
            value: Money {
                currency: t.value.currency?,
                amount: t.value.amount,
                number: t.value.number.clone(),
            },
            part: t.part,
            range: t.range.clone(),
        })
    }));
    all.sort_by_key(|fact| fact.range.start);
    all
}

/// The numbers an amount of a mail is named with, as letters and digits only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedWith {
    /// Right before it, no other amount between: `PI-118 over USD 25,700.00`.
    pub direct: Option<String>,
    /// Those of its sentence, else of the text before it, else of the subject.
    pub documents: Vec<String>,
    /// What looks like the number of a paper of another kind, in the whole mail.
    pub others: Vec<String>,
}

/// What an amount of a mail is named with.
pub fn named_with(mail: &Mail, total: &Fact<Total>) -> NamedWith {
    let text = mail.text(total.part);
    let passage = text.passage_at(&total.range);
    let own: Vec<&Fact<Document>> = mail.own_facts(&mail.documents).collect();
    let inside = |part: Part, range: &Range<usize>| -> Vec<String> {
        own.iter()
            .filter(|f| f.part == part && range.start <= f.range.start && f.range.end <= range.end)
            .map(|f| f.value.key.clone())
            .collect()
    };
    let before = own
        .iter()
        .rfind(|f| f.part == total.part && f.range.end <= total.range.start);
    let free = |range: &Range<usize>| {
        !mail.money.iter().any(|m| {
            m.part == total.part && m.range.start >= range.end && m.range.end <= total.range.start
        })
    };
    let direct = before
        .filter(|f| f.range.start >= passage.start && free(&f.range))
        .map(|f| f.value.key.clone());
    let mut documents = inside(total.part, &passage);
    if documents.is_empty()
        && let Some(before) = before
    {
        documents = inside(total.part, &text.passage_at(&before.range));
    }
    if documents.is_empty() {
        documents = inside(Part::Subject, &(0..mail.subject.content.len()));
    }
    NamedWith {
        direct,
        documents,
        others: codes_of(mail, &own),
    }
}

/// The codes of a mail that are no document numbers of a known kind.
fn codes_of(mail: &Mail, own: &[&Fact<Document>]) -> Vec<String> {
    [(Part::Subject, &mail.subject), (Part::Body, &mail.body)]
        .into_iter()
        .flat_map(|(part, text)| codes(text).map(move |code| (part, code)))
        .filter(|(part, (at, _))| {
            !own.iter()
                .any(|f| f.part == *part && f.range.start < at.end && at.start < f.range.end)
        })
        .map(|(_, (_, key))| key)
        .collect()
}

/// Codes of a text that may be numbers of papers.
fn codes(text: &Text) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    let authored = |t: &&Token| t.kind == Kind::Code && text.is_authored(t.range.start);
    text.tokens.iter().filter(authored).filter_map(|t| {
        let key = compact(t.text(&text.content));
        let letters = key.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = key.bytes().filter(u8::is_ascii_digit).count();
        (letters >= 2 && digits >= 4).then(|| (t.range.clone(), key))
    })
}

/// Letters and digits of a number, in capitals.
pub fn compact(written: &str) -> String {
    written
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

impl Mail {
    /// The amounts that can be the one this paper ends in: the last of its
    /// totals of the highest rank, or all of them where it has several.
    pub fn grand_totals(&self) -> Vec<&Fact<Total>> {
        let lines = || {
            self.totals
                .iter()
                .filter(|f| matches!(f.value.rank, Rank::Grand | Rank::Line | Rank::Sub))
        };
        let Some(rank) = lines().map(|f| f.value.rank).max() else {
            return Vec::new();
        };
        let mut found: Vec<&Fact<Total>> = Vec::new();
        for fact in lines().filter(|f| f.value.rank == rank) {
            let known = found.iter().any(|k| {
                k.value.amount == fact.value.amount && k.value.currency == fact.value.currency
            });
            if !known {
                found.push(fact);
            }
        }
        if rank == Rank::Sub {
            found.drain(..found.len().saturating_sub(1));
        }
        found
    }

    /// Whether a document is attached that was not opened.
    pub fn has_unread_file(&self) -> bool {
        self.files.iter().any(|file| {
            !file.is_picture()
                && !file.is_by_the_way()
                && !self.opened.iter().any(|o| o.index == file.index)
        })
    }

    /// Whether a number stands anywhere in what the sender wrote, in whatever
    /// way it may be read.
    pub fn has_figure(&self, amount: Decimal) -> bool {
        [&self.subject, &self.body].into_iter().any(|text| {
            text.tokens
                .iter()
                .filter(|t| t.kind == Kind::Number && text.is_authored(t.range.start))
                .any(|t| {
                    let written = t.text(&text.content);
                    [Convention::Point, Convention::Comma]
                        .into_iter()
                        .any(|way| numbers::value(written, way) == Some(amount))
                })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tests::mail;

    fn grand(content: &str) -> Vec<String> {
        mail(content)
            .grand_totals()
            .iter()
            .map(|t| format!("{} {}", t.value.currency.unwrap_or("-"), t.value.amount))
            .collect()
    }

    #[test]
    fn the_line_a_paper_ends_in_is_its_total() {
        for (content, total) in [
            ("TOTAL CIF Hamburg USD 27,500.00", "USD 27500.00"),
            (
                "Sub-total\tUSD 20,000.00\nFreight\tUSD 1,000.00\nGrand total\tUSD 21,000.00",
                "USD 21000.00",
            ),
            (
                "Item\tQty\tUnit price\tAmount (USD)\nA\t100\t5.00\t500.00\nTOTAL\t100\t\t500.00",
                "USD 500.00",
            ),
            ("Total Amount (USD):\n27,500.00", "USD 27500.00"),
            (
                "TOTAL: 2,000 PCS\tUSD 27,500.00\t120 CTNS\t3,400.00 KGS",
                "USD 27500.00",
            ),
            (
                "Nettobetrag\t10.000,00 EUR\nMwSt. 19 %\t1.900,00 EUR\nGesamtbetrag\t11.900,00 EUR",
                "EUR 11900.00",
            ),
            (
                "Gesamtbetrag der Zuschläge\t5,80 EUR\nBruttosumme\t529,87 EUR",
                "EUR 529.87",
            ),
            (
                "Base imponible 1.000,00 €\nIVA 21 % 210,00 €\nTotal factura 1.210,00 €",
                "EUR 1210.00",
            ),
            (
                "Total HT 1 000,00 €\nTVA 20 % 200,00 €\nNet à payer 1 200,00 €",
                "EUR 1200.00",
            ),
            (
                "Итого: 10 000,00 руб.\nНДС 20%: 2 000,00 руб.\nВсего к оплате: 12 000,00 руб.",
                "RUB 12000.00",
            ),
            (
                "小计 100,000.00\n增值税 13,000.00\n价税合计 ¥113,000.00",
                "¥ 113000.00",
            ),
            (
                "小計 400,000円\n消費税 40,000円\n御請求金額 440,000円",
                "JPY 440000",
            ),
            (
                "TOTAL\tUSD 27,500.00\nDeposit 30%\tUSD 8,250.00\nBalance\tUSD 19,250.00",
                "USD 27500.00",
            ),
            (
                "2. Total contract value: USD 27,500.00 (SAY US DOLLARS TWENTY SEVEN THOUSAND FIVE HUNDRED ONLY)",
                "USD 27500.00",
            ),
        ] {
            assert_eq!(grand(content), [total], "{content}");
        }
    }

    #[test]
    fn counts_and_parts_are_no_total() {
        for content in [
            "Total quantity: 2,000 pcs",
            "Total gross weight: 12,345.00 kgs",
            "Total cartons: 1,200",
            "Total 120 cartons, G.W. 2,720.00 kg",
            "Total deposit: USD 8,250.00",
            "Total freight USD 1,450.00",
            "Total pages: 3",
        ] {
            assert!(grand(content).is_empty(), "{content}: {:?}", grand(content));
        }
    }

    #[test]
    fn running_text_says_which_amount_is_the_whole() {
        let ranks = |content: &str| -> Vec<Rank> {
            mail(content).totals.iter().map(|t| t.value.rank).collect()
        };
        for content in [
            "The invoice comes to USD 25,700.00 in total.",
            "anbei die Rechnung, sie beläuft sich auf 25.700,00 EUR.",
            "la factura, por un importe de 25.700,00 EUR",
            "Во вложении счёт на сумму 25 700,00 USD.",
            "附件为发票，总金额为25,700.00美元。",
        ] {
            let ranks = ranks(content);
            assert!(
                ranks.len() == 1 && ranks[0] >= Rank::Said,
                "{content}: {ranks:?}"
            );
        }
        for content in [
            "The deposit amounts to USD 7,710.00.",
            "We offer it at USD 12.85 per piece.",
            "about USD 25,000 in total",
            "Last year the total was USD 25,700.00.",
        ] {
            assert!(ranks(content).is_empty(), "{content}: {:?}", ranks(content));
        }
    }
}
