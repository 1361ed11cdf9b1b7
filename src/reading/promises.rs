//! Words that promise a file with this mail.
//!
//! Phrases speak for themselves. The English stem *attach* does not ("the
//! importance we attach to", "attached to the bracket"), so it is judged by
//! the words around it. What promises nothing, or another mail's file, is
//! taken out again. Measured with `tools/measure` on the labelled mails of the
//! US State Department release.

use std::ops::Range;

use super::Text;
use super::tokens::{Kind, Token};
use super::words::lexicon;

lexicon!(
    /// Phrases that promise by themselves.
    SURE,
    [
        // English beside the stem's own rules below
        "find enclosed", "enclosed is", "enclosed are", "enclosed please", "please find enclosed", "enclosed you", "enclosed herewith", "enclosed find", "i enclose", "we enclose", "i am enclosing", "we are enclosing", "i'm enclosing", "enclosing", "i have enclosed", "i've enclosed", "we've enclosed", "have enclosed the", "has enclosed", "we have enclosed", "see enclosed", "see the enclosed", "the enclosed file", "the enclosed document*", "the enclosed quotation", "the enclosed invoice", "the enclosed report", "enclosed:", "encl:", "encl.:", "enclosure:", "enclosures:",
        "see att", "see the att", "the att.", "pls see att", "please see att", "att pic*", "att. pic*", "att file*", "att. file*", "per att", "as att.", "find att.", "find att", "in att.", "in the att", "(att)", "(att.)", "(attachment)", "(see attachment*)", "print attachment*", "print the attachment*", "attachment:", "attachments:", "attachment below", "attachments below", "in attachment", "in attachments", "as an attachment", "as attachment", "as attachments", "by attachment", "as pdf attachment", "see attachment*", "see the attachment*", "check the attachment*", "check attachment*", "refer to attachment*", "refer to the attachment*", "find the attachment*", "find attachment*", "in the attachment*", "open the attachment and", "view the attachment*", "review the attachment*", "read the attachment*", "with attachment", "with attachments", "with the attachment", "now with attachment", "here is the attachment", "here's the attachment", "here are the attachments", "attachment for your", "attachments for your", "this attachment", "these attachments", "two attachments", "three attachments", "attachment contains", "attachments contain",
// German
        "anbei", "im anhang", "in der anlage", "als anhang", "als anlage", "beigefügt", "beiliegend", "habe ich angehängt", "haben wir angehängt", "hab ich angehängt", "ist angehängt", "sind angehängt", "angehängt:", "angehängt.", "dir angehängt", "ihnen angehängt", "liegt bei.", "liegt bei,", "liegen bei.", "liegen bei,", "drangehängt", "drangehangen", "angehangen", "mitgeschickt", "als pdf bei", "als pdf anbei", "hängt dran", "im anhang", "angehangene*", "angehängte*", "hänge ich", "hängen wir", "füge ich bei", "fügen wir bei", "siehe anhang", "siehe anlage", "s. anhang", "s. anlage", "anhängend", "im attachment", "habe ich angehängt", "in beigefügter", "beigefügte", "beigefügten",
        // Spanish
        "adjunto", "adjunta", "adjuntos", "adjuntas", "adjuntamos", "adjuntando", "en adjunto", "archivo adjunto", "anexo encontrará", "le envío adjunt*", "se adjunta", "se adjuntan", "encontrará adjunt*", "les adjunto", "en el archivo que va", "va con este correo", "van con este correo", "va adjunt*", "van adjunt*", "en archivo adjunto", "va en el archivo", "te paso adjunt*", "le paso adjunt*", "le adjunto", "te adjunto",
        // French
        "ci-joint", "ci-joints", "ci-jointe", "ci-jointes", "ci joint", "ci-inclus", "ci-annexé", "en pièce jointe", "en pièces jointes", "pièce jointe :", "en annexe", "joins à ce", "je joins", "nous joignons", "vous trouverez joint", "en pj", "jointe à ce", "joint à ce", "je vous joins", "joint à ce message", "joints à ce", "dans la pièce jointe", "pièces jointes", "cf. pj", "cf pj", "en fichier joint", "fichier joint", "fichiers joints", "document joint", "documents joints", "ci-dessous et en pièce", "nous vous joignons", "veuillez trouver en pièce",
        // Portuguese
        "em anexo", "segue anexo", "segue anexa", "seguem anexos", "seguem anexas", "anexo segue", "anexamos", "no anexo", "anexa a", "anexo o", "anexo a", "estou anexando", "estamos anexando", "em apenso", "junto envio", "junto segue", "junto enviamos", "envio junto", "segue junto", "vai em anexo", "vão em anexo", "segue o pdf", "segue em pdf", "segue o arquivo", "seguem os arquivos", "vai anexo", "vai anexa", "anexei", "anexo:", "segue a proforma anexa", "anexada", "anexado", "anexados", "anexadas", "nos anexos",
        // Russian
        "во вложении", "в приложении", "прилагаю", "прилагаем", "прикладываю", "прикрепляю", "прикрепил", "прикрепила", "приложен", "приложена", "приложены", "см. вложение", "прикрепляем", "высылаю во вложении", "во вложенном", "прикреплен", "прикреплена", "прикреплены", "прикрепила", "в приложенном", "приложила", "приложил", "вложил", "вложила", "вкладываю", "во вложениях",
        // Arabic
        "مرفق", "مرفقا", "مرفقًا", "المرفق", "المرفقة", "مرفقة", "نرفق", "أرفق", "في المرفقات", "تجدون مرفق", "بالمرفقات",
        // Chinese
        "附件请查收", "请查收附件", "请见附件", "见附件", "详见附件", "请看附件", "请查看附件", "附件是", "附件为", "附件中", "附件里", "附上", "随附", "附件如下", "附件发", "已附", "附件请", "参见附件", "在附件", "附后", "如附", "附档", "请參閱附件", "附件供", "把附件", "附件有", "附件包", "随信附", "随邮件附", "查收附", "请参考附件", "参考附件", "以附件形式", "附件：", "附件:", "附件内", "添加了附件", "放在附件", "放附件", "放到附件", "发附件", "附件给您", "附件给你", "附件，", "附件,", "附件。", "附件了", "附件《", "附件“", "附件发您", "附件发给", "附件查收", "看附件", "附图", "附照片", "附了", "贴在附件", "加在附件", "附在邮件", "附于", "以附件", "附件是", "附件有",
        // Japanese
        "添付いたし", "添付致し", "添付しま", "添付にて", "添付の", "添付ファイル", "添付をご", "を添付", "添付しており", "同封", "別添", "添付させていただき", "添付申し上げ", "添付ご確認", "ご査収", "添付ファ", "添付し", "添付）", "添付)", "添付。", "添付資料", "添付書類", "添付図面", "添付見積", "ファイルを添え", "別添の", "pdfにてお送り", "pdfでお送り", "ファイルをお送り",
    ]
);

