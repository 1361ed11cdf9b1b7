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

thread-domain-changed = { "" }
    .name = 回复到了别的公司
    .title = 这封回复发往 { $domain }，而往来对象是 { $known }
    .detail = { $address } 不在您回复的邮件里，该公司也没有人参与过。请确认对方可以看到整个往来记录。
    .title-near = { $domain } 不是 { $known }
    .detail-near = { $address } 不在您回复的邮件里，而且域名与 { $known } 只差一点。发送前请按您原有的号码打电话核实。
    .why = 回复会带出整个往来记录；想截走下一笔货款的骗子，用的也正是他自己的域名。
    .touch = 这封回复就是要发给 { $address }
    .repair-replace = 改为 { $right }

malformed-address = { "" }
    .name = 写错的地址
    .title = { $address } 无法送达
    .detail = 邮箱地址不能这样写。
    .title-typo = { $address } 打错了
    .detail-typo = 看来应为 { $right }。发到打错的地址，不是退信，就是被该域名的主人看到。
    .why = 好的结果是一周后退信，坏的结果是有人专门收集别人打错的邮件。
    .touch = { $address } 就是这样写，没有错
    .repair-replace = 改为 { $right }

external-on-internal = { "" }
    .name = 内部邮件发给外人
    .title = 邮件标着内部，却要发给 { $person }
    .detail = “{ $mark }”这一行是写给同事的，而收件人中有 { $count } 位不是本公司的人。
    .why = 写给同事的话，客户看到的就是原话。
    .touch = 这封邮件可以发到公司外面
    .repair-remove = 移除 { $address }
    .repair-unmark = 去掉内部标记

other-customer-named = { "" }
    .name = 提到其他客户
    .title = 您在给 { $reader } 的邮件里提到了 { $other }
    .detail = { $other } 是您的另一个客户，往来内容里看不出 { $reader } 知道这家公司。
    .why = 这等于告诉一个客户另一个客户的情况，也往往说明邮件是从旧邮件改来的。
    .touch = { $reader } 可以看到 { $other } 的名字

lookalike-address = { "" }
    .name = 形似地址
    .title = { $address } 与 { $known } 很像
    .detail = 您认识的是 { $known }；{ $address } 从未用过，与它只差一处。
    .why = 地址打错，不是退信，就是被同名的人看到。
    .touch = { $address } 是另一个人，就是要发给他
    .repair-replace = 改为 { $right }
    .repair-remove = 移除 { $address }

name-twin = { "" }
    .name = 同名不同公司
    .title = 是 { $firm } 的 { $name }，还是 { $other } 的？
    .detail = 这封邮件涉及的是 { $twin }；{ $address } 名字相同，却是 { $firm } 的人。
    .why = 邮件软件按开头几个字母补全名字，容易补成另一个人。
    .touch = { $address } 没有选错
    .repair-replace = 改为 { $right }
    .repair-remove = 移除 { $address }

list-expanded = { "" }
    .name = 列表里的外人
    .title = 列表 { $list } 里有 { $count } 位外部人员
    .detail = 列表看上去只是一个地址，里面却有：{ $names }{ $count ->
        [1] {""}
        [2] {""}
        [3] {""}
       *[other] 等
    }。
    .title-closed = 无法查看列表 { $list } 的成员
    .detail-closed = 邮件软件没有提供成员名单。其中如有外部人员，也会收到这封邮件。
    .why = 列表名字亲切，让人以为都是自己人；其实列表上的每个人都看得到。
    .touch = { $list } 上的每个人都可以收到这封邮件
    .repair-remove = 移除 { $list }

exposed-recipients = { "" }
    .name = 收件人互相可见
    .title = { $firms } 家公司的 { $people } 位外部收件人互相看得到
    .detail = 收件人和抄送栏里的每个人都能看到其他人的地址，也可以回复全部。
    .why = 客户名单对同行就是钱；在有些国家，泄露收件人地址还违法。
    .touch = 他们可以互相看到地址
    .repair-bcc = 把这 { $people } 位移到密送

first-contact = { "" }
    .name = 首次联系
    .title = 第一次写给 { $firm }
    .detail = 以前没有人写过信给 { $address }，而这封邮件里有价格、单据或银行资料。
    .why = 地址最容易错的，就是第一次用的时候。
    .touch = { $address } 没有错

usual-recipient-missing = { "" }
    .name = 缺少常用收件人
    .title = 这封邮件没有发给 { $person }
    .detail = 以往发给这家公司的邮件，几乎都有 { $person }。
    .why = 负责订车的同事不知道有订单，等知道时已经晚了。
    .touch = 这次有意不发给 { $person }

personal-mailbox = { "" }
    .name = 私人邮箱
    .title = { $address } 是私人邮箱
    .detail = { $name } 属于 { $firm }，该公司有自己的企业邮箱。
    .why = 私人邮箱不受公司管控，骗子冒名时用的也正是这种邮箱。
    .touch = { $address } 没有错
    .repair-replace = 改为 { $right }
    .repair-remove = 移除 { $address }

unusual-recipient = { "" }
    .name = 不寻常的收件人
    .title = { $address } 与其他收件人似乎无关
    .detail = { $address } 从未与这些收件人出现在同一封邮件里。
    .why = 地址选错了，除了收到的人，谁也看不出来。
    .touch = 这封邮件就是要发给 { $address }

wrong-identity = { "" }
    .name = 发件身份
    .title = 您正用 { $from } 发信
    .detail = 以往给这家公司的邮件都是用 { $usual } 发的。
    .why = 客户收到别的账号来信，会当成诈骗，或者从此都回到那个账号。
    .touch = 就用 { $from } 发

reply-to-elsewhere = { "" }
    .name = 回复地址在别处
    .title = 对方的回复会发到 { $address }
    .detail = 您用 { $from } 发信，回复地址（Reply-To）却指向另一个域名。
    .why = 对方的回复和之后的往来，都会进入他没有想到的邮箱。
    .touch = 回复就是要发到 { $address }
