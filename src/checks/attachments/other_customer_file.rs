//! # What it does
//! Stops a mail to one customer that carries a file named after another, or
//! made out to another: as its buyer, in its title, in the name of a sheet.
//!
//! # Why it matters
//! Another customer's invoice shows prices, quantities and who else buys from
//! you. It cannot be taken back.
//!
//! # Example
//! Wrong: `PI_Nordstern_118.pdf` to ACME; `PI-118.pdf` to ACME with "Buyer:
//! Baumarkt Nordstern GmbH" in it.
//! Right: `PI_ACME_118.pdf`.
//!
//! # Traps
//! Forwarders, inspectors, banks and agents rightly get the papers of several
//! customers. Reference lists. A file that names both, a firm that takes part
//! in the thread, an end user, a notify party, a vessel of that name. Names that are ordinary words count with their legal form
//! only, and the ACME thread is a thread. A firm not in the policy is asked
//! about only when the file is an offer or invoice.
//!
//! # Settings
//! `customers` with `aliases` and `domains`, `partners`. Where the inside of
//! files is not read, their names are.

use std::ops::Range;

use crate::checks::text::internal_note::reaches_customer;
use crate::checks::{Context, Family, Findings, Found, Level, Meta, Needs, Spot, Yield};
use crate::contents::FileKind;
use crate::knowledge::Standing;
use crate::knowledge::file_names::Mention;
use crate::reading::files::File;
use crate::reading::words::lexicon;
use crate::reading::{Layer, Mail, Opened, Person, Sighting, Text};
use crate::reading::{file_names, names, parties};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "other-customer-file",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Mail,
    // The file is the real customer's: the address is wrong.
    yields_to: &[Yield::Anywhere("lookalike-domain")],
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
    let reading = Reading {
        mail,
        cx,
        strangers: cx.world.customer(to).is_none(),
        outsiders,
        to,
    };
    for file in mail.files.iter().take(super::MAX_FILES) {
        match reading.by_name(file) {
            Named::Another(mention, level) => {
                reading.report(file, mention.customer, level, out);
            }
            Named::ShownAround => {}
            // A supplier gets papers on the goods he makes for others.
            Named::Nobody if !reading.strangers || reaches_customer(mail, cx) => {
                reading.by_content(file, out);
            }
            Named::Nobody => {}
        }
    }
}

/// Whom a file's name names.
enum Named {
    Another(Mention, Level),
    ShownAround,
    /// Nobody, or the reader himself.
    Nobody,
}

struct Reading<'a> {
    mail: &'a Mail,
    cx: &'a Context<'a>,
    outsiders: Vec<&'a Person>,
    to: &'a Person,
    /// The mail goes to a firm nobody knows.
    strangers: bool,
}

impl Reading<'_> {
    fn belongs(&self, customer: usize, name: &str) -> bool {
        belongs(self.mail, self.cx, &self.outsiders, customer, name)
    }

    fn by_name(&self, file: &File) -> Named {
        let mentions = self.cx.world.customers_in_file_name(&file.plain);
        // A paper of both is for both.
        if SHOWN_AROUND.is_in(&file.plain) {
            return Named::ShownAround;
        }
        // A paper of both is for both.
        if mentions.iter().any(|m| self.belongs(m.customer, &m.name)) {
            return Named::Nobody;
        }
        mentions
            .into_iter()
            .find_map(|m| level(&file.plain, &m, self.strangers).map(|level| (m, level)))
            .map_or(Named::Nobody, |(mention, level)| {
                Named::Another(mention, level)
            })
    }

    /// The first of the opened files of an attachment that is another's.
    fn by_content(&self, file: &File, out: &mut Findings) {
        let opened = self
            .mail
            .opened
            .iter()
            .enumerate()
            .filter(|(_, opened)| opened.index == file.index);
        for (number, opened) in opened {
            let Some((customer, range)) = self.made_out_to(opened) else {
                continue;
            };
            let level = if self.strangers {
                Level::Ask
            } else {
                META.level
            };
            let found = self.report(file, customer, level, out);
            found.variant(match range {
                Some(_) => "inside",
                None => "title",
            });
            found.params.retain(|(name, _)| *name != "file");
            found.param("file", opened.name.as_str());
            if let Some(range) = range {
                found.sighting(Sighting {
                    file: number,
                    layer: Layer::Seen,
                    range,
                });
            }
            return;
        }
    }

    /// The other customer a file is for, with the place that says so.
    fn made_out_to(&self, opened: &Opened) -> Option<(usize, Option<Range<usize>>)> {
        let empty = Text::default();
        let text = opened.letter.as_ref().map_or(&empty, |letter| &letter.body);
        let letter = opened.letter.as_ref();
        let language = letter.map_or(self.mail.language, |letter| letter.language);
        let firms = self.cx.world.firms();
        let named = firms.named(text, 0..text.content.len(), language);
        let his = |(customer, range): &(usize, Range<usize>)| {
            self.belongs(*customer, &text.content[range.clone()])
        };
        let title = file_names::words_of(&opened.contents.title);
        let name = file_names::plain(opened.own_name());
        if is_shown_around(text, &[&title, &name]) || named.iter().any(his) {
            return None;
        }
        let mail = opened.contents.kind == FileKind::Mail;
        if let Some((customer, range)) = addressed(text, &named, mail) {
            return Some((customer, Some(range)));
        }
        // The attachment's own name was looked at.
        let name = if opened.own_name() == opened.name {
            String::new()
        } else {
            name
        };
        let labels = [title, name]
            .into_iter()
            .chain(opened.sheets().map(file_names::words_of));
        let mentions: Vec<Mention> = labels
            .flat_map(|words| self.cx.world.customers_in_file_name(&words))
            .filter(|mention| mention.sure && !is_thread(mention))
            .collect();
        if mentions.iter().any(|m| self.belongs(m.customer, &m.name)) {
            return None;
        }
        Some((mentions.first()?.customer, None))
    }

    fn report<'o>(
        &self,
        file: &File,
        customer: usize,
        level: Level,
        out: &'o mut Findings,
    ) -> &'o mut Found {
        let customers = self.cx.world.customers();
        let other = customers.get(customer).map(|c| c.name.clone());
        let found = out
            .add(level, Spot::Attachment(file.index))
            .param("file", file.label())
            .param("other", other.unwrap_or_default())
            .param("recipient", self.cx.world.organisation_name(self.to));
        super::offer_removal(self.mail, file, found);
        found
    }
}

