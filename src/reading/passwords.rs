//! Passwords given away in a text.

use std::ops::Range;

use super::Text;
use super::words::{Hit, lexicon};
use super::zones::Zone;

/// A password written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Password {
    /// Its bytes in the body.
    pub range: Range<usize>,
    /// The text around it speaks of a locked file.
    pub of_file: bool,
}

lexicon!(
    PASSWORD_WORDS,
    [
        "password",
        "passwords",
        "pass word",
        "passcode",
        "passphrase",
        "pw",
        "pwd",
        "p/w",
        "psw",
        "unzip code",
        "opening code",
        "passwort",
        "kennwort",
        "zip-passwort",
        "zip-kennwort",
        "entpackpasswort",
        "losungswort",
        "contraseña",
        "clave",
        "mot de passe",
        "mdp",
        "senha",
        "пароль",
        "пароля",
        "пасс",
        "パスワード",
        "解凍キー",
        "密码",
        "密碼",
        "口令",
        "解压码",
        "打开密码",
        "*كلمة المرور",
        "*كلمة السر",
        "*كلمة مرور",
        "*الرقم السري"
    ]
);

lexicon!(
    /// What is locked is a file.
    LOCKED_FILE,
    [
        "zip", "rar", "7z", "archive", "encrypted", "encryption", "protected", "password-protected", "locked", "unzip", "unlock", "open the file", "open the pdf", "open it", "open them", "for the file", "for the pdf", "for the attachment", "for the attached", "of the file", "for the excel", "for the document",
        "verschlüsselt*", "geschützt*", "passwortgeschützt*", "kennwortgeschützt*", "archiv", "entpacken", "zum öffnen", "für die datei", "für das pdf", "der datei", "des pdf*",
        "cifrad*", "encriptad*", "protegid*", "comprimid*", "abrir", "del archivo", "del pdf", "del fichero", "descomprimir",
        "chiffré*", "protégé*", "crypté*", "archive", "ouvrir", "du fichier", "du pdf", "décompresser",
        "criptograf*", "compactad*", "do arquivo", "do pdf", "do zip", "da planilha",
        "архив*", "зашифров*", "защищ*", "запаролен*", "открыт*", "файл*", "распаков*",
        "加密", "解压", "压缩", "打开", "文件", "附件", "解凍", "暗号", "開封", "ファイル", "添付",
        "مضغوط", "مشفر", "محمي", "الملف", "لفتح"
    ]
);

lexicon!(
    /// What the password opens is no file of this mail.
    OTHER_LOCK,
    [
        "default password", "default", "factory set*", "controller", "device", "wifi", "wi-fi", "wlan", "wlan-*", "portal", "login", "log in", "log-in", "log on", "account", "user name", "username", "user:", "user id", "router", "camera", "nvr", "plc", "hmi", "display", "machine", "menu", "admin", "administrator", "padlock", "lock", "door", "website", "web site", "webshop", "shop", "app", "server", "ftp", "sftp", "vpn", "teams", "zoom", "meeting", "webinar", "conference", "we.tl", "wetransfer", "drive", "dropbox", "cloud", "shared folder",
        "gerät*", "steuerung*", "werksseitig", "werkseinstellung*", "benutzer*", "konto", "anmeld*", "zugang*", "zoom-meeting", "besprechung",
        "por defecto", "de fábrica", "usuario", "cuenta", "equipo", "controlador", "candado", "acceso", "reunión", "nube",
        "par défaut", "d'usine", "identifiant", "compte", "portail", "appareil", "connexion", "réunion", "cadenas",
        "padrão", "usuário", "conta", "acesso", "equipamento", "rede", "reunião", "nuvem", "cadeado",
        "по умолчанию", "логин", "аккаунт", "кабинет*", "прибор*", "контроллер*", "сайт*", "облак*", "заводск*",
        "默认", "初始密码", "出厂", "设备", "控制器", "账号", "帐号", "用户名", "登录", "网站", "网盘", "会议", "门锁", "锁", "无线", "系统", "路由", "提取码",
        "初期", "既定", "アカウント", "ログイン", "ユーザー", "機器", "装置", "会議", "サイト",
        "حساب", "المستخدم", "الافتراضي", "الجهاز", "الموقع"
    ]
);

