//! A draft becomes facts here, once. No check reads text a second time.

use std::ops::Range;

use rust_decimal::Decimal;
use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime};

use crate::LastLookError;
use crate::draft::{Address, Draft, DraftKind, LetterMark, RecipientKind};
use crate::knowledge::domains;
use crate::review::{Edit, Part};

pub mod arithmetic;
pub mod bank;
pub mod dates;
pub mod documents;
pub mod earlier;
pub mod files;
mod html;
pub mod language;
pub mod malformed;
pub mod minimums;
pub mod money;
pub mod names;
pub mod numbers;
pub mod packing;
pub mod percentages;
pub mod prices;
mod promises;
pub mod quantities;
pub mod spelled;
pub mod sums;
pub mod tables;
mod text;
pub mod tokens;
pub(crate) mod words;
mod zones;

pub use arithmetic::Calculation;
pub use bank::WrittenIban;
pub use dates::{DatedWeekday, WrittenDate};
pub use documents::{Document, DocumentKind};
pub use earlier::EarlierMail;
pub use files::File;
pub use language::Language;
pub use malformed::Malformed;
pub use minimums::Minimum;
pub use money::Money;
pub use names::Greeting;
pub use numbers::Convention;
pub use packing::Packing;
pub use percentages::Split;
pub use prices::{OpenPrice, UnitPrice};
pub use quantities::Quantity;
pub use spelled::Spelled;
pub use sums::Sum;
pub use tables::Table;
pub use text::Text;
pub use zones::Zone;

use words::lexicon;

/// Bytes of subject and body read at most; a thread of a thousand mails.
pub const MAX_TEXT: usize = 4 * 1024 * 1024;

/// Bytes the sender himself writes in one mail at most.
pub const MAX_AUTHORED: usize = 512 * 1024;

/// Facts of one kind kept at most: more is a data dump, not a letter.
pub(crate) const MAX_FACTS: usize = 1000;

/// A value found in one of the two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact<T> {
    /// What was found.
    pub value: T,
    /// Subject or body.
    pub part: Part,
    /// Its bytes there.
    pub range: Range<usize>,
}

/// A mailbox with what can be read from its address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The header it stands in.
    pub kind: RecipientKind,
    /// Index in the draft's list of recipients.
    pub index: usize,
    /// Display name.
    pub name: String,
    /// Address as written.
    pub address: String,
    /// Part before the @, lower case.
    pub local: String,
    /// Part behind it, lower case, internationalised labels decoded.
    pub domain: String,
    /// Registrable domain, or the whole address at a public mail provider.
    pub organisation: String,
    /// A mailbox at a provider anyone can use.
    pub public_provider: bool,
    /// The list it came out of, as the draft names it.
    pub listed_as: Option<String>,
    /// A list whose members the host cannot see.
    pub closed_list: bool,
}

impl Person {
    fn new(address: &Address, kind: RecipientKind, index: usize) -> Self {
        let (local, host) = address
            .address
            .trim()
            .rsplit_once('@')
            .unwrap_or((address.address.trim(), ""));
        let registrable = domains::registrable(host);
        let public_provider = domains::is_public_provider(&registrable);
        Self {
            kind,
            index,
            name: address.name.trim().trim_matches(['"', '\'']).to_owned(),
            address: address.address.trim().to_owned(),
            local: local.to_lowercase(),
            domain: domains::unicode(&host.to_lowercase()),
            organisation: if public_provider {
                address.address.trim().to_lowercase()
            } else {
                registrable
            },
            public_provider,
            listed_as: None,
            closed_list: false,
        }
    }

    /// The display name, or the address where there is none.
    pub fn label(&self) -> &str {
        if self.name.is_empty() {
            &self.address
        } else {
            &self.name
        }
    }
}

