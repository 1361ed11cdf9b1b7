heated = { "" }
    .name = 情绪激动
    .title = 这封邮件带着火气
    .detail = 对方读到“{ $first }”和“{ $second }”时，心情不会和您写的时候一样。不妨先放一放，再读一遍。
    .why = 气头上写的邮件，最容易被转发，也最容易被翻旧账。
    .touch = 就用这样的话发出去

firm-offer = { "" }
    .name = 实盘
    .title = 这读起来是一份有约束力的报价
    .detail = “{ $words }”对您有约束力：对方在期限内接受，合同就成立。写上“以我方最终确认为准”，最后的决定权就在您手里。
    .why = 按多数国家的法律，实盘一经接受即成合同，不可撤销的在期限内也收不回来。
    .touch = 就是要报实盘

no-validity = { "" }
    .name = 报价没有有效期
    .title = 这个价格有效到什么时候？
    .detail = 邮件报了价（{ $price }），却没有说有效到哪天。
    .why = 没有期限的报价，对方过很久还能按今天的价格接受。
    .touch = 这次报价不设期限
    .repair-short = 有效期至 { $date }
    .repair-long = 有效期至 { $date }

absolute-promise = { "" }
    .name = 说满的承诺
    .title = “{ $words }”把话说满了
    .detail = “{ $words }”超出了任何质保条款和协议，日后可能被对方拿来作依据。
    .why = 随口说满的承诺，分量不比合同里的轻。
    .touch = 就是这样承诺

shouting = { "" }
    .name = 语气过重
    .title = 这读起来像在喊
    .title-marks = 有 { $count } 处连用感叹号
    .title-capitals = 整句大写
    .detail = 对方读到的语气会比您想的重。
    .detail-marks = 一连串感叹号，在对方眼里就是发火。
    .detail-capitals = 整句大写，在对方眼里就是在喊。
    .why = 大写和成串的感叹号，别人读到的是火气。
    .touch = 就要这个语气

over-apology = { "" }
    .name = 道歉太多
    .title = 一封邮件里道歉 { $count } 次
    .detail = 道一次歉是礼貌，道 { $count } 次就像出了大得多的问题。
    .why = 反复道歉会把小事说大，也容易招来索赔。
    .touch = 道歉都保留
