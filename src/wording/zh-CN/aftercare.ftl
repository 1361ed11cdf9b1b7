## 发出之后。撤回顾问：结论、决定结论的条件、对方当地时间。

recall-summary-try =
    { $total ->
        [1] 唯一的收件人从技术上还有可能撤回，但别指望它。
       *[other] { $total } 位收件人中，{ $some } 位从技术上还有可能撤回，但别指望它。
    }
recall-summary-admin =
    { $total ->
        [1] 只有管理员还可以试，但别指望它。
       *[other] { $total } 位收件人中，{ $some } 位只有管理员还可以试，但别指望它。
    }
recall-summary-unknown =
    { $total ->
        [1] 能不能撤回，从这里看不出来，请看您的邮件客户端，但别指望它。
       *[other] { $total } 位收件人中，{ $some } 位能不能撤回从这里看不出来，请看您的邮件客户端，但别指望它。
    }
recall-summary-gone =
    { $total ->
        [1] 唯一的收件人那里已经撤不回。尽快更正更有用。
       *[other] { $total } 位收件人那里都撤不回。尽快更正更有用。
    }
recall-summary-nobody = 没有收件人信息，无从撤回。

recall-verdict-gone = 撤不回
recall-verdict-ask-admin = 找管理员
recall-verdict-try-now = 现在就试
recall-verdict-unknown = 不确定，请看客户端

recall-condition-same-organisation = 您与收件人在同一机构。
recall-condition-unread = 还没有人打开过（从这里看不到）。
recall-condition-not-fetched = 没有被邮件客户端或手机收取过。
recall-condition-time-limit = 还在允许的时限内。
recall-condition-both-support-it = 双方邮箱系统都支持撤回，并且已开启。

recall-reason-no-recall = “{ $provider }”没有撤回功能。
recall-reason-undo-only = “{ $provider }”没有撤回功能，“撤消”最多只在发送后的 { $seconds } 秒内有效。
recall-reason-outside = { $domain } 不属于您的机构，“{ $provider }”的撤回到不了那里。
recall-reason-outside-any = { $domain } 不属于您的机构，目前所知的撤回都到不了那里。
recall-reason-no-organisation = “{ $provider }”只能在机构内部撤回，而您的地址不属于任何机构，到不了 { $domain }。
recall-reason-other-system = { $domain } 不是“{ $provider }”的邮箱，它的撤回只对自家邮箱有效。
recall-reason-too-late = “{ $provider }”只允许在发送后 { $span }内撤回，现在已经超过。
recall-reason-list = 这一项后面是哪些人，从这里看不到；每个人的情况要分别看。
recall-reason-unknown-provider = 不知道您用的是哪家邮件服务。请看客户端里这封邮件有没有“撤回”。
recall-reason-unconfirmed = “{ $provider }”没有文档证实可以撤回。请看客户端里这封邮件有没有“撤回”。
recall-reason-supported = 您的服务商可以从这个邮箱中删除它。
recall-reason-unread = 对方未读才有效，是否已读从这里看不到。
recall-reason-unread-not-fetched = 对方未读、也没有被客户端收取过才有效，这些从这里看不到。
recall-reason-not-fetched = 没有被客户端收取过才有效，是否已收取从这里看不到。
recall-reason-admin-decides = 已读的邮件能不能撤回，取决于管理员的设置。
recall-reason-admin-too = 撤不回时，还可以请管理员试。
recall-reason-admin-only = “{ $provider }”的管理员可以从这个邮箱中删除它；自己能否操作，没有文档说明。
recall-reason-admin-still = 您自己的 { $span }时限已过，还可以请管理员试。
recall-limit = 时限是发送后 { $span }。
recall-two-sentences = { $first }{ $second }

recall-undo = 如果是在“{ $provider }”里发出的，邮件可能还没有离开：请在 { $seconds } 秒内点“撤消”。

recall-notice-none = 没有可用的撤回。通知里可能已经显示过这封邮件，下一步是清楚地更正。
recall-notice-yes = 撤回放在最后：通知里可能已经显示过这封邮件，而且对方会被告知您撤回了它。
recall-notice-optional = 撤回放在最后：通知里可能已经显示过这封邮件，对方也可能会被告知您撤回了它。
recall-notice-unknown = 撤回放在最后：通知里可能已经显示过这封邮件。对方会不会被告知，没有文档说明。
recall-notice-no = 撤回放在最后：通知里可能已经显示过这封邮件。
recall-cannot-know = 从这里只看得到地址，看不到域名由哪个系统收信（MX 记录），也看不到对方是否已读。

recall-provider-unknown = 从您的地址看不出邮件服务商，请在设置中选择。
recall-provider-guessed = 根据您的地址推测是“{ $provider }”，可在设置中更改。
recall-provider-stale = 资料核对于 { $date }，已超过一年，时限和菜单可能有变。
recall-grade-b = 依据的是第三方说法，不是厂商自己的文档。
recall-grade-unconfirmed = 尚未证实，以客户端里看到的为准。

