//! Offers and how long they are valid.

use std::ops::Range;

use super::dates::WrittenDate;
use super::words::{Lexicon, lexicon};
use super::{Calculation, Fact, Language, Money, Quantity, Text, Zone};
use crate::review::Part;

/// The sender offers goods at a price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The first price per unit, or the total of a table.
    pub price: Range<usize>,
    /// Where one more sentence fits, and what must stand before it there.
    pub end: Option<(usize, &'static str)>,
}

#[rustfmt::skip]
lexicon!(
    /// An end of validity, by words that mean nothing else near a price.
    VALID, [
        "valid*", "validity", "firm for", "firm until", "firm till", "good for", "good until", "good till", "good through", "price is good", "prices are good", "ok till", "ok until", "okay till", "okay until", "price ok", "prices ok", "in force", "in effect", "expire*", "expiry", "expiring", "offer ends", "offer is open", "open until", "open for", "remains open", "held until", "held for", "held till", "holds until", "holds for", "holds till", "hold until", "hold till", "hold for", "hold this price", "hold the price", "hold these prices", "hold prices", "price hold*", "prices hold*", "keep this price", "keep the price", "keep these prices", "price stands", "prices stand", "stand until", "stands until", "fixed until", "fixed for", "fixed till", "guaranteed until", "guaranteed for", "binding until", "until further notice", "while stock lasts", "while stocks last", "until stock", "until sold", "subject to change", "accept by", "acceptance by", "confirm by", "confirmed by", "confirm before", "order by", "order before", "order is placed by", "if you order within", "if ordered", "if confirmed", "if we receive your order", "within 7 days", "within ten days", "for the next", "this week only", "today only", "price increase on", "prices go up", "prices will go up", "from january", "limited offer",
        "gültig*", "gilt bis", "gelten bis", "gilt nur", "bindefrist", "bindend bis", "gebunden", "preisbindung", "preisstellung bis", "halten wir", "halten uns", "wir halten", "preis steht", "preise stehen", "steht bis", "stehen bis", "befristet", "annahmefrist", "solange der vorrat", "solange vorrat", "freibleibend", "bis ende", "bis jahresende", "bis monatsende", "bis weihnachten", "preis hält", "preise halten", "hält bis", "fest bis", "fix bis", "festpreis bis", "garantiert bis", "läuft bis", "läuft ab", "bei bestellung bis", "bei auftrag bis", "bis auf weiteres",
        "válid*", "validez", "vigen*", "vence*", "caduca*", "mantenemos", "mantendremos", "mantengo", "se mantiene*", "respetamos", "hasta fin", "hasta final*", "hasta agotar", "hasta nuevo aviso", "precio firme", "precios firmes", "plazo de aceptación", "si confirma antes", "si confirman antes", "si pide antes",
        "valable*", "validité", "valide*", "maintenons", "maintenu*", "maintiens", "maintient", "ferme jusqu*", "fermes jusqu*", "ferme pendant", "fermes pendant", "tenons ce prix", "tenons ces prix", "garanti jusqu*", "garantis jusqu*", "expire*", "jusqu'à fin", "jusqu'à la fin", "jusqu’à fin", "jusqu’à la fin", "jusqu'à épuisement", "jusqu’à épuisement", "jusqu'à nouvel ordre", "sous réserve de confirmation avant",
        "válido*", "validade", "mantemos", "mantido*", "garantimos o preço", "seguramos", "segura até", "até o fim", "até ao fim", "até final", "até o final", "enquanto durar", "preço firme", "preços firmes", "vale até", "valem até",
        "действ*", "срок предложения", "в силе", "цена фиксир*", "цены фиксир*", "держим цену", "сохраняем цену", "цена держится", "до конца", "истекает", "фиксируем",
        "有效", "保留到", "保留至", "保留", "维持到", "维持至", "保持到", "不变到", "截止", "截至", "期限内", "期内", "月底前", "年底前", "年前下单", "前下单", "前确认", "之前确认", "前订", "天内确认", "天内下单", "日内确认", "为限", "到期", "售完为止", "有効", "期限", "まで据え置き", "据え置き", "据置", "今月中", "今月末", "月末まで", "年内", "末まで", "日以内にご発注", "在庫限り",
        "صالح*", "ساري*", "سارٍ", "صلاحية", "سارية", "صلاحيته"
    ]
);