lexicon!(
    /// Said of a file that need not be here.
    DENIED,
    [
        "no attachment", "its attachments", "any attachments", "all attachments", "and attachments are", "attachments are confidential", "attachment is confidential", "no attachments", "not attached", "without attachment", "without attachments", "without the attachment", "not attach", "don't attach", "never attach", "cannot attach", "can't attach", "forgot to attach", "your attachment", "your attachments", "your attached", "open the attachment", "open attachments", "open your attach*", "attachment you", "attachments you", "attached you sent", "you attached", "you have attached", "they attached", "he attached", "she attached", "please attach", "pls attach", "kindly attach", "could you attach", "can you attach", "should attach", "must attach",
        "will attach", "will be attached", "to be attached", "shall be attached", "should be attached", "must be attached", "can be attached", "would be attached", "if attached", "when attached", "attached in my previous", "attached in my last", "attached to my previous", "attached to my last", "attached to our previous", "attached to my earlier", "attached yesterday", "attached last", "attached to your", "in your attach*", "attach importance", "attach great*", "attach much", "attach high", "attach some", "attach any", "attach no ", "attach to this", "attach to it", "attach to the", "attached importance", "attaches", "attached great", "attached to the bracket", "strings attached", "attachment size", "attachment is missing", "attachment is too", "attachment is not", "attachment is corrupt*", "attachment is damaged", "attachments are blocked", "attachments are missing", "attachments are not", "attachment is empty", "in the attachment of my", "in the attachment to my", "attachment limit",
        "becoming attached", "very attached", "emotionally attached", "attached to it", "attached to him", "attached to her", "attached to them", "attached to each", "attached by", "attached with screws", "attached with bolts", "permanently attached", "firmly attached", "securely attached", "factory attached", "attached house", "the attachment was missing", "attachment missing", "missing attachment", "attachment is missing", "attachments are missing", "did not receive the attach*", "didn't receive the attach*", "attachment did not", "attachment didn't", "resend the attachment", "send the attachment", "attached to the machine", "attached to the valve", "attached to the pump", "attached to every", "attached to a", "attached to one", "attached to both", "attached to us", "attached to that", "is attached to the", "are attached to the", "be attached to the", "remain attached", "stay attached", "attached label", "attached labels", "attached parts", "with attached handle", "quick attach*", "tool attach*", "attachment point", "attachment points", "attachment bracket", "attachment plate", "enclosed area", "enclosed space", "enclosed by", "enclosed in the parcel", "enclosed with the goods", "enclosed in the box", "enclosed with the sample*", "enclosed with each", "enclosed in each", "enclosed with the shipment", "enclosed in the shipment", "enclosed in every", "enclosed motor", "enclosed with every", "fully enclosed", "totally enclosed", "is enclosed in", "are enclosed in", "are enclosed with", "is enclosed with",
        "ohne anhang", "kein anhang", "keinen anhang", "ihr anhang", "ihrem anhang", "ihren anhang", "ihre anlage", "nicht angehängt", "seilen angehängt", "haken angehängt", "kran angehängt", "anhänger", "der karton", "dem karton", "nicht beigefügt", "ohne anlage", "beigefügt werden", "bitte beifügen", "der ware beigefügt", "der sendung beigefügt", "der lieferung beigefügt", "lag bei", "dem paket", "den mustern", "deinem anhang", "ihrer anlage", "in der anlage in", "liegt bei eur", "liegt bei usd", "liegen bei eur", "liegen bei usd", "liegt bei 1*", "liegt bei 2*", "liegt bei 3*", "liegt bei 4*", "liegt bei 5*", "liegt bei 6*", "liegt bei 7*", "liegt bei 8*", "liegt bei 9*", "liegt bei ca", "liegt bei etwa", "liegt bei rund", "liegt bei uns", "liegt bei ihnen", "liegt bei der", "liegt bei dem", "liegen bei ca", "liegen bei etwa", "liegen bei rund", "liegen bei uns", "liegen bei ihnen", "liegen bei der", "liegen bei 1*", "liegen bei 2*", "liegen bei 3*", "liegen bei 4*", "liegen bei 5*", "liegen bei 6*", "liegen bei 7*", "liegen bei 8*", "liegen bei 9*",
        "sin adjunto", "sin adjuntos", "no adjunto", "su adjunto", "sus adjuntos", "adjuntar", "adjunte", "adjunten", "adjunta en su correo", "vuestro adjunto", "director adjunto", "directora adjunta", "gerente adjunto", "gerente adjunta", "el adjunto de su", "adjunto a su", "adjunta a su",
        "sans pièce jointe", "pas de pièce jointe", "votre pièce jointe", "vos pièces jointes", "sera joint", "joints à l'envoi", "le joint", "un joint", "les joints", "des joints",
        "sem anexo", "seu anexo", "seus anexos", "favor anexar", "não anexado", "não anexamos", "pode anexar", "anexar", "anexo do seu", "anexo da sua", "prédio anexo",
        "без вложения", "ваше вложение", "вашем вложении", "вашего вложения", "приложены усилия", "не приложен", "в приложении whatsapp", "в мобильном приложении", "в нашем приложении", "мобильном приложении",
        "无附件", "附件打不开", "附件不见", "您附件", "附件，我", "附件损坏", "没看到附件", "没有看到附件", "未见附件", "漏了附件", "附件1的", "附图集", "没有附件", "没附件", "您的附件", "你的附件", "贵司附件", "您发的附件", "你发的附件", "附件打不开", "附件没", "附件未", "请附上", "麻烦附上", "忘记附", "附件漏", "补发附件", "需附上", "须附上", "应附上", "不用附", "不必附", "要附上", "会附上", "将附上", "上封邮件的附件", "上次的附件", "之前的附件", "您附件", "收到附件", "附件收到", "附件已收到", "贵方附件", "上次附件", "随附在货", "随附于货", "请随附", "并附上您", "来信附件", "您邮件附件", "合同附件", "附件一的", "您邮件中附上", "附件已于",
        "添付なし", "ずつ添付", "本体に添付", "箱に添付", "カートンに添付", "袋に添付", "添付漏れ", "添付し忘れ", "添付されていません", "添付が開け", "貴社添付", "いただいた添付", "添付いただ", "ご添付", "添付してください", "添付をお願い", "添付いただき", "添付の部品", "添付文書", "現品に添付", "製品に添付", "製品に同封", "商品に同封", "荷物に同封", "梱包に同封", "に同封されて",
        "بدون مرفق", "لا يوجد مرفق", "مرفقكم", "مرفقاتكم", "يرجى إرفاق",
    ]
);