/// Everything known of a mail.
#[derive(Debug, Clone)]
pub struct Mail {
    /// How the mail came about.
    pub kind: DraftKind,
    /// The sender.
    pub from: Person,
    /// It asks a wrong recipient to delete a mail, and carries nothing: the
    /// one mail that rightly goes to somebody nothing else may go to.
    pub asks_deletion: bool,
    /// Recipients, members of lists behind their list.
    pub recipients: Vec<Person>,
    /// People of the mail being answered: told by the host or named in the
    /// header lines of the quote.
    pub thread: Vec<Person>,
    /// Where answers go, when not to the sender.
    pub reply_to: Vec<Person>,
    /// The mails quoted below, newest first.
    pub earlier: Vec<EarlierMail>,
    /// Subject of the mail being answered, where the host knows it.
    pub thread_subject: String,
    /// The subject line.
    pub subject: Text,
    /// The body.
    pub body: Text,
    /// Files, inline images left out.
    pub files: Vec<File>,
    /// Whether the text links to a file service.
    pub cloud_link: bool,
    /// Some attachment has no name or is a whole mail.
    pub has_unnamed_file: bool,
    /// The sender's date.
    pub today: Date,
    /// The sender's clock.
    pub now: OffsetDateTime,
    /// Of the authored text.
    pub language: Language,
    /// How numbers are written in it.
    pub convention: Convention,
    /// Amounts.
    pub money: Vec<Fact<Money>>,
    /// Counted goods.
    pub quantities: Vec<Fact<Quantity>>,
    /// Dates.
    pub dates: Vec<Fact<WrittenDate>>,
    /// Weekdays beside dates, in the body.
    pub weekdays: Vec<DatedWeekday>,
    /// Document numbers.
    pub documents: Vec<Fact<Document>>,
    /// IBANs of the body.
    pub ibans: Vec<Fact<WrittenIban>>,
    /// Tables of the body.
    pub tables: Vec<Table>,
    /// Multiplications of the authored text.
    pub calculations: Vec<Calculation>,
    /// Additions of the authored text.
    pub sums: Vec<Sum>,
    /// Amounts in words beside figures.
    pub spelled: Vec<Spelled>,
    /// Prices per unit of the authored body.
    pub prices: Vec<UnitPrice>,
    /// Prices per unit of the mails below, with the index into `earlier`.
    pub earlier_prices: Vec<(usize, UnitPrice)>,
    /// Prices left open.
    pub open_prices: Vec<OpenPrice>,
    /// Payments split in percent.
    pub splits: Vec<Split>,
    /// What is said of packing.
    pub packing: Vec<Packing>,
    /// Minimum quantities with what is offered.
    pub minimums: Vec<Minimum>,
    /// Numbers no convention can read.
    pub malformed: Vec<Malformed>,
    /// File names written out in the body.
    pub file_names: Vec<Fact<String>>,
    /// Who is greeted.
    pub greetings: Vec<Greeting>,
    /// Words that promise a file, in the authored body.
    pub promises: Vec<Range<usize>>,
}

lexicon!(
    CLOUD_LINKS,
    [
        "we.tl",
        "wetransfer.com",
        "dropbox.com",
        "drive.google.com",
        "docs.google.com",
        "1drv.ms",
        "onedrive.live.com",
        "sharepoint.com*",
        "*sharepoint.com",
        "pan.baidu.com",
        "box.com",
        "icloud.com/*",
        "mega.nz",
        "weiyun.com",
        "share.weiyun",
        "mail.163.com/large*",
        "*file-transfer*",
        "*//share.*",
        "*/share/*",
        "*//cloud.*",
        "*//files.*",
        "*//transfer.*",
        "*/download*",
        "*nextcloud*",
        "*owncloud*",
        "*//drive.*",
        "sendspace.com",
        "transfernow.net",
        "swisstransfer.com",
        "dropmefiles.com",
        "disk.yandex*",
        "cloud.mail.ru",
        "gigafile.nu",
        "firestorage.jp",
        "cowtransfer.com",
        "alipan.com",
        "aliyundrive.com",
        "quark.cn",
        "smash*",
        "filemail.com",
        "云附件",
        "超大附件",
        "网盘"
    ]
);

