//! Counted and measured goods.

use std::ops::Range;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::numbers::{self, Convention};
use super::tokens::{Kind, Token};

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// How many.
    pub value: Decimal,
    /// The unit, one name for all its spellings.
    pub unit: &'static str,
}

const UNITS: &[(&str, &[&str])] = &[
    (
        "pc",
        &[
            "pc",
            "pcs",
            "piece",
            "pieces",
            "pce",
            "pces",
            "unit",
            "units",
            "ea",
            "each",
            "nos",
            "个",
            "個",
            "件",
            "只",
            "支",
            "把",
            "条",
            "枚",
            "本",
            "pz",
            "pza",
            "pzas",
            "pieza",
            "piezas",
            "ud",
            "uds",
            "unidad",
            "unidades",
            "unid",
            "un",
            "peça",
            "peças",
            "pç",
            "pçs",
            "pièce",
            "pièces",
            "stück",
            "stk",
            "stck",
            "шт",
            "штук",
            "штука",
            "قطعة",
            "قطع",
            "根",
            "块",
            "片",
            "颗",
            "張",
            "张",
            "stücke",
            "peca",
            "pecas",
        ],
    ),
    (
        "set",
        &[
            "set",
            "sets",
            "套",
            "组",
            "jeu",
            "jeux",
            "satz",
            "sätze",
            "juego",
            "juegos",
            "conjunto",
            "conjuntos",
            "комплект",
            "комплектов",
            "セット",
            "sätzen",
            "комплекта",
            "طقم",
        ],
    ),
    ("machine", &["台", "辆"]),
    (
        "carton",
        &[
            "ctn",
            "ctns",
            "carton",
            "cartons",
            "箱",
            "karton",
            "kartons",
            "caja",
            "cajas",
            "caixa",
            "caixas",
            "box",
            "boxes",
            "коробок",
            "коробка",
            "カートン",
            "ケース",
            "كرتون",
        ],
    ),
    (
        "pallet",
        &[
            "pallet", "pallets", "plt", "plts", "托", "palette", "paletten", "palettes", "palés",
            "paletes",
        ],
    ),
    (
        "pair",
        &[
            "pair", "pairs", "双", "对", "paar", "paire", "paires", "par", "pares",
        ],
    ),
    ("kg", &["kg", "kgs", "公斤", "千克", "кг", "kilo", "kilos"]),
    (
        "t",
        &["t", "ton", "tons", "mt", "tonne", "tonnes", "吨", "тонн"],
    ),
    (
        "m",
        &[
            "m", "mtr", "mtrs", "meter", "meters", "metre", "metres", "米", "mètres", "metros",
        ],
    ),
    (
        "roll",
        &[
            "roll",
            "rolls",
            "卷",
            "rolle",
            "rollen",
            "rollo",
            "rollos",
            "rolo",
            "rolos",
            "rouleau",
            "rouleaux",
            "рулон",
            "рулонов",
        ],
    ),
    (
        "dozen",
        &[
            "dozen", "doz", "dz", "打", "dutzend", "docena", "docenas", "dúzia", "dúzias",
            "douzaine",
        ],
    ),
    (
        "inner box",
        &[
            "盒",
            "schachtel",
            "schachteln",
            "boîte",
            "boîtes",
            "estuche",
            "estuches",
        ],
    ),
    (
        "pack",
        &[
            "pack",
            "packs",
            "pkt",
            "packung",
            "packungen",
            "paquete",
            "paquetes",
            "pacote",
            "pacotes",
            "paquet",
            "paquets",
            "包",
            "упак",
        ],
    ),
    (
        "bag",
        &[
            "bag",
            "bags",
            "袋",
            "beutel",
            "sack",
            "säcke",
            "sac",
            "sacs",
            "bolsa",
            "bolsas",
            "saco",
            "sacos",
            "мешков",
        ],
    ),
    ("foot", &["ft", "foot", "feet", "pie", "pies"]),
    ("yard", &["yd", "yds", "yard", "yards", "码"]),
    ("lb", &["lb", "lbs", "pound"]),
    (
        "m3",
        &["cbm", "m³", "m3", "м³", "立方米", "立方", "kubikmeter"],
    ),
    ("litre", &["l", "ltr", "litre", "litres", "liter", "升"]),
    ("m2", &["sqm", "m2", "m²", "平方米"]),
];

/// The unit a word stands for.
pub fn unit(word: &str) -> Option<&'static str> {
    static INDEX: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
        UNITS
            .iter()
            .flat_map(|(unit, names)| names.iter().map(move |name| (*name, *unit)))
            .collect()
    });
    // The longest names have ten letters; words of a text are often longer.
    if word.len() > 24 {
        return None;
    }
    INDEX.get(word.to_lowercase().as_str()).copied()
}

/// Units that count goods rather than measure them.
pub fn is_count(unit: &str) -> bool {
    matches!(
        unit,
        "pc" | "set"
            | "machine"
            | "carton"
            | "pallet"
            | "pair"
            | "roll"
            | "dozen"
            | "inner box"
            | "pack"
            | "bag"
    )
}

/// The quantities of a text.
pub fn find(
    content: &str,
    tokens: &[Token],
    convention: Convention,
) -> Vec<(Range<usize>, Quantity)> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let (Kind::Number, Some(next)) = (token.kind, tokens.get(index + 1)) else {
            continue;
        };
        let adjacent = content[token.range.end..next.range.start].chars().count() <= 1
            && next.kind == Kind::Word;
        let Some(unit) = unit(next.text(content)).filter(|_| adjacent) else {
            continue;
        };
        if let Some(value) = numbers::value(token.text(content), convention) {
            found.push((token.range.start..next.range.end, Quantity { value, unit }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tokens::lex;

    #[test]
    fn spellings_of_a_unit_are_one() {
        for content in [
            "2,000 pcs",
            "2,000pcs",
            "2,000 Stück",
            "2,000件",
            "2,000 piezas",
            "2,000 шт",
        ] {
            let found = find(content, &lex(content), Convention::Point);
            assert_eq!(found.len(), 1, "{content}");
            assert_eq!(found[0].1.unit, "pc", "{content}");
            assert_eq!(found[0].1.value, Decimal::from(2000), "{content}");
        }
    }
}
