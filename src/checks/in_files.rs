//! Checks that read an opened file as they read a mail.
//!
//! Only files of our own are judged: nobody mends the customer's order or the
//! supplier's invoice that he passes on.

use crate::knowledge::World;
use crate::reading::words::lexicon;
use crate::reading::{Layer, Mail, Opened, Sighting};
use crate::review::Part;

use super::{Check, Context, Family, Findings, Found, Needs, Spot, TouchKind};

/// Findings of one check in one file, at most.
const MAX_IN_FILE: usize = 3;

/// Runs one check over the files of a mail.
pub(super) fn run(check: &Check, mail: &Mail, cx: &Context, out: &mut Vec<Found>) {
    if check.meta.needs != Needs::MailOrFile {
        return;
    }
    for (number, opened) in mail.opened.iter().enumerate() {
        let Some(letter) = opened.letter.as_deref() else {
            continue;
        };
        if !is_ours(cx.world, letter) {
            continue;
        }
        let mut inner = Findings::of(check.meta);
        (check.run)(letter, cx, &mut inner);
        if check.meta.family == Family::Text {
            inner
                .found
                .retain(|found| !is_spoken_of(mail, letter, found));
        }
        let found = inner.found.into_iter().take(MAX_IN_FILE);
        out.extend(found.map(|found| moved(found, number, opened)));
    }
}

/// Whether the mail speaks of the very words: "do not mind the stamp 'for
/// internal use only' on page one".
fn is_spoken_of(mail: &Mail, letter: &Mail, found: &Found) -> bool {
    const LEAST: usize = 4;
    found.marks.iter().any(|(_, range)| {
        let words = letter.body.folded[range.clone()].trim();
        words.chars().count() >= LEAST
            && mail
                .body
                .folded
                .find(words)
                .is_some_and(|at| mail.body.is_authored(at))
    })
}

/// A finding of the file's text as one of the attachment: the places become
/// evidence, and nothing can be mended from here.
fn moved(mut found: Found, number: usize, opened: &Opened) -> Found {
    let seen = found
        .marks
        .drain(..)
        .filter(|(part, _)| *part == Part::Body)
        .map(|(_, range)| Sighting {
            file: number,
            layer: Layer::Seen,
            range,
        });
    found.seen = seen.collect();
    found.spot = Spot::Attachment(opened.index);
    found.file = Some(opened.name.clone());
    found.repairs.clear();
    // A choice between two places of the file says nothing without them.
    if matches!(found.touch, TouchKind::Choose(_)) {
        found.touch = TouchKind::Tick;
    }
    found
}

lexicon!(
    /// What a firm's name has at its end.
    LEGAL_FORM,
    ["gmbh", "mbh", "ag", "kg", "ohg", "e.k", "ltd", "limited", "llc", "inc", "corp", "corporation", "plc", "s.a", "s.a.", "s.l", "s.l.", "s.r.l", "s.r.l.", "srl", "s.p.a", "spa", "sarl", "sas", "s.a.s", "ltda", "s.a.r.l", "b.v", "b.v.", "bv", "n.v", "oy", "ab", "a/s", "aps", "k.k", "k.k.", "co., ltd", "co.,ltd", "co. ltd", "pvt", "pte", "pty", "fze", "w.l.l", "ооо", "оао", "зао", "公司", "集团", "工厂", "株式会社", "有限会社", "合同会社", "شركة"]
);

lexicon!(
    /// In front of a firm's name: the paper is for it, not from it.
    RECEIVER,
    ["to", "to:", "attn", "attention", "buyer", "buyers", "the buyer", "purchaser", "customer", "client", "consignee", "notify", "notify party", "bill to", "ship to", "sold to", "deliver to", "delivery address", "messrs", "m/s", "invoice to", "for account of", "applicant", "importer", "prepared for", "an", "an:", "käufer", "kunde", "empfänger", "lieferadresse", "rechnungsadresse", "auftraggeber", "besteller", "für", "cliente", "comprador", "destinatario", "para", "señores", "consignatario", "client", "acheteur", "destinataire", "livré à", "facturé à", "pour", "a/c", "comprador", "destinatário", "importador", "покупатель", "заказчик", "получатель", "клиент", "грузополучатель", "买方", "需方", "客户", "收货人", "通知人", "致", "抬头", "甲方", "御中", "様", "買主", "المشتري", "العميل", "إلى"]
);

lexicon!(
    /// In front of a firm's name: the paper is from it.
    ISSUER,
    ["seller", "sellers", "the seller", "supplier", "vendor", "exporter", "shipper", "beneficiary", "from", "manufacturer", "issued by", "issuer", "verkäufer", "lieferant", "absender", "aussteller", "vendedor", "proveedor", "exportador", "remitente", "vendeur", "fournisseur", "expéditeur", "exportateur", "fornecedor", "продавец", "поставщик", "отправитель", "卖方", "供方", "供应商", "发货人", "乙方", "出口商", "売主", "البائع"]
);

lexicon!(
    /// A paper that the buyer writes.
    ORDERS,
    ["purchase order", "order form", "bestellung", "einkaufsbestellung", "orden de compra", "pedido de compra", "bon de commande", "ordem de compra", "заказ на поставку", "采购订单", "采购单", "订购单", "注文書", "発注書", "letter of credit", "documentary credit", "信用证", "akkreditiv", "carta de crédito", "crédit documentaire"]
);

/// Lines of a file its issuer stands in.
const HEAD_LINES: usize = 14;

/// Whether a paper is from us: our name stands in its head, or nobody else's
/// does but the one it is for.
pub(super) fn is_ours(world: &World, letter: &Mail) -> bool {
    let mut receives = false;
    let mut order = false;
    let lines = letter.body.lines().filter(|line| !line.is_empty());
    for (index, line) in lines.take(HEAD_LINES).enumerate() {
        let folded = letter.body.folded[line.clone()].trim();
        order |= index < 6 && ORDERS.is_in(folded);
        let receiver = RECEIVER.hits(folded).iter().any(|hit| hit.range.start < 4)
            // Japanese says so behind the name.
            || folded.ends_with("御中")
            || folded.ends_with('様');
        let issuer = ISSUER.is_in(folded);
        if names_us(world, letter, folded) {
            return !(order || (receiver || receives) && !issuer);
        }
        let firm = names_firm(letter.body.content[line].trim(), folded);
        if firm && !receiver && !receives {
            return false;
        }
        // "To:" alone on its line is for the next.
        receives = receiver && !firm;
    }
    !order
}

/// Whether a line has the legal form of a firm: written as one, for "ab", "ag"
/// and "kg" are words and units too.
fn names_firm(content: &str, folded: &str) -> bool {
    const SHORT: usize = 4;
    LEGAL_FORM.hits(folded).iter().any(|hit| {
        let form = content.get(hit.range.clone()).unwrap_or_default();
        let before = folded[..hit.range.start].trim_end_matches([' ', ',', '.', '&']);
        let behind_name = before.ends_with(|c: char| c.is_alphabetic() || c == ')');
        let written = form.starts_with(|c: char| !c.is_lowercase()) && behind_name;
        !form.is_ascii() || form.len() > SHORT || written
    })
}

fn names_us(world: &World, letter: &Mail, folded: &str) -> bool {
    let domain = letter.from.domain.as_str();
    world.is_own_name(folded) || !domain.is_empty() && folded.contains(domain)
}
