obsolete-incoterm = { "" }
    .name = 过时的贸易术语
    .title = { $old } 已不在 Incoterms 之列
    .detail = Incoterms 2020 中，原来的 { $old } 对应 { $new }。
    .why = 旧术语如今各家银行、船公司理解不一，写进信用证容易成为不符点。
    .touch = 确实要写 { $old }
    .repair-code = 改为 { $new }

incoterm-place-missing = { "" }
    .name = 术语后的地点
    .title = { $term } 后面没写地点
    .detail = 价格写了 { $term }，但没写在哪里。请在后面写明港口或地点。
    .why = 地点是术语的一半，没有它就说不清各方的费用付到哪里。
    .touch = 不写地点双方也清楚

incoterm-wrong-side = { "" }
    .name = 术语地点的方向
    .title = { $term } { $place }：地点写到目的地那头去了
    .detail = { $term } 后面应写启运地，而 { $place } 不在贵司的发货国家。
    .title-arrival = { $term } { $place }：地点写到启运地这头来了
    .detail-arrival = { $term } 后面应写目的地，而 { $place } 就在发货国家。
    .why = 地点写错一头，要么白送运费，要么收了不存在的运费。
    .touch = { $term } { $place } 没有写错

incoterm-conflict = { "" }
    .name = 贸易术语不一致
    .title = { $first } 还是 { $second }？
    .detail = 同一个价格，既写 { $first }，又写 { $second }。
    .title-paper = 邮件写 { $first }，{ $file } 里是 { $second }
    .detail-paper = 同一批货，邮件和附件单据的贸易术语不一致。
    .why = 两者之间差着运费和保险，客户会按对他有利的那个来。
    .touch = 请选出为准的贸易术语

payment-conflict = { "" }
    .name = 付款方式不一致
    .title = 一封邮件里有两种付款方式
    .detail = “{ $first }”与“{ $second }”不能同时适用于一笔货款。
    .why = 客户会选对他有利的那种付，而且白纸黑字是您写的。
    .touch = 两种付款方式都没有写错

freight-contradiction = { "" }
    .name = 术语与费用不符
    .title = { $term } 与这句话对不上
    .detail-freight-us = { $term } 下主运费由买方付，这句话却说由贵司付。
    .detail-freight-them = { $term } 下到指定地点的运费由贵司付，这句话却让买方付。
    .detail-insurance-them = { $term } 下由贵司投保，这句话却让买方投保。
    .detail-duty-them = { $term } 下由贵司清关并缴纳关税，这句话却让买方承担。
    .title-freight-us = { $term }，运费却由贵司付？
    .title-freight-them = { $term }，运费却由买方付？
    .title-insurance-them = { $term }，保险却由买方买？
    .title-duty-them = { $term }，关税却由买方付？
    .why = 两者总有一个写错，等运费账单来了难免争执。
    .touch = 术语和这句话都没有写错

sea-term-by-air = { "" }
    .name = 海运术语用于非海运
    .title = { $term } 是海运术语
    .detail = { $term } 的风险在船边或船上转移。空运、快递、铁路请用 { $instead }。
    .why = 没有船，风险在哪里转移就说不清，保险公司也可能拒赔。
    .touch = 双方约定就用 { $term }
    .repair-code = 改为 { $instead }

hs-code = { "" }
    .name = 海关编码
    .title = { $code } 不可能是海关编码
    .title-length = { $code } 不可能是海关编码
    .title-chapter = { $code } 不可能是海关编码
    .title-letter = { $code } 里混进了字母
    .detail = 请核对编码。
    .detail-length = 这类编码没有 { $digits } 位的，可能少写或多写了一位。
    .detail-chapter = 协调制度里没有以这两位开头的章。
    .detail-letter = 海关编码只有数字，这里有一位打成了字母。
    .why = 编码写错，货会卡在海关，还可能多缴税。
    .touch = 编码没有写错

port-spelling = { "" }
    .name = 港口拼写
    .title = { $written } 还是 { $right }？
    .detail = 有个港口叫 { $right }，与 { $written } 只差一点。
    .why = 港名会一路带进订舱、提单和信用证，错一个字母都是麻烦。
    .touch = { $written } 没有写错
    .repair-name = 改为 { $right }