lexicon!(
    /// The password goes another way.
    APART,
    [
        "separate*", "by phone", "by sms", "by text", "via sms", "via phone", "via whatsapp", "whatsapp", "wechat", "sms", "call you", "second mail", "next mail", "another mail", "same as", "as before", "as usual", "as last time", "last time", "you know", "no password", "without password", "not needed", "will send", "will follow", "follows", "telephone",
        "getrennt*", "separat*", "telefonisch", "per telefon", "wie immer", "wie bisher", "wie beim letzten", "folgt", "kein passwort", "ohne passwort", "kein kennwort",
        "por separado", "aparte", "por teléfono", "la misma", "el mismo", "como siempre", "sin contraseña", "séparément", "par téléphone", "le même", "comme d'habitude", "sans mot de passe",
        "separadamente", "por telefone", "a mesma", "de sempre", "sem senha", "отдельно", "по телефону", "тот же", "прежний", "без пароля", "как обычно", "как в прошлый",
        "另行", "单独", "微信", "短信", "电话", "同上次", "老密码", "没有密码", "无密码", "不需要密码", "另发", "稍后",
        "別途", "別メール", "お電話", "前回と同じ", "いつもの", "後ほど", "パスワードなし", "منفصل", "بالهاتف", "نفس"
    ]
);

/// Bytes behind the word a password may stand in.
const REACH: usize = 90;

/// Bytes around it that tell what it opens.
const AROUND: usize = 160;

/// Words for a password looked at in one stretch of text, at most.
const MAX_HITS: usize = 200;

/// Passwords kept at most.
const MAX_PASSWORDS: usize = 20;

/// The passwords the sender gives away.
pub fn find(body: &Text) -> Vec<Password> {
    let mut found: Vec<Password> = Vec::new();
    // A postscript below the name belongs to the signature's zone.
    for zone in [Zone::Authored, Zone::Signature] {
        for range in body.ranges(zone) {
            let hits = PASSWORD_WORDS.hits(&body.folded[range.clone()]);
            for hit in hits.into_iter().take(MAX_HITS) {
                if found.len() >= MAX_PASSWORDS {
                    return found;
                }
                let place = hit.range.start + range.start..hit.range.end + range.start;
                let hit = Hit {
                    range: place,
                    entry: hit.entry,
                };
                // "PW" is also a power, a pump, a part number.
                if hit.range.len() <= 3 && !speaks_of_file(body, &hit.range) {
                    continue;
                }
                let Some(secret) = secret_behind(body, &hit.range, range.end) else {
                    continue;
                };
                if !found.iter().any(|p| p.range == secret)
                    && !is_elsewhere(body, &hit.range, &secret)
                {
                    found.push(Password {
                        of_file: speaks_of_file(body, &hit.range),
                        range: secret,
                    });
                }
            }
        }
    }
    found
}

fn is_elsewhere(body: &Text, word: &Range<usize>, secret: &Range<usize>) -> bool {
    let passage = body.passage_at(word);
    let words = &body.folded[passage.clone()];
    // "Padlock-77" is the password and not what it opens.
    let other_lock = || {
        OTHER_LOCK
            .hits(words)
            .iter()
            .any(|hit| !secret.contains(&(passage.start + hit.range.start)))
    };
    // A login above the password's own line.
    let floor = body
        .folded
        .floor_char_boundary(word.start.saturating_sub(AROUND));
    let account = [
        "user",
        "login",
        "benutzer",
        "usuario",
        "usuário",
        "identifiant",
        "логин",
        "账号",
        "帐号",
        "用户名",
        "アカウント",
        "id:",
    ];
    APART.is_in(words)
        || other_lock() && !OF_ZIP.is_in(words)
        || account
            .iter()
            .any(|a| body.folded[floor..word.start].contains(a))
}

lexicon!(
    /// Names the locked file whatever else the sentence says.
    OF_ZIP,
    ["zip", "rar", "7z", "archive", "archiv", "архив*", "压缩*", "解压", "解凍", "encrypted", "verschlüsselt*", "chiffré*", "cifrad*"]
);

fn speaks_of_file(body: &Text, word: &Range<usize>) -> bool {
    let floor = body
        .folded
        .floor_char_boundary(word.start.saturating_sub(AROUND));
    let ceiling = body.folded.ceil_char_boundary(word.end + AROUND);
    LOCKED_FILE.is_in(&body.folded[floor..ceiling])
}

