//! # What it does
//! Looks for the name of another customer in what you write to this one. With an
//! amount in the mail it stops it.
//!
//! # Why it matters
//! It tells one customer who the other is and what he gets, and it is the trace a
//! mail leaves that was written over an old one.
//!
//! # Example
//! Wrong: “as agreed with Bauhaus GmbH” to ACME.
//! Right: the same to the forwarder, or to Bauhaus.
//!
//! # Traps
//! The own firm, forwarders, inspection, banks and agents are told names as a
//! matter of course. An end buyer the customer brought up himself, in the thread
//! or as “your customer”. Names that are words (Target, Orange, an ACME thread),
//! persons and streets (Mr Solano, Solano House): the full name, the domain, or
//! an exact alias where it stands as a name.
//!
//! # Settings
//! `customers` with their `aliases` and `domains`.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::draft::DraftKind;
use crate::knowledge::Standing;
use crate::reading::words::lexicon;
use crate::reading::{Mail, Person, Zone};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "other-customer-named",
    family: Family::Recipients,
    level: Level::Stop,
    requirement: "B4",
    needs: Needs::Mail,
    yields_to: &[Yield::Here("salutation-mismatch")],
};

/// Bytes in front of a name looked at for "your customer".
const BEFORE: usize = 60;

lexicon!(
    /// Somebody the reader knows himself.
    YOURS,
    [
        "your customer", "your client", "your end customer", "your end buyer", "your end-customer", "your end user", "your buyer", "your supplier", "your subsidiary", "your parent company", "your affiliate", "your sister company", "your colleague*", "your branch", "your group", "your agent", "your forwarder", "your warehouse", "your partner", "your distributor", "your dealer", "on your behalf", "as you told", "you mentioned", "you named", "you asked about",
        "ihr kunde", "ihren kunden", "ihrem kunden", "ihres kunden", "ihr endkunde", "ihren endkunden", "ihrem endkunden", "ihre tochter*", "ihrer tochter*", "ihr lieferant", "ihren lieferanten", "ihr partner", "ihrem partner", "wie von ihnen", "su cliente", "sus clientes", "su filial", "su socio", "su distribuidor", "su proveedor", "votre client", "vos clients", "votre filiale", "votre partenaire", "votre fournisseur", "seu cliente", "seus clientes", "sua filial", "seu parceiro", "ваш клиент", "вашего клиента", "вашему клиенту", "вашим клиентом", "вашего партнёра", "вашего партнера", "вашего заказчика", "贵司客户", "贵公司客户", "你们客户", "您的客户", "您客户", "你们的客户", "贵司的客户", "贵司终端", "您的终端", "貴社のお客様", "御社のお客様", "貴社顧客", "御社顧客", "عميلكم", "عملائكم"
    ]
);

lexicon!(
    /// A party of a shipment or credit, named as such to somebody who is no
    /// customer.
    PARTIES,
    [
        "consignee", "consigned to", "notify", "notify party", "applicant", "buyer:", "end buyer", "final buyer", "ship to", "deliver to", "delivery to", "bill to", "sold to", "importer", "our buyer", "our customer", "our client", "for our customer", "for our buyer", "reference customer*", "reference list", "as a reference", "references:", "empfänger", "käufer", "lieferadresse", "unser kunde", "unseren kunden", "referenzkund*", "referenzliste", "consignatario", "destinatario", "comprador", "nuestro cliente", "destinataire", "acheteur", "notre client", "donneur d'ordre", "consignatário", "destinatário", "nosso cliente", "грузополучатель", "получатель", "покупатель", "наш клиент", "нашего клиента", "收货人", "通知人", "买方", "开证申请人", "申请人", "我司客户", "我们客户", "我们的客户", "客户名称", "客户:", "客户：", "荷受人", "買主", "弊社のお客様", "弊社顧客", "المرسل إليه", "المشتري", "عميلنا"
    ]
);

