//! A draft becomes facts here, once. No check reads text a second time.

use std::ops::Range;

use rust_decimal::Decimal;
use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime};

use crate::LastLookError;
use crate::draft::{Address, Draft, DraftKind, LetterMark, RecipientKind};
use crate::knowledge::domains;
use crate::review::{Change, Edit, Part};

pub mod alternatives;
pub mod arithmetic;
pub mod bank;
pub mod bank_block;
mod bank_change;
pub mod clauses;
pub mod counts;
pub mod customs;
pub mod dates;
pub mod documents;
pub mod earlier;
pub mod emphasis;
pub mod file_names;
pub mod files;
pub mod forms;
pub mod formulas;
mod html;
pub mod identifiers;
pub mod incoterms;
pub mod internal;
pub mod language;
pub mod links;
pub mod logistics;
pub mod malformed;
pub mod minimums;
pub mod money;
pub mod names;
pub mod numbers;
pub mod packing;
pub mod papers;
pub mod parties;
mod passwords;
pub mod payment;
pub mod percentages;
pub mod personal;
pub mod prices;
mod promises;
pub mod quantities;
pub mod remarks;
pub mod residue;
pub mod schedule;
pub mod scripts;
pub mod secrets;
pub mod spelled;
pub mod subject;
pub mod sums;
pub mod tables;
mod text;
pub mod tokens;
pub mod totals;
pub mod validity;
pub mod versions;
pub(crate) mod words;
mod zones;

pub use alternatives::ChoiceKind;
pub use arithmetic::Calculation;
pub use bank::WrittenIban;
pub use bank_block::{Account, BankDetails, Beneficiary, Payee, WrittenBic};
pub use counts::FileCount;
pub use customs::{TariffCode, TariffFault};
pub use dates::{DatedWeekday, WrittenDate};
pub use documents::{Document, DocumentKind};
pub use earlier::EarlierMail;
pub use file_names::Version;
pub use files::File;
pub use files::inside::{Layer, Opened, Place, PlaceKind, Sighting};
pub use identifiers::{Identifier, IdentifierKind};
pub use incoterms::Term;
pub use language::Language;
pub use logistics::{Cost, CostBearer, Mode};
pub use malformed::Malformed;
pub use minimums::Minimum;
pub use money::Money;
pub use names::Greeting;
pub use numbers::Convention;
pub use packing::Packing;
pub use passwords::Password;
pub use payment::{PartKind, Payment, PaymentPart, Way};
pub use percentages::Split;
pub use personal::PersonalKind;
pub use prices::{OpenPrice, UnitPrice};
pub use quantities::Quantity;
pub use scripts::MixedScript;
pub use spelled::Spelled;
pub use sums::Sum;
pub use tables::Table;
pub use text::Text;
pub use totals::{Rank, Total};
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

