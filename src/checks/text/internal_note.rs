//! # What it does
//! Stops a mail to the outside that still holds a remark meant for
//! colleagues: our cost, floor price or margin, a question to the boss, "do
//! not tell the customer".
//!
//! # Why it matters
//! Cost, floor price and margin end every negotiation once the customer knows
//! them.
//!
//! # Example
//! Wrong: "(boss: ok at 11.9?)", 底价 11.2, "margin 18%".
//! Right: "cost-effective", "margin of error", "freight cost".
//!
//! # Traps
//! Words need their context: *our* cost and margin, not the customer's or a
//! part's. Asking one's own supplier for a floor price, or a forwarder for
//! his rate, is trade. Mail that stays in the house.
//!
//! # Settings
//! `customers`, `partners`: to partners only, cost talk is silent.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::knowledge::Standing;
use crate::reading::Mail;
use crate::reading::remarks;
use crate::reading::words::lexicon;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "internal-note",
    family: Family::Text,
    level: Level::Stop,
    requirement: "B9",
    needs: Needs::MailOrFile,
    yields_to: &[
        Yield::Here("external-on-internal"),
        // The name of a file and a remark in it are one cause.
        Yield::Here("draft-file"),
    ],
};

/// One finding a mail and sentence.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !reaches_customer(mail, cx) {
        return;
    }
    let mut told: Vec<Range<usize>> = Vec::new();
    for range in &mail.remarks {
        let sentence =
            remarks::brackets(&mail.body, range).unwrap_or_else(|| mail.body.sentence_at(range));
        if told.contains(&sentence) || told.len() >= 4 {
            continue;
        }
        told.push(sentence.clone());
        let text = mail.body.content[sentence.clone()].trim();
        let note: String = text.chars().take(80).collect();
        out.add(META.level, Spot::Text(Part::Body, range.clone()))
            .param("note", note)
            .repair(
                "repair-remove",
                Vec::new(),
                mail.replace(Part::Body, &sentence, String::new()),
            );
    }
}

/// To a customer, or to an unknown firm that is not being asked for its own
/// prices; not to forwarders, banks and inspectors alone.
pub(in crate::checks) fn reaches_customer(mail: &Mail, cx: &Context) -> bool {
    let outside: Vec<Standing> = cx
        .world
        .outsiders(mail)
        .map(|p| cx.world.standing(p))
        .collect();
    let customer = outside.iter().any(|s| matches!(s, Standing::Customer(_)));
    let stranger = outside.contains(&Standing::Stranger);
    customer || stranger && !mail.is_purchase && !BUYING.is_in(&mail.body.authored().to_lowercase())
}

lexicon!(
    /// We are the buyer in this mail.
    BUYING,
    ["your best price", "your price for", "please quote", "pls quote", "quote us", "send us your quotation", "your quotation for", "we would like to buy", "our purchase order", "supplier", "suppliers", "your factory", "your workshop", "your foundry", "your casting*", "our po ", "please produce", "your raw material", "gießerei", "ihr angebot", "ihre fabrik", "su fábrica", "votre usine", "sua fábrica", "ваш завод",
     "询价", "请报", "报个", "报价给我", "贵厂", "你们厂", "工厂", "供应商", "采购单", "下单给", "给我们报", "底价是多少", "给个底价", "最低价给", "模具费", "開発費", "御社の見積", "見積をお願い", "見積もりをお願い", "お見積りをお願い"]
);
