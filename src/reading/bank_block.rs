//! Bank details as a mail gives them, over one line or several: account
//! number, BIC, beneficiary, and whose account it is.

use std::ops::Range;

use super::bank::{LENGTHS, WrittenIban};
use super::words::lexicon;
use super::{Fact, Text};

/// An account number behind a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its digits.
    pub digits: String,
    /// Whose it is.
    pub payee: Payee,
}

/// A BIC behind a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenBic {
    /// Upper case, without blanks.
    pub code: String,
    /// Eight or eleven characters, with a country where it belongs.
    pub well_formed: bool,
    /// Of a bank in between, or of a letter of credit.
    pub aside: bool,
}

/// A name behind `Beneficiary:` or the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beneficiary {
    /// As written.
    pub name: String,
    /// Whose account it is said to be.
    pub payee: Payee,
    /// An account number, IBAN or BIC stands beside it.
    pub with_account: bool,
}

/// Who is paid on an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payee {
    /// We: the reader is asked to pay there.
    Us,
    /// The reader, a supplier, an agent.
    Other,
    /// Not said.
    Unclear,
}

/// Bank details of the authored text.
#[derive(Debug, Clone, Default)]
pub struct BankDetails {
    /// Account numbers.
    pub accounts: Vec<Fact<Account>>,
    /// Valid IBANs with whose they are.
    pub ibans: Vec<Fact<Account>>,
    /// IBANs of countries that have none.
    pub impossible: Vec<Fact<String>>,
    /// BICs.
    pub bics: Vec<Fact<WrittenBic>>,
    /// Names of account holders.
    pub beneficiaries: Vec<Fact<Beneficiary>>,
    /// The words that announce other bank details of ours.
    pub change: Option<Range<usize>>,
}

/// ISO 3166 codes, and XK, which banks use.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Countries whose banks surely have no IBAN.
const NO_IBAN: &[&str] = &[
    "CN", "HK", "MO", "TW", "US", "CA", "AU", "NZ", "SG", "JP", "KR", "IN", "TH", "VN", "MY", "ID",
    "PH", "BD", "LK", "ZA", "KE", "NG", "GH", "MX", "AR", "CL", "CO", "PE", "VE", "EC", "PA",
];

fn is_country(code: &str) -> bool {
    code.len() == 2 && COUNTRIES.split(' ').any(|c| c == code)
}

lexicon!(
    /// The reader is asked to pay here.
    PAY_US,
    [
        "our account", "our bank", "our euro account", "our usd account", "our iban", "our beneficiary", "please pay", "kindly pay", "please wire", "please remit", "please transfer", "please use", "kindly remit", "wire to", "wire the", "wire details", "remit to", "pay to", "payment to", "transfer to", "transfer the", "send the deposit", "send payment", "pay in euros", "account for payment", "bank details", "banking details", "wire instructions", "payment instructions", "payable to", "deposit is", "balance is", "unser konto", "unsere bankverbindung", "unser eurokonto", "unsere iban", "bitte überweisen", "überweisen sie", "bitte zahlen", "überweisung an", "für die zahlung", "bitte auf", "kontodaten", "bankverbindung", "zahlbar an",
        "nuestra cuenta", "transferir", "puede pagar", "transferencia a", "datos bancarios", "datos de nuestra cuenta", "datos para", "ingresar en", "abonar en", "rogamos el pago", "pague", "pagar a",
        "notre compte", "notre iban", "merci de verser", "merci de virer", "veuillez virer", "veuillez verser", "coordonnées bancaires", "nos coordonnées", "pour le solde", "pour l'acompte", "à régler sur", "virement à", "verser sur",
        "nossa conta", "pode pagar", "pagar na conta", "depositar", "dados bancários", "dados para", "o depósito é", "transferir para", "por favor, pague", "favor depositar",
        "наш счёт", "наш счет", "наши реквизиты", "просим оплатить", "просим перечислить", "реквизиты для оплаты", "реквизиты", "оплатить на", "перечислить на", "счёт на оплату", "счет на оплату",
        "请汇至", "请汇到", "请付至", "请付到", "请打到", "请支付到", "请转账", "汇款至", "汇款到", "我司账户", "我司人民币账户", "我司美元账户", "我们的账户", "收款账户", "收款信息", "请将货款", "请按以下", "付至", "汇至", "款项请",
        "弊社口座", "当社口座", "お振込先", "振込先", "お振り込み", "下記口座", "حسابنا", "يرجى تحويل", "نرجو تحويل", "يرجى التحويل", "يرجى الدفع"
    ]
);

