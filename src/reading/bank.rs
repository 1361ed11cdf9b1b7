//! Account numbers in IBAN form.

use std::ops::Range;

use super::words::lexicon;

/// Something written where, or as, an IBAN is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenIban {
    /// Letters and digits, upper case, without blanks.
    pub compact: String,
    /// Whether length and check digits are right.
    pub valid: bool,
}

/// Length of an IBAN by country: the ISO 13616 registry of 2025.
pub(super) const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BI", 27),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DJ", 27),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FK", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HN", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MN", 20),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NI", 28),
    ("NL", 18),
    ("NO", 15),
    ("OM", 23),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("RU", 33),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("SO", 23),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
    ("YE", 30),
];

lexicon!(
    BANK_WORDS,
    [
        "iban",
        "account",
        "a/c",
        "bank",
        "bic",
        "swift",
        "konto",
        "kontonummer",
        "bankverbindung",
        "cuenta",
        "compte",
        "virement",
        "conta",
        "счет",
        "счёт",
        "банк",
        "账号",
        "账户",
        "帐号",
        "开户",
        "银行",
        "口座",
        "銀行",
        "حساب",
        "payment",
        "remit*",
        "zahlung",
        "transfer",
        "pago",
        "paiement",
        "pagamento",
        "überweis*"
    ]
);

lexicon!(
    OTHER_LABELS,
    [
        "tracking",
        "serial",
        "s/n",
        "sendung*",
        "paket*",
        "vat",
        "ust*",
        "tax id",
        "eori",
        "part no",
        "article",
        "sku",
        "seriennummer",
        "shipment",
        "awb",
        "waybill",
        "运单",
        "序列号",
        "快递",
        "lot",
        "batch",
        "mandate",
        "creditor*"
    ]
);

/// The IBANs of a text, right or wrong.
pub fn find(content: &str, folded: &str) -> Vec<(Range<usize>, WrittenIban)> {
    let bytes = content.as_bytes();
    let mut found: Vec<(Range<usize>, WrittenIban)> = Vec::new();
    let mut at = 0;
    while at + 4 <= bytes.len() && found.len() < super::MAX_FACTS {
        if !starts_here(bytes, at) {
            at += 1;
            continue;
        }
        match candidate(content, folded, at) {
            Some((range, iban)) => {
                at = range.end;
                found.push((range, iban));
            }
            None => at += 2,
        }
    }
    found
}

fn starts_here(bytes: &[u8], at: usize) -> bool {
    let letters = bytes[at].is_ascii_uppercase() && bytes[at + 1].is_ascii_uppercase();
    let digits = bytes[at + 2].is_ascii_digit() && bytes[at + 3].is_ascii_digit();
    let edge = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
    letters && digits && edge
}

fn candidate(content: &str, folded: &str, start: usize) -> Option<(Range<usize>, WrittenIban)> {
    let country = &content[start..start + 2];
    let expected = LENGTHS.iter().find(|(c, _)| *c == country)?.1;
    let groups = groups(content, start);
    let labelled = is_labelled(content, folded, start);
    let total: usize = groups.iter().map(|g| g.len()).sum();
    let fours = groups.len() >= 4 && groups[..groups.len() - 1].iter().all(|g| g.len() == 4);
    // Cut at the registered length when a group ends there.
    let mut taken = 0usize;
    let mut length = 0usize;
    for group in &groups {
        if length >= expected {
            break;
        }
        length += group.len();
        taken += 1;
    }
    let last = groups.get(taken.checked_sub(1)?)?;
    let range = start..last.end;
    let compact: String = content[range.clone()]
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_uppercase();
    let near_length =
        (expected - 4..=expected + 4).contains(&compact.len()) || labelled && total >= 12;
    let digits = compact[2..].bytes().filter(u8::is_ascii_digit).count();
    let looks_right = near_length
        && digits >= 8
        && (labelled
            || fours && in_context(content, folded, start)
            || compact.len() == expected && in_context(content, folded, start));
    looks_right.then(|| {
        let valid = compact.parse::<iban::Iban>().is_ok();
        (range, WrittenIban { compact, valid })
    })
}

/// Runs of letters and digits from `start`, parted by one blank, dash or line
/// wrap, as long as they can belong to an IBAN.
fn groups(content: &str, start: usize) -> Vec<Range<usize>> {
    let bytes = content.as_bytes();
    let mut groups = Vec::new();
    let mut at = start;
    let mut total = 0;
    loop {
        let length = bytes[at..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric())
            .count();
        let run = &content[at..at + length];
        let belongs = length > 0
            && !run.bytes().any(|b| b.is_ascii_lowercase())
            && (groups.is_empty()
                || run.bytes().any(|b| b.is_ascii_digit())
                || length == 4 && total == 4);
        if !belongs || total + length > 40 {
            break;
        }
        total += length;
        groups.push(at..at + length);
        at += length;
        let gap = &content[at..];
        let skip = gap.len()
            - gap
                .trim_start_matches([' ', '\u{a0}', '\u{202f}', '-', '\r'])
                .len();
        let wrapped = gap[skip..].starts_with('\n') && total < 30;
        let indent = if wrapped {
            let behind = &gap[skip + 1..];
            1 + behind.len() - behind.trim_start_matches([' ', '\t']).len()
        } else {
            0
        };
        if skip + indent == 0 || skip > 4 {
            break;
        }
        at += skip + indent;
        if at >= bytes.len() {
            break;
        }
    }
    groups
}

fn is_labelled(content: &str, folded: &str, start: usize) -> bool {
    let from = back(content, start, 24);
    folded[from..start].contains("iban")
}

/// Bank words around it and nothing that says it is something else.
fn in_context(content: &str, folded: &str, start: usize) -> bool {
    let floor = back(content, start, 60);
    let line = content[floor..start]
        .rfind('\n')
        .map_or(floor, |i| floor + i + 1);
    if OTHER_LABELS.is_in(&folded[line..start]) {
        return false;
    }
    let from = back(content, start, 240);
    let to = content.floor_char_boundary(start + 120);
    BANK_WORDS.is_in(&folded[from..to])
}

fn back(content: &str, from: usize, bytes: usize) -> usize {
    content.ceil_char_boundary(from.saturating_sub(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Text;

    fn ibans(content: &str) -> Vec<(String, bool)> {
        let text = Text::plain(content);
        find(&text.content, &text.folded)
            .into_iter()
            .map(|(_, i)| (i.compact, i.valid))
            .collect()
    }

    #[test]
    fn right_and_wrong_ones_are_found() {
        assert_eq!(
            ibans("IBAN: DE89 3704 0044 0532 0130 00"),
            [("DE89370400440532013000".into(), true)]
        );
        assert_eq!(
            ibans("IBAN DE89 3704 0044 0532 0310 00, BIC COBADEFF"),
            [("DE89370400440532031000".into(), false)]
        );
        assert_eq!(
            ibans("our account\nDE89 3704 0044\n  0532 0130 00"),
            [("DE89370400440532013000".into(), true)]
        );
    }

    #[test]
    fn other_numbers_are_not() {
        for content in [
            "USt-IdNr. DE123456789",
            "tracking DE89370400440532031000",
            "part no. GB29 1234",
            "our ref CN12 3456 7890 1234 5678",
        ] {
            assert!(ibans(content).is_empty(), "{content}");
        }
    }
}