lexicon!(
    /// The sentence speaks of another mail or of later.
    ELSEWHERE,
    [
        "previous mail", "attached to this share", "on this share", "link below", "via the link", "with the link", "share link", "from the link", "in my mail of", "in my email of", "in my e-mail of", "previous email", "previous e-mail", "last mail", "last email", "my earlier", "our earlier", "yesterday's mail", "yesterday's email", "already sent", "was attached to", "were attached to", "had attached", "separately", "separate mail", "separate email", "next mail", "next email", "another mail", "will send", "will follow", "to follow", "send tomorrow", "could you send", "can you send", "would you send", "next e-mail", "próximo correo", "próximo e-mail", "prochain mail", "prochain message", "nächsten mail", "nächster mail", "sobald", "dès que", "en cuanto", "assim que", "cuando esté", "quando estiver", "podrías", "podría enviarnos", "enviarnos", "mandarnos", "puede enviarnos", "poderia enviar", "pode enviar", "pouvez-vous", "pourriez-vous", "könnten sie uns", "können sie uns", "能否发", "可否发", "能不能发", "送っていただけ", "не могли бы", "下一封", "次のメール", "следующем письме", "send it tomorrow", "you tomorrow", "follows tomorrow", "follow tomorrow", "once ready", "later today", "as soon as", "by whatsapp", "via whatsapp", "by wechat", "via wechat", "wetransfer", "dropbox", "download", "google drive", "onedrive", "you sent", "you attached", "your email", "your mail of", "send us", "send me", "please send", "pls send", "send it back", "let us have",
        "letzte mail", "letzten mail", "vorherigen mail", "separat", "gesondert", "folgt", "folgen", "schicke ich morgen", "sende ich morgen", "morgen schicke", "morgen sende", "kommt morgen", "herunterladen", "nachreichen", "nachgereicht", "bitte senden", "senden sie", "schicken sie", "schick mir",
        "correo anterior", "mi correo del", "mi último correo", "le envié", "les envié", "fue adjunt*", "por separado", "mañana le envío", "envío mañana", "mañana se lo", "descargar", "su correo", "enviaré", "enviaremos", "envíenos", "envíeme", "mándenos",
        "mail précédent", "message précédent", "séparément", "envoie demain", "demain je", "télécharger", "votre mail", "votre message", "envoyez-nous", "envoyez-moi", "nous envoyer", "nous faire parvenir",
        "e-mail anterior", "separadamente", "amanhã envio", "envio amanhã", "amanhã mando", "baixar", "seu e-mail", "enviaremos em", "enviarei", "foi em anexo", "foram em anexo", "no meu e-mail do", "do meu e-mail", "meu último e-mail", "mandei em anexo", "enviei em anexo", "envie-nos", "nos envie", "favor enviar", "me envie",
        "предыдущем письме", "прошлом письме", "отдельно", "завтра вышлю", "вышлю завтра", "завтра пришлю", "пришлю завтра", "скачать", "вашем письме", "пришлите", "вышлите", "отправьте нам",
        "上一封", "上封", "另发", "另行", "单独发", "稍后", "明天发", "明天再", "明天给您", "明日お送り", "明日送", "下载", "网盘", "您来信", "之后发", "再发", "下周", "微信", "请发", "发我", "发给我",
        "前回のメール", "先日のメール", "別途", "後ほど", "後日", "明日", "ダウンロード", "別送", "お送りください", "カートン", "梱包", "同梱",
    ]
);