/// The first thing behind the word that looks like a password.
fn secret_behind(body: &Text, word: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let content = &body.content;
    let ceiling = content.ceil_char_boundary((word.end + REACH).min(end));
    let behind = &content[word.end..ceiling];
    let behind = behind.find("\n\n").map_or(behind, |at| &behind[..at]);
    let mut at = 0;
    // Scripts without blanks need no sign in between: 密码123456.
    let mut joined = content[word.clone()]
        .chars()
        .next_back()
        .is_some_and(super::tokens::is_cjk);
    let mut count = 0;
    for piece in behind.split_inclusive(|c: char| c.is_whitespace() || is_joint(c) || is_stop(c)) {
        let start = at;
        at += piece.len();
        let bare = piece.trim_end_matches(|c: char| c.is_whitespace() || is_joint(c) || is_stop(c));
        let text =
            bare.trim_matches(|c: char| "\"'“”„«»‘’「」()（）[]【】<>,;，。；、.".contains(c));
        // 123456打开: the script changes where the password ends.
        let ascii = text.find(|c: char| !c.is_ascii()).unwrap_or(text.len());
        let text = if ascii > 0 { &text[..ascii] } else { text };
        let lead = bare.find(text).unwrap_or_default();
        let quoted = lead > 0 && bare[..lead].ends_with(['"', '“', '„', '«', '‘', '「', '\'']);
        if !text.is_empty() {
            count += 1;
            let rest = behind[at..].trim_start_matches([' ', '.']);
            let alone = joined && (rest.starts_with('\n') || rest.trim().is_empty());
            let number = count == 1 && text.len() >= 4 && text.bytes().all(|b| b.is_ascii_digit());
            if number || looks_secret(text, joined, quoted, alone) {
                let start = word.end + start + lead;
                return Some(start..start + text.len());
            }
        }
        // The next sentence is about something else.
        let stops =
            (bare.ends_with(['.', '?', ';', ',']) || piece.ends_with(is_stop)) && !text.is_empty();
        if stops || count > 8 {
            return None;
        }
        joined = piece.ends_with(is_joint)
            || joined && text.is_empty()
            || matches!(
                text.to_lowercase().as_str(),
                "is" | "ist" | "lautet" | "es" | "est" | "é" | "هي" | "هو"
            );
    }
    None
}

/// Signs that end a clause with no blank behind them.
fn is_stop(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '？' | '！')
}

fn is_joint(c: char) -> bool {
    matches!(c, ':' | '：' | '=' | '＝' | '是' | '为' | 'は')
}

fn looks_secret(text: &str, joined: bool, quoted: bool, alone: bool) -> bool {
    let length = text.chars().count();
    if !(3..=40).contains(&length) || !text.is_ascii() {
        return false;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let signs = length - digits - letters;
    let mixed = digits > 0 && letters > 0
        || signs > 0
            && (letters > 0 || digits > 0)
            && text.contains(['#', '!', '@', '$', '%', '&', '*', '+', '^', '_']);
    let named = super::files::named(text)
        .iter()
        .any(|r| r.len() == text.len());
    let address = text.contains("://") || text.contains("www.");
    let date = !super::dates::find(text, &super::tokens::lex(text)).is_empty();
    let amount = matches!(
        text.to_lowercase().as_str(),
        "aes-256" | "aes256" | "sha256" | "256bit" | "256-bit"
    );
    // "2.2kW", "1,5mm" are measures.
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
    let measure = unit.len() <= 3
        && text[..text.len() - unit.len()].contains(['.', ','])
        && unit.bytes().all(|b| b.is_ascii_alphabetic());
    if measure || named || address || date || amount || length < 4 && !joined {
        return false;
    }
    let cased = letters == length
        && text.bytes().any(|b| b.is_ascii_uppercase())
        && text.bytes().skip(1).any(|b| b.is_ascii_uppercase())
        && text.bytes().any(|b| b.is_ascii_lowercase());
    mixed
        || digits == length && joined
        || quoted && joined
        || cased && joined
        || alone && letters == length && length >= 5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets(content: &str) -> Vec<String> {
        find(&Text::plain(content))
            .into_iter()
            .map(|p| content[p.range].to_owned())
            .collect()
    }

    #[test]
    fn passwords_of_every_language() {
        for (content, secret) in [
            ("encrypted zip attached. Password: Reel#2026", "Reel#2026"),
            ("Das Kennwort lautet Hebel-7731.", "Hebel-7731"),
            ("The archive is encrypted, pw is Body80-Kx2.", "Body80-Kx2"),
            ("A senha do zip é rotor!5588, não repasse", "rotor!5588"),
            ("пароль к архиву: Nasos-4417", "Nasos-4417"),
            ("解压密码：mh2026@nb", "mh2026@nb"),
            ("وكلمة المرور هي Noor-2284", "Noor-2284"),
            ("Password for the PDF: 4471", "4471"),
            ("Password:\nbrightsea\n", "brightsea"),
            ("压缩包密码123456，请查收", "123456"),
        ] {
            assert_eq!(secrets(content), [secret], "{content}");
        }
    }

    #[test]
    fn no_passwords() {
        for content in [
            "The password follows by phone.",
            "The default password of the controller is 0000, please change it.",
            "No password needed for the zip.",
            "zip of the pump, pw: 2.2kW each",
            "Lo clave es la posición del código",
            "a senha do wifi dos visitantes é brightsea2026.",
            "User: maria\nPassword: Hola2026\n",
            "password for PI-2026-118.zip comes separately",
            "You will be asked to choose a password of your own at the first login",
            "пароль тот же, что в прошлый раз",
            "压缩包没有密码，直接解压即可",
            "The password is the same as on 2026-11-20.",
        ] {
            assert!(
                secrets(content).is_empty(),
                "{content}: {:?}",
                secrets(content)
            );
        }
    }
}