lexicon!(
    /// Somebody else is paid.
    PAY_OTHER,
    [
        "your account", "your iban", "your bank account", "your usd account", "to you", "refund*", "reimburse*", "we will pay", "we'll pay", "we pay", "we will transfer", "we are transferring", "we transfer", "we are refunding", "we have paid", "we paid", "we remitted", "commission*", "payout", "credit note", "your payment slip", "supplier*", "factory's account", "forwarder's account", "pay the factory", "pay the forwarder", "their account", "on your invoice", "inspection fee", "freight forwarder", "fedex", "dhl", "ups", "courier", "debtor*", "account manager", "l/c", "letter of credit", "issuing bank", "bond", "insured", "certificate", "policy", "claim", "performance", "not from us", "do not pay", "fraud*", "as you gave", "in your mail", "second beneficiary", "first beneficiary", "donat*", "tax authority",
        "ihr konto", "ihre iban", "ihre bankverbindung", "gutschrift", "erstatt*", "überweisen wir", "zahlen wir", "rückzahlung", "provision", "kundenkonto", "debitorenkonto", "lieferant*", "durch unsere bank", "ausführung",
        "su cuenta", "su iban", "le transferimos", "reembols*", "abono", "le pagamos", "pagaremos", "proveedor", "comisión", "devolución", "se lo hacemos",
        "votre compte", "votre iban", "rembours*", "avoir", "nous paierons", "nous virons", "nous vous virons", "fournisseur", "commission", "bénéficiaire du crédit",
        "sua conta", "seu iban", "reembols*", "estorno", "vamos pagar", "pagaremos", "fornecedor", "comissão", "vamos transferir",
        "ваш счёт", "ваш счет", "вашего банка", "ваши реквизиты", "возврат*", "вернём", "вернем", "мы оплатим", "мы перечислим", "поставщик*", "комисси*", "страхов*", "полис*", "выгодоприобретатель",
        "贵司账户", "贵司账号", "贵厂", "您的账户", "您的账号", "您账户", "你的账户", "退款", "退还", "我司付款", "我们付", "付贵司", "付给贵", "打给您", "佣金", "供应商", "理赔", "保险",
        "貴社口座", "御社口座", "返金", "払い戻し", "弊社からお支払い", "حسابكم", "حسابك", "استرداد", "الاعتماد", "بنككم"
    ]
);

lexicon!(
    ACCOUNT_LABELS,
    [
        "account",
        "account no",
        "account number",
        "account nr",
        "a/c",
        "a/c no",
        "acct",
        "acct no",
        "acc no",
        "account (usd)",
        "account (eur)",
        "usd account",
        "konto",
        "kontonummer",
        "konto-nr",
        "konto nr",
        "kto",
        "kto-nr",
        "cuenta",
        "número de cuenta",
        "nº de cuenta",
        "n.º de cuenta",
        "no. de cuenta",
        "cuenta no",
        "compte",
        "n° de compte",
        "numéro de compte",
        "compte n°",
        "conta",
        "número da conta",
        "nº da conta",
        "conta nº",
        "счёт",
        "счет",
        "р/с",
        "расчётный счёт",
        "расчетный счет",
        "номер счёта",
        "номер счета",
        "счёт получателя",
        "счет получателя",
        "账号",
        "帐号",
        "账户",
        "帐户",
        "卡号",
        "账户号码",
        "口座番号",
        "口座",
        "رقم الحساب",
        "الحساب"
    ]
);

