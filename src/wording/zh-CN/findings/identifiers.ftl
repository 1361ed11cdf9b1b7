container-number = { "" }
    .name = 集装箱号
    .title = 箱号 { $number } 对不上校验位
    .detail = { $number } 的校验位与前面不符，有字母或数字写错、写反了。
    .why = 货代、海关和客户都按箱号查货，错一位就查不到这个柜子。
    .touch = { $number } 与订舱资料上的一致

air-waybill = { "" }
    .name = 空运单号
    .title = 空运单号 { $number } 对不上校验位
    .detail = { $number } 的校验位与前面不符，有数字写错或写反了。
    .why = 单号一错，货既查不到，也提不出来。
    .touch = { $number } 与运单上的一致

gtin = { "" }
    .name = 商品条码（EAN、GTIN、UPC）
    .title = 条码 { $number } 对不上校验位
    .detail = { $number } 的校验位与前面不符，有数字写错或写反了。
    .why = 条码错了，往往要到货上了架、过收银台时才发现。
    .touch = { $number } 与标签上的一致

uscc = { "" }
    .name = 统一社会信用代码
    .title = 信用代码 { $number } 对不上校验位
    .detail = { $number } 的校验码与前面不符，有字符写错或写反了。
    .why = 代码错了，发票和报关单都会被退回。
    .touch = { $number } 与营业执照上的一致