/// A list of references, by its name, its title or its first lines.
fn is_shown_around(text: &Text, names: &[&str]) -> bool {
    let end = text.folded.floor_char_boundary(HEAD.min(text.folded.len()));
    names.iter().any(|name| SHOWN_AROUND.is_in(name)) || SHOWN_AROUND.is_in(&text.folded[..end])
}

/// The first customer a paper is made out to, where it is made out to one.
fn addressed(
    text: &Text,
    named: &[(usize, Range<usize>)],
    mail: bool,
) -> Option<(usize, Range<usize>)> {
    if named.is_empty() {
        return None;
    }
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for place in parties::addressees(text, mail) {
        let inside = named
            .iter()
            .find(|(_, range)| place.range.start <= range.start && range.end <= place.range.end);
        if let Some((customer, range)) = inside
            && (!place.unlabelled || fills(text, &place.range, range))
        {
            found.push((*customer, range.clone()));
        }
    }
    let first = found.first()?.clone();
    // A table of several customers is made out to none of them.
    let others = found.iter().filter(|(customer, _)| *customer != first.0);
    (others.count() < 2).then_some(first)
}

/// Whether a name is all of a cell but its punctuation and legal form.
fn fills(text: &Text, cell: &Range<usize>, name: &Range<usize>) -> bool {
    let letters = |range: Range<usize>| {
        text.content[range]
            .chars()
            .filter(|c| c.is_alphanumeric())
            .count()
    };
    let before = letters(cell.start..name.start);
    let behind = letters(name.end..cell.end);
    before == 0 && behind <= MAX_BEHIND
}

/// Letters behind a name that may be its legal form.
const MAX_BEHIND: usize = 12;

/// Bytes of a paper in which it says what it is.
const HEAD: usize = 400;

fn is_thread(mention: &Mention) -> bool {
    let first = mention.after.split(' ').next().unwrap_or_default();
    mention.name == "acme" && THREADS.is_in(first)
}

/// Whom the file is shown to: a customer, else a firm nobody knows. Partners
/// alone may see it.
pub(super) fn reader<'a>(cx: &Context, outsiders: &[&'a Person]) -> Option<&'a Person> {
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
pub(super) fn belongs(
    mail: &Mail,
    cx: &Context,
    outsiders: &[&Person],
    customer: usize,
    name: &str,
) -> bool {
    let is_his = |person: &Person| matches!(cx.world.standing(person), Standing::Customer(i) if i == customer);
    let letters = |text: &str| -> String {
        names::fold(text)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect()
    };
    let name = letters(name);
    let shares = |person: &&Person| {
        letters(&person.name).contains(&name) || letters(&person.address).contains(&name)
    };
    let own = cx
        .world
        .own_names()
        .iter()
        .any(|own| letters(own).contains(&name));
    outsiders.iter().any(|p| is_his(p) || shares(p))
        || mail.thread.iter().any(is_his)
        || letters(&mail.from.name).contains(&name)
        || own
}

/// How sure the file is the other customer's; none when it need not be.
fn level(words: &str, mention: &Mention, strangers: bool) -> Option<Level> {
    if is_thread(mention) {
        return None;
    }
    match (mention.sure, strangers) {
        (true, false) => Some(META.level),
        _ if PAPERS.is_in(words) => Some(if mention.sure { META.level } else { Level::Ask }),
        _ => None,
    }
    .map(|level| if strangers { Level::Ask } else { level })
}
