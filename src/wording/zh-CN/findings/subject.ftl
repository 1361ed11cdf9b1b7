document-number-mismatch = { "" }
    .name = 单据号
    .title = 是 { $first } 还是 { $second }？
    .detail = { $where-first ->
        [subject] 主题
        [body] 正文
       *[file] 文件名
    }写的是 { $first }，{ $where-second ->
        [subject] 主题
        [body] 正文
       *[file] 文件名
    }写的是 { $second }，两者只能有一个是对的。
    .why = 单据号错了，付款、发货、报关都会对到别的订单上。
    .touch = 哪个号码是对的？
    .repair-second = 改为 { $first }
    .repair-first = 改为 { $second }

clause-not-found = { "" }
    .name = 引用的条款不存在
    .title = { $file } 里没有 { $clause }
    .detail = 正文引用了 { $clause }，但 { $file } 只到 { $last }。
    .why = 对方找不到这一条，或者翻到旧文本里的另一条。
    .touch = 引用没有错
