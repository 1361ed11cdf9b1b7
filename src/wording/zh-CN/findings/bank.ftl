iban-invalid = { "" }
    .name = IBAN 校验
    .title = 这个 IBAN 不对
    .detail = { $iban } 的校验位对不上，有数字写错、漏写或写反了。
    .why = 账号写错，款项轻则退回，重则进了别人的账户。
    .touch = 已对照银行的书面资料核对过 { $iban }
    .repair-own = 改为 { $own }
