//! Words that promise a file with this mail.
//!
//! A stem such as *attach* says little by itself ("the importance we attach
//! to", "attached to the bracket"), so each hit is judged by the words around
//! it. The lists were tuned on the labelled mails of the US State Department
//! release; figures in the commit that changed them.

use std::ops::Range;

use super::Text;
use super::words::{Hit, Lexicon, lexicon};

lexicon!(
    /// Phrases that promise by themselves, in every language.
    SURE,
    [
        // English
        "please find attached", "pls find attached", "plz find attached", "kindly find attached", "find attached", "find the attached", "find enclosed", "please find enclosed", "see attached", "see the attached", "see attachment", "see attachments", "attached please find", "attached pls find", "attached you will find", "attached is", "attached are", "attached herewith", "attached hereto", "attached for your", "attached to this e-mail",
        "attached to this email", "attached to this mail", "attached to this message", "is attached", "are attached", "i attach", "we attach", "i've attached", "we've attached", "i have attached", "we have attached", "i'm attaching", "i am attaching", "we are attaching", "we're attaching", "attaching the", "attaching our", "attaching a", "attaching my", "as attached",
        "in the attachment", "in attachment", "as an attachment", "in the attached", "per attached", "per the attached", "the attached file", "the attached files", "the attached document", "the attached documents", "the attached quotation", "the attached offer", "the attached invoice", "the attached pi", "the attached list", "the attached drawing", "the attached drawings", "the attached photo", "the attached photos", "the attached pictures", "the attached catalogue", "the attached spreadsheet", "the attached draft", "the attached memo",
        "enclosed is", "enclosed are", "enclosed please find", "enclosed you will find", "enclosing", "is enclosed", "are enclosed", "please refer to the attachment", "refer to attachment", "refer to the attached", "check the attached", "check the attachment", "check attached", "review the attached", "sign the attached", "open the attached", "here is the attachment", "also attached", "(attached)", "attached below", "attached:", "attachment:", "attachments:", "attachments include", "docs attached", "document attached", "documents attached", "file attached", "files attached", "copy attached", "pi attached", "invoice attached", "quotation attached", "quote attached", "drawing attached", "drawings attached", "photos attached", "pictures attached", "memo attached", "draft attached", "article attached", "list attached", "text attached", "attached my", "attached our", "attached a", "attached the", "attached some", "attached two", "attached three", "attached an", "attached updated", "attached revised", "attached latest", "attached,", "see enclosed", "forwarding the attached", "sending the attached", "sending you the attached", "resending the attached", "this attachment", "with attachment", "with the attachment", "with attachments", "now attached", "now with attachment", "both attached", "all attached", "hereby attached", "herewith attached", "details attached", "specs attached", "spec attached", "info attached", "information attached", "schedule attached", "statement attached", "report attached", "reports attached", "update attached", "version attached", "scan attached", "letter attached", "attached file", "attached files", "attached document", "attached pdf", "attached excel", "attached scan",
        // German
        "anbei", "im anhang", "in der anlage", "als anhang", "als anlage", "beigefügt", "beiliegend", "angehängt", "liegt bei", "liegen bei", "hänge ich", "hängen wir", "füge ich bei", "fügen wir bei", "siehe anhang", "siehe anlage", "s. anhang", "s. anlage", "anhängend", "im attachment", "habe ich angehängt", "in beigefügter", "beigefügte", "beigefügten",
        // Spanish
        "adjunto", "adjunta", "adjuntos", "adjuntas", "adjuntamos", "adjuntando", "en adjunto", "archivo adjunto", "anexo encontrará", "le envío adjunt*", "se adjunta", "se adjuntan", "encontrará adjunt*", "les adjunto", "le adjunto", "te adjunto",
        // French
        "ci-joint", "ci-joints", "ci-jointe", "ci-jointes", "ci joint", "ci-inclus", "ci-annexé", "en pièce jointe", "en pièces jointes", "pièce jointe :", "en annexe", "joins à ce", "je joins", "nous joignons", "vous trouverez joint", "en pj", "jointe à ce", "joint à ce", "je vous joins", "nous vous joignons", "veuillez trouver en pièce",
        // Portuguese
        "em anexo", "segue anexo", "segue anexa", "seguem anexos", "seguem anexas", "anexo segue", "anexamos", "no anexo", "anexa a", "anexo o", "anexo a", "estou anexando", "estamos anexando", "em apenso", "segue a proforma anexa", "anexada", "anexado", "anexados", "anexadas", "nos anexos",
        // Russian
        "во вложении", "в приложении", "прилагаю", "прилагаем", "прикладываю", "прикрепляю", "прикрепил", "прикрепила", "приложен", "приложена", "приложены", "см. вложение", "прикрепляем", "высылаю во вложении", "во вложенном",
        // Arabic
        "مرفق", "مرفقا", "مرفقًا", "المرفق", "المرفقة", "مرفقة", "نرفق", "أرفق", "في المرفقات", "تجدون مرفق", "بالمرفقات",
        // Chinese
        "附件请查收", "请查收附件", "请见附件", "见附件", "详见附件", "请看附件", "请查看附件", "附件是", "附件为", "附件中", "附件里", "附上", "随附", "附件如下", "附件发", "已附", "附件请", "参见附件", "在附件", "附后", "如附", "附档", "请參閱附件", "附件供", "把附件", "附件有", "附件包", "随信附", "随邮件附", "查收附", "请参考附件", "参考附件", "以附件形式", "附件：", "附件:", "附件内", "添加了附件",
        // Japanese
        "添付いたし", "添付致し", "添付しま", "添付にて", "添付の", "添付ファイル", "添付をご", "を添付", "添付しており", "同封", "別添", "添付させていただき", "添付申し上げ", "添付ご確認",
    ]
);

