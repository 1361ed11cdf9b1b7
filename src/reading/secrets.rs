//! Words for how a price was made: cost, margin, floor price. In names of
//! files, and in what a file hides.

use std::ops::Range;

use super::tokens::is_cjk;
use super::words::lexicon;

lexicon!(
    /// How the price was made; nobody outside may see it.
    COST,
    [
        "margin", "margins", "markup", "mark up", "profit", "profits", "costing", "costings", "cost calculation", "cost calc", "cost sheet", "cost price", "cost prices", "cost breakdown", "cost analysis", "costs", "cost", "costsheet", "purchase price", "purchase prices", "buying price", "buying prices", "floor price", "bottom price", "internal use", "internal only", "not for customer", "not for customers", "confidential internal", "price calculation",
        "kalkulation", "vorkalkulation", "kostenkalkulation", "selbstkosten", "einkaufspreis", "einkaufspreise", "ek preis", "ek preise", "marge", "margen", "gewinn", "nur intern", "rohertrag",
        "costo", "costos", "coste", "costes", "escandallo", "margenes", "precio de compra", "precios de compra", "uso interno", "beneficio",
        "prix de revient", "cout de revient", "couts", "cout", "marges", "prix d achat", "prix achat", "usage interne",
        "custo", "custos", "margem", "margens", "preco de compra", "lucro",
        "sebestoimost", "marzha", "natsenka", "zakupochn*", "zakupka", "pribil",
        "成本", "底价", "利润", "毛利", "核算", "进价", "采购价", "进货价", "供应商报价", "仅限内部", "内部使用", "内部资料", "内部专用",
        "原価", "粗利", "仕入", "利益率", "社外秘", "takalifa", "altklfa"
    ]
);

lexicon!(
    /// Costs the customer pays, and words that only hold them.
    NO_SECRET,
    [
        "cost center*", "cost centre*", "cost code*", "cost unit", "low cost", "cost effective", "cost saving*", "cost down", "cost reduction", "freight cost*", "shipping cost*", "sample cost*", "tooling cost*", "tool cost*", "mould cost*", "mold cost*", "courier cost*", "transport cost*", "delivery cost*", "packing cost*", "packaging cost*", "testing cost*", "test cost*", "inspection cost*", "development cost*", "installation cost*", "repair cost*", "running cost*", "operating cost*", "energy cost*", "cost of ownership", "cost of repair", "cost comparison", "landed cost*", "storage cost*", "demurrage cost*", "cost estimate*", "estimated cost*", "cost proposal*", "cost quotation*", "cost sharing", "cost split", "cost overview", "cost and freight", "cost insurance", "logistics cost*", "life cycle cost*", "rework cost*", "claim cost*", "cost claim", "cost of claim", "safety margin", "margin of error", "margin trim", "page margin*", "print margin*", "profit sharing", "non profit",
        "centro de costo*", "centro de coste*", "centro de custo*", "centre de cout*", "costo de envio", "costos de envio", "costo de flete", "coste de envio", "costes de envio", "costo de transporte", "costos de transporte", "coste de transporte", "costes de transporte", "costes de flete", "costes logisticos", "costos logisticos", "bajo costo", "bajo coste", "costo del molde", "coste del molde", "costa", "cout de transport", "couts de transport", "cout transport", "couts transport", "cout de livraison", "couts de livraison", "couts logistiques", "cout du transport", "couts du transport", "bas cout", "custo de frete", "custos de frete", "custo de transporte", "custos de transporte", "custos logisticos", "custo de envio", "custo beneficio", "baixo custo", "custo do molde",
        "成本中心", "运费成本", "物流成本", "降低成本", "节约成本", "低成本", "成本加运费"
    ]
);

lexicon!(
    /// The same at the head of a column or row, where short forms will do.
    CELL,
    [
        "unit cost", "exw cost", "fob cost", "factory price", "factory prices", "supplier price", "supplier prices", "purchase", "purchasing", "buying", "net margin", "gp", "gm", "mu", "floor", "bottom", "limit price", "lowest", "walk away",
        "ek", "ek netto", "ek usd", "ek eur", "ek rmb", "einkauf", "einstand", "einstandspreis", "einstandspreise", "kosten", "stuckkosten", "herstellkosten", "herstellungskosten", "aufschlag", "handelsspanne", "spanne", "db", "lieferantenpreis", "untergrenze", "preisuntergrenze", "mindestpreis",
        "costo unitario", "coste unitario", "compra", "margen", "ganancia", "utilidad", "precio fabrica", "precio minimo", "costo fabrica",
        "achat", "px achat", "pa", "marge", "benefice", "prix usine", "prix plancher",
        "custo unitario", "custo fabrica", "preco fabrica", "preco minimo", "markup",
        "nasha tsena", "vhod*", "zakup", "rentabelnost", "minimalnaya tsena",
        "工厂价", "出厂价", "工厂报价", "采购", "供应商价", "净利", "净利率", "加价", "最低价", "底线", "拿货价", "退税", "退税率",
        "仕入値", "仕切", "利益", "マージン", "下限", "底値", "التكلفة", "تكلفة", "الهامش", "هامش", "الربح"
    ]
);

/// Words of a cell that is a heading, at most.
const MAX_HEADING: usize = 5;

/// Han letters of the same.
const MAX_HAN: usize = 14;

/// Cost and margin in the words of a name, [`super::file_names::words_of`].
pub fn in_name(words: &str) -> Vec<Range<usize>> {
    let secret = COST.hits(words);
    if secret.is_empty() {
        return Vec::new();
    }
    let open = NO_SECRET.hits(words);
    secret
        .into_iter()
        .map(|hit| hit.range)
        .filter(|hit| {
            !open
                .iter()
                .any(|o| o.range.start <= hit.start && hit.start < o.range.end)
        })
        .collect()
}

/// Whether a short piece, such as a cell or a sheet's name, is headed by cost
/// or margin.
pub fn heads(words: &str) -> bool {
    let count = words.split(' ').count();
    let han = words.chars().filter(|c| is_cjk(*c)).count();
    if count > MAX_HEADING || han > MAX_HAN {
        return false;
    }
    let short = || {
        CELL.hits(words).iter().any(|hit| {
            let rest = &words[hit.range.end..];
            hit.range.start == 0 && rest.split(' ').all(|word| word.is_empty() || is_unit(word))
        })
    };
    !in_name(words).is_empty() || short()
}

/// What may stand behind a short heading: `EK netto USD`.
fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "usd"
            | "eur"
            | "rmb"
            | "cny"
            | "pc"
            | "pcs"
            | "unit"
            | "net"
            | "netto"
            | "pro"
            | "per"
            | "stk"
            | "in"
            | "美元"
            | "元"
    ) || word.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::file_names::words_of;

    #[test]
    fn headings_of_a_calculation() {
        for cell in [
            "Cost",
            "Unit cost USD",
            "EK netto",
            "Margin %",
            "成本价(RMB)",
            "利润率",
            "Costo unit.",
            "Prix de revient",
            "Себестоимость",
            "GP",
            "原価",
            "Einstandspreis",
            "退税率",
        ] {
            assert!(heads(&words_of(cell)), "{cell}");
        }
        for cell in [
            "Freight cost",
            "Price",
            "Sample cost",
            "Low-cost",
            "Ekaterinburg",
            "Gpm",
            "DB9 plug",
            "Purchase order number of the buyer",
            "运费成本",
            "材料",
            "",
        ] {
            assert!(!heads(&words_of(cell)), "{cell}");
        }
    }
}
