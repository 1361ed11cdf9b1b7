//! # What it does
//! Notes an offer or proforma that leaves in a format anybody can change.
//!
//! # Why it matters
//! A price in a spreadsheet comes back with another one and your letterhead;
//! formulas and hidden columns tell how it was made.
//!
//! # Example
//! Wrong: `Quotation_QT-2026-340.xlsx`.
//! Right: the same as PDF, or with the PDF beside it.
//!
//! # Traps
//! A form to be filled in, an inquiry to a supplier, packing lists and other
//! papers others work with. A PDF of the offer beside it. Colleagues.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::knowledge::Standing;
use crate::reading::Mail;
use crate::reading::files::File;
use crate::reading::words::lexicon;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "editable-quote",
    family: Family::Attachments,
    level: Level::Note,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// An offer, in the words of a file name.
    OFFER,
    [
        "quotation", "quotations", "quote", "quotes", "qt", "qtn", "offer", "proforma", "pro forma", "pi", "proposal", "angebot", "angebote", "preisangebot", "proformarechnung", "cotizacion", "presupuesto", "oferta", "devis", "offre", "facture proforma", "cotacao", "orcamento", "proposta", "kommercheskoe predlozhenie", "predlozhenie", "kp", "proforma", "报价", "报价单", "報價", "形式发票", "見積", "御見積", "ard asar", "ard alasaar"
    ]
);

lexicon!(
    /// It is no offer yet, or one of somebody else.
    FORM,
    [
        "form", "request", "template", "blank", "rfq", "inquiry", "enquiry", "formular", "vorlage", "anfrage", "plantilla", "formulario", "solicitud", "modele", "formulaire", "demande", "modelo", "pedido de cotacao", "shablon", "zapros", "询价", "模板", "空白", "依頼"
    ]
);

lexicon!(
    /// The recipient is meant to write in it.
    TO_WRITE_IN,
    [
        "fill in", "fill out", "complete the", "filled in", "editable", "your system", "import it", "yellow cells", "your changes", "your edits", "edit", "add your", "enter your", "as excel", "in excel", "excel version", "excel file", "in word", "as word", "word version", "track changes", "mark up", "ausfüllen", "eintragen", "ergänzen", "einlesen", "als excel", "als word", "excel-datei", "word-datei", "in excel", "bearbeit*", "rellen*", "completar", "en excel", "en word", "editable", "compléter", "remplir", "modifiable", "sous excel", "au format excel", "preench*", "em excel", "em word", "editável", "заполн*", "в excel", "в эксель", "填写", "填在", "填好", "填入", "可编辑", "excel版", "excel格式", "word版", "ご記入", "エクセル", "excelで", "編集", "تعبئة"
    ]
);

lexicon!(
    /// An offer, in the words of the text that hands it over.
    OFFERED,
    [
        "our quotation", "our quote", "our offer", "our best offer", "our price offer", "the quotation", "our proforma", "our pi", "proforma invoice", "unser angebot", "unser preisangebot", "unsere proforma*", "nuestra oferta", "nuestra cotización", "nuestro presupuesto", "la cotización", "notre offre", "notre devis", "notre proforma", "nossa proposta", "nossa cotação", "nosso orçamento", "наше предложение", "коммерческое предложение", "报价单", "我司报价", "我们的报价", "报价见附件", "形式发票", "お見積", "見積書", "عرض السعر", "عرض الأسعار", "عرض سعر"
    ]
);

lexicon!(
    /// Papers that are no offer, in the words of a file name.
    OTHER_PAPERS,
    [
        "packing", "packliste", "colisage", "empaque", "romaneio", "list", "drawing*", "zeichnung*", "plano", "plan", "desenho", "catalog*", "katalog*", "data", "datasheet", "spec*", "form*", "schedule", "stock", "inventory", "report*", "test*", "contract", "agreement", "vertrag", "contrato", "contrat", "dogovor*", "manual", "instruction*", "artwork", "label*", "questionnaire", "claim*", "8d", "bom", "箱单*", "装箱*", "清单*", "目录*", "合同*", "报告*", "规格*", "仕様*", "契約*"
    ]
);

/// One finding a file.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !mail.files.iter().any(File::is_editable) || !goes_to_buyer(mail, cx) {
        return;
    }
    let as_pdf = mail
        .files
        .iter()
        .any(|file| file.extension == "pdf" && OFFER.is_in(&file.plain));
    if as_pdf || !TO_WRITE_IN.authored(&mail.body).is_empty() {
        return;
    }
    for file in mail
        .files
        .iter()
        .filter(|file| is_offer(file) || is_handed_over(mail, file))
    {
        out.add(META.level, Spot::Attachment(file.index))
            .param("file", file.label())
            .param("ending", format!(".{}", file.extension));
    }
}

fn is_offer(file: &File) -> bool {
    file.is_editable() && OFFER.is_in(&file.plain) && !FORM.is_in(&file.plain)
}

/// The only file, and the text hands it over as our offer.
fn is_handed_over(mail: &Mail, file: &File) -> bool {
    mail.files.len() == 1
        && file.is_editable()
        && !FORM.is_in(&file.plain)
        && !OTHER_PAPERS.is_in(&file.plain)
        && mail
            .promises
            .iter()
            .take(5)
            .any(|promise| OFFERED.is_in(&mail.body.folded[mail.body.passage_at(promise)]))
}

fn goes_to_buyer(mail: &Mail, cx: &Context) -> bool {
    cx.world.outsiders(mail).any(|person| {
        matches!(
            cx.world.standing(person),
            Standing::Customer(_) | Standing::Stranger
        )
    })
}