lexicon!(
    DOUBTS,
    [
        "is this right",
        "is that right",
        "is this correct",
        "is it correct",
        "correct?",
        "does not exist",
        "doesn't exist",
        "do you mean",
        "did you mean",
        "seems wrong",
        "seems to be wrong",
        "looks wrong",
        "is wrong",
        "incorrect",
        "typo",
        "not valid",
        "invalid",
        "rejected",
        "bounced",
        "returned by",
        "your po says",
        "your order says",
        "you wrote",
        "which is right",
        "which one",
        "instead of",
        "mistake",
        "mistyped",
        "check digit",
        "stimmt das",
        "stimmt nicht",
        "falsch",
        "statt",
        "gemeint",
        "ungültig",
        "abgelehnt",
        "zurückgewiesen",
        "es correcto",
        "incorrecto",
        "erróneo",
        "en vez de",
        "no existe",
        "no es válido",
        "rechaz*",
        "est-ce correct",
        "erroné",
        "au lieu de",
        "n'existe pas",
        "pas valable",
        "n'est pas valide",
        "refuse",
        "rejeté",
        "à vérifier",
        "inversés",
        "está correto",
        "em vez de",
        "não existe",
        "inválido",
        "recusou",
        "rejeit*",
        "是否正确",
        "是不是",
        "有误",
        "写错",
        "不对",
        "应该是",
        "应为",
        "不存在",
        "无效",
        "错误",
        "退回",
        "被拒",
        "核对一下",
        "誤り",
        "間違い",
        "存在しません",
        "正しくは",
        "ошибка",
        "неверн*",
        "уточните",
        "вместо",
        "проверьте"
    ]
);

/// Reads a draft.
///
/// # Errors
/// [`LastLookError::BadClock`] and [`LastLookError::TooLarge`].
pub fn read(draft: &Draft) -> Result<Mail, LastLookError> {
    let size = draft.subject.len() + draft.body.content.len();
    if size > MAX_TEXT {
        return Err(LastLookError::TooLarge(size));
    }
    let now = OffsetDateTime::parse(draft.now.trim(), &Rfc3339)
        .map_err(|_| LastLookError::BadClock(draft.now.clone()))?;
    let subject = Text::plain(&draft.subject);
    let body = Text::of_mail(&draft.body, draft.kind);
    let written: usize = body.ranges(Zone::Authored).map(|r| r.len()).sum();
    if written > MAX_AUTHORED {
        return Err(LastLookError::TooLarge(written));
    }
    let authored = || {
        body.tokens
            .iter()
            .filter(|t| body.is_authored(t.range.start))
    };
    let language = language::detect(&body.content, authored());
    let convention = numbers::convention(
        authored()
            .filter(|t| t.kind == tokens::Kind::Number)
            .map(|t| t.text(&body.content)),
        language,
    );
    let mut body_dates = dates::find(&body.content, &body.tokens);
    dates::settle(&mut body_dates, &body.content);
    let thread = thread(draft, &body);
    let money = both(&subject, &body, |t| {
        money::find(&t.content, &t.tokens, convention)
    });
    let quantities = both(&subject, &body, |t| {
        quantities::find(&t.content, &t.tokens, convention)
    });
    let tables = tables::find(&body);
    let (counted, amounts) = (of_body(&quantities), of_body(&money));
    let calculations = arithmetic::find(&body, convention, &tables, &counted, &amounts);
    let earlier = earlier::find(&body);
    let sums = sums::find(&body, convention, &tables, &counted, &amounts);
    let spelled = spelled::find(&body, &amounts);
    let prices = prices::find(&body, convention, &amounts);
    let earlier_prices = if prices.is_empty() {
        Vec::new()
    } else {
        prices::earlier(&body, &earlier, language)
    };
    let open_prices = prices::open(&body, &amounts, &tables);
    let packing = packing::find(&body, convention, &tables, &counted);
    let minimums = minimums::find(&body, convention, &tables, &counted);
    Ok(Mail {
        kind: draft.kind,
        asks_deletion: draft.letter == Some(LetterMark::Deletion) && draft.attachments.is_empty(),
        from: Person::new(&draft.from, RecipientKind::To, 0),
        recipients: recipients(draft),
        thread,
        reply_to: draft
            .reply_to
            .iter()
            .map(|a| Person::new(a, RecipientKind::To, 0))
            .collect(),
        earlier,
        thread_subject: draft
            .thread
            .as_ref()
            .map(|t| t.subject.clone())
            .unwrap_or_default(),
        files: files::attached(&draft.attachments),
        cloud_link: draft.attachments.iter().any(|a| a.cloud) || links_to_cloud(draft, &body),
        has_unnamed_file: draft.attachments.iter().any(|a| {
            !a.inline
                && (a.name.trim().is_empty() || a.mime_type.eq_ignore_ascii_case("message/rfc822"))
        }),
        today: now.date(),
        now,
        language,
        convention,
        money,
        quantities,
        weekdays: dates::weekdays(&body.content, &body.tokens, &body_dates),
        dates: facts(
            Part::Subject,
            dates::find(&subject.content, &subject.tokens),
        )
        .chain(facts(Part::Body, body_dates))
        .collect(),
        documents: both(&subject, &body, |t| {
            documents::find(&t.content, &t.folded, &t.tokens)
        }),
        ibans: facts(Part::Body, bank::find(&body.content, &body.folded)).collect(),
        tables,
        calculations,
        sums,
        spelled,
        prices,
        earlier_prices,
        open_prices,
        splits: percentages::find(&body, convention),
        packing,
        minimums,
        malformed: malformed::find(&body, convention),
        file_names: facts(
            Part::Body,
            files::named(&body.content)
                .into_iter()
                .map(|range| (range.clone(), body.content[range].to_owned()))
                .collect(),
        )
        .collect(),
        greetings: names::greetings(&body),
        promises: promises::find(&body),
        subject,
        body,
    })
}

