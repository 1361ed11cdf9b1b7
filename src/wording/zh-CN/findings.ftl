## 各项检查的用语。每项检查一段：name（设置页）、title 与 detail（发现的问题，
## 有几种情形时带 -后缀）、why、touch（“必停”时要做的动作）以及修改按钮的文字。

review-headline =
    { $stops ->
        [0] { $asks ->
            [0] 没有发现问题
           *[other] 发出前请看一眼：{ $asks } 处
        }
       *[other] { $asks ->
            [0] 发出前请先改：{ $stops } 处
           *[other] 发出前请先改 { $stops } 处，另有 { $asks } 处请看一眼
        }
    }
touch-confirm = 已看过，没有问题
tone-calm = 语气平和。
tone-look = 标出的词句请再读一遍。
risk-inside = 本公司
risk-known = 以前发过信，或在名单中
risk-unknown = 不在名单中，以前也没有发过信

blocked-recipient = { "" }
    .name = 竞争对手与屏蔽地址
    .title = 收件人中有被屏蔽的地址
    .detail = { $address }（{ $kind }）在您的竞争对手与屏蔽名单中，对应条目“{ $entry }”。
    .why = 竞争对手看过的价格、客户和条款，是收不回来的。
    .touch = 这封邮件确实要发给 { $address }
    .repair-remove = 移除 { $address }

lookalike-domain = { "" }
    .name = 形似域名
    .title = { $domain } 与 { $known } 很像
    .detail = { $address } 的域名不是您认识的 { $known }。请对照以往邮件或打电话核实。
    .title-letters = { $domain } 只是看上去像 { $known }
    .detail-letters = { $address } 里混有其他文字的字母，看上去与 { $known } 一样。这种地址多半是用来行骗的。
    .why = 与客户域名只差一个字母，不是打错，就是有人在等您的邮件。
    .touch = { $address } 就是这样写，没有错
    .repair-replace = 改为 { $right }

mixed-customers = { "" }
    .name = 一封邮件两个客户
    .title = 这封邮件里有两个客户
    .detail = { $first } 与 { $second } 是两个不同的客户，双方都会看到对方，也会看到您写给两家的内容。
    .why = 把甲的报价发给乙，代价最大，而且撤不回。
    .touch = 这封邮件确实同时发给 { $first } 和 { $second }
    .repair-remove = 移除 { $address }

salutation-mismatch = { "" }
    .name = 称呼与收件人
    .title = 称呼是 { $name }，收件人却是 { $recipients }
    .detail = 收件人中没有 { $name }。称呼或地址，有一个是别的邮件里的。
    .title-customer = 称呼是 { $name }，收件人却是 { $recipients }
    .detail-customer = { $name } 是您的另一个客户。称呼或地址，有一个是别的邮件里的。
    .why = 名字叫错，等于告诉对方这封信是写给别人的，而事实往往就是如此。
    .touch = 对 { $recipients } 这样称呼没有错

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

missing-attachment = { "" }
    .name = 漏附件
    .title = 没有附件
    .detail = 邮件里写着“{ $promise }”，但没有附上任何文件。
    .why = “刚才漏了附件”的第二封信，客户记得最牢。
    .touch = 这封邮件本来就没有附件
    .repair-attach = 返回添加附件

named-file-missing = { "" }
    .name = 提到的文件没有附上
    .title = { $name } 没有附上
    .detail = 邮件提到 { $name }，但附件里没有这个文件。
    .title-near = 写的是 { $name }，附的是 { $attached }
    .detail-near = 两个文件名不一样，正文和附件总有一个不是您要的。
    .why = 名字差不多的文件，多半是别的订单的，或者是旧版。
    .touch = { $name } 不需要附上
    .touch-near = 哪个文件名是对的？
    .repair-rename = 正文改为 { $attached }
    .repair-attach = 返回添加附件

line-total = { "" }
    .name = 单价×数量
    .title = 总价算得不对
    .detail = { $price } × { $quantity } 等于 { $expected }，邮件里写的是 { $given }。
    .why = 报价里的错数可能有约束力，发票里的错数会拖住付款。
    .touch = 请把确认无误的总价再输一遍：{ $given }
    .repair-total = 改为 { $expected }

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

iban-invalid = { "" }
    .name = IBAN 校验
    .title = 这个 IBAN 不对
    .detail = { $iban } 的校验位对不上，有数字写错、漏写或写反了。
    .why = 账号写错，款项轻则退回，重则进了别人的账户。
    .touch = 已对照银行的书面资料核对过 { $iban }
    .repair-own = 改为 { $own }

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

heated = { "" }
    .name = 情绪激动
    .title = 这封邮件带着火气
    .detail = 对方读到“{ $first }”和“{ $second }”时，心情不会和您写的时候一样。不妨放二十分钟再发。
    .why = 气头上写的邮件，最容易被转发，也最容易被翻旧账。
    .touch = 就用这样的话发出去

weekday-monday = 星期一
weekday-tuesday = 星期二
weekday-wednesday = 星期三
weekday-thursday = 星期四
weekday-friday = 星期五
weekday-saturday = 星期六
weekday-sunday = 星期日
