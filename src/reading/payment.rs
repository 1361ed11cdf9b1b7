//! Payment terms: the parts an amount is paid in, and the ways it is paid.

use std::ops::Range;

use rust_decimal::Decimal;

use super::tokens::Kind;
use super::words::lexicon;
use super::{Text, numbers::Convention};

/// A percentage tied to a part of the payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentPart {
    /// Of the whole.
    pub percent: Decimal,
    /// Which part.
    pub kind: PartKind,
}

/// A part of the payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// Paid first.
    Deposit,
    /// What is left.
    Balance,
    /// Paid by a credit or against documents.
    Documents,
    /// Tied to payment in another way: `40 % on first samples`.
    Other,
}

/// A way of paying named in the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Which.
    pub way: Way,
    /// The share it is for, where one is named; the whole otherwise.
    pub percent: Option<Decimal>,
    /// Behind `Payment:` or in the subject.
    pub labelled: bool,
    /// With days, `at sight` or the like: meant as a term.
    pub detailed: bool,
    /// Explained, declined, past, or somebody else's.
    pub told: bool,
    /// Offered as one of several.
    pub choice: bool,
    /// Said of a part of the payment.
    pub partial: bool,
}

/// How is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A deposit and the rest.
    Split,
    /// All before anything happens.
    Advance,
    /// Letter of credit.
    Credit,
    /// Documents against payment.
    AgainstPayment,
    /// Documents against acceptance.
    AgainstAcceptance,
    /// So many days on open account.
    OpenAccount,
}

lexicon!(
    DEPOSIT,
    [
        "deposit*",
        "down",
        "down payment",
        "downpayment",
        "advance",
        "in advance",
        "upfront",
        "up front",
        "prepayment",
        "prepaid",
        "with order",
        "on order",
        "with po",
        "initial",
        "first payment",
        "anzahlung",
        "angezahlt",
        "vorauszahlung",
        "vorab",
        "bei auftrag*",
        "bei bestellung",
        "anticipo",
        "anticipado",
        "adelanto",
        "señal",
        "a la firma",
        "con el pedido",
        "al confirmar",
        "acompte",
        "arrhes",
        "à la commande",
        "avance",
        "d'avance",
        "entrada",
        "sinal",
        "adiantamento",
        "adiantado",
        "antecipado",
        "depósito",
        "no pedido",
        "аванс*",
        "предоплат*",
        "предварительн*",
        "定金",
        "订金",
        "預付",
        "预付*",
        "首付",
        "前金",
        "手付金",
        "頭金",
        "内金",
        "دفعة مقدمة",
        "مقدم*",
        "عربون"
    ]
);

lexicon!(
    BALANCE,
    [
        "balance",
        "balanced",
        "remaining",
        "remainder",
        "rest",
        "final payment",
        "before shipment",
        "prior to shipment",
        "before delivery",
        "against copy",
        "against b/l",
        "against bl",
        "against documents",
        "against scanned",
        "copy of b/l",
        "b/l copy",
        "restzahlung",
        "restbetrag",
        "rest",
        "restlich*",
        "saldo",
        "vor verschiffung",
        "vor versand",
        "vor lieferung",
        "gegen",
        "resto",
        "restante",
        "antes del embarque",
        "antes de embarque",
        "contra copia",
        "contra documentos",
        "solde",
        "reste",
        "avant expédition",
        "avant embarquement",
        "contre documents",
        "contre copie",
        "contra cópia",
        "na cópia",
        "antes do embarque",
        "остаток",
        "остальн*",
        "баланс",
        "перед отгрузкой",
        "до отгрузки",
        "по копии",
        "против",
        "尾款",
        "余款",
        "余额",
        "见提单",
        "提单复印件",
        "提单副本",
        "发货前",
        "出货前",
        "残金",
        "残額",
        "出荷前",
        "الباقي",
        "المتبقي",
        "الرصيد",
        "رصيد",
        "قبل الشحن"
    ]
);