fn facts<T>(part: Part, found: Vec<(Range<usize>, T)>) -> impl Iterator<Item = Fact<T>> {
    found
        .into_iter()
        .take(MAX_FACTS)
        .map(move |(range, value)| Fact { value, part, range })
}

fn of_body<T>(facts: &[Fact<T>]) -> Vec<&Fact<T>> {
    facts.iter().filter(|f| f.part == Part::Body).collect()
}

fn both<T>(
    subject: &Text,
    body: &Text,
    find: impl Fn(&Text) -> Vec<(Range<usize>, T)>,
) -> Vec<Fact<T>> {
    facts(Part::Subject, find(subject))
        .chain(facts(Part::Body, find(body)))
        .collect()
}

fn recipients(draft: &Draft) -> Vec<Person> {
    let mut people = Vec::new();
    for (index, recipient) in draft.recipients.iter().enumerate() {
        let address = Address {
            name: recipient.name.clone(),
            address: recipient.address.clone(),
        };
        match &recipient.members {
            Some(members) => people.extend(members.iter().map(|member| Person {
                listed_as: Some(recipient.address.clone()),
                ..Person::new(member, recipient.kind, index)
            })),
            None => people.push(Person {
                closed_list: recipient.list,
                ..Person::new(&address, recipient.kind, index)
            }),
        }
    }
    people
}

/// The people of the mail being answered: those the host knows, and the
/// addresses in the quote's header and attribution lines.
fn thread(draft: &Draft, body: &Text) -> Vec<Person> {
    let told = draft
        .thread
        .iter()
        .flat_map(|t| t.participants.iter().cloned());
    let quoted = [Zone::Quoted, Zone::Forwarded]
        .into_iter()
        .flat_map(|zone| body.ranges(zone))
        .flat_map(|range| addresses(&body.content[range]))
        .take(MAX_QUOTED_ADDRESSES);
    let mut people: Vec<Person> = Vec::new();
    for address in told.chain(quoted) {
        let person = Person::new(&address, RecipientKind::To, 0);
        if !people
            .iter()
            .any(|p| p.address.eq_ignore_ascii_case(&person.address))
        {
            people.push(person);
        }
    }
    people
}

/// Addresses of quoted mail looked at, at most.
const MAX_QUOTED_ADDRESSES: usize = 200;

/// The mail addresses in a text.
fn addresses(text: &str) -> impl Iterator<Item = Address> + '_ {
    let part = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    text.match_indices('@').filter_map(move |(at, _)| {
        let start = text[..at].rfind(|c| !part(c)).map_or(0, |i| {
            i + text[i..].chars().next().map_or(1, char::len_utf8)
        });
        let end = text[at + 1..]
            .find(|c| !part(c))
            .map_or(text.len(), |i| at + 1 + i);
        let address = text[start..end].trim_matches(['.', '-']);
        let (local, domain) = address.split_once('@')?;
        (!local.is_empty() && domain.contains('.')).then(|| Address {
            name: String::new(),
            address: address.to_owned(),
        })
    })
}

/// In what the sender wrote, or in the markup of his links.
fn links_to_cloud(draft: &Draft, body: &Text) -> bool {
    !CLOUD_LINKS.authored(body).is_empty()
        || draft.body.format == crate::draft::BodyFormat::Html
            && CLOUD_LINKS.is_in(&draft.body.content.to_lowercase())
}