/// What an opened paper is, where that changes how it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// A form or template, sent with its slots open.
    Form,
    /// Anything else.
    Document,
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
    /// The subject line.
    pub subject: Text,
    /// The subject without `Re:`, `Fw:` and the like.
    pub topic: Range<usize>,
    /// Words in the subject that are for the own firm only.
    pub internal_subject: Vec<Range<usize>>,
    /// A line of the body that marks the whole mail as internal.
    pub internal_mark: Option<Range<usize>>,
    /// The body.
    pub body: Text,
    /// It is a paper that was opened, read as a mail is.
    pub paper: Option<Paper>,
    /// Files, inline images left out.
    pub files: Vec<File>,
    /// Files that were opened, those in archives too.
    pub opened: Vec<Opened>,
    /// Pictures inside the text and other parts no reader calls attachments.
    pub inline_files: usize,
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
    /// Numbers with a check digit, of the body.
    pub identifiers: Vec<Fact<Identifier>>,
    /// Bank details of the body beside its IBANs.
    pub bank: BankDetails,
    /// Delivery terms.
    pub terms: Vec<Fact<Term>>,
    /// Delivery terms with their place in the mails below.
    pub terms_below: Vec<&'static str>,
    /// Ports are named in lines of their own.
    pub names_ports: bool,
    /// We are the buyer in it.
    pub is_purchase: bool,
    /// Percentages tied to a part of the payment.
    pub payment_parts: Vec<Fact<PaymentPart>>,
    /// Ways of paying.
    pub payments: Vec<Fact<Payment>>,
    /// Customs tariff numbers of the body.
    pub tariff_codes: Vec<Fact<TariffCode>>,
    /// Who bears which cost, in the authored body.
    pub costs: Vec<Fact<CostBearer>>,
    /// How the goods travel, in the authored body.
    pub modes: Vec<Fact<Mode>>,
    /// Names in the place of a port, with the main port they are a slip of.
    pub port_slips: Vec<Fact<&'static str>>,
    /// Tables of the body.
    pub tables: Vec<Table>,
    /// Multiplications of the authored text.
    pub calculations: Vec<Calculation>,
    /// Additions of the authored text.
    pub sums: Vec<Sum>,
    /// What is called the total, in the authored text.
    pub totals: Vec<Fact<Total>>,
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
    /// Choices the writer left open, in the authored body.
    pub choices: Vec<(Range<usize>, ChoiceKind)>,
    /// Links and paths of the body that nobody outside can open.
    pub private_links: Vec<Range<usize>>,
    /// Chinese left in a mail of another script.
    pub mixed_script: MixedScript,
    /// Personal data in the authored body.
    pub personal: Vec<(Range<usize>, PersonalKind)>,
    /// Remarks meant for colleagues, in the authored body.
    pub remarks: Vec<Range<usize>>,
    /// What a writing assistant left in the authored body.
    pub residue: Vec<Range<usize>>,
    /// A closing phrase in another language than the letter's.
    pub stray_closing: Option<(Range<usize>, Language)>,
    /// Words that promise a file, in the authored body.
    pub promises: Vec<Range<usize>>,
    /// Departures, arrivals, the dates of a credit.
    pub schedule: Vec<schedule::Planned>,
    /// How long the goods take.
    pub lead_times: Vec<schedule::LeadTime>,
    /// How long an offer is valid, in the authored body.
    pub validity: Vec<Range<usize>>,
    /// What the authored body offers.
    pub offer: Option<validity::Offer>,
    /// How loudly it speaks and what it binds itself to.
    pub emphasis: emphasis::Emphasis,
    /// How many files the authored text says there are.
    pub file_counts: Vec<FileCount>,
    /// Passwords given in the text.
    pub passwords: Vec<Password>,
    /// Versions named in the subject and the authored text.
    pub versions: Vec<Fact<Version>>,
    /// Bytes of everything that travels with the mail, inline images too.
    pub carried: u64,
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
        "please correct",
        "swapped",
        "transposed",
        "mixed up",
        "does not match",
        "doesn't match",
        "vertauscht",
        "bitte korrigieren",
        "zahlendreher",
        "favor de corregir",
        "favor corregir",
        "invertid*",
        "trocad*",
        "favor corrigir",
        "à corriger",
        "перепутан*",
        "исправьте",
        "写反",
        "请更正",
        "不一致",
        "对不上",
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

lexicon!(
    /// A paper or words of the other side.
    THEIRS,
    [
        "your po", "your order", "your l/c", "your lc", "your letter of credit", "your draft", "your mail", "your email", "your e-mail", "your message", "your contract", "your schedule", "your form", "your request", "your forwarder", "your bank", "your invoice", "your inquiry", "your enquiry", "your sheet", "the l/c", "the lc", "purchase order", "ihre bestellung", "ihr auftrag", "ihre order", "ihr akkreditiv", "das akkreditiv", "ihre mail", "ihrer bestellung", "ihrem auftrag", "ihre anfrage", "su pedido", "su orden", "su carta de crédito", "su correo", "la carta de crédito", "votre commande", "votre bon de commande", "votre crédit", "votre mail", "votre message", "seu pedido", "sua ordem", "sua carta de crédito", "seu e-mail", "ваш заказ*", "вашем заказе", "вашего заказа", "ваш аккредитив", "вашем аккредитиве", "вашем письме", "贵司", "您的订单", "您订单", "您的信用证", "来证", "您邮件", "您的邮件", "订单上", "ご注文書", "貴社", "御社", "信用状", "طلبكم", "اعتمادكم", "رسالتكم"
    ]
);

lexicon!(
    SAYS,
    [
        "says",
        "say",
        "states",
        "state",
        "shows",
        "show",
        "reads",
        "gives",
        "mentions",
        "asks for",
        "asked for",
        "stipulates",
        "calls for",
        "requires",
        "has",
        "lists",
        "steht",
        "nennt",
        "lautet",
        "verlangt",
        "gibt an",
        "dice",
        "indica",
        "pone",
        "figura",
        "pide",
        "solicita",
        "indique",
        "mentionne",
        "demande",
        "diz",
        "consta",
        "pede",
        "указан*",
        "стоит",
        "написан*",
        "значится",
        "写",
        "要求",
        "显示",
        "注明",
        "规定",
        "列",
        "是",
        "とあり",
        "となって",
        "記載",
        "ございます",
        "ينص",
        "يذكر",
        "مكتوب",
        "تذكر"
    ]
);

