//! What a subject line says beneath its `Re:` and `Fw:`.

use std::ops::Range;

/// What clients put in front of a subject, lower case.
const PREFIXES: &[&str] = &[
    "re",
    "fw",
    "fwd",
    "aw",
    "wg",
    "antw",
    "antwort",
    "sv",
    "vs",
    "vb",
    "vl",
    "tr",
    "rv",
    "res",
    "enc",
    "rif",
    "r",
    "i",
    "odp",
    "pd",
    "ynt",
    "ilt",
    "ref",
    "回复",
    "回覆",
    "答复",
    "转发",
    "轉寄",
    "转寄",
    "返信",
    "転送",
    "отв",
    "пер",
    "ha",
    "na",
    "رد",
    "إعادة توجيه",
    "توجيه",
];

/// The bytes of a folded subject behind its prefixes and a marker such as
/// `[EXT]`.
pub fn topic(folded: &str) -> Range<usize> {
    let mut start = 0;
    // Threads of a hundred answers exist, of a thousand do not.
    for _ in 0..100 {
        start += folded[start..].len() - folded[start..].trim_start().len();
        match prefix(&folded[start..]) {
            Some(length) => start += length,
            None => break,
        }
    }
    let end = folded.trim_end().len();
    start.min(end)..end
}

/// `re:`, `re[2]:`, `回复：`, `[ext]`.
fn prefix(rest: &str) -> Option<usize> {
    for marker in ["[ext]", "[external]", "[extern]", "[spam]"] {
        if rest.starts_with(marker) {
            return Some(marker.len());
        }
    }
    let colon = rest.find([':', '：']).filter(|at| *at <= 40)?;
    let name = rest[..colon].trim();
    let name = name
        .trim_end_matches(|c: char| c.is_ascii_digit() || "[]()^* ".contains(c))
        .trim();
    let width = rest[colon..].chars().next().map_or(1, char::len_utf8);
    PREFIXES.contains(&name).then_some(colon + width)
}

/// Subjects that say nothing to somebody else, without blanks and marks.
const MEANINGLESS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "dearall",
    "hiall",
    "hellothere",
    "hithere",
    "goodday",
    "goodmorning",
    "goodafternoon",
    "greetings",
    "dearsir",
    "dearsirs",
    "dearsirormadam",
    "dearfriend",
    "nosubject",
    "none",
    "subject",
    "untitled",
    "notitle",
    "email",
    "mail",
    "message",
    "na",
    "nil",
    "null",
    "undefined",
    "asdf",
    "qwe",
    "qwerty",
    "blank",
    "newmessage",
    "newmail",
    "keinbetreff",
    "ohnebetreff",
    "betreff",
    "leer",
    "hallo",
    "gutentag",
    "gutenmorgen",
    "moin",
    "servus",
    "sehrgeehrtedamenundherren",
    "nachricht",
    "grüßgott",
    "sinasunto",
    "asunto",
    "ningunasunto",
    "hola",
    "buenosdías",
    "buenosdias",
    "buenastardes",
    "saludos",
    "estimados",
    "estimadosseñores",
    "mensaje",
    "correo",
    "sansobjet",
    "aucunobjet",
    "pasdobjet",
    "objet",
    "bonjour",
    "bonsoir",
    "salut",
    "madamemonsieur",
    "courriel",
    "semassunto",
    "nenhumassunto",
    "assunto",
    "olá",
    "ola",
    "oi",
    "bomdia",
    "boatarde",
    "prezados",
    "mensagem",
    "无主题",
    "無主旨",
    "無主題",
    "没有主题",
    "主题",
    "标题",
    "无标题",
    "无",
    "空",
    "你好",
    "您好",
    "各位好",
    "早上好",
    "下午好",
    "邮件",
    "新邮件",
    "嗨",
    "哈喽",
    "大家好",
    "hi您好",
    "hello你好",
    "件名なし",
    "無題",
    "件名",
    "タイトルなし",
    "こんにちは",
    "お世話になっております",
    "お世話になります",
    "いつもお世話になっております",
    "おはようございます",
    "ご連絡",
    "メール",
    "безтемы",
    "темыnet",
    "тема",
    "нетемы",
    "привет",
    "здравствуйте",
    "добрыйдень",
    "доброеутро",
    "письмо",
    "сообщение",
    "بدونموضوع",
    "بلاموضوع",
    "لاموضوع",
    "الموضوع",
    "موضوع",
    "مرحبا",
    "السلامعليكم",
    "تحية",
    "رسالة",
];

/// Whether a topic (lower case) tells the reader nothing: empty, marks only,
/// a greeting, `no subject`.
pub fn is_meaningless(topic: &str) -> bool {
    let bare = bare(topic);
    let mut chars = bare.chars();
    let repeated = chars
        .next()
        .is_none_or(|first| chars.all(|c| c == first) && (!first.is_numeric() || bare.len() == 1))
        // One Han letter is a word.
        && !bare.chars().any(super::tokens::is_cjk);
    repeated || MEANINGLESS.contains(&bare.as_str())
}

/// Whether there is nothing in a topic that could be read.
pub fn is_empty(topic: &str) -> bool {
    let bare = bare(topic);
    bare.is_empty() || NO_SUBJECT.contains(&bare.as_str())
}

/// What clients write where there is no subject.
const NO_SUBJECT: &[&str] = &[
    "nosubject",
    "none",
    "keinbetreff",
    "ohnebetreff",
    "sinasunto",
    "sansobjet",
    "aucunobjet",
    "semassunto",
    "无主题",
    "無主旨",
    "無主題",
    "件名なし",
    "無題",
    "безтемы",
    "بدونموضوع",
    "بلاموضوع",
];

