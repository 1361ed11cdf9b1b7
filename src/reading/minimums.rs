//! Minimum order quantities and the quantity they are held against.

use std::ops::Range;

use super::arithmetic::{Term, first_word, single_number, term};
use super::numbers::Convention;
use super::quantities::{Quantity, is_count};
use super::tables::{Column, Table};
use super::words::lexicon;
use super::{Fact, Text};

/// A minimum with the quantity offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minimum {
    /// The least to be ordered.
    pub minimum: Term,
    /// The quantity of the same goods.
    pub quantity: Term,
}

lexicon!(
    MOQ,
    [
        "moq",
        "m.o.q",
        "minimum order",
        "minimum order quantity",
        "min. order",
        "min order",
        "minimum quantity",
        "minimum qty",
        "order minimum",
        "minimum run",
        "mindestbestellmenge",
        "mindestmenge",
        "mindestabnahme*",
        "mindestauftrag*",
        "pedido mínimo",
        "cantidad mínima",
        "mínimo de pedido",
        "compra mínima",
        "lote mínimo",
        "minimum de commande",
        "quantité minimum",
        "quantité minimale",
        "commande minimum",
        "commande minimale",
        "quantidade mínima",
        "quantidade mínima de pedido",
        "encomenda mínima",
        "lote mínimo",
        "最小起订量",
        "起订量",
        "最低起订量",
        "最小订量",
        "最低订量",
        "最小発注数量",
        "最低発注数量",
        "最小ロット",
        "最低ロット",
        "минимальный заказ",
        "минимальная партия",
        "мин. заказ",
        "минимальное количество",
        "الحد الأدنى"
    ]
);

lexicon!(
    /// The minimum is lifted, told of, or is of something else.
    LIFTED,
    ["waive*", "waiving", "sample*", "trial", "test order", "exception*", "no minimum", "without minimum", "regardless", "despite", "although", "normally", "usually", "surcharge", "set-up", "setup", "stock", "in stock", "ex stock", "not enough", "below", "under the", "less than", "not reach", "reach", "cannot", "can't", "unfortunately", "spare*", "per colour", "per color", "each colour", "per design", "per size", "call-off*", "call off*", "annual*", "per year", "monthly", "for once", "this time", "this order only", "fine", "ok with", "accept*", "agree*", "instead", "increase", "raise", "could you", "can you", "would you", "you ask*", "asked", "combine", "mix*", "next time", "later", "from january", "future",
     "verzicht*", "muster*", "probe*", "testauftrag", "ausnahm*", "ohne mindest*", "normalerweise", "eigentlich", "zuschlag", "mindermengen*", "lager*", "leider", "unterschreit*", "unter der", "erreich*", "abruf*", "rufen", "jahresmenge", "je farbe", "pro farbe", "einmalig", "diesmal", "trotzdem", "genau richtig",
     "muestra*", "excepción", "excepcional*", "sin mínimo", "normalmente", "recargo", "stock", "existencias", "lamentablemente", "no alcanz*", "por color", "esta vez", "podría", "inferior",
     "échantillon*", "essai", "exception*", "sans minimum", "supplément", "stock", "malheureusement", "n'atteint", "par couleur", "cette fois", "pourriez", "inférieur*",
     "amostra*", "exceção", "excecional*", "sem mínimo", "acréscimo", "estoque", "infelizmente", "não atinge", "por cor", "desta vez", "poderia", "abaixo",
     "样品", "试单", "样单", "现货", "库存", "不受", "不限", "例外", "破例", "通常", "一般", "加收", "附加费", "达不到", "不够", "不足", "低于", "每色", "每个颜色", "这次", "本次", "能否", "可否", "凑", "特批", "试订", "サンプル", "在庫", "例外", "通常", "特別に", "今回", "未満", "各色", "試験",
     "образ*", "пробн*", "исключен*", "обычно", "со склада", "доплат*", "к сожалению", "меньше", "на цвет", "?"]
);

lexicon!(
    /// What is in a carton is no order.
    PACKED,
    ["per carton", "/carton", "/ctn", "per ctn", "a carton", "in a carton", "per box", "per pallet", "in karton", "pro karton", "je karton", "im karton", "pro palette", "por caja", "por caixa", "par carton", "par boîte", "每箱", "/箱", "每盒", "入", "в коробке", "container", "takes", "hc", "gp"]
);

/// Quantities held against one minimum, at most.
const MAX_COUNTS: usize = 40;

struct Reader<'a> {
    text: &'a Text,
    convention: Convention,
    counts: Vec<&'a Fact<Quantity>>,
}

/// Minimums with the quantities of the authored body.
pub fn find(
    text: &Text,
    convention: Convention,
    tables: &[Table],
    quantities: &[&Fact<Quantity>],
) -> Vec<Minimum> {
    let reader = Reader {
        text,
        convention,
        counts: quantities
            .iter()
            .filter(|q| text.is_authored(q.range.start))
            // "7.20 each" is a price.
            .filter(|q| !text.folded[q.range.clone()].ends_with("each"))
            .filter(|q| is_count(q.value.unit) || matches!(q.value.unit, "kg" | "t" | "m"))
            .copied()
            .collect(),
    };
    let mut found = reader.rows(tables);
    let mut hits = MOQ.authored(text);
    hits.sort_by_key(|h| h.range.start);
    hits.truncate(20);
    // A minimum is nobody's order.
    let own: Vec<usize> = hits
        .iter()
        .filter_map(|hit| Some(reader.number_behind(&hit.range)?.range.start))
        .collect();
    let mut reader = reader;
    reader.counts.retain(|q| !own.contains(&q.range.start));
    for hit in hits {
        if let Some(minimum) = reader.at(&hit.range)
            && !found
                .iter()
                .any(|f| f.minimum.range == minimum.minimum.range)
        {
            found.push(minimum);
        }
    }
    found
}

