//! Whom a paper is for: the names behind "Buyer:", in front of 御中, alone at
//! its head. Who else takes part (notify party, end user, seller) is left out.

use std::ops::Range;

use super::Text;
use super::words::{Lexicon, lexicon};

/// A place of a paper that names whom it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// Its bytes.
    pub range: Range<usize>,
    /// Nothing says so but that it stands at the head: it counts where a name
    /// is all of it.
    pub unlabelled: bool,
}

lexicon!(
    /// In front of the name of whom a paper is for.
    FOR,
    [
        "to", "attn", "attention", "buyer", "buyers", "the buyer", "the buyers", "purchaser", "customer", "customer name", "client", "consignee", "importer", "imported by", "manufactured for", "bill to", "billed to", "billing address", "sold to", "invoice to", "invoice address", "quote to", "quoted to", "quotation to", "offer to", "messrs", "m/s", "for account of", "account of", "on account of", "prepared for", "issued to", "made for", "exclusively for", "dear", "company", "buyer's name", "name of buyer", "applicant", "ordered by",
        "an", "an die", "käufer", "kunde", "kundenname", "auftraggeber", "besteller", "empfänger", "rechnungsempfänger", "rechnungsadresse", "rechnung an", "angebot für", "angebot an", "erstellt für", "für", "warenempfänger", "firma", "einführer", "importeur", "hergestellt für",
        "cliente", "comprador", "compradora", "la compradora", "el comprador", "destinatario", "consignatario", "señores", "sres", "para", "facturar a", "facturado a", "dirigido a", "preparado para", "importador", "at.", "att",
        "client", "acheteur", "l'acheteur", "destinataire", "facturé à", "facturer à", "adressé à", "à l'attention de", "a l'attention de", "pour le compte de", "préparé pour", "établi pour", "importateur", "pour", "à",
        "o comprador", "a compradora", "destinatário", "consignatário", "faturar para", "faturado para", "preparado para", "à", "ao cliente",
        "покупатель", "заказчик", "клиент", "получатель", "грузополучатель", "плательщик", "кому", "для", "импортер", "импортёр",
        "买方", "買方", "需方", "购方", "购货方", "购货单位", "购买方", "订货方", "客户", "客户名称", "收货人", "收货单位", "致", "抬头", "发票抬头", "委托方", "甲方（买方）", "甲方(买方)", "甲方（需方）", "甲方(需方)", "进口商",
        "買主", "お客様", "お客様名", "客先", "宛先", "荷受人", "納入先", "請求先", "注文者", "発注者",
        "المشتري", "العميل", "إلى", "السادة"
    ]
);

lexicon!(
    /// In front of the names of others.
    OTHERS,
    [
        "seller", "sellers", "the seller", "supplier", "vendor", "exporter", "shipper", "from", "manufacturer", "maker", "beneficiary", "notify", "notify party", "also notify", "2nd notify", "second notify", "second notify party", "ship to", "deliver to", "delivery address", "delivery to", "final destination", "end user", "end buyer", "end customer", "final customer", "carrier", "forwarder", "vessel", "agent", "bank", "issuing bank", "advising bank", "cc", "subject", "date", "place", "reference", "references", "ref", "our ref", "your ref", "phone", "tel", "fax", "e-mail", "email", "address", "attachments", "brand", "trademark", "project", "port of loading", "port of discharge", "contact",
        "verkäufer", "lieferant", "absender", "hersteller", "lieferadresse", "lieferanschrift", "endkunde", "spediteur", "meldeadresse", "notify-adresse", "schiff", "bank", "betreff", "datum", "von", "marke",
        "vendedor", "vendedora", "el vendedor", "proveedor", "exportador", "remitente", "notificar", "notificar a", "entregar en", "dirección de entrega", "usuario final", "asunto", "fecha", "de", "buque", "marca",
        "vendeur", "le vendeur", "fournisseur", "expéditeur", "exportateur", "notifier", "livrer à", "adresse de livraison", "client final", "navire", "objet", "marque",
        "fornecedor", "o vendedor", "remetente", "endereço de entrega", "assunto", "navio",
        "продавец", "поставщик", "отправитель", "грузоотправитель", "изготовитель", "адрес доставки", "уведомить", "конечный получатель", "от", "тема", "дата", "судно",
        "卖方", "賣方", "供方", "销货方", "销售方", "供应商", "发货人", "通知人", "通知方", "被通知人", "送货地址", "收货地址", "最终用户", "乙方", "船名", "银行", "日期", "主题", "发件人", "抄送", "品牌", "地址", "电话",
        "売主", "仕入先", "荷送人", "通知先", "納品場所", "最終需要家", "船名", "件名", "発行者",
        "البائع", "المورد", "المصدر", "من"
    ]
);

lexicon!(
    /// The sender of a mail, as its head names him.
    MAIL_FROM,
    ["from", "von", "de", "от", "发件人", "差出人", "cc", "抄送", "من"]
);

