document-number-mismatch = { "" }
    .name = 单据号
    .title = 是 { $first } 还是 { $second }？
    .detail = { $where-first ->
        [subject] 主题
        [body] 正文
        [inside] { $file } 里
       *[file] 文件名
    }写的是 { $first }，{ $where-second ->
        [subject] 主题
        [body] 正文
        [inside] { $file } 里
       *[file] 文件名
    }写的是 { $second }，两者只能有一个是对的。
    .why = 单据号错了，付款、发货、报关都会对到别的订单上。
    .touch = 哪个号码是对的？
    .repair-second = 改为 { $first }
    .repair-first = 改为 { $second }

internal-subject = { "" }
    .name = 主题里的内部用语
    .title = 主题写着“{ $words }”，要发给 { $person }
    .detail = 这是公司内部的说法，而主题是对方最先看到的。
    .why = 主题最先被看到，手机上直接显示，之后每次回复都带着它。
    .touch = 这个主题可以发到公司外面
    .repair-unmark = 把主题改为“{ $rest }”
    .repair-remove = 移除 { $address }

empty-subject = { "" }
    .name = 空主题
    .title = 主题是空的
    .detail = 对方看不出这封邮件是关于什么的。
    .title-greeting = “{ $subject }”算不上主题
    .detail-greeting = 这一行没有说明邮件是关于什么的。
    .why = 这样的邮件容易进垃圾箱，最后才被打开，以后也找不到。
    .touch = 就用这个主题发送

test-message = { "" }
    .name = 测试邮件
    .title = “{ $subject }”要发到公司外面
    .detail = 整个主题只是一个测试标记。
    .why = 客户收到测试邮件，会想您还拿他试了什么。
    .touch = 测试就是要发给这些收件人

stale-subject = { "" }
    .name = 旧主题
    .title = 主题还是“{ $subject }”
    .detail = 正文讲的是 { $new }，主题却是更早的事。
    .why = 新的事情挂在旧主题下，会被归到旧单里漏掉。
    .touch = 主题不改

clause-not-found = { "" }
    .name = 引用的条款不存在
    .title = { $file } 里没有 { $clause }
    .detail = 正文引用了 { $clause }，但 { $file } 只到 { $last }。
    .why = 对方找不到这一条，或者翻到旧文本里的另一条。
    .touch = 引用没有错