impl Reader<'_> {
    fn rows(&self, tables: &[Table]) -> Vec<Minimum> {
        let mut found = Vec::new();
        for table in tables {
            for row in table.rows.iter().filter(|r| r.len() == table.columns.len()) {
                let number =
                    |column| single_number(self.text, table.cell(row, column)?, self.convention);
                let line = row.first().map_or(0, |c| c.start)..row.last().map_or(0, |c| c.end);
                let pair = number(Column::Minimum).zip(number(Column::Quantity));
                if let Some((minimum, quantity)) = pair
                    && !LIFTED.is_in(&self.text.folded[line])
                {
                    found.push(Minimum { minimum, quantity });
                }
            }
        }
        found
    }

    fn term_at(&self, start: usize) -> Option<Term> {
        let index = self.text.tokens.partition_point(|t| t.range.start < start);
        term(self.text, self.text.tokens.get(index)?, self.convention)
    }

    /// The number that belongs to a word for minimum: the first behind it.
    fn number_behind(&self, word: &Range<usize>) -> Option<Term> {
        const REACH: usize = 48;
        let tokens = &self.text.tokens;
        let line = self.text.line_at(word.start);
        let from = tokens.partition_point(|t| t.range.start < word.end);
        let number = tokens[from..]
            .iter()
            .take_while(|t| t.range.start < line.end.min(word.end + REACH))
            .find(|t| t.kind == super::tokens::Kind::Number)?;
        let between = &self.text.content[word.end..number.range.start];
        let ends = between.contains(['.', ';', '；', '。', '?']);
        (!ends).then(|| term(self.text, number, self.convention))?
    }

    fn at(&self, word: &Range<usize>) -> Option<Minimum> {
        let minimum = self.number_behind(word)?;
        let behind = self.text.folded[minimum.range.end..].trim_start_matches([' ', '\u{a0}']);
        let wanted = first_word(behind).filter(|unit| is_count(unit));
        let line = self.text.line_at(word.start);
        let sentence = self.text.sentence_at(word);
        if LIFTED.is_in(&self.text.folded[sentence.clone()]) {
            return None;
        }
        let fits = |q: &&&Fact<Quantity>| {
            let clause = self.text.clause_at(&q.range);
            q.range.start != minimum.range.start
                && wanted.is_none_or(|unit| unit == q.value.unit)
                && !PACKED.is_in(&self.text.folded[clause])
        };
        let within = |range: &Range<usize>| -> Vec<&Fact<Quantity>> {
            self.counts
                .iter()
                .filter(|q| range.start <= q.range.start && q.range.start < range.end)
                .take(MAX_COUNTS)
                .filter(fits)
                .copied()
                .collect()
        };
        let mut near = within(&sentence);
        if near.is_empty() {
            near = within(&line);
        }
        if near.is_empty() {
            let all = 0..self.text.content.len();
            near = within(&all);
        }
        let lifted = near.iter().take(20).any(|q| {
            let sentence = self.text.sentence_at(&q.range);
            LIFTED.is_in(&self.text.folded[sentence])
        });
        if lifted {
            return None;
        }
        let (first, rest) = near.split_first()?;
        let one = rest.iter().all(|q| q.value.value == first.value.value);
        one.then(|| {
            Some(Minimum {
                minimum,
                quantity: self.term_at(first.range.start)?,
            })
        })?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(content: &str) -> Vec<(String, String)> {
        let text = Text::plain(content);
        let quantities: Vec<Fact<Quantity>> =
            super::super::quantities::find(content, &text.tokens, Convention::Point)
                .into_iter()
                .map(|(range, value)| Fact {
                    value,
                    part: crate::review::Part::Body,
                    range,
                })
                .collect();
        let tables = super::super::tables::find(&text);
        let all: Vec<_> = quantities.iter().collect();
        find(&text, Convention::Point, &tables, &all)
            .into_iter()
            .map(|m| (m.minimum.value.to_string(), m.quantity.value.to_string()))
            .collect()
    }

    #[test]
    fn a_minimum_meets_the_quantity_offered() {
        for content in [
            "500 sets at USD 3.10, MOQ 2,000 sets",
            "Minimum order quantity: 2,000 sets\nQuantity: 500 sets",
            "Item\tQty\tPrice\tMOQ\nA\t500\t3.10\t2,000",
        ] {
            let expected = ("2000".to_owned(), "500".to_owned());
            assert_eq!(pairs(content), [expected], "{content}");
        }
        for content in [
            "MOQ 2,000 sets, waived for your trial order of 500 sets",
            "MOQ 2,000 sets, 24 sets per carton",
        ] {
            assert!(pairs(content).is_empty(), "{content}");
        }
    }
}