/// One finding a customer named.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.asks_deletion || cx.world.customers().len() < 2 && !has_stranger(mail, cx) {
        return;
    }
    let readers: Vec<&Person> = cx
        .world
        .outsiders(mail)
        .filter(|p| cx.world.standing(p) != Standing::Partner)
        .collect();
    if readers.is_empty() {
        return;
    }
    let to_customer = readers.iter().any(|p| cx.world.customer(p).is_some());
    let mut told: Vec<usize> = Vec::new();
    for (part, customer, range) in named(mail, cx) {
        if told.contains(&customer) {
            continue;
        }
        if knows_of(mail, cx, &readers, customer) {
            told.push(customer);
            continue;
        }
        let text = mail.text(part);
        let sentence = text.sentence_at(&range);
        let near = text
            .content
            .floor_char_boundary(range.start.saturating_sub(BEFORE))
            .max(sentence.start);
        if YOURS.is_in(&text.folded[near..range.start]) || text.is_in_quotes(&range) && !to_customer
        {
            continue;
        }
        let line = text.line_at(range.start);
        if !to_customer
            && (PARTIES.is_in(&text.folded[line]) || PARTIES.is_in(&text.folded[sentence]))
        {
            continue;
        }
        told.push(customer);
        let level = if mail.has_price() {
            Level::Stop
        } else {
            Level::Ask
        };
        let reader = readers
            .iter()
            .find(|p| cx.world.customer(p).is_some())
            .unwrap_or(&readers[0]);
        out.add(level, Spot::Text(part, range))
            .param("other", cx.world.customers()[customer].name.as_str())
            .param("reader", cx.world.organisation_name(reader));
    }
}

fn has_stranger(mail: &Mail, cx: &Context) -> bool {
    !cx.world.customers().is_empty()
        && cx
            .world
            .outsiders(mail)
            .any(|p| cx.world.standing(p) == Standing::Stranger)
}

/// Customers named in the subject and in what the sender wrote. The subject
/// of an answer is known to whom it answers.
fn named(mail: &Mail, cx: &Context) -> Vec<(Part, usize, Range<usize>)> {
    let firms = cx.world.firms();
    let known_subject = mail.kind == DraftKind::Reply
        && cx.world.outsiders(mail).all(|p| mail.in_thread(p))
        && mail.topic.start > 0;
    let subject = match known_subject {
        true => Vec::new(),
        false => firms.named(&mail.subject, mail.topic.clone(), mail.language),
    };
    let body = mail
        .body
        .ranges(Zone::Authored)
        .flat_map(|piece| firms.named(&mail.body, piece, mail.language));
    subject
        .into_iter()
        .map(|(customer, range)| (Part::Subject, customer, range))
        .chain(body.map(|(customer, range)| (Part::Body, customer, range)))
        .take(200)
        .collect()
}

/// Whether the readers know of this customer already: one of them works
/// there, the thread has his people or his name in it, or they went together
/// on mails before.
fn knows_of(mail: &Mail, cx: &Context, readers: &[&Person], customer: usize) -> bool {
    let works_there = |p: &Person| cx.world.standing(p) == Standing::Customer(customer);
    readers.iter().any(|p| works_there(p))
        || mail.thread.iter().any(works_there)
        || cx.world.customers()[customer].domains.iter().any(|domain| {
            readers
                .iter()
                .any(|p| cx.world.know_each_other(&p.organisation, domain))
        })
        || is_in_thread(mail, cx, customer)
}

/// Bytes of the thread names are looked for in.
const MAX_BELOW: usize = 64 * 1024;

fn is_in_thread(mail: &Mail, cx: &Context, customer: usize) -> bool {
    let firms = cx.world.firms();
    mail.below(MAX_BELOW).any(|range| {
        firms
            .named(&mail.body, range, mail.language)
            .iter()
            .any(|(named, _)| *named == customer)
    })
}
