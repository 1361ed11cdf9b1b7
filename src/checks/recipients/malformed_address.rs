//! # What it does
//! Stops a mail to an address that cannot be delivered as it is written, and to
//! a slip of the keys in the name of a big mail provider.
//!
//! # Why it matters
//! The best case is a bounce next week. At `gmial.com` somebody collects what
//! others mistype.
//!
//! # Example
//! Wrong: `otieno@gmial.com`, `buyer@firm.con`, `tom@@firm.com`, `anna@firm,de`.
//! Right: `c.rueda@firma.co` (Colombia), `achats@firme.cm` (Cameroon),
//! `hello@firm.supply`.
//!
//! # Traps
//! Plus signs, apostrophes, digits and long endings are all allowed. Addresses of
//! Japanese telephone companies may have two dots in a row. A list or a name the
//! mail client looks up itself is no address. A short host name is right inside
//! the own network.
//!
//! # Settings
//! None. Domains in `customers` and `partners` are never taken for a slip.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::knowledge::{Standing, domains};
use crate::reading::{Mail, Person};
use crate::review::Edit;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "malformed-address",
    family: Family::Recipients,
    level: Level::Stop,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding an address.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    for person in &mail.recipients {
        if is_looked_up(person) || person.domain == mail.from.domain && !person.domain.is_empty() {
            continue;
        }
        let trusted = cx.world.standing(person) != Standing::Stranger;
        let Some(fault) = fault(&person.address, trusted) else {
            continue;
        };
        let found = out
            .add(META.level, Spot::Recipient(person.index))
            .param("address", person.address.as_str());
        if let Some(variant) = fault.variant {
            found.variant(variant);
        }
        let Some(right) = fault.right else { continue };
        found
            .param("right", right.as_str())
            .note(format!("{} → {right}", person.address));
        if person.listed_as.is_some() {
            continue;
        }
        found.repair(
            "repair-replace",
            vec![("right", right.as_str().into())],
            Edit::ReplaceRecipient {
                address: mail.listed_address(person),
                with: right,
            },
        );
    }
}

/// A list's name, a nickname, an address of the own directory.
fn is_looked_up(person: &Person) -> bool {
    let address = person.address.as_str();
    address.is_empty()
        || person.closed_list && !address.contains('@')
        || address.starts_with('/')
        || address.to_ascii_lowercase().contains("/o=")
        || address.contains(":;")
}

struct Fault {
    /// Which words tell it.
    variant: Option<&'static str>,
    /// As it must have been meant.
    right: Option<String>,
}

fn fault(address: &str, trusted: bool) -> Option<Fault> {
    let tidy = tidied(address);
    let slip = (!trusted).then(|| without_slip(&tidy)).flatten();
    let variant = slip.as_ref().map(|_| "typo");
    let right = slip.unwrap_or(tidy);
    let sound = is_sound(&right);
    if sound && right == address {
        return None;
    }
    Some(Fault {
        variant: variant.filter(|_| sound && tidied(address) == address),
        right: sound.then_some(right),
    })
}

/// What nobody can have meant, put right: full-width signs, doubled dots and
/// ats, blanks beside them, a comma for a dot.
fn tidied(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.trim().trim_start_matches("mailto:").chars() {
        let c = match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '。' | '｡' => '.',
            '\u{a0}' | '\u{3000}' | '\t' => ' ',
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}' => continue,
            _ => c,
        };
        out.push(c);
    }
    let out = out
        .trim_matches([' ', '<', '>', ';', ',', '"', '\''])
        .to_owned();
    let Some((local, host)) = out.split_once('@') else {
        return out;
    };
    let mut host = host
        .trim_start_matches(['@', ' '])
        .replace([',', ';', ' '], ".");
    while host.contains("..") {
        host = host.replace("..", ".");
    }
    format!(
        "{}@{}",
        local.trim_end(),
        host.trim_matches(['.', '-', '/'])
    )
}

/// Whether an address can be delivered as it is written.
fn is_sound(address: &str) -> bool {
    let Some((local, host)) = address.rsplit_once('@') else {
        return false;
    };
    let quoted = local.len() > 2 && local.starts_with('"') && local.ends_with('"');
    (quoted || is_local(local, host)) && is_host(host)
}

/// Telephone companies whose mailboxes may have dots anywhere.
const DOTTED: &[&str] = &["docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp"];

fn is_local(local: &str, host: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(c);
    let dots = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(allowed)
        && (dots || DOTTED.contains(&host.to_lowercase().as_str()))
}

fn is_host(host: &str) -> bool {
    if host.starts_with('[') && host.ends_with(']') {
        return true;
    }
    let labels: Vec<&str> = host.split('.').collect();
    let label = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    let top = labels
        .last()
        .map(|top| top.to_lowercase())
        .unwrap_or_default();
    labels.len() >= 2 && labels.iter().all(label) && is_top(&top)
}

/// Two-letter endings that exist: countries, and the few beside them.
const COUNTRIES: &str = "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";

/// Slips for the commonest endings; none of them exists.
const ENDINGS: &[(&str, &str)] = &[
    ("con", "com"),
    ("cmo", "com"),
    ("ocm", "com"),
    ("comm", "com"),
    ("coom", "com"),
    ("ccom", "com"),
    ("vom", "com"),
    ("xom", "com"),
    ("cim", "com"),
    ("cpm", "com"),
    ("clm", "com"),
    ("c0m", "com"),
    ("cok", "com"),
    ("copm", "com"),
    ("comn", "com"),
    ("con1", "com"),
    ("com1", "com"),
    ("dom", "com"),
    ("nte", "net"),
    ("ner", "net"),
    ("nett", "net"),
    ("nwt", "net"),
    ("ogr", "org"),
    ("orgg", "org"),
    ("rog", "org"),
];

