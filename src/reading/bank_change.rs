//! The announcement of other bank details of ours.

use std::ops::Range;

use super::words::lexicon;
use super::{Text, Zone};

lexicon!(
    /// Bank details.
    OBJECTS,
    [
        "bank account", "bank accounts", "bank details", "banking details", "banking information", "bank information", "bank data", "bank coordinates", "payment details", "beneficiary account", "account details", "receiving account", "our account", "new account", "other account", "another account", "different account", "remittance account", "banks", "our bank", "new bank", "another bank",
        "bankverbindung", "bankverbindungen", "bankdaten", "kontodaten", "kontoverbindung", "bankkonto", "neues konto", "neue konto", "unser konto", "hausbank",
        "cuenta bancaria", "datos bancarios", "nueva cuenta", "nuestra cuenta", "otra cuenta", "cuentas bancarias", "de banco", "nuestro banco",
        "coordonnées bancaires", "compte bancaire", "rib", "nouveau compte", "notre compte", "autre compte", "ancien compte", "domiciliation bancaire", "de banque",
        "conta bancária", "dados bancários", "nova conta", "nossa conta", "outra conta", "conta antiga",
        "реквизит*", "банковский счёт", "банковский счет", "новый счёт", "новый счет", "другой счёт", "другой счет", "расчётный счёт", "расчетный счет",
        "账户", "账号", "帐户", "帐号", "开户行", "开户银行", "收款银行", "银行信息", "银行资料",
        "振込先", "口座", "取引銀行", "حساب*", "البنك*", "بياناتنا البنكية", "البيانات البنكية", "الحساب"
    ]
);

lexicon!(
    /// It becomes another one.
    CHANGES,
    [
        "changed", "has changed", "have changed", "changing", "change of", "changes", "will change", "is changing", "updated", "update of", "new account", "new bank", "new banking", "new beneficiary account", "other account instead", "another account", "different account", "no longer valid", "closed", "being closed", "switched", "moved our account", "moved to a new bank", "replaced", "under audit", "frozen", "instead",
        "geändert*", "ändert sich", "ändern sich", "neue bankverbindung", "neuen bankverbindung", "neues konto", "neue kontoverbindung", "neuen kontodaten", "gewechselt", "wechsel", "umgestellt", "nicht mehr gültig", "geschlossen",
        "cambiado", "cambio", "cambia", "cambian", "cambiamos", "ha cambiado", "nueva cuenta", "nuevos datos", "nueva", "quedará cerrada", "modificado", "actualizado",
        "changent", "changé", "change", "changement", "modifié*", "nouveau compte", "nouveau rib", "nouvelles coordonnées", "ancien compte", "clôturé", "nouveau",
        "mudamos", "mudou", "mudança", "alterad*", "alteração", "nova conta", "novos dados", "conta antiga", "trocamos", "encerrada",
        "изменились", "изменился", "изменен*", "изменён*", "смен*", "новый счёт", "новый счет", "новые реквизит*", "новые банковские", "поменял*", "закрывается", "закрыт",
        "变更", "更改", "更换", "变动", "换了", "改为", "新账户", "新账号", "新的账户", "新的账号", "新帐户", "停止使用", "停用", "作废", "注销", "调整",
        "変更", "新しい口座", "新口座", "تغيير", "تغير", "تغيّر", "الجديد", "جديد", "جديدة"
    ]
);

lexicon!(
    /// What is to be done about it.
    ORDERS,
    [
        "future payment*", "all payments", "further payment*", "from now on", "with immediate effect", "as of", "effective", "please note", "please be informed", "please be advised", "we would like to inform", "remit", "pay to", "sent to", "send to", "send payment*", "use the new", "use our new", "must be sent", "do not use", "don't use", "stop using", "new details", "update your records", "details follow", "hold the transfer", "kindly note", "transfer to",
        "ab sofort", "künftig*", "bitte verwenden", "bitte überweisen", "bitte nutzen", "nur noch", "informieren", "mitteilen", "zahlungen", "löschen",
        "a partir de", "a partir del", "rogamos", "le comunicamos", "les comunicamos", "le informamos", "realice los pagos", "pagos", "utilice", "en adelante",
        "merci de", "veuillez", "désormais", "dorénavant", "à compter du", "à partir du", "nous vous informons", "règlements", "virements", "paiements",
        "a partir deste", "a partir de", "por favor", "informamos", "não pague mais", "use a nova", "pagamentos", "daqui em diante",
        "сообщаем", "просим", "уведомляем", "информируем", "платеж*", "направлять", "перечислять", "с сегодняшнего дня",
        "请将", "请汇", "请付", "请改", "请使用", "请通知", "即日起", "今后", "以后", "从现在起", "货款", "请更新", "特此通知", "通知",
        "お知らせ", "今後", "お願いいたします", "お支払い", "以降", "نود إعلامكم", "نود اعلامكم", "نرجو", "يرجى", "الدفعات", "تحويل", "من الآن"
    ]
);

