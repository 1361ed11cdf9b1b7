//! Whose paper an attached file is: only our own are ours to mend.

use crate::knowledge::World;
use crate::knowledge::domains;
use crate::reading::words::lexicon;
use crate::reading::{DocumentKind, Mail};

lexicon!(
    /// What a firm's name has at its end.
    LEGAL_FORM,
    ["gmbh", "mbh", "ag", "kg", "ohg", "e.k", "ltd", "limited", "llc", "inc", "corp", "corporation", "plc", "s.a", "s.a.", "s.l", "s.l.", "s.r.l", "s.r.l.", "srl", "s.p.a", "spa", "sarl", "sas", "s.a.s", "ltda", "s.a.r.l", "b.v", "b.v.", "bv", "n.v", "oy", "ab", "a/s", "aps", "k.k", "k.k.", "co., ltd", "co.,ltd", "co. ltd", "pvt", "pte", "pty", "fze", "w.l.l", "ооо", "оао", "зао", "公司", "集团", "工厂", "株式会社", "有限会社", "合同会社", "شركة"]
);

lexicon!(
    /// In front of a firm's name: it buys, or gets the goods.
    BUYER,
    ["buyer", "buyers", "the buyer", "purchaser", "customer", "client", "consignee", "notify", "notify party", "bill to", "ship to", "sold to", "deliver to", "delivery address", "invoice to", "for account of", "applicant", "importer", "käufer", "kunde", "empfänger", "lieferadresse", "rechnungsadresse", "auftraggeber", "besteller", "cliente", "comprador", "destinatario", "consignatario", "client", "acheteur", "destinataire", "livré à", "facturé à", "destinatário", "importador", "покупатель", "заказчик", "получатель", "клиент", "грузополучатель", "买方", "需方", "客户", "收货人", "通知人", "抬头", "甲方", "买主", "買主", "المشتري", "العميل"]
);

lexicon!(
    /// In front of a firm's name: the paper is written to it.
    ADDRESSEE,
    ["to", "attn", "attention", "messrs", "m/s", "prepared for", "an", "für", "para", "señores", "pour", "a/c", "致", "御中", "様", "إلى"]
);

lexicon!(
    /// In front of a firm's name: it sells, or writes the paper.
    ISSUER,
    ["seller", "sellers", "the seller", "supplier", "vendor", "exporter", "shipper", "beneficiary", "from", "manufacturer", "issued by", "issuer", "sold by", "verkäufer", "lieferant", "absender", "aussteller", "von", "vendedor", "proveedor", "exportador", "remitente", "vendeur", "fournisseur", "expéditeur", "exportateur", "fornecedor", "продавец", "поставщик", "отправитель", "исполнитель", "卖方", "供方", "供应商", "发货人", "乙方", "出口商", "売主", "البائع"]
);

lexicon!(
    /// A paper of a bank.
    CREDITS,
    ["letter of credit", "documentary credit", "信用证", "akkreditiv", "carta de crédito", "crédit documentaire", "аккредитив"]
);

/// Lines of a file its parties stand in.
const HEAD_LINES: usize = 24;

/// Lines looked through for our name where the head does not have it.
const MAX_LINES: usize = 400;

/// Bytes of a cell with a party, and of one that is only a label.
const MAX_CELL: usize = 160;
const MAX_LABEL: usize = 40;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Firm {
    Us,
    /// Somebody the mail goes to.
    Reader,
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Buyer,
    Addressee,
    Issuer,
}

/// A firm in the head of a paper.
struct Party {
    firm: Firm,
    role: Option<Role>,
}

/// Whether a paper is from us.
pub(super) fn is_ours(world: &World, letter: &Mail) -> bool {
    let table = letter.tables.first().and_then(|t| t.heads.first());
    let end = table.map_or(usize::MAX, |head| head.start);
    let head = parties(world, letter, HEAD_LINES, end);
    if is_credit(letter) {
        return false;
    }
    let us = head.iter().position(|party| party.firm == Firm::Us);
    if letter.head().kind == Some(DocumentKind::PurchaseOrder) {
        return us.is_some_and(|at| match head[at].role {
            Some(Role::Buyer) => true,
            None => at == 0,
            Some(_) => false,
        });
    }
    let writes = |party: &&Party| matches!(party.role, None | Some(Role::Issuer));
    match us.map(|at| (at, head[at].role)) {
        Some((_, Some(Role::Issuer))) => true,
        Some((_, Some(_))) => false,
        Some((at, None)) => !head[..at].iter().any(|party| writes(&party)),
        None => match head.iter().find(writes).map(|party| party.firm) {
            None => true,
            // The block of the one it is written to often has no label.
            Some(Firm::Reader) => names_us_below(world, letter),
            // Without names of our own in the policy a letterhead is ours.
            Some(_) => !world.knows_own_names() || names_us_below(world, letter),
        },
    }
}