lexicon!(
    /// A paper and whom it is for in one phrase.
    PAPER_FOR,
    [
        "quotation for", "quote for", "offer for", "proforma for", "proforma invoice for", "price list for", "prices for", "order confirmation for", "prepared for", "exclusively for", "specially for", "proposal for", "special prices for", "special conditions for", "net prices for", "special terms for",
        "angebot für", "preisliste für", "preise für", "sonderpreise für", "konditionen für", "sonderkonditionen für", "auftragsbestätigung für", "erstellt für", "exklusiv für", "etikett für",
        "cotización para", "oferta para", "lista de precios para", "precios para", "precios especiales para", "precios netos para", "especiales para", "condiciones para", "tarifa para", "tarifas para", "preparado para", "presupuesto para",
        "offre pour", "devis pour", "tarif pour", "tarifs pour", "prix pour", "prix spéciaux pour", "conditions pour", "préparé pour", "proforma pour",
        "cotação para", "proposta para", "tabela de preços para", "preços para", "preços especiais para", "condições para", "preparado para", "предложение для", "прайс-лист для", "цены для", "специальные цены для", "подготовлено для", "label for", "artwork for"
    ]
);

lexicon!(
    /// Behind the name of whom a paper is for.
    ROLE_BEHIND,
    [
        "(buyer", "(the buyer", "(\"buyer", "(the \"buyer", "(“buyer", "(the “buyer", "hereinafter buyer", "hereinafter the buyer", "hereinafter called the buyer", "hereinafter referred to as the buyer", "hereinafter called buyer", "hereinafter referred to as buyer", "hereinafter referred to as \"buyer", "hereinafter referred to as the \"buyer", "as buyer", "as the buyer", "as purchaser", "(purchaser", "(the purchaser", "(customer", "(the customer",
        "(käufer", "(der käufer", "als käufer", "nachfolgend käufer", "nachfolgend „käufer", "im folgenden käufer", "(besteller", "(comprador", "(el comprador", "(la compradora", "en adelante el comprador", "como comprador", "(acheteur", "(l'acheteur", "ci-après l'acheteur", "ci-après « l'acheteur", "doravante comprador*", "(покупатель", "именуем* в дальнейшем покупатель", "именуем* в дальнейшем «покупатель", "в дальнейшем «покупатель", "(买方", "（买方", "(需方", "（需方", "以下简称买方", "以下简称“买方", "以下简称\"买方", "（以下称买方", "御中"
    ]
);

/// Lines a label is looked for in.
const LABEL_LINES: usize = 400;

/// Lines a name without one may stand in.
const HEAD_LINES: usize = 24;

/// Lines beneath a label that belong to it.
const BLOCK_LINES: usize = 3;

/// Bytes of a cell read, and of what stands in front of a role.
const MAX_CELL: usize = 240;
const REACH: usize = 160;

/// Places kept, at most.
const MAX_PLACES: usize = 120;

/// Whom a paper is for. `mail` is a mail: who wrote it counts too, for it is
/// his.
pub fn addressees(text: &Text, mail: bool) -> Vec<Addressee> {
    let rows: Vec<Vec<Range<usize>>> = text
        .lines()
        .filter(|line| !text.content[line.clone()].trim().is_empty())
        .take(LABEL_LINES)
        .map(|line| cells(text, &line))
        .collect();
    let mut found = Vec::new();
    let sheet = Sheet { text, rows, mail };
    for row in 0..sheet.rows.len() {
        for column in 0..sheet.rows[row].len() {
            if found.len() < MAX_PLACES {
                sheet.read(row, column, &mut found);
            }
        }
    }
    found
}

/// The cells of a line; one where it has no tabs.
fn cells(text: &Text, line: &Range<usize>) -> Vec<Range<usize>> {
    let mut at = line.start;
    text.content[line.clone()]
        .split('\t')
        .map(|cell| {
            let start = at + cell.len() - cell.trim_start().len();
            let end = (at + cell.trim_end().len()).max(start);
            at += cell.len() + 1;
            start..text.content.floor_char_boundary(end.min(start + MAX_CELL))
        })
        .collect()
}

struct Sheet<'a> {
    text: &'a Text,
    rows: Vec<Vec<Range<usize>>>,
    mail: bool,
}