lexicon!(
    BIC_LABELS,
    [
        "bic",
        "swift",
        "swift code",
        "swift-code",
        "swift/bic",
        "bic/swift",
        "bic code",
        "bic-code",
        "swift no",
        "código swift",
        "código bic",
        "código bic/swift",
        "code swift",
        "code bic",
        "код swift",
        "свифт",
        "swift代码",
        "swift码",
        "swift号",
        "swift号码",
        "银行代码",
        "swiftコード",
        "سويفت",
        "رمز السويفت"
    ]
);

lexicon!(
    BENEFICIARY_LABELS,
    [
        "beneficiary",
        "beneficiary name",
        "beneficiary's name",
        "name of beneficiary",
        "beneficiary (full name)",
        "account name",
        "account holder",
        "a/c name",
        "name of account",
        "account holder name",
        "payee",
        "kontoinhaber",
        "begünstigter",
        "empfänger",
        "zahlungsempfänger",
        "kontobezeichnung",
        "beneficiario",
        "titular",
        "titular de la cuenta",
        "nombre del beneficiario",
        "bénéficiaire",
        "titulaire",
        "titulaire du compte",
        "intitulé du compte",
        "beneficiário",
        "favorecido",
        "titular da conta",
        "nome do beneficiário",
        "получатель",
        "наименование получателя",
        "получатель платежа",
        "бенефициар",
        "户名",
        "收款人",
        "收款单位",
        "收款公司",
        "账户名",
        "账户名称",
        "账户名称",
        "开户名",
        "受益人",
        "受取人",
        "口座名義",
        "名義人",
        "受取人名",
        "المستفيد",
        "اسم المستفيد",
        "اسم صاحب الحساب",
        "صاحب الحساب"
    ]
);

lexicon!(
    INTERMEDIARY,
    [
        "intermediary",
        "correspondent*",
        "through",
        "via",
        "advis*",
        "confirming",
        "confirmed",
        "issuing",
        "issued by",
        "l/c",
        "letter of credit",
        "korrespondenzbank",
        "zwischengeschaltet*",
        "corresponsal",
        "intermediari*",
        "correspondante",
        "банк-корреспондент",
        "корреспондент*",
        "中转行",
        "中间行",
        "代理行",
        "通知行",
        "信用证",
        "中継銀行",
        "経由銀行",
        "branch in",
        "refund*",
        "your"
    ]
);

lexicon!(
    /// A subject that is about our paying back.
    REFUND,
    [
        "refund*", "credit note", "reimburse*", "commission*", "gutschrift", "erstattung", "rückzahlung", "provision", "reembolso", "abono", "devolución", "comisión", "remboursement", "avoir", "estorno", "comissão", "возврат*", "комисси*", "退款", "退还", "佣金", "返金", "استرداد"
    ]
);

/// Facts of one kind, at most.
const MAX: usize = 40;

/// Reads the bank details of a body.
pub fn read(subject: &Text, text: &Text, ibans: &[Fact<WrittenIban>]) -> BankDetails {
    let refund = REFUND.is_in(&subject.folded);
    let mut details = BankDetails {
        change: super::bank_change::find(text),
        ..BankDetails::default()
    };
    let labels = ACCOUNT_LABELS.authored(text);
    for hit in labels.iter().take(MAX) {
        if let Some((range, digits)) = number_behind(text, hit.range.end)
            && !is_foreign_label(text, &hit.range)
            && !details
                .accounts
                .iter()
                .any(|f| f.range.start < range.end && range.start < f.range.end)
        {
            let payee = payee(text, refund, &range);
            details
                .accounts
                .push(fact(range, Account { digits, payee }));
        }
    }
    for iban in ibans
        .iter()
        .filter(|f| f.value.valid && text.is_authored(f.range.start))
        .take(MAX)
    {
        let payee = payee(text, refund, &iban.range);
        details.ibans.push(fact(
            iban.range.clone(),
            Account {
                digits: iban.value.compact.clone(),
                payee,
            },
        ));
    }
    details.accounts.retain(|a| {
        !details
            .ibans
            .iter()
            .any(|i| i.range.start <= a.range.start && a.range.start < i.range.end)
    });
    details.impossible = impossible(text);
    details.accounts.retain(|a| {
        !details
            .impossible
            .iter()
            .any(|i| i.range.start <= a.range.start && a.range.start < i.range.end)
    });
    let has_account = !details.accounts.is_empty() || !details.ibans.is_empty();
    details.bics = bics(text, has_account);
    details.beneficiaries = beneficiaries(text, refund, &details);
    details
}