lexicon!(
    /// A payment that is no part of the price.
    NO_PART,
    [
        "commission*", "interest", "retention", "bond", "guarantee", "aql", "discount*", "skonto", "vat", "mwst", "tax", "duty", "margin", "insurance", "insured", "invoice value", "tolerance", "more or less", "penalty", "surcharge", "bank charge*", "scrap", "moisture", "purity", "provision", "rabatt", "zinsen", "descuento", "comisión", "interés", "iva", "remise", "commission", "tva", "retenue", "desconto", "comissão", "juros", "удержание", "гарантийн*", "комисси*", "скидк*", "штраф*", "пени", "ндс", "佣金", "利息", "折扣", "质保金", "保证金", "税", "手续费", "损耗", "手数料", "割引", "خصم", "عمولة"
    ]
);

lexicon!(
    CREDIT,
    [
        "l/c",
        "lc",
        "letter of credit",
        "letters of credit",
        "documentary credit",
        "akkreditiv*",
        "dokumentenakkreditiv",
        "carta de crédito",
        "carta de credito",
        "crédito documentario",
        "crédit documentaire",
        "lettre de crédit",
        "credoc",
        "crédito documentário",
        "аккредитив*",
        "信用证",
        "信用状",
        "اعتماد مستندي",
        "خطاب اعتماد"
    ]
);
lexicon!(
    AGAINST_PAYMENT,
    [
        "d/p",
        "documents against payment",
        "cash against documents",
        "cad",
        "付款交单",
        "dokumente gegen zahlung",
        "documentos contra pago",
        "documents contre paiement"
    ]
);
lexicon!(
    AGAINST_ACCEPTANCE,
    [
        "d/a",
        "documents against acceptance",
        "承兑交单",
        "documentos contra aceptación",
        "documents contre acceptation"
    ]
);
lexicon!(
    /// Days follow or go before.
    OPEN,
    [
        "net", "open account", "o/a", "days after b/l", "days from b/l", "days after shipment", "days b/l", "days from invoice", "days after invoice", "days after receipt", "days credit", "days of credit", "credit terms", "netto", "tage netto", "zahlungsziel", "tage nach", "tage ab", "días fecha", "días desde", "días de la fecha", "días f.f.", "jours fin de mois", "jours date", "jours nets", "jours après", "dias da data", "dias após", "dias do b/l", "отсрочк*", "с даты коносамента", "дней после", "дней с даты", "账期", "月结", "赊账", "赊销", "月末締め", "掛け", "يوما من تاريخ", "يوماً من تاريخ"
    ]
);
lexicon!(
    /// The days are days to pay in.
    PAYING,
    [
        "pay", "paid", "payment*", "payable", "net", "open account", "o/a", "credit terms", "zahl*", "netto", "zahlungsziel", "pago*", "pagar", "transferencia", "paiement*", "règlement*", "payer", "payable*", "pagamento*", "оплат*", "платеж*", "отсрочк*", "付款", "支付", "账期", "月结", "赊*", "支払*", "الدفع"
    ]
);
lexicon!(
    ADVANCE,
    [
        "in advance",
        "prepayment",
        "advance payment",
        "full payment before",
        "payment in full before",
        "t/t in advance",
        "100% t/t before",
        "vorkasse",
        "vorauskasse",
        "vorauszahlung",
        "im voraus",
        "pago anticipado",
        "por adelantado",
        "prepago",
        "paiement d'avance",
        "paiement anticipé",
        "pagamento antecipado",
        "предоплат*",
        "全款",
        "款到发货",
        "前t/t",
        "前tt",
        "全额预付",
        "前払い",
        "全額前払",
        "مقدما"
    ]
);
lexicon!(
    DETAIL,
    [
        "at sight",
        "sight",
        "usance",
        "irrevocable",
        "à vue",
        "a la vista",
        "à vista",
        "bei sicht",
        "по предъявлении",
        "即期",
        "远期",
        "不可撤销",
        "一覧払",
        "acceptance",
        "b/l date",
        "b/l"
    ]
);

lexicon!(
    LABELS,
    [
        "payment",
        "payment terms",
        "terms of payment",
        "payment term",
        "zahlung",
        "zahlungsbedingung*",
        "zahlungskondition*",
        "zahlungsweise",
        "pago",
        "forma de pago",
        "condiciones de pago",
        "condición de pago",
        "paiement",
        "règlement",
        "conditions de paiement",
        "modalités de paiement",
        "pagamento",
        "condição de pagamento",
        "condições de pagamento",
        "forma de pagamento",
        "оплата",
        "условия оплаты",
        "порядок оплаты",
        "付款方式",
        "付款条件",
        "付款",
        "支付方式",
        "结算方式",
        "支払条件",
        "お支払い条件",
        "支払方法",
        "お支払条件",
        "شروط الدفع",
        "الدفع",
        "طريقة الدفع"
    ]
);

