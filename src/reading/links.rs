//! Links and paths, and whether anybody outside could open them.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::Range;

use super::Text;
use super::tokens::Kind;
use super::words::lexicon;

/// Places looked at, at most.
const MAX_PLACES: usize = 2000;

/// Bytes of a path looked at.
const PATH_REACH: usize = 400;

/// Bytes around an address in which words tell that it is a device's own.
const DEVICE_REACH: usize = 240;

/// Names that only the own network resolves.
const PRIVATE_SUFFIXES: &[&str] = &[
    ".local",
    ".lan",
    ".internal",
    ".intranet",
    ".corp",
    ".home",
    ".localdomain",
    ".home.arpa",
    ".private",
];

lexicon!(
    /// The address is a setting of something the reader has in front of him.
    DEVICE,
    ["device*", "controller*", "router*", "camera*", "default address", "default ip", "default gateway", "set up", "setup", "set-up", "configure", "configuration", "wifi", "wi-fi", "wlan", "modbus", "plc", "gateway", "subnet", "mask", "firmware", "commissioning", "log in to the", "login", "control panel", "laptop", "web interface", "gerät*", "steuerung*", "standardadresse", "einrichten", "einzutragen", "inbetriebnahme", "dispositivo*", "controlador*", "cámara*", "configurar", "configuración", "appareil*", "contrôleur*", "caméra*", "automate*", "aparelho*", "câmera*", "equipamento", "устройств*", "контроллер*", "камер*", "настро*", "роутер*", "设备", "控制器", "摄像", "路由", "默认", "网关", "机器上", "機器", "設定", "カメラ", "コントローラ*", "الجهاز", "جهاز", "وحدة التحكم", "الكاميرا"]
);

/// The private links and paths of what the sender wrote this time: in the
/// text, and behind the words of an HTML link.
pub fn private(text: &Text) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let tokens = text.tokens.iter().filter(|t| t.kind == Kind::Address);
    for token in tokens.take(MAX_PLACES) {
        let target = token.text(&text.content);
        if text.is_authored(token.range.start) && is_private(target) {
            found.push(token.range.clone());
        }
    }
    for (range, target) in text.links() {
        if text.is_authored(range.start) && !range.is_empty() && is_private(target) {
            found.push(range.clone());
        }
    }
    found.extend(paths(text));
    found.retain(|range| !is_device(text, range));
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|b, a| b.start < a.end);
    found
}

fn is_device(text: &Text, range: &Range<usize>) -> bool {
    let from = text
        .content
        .ceil_char_boundary(range.start.saturating_sub(DEVICE_REACH));
    let to = text.content.floor_char_boundary(range.end + DEVICE_REACH);
    let shown = text.content[range.clone()].to_lowercase();
    let may_be = shown.starts_with("http") || shown.starts_with(|c: char| c.is_ascii_digit());
    may_be
        && !is_file(&shown)
        && (DEVICE.is_in(&text.folded[from..range.start])
            || DEVICE.is_in(&text.folded[range.end..to]))
}

/// The link of a file: nothing a device is set up with.
fn is_file(link: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar", "mp4", "mov", "jpg",
        "jpeg", "png", "dwg", "step", "stp", "csv", "txt",
    ];
    let path = link.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

/// Whether an address leads nowhere from outside.
fn is_private(target: &str) -> bool {
    let target = target.trim();
    let Some((scheme, rest)) = target.split_once("://") else {
        return false;
    };
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "file" | "smb" | "nfs" | "afp" => true,
        "http" | "https" | "ftp" | "sftp" | "webdav" => is_private_host(rest),
        _ => false,
    }
}

fn is_private_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if let Some(inner) = host.strip_prefix('[') {
        let address = inner
            .split(']')
            .next()
            .unwrap_or_default()
            .parse::<Ipv6Addr>();
        return address.is_ok_and(|a| a.is_loopback() || a.is_unique_local());
    }
    let host = host.split(':').next().unwrap_or_default().to_lowercase();
    if let Ok(address) = host.parse::<Ipv4Addr>() {
        return address.is_private() || address.is_loopback() || address.is_link_local();
    }
    let single = !host.is_empty()
        && !host.contains('.')
        && host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    single || PRIVATE_SUFFIXES.iter().any(|suffix| host.ends_with(suffix))
}

