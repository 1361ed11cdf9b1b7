line-total = { "" }
    .name = 单价×数量
    .title = 总价算得不对
    .detail = { $price } × { $quantity } 等于 { $expected }，邮件里写的是 { $given }。
    .why = 报价里的错数可能有约束力，发票里的错数会拖住付款。
    .touch = 请把确认无误的总价再输一遍：{ $given }
    .repair-total = 改为 { $expected }
