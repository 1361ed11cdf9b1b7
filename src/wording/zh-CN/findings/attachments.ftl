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

attachment-count = { "" }
    .name = 附件数量
    .title = 说有 { $promised } 个，附了 { $attached } 个
    .detail = 正文说有 { $promised } 个文件，实际附了 { $attached } 个。
    .title-more = 提到 { $promised } 个，附了 { $attached } 个
    .detail-more = 附上的文件比正文说的多，也许有一个不该附在这里。
    .why = 漏掉的往往正是对方在等的那一份，多出来的可能是别人的。
    .touch = 附件数量没有错
    .repair-attach = 返回添加附件

attachment-size = { "" }
    .name = 附件大小
    .title = 附件共 { $size } MB
    .detail = 附件合计 { $size } MB，超过您设定的 { $limit } MB。很多服务器会拒收这么大的邮件。
    .title-empty = { $file } 是空文件
    .detail-empty = 文件 { $file } 为 0 字节，对方什么也收不到。
    .why = 邮件太大，几个小时后才退回，甚至不声不响就没了；空文件多半是导出出了错。
    .touch = 对方服务器收得下
    .repair-attach = 返回重新添加
    .repair-remove = 移除 { $file }

disguised-file = { "" }
    .name = 程序和伪装文件
    .title = { $file } 是程序
    .detail = { $ending } 文件一打开就会运行，防火墙通常会把整封邮件拦下。
    .title-double = { $file } 表里不一
    .detail-double = 看上去是 { $shown } 文件，其实是 { $ending }。防火墙和收件人都会当成病毒。
    .title-shortcut = { $file } 只是快捷方式
    .detail-shortcut = { $ending } 只指向您电脑上的文件，对方什么也收不到。
    .title-program-inside = { $file } 其实是程序
    .detail-program-inside = 文件名以 { $ending } 结尾，里面却是程序，防火墙和对方都会当成病毒。
    .title-page-inside = { $file } 其实是网页
    .detail-page-inside = 文件名以 { $ending } 结尾，里面却是网页，对方打不开，防火墙会当成钓鱼文件。
    .title-other-inside = { $file } 其实是 { $kind } 文件
    .detail-other-inside = 文件名以 { $ending } 结尾，内容却是 { $kind }，对方打不开。
    .title-turned = { $file } 隐藏了真实名称
    .detail-turned = 文件名里有看不见的字符把字母倒过来显示，实际后缀是 { $ending }。
    .why = 防火墙会拦下整封邮件；客户打开过一次这样的文件，下一个就不会再打开了。
    .touch = { $file } 就是要这样发
    .repair-remove = 移除 { $file }

draft-file = { "" }
    .name = 草稿、旧版和内部文件
    .title = { $file } 可能不是给收件人的
    .detail = 从文件名看，这个文件不是给收件人的。
    .title-internal = { $file } 像是内部文件
    .detail-internal = 文件名里有成本、利润或内部字样，而这封邮件要发到公司外面。
    .title-draft = { $file } 标着草稿
    .detail-draft = 正文没有提到草稿，文件附对了吗？
    .title-old = { $file } 标着旧版
    .detail-old = 文件名说明它已经过时，文件附对了吗？
    .title-marked-draft = { $file } 上标着草稿
    .detail-marked-draft = 文件里有草稿字样，正文却没说是草稿。是这个文件吗？
    .title-marked-internal = { $file } 上标着内部
    .detail-marked-internal = 文件里标着仅限内部，而邮件要发到公司外。
    .title-final = { $file } 是最后一版吗？
    .detail-final = 叫这种名字的文件，往往还有更新的一版。
    .title-copy = { $file } 是副本
    .detail-copy = 这个名字是电脑或浏览器给副本起的，您要发的也许是另一个。
    .why = 客户最先看到的就是文件名，而正确的文件往往就在旁边。
    .touch = { $file } 就是要发给对方的
    .repair-remove = 移除 { $file }