/// `\\server\share\…`, `Z:\…`, `file:…`, `smb:…` as written in the text.
fn paths(text: &Text) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in text.content.match_indices('\\').take(MAX_PLACES) {
        if !text.is_authored(at) {
            continue;
        }
        found.extend(share(text, at).or_else(|| drive(text, at)));
    }
    let schemes = ["file:", "smb:", "nfs:", "afp:"];
    for scheme in schemes {
        for (at, _) in text
            .folded
            .match_indices(&format!("{scheme}//"))
            .take(MAX_PLACES)
        {
            if text.is_authored(at) {
                found.push(at..end_of_path(text, at));
            }
        }
    }
    found
}

fn share(text: &Text, at: usize) -> Option<Range<usize>> {
    let rest = text.content[at..].strip_prefix("\\\\")?;
    if text.content[..at].ends_with(|c: char| c == '\\' || c.is_alphanumeric()) {
        return None;
    }
    let server: String = rest.chars().take(64).take_while(|c| is_name(*c)).collect();
    let behind = rest[server.len()..].strip_prefix('\\')?;
    let shared = behind.starts_with(|c: char| is_name(c) || c == '$');
    (server.chars().count() >= 2 && shared).then(|| at..end_of_path(text, at))
}

/// A network drive; of the local one only a person's own folders are meant to
/// be opened, the rest is where programs live.
fn drive(text: &Text, at: usize) -> Option<Range<usize>> {
    let letter = text.content[..at].strip_suffix(':')?.chars().next_back()?;
    if !letter.is_ascii_alphabetic() {
        return None;
    }
    let start = at.checked_sub(2)?;
    if text.content[..start].ends_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let end = end_of_path(text, start);
    let path = text.folded[start..end].trim_end_matches('\\');
    let named = path.len() > 4;
    let local = letter.eq_ignore_ascii_case(&'c');
    let own = path.contains("\\users\\") || path.contains("\\desktop\\");
    (named && (!local || own)).then_some(start..end)
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}

fn end_of_path(text: &Text, start: usize) -> usize {
    let line = text.line_at(start);
    let ceiling = text
        .content
        .floor_char_boundary((start + PATH_REACH).min(line.end.max(start)));
    let rest = &text.content[start..ceiling];
    let length = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '，' | '。' | '”' | '»'))
        .unwrap_or(rest.len());
    start + rest[..length].trim_end_matches(['.', ',', ';', ')']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(content: &str) -> Vec<String> {
        let text = Text::plain(content);
        private(&text)
            .into_iter()
            .map(|r| content[r].to_owned())
            .collect()
    }

    #[test]
    fn what_nobody_outside_can_open() {
        for (content, place) in [
            (
                "see http://192.168.1.5/photos for all",
                "http://192.168.1.5/photos",
            ),
            ("at http://intranet/quality.", "http://intranet/quality"),
            (
                "at https://files.firm.local/a",
                "https://files.firm.local/a",
            ),
            ("open \\\\NAS\\报价\\2026 please", "\\\\NAS\\报价\\2026"),
            (
                "liegt hier: Z:\\Technik\\Halter.pdf",
                "Z:\\Technik\\Halter.pdf",
            ),
            ("file:///C:/Users/x/a.pdf", "file:///C:/Users/x/a.pdf"),
            ("smb://172.16.4.9/fotos", "smb://172.16.4.9/fotos"),
        ] {
            assert_eq!(found(content), [place], "{content}");
        }
    }

    #[test]
    fn what_anybody_can_open_or_is_no_link() {
        for content in [
            "https://www.firm.example/a and http://8.8.8.8/",
            "code BF\\06 and DATA\\2026",
            "the program is in C:\\Programme\\PumpLog",
            "set up the controller at http://192.168.1.1",
            "firmware 10.2.1.7",
            "附件请查收:\\",
        ] {
            assert!(found(content).is_empty(), "{content}: {:?}", found(content));
        }
    }
}