lexicon!(
    /// Said of a file that need not be here.
    DENIED,
    [
        "no attachment", "no attachments", "not attached", "without attachment", "without attachments", "without the attachment", "not attach", "don't attach", "never attach", "cannot attach", "can't attach", "forgot to attach", "your attachment", "your attachments", "your attached", "open the attachment", "open attachments", "open your attach*", "attachment you", "attachments you", "attached you sent", "you attached", "you have attached", "they attached", "he attached", "she attached", "please attach", "pls attach", "kindly attach", "could you attach", "can you attach", "should attach", "must attach",
        "will attach", "will be attached", "to be attached", "shall be attached", "should be attached", "must be attached", "can be attached", "would be attached", "if attached", "when attached", "attached in my previous", "attached in my last", "attached to my previous", "attached to my last", "attached to our previous", "attached to my earlier", "attached yesterday", "attached last", "attached to your", "in your attach*", "attach importance", "attach great*", "attach much", "attach high", "attach some", "attach any", "attach no ", "attach to this", "attach to it", "attach to the", "attached importance", "attaches", "attached great", "attached to the bracket", "strings attached", "attachment size", "attachment limit",
        "becoming attached", "very attached", "emotionally attached", "attached to it", "attached to him", "attached to her", "attached to them", "attached to each", "attached by", "attached with screws", "attached with bolts", "permanently attached", "firmly attached", "securely attached", "factory attached", "attached house", "the attachment was missing", "attachment missing", "missing attachment", "attachment is missing", "attachments are missing", "did not receive the attach*", "didn't receive the attach*", "attachment did not", "attachment didn't", "resend the attachment", "send the attachment", "attached to the machine", "attached to the valve", "attached to the pump", "attached to every", "attached to a", "attached to one", "attached to both", "attached to us", "attached to that", "is attached to the", "are attached to the", "be attached to the", "remain attached", "stay attached", "attached label", "attached labels", "attached parts", "with attached handle", "quick attach*", "tool attach*", "attachment point", "attachment points", "attachment bracket", "attachment plate", "enclosed area", "enclosed space", "enclosed by", "enclosed in the parcel", "enclosed with the goods", "enclosed in the box", "enclosed with the sample*", "enclosed with each", "enclosed in each", "enclosed with the shipment", "enclosed in the shipment", "enclosed in every", "enclosed motor", "enclosed with every", "fully enclosed", "totally enclosed", "is enclosed in", "are enclosed in", "are enclosed with", "is enclosed with",
        "ohne anhang", "kein anhang", "keinen anhang", "ihr anhang", "ihrem anhang", "ihren anhang", "ihre anlage", "nicht angehängt", "nicht beigefügt", "ohne anlage", "beigefügt werden", "bitte beifügen", "der ware beigefügt", "der sendung beigefügt", "der lieferung beigefügt", "lag bei", "dem paket", "den mustern", "deinem anhang", "ihrer anlage", "in der anlage in", "liegt bei eur", "liegt bei usd", "liegen bei eur", "liegen bei usd", "liegt bei 1*", "liegt bei 2*", "liegt bei 3*", "liegt bei 4*", "liegt bei 5*", "liegt bei 6*", "liegt bei 7*", "liegt bei 8*", "liegt bei 9*", "liegt bei ca", "liegt bei etwa", "liegt bei rund", "liegt bei uns", "liegt bei ihnen", "liegt bei der", "liegt bei dem", "liegen bei ca", "liegen bei etwa", "liegen bei rund", "liegen bei uns", "liegen bei ihnen", "liegen bei der", "liegen bei 1*", "liegen bei 2*", "liegen bei 3*", "liegen bei 4*", "liegen bei 5*", "liegen bei 6*", "liegen bei 7*", "liegen bei 8*", "liegen bei 9*",
        "sin adjunto", "sin adjuntos", "no adjunto", "su adjunto", "sus adjuntos", "adjuntar", "adjunte", "adjunten", "adjunta en su correo", "vuestro adjunto", "director adjunto", "directora adjunta", "gerente adjunto", "gerente adjunta", "el adjunto de su", "adjunto a su", "adjunta a su",
        "sans pièce jointe", "pas de pièce jointe", "votre pièce jointe", "vos pièces jointes", "sera joint", "joints à l'envoi", "le joint", "un joint", "les joints", "des joints",
        "sem anexo", "seu anexo", "seus anexos", "favor anexar", "não anexado", "não anexamos", "pode anexar", "anexar", "anexo do seu", "anexo da sua", "prédio anexo",
        "без вложения", "ваше вложение", "вашем вложении", "вашего вложения", "приложены усилия", "не приложен", "в приложении whatsapp", "в мобильном приложении", "в нашем приложении", "мобильном приложении",
        "无附件", "没有附件", "没附件", "您的附件", "你的附件", "贵司附件", "您发的附件", "你发的附件", "附件打不开", "附件没", "附件未", "请附上", "麻烦附上", "忘记附", "附件漏", "补发附件", "需附上", "须附上", "应附上", "不用附", "不必附", "要附上", "会附上", "将附上", "上封邮件的附件", "上次的附件", "之前的附件", "您附件", "收到附件", "附件收到", "附件已收到", "贵方附件", "上次附件", "随附在货", "随附于货", "请随附", "并附上您", "来信附件", "您邮件附件", "合同附件", "附件一的", "您邮件中附上", "附件已于",
        "添付なし", "ずつ添付", "本体に添付", "箱に添付", "カートンに添付", "袋に添付", "添付漏れ", "添付し忘れ", "添付されていません", "添付が開け", "貴社添付", "いただいた添付", "添付いただ", "ご添付", "添付してください", "添付をお願い", "添付いただき", "添付の部品", "添付文書", "現品に添付", "製品に添付", "製品に同封", "商品に同封", "荷物に同封", "梱包に同封", "に同封されて",
        "بدون مرفق", "لا يوجد مرفق", "مرفقكم", "مرفقاتكم", "يرجى إرفاق",
    ]
);