fn is_top(top: &str) -> bool {
    let slip = ENDINGS.iter().any(|(wrong, _)| *wrong == top);
    let country = top.len() != 2 || !top.is_ascii() || COUNTRIES.split(' ').any(|c| c == top);
    top.len() >= 2 && country && !slip && !top.bytes().all(|b| b.is_ascii_digit())
}

/// Providers whose names people mistype, with the endings they have.
const PROVIDERS: &[(&str, &[&str])] = &[
    ("gmail", &["com"]),
    ("googlemail", &["com"]),
    (
        "hotmail",
        &[
            "com", "co.uk", "fr", "de", "es", "it", "com.br", "com.ar", "co.jp",
        ],
    ),
    (
        "outlook",
        &["com", "de", "fr", "es", "it", "jp", "com.br", "com.ar"],
    ),
    (
        "yahoo",
        &[
            "com", "co.uk", "fr", "de", "es", "it", "com.br", "com.ar", "com.mx", "co.jp", "co.in",
            "com.cn", "com.hk", "com.tw",
        ],
    ),
    ("icloud", &["com"]),
    ("foxmail", &["com"]),
    ("protonmail", &["com"]),
    ("yandex", &["ru", "com"]),
    ("aliyun", &["com"]),
    ("163", &["com"]),
    ("126", &["com"]),
    ("qq", &["com"]),
];

/// Names one slip from a provider's that are somebody else's.
const REAL: &[&str] = &[
    "gail", "mail", "email", "ymail", "cloud", "gmai", "outlooks", "fmail", "qmail", "small",
    "hotmall", "grail", "yandes",
];

/// Endings that are a slip behind the name of a provider.
const SHORT_COM: &[&str] = &["co", "cm", "om", "cn.com", "com.com", "comcom"];

/// The address with the slip in its provider or ending put right.
fn without_slip(address: &str) -> Option<String> {
    let (local, host) = address.rsplit_once('@')?;
    let host = host.to_lowercase();
    let (front, top) = host.rsplit_once('.')?;
    let ending = ENDINGS.iter().find(|(wrong, _)| *wrong == top);
    let host = match ending {
        Some((_, right)) => format!("{front}.{right}"),
        None => host.clone(),
    };
    let named = provider(&host);
    match (named, ending) {
        (Some(right), _) => Some(format!("{local}@{right}")),
        (None, Some(_)) => Some(format!("{local}@{host}")),
        (None, None) => None,
    }
}

fn provider(host: &str) -> Option<String> {
    let (label, suffix) = host.split_once('.')?;
    if domains::is_public_provider(host) || REAL.contains(&label) {
        return None;
    }
    PROVIDERS.iter().find_map(|(name, endings)| {
        if label == *name {
            return SHORT_COM.contains(&suffix).then(|| format!("{name}.com"));
        }
        let ending = endings
            .iter()
            .find(|e| **e == suffix)
            .copied()
            .or_else(|| SHORT_COM.contains(&suffix).then_some("com"))?;
        let slip = name.len() >= 5
            && label.as_bytes().first() == name.as_bytes().first()
            && strsim::osa_distance(label, name) == 1;
        slip.then(|| format!("{name}.{ending}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_delivered_is_put_right_where_that_is_sure() {
        for (address, right) in [
            ("a@gmial.com", Some("a@gmail.com")),
            ("a@gmail.con", Some("a@gmail.com")),
            ("a@gmail.co", Some("a@gmail.com")),
            ("a@hotmial.com", Some("a@hotmail.com")),
            ("a@yaho.com.br", Some("a@yahoo.com.br")),
            ("a@outlok.com", Some("a@outlook.com")),
            ("a@firm.con", Some("a@firm.com")),
            ("a@@firm.com", Some("a@firm.com")),
            ("a@firm..be", Some("a@firm.be")),
            ("a@firm,de", Some("a@firm.de")),
            ("a＠163.com", Some("a@163.com")),
            ("a@firm.com.", Some("a@firm.com")),
            ("'a@firm.com'", Some("a@firm.com")),
            ("a b@firm.com", None),
            ("a.firm.com", None),
            ("a@firm", None),
            ("a@firm.uj", None),
            ("@firm.com", None),
            ("a@b@firm.com", None),
        ] {
            let fault = fault(address, false);
            assert!(fault.is_some(), "{address}");
            assert_eq!(fault.and_then(|f| f.right).as_deref(), right, "{address}");
        }
    }

    #[test]
    fn odd_addresses_that_exist() {
        for address in [
            "c.rueda@firma.co",
            "achats@firme.cm",
            "hello@firm.supply",
            "sean.o'brien@firm.ie",
            "orders+x@firm.ie",
            "a@mail.firm.com.br",
            "a@xn--mller-kva.de",
            "büro@müller.de",
            "38817264@qq.com",
            "taro..x.@docomo.ne.jp",
            "a@email.com",
            "a@ymail.com",
            "a@yahoo.ca",
            "a@[192.0.2.1]",
            "a@firm.example",
            "nb_2026-x@a1-hydro24.com",
        ] {
            assert!(fault(address, false).is_none(), "{address}");
        }
    }
}