duplicate-file = { "" }
    .name = 重复的附件
    .title = { $first } 和 { $second } 内容相同
    .detail = 两个文件内容一模一样，其中一个多半附错了。
    .title-twice = { $first } 附了两次
    .detail-twice = 同一个文件附了两次。
    .title-left = { $file } 是程序留下的文件
    .detail-left = 这是系统或打开着的程序自动生成的文件，对收件人没有用。
    .why = 同一份内容用两个名字附了两次，说明真正要发的那份漏了。
    .touch = 就是要附上
    .repair-remove = 移除 { $file }

editable-quote = { "" }
    .name = 可修改的报价
    .title = { $file } 可以被修改
    .detail = 报价以 { $ending } 格式发出。转成 PDF 就不会被改动。
    .why = 文件能改，价格就可能被改，抬头还是贵司的。
    .touch = 允许对方修改

older-version = { "" }
    .name = 旧版本
    .title = { $file } 可能是旧版
    .detail = 已经有更新的：{ $newer }。
    .title-attached = { $file } 比 { $newer } 旧
    .detail-attached = 两个版本都附上了，正文没有说明原因。
    .title-below = { $file } 比 { $newer } 旧
    .detail-below = 下面的往来邮件里已经用到 { $newer }。
    .title-text = 说的是 { $newer }，附的是 { $file }
    .detail-text = 邮件里写的是 { $newer }，文件名却是更早的版本。
    .title-inside = 说的是 { $newer }，{ $file } 里是旧版
    .detail-inside = 邮件里写的是 { $newer }，文件里标的却是更早的版本。
    .title-inside-below = { $file } 比 { $newer } 旧
    .detail-inside-below = 下面的往来邮件里已经用到 { $newer }，文件里标的却是更早的版本。
    .title-inside-attached = { $file } 里的版本比 { $newer } 旧
    .detail-inside-attached = 两个文件是同一份单据，标的版本却不一样。
    .why = 车间按最后收到的那一版生产。
    .touch = 就是要发旧版
    .repair-remove = 移除 { $file }
    .repair-attach = 返回添加新版

other-customer-file = { "" }
    .name = 别的客户的文件
    .title = { $file } 写着 { $other }
    .detail = 邮件发给 { $recipient }，文件名里却是 { $other }。
    .title-inside = { $file } 是开给 { $other } 的
    .detail-inside = 邮件发给 { $recipient }，文件里的抬头却是 { $other }。
    .title-title = { $file } 里带着 { $other } 的名字
    .detail-title = 邮件发给 { $recipient }，文件的标题、文件名或工作表名里却是 { $other }。
    .why = 对方会看到别家的价格、数量，还知道您在供货给谁，发出去就收不回来了。
    .touch = { $recipient } 可以看这个文件
    .repair-remove = 移除 { $file }

password-with-file = { "" }
    .name = 密码和文件同封
    .title = 密码和 { $file } 在同一封邮件里
    .detail = 正文写了附件的密码，谁拿到这封邮件，两样都有了。密码请用电话或短信告知。
    .why = 锁和钥匙放在一起，等于没锁。
    .touch = 密码可以写在这封邮件里
    .repair-separately = 从正文中去掉密码

unreadable-format = { "" }
    .name = 少见的格式
    .title = { $file } 对方可能打不开
    .detail = 国外买家很少能打开 { $ending }，{ $instead } 到处都能打开。
    .why = 客户过几天才说打不开，或者干脆不说。
    .touch = 对方能打开

file-total-mismatch = { "" }
    .name = 文件里的总额
    .title = 正文是 { $mail }，{ $file } 里是 { $file-total }
    .detail = 正文的总额和 { $file } 里的不一样，文件里也没有这个数。
    .why = 客户会按少的那个付，银行会以单证不符退单。
    .touch = 哪个总额是对的？
    .repair-text = 正文改为 { $file-total }

