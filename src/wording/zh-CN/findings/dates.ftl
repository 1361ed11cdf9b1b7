lapsed-date = { "" }
    .name = 已过有效期
    .title = { $date } 已经过了
    .detail = 邮件把 { $date } 写作有效期或报价的截止日，而今天是 { $today }。
    .why = 还没收到就已失效的报价，一看就是抄来的，也说不清到底以什么为准。
    .touch = { $date } 虽已过去，但没有写错

weekday-mismatch = { "" }
    .name = 星期与日期
    .title = 是{ $written-weekday }还是 { $date }？
    .detail = { $date } 是{ $right-weekday }，不是{ $written-weekday }。
    .why = 有人按星期安排，有人按日期安排，总有一半人会记错。
    .touch = 日期就是这样写，没有错
    .repair-weekday = 改为{ $right-weekday }
    .repair-date = 改为 { $right-date }
