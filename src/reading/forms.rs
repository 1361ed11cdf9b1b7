//! Forms and templates: papers that are sent with their slots open.

use super::Text;
use super::words::lexicon;

lexicon!(
    /// A mail that hands over a paper to be filled in.
    HANDED_OVER,
    [
        "fill in", "fill out", "filled in", "fill it", "fill the", "to fill", "complete the", "please complete", "to be completed", "the form", "this form", "our form", "attached form", "forms", "template", "templates", "questionnaire", "checklist", "blank form", "specimen contract", "sample contract", "model contract", "draft wording", "placeholder*", "in brackets", "square brackets", "merge field*",
        "ausfüllen", "füllen sie", "auszufüllen*", "eintragen", "ergänzen sie", "formular*", "fragebogen", "vorlage*", "mustervertrag", "musterbrief", "vordruck", "in klammern", "platzhalter",
        "rellen*", "completar", "complete el", "complete los", "formulario*", "plantilla*", "cuestionario", "modelo de carta", "modelo de contrato", "modelo de documento", "entre corchetes", "remplir", "remplissez", "compléter", "formulaire*", "modèle de lettre", "modèle de contrat", "modèle de document", "modèle d'attestation", "questionnaire", "gabarit", "entre crochets",
        "preench*", "formulário*", "modelo de carta", "modelo de contrato", "modelo de documento", "questionário", "entre colchetes", "заполни*", "заполнить", "форма", "форму", "формы", "бланк*", "шаблон*", "анкет*", "опросн*", "образец договора", "образец письма", "в скобках",
        "填写", "填好", "登记表", "申请表", "调查表", "模板", "范本", "问卷", "空白", "括号", "記入", "フォーム", "テンプレート", "雛形", "ひな形", "アンケート", "用紙", "املأ", "تعبئة", "نموذج"
    ]
);

lexicon!(
    /// A paper that says so itself.
    SAYS_ITSELF,
    [
        "please fill in", "please fill out", "please complete", "to be filled in", "to be completed by", "fill in block letters", "form", "application form", "order form", "questionnaire", "template", "specimen",
        "bitte ausfüllen", "bitte eintragen", "auszufüllen", "formular*", "fragebogen", "vorlage", "mustervertrag", "rellene", "rellenar", "a rellenar", "formulario*", "plantilla", "cuestionario", "à remplir", "à compléter", "formulaire*", "modèle de lettre", "preencher", "formulário*", "questionário", "заполнить", "заполняется", "форма", "бланк", "анкета", "шаблон",
        "请填写", "填写", "登记表", "申请表", "调查表", "模板", "范本", "ご記入", "記入欄", "申込書", "用紙", "雛形", "نموذج"
    ]
);

/// Bytes of a paper that tell what it is.
const HEAD: usize = 300;

/// Whether a mail, in its subject or text, hands over a form or a template.
pub fn hands_over(subject: &Text, body: &Text) -> bool {
    HANDED_OVER.is_in(&subject.folded) || !HANDED_OVER.authored(body).is_empty()
}

/// Whether a paper is a form or a template by its own words.
pub fn is_form(paper: &Text) -> bool {
    let end = paper
        .folded
        .floor_char_boundary(HEAD.min(paper.folded.len()));
    SAYS_ITSELF.is_in(&paper.folded[..end])
}