impl Mail {
    /// One of the two texts.
    pub fn text(&self, part: Part) -> &Text {
        match part {
            Part::Subject => &self.subject,
            Part::Body => &self.body,
        }
    }

    /// Facts of the body.
    pub fn body_facts<'a, T>(&self, facts: &'a [Fact<T>]) -> impl Iterator<Item = &'a Fact<T>> {
        facts.iter().filter(|f| f.part == Part::Body)
    }

    /// Facts the sender wrote this time, in subject or body.
    pub fn own_facts<'a, T>(&'a self, facts: &'a [Fact<T>]) -> impl Iterator<Item = &'a Fact<T>> {
        facts
            .iter()
            .filter(|f| f.part == Part::Subject || self.body.is_authored(f.range.start))
    }

    /// Whether the mail answers or passes on another.
    pub fn is_answer(&self) -> bool {
        matches!(self.kind, DraftKind::Reply | DraftKind::Forward) || !self.thread.is_empty()
    }

    /// Whether an address of this organisation is on the thread being answered.
    pub fn in_thread(&self, person: &Person) -> bool {
        self.thread
            .iter()
            .any(|p| p.organisation == person.organisation)
    }

    /// What the draft has in its list for this person: a list's own name for
    /// its members.
    pub fn listed_address(&self, person: &Person) -> String {
        person
            .listed_as
            .clone()
            .unwrap_or_else(|| person.address.clone())
    }

    /// An edit that puts other words in the place of a range.
    pub fn replace(&self, part: Part, range: &Range<usize>, with: String) -> Edit {
        let text = self.text(part);
        Edit::Replace {
            part,
            span: text.utf16(range),
            was: Some(text.content[range.clone()].to_owned()),
            with,
        }
    }

    /// Whether the mail commits to something: an amount, bank data, a
    /// contract or an offer.
    pub fn has_commitment(&self) -> bool {
        self.has_price()
            || self
                .ibans
                .iter()
                .any(|f| self.body.is_authored(f.range.start))
            || self.own_facts(&self.documents).next().is_some()
            || self.files.iter().any(|f| !f.documents.is_empty())
    }

    /// Whether the mail carries a price or a file: what must not reach a
    /// second customer.
    pub fn has_price_or_file(&self) -> bool {
        self.has_price() || !self.files.is_empty()
    }

    /// Whether the sender names an amount, be it in a table whose currency
    /// stands in the header.
    fn has_price(&self) -> bool {
        self.own_facts(&self.money).next().is_some() || !self.calculations.is_empty()
    }

    /// Whether the mail itself doubts a value: quotes it, or says in this or
    /// the next sentence that it is wrong.
    pub fn is_questioned(&self, part: Part, range: &Range<usize>) -> bool {
        let text = self.text(part);
        let sentence = text.sentence_at(range);
        let next = text.sentence_at(&(sentence.end..sentence.end));
        text.is_in_quotes(range)
            || DOUBTS.is_in(&text.folded[sentence.start..next.end.max(sentence.end)])
    }

    /// The total of the mail as written: the amount behind a word for total,
    /// else the only amount.
    pub fn total_text(&self) -> Option<String> {
        let amounts: Vec<_> = self
            .body_facts(&self.money)
            .filter(|f| self.body.is_authored(f.range.start))
            .collect();
        let labelled = amounts.iter().rev().find(|f| {
            let line = self.body.line_at(f.range.start);
            TOTAL_WORDS.is_in(&self.body.folded[line.start..f.range.start])
        });
        let by_sum = || {
            let last = self.calculations.last()?;
            amounts.iter().find(|f| f.value.number == last.total.range)
        };
        let only = || match amounts.as_slice() {
            [only] => Some(only),
            _ => None,
        };
        labelled
            .or_else(by_sum)
            .or_else(only)
            .map(|f| self.body.content[f.range.clone()].trim().to_owned())
    }
}

lexicon!(
    TOTAL_WORDS,
    [
        "total",
        "amount",
        "sum",
        "gesamt*",
        "summe",
        "importe",
        "montant",
        "valor total",
        "总价",
        "总额",
        "总计",
        "合计",
        "合計",
        "итого",
        "grand total"
    ]
);

/// A decimal without a currency, for evidence lines.
pub fn plain(value: Decimal, convention: Convention) -> String {
    numbers::write(value, value.normalize().scale(), convention)
}