lexicon!(
    /// The sentence speaks of another mail or of later.
    ELSEWHERE,
    [
        "previous mail", "previous email", "previous e-mail", "last mail", "last email", "my earlier", "our earlier", "yesterday's mail", "yesterday's email", "already sent", "was attached to", "were attached to", "had attached", "separately", "separate mail", "separate email", "next mail", "next email", "another mail", "will send", "will follow", "to follow", "tomorrow", "once ready", "later today", "as soon as", "by whatsapp", "via whatsapp", "by wechat", "via wechat", "wetransfer", "dropbox", "download", "google drive", "onedrive", "you sent", "you attached", "your email", "your mail of", "send us", "send me", "please send", "pls send", "send it back", "let us have",
        "letzte mail", "letzten mail", "vorherigen mail", "separat", "gesondert", "folgt", "folgen", "morgen", "herunterladen", "nachreichen", "nachgereicht", "bitte senden", "senden sie", "schicken sie", "schick mir",
        "correo anterior", "por separado", "mañana", "descargar", "su correo", "enviaré", "enviaremos", "envíenos", "envíeme", "mándenos",
        "mail précédent", "message précédent", "séparément", "demain", "télécharger", "votre mail", "votre message", "envoyez-nous", "envoyez-moi", "nous envoyer", "nous faire parvenir",
        "e-mail anterior", "separadamente", "amanhã", "baixar", "seu e-mail", "enviaremos em", "enviarei", "envie-nos", "nos envie", "favor enviar", "me envie",
        "предыдущем письме", "прошлом письме", "отдельно", "завтра", "скачать", "вашем письме", "пришлите", "вышлите", "отправьте нам",
        "上一封", "上封", "另发", "另行", "单独发", "稍后", "明天", "明日", "下载", "网盘", "您来信", "之后发", "再发", "下周", "微信", "请发", "发我", "发给我",
        "前回のメール", "先日のメール", "別途", "後ほど", "後日", "明日", "ダウンロード", "別送", "お送りください", "カートン", "梱包", "同梱",
    ]
);

