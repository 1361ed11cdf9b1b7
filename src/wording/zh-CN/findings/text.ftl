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