fn fact<T>(range: Range<usize>, value: T) -> Fact<T> {
    Fact {
        value,
        part: crate::review::Part::Body,
        range,
    }
}

/// The digits behind a label: on its line or in the next cell.
fn number_behind(text: &Text, from: usize) -> Option<(Range<usize>, String)> {
    const REACH: usize = 40;
    let line = text.line_at(from);
    let end = text
        .content
        .floor_char_boundary((from + REACH).min(line.end))
        .max(from);
    let gap = &text.content[from..end];
    let start = gap.find(|c: char| c.is_ascii_digit())?;
    let between = &gap[..start];
    let words = between
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .count();
    let joined = between.ends_with(|c: char| c.is_ascii_alphabetic());
    if words > 3
        || joined
        || between.contains([',', '，', ';', '。', '@', '/'])
        || between.contains(". ") && words > 1
    {
        return None;
    }
    let start = from + start;
    let rest = &text.content[start..line.end];
    let mut length = 0;
    let mut digits = String::new();
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_digit = chars.peek().is_some_and(|(_, n)| n.is_ascii_digit());
        match c {
            '0'..='9' => {
                digits.push(c);
                length = at + 1;
            }
            ' ' | '\u{a0}' | '-' if next_digit => {}
            _ => break,
        }
        if digits.len() > 34 {
            return None;
        }
    }
    let follows = rest[length..].chars().next();
    let clean = follows.is_none_or(|c| {
        !c.is_ascii_alphabetic() && !matches!(c, '.' | ',' | '/' | ':')
            || matches!(c, '.' | ',')
                && !rest[length + 1..].starts_with(|d: char| d.is_ascii_digit())
    });
    ((8..=30).contains(&digits.len()) && clean).then_some((start..start + length, digits))
}

lexicon!(
    FOREIGN,
    [
        "fedex", "dhl", "ups", "tnt", "courier", "customer", "client", "debtor", "your", "alibaba",
        "paypal", "skype", "wechat", "whatsapp", "google", "user", "login", "ledger", "supplier"
    ]
);

/// `FedEx account no.`
fn is_foreign_label(text: &Text, label: &Range<usize>) -> bool {
    let from = text
        .content
        .ceil_char_boundary(label.start.saturating_sub(20));
    FOREIGN.is_in(&text.folded[from..label.start])
}

/// Who is paid at the account in this place.
fn payee(text: &Text, refund: bool, range: &Range<usize>) -> Payee {
    if refund {
        return Payee::Other;
    }
    let sentence = text.sentence_at(range);
    let near = before(text, range.start, 260)..sentence.end.max(range.end);
    if PAY_OTHER.is_in(&text.folded[near]) {
        return Payee::Other;
    }
    let around = before(text, range.start, 600)..after(text, range.end, 240);
    if PAY_US.is_in(&text.folded[around]) {
        Payee::Us
    } else {
        Payee::Unclear
    }
}

/// So many bytes back, not beyond the authored piece.
fn before(text: &Text, at: usize, bytes: usize) -> usize {
    let floor = text.content.ceil_char_boundary(at.saturating_sub(bytes));
    text.ranges(super::Zone::Authored)
        .find(|zone| zone.start <= at && at <= zone.end)
        .map_or(floor, |zone| floor.max(zone.start))
        .min(at)
}

fn after(text: &Text, at: usize, bytes: usize) -> usize {
    let ceiling = text
        .content
        .floor_char_boundary((at + bytes).min(text.content.len()));
    text.ranges(super::Zone::Authored)
        .find(|zone| zone.start <= at && at <= zone.end)
        .map_or(ceiling, |zone| ceiling.min(zone.end))
        .max(at)
}

