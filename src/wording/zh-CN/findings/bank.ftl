iban-invalid = { "" }
    .name = IBAN 校验
    .title = 这个 IBAN 不对
    .detail = { $iban } 的校验位对不上，有数字写错、漏写或写反了。
    .why = 账号写错，款项轻则退回，重则进了别人的账户。
    .touch = 已对照银行的书面资料核对过 { $iban }
    .repair-own = 改为 { $own }

account-not-mine = { "" }
    .name = 本公司账号
    .title = 这不是贵司账号
    .detail = { $account } 不在贵司任何一张银行资料卡上。如果确实没错，请对照银行的书面资料再输入一遍。
    .title-bic = 这不是贵司银行的 BIC
    .detail-bic = { $account } 与贵司银行资料卡上的 BIC 不一致。如果确实没错，请对照银行的书面资料再输入一遍。
    .why = 款项汇错账户很难追回，而“换账户”正是付款诈骗的惯用手法。
    .touch = 请对照银行的书面资料再输一遍：{ $account }
    .repair-own = 改为 { $own }

beneficiary-not-mine = { "" }
    .name = 收款人名称
    .title = { $name } 不是贵司名称
    .detail = 收款人写的是 { $name }，但它不是贵司的任何一个名称。
    .why = 银行会核对户名和账号，不符就退款，或者钱到了别人那里。
    .touch = 确实是付给 { $name }
    .repair-own = 改为 { $own }

bank-change = { "" }
    .name = 变更银行账户
    .title = 不要用邮件通知换账户
    .detail = 请用您手上已有的号码打给客户，可以这样说：“我司银行账户将有变动。请先不要凭这通电话更改，麻烦按贵司存档的号码回拨给我，由我亲口确认。”之后再发书面资料。
    .why = 邮件通知换账户是外贸里最常见的骗局，客户这次信了您，下次也会信骗子。
    .touch = 已亲自打电话告知客户

iban-nowhere = { "" }
    .name = 没有 IBAN 的国家
    .title = 这个国家没有 IBAN
    .detail = { $country } 的银行没有 IBAN，{ $iban } 不可能存在。请给账号和 SWIFT 代码。
    .why = 客户的银行会拒收这样的号码，或者把款汇丢。
    .touch = 银行就要求填 { $iban }
    .repair-own = 改为账号 { $own }

bic-invalid = { "" }
    .name = BIC（SWIFT 代码）
    .title = { $bic } 不是有效的 BIC
    .title-length = { $bic } 不是有效的 BIC
    .title-form = { $bic } 不是有效的 BIC
    .title-country = BIC 与 IBAN 不是同一个国家
    .detail = BIC 为 8 位或 11 位：四个字母、两位国家代码、两位地区代码，另加三位分行代码。
    .detail-length = BIC 为 8 位或 11 位，这里是 { $count } 位。
    .detail-form = BIC 前四位是字母，后接两位国家代码，这里有一位不对。
    .detail-country = { $bic } 的国家与 IBAN（{ $iban } 开头）不一致。
    .why = BIC 写错，款项过几天会被退回，还要扣手续费。
    .touch = BIC 没有写错
    .repair-own = 改为 { $own }
