lapsed-date = { "" }
    .name = 已过有效期
    .title = { $date } 已经过了
    .detail = 有效期或报价的截止日写的是 { $date }，而今天是 { $today }。
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

impossible-date = { "" }
    .name = 不存在的日期
    .title = 没有 { $date } 这一天
    .detail = 日历上没有 { $date }，那个月只到 { $last } 日。
    .why = 不存在的日期谁也没法照办：对方只能来问，或者挑一个对自己有利的日子。
    .touch = { $date } 就是这样写，没有错
    .repair-last = 改为 { $right }

date-order = { "" }
    .name = 日期先后
    .title = { $second } 早于 { $first }
    .title-voyage = { $first } 开船，{ $second } 就到港？
    .title-credit = 信用证 { $second } 到期，装运期却到 { $first }？
    .detail = { $second } 早于 { $first }。
    .detail-voyage = 邮件写的开船日是 { $first }，到港日是 { $second }，到港反而在前。
    .detail-credit = 最迟装运期是 { $first }，而信用证在 { $second } 就已到期。
    .why = 两个日期里必有一个写错：这样的信用证没法用，这样的船期没人信。
    .touch = { $first } 和 { $second } 都没有写错

stale-year = { "" }
    .name = 年份没改
    .title = { $date }：还是去年的年份？
    .detail = 这句话说的是将来的事，可 { $date } 是一年前。今年是 { $year } 年。
    .why = 刚过完年，顺手就会写成旧年份；交期或有效期写成一年前，对方归档时会糊涂。
    .touch = 就是 { $date }，没有错
    .repair-year = 改为 { $right }

lead-time = { "" }
    .name = 交期与船期
    .title = { $date } 比 { $lead } 的交期还早
    .title-past = { $date } 已经过了
    .detail = 邮件写的交期是 { $lead }，发货日却是 { $date }，离今天只有 { $days } 天。
    .detail-past = 货还没下单，邮件却把 { $date } 写作发货日。今天是 { $today }。
    .why = 客户按日期安排，工厂按交期排产，第一天就注定有一方要听到延期。
    .touch = 日期和交期都没有写错

ambiguous-date = { "" }
    .name = 日月顺序
    .title = { $date } 有两种读法
    .detail = { $date } 有人读作 { $one }，有人读作 { $other }。
    .why = 03/04 在美国是三月四日，在欧洲是四月三日，双方都不会怀疑自己看错。
    .touch = 对方知道是哪一天
    .repair-words = 改为 { $right }

holiday = { "" }
    .name = 节假日与周末
    .title = { $date } 是假日
    .title-new-year = { $date } 正值春节
    .title-national-day = { $date } 正值国庆长假
    .title-weekend = { $date } 是周末
    .detail = { $date } 是假日。
    .detail-new-year = { $date } 国内的工厂、车队和快递都在放假。
    .detail-national-day = 10 月 1 日至 7 日国内工厂和办公室放假，{ $date } 也在其中。
    .detail-weekend = 邮件说 { $date } 送货到仓，那天仓库可能没人收货。
    .why = 工厂放假、仓库关门，答应的事就办不到。
    .touch = { $date } 有人上班

relative-date = { "" }
    .name = 两地的“明天”
    .title = “{ $word }”是哪一天？
    .detail = 这里已经很晚，对方那边的时间不同，“{ $word }”可能被当成另一天。
    .why = 第二天早上才读到，或者时差半天，“明天”就不是同一天了。
    .touch = 对方知道是哪一天
    .repair-date = 补上 { $right }