/// `IBAN: CN46 …`
fn impossible(text: &Text) -> Vec<Fact<String>> {
    let mut found: Vec<Fact<String>> = Vec::new();
    for label in IBAN_LABEL.authored(text).into_iter().take(MAX) {
        let end = after(text, label.range.end, 90);
        let rest = &text.content[label.range.end..end];
        let start = rest
            .char_indices()
            .find_map(|(at, _)| starts(rest, at).then_some(at));
        let Some(start) = start.map(|at| label.range.end + at) else {
            continue;
        };
        let between = &text.folded[label.range.end..start];
        if between.contains('\n') && !between.trim().is_empty() || NO_SUCH.is_in(between) {
            continue;
        }
        let (length, compact) = run(&text.content[start..end]);
        let digits = compact.bytes().filter(u8::is_ascii_digit).count();
        if compact.len() < 14 || digits < 12 || found.iter().any(|f| f.range.start == start) {
            continue;
        }
        found.push(fact(start..start + length, compact));
    }
    found
}

lexicon!(IBAN_LABEL, ["iban"]);
lexicon!(
    NO_SUCH,
    [
        "no",
        "not",
        "without",
        "kein*",
        "gibt es nicht",
        "nicht",
        "sin",
        "no existe",
        "pas",
        "n'ont",
        "não",
        "нет",
        "没有",
        "无",
        "ございません",
        "لا يوجد"
    ]
);

fn starts(rest: &str, at: usize) -> bool {
    let bytes = rest.as_bytes();
    bytes.get(at..at + 4).is_some_and(|four| {
        four[..2].iter().all(u8::is_ascii_uppercase) && four[2..].iter().all(u8::is_ascii_digit)
    }) && !rest[..at].ends_with(|c: char| c.is_ascii_alphanumeric())
        && NO_IBAN.contains(&&rest[at..at + 2])
}

/// Capitals and digits in groups, parted by one blank.
fn run(rest: &str) -> (usize, String) {
    let mut compact = String::new();
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = chars.peek().is_some_and(|(_, n)| n.is_ascii_digit());
        match c {
            'A'..='Z' | '0'..='9' => {
                compact.push(c);
                end = at + 1;
            }
            ' ' | '\u{a0}' | '-' if goes_on && compact.len() < 34 => {}
            _ => break,
        }
    }
    (end, compact)
}

fn bics(text: &Text, has_account: bool) -> Vec<Fact<WrittenBic>> {
    let mut found: Vec<Fact<WrittenBic>> = Vec::new();
    for hit in BIC_LABELS.authored(text).into_iter().take(MAX) {
        let Some((range, code)) = bic_behind(text, hit.range.end, has_account) else {
            continue;
        };
        if found.iter().any(|f| f.range.start == range.start) {
            continue;
        }
        let sentence = text.sentence_at(&range);
        let near = before(text, hit.range.start, 60).max(sentence.start.min(hit.range.start))
            ..sentence.end.max(range.end);
        found.push(fact(
            range,
            WrittenBic {
                well_formed: is_bic(&code),
                aside: INTERMEDIARY.is_in(&text.folded[near]),
                code,
            },
        ));
    }
    found
}

/// Four letters, a country, two characters, and three more or none.
fn is_bic(code: &str) -> bool {
    matches!(code.len(), 8 | 11)
        && code.is_ascii()
        && code[..6].bytes().all(|b| b.is_ascii_uppercase())
        && is_country(&code[4..6])
}

const NO_BIC: &[&str] = &[
    "COPY",
    "RESPONSE",
    "MESSAGE",
    "PAYMENT",
    "TRANSFER",
    "ADVICE",
    "RECEIPT",
    "CONFIRMATION",
    "CONFIRMED",
    "APPROVAL",
    "FEEDBACK",
    "NUMBER",
    "ADDRESS",
    "ACCOUNT",
    "BENEFICIARY",
];