/// Whether our name stands at the end of a paper: beneath its text, on the
/// bank account, in the foot of the page.
fn names_us_below(world: &World, letter: &Mail) -> bool {
    // "For Ningbo Brightsea" at the end is a signature, not an address.
    parties(world, letter, MAX_LINES, usize::MAX)
        .iter()
        .any(|party| party.firm == Firm::Us && party.role != Some(Role::Buyer))
}

fn is_credit(letter: &Mail) -> bool {
    let lines = letter.body.lines().filter(|line| !line.is_empty());
    lines
        .take(6)
        .any(|line| CREDITS.is_in(&letter.body.folded[line]))
}

/// The firms of the first lines before a place, each with what the label before, above or
/// beside it makes of it.
fn parties(world: &World, letter: &Mail, lines: usize, end: usize) -> Vec<Party> {
    let mut found = Vec::new();
    let mut above: Vec<Option<Role>> = Vec::new();
    let filled = letter
        .body
        .lines()
        .take_while(|line| line.start < end)
        .filter(|line| !letter.body.content[line.clone()].trim().is_empty());
    for line in filled.take(lines) {
        let mut labels = Vec::new();
        let mut beside = None;
        for (column, cell) in letter.body.folded[line].split('\t').enumerate() {
            let cell = cell.trim();
            let said = role(cell);
            let firm = firm(world, letter, cell);
            let is_label = firm.is_none() && said.is_some() && cell.len() <= MAX_LABEL;
            if let Some(firm) = firm {
                let role = said
                    .or(beside)
                    .or_else(|| above.get(column).copied().flatten());
                found.push(Party { firm, role });
            }
            labels.push(said.filter(|_| is_label));
            if !cell.is_empty() {
                beside = said.filter(|_| is_label);
            }
        }
        above = labels;
    }
    found
}

/// What the label a cell begins with makes of the firm behind it.
fn role(cell: &str) -> Option<Role> {
    let begins = |words: &crate::reading::words::Lexicon| {
        words.hits(cell).iter().any(|hit| hit.range.start < 4)
    };
    if cell.is_empty() || cell.len() > MAX_CELL {
        None
    } else if begins(&ISSUER) {
        Some(Role::Issuer)
    } else if begins(&BUYER) {
        Some(Role::Buyer)
    } else if begins(&ADDRESSEE) || cell.ends_with("御中") || cell.ends_with('様') {
        Some(Role::Addressee)
    } else {
        None
    }
}

fn firm(world: &World, letter: &Mail, cell: &str) -> Option<Firm> {
    if cell.is_empty() || cell.len() > MAX_CELL {
        return None;
    }
    if names_us(world, letter, cell) {
        return Some(Firm::Us);
    }
    names_form(cell).then(|| {
        let reads = letter.recipients.iter().any(|person| {
            names_domain(cell, &person.domain) || names_customer(world, person, cell)
        });
        if reads { Firm::Reader } else { Firm::Other }
    })
}

/// Whether a cell has a legal form; "ab November" and "120 kg" are words and
/// units that look like one.
fn names_form(cell: &str) -> bool {
    LEGAL_FORM.hits(cell).iter().any(|hit| {
        let word = matches!(
            &cell[hit.range.clone()],
            "ab" | "ag" | "kg" | "as" | "spa" | "sas"
        );
        let behind = cell[hit.range.end..].trim_start_matches(' ');
        let before = cell[..hit.range.start].trim_end_matches([' ', '&', '.']);
        !word
            || before.ends_with(|c: char| c.is_alphabetic() || c == ')')
                && !behind.starts_with(char::is_alphanumeric)
    })
}

fn names_us(world: &World, letter: &Mail, cell: &str) -> bool {
    let domain = letter.from.domain.as_str();
    world.is_own_name(cell)
        || !domain.is_empty() && !letter.from.public_provider && {
            cell.contains(domain) || !world.knows_own_names() && names_domain(cell, domain)
        }
}

fn names_customer(world: &World, person: &crate::reading::Person, cell: &str) -> bool {
    let letters = letters(cell);
    world.customer(person).is_some_and(|customer| {
        std::iter::once(&customer.name)
            .chain(&customer.aliases)
            .map(|name| self::letters(&name.to_lowercase()))
            .any(|name| name.chars().count() >= 2 && letters.contains(&name))
    })
}

/// Letters of the shortest domain that is looked for in a firm's name.
const MIN_DOMAIN: usize = 5;

/// Whether a firm's name is the one its domain was made of:
/// `brightsea-trading.com`, "Ningbo Brightsea Trading Co., Ltd."
fn names_domain(cell: &str, domain: &str) -> bool {
    let registrable = domains::registrable(domain);
    let label = letters(registrable.split('.').next().unwrap_or_default());
    label.len() >= MIN_DOMAIN && letters(cell).contains(&label)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