/// The promises of the authored text, in its order.
pub fn find(text: &Text) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = SURE
        .authored(text)
        .into_iter()
        .map(|hit| hit.range)
        .chain(attach(text))
        .collect();
    if found.is_empty() {
        return found;
    }
    found.truncate(super::MAX_FACTS);
    let denied = DENIED.authored(text);
    found = found
        .into_iter()
        .filter(|range| !denied.iter().any(|d| overlaps(&d.range, range)))
        .filter(|range| !is_elsewhere(text, range) && !is_told(text, range))
        .collect();
    found.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    found.dedup_by(|b, a| b.start < a.end);
    found
}

/// You wrote "label file attached": the other side's promise. Quotation marks
/// alone are not enough, inches are written with them.
fn is_told(text: &Text, range: &Range<usize>) -> bool {
    text.is_in_quotes(range) && TOLD.is_in(&text.folded[text.sentence_at(range)])
}

lexicon!(
    TOLD,
    [
        "you wrote",
        "you write",
        "you said",
        "you say",
        "your mail says",
        "your email says",
        "it says",
        "he wrote",
        "she wrote",
        "they wrote",
        "sie schrieben",
        "schrieben sie",
        "sie schreiben",
        "du schriebst",
        "escribió",
        "escribiste",
        "usted escribe",
        "vous écrivez",
        "vous écriviez",
        "vous avez écrit",
        "você escreveu",
        "escreveu",
        "вы написали",
        "вы пишете",
        "您写",
        "你写",
        "您说",
        "您邮件",
        "と書",
        "とあり",
        "كتبتم"
    ]
);

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// "See the attachment of my previous mail", "attached by separate mail". Only
/// the clause counts: "attached the PI, please pay by tomorrow" promises.
fn is_elsewhere(text: &Text, range: &Range<usize>) -> bool {
    ELSEWHERE.is_in(&text.folded[text.clause_at(range)])
}