fn bic_behind(text: &Text, from: usize, has_account: bool) -> Option<(Range<usize>, String)> {
    let line = text.line_at(from);
    let end = text
        .content
        .floor_char_boundary((from + 60).min(line.end))
        .max(from);
    let gap = &text.content[from..end];
    let mut start = 0;
    let mut words = 0;
    let mut sure = false;
    // Up to the first run of capitals and digits.
    for word in gap.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_code = bare.len() >= 4
            && bare
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && bare.starts_with(|c: char| c.is_ascii_uppercase())
            && !matches!(bare, "CODE" | "SWIFT");
        if is_code {
            break;
        }
        sure |= word.ends_with([':', '：', '\t'])
            || matches!(bare.to_lowercase().as_str(), "code" | "is" | "代码");
        if !bare.is_empty() {
            words += 1;
        }
        if words > 2 {
            return None;
        }
        start += word.len();
    }
    let rest = &gap[start..];
    let groups: Vec<&str> = rest
        .split([' ', '-'])
        .take_while(|g| !g.is_empty())
        .take(4)
        .collect();
    let bare = |g: &str| {
        g.find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit()))
            .unwrap_or(g.len())
    };
    let mut joined = String::new();
    let mut at = from + start;
    for group in &groups {
        let length = bare(group);
        joined.push_str(&group[..length]);
        if is_bic(&joined) {
            // The longer of the two forms when the branch follows apart.
            return Some((from + start..at + length, joined));
        }
        if length < group.len() || length == 0 || joined.len() > 11 {
            break;
        }
        at += group.len() + 1;
    }
    let first = groups.first().map(|g| &g[..bare(g)])?;
    let follows = rest[first.len()..].chars().next();
    let whole = follows.is_none_or(|c| !c.is_alphanumeric());
    let plausible = (6..=13).contains(&first.len())
        && first.bytes().filter(u8::is_ascii_uppercase).count() >= 5
        && !NO_BIC.contains(&first);
    (whole && plausible && has_account && (sure || gap[..start].trim().is_empty()))
        .then(|| (from + start..from + start + first.len(), first.to_owned()))
}

fn beneficiaries(text: &Text, refund: bool, details: &BankDetails) -> Vec<Fact<Beneficiary>> {
    let mut found: Vec<Fact<Beneficiary>> = Vec::new();
    for hit in BENEFICIARY_LABELS.authored(text).into_iter().take(MAX) {
        let Some(range) = name_behind(text, hit.range.end) else {
            continue;
        };
        if found.iter().any(|f| f.range.start == range.start) {
            continue;
        }
        const NEAR: usize = 320;
        let near = |r: &Range<usize>| r.start < range.end + NEAR && range.start < r.end + NEAR;
        let with_account = details.accounts.iter().any(|f| near(&f.range))
            || details.ibans.iter().any(|f| near(&f.range))
            || details.impossible.iter().any(|f| near(&f.range))
            || details
                .bics
                .iter()
                .any(|f| near(&f.range) && !f.value.aside);
        let name = text.content[range.clone()].to_owned();
        let payee = payee(text, refund, &range);
        found.push(fact(
            range,
            Beneficiary {
                name,
                payee,
                with_account,
            },
        ));
    }
    found
}

/// The name behind a label and a colon, in the next cell, or behind `:` in
/// full width; it ends with the line, the cell or a semicolon.
fn name_behind(text: &Text, from: usize) -> Option<Range<usize>> {
    let line = text.line_at(from);
    let rest = &text.content[from..line.end];
    let separator = rest.trim_start_matches([' ', '\u{a0}', '）', ')']);
    let mut at = from + rest.len() - separator.len();
    let cut = if separator.starts_with([':', '：', '\t', '=']) {
        separator.chars().next().map_or(0, char::len_utf8)
    } else if separator.starts_with(|c: char| c.is_uppercase() || super::tokens::is_cjk(c))
        && from < at
    {
        0
    } else {
        return None;
    };
    at += cut;
    let name = &text.content[at..line.end];
    let lead = name.len() - name.trim_start().len();
    at += lead;
    let name = &text.content[at..line.end];
    let end = name
        .find(['\t', ';', '；', '，', '。', '|', '('])
        .into_iter()
        .chain(
            [
                "  ",
                ", IBAN",
                ", BIC",
                ", account",
                ", Account",
                ", A/C",
                ", SWIFT",
                ", Swift",
                ". ",
                " IBAN",
                " - ",
            ]
            .iter()
            .filter_map(|w| name.find(w).filter(|at| !is_abbreviated(name, *at, w))),
        )
        .min()
        .unwrap_or(name.len());
    let name = name[..end].trim_end_matches([' ', '.', ',', ':']);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 3 && name.len() <= 120).then(|| at..at + name.len())
}