#[rustfmt::skip]
lexicon!(UNTIL, [
    "until", "till", "til", "through", "thru", "up to", "before", "no later than", "bis", "bis zum", "bis einschließlich", "vor dem", "hasta", "hasta el", "antes del", "jusqu'au", "jusqu’au", "avant le", "até", "antes de", "до", "не позднее", "至", "到", "前", "まで", "حتى", "قبل"
]);

#[rustfmt::skip]
lexicon!(
    /// What else ends on a date.
    OTHER_ENDS, [
        "deliver*", "ship*", "etd", "eta", "ready", "production", "load*", "sail*", "arriv*", "payment", "pay", "deposit", "liefer*", "versch*", "versand*", "verlad*", "zahl*", "fertig*", "entrega*", "embar*", "pago*", "llega*", "producción", "livr*", "expédi*", "départ*", "chargement", "paiement", "arriv*", "produção", "pagamento", "sai*", "отгру*", "поставк*", "оплат*", "готов*", "交货", "交期", "发货", "出货", "装船", "付款", "送到", "出荷", "納期", "船積", "入金", "التسليم", "الشحن", "الدفع"
    ]
);

/// The validity clauses of a text.
pub fn clauses(text: &Text, dates: &[(Range<usize>, WrittenDate)]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = VALID.authored(text).into_iter().map(|h| h.range).collect();
    for (range, _) in dates
        .iter()
        .filter(|(r, _)| text.is_authored(r.start))
        .take(100)
    {
        let clause = text.clause_at(range);
        let words = &text.folded[clause.clone()];
        if UNTIL.is_in(words) && !OTHER_ENDS.is_in(words) {
            found.push(clause);
        }
    }
    found
}

/// Whether a text that need not be the sender's speaks of a validity.
pub fn is_in(folded: &str) -> bool {
    VALID.is_in(folded)
}