impl Sheet<'_> {
    fn read(&self, row: usize, column: usize, found: &mut Vec<Addressee>) {
        let cell = &self.rows[row][column];
        let folded = &self.text.folded[cell.clone()];
        if folded.is_empty() {
            return;
        }
        let mut add = |range: Range<usize>, unlabelled: bool| {
            found.push(Addressee { range, unlabelled });
        };
        for hit in PAPER_FOR.hits(folded) {
            add(cell.start + hit.range.end..cell.end, false);
        }
        for hit in ROLE_BEHIND.hits(folded) {
            let floor = hit.range.start.saturating_sub(REACH);
            let floor = folded.floor_char_boundary(floor);
            add(cell.start + floor..cell.start + hit.range.start, false);
        }
        let of_mail = self.mail && row < BLOCK_LINES * 3;
        if let Some(value) = self
            .label(&FOR, cell)
            .or_else(|| of_mail.then(|| self.label(&MAIL_FROM, cell)).flatten())
        {
            self.block(row, column, value, &mut add);
        } else if row < HEAD_LINES && !self.is_label(cell) && !self.is_of_others(row, column) {
            add(cell.clone(), true);
        }
    }

    /// What stands behind a label of the list at the start of a cell; empty
    /// where the label is all of it.
    fn label(&self, list: &Lexicon, cell: &Range<usize>) -> Option<Range<usize>> {
        let folded = &self.text.folded[cell.clone()];
        let lead = folded.len()
            - folded
                .trim_start_matches(|c: char| !c.is_alphanumeric())
                .len();
        let end = list
            .hits(folded)
            .into_iter()
            .filter(|hit| hit.range.start == lead)
            .map(|hit| hit.range.end)
            .max()?;
        let rest = &folded[end..];
        let gap = rest.trim_start();
        if gap.is_empty() {
            return Some(cell.end..cell.end);
        }
        // "Buyer (importer):", "Bill to / Ship to:"
        if let Some(colon) = gap.find([':', '：'])
            && gap[..colon].chars().count() <= 28
        {
            let at = end + (rest.len() - gap.len()) + colon;
            let after = at + gap[colon..].chars().next().map_or(1, char::len_utf8);
            return Some(cell.start + after..cell.end);
        }
        let marked = gap.starts_with(['.', '-', '–', ',', '，', ' ', '；', '/'])
            || folded[lead..end].chars().any(super::tokens::is_cjk);
        let long = folded[lead..end].chars().count() >= 5;
        (marked || long && gap.len() < rest.len()).then_some(cell.start + end..cell.end)
    }

    fn is_label(&self, cell: &Range<usize>) -> bool {
        self.label(&FOR, cell).is_some() || self.label(&OTHERS, cell).is_some()
    }

    /// The value behind a label, in the next cell, and in the cells beneath.
    fn block(
        &self,
        row: usize,
        column: usize,
        value: Range<usize>,
        add: &mut impl FnMut(Range<usize>, bool),
    ) {
        let has_words = |range: &Range<usize>| {
            self.text.content[range.clone()]
                .chars()
                .any(char::is_alphanumeric)
        };
        if has_words(&value) {
            add(value, false);
        } else if let Some(next) = self.next_filled(row, column)
            && !self.is_label(&next)
        {
            add(next, false);
        }
        for below in self.rows.iter().skip(row + 1).take(BLOCK_LINES) {
            let cell = below.get(column).filter(|cell| has_words(cell));
            let Some(cell) = cell.or_else(|| below.get(column + 1).filter(|_| column == 0)) else {
                continue;
            };
            let first = below.first().is_some_and(|first| self.is_label(first));
            if self.is_label(cell) || first && column == 0 {
                break;
            }
            add(cell.clone(), false);
        }
    }

    fn next_filled(&self, row: usize, column: usize) -> Option<Range<usize>> {
        self.rows[row]
            .iter()
            .skip(column + 1)
            .find(|cell| !self.text.content[(*cell).clone()].trim().is_empty())
            .cloned()
    }

    /// Whether a cell stands behind or beneath the label of somebody else.
    fn is_of_others(&self, row: usize, column: usize) -> bool {
        let labelled = |cell: &Range<usize>| self.label(&OTHERS, cell).is_some();
        let beside = self.rows[row]
            .iter()
            .take(column)
            .next_back()
            .is_some_and(labelled);
        beside
            || (row.saturating_sub(BLOCK_LINES)..row)
                .filter_map(|above| self.rows[above].get(column))
                .any(labelled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(content: &str) -> Vec<String> {
        let text = Text::of_file(content.to_owned());
        addressees(&text, false)
            .into_iter()
            .filter(|found| !found.unlabelled)
            .map(|found| text.content[found.range].trim().to_owned())
            .filter(|words| !words.is_empty())
            .collect()
    }

    #[test]
    fn labels_name_whom_a_paper_is_for() {
        for content in [
            "Buyer: Nordstern GmbH",
            "Seller\tBuyer\nBrightsea\tNordstern GmbH",
            "Bill to:\nMs Lorenz\nNordstern GmbH",
            "Messrs.\tNordstern GmbH",
            "Nordstern GmbH 御中",
            "买方：Nordstern GmbH",
            "between Brightsea (Seller) and Nordstern GmbH (the \"Buyer\")",
            "Quotation for Nordstern GmbH",
            "Kunde\nNordstern GmbH",
        ] {
            let found = named(content);
            assert!(
                found.iter().any(|words| words.contains("Nordstern GmbH")),
                "{content}: {found:?}"
            );
        }
    }

    #[test]
    fn others_are_left_out() {
        for content in [
            "Notify party: Nordstern GmbH",
            "Ship to:\nNordstern GmbH",
            "Seller: Nordstern GmbH",
            "Vessel\tNordstern",
            "Total to pay by Nordstern GmbH",
        ] {
            let found = named(content);
            assert!(
                !found.iter().any(|words| words.contains("Nordstern")),
                "{content}: {found:?}"
            );
        }
    }
}