hidden-content = { "" }
    .name = 隐藏内容
    .title = { $file } 里有隐藏内容
    .detail = 一眼看不到，但点一下就会显示。
    .title-cost = { $file } 里藏着价格是怎么算的
    .detail-cost = 隐藏的部分写着成本、利润或底价，有心人一找就能看到。
    .title-cost-comment = { $file } 的批注说得太多
    .detail-cost-comment = 批注写着成本、利润或底价，或者是写给同事的，对方在页边就能看到。
    .title-customer = { $file } 里藏着 { $name } 的名字
    .detail-customer = 隐藏的部分或它链接的文件提到了另一个客户 { $name }。
    .title-changes = { $file } 里还有修订痕迹
    .detail-changes = 对方能看到加了什么、删了什么、谁改的，邮件里却没有提到。
    .title-comments = { $file } 里还有批注
    .detail-comments = 对方在页边就能看到，邮件里却没有提到。
    .title-sheet = { $file } 里有隐藏的工作表：{ $name }
    .detail-sheet = 有心人一找就能看到，而且里面不只是下拉选项。
    .title-cells = { $file } 里有隐藏的行或列
    .detail-cells = 在工作表 { $name } 上，里面有价格或备注，点两下就会显示。
    .title-notes = { $file } 里有演讲者备注
    .detail-notes = 第 { $name } 页旁边您打算说的话，对方都能看到。
    .title-slide = { $file } 里有隐藏的幻灯片
    .detail-slide = 第 { $name } 页只是放映时不出现，对方在缩略图里看得到。
    .title-words = { $file } 里有隐藏文字
    .detail-words = 打印不出来，但点一下就会显示。
    .title-link = { $file } 引用了另一个文件的数据
    .detail-link = 对方打不开 { $name }：打开时会出现警告，还能看到它存在哪里。
    .why = 客户点一下，就能看到您算价格的那张表。
    .touch = 对方可以看到
    .repair-remove = 移除 { $file }

photo-location = { "" }
    .name = 照片里的位置
    .title = { $file } 带有拍摄地点
    .detail = 照片里记着位置：{ $position }。
    .title-several = { $file } 和另外 { $more } 张照片带有拍摄地点
    .detail-several = 第一张记着位置：{ $position }。
    .why = 客户由此知道您的工厂，或者您的供应商在哪里。
    .touch = 位置可以公开

unread-file = { "" }
    .name = 没能读的文件
    .title = { $files } 没有读
    .detail = 里面的内容没有和邮件核对。
    .title-encrypted = 加了密，没能读：{ $files }{ $more ->
        [0] { "" }
       *[other] 等 { $count } 个文件
    }
    .detail-encrypted = 要密码才能打开，里面的内容没有和邮件核对。
    .title-damaged = 文件损坏，没能读：{ $files }{ $more ->
        [0] { "" }
       *[other] 等 { $count } 个文件
    }
    .detail-damaged = 文件不完整，请自己打开看一下，对方可能也打不开。
    .title-unsupported = 格式不支持，没能读：{ $files }{ $more ->
        [0] { "" }
       *[other] 等 { $count } 个文件
    }
    .detail-unsupported = LastLook 打不开这种格式，里面的内容没有和邮件核对。
    .title-no-text = 是扫描件，没能读：{ $files }{ $more ->
        [0] { "" }
       *[other] 等 { $count } 个文件
    }
    .detail-no-text = 每页都是图片，没有文字，里面的内容没有和邮件核对。
    .title-too-large = 文件太大，没能读：{ $files }{ $more ->
        [0] { "" }
       *[other] 等 { $count } 个文件
    }
    .detail-too-large = 超过了文件大小的上限，没有核对，或者只核对了一部分。
    .title-too-slow = 读得太久，没能读：{ $files }{ $more ->
        [0] { "" }
       *[other] 等 { $count } 个文件
    }
    .detail-too-slow = 超过了时间上限，没有核对，或者只核对了一部分。
    .title-unavailable = 邮件程序没有交出文件，没能读：{ $files }{ $more ->
        [0] { "" }
       *[other] 等 { $count } 个文件
    }
    .detail-unavailable = 里面的内容没有和邮件核对。
    .why = 没读到的就没有检查：里面的总额、日期和名称请自己看一遍。
    .touch = 我自己看过了