lexicon!(
    /// It did not change, it is a warning, or it is somebody else's.
    DENIED,
    [
        "never", "not change*", "have not", "has not", "hasn't", "haven't", "unchanged", "no change*", "remain*", "stay*", "same account", "still the same", "if you receive", "if you get", "should you receive", "any message", "anyone", "fraud*", "scam*", "phishing", "your account", "your new account", "your bank account", "your bank details", "your bank", "your new bank", "you have changed", "you have moved", "you moved", "telling us", "let us know", "supplier*", "their", "account manager", "account executive", "exchange rate", "advising bank", "issuing bank", "l/c", "charges", "did not come from us", "not from us", "address", "branch moved", "confirm your", "is it", "have you", "did you", "whether",
        "nicht ändern", "ändert sich nicht", "nicht geändert", "unverändert", "bleibt", "bleiben", "niemals", "nie", "keine", "sollten sie", "falls", "betrug*", "ihre bankverbindung", "ihre neue", "ihr konto", "wenn sie",
        "no hemos", "no ha", "no han", "no cambia*", "siguen siendo", "sigue siendo", "nunca", "sin cambios", "si recibe", "su cuenta", "sus datos", "fraude", "mism*", "su banco",
        "ne changent pas", "n'ont pas", "n'a pas", "ne changeons", "jamais", "inchangé*", "identique*", "si vous recevez", "votre compte", "vos coordonnées", "votre rib", "fraude", "mêmes", "votre banque", "frais",
        "não mud*", "não alter*", "nunca", "mesma", "mesmos", "continua*", "se receber", "sua conta", "seus dados", "golpe", "seu banco", "sem alteração",
        "не измен*", "не менял*", "не меня*", "ничего не", "прежние", "прежний", "те же", "никогда", "если", "ваш*", "мошен*", "остаются", "остаётся",
        "没有变", "未变", "没有更", "没有任何变", "不变", "不会变更", "不会更改", "从不", "绝不", "从未", "未更改", "未变更", "贵司", "贵厂", "贵公司", "您的账户", "您账户", "你们的账户", "如收到", "如果收到", "若收到", "诈骗", "骗", "请确认是否", "是否", "没有更换",
        "変更はござい", "変更はあり", "変わりません", "変更ありません", "変更しておりません", "御社", "貴社", "詐欺", "لم يتغير", "لم تتغير", "لا نغير", "حسابكم", "بنككم", "لن"
    ]
);

/// The words that announce it: the first sentence that names bank details
/// and a change of them, ours, with an instruction beside it.
pub fn find(text: &Text) -> Option<Range<usize>> {
    let objects = OBJECTS.authored(text);
    if objects.is_empty() {
        return None;
    }
    let mut done = 0;
    for hit in objects.into_iter().take(80) {
        if hit.range.start < done {
            continue;
        }
        let sentence = text.sentence_at(&hit.range);
        done = sentence.end.max(hit.range.end);
        if announces(text, &hit.range, &sentence) {
            return Some(trimmed(text, sentence));
        }
    }
    None
}

fn announces(text: &Text, hit: &Range<usize>, sentence: &Range<usize>) -> bool {
    let folded = &text.folded[sentence.clone()];
    let question = text.content[sentence.clone()]
        .trim_end()
        .ends_with(['?', '？']);
    if question || DENIED.is_in(folded) || text.is_in_quotes(hit) || !CHANGES.is_in(folded) {
        return false;
    }
    // The sentences before and behind: a denial there takes it back, an
    // instruction there makes it one.
    let paragraph = around(text, sentence);
    let near = &text.folded[paragraph];
    let warns = WARNINGS.is_in(near);
    !warns && (ORDERS.is_in(folded) || ORDERS.is_in(near))
}

lexicon!(
    WARNINGS,
    [
        "never change",
        "unchanged",
        "call me",
        "do not pay",
        "stays the same",
        "rufen sie uns",
        "ändert sich nicht",
        "llámeme",
        "siguen siendo",
        "appelez",
        "не меня",
        "ничего не меняется",
        "不会通过邮件",
        "没有变更",
        "请电话核实",
        "不变",
        "変更はござい"
    ]
);

/// The paragraph and its neighbours, within reach.
fn around(text: &Text, sentence: &Range<usize>) -> Range<usize> {
    const REACH: usize = 260;
    let start = text
        .content
        .ceil_char_boundary(sentence.start.saturating_sub(REACH));
    let end = text
        .content
        .floor_char_boundary((sentence.end + REACH).min(text.content.len()));
    text.ranges(Zone::Authored)
        .find(|zone| zone.start <= sentence.start && sentence.start < zone.end)
        .map_or(sentence.clone(), |zone| {
            start.max(zone.start)..end.min(zone.end).max(sentence.end)
        })
}

fn trimmed(text: &Text, range: Range<usize>) -> Range<usize> {
    let shown = &text.content[range.clone()];
    let lead = shown.len() - shown.trim_start().len();
    let start = range.start + lead;
    start..start + shown.trim().len()
}
