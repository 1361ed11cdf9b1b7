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