/// A stem alone counts when the sentence is about sending.
static STEMS: &[&str] = &["attached", "attachment", "attachments", "attach", "enclosed", "附件", "添付", "anhang", "anlage", "вложени*", "pièce jointe", "pièces jointes", "anexo", "anexos", "anexa"];

static STEM_LEXICON: std::sync::LazyLock<Lexicon> =
    std::sync::LazyLock::new(|| Lexicon::new(STEMS));

lexicon!(
    SENDING,
    ["please find", "pls find", "here is", "here are", "here's", "sending", "send you", "herewith", "hereby", "for your review", "for your reference", "for your approval", "for your confirmation", "for your information", "fyi", "please see", "pls see", "please check", "pls check", "please review", "have a look", "take a look", "see", "find",
     "senden wir", "sende ich", "erhalten sie", "finden sie", "übersende*", "schicke*", "查收", "请查", "请看", "发给您", "发您", "供参考", "请确认", "ご査収", "ご確認", "お送り", "送付", "encontrará", "envío", "enviamos", "trouverez", "envoie", "envoyons", "segue", "seguem", "envio", "высыла*", "направля*", "отправля*"]
);

/// The promises of the authored text, in its order.
pub fn find(text: &Text) -> Vec<Range<usize>> {
    let denied = DENIED.authored(text);
    let mut found: Vec<Range<usize>> = SURE
        .authored(text)
        .into_iter()
        .chain(weak(text))
        .map(|hit| hit.range)
        .filter(|range| !denied.iter().any(|d| overlaps(&d.range, range)))
        .filter(|range| !is_elsewhere(text, range))
        .collect();
    found.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    found.dedup_by(|b, a| b.start < a.end);
    found
}

fn weak(text: &Text) -> Vec<Hit> {
    let mut hits = STEM_LEXICON.authored(text);
    hits.retain(|hit| {
        let sentence = text.sentence_at(&hit.range);
        SENDING.is_in(&text.folded[sentence])
    });
    hits
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// "See the attachment of my previous mail", "attached by separate mail".
fn is_elsewhere(text: &Text, range: &Range<usize>) -> bool {
    let sentence = text.sentence_at(range);
    ELSEWHERE.is_in(&text.folded[sentence])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promises(content: &str) -> bool {
        !find(&Text::plain(content)).is_empty()
    }

    #[test]
    fn promises_of_every_language() {
        for content in [
            "Please find attached our PI.", "附件请查收。", "Anbei unser Angebot.", "Im Anhang finden Sie die Zeichnung.", "Adjunto la oferta.", "Veuillez trouver ci-joint notre devis.",
            "Segue em anexo a fatura.", "見積書を添付いたします。", "Счёт во вложении.", "تجدون مرفقًا عرض السعر", "The signed contract is attached.", "Attached is the drawing.", "Enclosed please find the B/L copy.",
        ] {
            assert!(promises(content), "{content}");
        }
    }

    #[test]
    fn other_attachments() {
        for content in [
            "The handle is attached to the bracket.", "We attach great importance to quality.", "I could not open your attachment.", "No attachment this time.", "The PI was attached to my previous mail.", "附件打不开，请重发。",
            "Der Preis liegt bei EUR 12.", "Please attach the label to every carton.", "We will send the attachment tomorrow.",
        ] {
            assert!(!promises(content), "{content}");
        }
    }
}