lexicon!(
    ASKS,
    [
        "please confirm",
        "please check",
        "please clarify",
        "please advise",
        "pls confirm",
        "pls check",
        "kindly confirm",
        "kindly check",
        "could you",
        "can you confirm",
        "can't work",
        "cannot work",
        "can not work",
        "not possible",
        "impossible",
        "amend*",
        "has only",
        "only has",
        "no such",
        "bitte bestätigen",
        "bitte prüfen",
        "bitte klären",
        "bitte um",
        "hat nur",
        "gibt es nicht",
        "favor de confirmar",
        "confirme por favor",
        "por favor confirme",
        "nos confirma",
        "aclarar",
        "solo tiene",
        "sólo tiene",
        "merci de confirmer",
        "merci de vérifier",
        "pouvez-vous",
        "n'a que",
        "favor confirmar",
        "poderia confirmar",
        "só tem",
        "confirme",
        "подтвердите",
        "только 30",
        "请确认",
        "请核实",
        "请核对",
        "麻烦确认",
        "只有",
        "没有31",
        "ご確認",
        "ご教示",
        "までしか",
        "يرجى التأكيد",
        "هل"
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
    let mail = facts(draft, subject, body, now);
    Ok(Mail {
        opened: files::inside::opened(draft, &mail),
        ..mail
    })
}

/// The facts of two texts, the opened files left out.
fn facts(draft: &Draft, subject: Text, body: Text, now: OffsetDateTime) -> Mail {
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
    let earlier = earlier::find(&body);
    let thread = thread(draft, &body, &earlier);
    let topic = subject::topic(&subject.folded);
    let mut subject_dates = dates::find(&subject.content, &subject.tokens);
    dates::settle([
        (&subject.content, &mut subject_dates),
        (&body.content, &mut body_dates),
    ]);
    let money = both(&subject, &body, |t| {
        money::find(&t.content, &t.tokens, convention)
    });
    let quantities = both(&subject, &body, |t| {
        quantities::find(&t.content, &t.tokens, convention)
    });
    let documents = both(&subject, &body, |t| {
        documents::find(&t.content, &t.folded, &t.tokens)
    });
    let schedule = schedule::find(&body, &body_dates);
    let validity = validity::clauses(&body, &body_dates);
    let promises = promises::find(&body);
    let ibans: Vec<Fact<WrittenIban>> =
        placed(Part::Body, bank::find(&body.content, &body.folded)).collect();
    let terms = both_with(&subject, &body, |part, text| {
        let money: Vec<&Fact<Money>> = money.iter().filter(|f| f.part == part).collect();
        incoterms::find(text, &money)
    });
    let payment_parts = both(&subject, &body, |t| payment::parts(t, convention));
    let payments = both_with(&subject, &body, |part, text| {
        let parts: Vec<_> = payment_parts
            .iter()
            .filter(|f| f.part == part)
            .map(|f| (f.range.clone(), f.value.clone()))
            .collect();
        payment::ways(text, &parts, convention, part == Part::Subject)
    });
    let tables = tables::find(&body);
    let (counted, amounts) = (of_body(&quantities), of_body(&money));
    let calculations = arithmetic::find(&body, convention, &tables, &counted, &amounts);
    let offer = validity::offer(&validity::Parts {
        subject: &subject,
        body: &body,
        money: &money,
        quantities: &quantities,
        calculations: &calculations,
    });
    let sums = sums::find(&body, convention, &tables, &counted, &amounts);
    let totals = both_with(&subject, &body, |part, text| {
        let own = |f: &&Fact<Money>| f.part == part && text.is_authored(f.range.start);
        let is_body = part == Part::Body;
        totals::find(&totals::Parts {
            text,
            convention,
            tables: if is_body { &tables } else { &[] },
            money: &money.iter().filter(own).collect::<Vec<_>>(),
            documents: &documents
                .iter()
                .filter(|f| f.part == part)
                .collect::<Vec<_>>(),
            calculations: if is_body { &calculations } else { &[] },
        })
    });
    let figures = totals::as_money(&amounts, &totals);
    let spelled = spelled::find(&body, &figures.iter().collect::<Vec<_>>());
    let prices = prices::find(&body, convention, &amounts);
    let earlier_prices = if prices.is_empty() {
        Vec::new()
    } else {
        prices::earlier(&body, &earlier, language)
    };
    let open_prices = prices::open(&body, &amounts, &tables);
    let packing = packing::find(&body, convention, &tables, &counted);
    let minimums = minimums::find(&body, convention, &tables, &counted);
    Mail {
        bank: bank_block::read(&subject, &body, &ibans),
        terms_below: incoterms::below(&body),
        names_ports: incoterms::names_ports(&body) || incoterms::names_ports(&subject),
        is_purchase: incoterms::is_purchase(&subject, &body),
        payment_parts,
        payments,
        tariff_codes: placed(Part::Body, customs::find(&body, language)).collect(),
        // Said against a delivery term; without one nobody asks.
        costs: when(!terms.is_empty(), || logistics::costs(&body)),
        modes: when(!terms.is_empty(), || logistics::modes(&body)),
        port_slips: placed(Part::Body, logistics::port_slips(&body)).collect(),
        terms,
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
        files: files::attached(&draft.attachments, &documents),
        inline_files: draft.attachments.iter().filter(|a| a.inline).count(),
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
        dates: placed(Part::Subject, subject_dates)
            .chain(placed(Part::Body, body_dates))
            .collect(),
        documents,
        identifiers: placed(Part::Body, identifiers::find(&body)).collect(),
        ibans,
        tables,
        calculations,
        sums,
        totals,
        spelled,
        prices,
        earlier_prices,
        open_prices,
        splits: percentages::find(&body, convention),
        packing,
        minimums,
        malformed: malformed::find(&body, convention),
        file_names: placed(
            Part::Body,
            files::named(&body.content)
                .into_iter()
                .map(|range| (range.clone(), body.content[range].to_owned()))
                .collect(),
        )
        .collect(),
        greetings: names::greetings(&body),
        choices: alternatives::find(&body),
        private_links: links::private(&body),
        mixed_script: scripts::find(&body, language),
        personal: personal::find(&body),
        remarks: remarks::find(&body),
        residue: residue::find(&body),
        stray_closing: formulas::stray(&body, language),
        internal_subject: internal::in_subject(&subject, &topic),
        internal_mark: internal::mark(&body),
        topic,
        schedule,
        lead_times: schedule::lead_times(&body),
        validity,
        offer,
        emphasis: emphasis::read(&body),
        file_counts: counts::find(&body, &promises),
        promises,
        passwords: passwords::find(&body),
        versions: both(&subject, &body, versions::find),
        carried: draft
            .attachments
            .iter()
            .filter(|a| !a.cloud)
            .filter_map(|a| a.size)
            .fold(0, u64::saturating_add),
        opened: Vec::new(),
        paper: None,
        subject,
        body,
    }
}

fn placed<T>(part: Part, found: Vec<(Range<usize>, T)>) -> impl Iterator<Item = Fact<T>> {
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
    placed(Part::Subject, find(subject))
        .chain(placed(Part::Body, find(body)))
        .collect()
}

/// Facts of the body that only some mails are read for.
fn when<T>(wanted: bool, find: impl Fn() -> Vec<(Range<usize>, T)>) -> Vec<Fact<T>> {
    if wanted {
        placed(Part::Body, find()).collect()
    } else {
        Vec::new()
    }
}

fn both_with<T>(
    subject: &Text,
    body: &Text,
    find: impl Fn(Part, &Text) -> Vec<(Range<usize>, T)>,
) -> Vec<Fact<T>> {
    placed(Part::Subject, find(Part::Subject, subject))
        .chain(placed(Part::Body, find(Part::Body, body)))
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
fn thread(draft: &Draft, body: &Text, earlier: &[EarlierMail]) -> Vec<Person> {
    let told = draft
        .thread
        .iter()
        .flat_map(|t| t.participants.iter().cloned());
    let quoted = [Zone::Quoted, Zone::Forwarded]
        .into_iter()
        .flat_map(|zone| body.ranges(zone))
        .flat_map(|range| addresses(&body.content[range]))
        .take(MAX_QUOTED_ADDRESSES);
    let headers = earlier
        .iter()
        .flat_map(|mail| mail.from.iter().chain(&mail.to))
        .take(MAX_QUOTED_ADDRESSES)
        .map(|p| Address {
            name: p.name.clone(),
            address: p.address.clone(),
        });
    let mut people: Vec<Person> = Vec::new();
    for address in told.chain(headers).chain(quoted) {
        let person = Person::new(&address, RecipientKind::To, 0);
        match people
            .iter_mut()
            .find(|p| p.address.eq_ignore_ascii_case(&person.address))
        {
            Some(known) if known.name.is_empty() => known.name = person.name,
            Some(_) => {}
            None => people.push(person),
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
            name: name_before(&text[..start]),
            address: address.to_owned(),
        })
    })
}

