//! Text strings of a PDF outside of its pages, and how any text is tidied.

/// `PDFDocEncoding` from 0x18 to 0x1F.
const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];

/// `PDFDocEncoding` from 0x80 to 0xA0.
const MARKS: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{FFFD}', '€',
];

/// The radicals of U+2F00 as the letters they look like: some fonts map to
/// the radical what is written as the letter.
const RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Arabic letters by their presentation forms from U+FE80: the letter and how
/// many forms it has.
const ARABIC_FORMS: [(char, u32); 36] = [
    ('ء', 1),
    ('آ', 2),
    ('أ', 2),
    ('ؤ', 2),
    ('إ', 2),
    ('ئ', 4),
    ('ا', 2),
    ('ب', 4),
    ('ة', 2),
    ('ت', 4),
    ('ث', 4),
    ('ج', 4),
    ('ح', 4),
    ('خ', 4),
    ('د', 2),
    ('ذ', 2),
    ('ر', 2),
    ('ز', 2),
    ('س', 4),
    ('ش', 4),
    ('ص', 4),
    ('ض', 4),
    ('ط', 4),
    ('ظ', 4),
    ('ع', 4),
    ('غ', 4),
    ('ف', 4),
    ('ق', 4),
    ('ك', 4),
    ('ل', 4),
    ('م', 4),
    ('ن', 4),
    ('ه', 4),
    ('و', 2),
    ('ى', 2),
    ('ي', 4),
];

/// Reads a text string: UTF-16 or UTF-8 with their marks, else
/// `PDFDocEncoding`.
pub(super) fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|&b| document_character(b)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| {
        unit([
            pair.first().copied().unwrap_or(0),
            pair.last().copied().unwrap_or(0),
        ])
    });
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn document_character(byte: u8) -> char {
    let at = |table: &[char], first: u8| table.get(usize::from(byte - first)).copied();
    match byte {
        0x18..=0x1F => at(&ACCENTS, 0x18),
        0x80..=0xA0 => at(&MARKS, 0x80),
        _ => None,
    }
    .unwrap_or(char::from(byte))
}

/// On one line: runs of blanks, tabs and line breaks are one blank, control
/// characters are left out, nothing at the ends.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let start = out.len();
        if start > 0 {
            out.push(' ');
        }
        let before = out.len();
        out.extend(word.chars().filter(|&c| !is_dropped(c)));
        if out.len() == before {
            out.truncate(start);
        }
    }
    out
}

/// Whether a character is nothing to read: controls, byte order marks and
/// marks of direction.
fn is_dropped(c: char) -> bool {
    c.is_control() || matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
}

/// Appends what a glyph says, its ligatures and forms taken apart into the
/// letters they stand for.
pub(super) fn push_plain(out: &mut String, c: char) {
    match c {
        '\u{FB00}'..='\u{FB06}' => {
            let parts = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
            let at = (u32::from(c) - 0xFB00) as usize;
            out.push_str(parts.get(at).copied().unwrap_or_default());
        }
        '\u{FE80}'..='\u{FEFC}' => push_arabic(out, u32::from(c) - 0xFE80),
        '\u{2F00}'..='\u{2FD5}' => {
            let at = (u32::from(c) - 0x2F00) as usize;
            out.push(RADICALS.chars().nth(at).unwrap_or(c));
        }
        '\u{AD}' => out.push('-'),
        // Bullets of Symbol and Wingdings, which Word writes as private.
        '\u{F0A7}' | '\u{F0B7}' => out.push('•'),
        '\u{E000}'..='\u{F8FF}' => {}
        _ if is_dropped(c) => {}
        _ => out.push(c),
    }
}

fn push_arabic(out: &mut String, mut form: u32) {
    for (letter, forms) in ARABIC_FORMS {
        if form < forms {
            out.push(letter);
            return;
        }
        form -= forms;
    }
    // Lam with one of the alefs, two forms each.
    out.push('ل');
    let alefs = ['آ', 'أ', 'إ', 'ا'];
    out.push(alefs.get((form / 2) as usize).copied().unwrap_or('ا'));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        let mut out = String::new();
        text.chars().for_each(|c| push_plain(&mut out, c));
        out
    }

    #[test]
    fn strings_in_their_encodings() {
        assert_eq!(decode(b"\xFE\xFF\x62\x11"), "我");
        assert_eq!(decode(b"\xEF\xBB\xBF\xD0\x94"), "Д");
        assert_eq!(decode(b"Caf\xE9 \x84 \xA05"), "Café — €5");
    }

    #[test]
    fn forms_are_letters() {
        assert_eq!(plain("o\u{FB03}ce"), "office");
        assert_eq!(plain("\u{FEFB}\u{FE8E}\u{FEF4}"), "لااي");
        assert_eq!(plain("\u{2F00}\u{2FA6}"), "一金");
    }

    #[test]
    fn one_line() {
        assert_eq!(tidy(" a\r\n\tb \u{0} c\u{200B}"), "a b c");
    }
}