/// `Co. Ltd`: the stop does not end the name.
fn is_abbreviated(name: &str, at: usize, stop: &str) -> bool {
    stop == ". " && {
        let word = name[..at].rsplit([' ', ',']).next().unwrap_or_default();
        word.len() <= 4
    }
}

/// The country of an IBAN and of a BIC go together: the same, or a territory
/// whose banks use the other's.
pub fn go_together(iban: &str, bic: &str) -> bool {
    const KIN: &[&str] = &[
        "GB JE GG IM",
        "FR MC RE GP MQ GF PF NC YT PM WF BL MF",
        "IT SM VA",
        "CH LI",
        "DK FO GL",
        "FI AX",
        "RS XK",
        "ES AD",
        "AE OM",
    ];
    let (Some(a), Some(b)) = (iban.get(..2), bic.get(4..6)) else {
        return true;
    };
    a == b
        || KIN.iter().any(|kin| kin.contains(a) && kin.contains(b))
        || !LENGTHS.iter().any(|(c, _)| *c == a)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details(content: &str) -> BankDetails {
        let text = Text::plain(content);
        let ibans: Vec<Fact<WrittenIban>> = super::super::bank::find(&text.content, &text.folded)
            .into_iter()
            .map(|(range, value)| fact(range, value))
            .collect();
        read(&Text::default(), &text, &ibans)
    }

    #[test]
    fn a_block_of_several_lines_is_read() {
        let d = details(
            "Please pay to\nBeneficiary: Own Trading Co., Ltd.\nAccount no.: 3901 1200 0920 0156 789\nSWIFT: ICBKCNBJNBO\n",
        );
        assert_eq!(d.accounts[0].value.digits, "3901120009200156789");
        assert_eq!(d.accounts[0].value.payee, Payee::Us);
        assert_eq!(d.beneficiaries[0].value.name, "Own Trading Co., Ltd");
        assert!(d.beneficiaries[0].value.with_account && d.bics[0].value.well_formed);
        let d = details(
            "尾款请汇至我司账户：\n户名：宁波明海贸易有限公司\n账号：6222 0239 0100 4576 123\n",
        );
        assert_eq!(
            (
                d.accounts[0].value.payee,
                d.beneficiaries[0].value.name.as_str()
            ),
            (Payee::Us, "宁波明海贸易有限公司")
        );
    }

    #[test]
    fn other_accounts_are_others() {
        let d = details(
            "we will refund the EUR 310.00 to your account NL91 ABNA 0417 1643 00 on Friday",
        );
        assert_eq!(d.ibans[0].value.payee, Payee::Other);
        assert!(
            details("samples leave on your FedEx account no. 4471-2093-8.")
                .accounts
                .is_empty()
        );
    }

    #[test]
    fn codes_are_weighed() {
        for (content, good) in [
            ("account 39011200092 BIC: COBADEFFX", false),
            ("account 39011200092 BIC COBA DE FF XXX", true),
            ("account 39011200092 Swift code: ICBKC8BJNBO", false),
            ("IBAN DE89 3704 0044 0532 0130 00, BIC: COBADEFF", true),
        ] {
            let d = details(content);
            assert_eq!(
                d.bics.first().map(|b| b.value.well_formed),
                Some(good),
                "{content}"
            );
        }
        assert!(details("thank you for the SWIFT RESPONSE").bics.is_empty());
        assert!(details("BIC code (owner prefix) is KFTU").bics.is_empty());
        assert_eq!(
            details("IBAN: CN46 3901 1200 0920 0156 789").impossible[0].value,
            "CN46390112000920 0156789".replace(' ', "")
        );
    }
}
