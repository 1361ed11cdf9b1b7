//! # What it does
//! Stops a mail to one customer that carries a file named after another.
//!
//! # Why it matters
//! Another customer's invoice shows prices, quantities and who else buys from
//! you. It cannot be taken back.
//!
//! # Example
//! Wrong: `PI_Nordstern_118.pdf` to ACME.
//! Right: `PI_ACME_118.pdf`.
//!
//! # Traps
//! Forwarders, inspectors, banks and agents rightly get the papers of several
//! customers. Reference lists. A file that names both, a firm that takes part
//! in the thread. Names that are ordinary words count with their legal form
//! only, and the ACME thread is a thread. A firm not in the policy is asked
//! about only when the file is an offer or invoice.
//!
//! # Settings
//! `customers` with `aliases` and `domains`, `partners`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::knowledge::Standing;
use crate::knowledge::file_names::Mention;
use crate::reading::files::File;
use crate::reading::names;
use crate::reading::words::lexicon;
use crate::reading::{Mail, Person};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "other-customer-file",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// Meant to be shown around.
    SHOWN_AROUND,
    ["referen*", "reference*", "case study", "case studies", "testimonial*", "press*", "fallstudie", "otzivi", "案例", "参考客户", "业绩表", "導入事例", "実績"]
);

lexicon!(
    /// Papers of one trade, which name whom they are for.
    PAPERS,
    [
        "pi", "proforma", "invoice", "invoices", "inv", "ci", "packing", "pl", "quotation", "quote", "qt", "offer", "order", "po", "oc", "sc", "contract", "agreement", "price", "prices", "pricelist", "statement", "claim", "complaint", "inspection", "schedule", "forecast", "artwork", "label", "labels", "bl", "payment", "soa",
        "angebot", "rechnung", "packliste", "auftrag", "auftragsbestatigung", "vertrag", "preise", "preisliste", "lieferplan", "bestellung", "etiketten", "reklamation",
        "factura", "cotizacion", "oferta", "pedido", "contrato", "precios", "etiquetas", "lista", "presupuesto",
        "facture", "devis", "commande", "colisage", "contrat", "prix", "tarif", "offre", "fatura", "cotacao", "proposta", "precos", "orcamento",
        "schet", "invois", "dogovor", "zakaz", "spetsifikatsiya", "akt", "предложение", "predlozhenie", "报价*", "報價*", "合同*", "发票*", "箱单*", "订单*", "見積*", "請求*", "注文*", "契約*"
    ]
);

lexicon!(
    /// An ACME screw thread is a thread.
    THREADS,
    ["thread*", "screw*", "nut", "nuts", "rod", "lead", "tap", "gewinde*", "rosca*", "filet*", "rezba", "螺纹", "梯形"]
);

/// One finding a file.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.files.is_empty() || cx.world.customers().is_empty() {
        return;
    }
    let outsiders: Vec<&Person> = cx.world.outsiders(mail).collect();
    let Some(to) = reader(cx, &outsiders) else {
        return;
    };
    for file in mail.files.iter().take(super::MAX_FILES) {
        let mentions = cx.world.customers_in_file_name(&file.plain);
        if mentions.is_empty() || SHOWN_AROUND.is_in(&file.plain) {
            continue;
        }
        // A paper of both is for both.
        if mentions.iter().any(|m| belongs(mail, cx, &outsiders, m)) {
            continue;
        }
        let strangers = cx.world.customer(to).is_none();
        let other = mentions
            .iter()
            .find_map(|m| level(file, m, strangers).map(|level| (m, level)));
        if let Some((mention, level)) = other {
            report(mail, cx, to, file, mention, level, out);
        }
    }
}

/// Whom the file is shown to: a customer, else a firm nobody knows. Partners
/// alone may see it.
fn reader<'a>(cx: &Context, outsiders: &[&'a Person]) -> Option<&'a Person> {
    let customer = outsiders.iter().find(|p| cx.world.customer(p).is_some());
    let partner = outsiders
        .iter()
        .any(|p| cx.world.standing(p) == Standing::Partner);
    match customer {
        Some(customer) => Some(customer),
        None if partner => None,
        None => outsiders.first().copied(),
    }
}

/// Whether the customer named gets the mail, is in the thread, or shares the
/// name with somebody who does.
fn belongs(mail: &Mail, cx: &Context, outsiders: &[&Person], mention: &Mention) -> bool {
    let is_his = |person: &Person| matches!(cx.world.standing(person), Standing::Customer(i) if i == mention.customer);
    let letters = |text: &str| -> String {
        names::fold(text)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect()
    };
    let shares = |person: &&Person| {
        letters(&person.name).contains(&mention.name)
            || letters(&person.address).contains(&mention.name)
    };
    let own = cx
        .world
        .own_names()
        .iter()
        .any(|name| letters(name).contains(&mention.name));
    outsiders.iter().any(|p| is_his(p) || shares(p))
        || mail.thread.iter().any(is_his)
        || letters(&mail.from.name).contains(&mention.name)
        || own
}

/// How sure the file is the other customer's; none when it need not be.
fn level(file: &File, mention: &Mention, strangers: bool) -> Option<Level> {
    let first = mention.after.split(' ').next().unwrap_or_default();
    if mention.name == "acme" && THREADS.is_in(first) {
        return None;
    }
    match (mention.sure, strangers) {
        (true, false) => Some(META.level),
        _ if PAPERS.is_in(&file.plain) => Some(if mention.sure { META.level } else { Level::Ask }),
        _ => None,
    }
    .map(|level| if strangers { Level::Ask } else { level })
}

fn report(
    mail: &Mail,
    cx: &Context,
    to: &Person,
    file: &File,
    mention: &Mention,
    level: Level,
    out: &mut Findings,
) {
    let other = cx
        .world
        .customers()
        .get(mention.customer)
        .map(|customer| customer.name.clone())
        .unwrap_or_default();
    let found = out
        .add(level, Spot::Attachment(file.index))
        .param("file", file.label())
        .param("other", other)
        .param("recipient", cx.world.organisation_name(to));
    super::offer_removal(mail, file, found);
}