fn bare(topic: &str) -> String {
    topic
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(60)
        .collect()
}

/// Whole subjects of a test, lower case, one blank between words.
const TESTS: &[&str] = &[
    "test",
    "tests",
    "testing",
    "test mail",
    "test email",
    "test e mail",
    "testmail",
    "mail test",
    "email test",
    "e mail test",
    "test message",
    "message test",
    "a test",
    "just a test",
    "just testing",
    "only a test",
    "this is a test",
    "this is only a test",
    "this is a test mail",
    "this is a test email",
    "this is a test message",
    "test only",
    "testing only",
    "test please ignore",
    "test pls ignore",
    "please ignore test",
    "ignore test",
    "test ignore",
    "test do not reply",
    "testing email",
    "testing mail",
    "tst",
    "testtest",
    "hello test",
    "test hello",
    "test subject",
    "test signature",
    "signature test",
    "server test",
    "mail server test",
    "connection test",
    "delivery test",
    "testing testing",
    "email testing",
    "testnachricht",
    "test nachricht",
    "test e mail bitte ignorieren",
    "test bitte ignorieren",
    "nur ein test",
    "dies ist ein test",
    "das ist ein test",
    "ein test",
    "mailtest",
    "testen",
    "kleiner test",
    "testmail bitte ignorieren",
    "emailtest",
    "prueba",
    "pruebas",
    "probando",
    "una prueba",
    "correo de prueba",
    "mensaje de prueba",
    "email de prueba",
    "prueba de correo",
    "prueba de envío",
    "esto es una prueba",
    "es una prueba",
    "solo una prueba",
    "prueba por favor ignorar",
    "test de correo",
    "essai",
    "un essai",
    "essai de mail",
    "mail de test",
    "message de test",
    "message d essai",
    "test de messagerie",
    "test messagerie",
    "test d envoi",
    "ceci est un test",
    "c est un test",
    "juste un test",
    "test mail merci d ignorer",
    "courriel de test",
    "envoi test",
    "teste",
    "testes",
    "testando",
    "um teste",
    "e mail de teste",
    "email de teste",
    "mensagem de teste",
    "teste de e mail",
    "teste de email",
    "teste de envio",
    "isto é um teste",
    "isso é um teste",
    "apenas um teste",
    "só um teste",
    "teste favor ignorar",
    "тест",
    "тестовое сообщение",
    "тестовое письмо",
    "тестирование",
    "тест почты",
    "проверка связи",
    "проверка почты",
    "это тест",
    "просто тест",
    "тест тест",
    "пробное письмо",
    "тестовая отправка",
    "测试",
    "測試",
    "测试邮件",
    "測試郵件",
    "邮件测试",
    "測試信",
    "测试一下",
    "测试测试",
    "测试用",
    "测试信",
    "测试信息",
    "发送测试",
    "邮箱测试",
    "收发测试",
    "测试请忽略",
    "测试勿回",
    "这是测试",
    "这是测试邮件",
    "test测试",
    "测试test",
    "试发",
    "试一下",
    "テスト",
    "てすと",
    "テストメール",
    "テスト送信",
    "送信テスト",
    "メールテスト",
    "テストです",
    "テスト配信",
    "受信テスト",
    "送受信テスト",
    "動作確認",
    "テスト無視してください",
    "اختبار",
    "رسالة اختبار",
    "رسالة تجريبية",
    "بريد تجريبي",
    "هذا اختبار",
    "مجرد اختبار",
    "اختبار البريد",
];

/// Whether a topic (lower case) is the mark of a test and nothing else.
/// Numbers of up to three digits count the tests.
pub fn is_test(topic: &str) -> bool {
    if topic.len() > 120 {
        return false;
    }
    let mut words: Vec<&str> = topic
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .filter(|word| word.len() > 4 || !word.bytes().all(|b| b.is_ascii_digit()) || is_year(word))
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit() && word.len() <= 9))
        .collect();
    words.dedup();
    TESTS.contains(&words.join(" ").as_str())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word != "1234" && word.starts_with(['1', '2'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_left_out() {
        for (subject, rest) in [
            ("re: aw: price", "price"),
            ("回复：转发: 样品", "样品"),
            ("re[2]: offer", "offer"),
            ("[ext] re: offer ", "offer"),
            ("pi-2026-118: offer", "pi-2026-118: offer"),
            ("re:", ""),
            ("", ""),
        ] {
            assert_eq!(&subject[topic(subject)], rest, "{subject}");
        }
    }

    #[test]
    fn nothing_is_told_by_marks_and_greetings() {
        for topic in [
            "",
            "...",
            "hi",
            "hi!!",
            "(no subject)",
            "无主题",
            "您好！",
            "x",
            "aaa",
            "1",
            "без темы",
            "sans objet",
        ] {
            assert!(is_meaningless(topic), "{topic}");
        }
        for topic in [
            "b/l",
            "m24",
            "样",
            "hi tom - stands",
            "po 4711",
            "4711",
            "梱包",
            "111",
            "кран",
        ] {
            assert!(!is_meaningless(topic), "{topic}");
        }
    }

    #[test]
    fn tests_are_whole_subjects() {
        for topic in [
            "test",
            "test !",
            "testing 123",
            "test test",
            "test1",
            "测试",
            "test mail 2",
            "[test]",
            "prueba de correo",
            "テスト",
        ] {
            assert!(is_test(topic), "{topic}");
        }
        for topic in [
            "test report en 60598",
            "leak test",
            "test 2026",
            "测试报告",
            "testo",
            "prueba hidráulica",
            "test order",
            "",
        ] {
            assert!(!is_test(topic), "{topic}");
        }
    }
}