recall-local-known-working = 对方那里现在是{ $weekday } { $clock }，请按已经读过来处理。
recall-local-known-worked = 对方那里现在是{ $weekday } { $clock }，发出后已经历过工作时间，请按已经读过来处理。
recall-local-known-resting = 对方那里现在是{ $weekday } { $clock }，不在工作时间，但手机上可能已经显示过。
recall-local-likely-working = 对方那里现在大概是{ $weekday } { $clock }，请按已经读过来处理。
recall-local-likely-worked = 对方那里现在大概是{ $weekday } { $clock }，发出后已经历过工作时间，请按已经读过来处理。
recall-local-likely-resting = 对方那里现在大概是{ $weekday } { $clock }，不在工作时间，但手机上可能已经显示过。
recall-local-unknown = 从地址看不出对方的当地时间。

recall-days = { $count } 天
recall-hours = { $count } 小时
recall-minutes = { $count } 分钟
recall-seconds = { $count } 秒
recall-left = 还剩 { $span }

recall-client-outlook-new = 新版 Outlook
recall-client-outlook-web = Outlook 网页版
recall-client-outlook-classic = 经典 Outlook
recall-client-outlook-mobile = 手机版 Outlook
recall-client-web = 网页邮箱
recall-client-mobile = 手机
recall-client-notes = Notes
recall-client-apple-mail = Apple“邮件”
recall-client-thunderbird = Thunderbird
recall-client-admin = 管理员

recall-line-provider = 邮件服务：{ $provider }；{ $date } 核对，等级 { $grade }，来源：{ $source }
recall-line-report = 撤回报告：{ $text }
recall-line-next-time = 下次发信
recall-line-member = 列表 { $list } 的成员

## 更正台

desk-held = 邮件还在等待，没有人看到。
desk-cosmetic = 小疏忽，不会误导任何人
desk-ordinary = 几分钟内发一封简短的更正
desk-high = 先打电话，再写信
desk-critical = 先不要联系客户：请先向上级说明

desk-step-take-back = 取回邮件
    .detail = 邮件还没有发出。再次发送时会重新检查一遍。
desk-step-put-right = 改正
    .detail = 从头再读一遍，主题也要看。
desk-step-put-right-recipient = 移除不该收到的人
    .detail = 抄送、密送和邮件列表也要看，还有下方引用的内容。
desk-step-put-right-file = 换成正确的文件
    .detail = 发送前先打开看一眼：客户对不对，版本对不对。
desk-step-put-right-missing = 补上附件
    .detail = 发送前先打开看一眼：客户对不对，版本对不对。
desk-step-put-right-value = 改成正确的内容
    .detail = 正文、主题和文件里都要改，三处须一致。
desk-step-put-right-internal = 删去内部内容
    .detail = 引用的往来邮件也要看；文件里留意隐藏工作表、批注和修订。
desk-step-put-right-bank = 改成正确的银行信息
    .detail = 以自己的资料为准，不要从邮件里抄。请另一个人核对一遍。
desk-step-put-right-tone = 先放一放
    .detail = 二十分钟后再读一遍，或请同事看看。
desk-step-let-be = 不必处理，或在下一封邮件里顺带说明
    .detail = 专门更正反而会放大这件事。
desk-step-escalate = 告知上级，如有法务请一并告知
    .detail = 备忘录用一页纸说明经过。商定由谁致电、可以说什么，然后在此填写姓名。
desk-step-call = 打电话
    .detail = 电话往往比邮件更早到达。话术只讲事实；请记下时间和对方的答复。
desk-step-call-bank = 用合同上的号码打电话
    .detail = 不要用邮件里的号码。请对方在您电话确认正确账户之前暂不付款。
desk-nobody-answers = 无人接听：语音留言或聊天里怎么说
desk-step-ask-deletion = 请 { $to } 删除邮件
    .detail = 单独一封，只发给对方一人，不附正确的文件，也不提邮件内容。
desk-step-correct = 向同一批收件人发一封更正
    .detail = 说明哪里有误、正确的是什么、哪些不变；新文件用新名称。发出后请等待。
desk-step-replace-offer = 更换报价
    .detail = 它可能构成要约。请先看要约说明卡，并与上级商定措辞。
desk-step-apologise = 就语气致歉
    .detail = 简短，并写明仍然有效的事实。打电话比再写一封更好。
desk-step-confirm = 请对方确认
    .detail = 请对方回复已收到更正或已删除。记下是谁、何时确认的。
desk-step-privacy = 告知负责个人信息的人员
    .detail = 有些法律从知悉之时起计时，说明卡上有列出；是否需要报告，不由程序判断。
desk-step-legal = 看一眼要约说明卡
    .detail = 仅为一般信息并注明出处，不构成法律意见。
desk-step-recall = 看看能否撤回
    .detail = 放在最后，与其他步骤并行：有些系统会通知收件人；离开本单位的邮件已无法收回。
desk-step-log = 记入日志
    .detail = 只保存在这台电脑上：发生了什么、做了什么，下次用得上。

desk-warning-promise = “{ $word }”是许诺。对外许诺什么，应由上级决定。
desk-warning-liability = “{ $word }”可能被理解为承认责任。只写哪里有误，其余交由上级。
desk-warning-recalled = “{ $word }”等于说邮件已经收回；是否处处都已删除，无从知道。

desk-line-needs = 还需说明：{ $what }

desk-step-name-them = 请在上面标出不该收到的人
    .detail = 将分别请他们删除，每人单独一封。

desk-step-call-one = 给 { $to } 打电话
    .detail = 对方本不该收到这封邮件。话术不提邮件内容；请记下时间和答复。
desk-step-resend = 把正确的邮件发给正确的人
    .detail = 请另写一封新邮件，不要回复原邮件。