// ---- attach, attached, attaching ---------------------------------------------

/// *Attached*, *attaching*, *attach* with the words around them on its side.
fn attach(text: &Text) -> Vec<Range<usize>> {
    let words: Vec<&Token> = text
        .tokens
        .iter()
        .filter(|t| t.kind != Kind::Break)
        .collect();
    let folded = |index: usize| words.get(index).map_or("", |t| t.text(&text.folded));
    let mut found = Vec::new();
    for (index, token) in words.iter().enumerate() {
        if token.kind != Kind::Word || !text.is_authored(token.range.start) {
            continue;
        }
        let before: Vec<&str> = (1..=3)
            .map(|back| index.checked_sub(back).map_or("", &folded))
            .collect();
        let after: Vec<&str> = (1..=3).map(|ahead| folded(index + ahead)).collect();
        let promises = match token.text(&text.folded) {
            "attached" | "attched" | "atached" | "attachd" | "attacched" => {
                attached(&before, &after)
            }
            "attaching" => {
                !matches!(before[0], "for" | "of" | "by" | "before" | "when" | "not" | "are" if before[1] == "you")
            }
            "attach" => attach_now(&before, &after),
            _ => false,
        };
        if promises {
            found.push(token.range.clone());
        }
    }
    found
}

/// `before` and `after` are the nearest words first.
fn attached(before: &[&str], after: &[&str]) -> bool {
    const NOT_MINE: &[&str] = &[
        "not",
        "no",
        "nothing",
        "never",
        "be",
        "become",
        "becoming",
        "became",
        "get",
        "got",
        "getting",
        "very",
        "so",
        "more",
        "emotionally",
        "your",
        "you",
        "they",
        "he",
        "she",
        "permanently",
        "firmly",
        "securely",
        "was",
        "were",
        "if",
        "when",
        "once",
        "strings",
        "importance",
        "conditions",
        "remain",
        "remains",
        "stay",
        "stays",
        "being",
        "had",
        "need",
        "needs",
        "directly",
        "value",
        "stigma",
        "rigidly",
        "loosely",
        "factory",
        "newly",
        "militarily",
        "closely",
    ];
    if NOT_MINE.contains(&before[0])
        || matches!(
            (before[1], before[0]),
            (
                "you" | "they" | "he" | "she" | "not" | "your",
                "have" | "has" | "yet" | "previously" | "already"
            )
        )
    {
        return false;
    }
    match after[0] {
        // "attached to this e-mail" and nothing else of the kind.
        "to" => {
            let mail = |word: &str| {
                matches!(
                    word,
                    "mail" | "email" | "e-mail" | "message" | "note" | "letter" | "reply"
                )
            };
            matches!(after[1], "this" | "my" | "the" | "our" | "that") && mail(after[2])
                || matches!(after[1], "e-mail" | "email" | "mail")
        }
        "by" | "with" | "at" | "on" | "onto" | "via" | "through" | "until" | "only" | "house"
        | "garage" | "importance" | "great" | "label" | "labels" => false,
        "in" => matches!(after[1], "pdf" | "excel" | "word" | "this" | "jpg" | "the"),
        _ => true,
    }
}

