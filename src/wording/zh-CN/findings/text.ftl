placeholder = { "" }
    .name = 未填的空位
    .title = “{ $slot }”还没有填
    .detail = 模板里还有一处空位没有填写。
    .why = 空着的模板会让客户知道，这封信不是专门写给他的。
    .touch = “{ $slot }”就是这样写

internal-note = { "" }
    .name = 内部备注
    .title = 内部备注会发给客户
    .detail = “{ $note }”像是写给同事看的，而这封邮件要发到公司外面。
    .why = 成本、底价、利润一旦让客户知道，就没有谈判可言了。
    .touch = “{ $note }”客户看到也没关系
    .repair-remove = 删去这句话

private-link = { "" }
    .name = 外部打不开的链接
    .title = 客户打不开 { $link }
    .detail = { $link } 指向贵司内网或本机。请改为附件，或换成外网链接。
    .why = 客户点了打不开，还看到了贵司内部服务器的名称。
    .touch = 客户可以打开 { $link }

personal-data = { "" }
    .name = 个人信息
    .title-card = 支付卡号将发到外部
    .detail-card = 看到邮件的人都可能盗用这张卡。请改用付款链接，或只写末四位。
    .title-identity = 身份证号将发到外部
    .detail-identity = 身份证号属于个人信息，仅在对方确有需要时提供。
    .title-passport = 护照号将发到外部
    .detail-passport = 护照号属于个人信息，仅在对方确有需要时提供。
    .title-people = 含私人信息的人员名单将发到外部
    .detail-people = 多人的电话、生日和家庭住址都是他们的个人信息。
    .title = 个人信息将发到外部
    .detail = 邮件中有个人信息。
    .why = 邮件里的卡号谁看到都能用；个人信息发错了人，可能须在 72 小时内上报。
    .touch = 这个号码确实要发给这些收件人

mixed-script = { "" }
    .name = 外文邮件中的中文
    .title-marks = 外文中夹有全角符号：{ $marks }
    .detail-marks = 这是中文输入法留下的，对方看到的可能是空格或方框。
    .title-words = 外文中夹有中文：{ $words }
    .detail-words = 对方可能看不懂，请翻译或删去。
    .title = 正文中夹有中文
    .detail = 对方可能看不懂。
    .why = 夹着这样的字符，邮件会显得没有检查过。
    .touch = 对方看得懂
    .repair-convert = 改成半角符号

unresolved-choice = { "" }
    .name = 没有选定的内容
    .title = “{ $choice }”还没有选定
    .detail = 文中没有说明究竟是哪一个。
    .why = 客户会挑对自己有利的一半，或者看出这是套用的模板。
    .touch = “{ $choice }”就是两者皆可

assistant-residue = { "" }
    .name = 写作助手的话
    .title = 写作助手的话没有删掉
    .detail = “{ $words }”不是信的内容。
    .why = 客户会看出这封信不是您亲手写的。
    .touch = 这些话就是信的内容

wrong-language = { "" }
    .name = 结尾语言不一致
    .title = 结尾用了另一种语言
    .detail = “{ $words }”与这封信的语言不一致。
    .why = 别的客户的信尾留在这里，一看就是改出来的。
    .touch = 结尾就是这样写的

missing-signature = { "" }
    .name = 首次联系没有署名
    .title = 这封首次联系的邮件没有署名
    .detail = 信末既没有姓名，也没有电话。
    .why = 不说自己是谁，很少有人会回。
    .touch = 这封邮件不需要署名

internal-thread = { "" }
    .name = 下方的内部邮件
    .title-cost = 客户会读到你们内部的往来
    .detail-cost = 下方引用的 { $who } 的邮件只在贵司内部往来，谈到了成本或价格。
    .title-plain = 下方引用了内部邮件
    .detail-plain = 下方引用的 { $who } 的邮件只在贵司内部往来。
    .title = 下方引用了内部邮件
    .detail = 下方引用的是贵司内部往来的邮件。
    .why = 同事之间怎么谈论客户，最不该让客户在回信下面看到。
    .touch = 下方引用的内容客户可以看
    .repair-trim = 删去内部邮件