lexicon!(
    TOLD,
    [
        "不接受",
        "不能",
        "不用",
        "不做",
        "不是",
        "不再",
        "not needed",
        "makes sense only",
        "ne pouvons",
        "n'acceptons",
        "not",
        "don't",
        "cannot",
        "can't",
        "never",
        "instead",
        "rather than",
        "requested by",
        "your bank",
        "typed",
        "by mistake",
        "previous*",
        "until now",
        "so far",
        "last year",
        "last order",
        "below usd",
        "only above",
        "if",
        "unless",
        "in case",
        "from january",
        "our customer",
        "your customer",
        "commission",
        "supplier",
        "tooling",
        "mould",
        "mold",
        "samples",
        "sample",
        "deposit received",
        "is in",
        "received",
        "arrived",
        "thanks",
        "thank you for",
        "discount",
        "amend*",
        "both contracts",
        "contract a",
        "next order*",
        "future order*",
        "change*",
        "nicht",
        "kein*",
        "statt",
        "bisher",
        "früher",
        "wenn",
        "falls",
        "künftig",
        "ab januar",
        "umstell*",
        "provision",
        "werkzeug*",
        "muster*",
        "erhalten",
        "danke",
        "en lugar de",
        "en vez de",
        "no es",
        "si",
        "anterior*",
        "muestras",
        "molde",
        "comisión",
        "recibido",
        "gracias",
        "a partir de",
        "cambi*",
        "au lieu de",
        "si",
        "jusqu'ici",
        "moule",
        "échantillons",
        "reçu",
        "commission",
        "à partir de",
        "d'habitude",
        "em vez de",
        "não",
        "molde",
        "amostras",
        "recebido",
        "recebemos",
        "obrigad*",
        "comissão",
        "anterior*",
        "не",
        "нет",
        "вместо",
        "если",
        "ранее",
        "раньше",
        "образц*",
        "получ*",
        "спасибо",
        "комисси*",
        "пресс-форм*",
        "不接受",
        "不能",
        "不用",
        "不做",
        "不是",
        "不再",
        "没有",
        "not needed",
        "makes sense only",
        "改为",
        "改成",
        "以前",
        "之前",
        "原来",
        "如果",
        "若",
        "模具",
        "样品",
        "佣金",
        "已收",
        "谢谢",
        "另一",
        "两份",
        "供应商",
        "ではなく",
        "以前",
        "これまで",
        "もし",
        "場合",
        "金型",
        "サンプル",
        "受領",
        "ありがとう",
        "手数料",
        "変更"
    ]
);
lexicon!(
    CHOICE,
    [
        "o bien",
        "o carta",
        "o l/c",
        "o t/t",
        "or",
        "either",
        "option*",
        "choose",
        "alternativ*",
        "prefer",
        "accept either",
        "oder",
        "o bien",
        "o carta",
        "o l/c",
        "o t/t",
        "wahlweise",
        "entweder",
        "opción",
        "opciones",
        "elegir",
        "prefiere",
        "ou",
        "au choix",
        "préférez",
        "opção",
        "preferir",
        "или",
        "либо",
        "вариант*",
        "на выбор",
        "或",
        "或者",
        "还是",
        "可选",
        "任选",
        "也可",
        "または",
        "もしくは",
        "いずれか",
        "أو"
    ]
);

/// Facts of one kind looked at in a text, at most.
const MAX: usize = 60;

/// The parts of the payment.
pub fn parts(text: &Text, convention: Convention) -> Vec<(Range<usize>, PaymentPart)> {
    percents(text, convention)
        .filter_map(|(range, percent)| {
            let clause = clause(text, &range);
            let folded = &text.folded[clause.clone()];
            if NO_PART.is_in(folded) {
                return None;
            }
            let kind = kind(folded, range.start - clause.start..range.end - clause.start)?;
            Some((range, PaymentPart { percent, kind }))
        })
        .take(MAX)
        .collect()
}