/// Bytes in front of an address its name may stand in.
const NAME_REACH: usize = 80;

/// `Anna Weber <`: the name in front of an address in angle brackets.
fn name_before(before: &str) -> String {
    let Some(before) = before.trim_end_matches("mailto:").strip_suffix(['<', '[']) else {
        return String::new();
    };
    let floor = before.ceil_char_boundary(before.len().saturating_sub(NAME_REACH));
    let piece = before[floor..]
        .rsplit([';', ',', ':', '：', '>', '\n', ')', '）'])
        .next()
        .unwrap_or_default();
    piece
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
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

    /// Whether the subject says that it answers or passes on a mail.
    pub fn subject_answers(&self) -> bool {
        const MARKS: &[&str] = &[
            "re:", "re：", "aw:", "fw:", "fwd:", "wg:", "tr:", "rv:", "res:", "enc:", "回复",
            "答复", "转发", "返信", "отв:", "ha:", "رد:",
        ];
        MARKS
            .iter()
            .any(|mark| self.subject.folded.trim_start().starts_with(mark))
    }

    /// The quoted and forwarded parts of the body, of each `reach` bytes at most.
    pub fn below(&self, reach: usize) -> impl Iterator<Item = Range<usize>> + '_ {
        [Zone::Quoted, Zone::Forwarded]
            .into_iter()
            .flat_map(|zone| self.body.ranges(zone))
            .map(move |range| {
                let end = range.end.min(range.start + reach);
                let end = self.body.content.floor_char_boundary(end);
                range.start..end.max(range.start)
            })
    }

    /// Whether an address of this organisation is on the thread being answered.
    pub fn in_thread(&self, person: &Person) -> bool {
        self.thread
            .iter()
            .any(|p| p.organisation == person.organisation)
    }

    /// Whether this very address is on the thread being answered.
    pub fn address_in_thread(&self, person: &Person) -> bool {
        self.thread
            .iter()
            .any(|p| p.local == person.local && p.domain == person.domain)
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

    /// One edit over several ranges, each with its own new words.
    pub fn replace_each(&self, part: Part, changes: Vec<(Range<usize>, String)>) -> Edit {
        let text = self.text(part);
        Edit::ReplaceEach {
            part,
            changes: changes
                .into_iter()
                .map(|(range, with)| Change {
                    span: text.utf16(&range),
                    was: text.content[range].to_owned(),
                    with,
                })
                .collect(),
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
    pub fn has_price(&self) -> bool {
        self.own_facts(&self.money).next().is_some() || !self.calculations.is_empty()
    }

    /// Whether the mail itself doubts a value: quotes it, or says in this or
    /// the next sentence that it is wrong.
    pub fn is_questioned(&self, part: Part, range: &Range<usize>) -> bool {
        let text = self.text(part);
        let sentence = text.sentence_at(range);
        let next = text.sentence_at(&(sentence.end..sentence.end));
        let around = &text.folded[sentence.start..next.end.max(sentence.end)];
        let theirs = || {
            let said = &text.folded[sentence.clone()];
            THEIRS.is_in(said)
                && SAYS.is_in(said)
                && (ASKS.is_in(around) || around.contains(['?', '？', '؟']))
        };
        text.is_in_quotes(range) || DOUBTS.is_in(around) || theirs()
    }

    /// What a number should be that is the wrong product of a line.
    pub fn mended(&self, number: &Range<usize>) -> Option<Decimal> {
        self.calculations
            .iter()
            .find(|c| c.total.range == *number && !c.is_right())
            .map(Calculation::expected)
    }

    /// Whether no convention can read a number at this place.
    pub fn is_malformed(&self, range: &Range<usize>) -> bool {
        self.malformed
            .iter()
            .any(|m| m.range.start < range.end && range.start < m.range.end)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Body, BodyFormat};

    /// A mail of nothing but a text.
    pub(super) fn mail(content: &str) -> Mail {
        let draft = Draft {
            now: "2026-11-24T10:20:00+08:00".to_owned(),
            body: Body {
                format: BodyFormat::Text,
                content: content.to_owned(),
            },
            ..Draft::default()
        };
        read(&draft).expect("a plain draft")
    }
}
