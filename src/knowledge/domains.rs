//! Mail domains: who can register below what, and who shares one provider.

use std::str::FromStr;
use std::sync::LazyLock;

use publicsuffix::{List, Psl};

/// Extract of the Public Suffix List; its header says what was left out.
static SUFFIXES: LazyLock<List> =
    LazyLock::new(|| List::from_str(include_str!("public_suffix_list.dat")).unwrap_or_default());

/// Providers anyone can have a mailbox at: the domain says nothing of the firm.
const PUBLIC_PROVIDERS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.co.jp",
    "yahoo.co.uk",
    "yahoo.de",
    "yahoo.fr",
    "yahoo.es",
    "yahoo.com.br",
    "ymail.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "gmx.de",
    "gmx.net",
    "gmx.com",
    "gmx.at",
    "web.de",
    "t-online.de",
    "freenet.de",
    "proton.me",
    "protonmail.com",
    "fastmail.com",
    "zoho.com",
    "mail.com",
    "163.com",
    "126.com",
    "yeah.net",
    "qq.com",
    "foxmail.com",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "139.com",
    "189.cn",
    "aliyun.com",
    "mail.ru",
    "yandex.ru",
    "yandex.com",
    "rambler.ru",
    "bk.ru",
    "list.ru",
    "inbox.ru",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "sfr.fr",
    "libero.it",
    "uol.com.br",
    "bol.com.br",
    "terra.com.br",
    "hotmail.es",
    "hotmail.fr",
    "hotmail.de",
    "hotmail.co.uk",
    "outlook.de",
    "outlook.es",
    "outlook.fr",
    "naver.com",
    "hanmail.net",
    "daum.net",
    "docomo.ne.jp",
    "rediffmail.com",
];

/// The registrable domain: `mail.firm.co.uk` is `firm.co.uk`. The whole host
/// where there is none.
pub fn registrable(host: &str) -> String {
    let host = host.trim().trim_end_matches('.').to_lowercase();
    match SUFFIXES.domain(host.as_bytes()) {
        Some(domain) => String::from_utf8_lossy(domain.as_bytes()).into_owned(),
        None => host,
    }
}

/// A registrable domain in its own label and its public suffix: `firm`,
/// `co.uk`.
pub fn label_and_suffix(registrable: &str) -> (&str, &str) {
    registrable.split_once('.').unwrap_or((registrable, ""))
}

/// Whether mailboxes there say nothing of the firm.
pub fn is_public_provider(registrable: &str) -> bool {
    PUBLIC_PROVIDERS.contains(&registrable)
}

/// A domain with its internationalised labels decoded; as it was where they
/// cannot be.
pub fn unicode(host: &str) -> String {
    host.split('.')
        .map(|label| {
            label
                .strip_prefix("xn--")
                .and_then(idna::punycode::decode_to_string)
                .unwrap_or_else(|| label.to_owned())
        })
        .collect::<Vec<_>>()
        .join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_firm_is_the_registrable_domain() {
        for (host, domain) in [
            ("mail.firm.co.uk", "firm.co.uk"),
            ("firm.com.cn", "firm.com.cn"),
            ("a.b.firm.de", "firm.de"),
            ("firm.example", "firm.example"),
            ("localhost", "localhost"),
            ("FIRM.COM.", "firm.com"),
        ] {
            assert_eq!(registrable(host), domain);
        }
    }

    #[test]
    fn the_list_is_readable() {
        assert!(!SUFFIXES.is_empty());
    }

    #[test]
    fn punycode_is_decoded_and_rubbish_kept() {
        assert_eq!(unicode("xn--mnchen-3ya.de"), "münchen.de");
        assert_eq!(unicode("xn--\u{ff}.de"), "xn--\u{ff}.de");
    }
}