/// Numbers before a percent sign.
fn percents<'a>(
    text: &'a Text,
    convention: Convention,
) -> impl Iterator<Item = (Range<usize>, Decimal)> + 'a {
    text.tokens.windows(2).filter_map(move |pair| {
        let (number, sign) = (&pair[0], &pair[1]);
        let is_percent = matches!(
            sign.text(&text.content),
            "%" | "％" | "percent" | "Prozent" | "процентов" | "٪"
        );
        if number.kind != Kind::Number || !is_percent || sign.range.start > number.range.end + 3 {
            return None;
        }
        let value = super::numbers::value(number.text(&text.content), convention)?;
        (value > Decimal::ZERO && value <= Decimal::ONE_HUNDRED)
            .then_some((number.range.start..sign.range.end, value))
    })
}

/// The piece of the sentence a percentage belongs to: up to the next comma,
/// plus sign, "and", or percentage.
fn clause(text: &Text, range: &Range<usize>) -> Range<usize> {
    const REACH: usize = 90;
    let Range {
        start: floor,
        end: ceiling,
    } = text.around_on_line(range, REACH, REACH);
    let breaks = |c: char| {
        matches!(
            c,
            ',' | '，'
                | ';'
                | '；'
                | '、'
                | '+'
                | '('
                | '（'
                | ')'
                | '）'
                | '。'
                | '\t'
                | '%'
                | '％'
        )
    };
    let before = &text.folded[floor..range.start];
    let after = &text.folded[range.end..ceiling];
    let start = before.rfind(breaks).map_or(floor, |at| {
        floor + at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let stop = [" and ", " und ", " y ", " et ", " e ", " и ", ". ", "和"]
        .iter()
        .filter_map(|word| after.find(word))
        .chain(after.find(|c: char| breaks(c) || c.is_ascii_digit()))
        .min();
    let end = stop.map_or(ceiling, |at| range.end + at);
    start..end.max(range.end)
}

/// The nearest word that says what part it is; words behind come first.
fn kind(folded: &str, own: Range<usize>) -> Option<PartKind> {
    let lists = [
        (&*DEPOSIT, PartKind::Deposit),
        (&*BALANCE, PartKind::Balance),
        (&*CREDIT, PartKind::Documents),
        (&*AGAINST_PAYMENT, PartKind::Documents),
    ];
    lists
        .iter()
        .flat_map(|(list, kind)| {
            list.hits(folded)
                .into_iter()
                .map(move |hit| (hit.range, *kind))
        })
        .min_by_key(|(hit, _)| {
            if hit.start >= own.end {
                hit.start - own.end
            } else {
                own.start.saturating_sub(hit.end) + 12
            }
        })
        .map(|(_, kind)| kind)
        .or_else(|| {
            ["t/t", "tt", "电汇", "transfer"]
                .iter()
                .any(|w| folded.contains(w))
                .then_some(PartKind::Other)
        })
}

/// The ways of paying named in a text.
pub fn ways(
    text: &Text,
    parts: &[(Range<usize>, PaymentPart)],
    convention: Convention,
    subject: bool,
) -> Vec<(Range<usize>, Payment)> {
    let mut found: Vec<(Range<usize>, Payment)> = Vec::new();
    let lists = [
        (&*CREDIT, Way::Credit),
        (&*AGAINST_PAYMENT, Way::AgainstPayment),
        (&*AGAINST_ACCEPTANCE, Way::AgainstAcceptance),
        (&*OPEN, Way::OpenAccount),
        (&*ADVANCE, Way::Advance),
    ];
    let percents: Vec<(Range<usize>, Decimal)> = percents(text, convention).take(MAX).collect();
    for (list, way) in lists {
        for hit in list.authored(text).into_iter().take(MAX) {
            if found.iter().any(|(range, p)| {
                p.way == way && range.start < hit.range.end && hit.range.start < range.end
            }) {
                continue;
            }
            if let Some(payment) = way_at(text, &hit.range, way, &percents, subject) {
                found.push((hit.range, payment));
            }
        }
    }
    for (range, part) in parts {
        let less = part.percent < Decimal::ONE_HUNDRED;
        if part.kind == PartKind::Deposit && less && text.is_authored(range.start) {
            found.push((
                range.clone(),
                statement(text, range, Way::Split, Some(part.percent), subject),
            ));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

fn way_at(
    text: &Text,
    range: &Range<usize>,
    way: Way,
    percents: &[(Range<usize>, Decimal)],
    subject: bool,
) -> Option<Payment> {
    let near = percents
        .iter()
        .find(|(p, _)| {
            p.start < range.end + 24
                && range.start < p.end + 24
                && text.line_at(p.start) == text.line_at(range.start)
        })
        .map(|(_, percent)| *percent);
    let mut payment = statement(text, range, way, near, subject);
    let sentence = text.sentence_at(range);
    let has_days = has_days(text, range);
    let folded = &text.folded[sentence.start..sentence.end.max(range.end)];
    match way {
        // Days after the B/L may be for documents and production, too.
        Way::OpenAccount if !has_days || !(payment.labelled || PAYING.is_in(folded)) => {
            return None;
        }
        Way::Advance if near != Some(Decimal::ONE_HUNDRED) && !payment.labelled => return None,
        _ => {}
    }
    payment.detailed |= has_days && matches!(way, Way::OpenAccount | Way::AgainstAcceptance)
        || DETAIL.is_in(folded);
    payment.labelled &= !subject || payment.detailed || near.is_some();
    payment.partial = near.is_some_and(|p| p < Decimal::ONE_HUNDRED)
        || BALANCE.is_in(folded)
            && !matches!(way, Way::Advance)
            && near != Some(Decimal::ONE_HUNDRED);
    Some(payment)
}

/// A number of days within a few words.
fn has_days(text: &Text, range: &Range<usize>) -> bool {
    let near = text.around_on_line(range, 24, 24);
    let first = text.tokens.partition_point(|t| t.range.start < near.start);
    text.tokens[first..]
        .iter()
        .take_while(|t| t.range.start < near.end)
        .any(|t| {
            t.kind == Kind::Number
                && t.text(&text.content)
                    .parse::<u16>()
                    .is_ok_and(|n| (5..=365).contains(&n))
        })
}

fn statement(
    text: &Text,
    range: &Range<usize>,
    way: Way,
    percent: Option<Decimal>,
    subject: bool,
) -> Payment {
    let sentence = text.sentence_at(range);
    let folded = &text.folded[sentence.start..sentence.end.max(range.end)];
    let before = text.before_on_line(range.start, 120);
    let labelled = subject
        || LABELS.hits(before).iter().any(|hit| {
            let gap = &before[hit.range.end..];
            gap.trim_start().starts_with([':', '：', '=', '-', '–'])
                || gap.starts_with('\t')
                || gap.trim_start().starts_with("is ")
                || gap.trim_start().starts_with("terms:")
        });
    let asked = text.content[sentence.clone()]
        .trim_end()
        .ends_with(['?', '？']);
    Payment {
        way,
        percent,
        labelled,
        detailed: false,
        told: TOLD.is_in(folded) || asked || text.is_in_quotes(range),
        choice: CHOICE.is_in(folded),
        partial: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts_of(content: &str) -> Vec<(String, PartKind)> {
        parts(&Text::plain(content), Convention::Point)
            .into_iter()
            .map(|(_, p)| (p.percent.to_string(), p.kind))
            .collect()
    }

    #[test]
    fn parts_have_their_kind() {
        use PartKind::*;
        for content in [
            "Payment: 30% deposit by T/T, 70% against copy of B/L.",
            "30 % Anzahlung, 70 % vor Verschiffung",
            "付款方式：30%定金，70%见提单复印件付清",
            "entrada de 30%, 70% na cópia do B/L",
        ] {
            assert_eq!(
                parts_of(content),
                [("30".into(), Deposit), ("70".into(), Balance)],
                "{content}"
            );
        }
        assert_eq!(
            parts_of("30% deposit by T/T and 70% by L/C at sight")[1].1,
            Documents
        );
    }

    #[test]
    fn other_percentages_are_no_parts() {
        for content in [
            "5% retention until acceptance",
            "CIF 110%",
            "tolerance 5% more or less",
            "commission 5% paid in advance",
        ] {
            assert!(parts_of(content).is_empty(), "{content}");
        }
    }
}