#[rustfmt::skip]
lexicon!(
    /// Words with which prices are offered.
    OFFERING, [
        "offer", "offers", "offering", "offered", "quote", "quotes", "quoting", "quotation", "our price", "our prices", "our best price", "price for", "prices for", "price is", "prices are", "the price", "price", "prices", "pricing", "can do", "unit price",
        "angebot*", "bieten", "biete", "anbieten", "unser preis", "unsere preise", "preis", "preise", "einzelpreis", "stückpreis",
        "oferta*", "ofrecemos", "ofrezco", "cotiza*", "precio", "precios", "presupuesto",
        "offre", "offres", "offrons", "devis", "proposons", "prix", "tarif", "cotation",
        "proposta", "cotação", "oferecemos", "preço", "preços", "orçamento", "ofertamos",
        "предлага*", "предложени*", "цена", "цену", "цены", "котировк*", "расценк*",
        "报价", "报您", "报给", "单价", "价格", "优惠价", "最优价", "价", "見積*", "お見積", "単価", "価格", "オファー", "عرض", "عرضنا", "نعرض", "السعر", "سعر", "أسعارنا", "سعرنا"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// The mail is about an order that is placed, a document of payment, or
    /// something that is no offer by its nature.
    OTHER_BUSINESS, [
        "order confirmation", "confirm your order", "confirm the order", "your order of", "your order no*", "your order is", "your order has", "per your order", "your po", "your purchase order", "for your order", "for the order", "for your po", "for the po", "which we confirm", "we confirm", "we hereby confirm", "we herewith confirm", "we invoice", "invoiced by", "received your order", "order received", "we order", "we hereby order", "please supply us", "our order", "our po", "purchase order", "invoice for", "invoice no*", "our invoice", "the invoice", "commercial invoice", "in the proforma", "our proforma", "pi no*", "deposit received", "received your deposit", "received the deposit", "balance due", "amount due", "outstanding amount", "outstanding balance", "overdue", "statement of account", "refund*", "credit note", "credit you", "we credit", "debit note", "deduct*", "compensat*", "claim", "claims", "complaint", "price list", "pricelist", "price lists", "catalogue", "catalog", "text of the l/c", "l/c text", "l/c draft", "draft l/c", "for the l/c", "your l/c", "field 45a", "45a", "46a", "amendment", "contract no*", "sales contract", "for customs", "customs value", "declared value", "commission", "target price", "your target", "budget", "subject to our", "subject to confirmation", "subject to final confirmation", "without obligation", "not binding", "non-binding", "nonbinding", "indicative", "indication", "for reference only", "for your reference only", "reference price", "rough price", "ballpark", "rough estimate", "price estimate", "an estimate", "budgetary", "guideline price", "retail price", "rrp", "resale",
        "auftragsbestätigung", "wir bestätigen", "bestätigen wir", "bestätigen ihre bestellung", "bestätigen den auftrag", "bestätigen ihren auftrag", "für ihre bestellung", "für ihren auftrag", "für den auftrag", "für die bestellung", "für deine bestellung", "ihre bestellung nr", "ihre bestellung vom", "bestellen wir", "wir bestellen", "hiermit bestelle*", "rechnung nr", "unsere rechnung", "die rechnung", "handelsrechnung", "gutschrift*", "preisliste*", "akkreditivtext", "ihr akkreditiv", "das akkreditiv", "unverbindlich*", "freibleibend*", "richtpreis*", "zielpreis*", "ihre preisvorstellung", "überschlägig", "preisschätzung", "provision", "erstatt*", "reklamation", "zollwert", "mahnung", "restzahlung über",
        "confirmación de pedido", "confirmamos", "gracias por el pedido", "gracias por su pedido", "gracias por tu pedido", "su pedido n*", "su pedido del", "les pedimos", "factura n*", "la factura", "nuestra factura", "factura comercial", "nota de crédito", "abonamos", "lista de precios", "tarifa de precios", "la carta de crédito", "su carta de crédito", "sin compromiso", "orientativ*", "indicativ*", "precio objetivo", "su objetivo", "comisión", "reclamación",
        "confirmation de commande", "confirmons", "merci pour votre commande", "merci de votre commande", "votre commande n*", "votre commande du", "nous commandons", "facture n*", "la facture", "notre facture", "facture commerciale", "note de crédit", "le crédit documentaire", "votre crédit documentaire", "liste de prix", "liste des prix", "sans engagement", "indicatif*", "prix cible", "votre objectif", "réclamation", "estimation",
        "confirmação de pedido", "obrigado pelo pedido", "obrigada pelo pedido", "seu pedido n*", "sua encomenda n*", "fatura n*", "a fatura", "nossa fatura", "fatura comercial", "lista de preços", "tabela de preços", "a carta de crédito", "sua carta de crédito", "sem compromisso", "preço-alvo", "preço alvo", "reclamação", "comissão", "estimativa", "à nossa confirmação", "encomendamos",
        "подтверждение заказа", "подтверждаем", "спасибо за заказ", "ваш заказ №", "вашего заказа №", "заказываем", "счёт №", "счет №", "инвойс*", "кредит-нот*", "аккредитива", "прайс*", "ориентировочн*", "целевая цена", "комисси*", "рекламаци*", "без обязательств",
        "订单确认", "确认订单", "确认您的订单", "感谢您的订单", "感谢订单", "订单号", "我司订购", "我们订购", "特此订购", "现订购", "采购订单", "我司采购", "商业发票", "发票号", "发票金额", "对账", "已收到定金", "贷记", "退款", "赔偿", "扣款", "价格表", "价目表", "开证", "改证", "信用证草", "合同号", "参考价", "仅供参考", "目标价", "预算", "佣金", "最终确认为准", "底价", "报关", "估价",
        "注文確認", "ご注文ありがとう", "ご注文いただき", "注文請", "発注いたし", "発注します", "請求書", "インボイス", "クレジットノート", "価格表", "信用状の", "参考価格", "目標価格", "ご予算", "概算", "口銭", "最終確認を条件",
        "تأكيد الطلب", "تأكيد طلبكم", "شكرا على الطلب", "طلبكم رقم", "طلبيتكم", "فاتورة", "إشعار دائن", "قائمة الأسعار", "نص الاعتماد", "استرشادي", "تقديري", "السعر المستهدف"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// Subjects of mails about what is ordered already.
    ORDERED_SUBJECT, [
        "confirmation", "order", "orders", "contract", "invoice", "proforma", "pro forma", "payment", "statement", "shipment", "delivery", "l/c", "credit", "claim", "complaint", "bestätigung", "auftrag*", "bestellung*", "rechnung*", "vertrag", "lieferung", "zahlung", "reklamation", "akkreditiv", "gutschrift", "confirmación", "pedido", "contrato", "factura", "embarque", "pago", "commande", "contrat", "facture", "livraison", "paiement", "confirmação", "encomenda", "fatura", "pagamento", "подтверждение", "заказ*", "договор*", "контракт*", "счёт*", "счет*", "инвойс*", "оплат*", "аккредитив*", "订单", "合同", "发票", "付款", "对账", "形式发票", "信用证", "货款", "注文", "契約", "請求", "信用状", "طلبية", "فاتورة", "عقد", "الدفع", "اعتماد"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// A sentence with a price that is told, asked or another's.
    TOLD_PRICE, [
        "your target", "your price", "your offer", "your quote", "target", "bought", "paid", "last price", "last year*", "last time", "last order", "last month", "was", "were", "had", "previous*", "old price", "used to", "competitor*", "supplier*", "instead of", "not usd", "could you", "can you", "you asked", "you offered", "you quoted", "you mentioned", "sold", "invoiced", "charged", "costs us", "cost us", "per container", "drawback", "increase of", "went up", "tooling", "mould cost", "mold cost", "sample cost*", "sample fee*", "sample charge*", "freight", "surcharge", "duty", "difference", "reduce*", "discount of", "saving*", "more expensive", "cheaper", "as before", "same as", "as agreed", "agreed price", "agreed", "too low", "too high", "too much", "please quote", "if we can", "whether we can", "check with", "we accept", "accepted", "your counter*", "remains", "remain", "unchanged", "still the same", "we sent", "i sent", "sent you", "sent on", "as in our", "as per our", "as in my", "our offer of", "our quotation of", "offered you", "quoted", "we offered", "follow up", "following up", "feedback", "remind*", "cannot", "can't", "can not", "not possible", "impossible", "why", "asks for", "asking for", "they ask", "rate", "insurance", "demurrage",
        "ihr preis", "ihr zielpreis", "hatten", "hatte", "gekauft", "bezahlt", "letzte*", "war", "waren", "bisher*", "alter preis", "statt", "wettbewerb*", "lieferant*", "werkzeugkosten", "musterkosten", "wie vereinbart", "vereinbarte*", "aufpreis", "zuschlag", "unterschied", "fracht*", "zu niedrig", "zu hoch", "zu teuer", "akzeptieren", "annehmen", "angenommen", "bleibt", "bleiben", "unverändert", "geschickt", "gesendet", "unser angebot vom", "nachfassen", "rückmeldung", "erinner*", "können wir nicht", "nicht möglich", "ihr gegenangebot", "anfragen", "je container", "pro container",
        "su precio", "compró", "compraron", "pagó", "último precio", "el año pasado", "era", "eran", "anterior*", "en lugar de", "competencia", "proveedor*", "molde", "coste de muestra*", "acordado", "recargo", "diferencia", "flete", "demasiado", "aceptamos", "aceptado", "se mantiene", "sin cambios", "enviamos", "enviada", "nuestra oferta del", "no podemos", "no es posible", "su contraoferta", "seguimiento", "recordatorio", "por contenedor",
        "votre prix", "acheté*", "payé*", "dernier prix", "l'an dernier", "l'année dernière", "était", "étaient", "ancien*", "précédent*", "au lieu", "concurren*", "fournisseur*", "moule", "frais d'échantillon*", "convenu", "supplément", "différence", "fret", "trop", "acceptons", "accepté*", "reste", "restent", "inchangé*", "envoyé*", "notre offre du", "ne pouvons", "impossible", "votre contre-offre", "relance", "retour sur", "par conteneur",
        "seu preço", "comprou", "compraram", "pagou", "último preço", "ano passado", "eram", "anterior*", "em vez", "concorren*", "fornecedor*", "molde", "custo da amostra", "combinado", "acordado", "acréscimo", "diferença", "frete", "baixo demais", "alto demais", "muito baixo", "muito alto", "aceitamos", "aceito", "mantém-se", "continua", "inalterado", "enviamos", "enviada", "nossa proposta de", "não podemos", "não é possível", "sua contraproposta", "retorno sobre", "por contêiner", "por contentor",
        "ваша цена", "вашу цену", "покупали", "купили", "прошл*", "была", "были", "раньше", "прежн*", "вместо", "конкурент*", "поставщик*", "согласован*", "доплат*", "разниц*", "фрахт", "слишком", "принимаем", "принято", "остаётся", "остается", "без изменений", "направляли", "отправляли", "наше предложение от", "не можем", "невозможно", "напомина*", "ваше встречное", "за контейнер",
        "贵司目标", "您的目标", "上次", "去年", "之前", "以前", "原价", "原来", "买过", "供应商", "竞争对手", "同行", "模具", "样品费", "差价", "差额", "加价", "约定", "能否", "您报", "贵司报", "太低", "太高", "接受", "不变", "维持", "已发", "发过", "上周报", "之前报", "做不到", "做不了", "不能", "无法", "跟进", "提醒", "请报", "还盘", "反馈", "问一下", "海运费", "每柜", "一个柜",
        "前回", "昨年", "従来", "旧価格", "以前", "でした", "競合", "仕入先", "型代", "差額", "ご希望価格", "御社", "低すぎ", "高すぎ", "了承", "承諾", "据え置き", "変わらず", "お送りした", "提出した", "できません", "難しい", "ご返事", "催促", "運賃", "サンプル代", "السعر السابق", "السابق*", "كان", "المورد*", "الشحن البحري"
    ]
);

#[rustfmt::skip]
lexicon!(TERM, [
    "exw", "fca", "fas", "fob", "cfr", "cif", "cpt", "cip", "dap", "dpu", "ddp", "c&f", "cnf", "ex works", "ab werk", "moq", "mindestmenge", "mindestbestellmenge", "minimum order", "min. order", "起订量", "起订", "最小起订", "含税", "含运", "出厂价", "到岸", "离岸", "送货", "frei haus", "franco", "puesto en", "最低発注", "最小ロット", "минимальн*", "с доставкой"
]);

#[rustfmt::skip]
lexicon!(
    /// For one piece, behind the amount.
    PER_BEHIND, [
        "/", "per", "each", "ea", "a piece", "apiece", "pp", "je", "pro", "das stück", "stück", "por", "cada", "c/u", "la unidad", "unidad", "la pieza", "par", "pièce", "la pièce", "l'unité", "l’unité", "unité", "le jeu", "a unidade", "o conjunto", "unidade", "a peça", "за", "каждый", "шт", "每", "一个", "一只", "一台", "一套", "个", "只", "件", "套", "台", "根", "把", "支", "条", "双", "米", "公斤", "吨", "あたり", "当たり", "للقطعة", "لكل", "للوحدة", "للواحدة", "للطقم", "للمتر"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// The same, before the amount.
    PER_BEFORE, [
        "at", "@", "price", "price is", "unit price", "each", "zu", "à", "für", "je", "preis", "stückpreis", "einzelpreis", "a", "precio", "cada una a", "cada uno a", "prix", "au prix de", "preço", "cada", "по", "по цене", "цена", "每只", "每个", "每件", "每套", "每台", "每根", "每把", "每支", "每条", "每米", "每双", "每公斤", "每吨", "单价", "单价为", "价格", "一个", "1個", "1個あたり", "1台", "単価", "@", "بسعر", "السعر", "سعر"
    ]
);

/// Amounts looked at.
const MAX_PRICES: usize = 60;

/// What an offer is read from.
pub(super) struct Parts<'a> {
    pub subject: &'a Text,
    pub body: &'a Text,
    pub money: &'a [Fact<Money>],
    pub quantities: &'a [Fact<Quantity>],
    pub calculations: &'a [Calculation],
}

/// The offer the authored text makes, when it makes one beyond doubt: a price
/// for one piece with a quantity or a term, in words of an offer, in a mail
/// that is about nothing else.
pub(super) fn offer(parts: &Parts) -> Option<Offer> {
    let price = first_price(parts)?;
    let (subject, body) = (parts.subject, parts.body);
    let says = |list: &Lexicon| list.is_in(&subject.folded) || !list.authored(body).is_empty();
    let counted = parts
        .quantities
        .iter()
        .any(|q| q.part == Part::Body && body.is_authored(q.range.start))
        || !parts.calculations.is_empty()
        || body.content[body.line_at(price.start)].contains(['\t', '|']);
    let offers = (counted || says(&TERM))
        && says(&OFFERING)
        && !says(&OTHER_BUSINESS)
        && !ORDERED_SUBJECT.is_in(&subject.folded);
    offers.then(|| Offer {
        end: insertion(body, &price),
        price,
    })
}

/// Our price for one piece, not a price told or asked about.
fn first_price(parts: &Parts) -> Option<Range<usize>> {
    let body = parts.body;
    let unit_price = parts
        .money
        .iter()
        .filter(|m| m.part == Part::Body && body.is_authored(m.range.start))
        .take(MAX_PRICES)
        .find(|m| is_unit_price(parts, &m.range) && !is_told(body, &m.range))
        .map(|m| m.range.clone());
    let calculated = || {
        let row = parts.calculations.first()?;
        let line = body.line_at(row.total.range.start);
        let table = body.content[line].contains(['\t', '|']);
        table.then(|| row.total.range.clone())
    };
    unit_price.or_else(|| in_column(body)).or_else(calculated)
}

#[rustfmt::skip]
lexicon!(
    /// The head of a column of unit prices.
    UNIT_PRICE, [
        "unit price", "price/pc", "price/unit", "price per*", "usd/*", "eur/*", "cny/*", "rmb/*", "gbp/*", "jpy/*", "us$/*", "$/*", "€/*", "usd per*", "eur per*", "u/price", "price usd", "price (usd)", "price eur", "price (eur)", "fob price", "einzelpreis", "stückpreis", "preis/stück", "preis je*", "ep", "precio unitario", "precio unit.", "p. unitario", "p. unit.", "prix unitaire", "pu", "p.u.", "prix unit.", "preço unitário", "preço unit.", "valor unitário", "цена за*", "цена, usd", "цена/шт", "单价*", "単価*", "سعر الوحدة"
    ]
);

/// The first number below the head of a column of unit prices.
fn in_column(body: &Text) -> Option<Range<usize>> {
    let mut column: Option<usize> = None;
    for line in body.lines().filter(|l| body.is_authored(l.start)) {
        let text = &body.folded[line.clone()];
        let sign = if text.contains('\t') { '\t' } else { '|' };
        if !text.contains(sign) {
            column = None;
            continue;
        }
        let mut at = line.start;
        for (index, cell) in text.split(sign).enumerate() {
            let price = cell.trim();
            if cell.len() < 40 && UNIT_PRICE.is_in(cell) {
                column = Some(index);
            } else if column == Some(index)
                && price.starts_with(|c: char| c.is_ascii_digit() || "$€¥£u".contains(c))
                && price.contains(|c: char| c.is_ascii_digit())
            {
                let start = at + (cell.len() - cell.trim_start().len());
                return Some(start..start + price.len());
            }
            at += cell.len() + sign.len_utf8();
        }
    }
    None
}

fn is_unit_price(parts: &Parts, price: &Range<usize>) -> bool {
    let body = parts.body;
    let line = body.line_at(price.start);
    let near = body.around_on_line(price, 28, 16);
    let behind = body.folded[price.end..near.end].trim_start();
    let before = body.folded[near.start..price.start].trim_end_matches([' ', '\u{a0}', ':', '：']);
    let per = PER_BEHIND.hits(behind).iter().any(|h| h.range.start == 0);
    let at = PER_BEFORE
        .hits(before)
        .iter()
        .any(|h| h.range.end == before.len());
    let counted = || {
        parts.quantities.iter().any(|q| {
            q.part == Part::Body && line.contains(&q.range.start) && q.range.end <= price.start
        })
    };
    let multiplied = behind.starts_with(['=', '×', 'x', '*']);
    let each = before
        .char_indices()
        .rev()
        .take(4)
        .any(|(_, c)| matches!(c, '每' | '単' | '单'))
        || before.ends_with("1個");
    (per || each || at && counted()) && !multiplied
}

fn is_told(body: &Text, price: &Range<usize>) -> bool {
    let sentence = body.sentence_at(price);
    body.is_in_quotes(price)
        || TOLD_PRICE.is_in(&body.folded[sentence.clone()])
        || body.content[sentence].trim_end().ends_with(['?', '？'])
}

/// Lines below the price looked at for the end of its paragraph.
const MAX_LINES: usize = 60;

/// A line this long below a table is prose, not a closing.
const PROSE: usize = 40;

/// Behind the prose the price stands in, or the next prose below its table,
/// or the table.
fn insertion(body: &Text, price: &Range<usize>) -> Option<(usize, &'static str)> {
    let mut line = body.line_at(price.start);
    let mut best: Option<(usize, &'static str)> = None;
    let (mut table_end, mut below) = (None, false);
    for _ in 0..MAX_LINES {
        let kept = body.content[line.clone()].trim_end();
        let end = line.start + kept.len();
        if body.zone_at(line.start) != Zone::Authored || kept.is_empty() && best.is_some() {
            break;
        }
        let stops = kept.ends_with(['.', '!', '?', '。', '！', '？', '؟']);
        if kept.contains('\t') || kept.starts_with('|') {
            table_end = Some(end);
        } else if kept.is_empty() {
            below = true;
        } else if !below || stops || kept.len() >= PROSE {
            let full_width = kept.ends_with(['。', '！', '？']);
            best = Some((
                end,
                match (stops, full_width) {
                    (true, true) => "",
                    (true, false) => " ",
                    _ => "\n",
                },
            ));
        } else {
            break;
        }
        if line.end >= body.content.len() {
            break;
        }
        line = body.line_at(body.content.ceil_char_boundary(line.end + 1));
    }
    best.or(table_end.map(|end| (end, "\n\n")))
}

/// A sentence that gives an offer its end.
pub fn sentence(until: &str, language: Language) -> String {
    match language {
        Language::English => format!("This offer is valid until {until}."),
        Language::German => format!("Dieses Angebot ist gültig bis zum {until}."),
        Language::Spanish => format!("Esta oferta es válida hasta el {until}."),
        Language::French => format!("Cette offre est valable jusqu'au {until}."),
        Language::Portuguese => format!("Esta proposta é válida até {until}."),
        Language::Russian => format!("Предложение действительно до {until}"),
        Language::Chinese => format!("本报价有效期至{until}。"),
        Language::Japanese => format!("本お見積りの有効期限は{until}です。"),
        Language::Arabic => format!("هذا العرض ساري حتى {until}."),
    }
}
