//! # What it does
//! Finds a price of zero, or none yet, in a proforma, a confirmation, a
//! contract or an invoice.
//!
//! # Why it matters
//! A firm paper with an open price is signed, paid or produced to, and the
//! argument comes later.
//!
//! # Example
//! Wrong: 2,000 pcs × USD 0.00 in a proforma; USD to be confirmed in a
//! contract.
//! Right: samples at USD 0.00, free of charge; a balance of USD 0.00; freight
//! to be confirmed in a quotation.
//!
//! # Traps
//! Samples, spares and replacements that are free. Tooling somebody has paid.
//! Balances, discounts and tolerances of nothing. A customer's order with a
//! line at 0.00. Dates and vessels to be confirmed.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::reading::words::lexicon;
use crate::reading::{DocumentKind, Mail};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "open-price",
    family: Family::Figures,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[Yield::Here("placeholder")],
};

lexicon!(
    /// Papers that bind.
    FIRM,
    ["proforma", "pro forma", "pro-forma", "order confirmation", "confirm your order", "confirm the order", "we confirm", "confirmed as follows", "contract", "invoice", "agreement", "countersign*", "sign and stamp", "signed", "auftragsbestätigung", "bestätigen", "vertrag", "rechnung", "kaufvertrag", "factura", "confirmamos", "confirmación", "contrato", "facture", "confirmation de commande", "confirmons", "contrat", "fatura", "confirmação", "合同", "订单确认", "确认订单", "形式发票", "发票", "盖章", "回签", "注文請書", "契約", "請求書", "注文確認", "договор*", "контракт*", "счёт", "счет", "инвойс", "подтверждаем", "عقد", "فاتورة", "تأكيد الطلب"]
);

/// One finding a price.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if mail.open_prices.is_empty() || !is_firm(mail) {
        return;
    }
    // A price of zero and its total of zero are one slip.
    let mut told = usize::MAX;
    for price in &mail.open_prices {
        let line = mail.body.line_at(price.range.start);
        if line.start == told || mail.is_questioned(Part::Body, &price.range) {
            continue;
        }
        told = line.start;
        out.add(META.level, Spot::Text(Part::Body, price.range.clone()))
            .param("given", mail.body.content[price.range.clone()].trim());
    }
}

fn is_firm(mail: &Mail) -> bool {
    let named = mail.own_facts(&mail.documents).any(|d| {
        matches!(
            d.value.kind,
            DocumentKind::ProformaInvoice
                | DocumentKind::Invoice
                | DocumentKind::Contract
                | DocumentKind::OrderConfirmation
        )
    });
    named || FIRM.is_in(&mail.subject.folded) || !FIRM.authored(&mail.body).is_empty()
}