fn attach_now(before: &[&str], after: &[&str]) -> bool {
    let speaker = matches!(
        before[0],
        "i" | "we" | "also" | "hereby" | "herewith" | "and"
    );
    let weight = matches!(
        after[0],
        "importance"
            | "great"
            | "any"
            | "much"
            | "high"
            | "some"
            | "no"
            | "more"
            | "value"
            | "weight"
            | "significance"
            | "conditions"
            | "blame"
            | "to"
            | "ourselves"
            | "so"
    );
    speaker && !weight
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
            "Please find attached our PI.",
            "附件请查收。",
            "Anbei unser Angebot.",
            "Im Anhang finden Sie die Zeichnung.",
            "Adjunto la oferta.",
            "Veuillez trouver ci-joint notre devis.",
            "Segue em anexo a fatura.",
            "見積書を添付いたします。",
            "Счёт во вложении.",
            "تجدون مرفقًا عرض السعر",
            "The signed contract is attached.",
            "Attached is the drawing.",
            "Enclosed please find the B/L copy.",
        ] {
            assert!(promises(content), "{content}");
        }
    }

    #[test]
    fn other_attachments() {
        for content in [
            "The handle is attached to the bracket.",
            "We attach great importance to quality.",
            "I could not open your attachment.",
            "No attachment this time.",
            "The PI was attached to my previous mail.",
            "附件打不开，请重发。",
            "Der Preis liegt bei EUR 12.",
            "Please attach the label to every carton.",
            "We will send the attachment tomorrow.",
            "You wrote \"label file attached\" but there was nothing.",
        ] {
            assert!(!promises(content), "{content}");
        }
    }
}
