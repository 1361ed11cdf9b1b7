# 各个窗口里的文字。检查结果的文字在 findings.ftl。

## 发送前核对

review-findings = 发现的问题
review-why = 为什么？
review-mute = 不再提醒
review-mute-title = 关闭这项检查，可以在设置里重新打开。
review-back = 返回邮件
review-touch-first = 请先逐条确认
review-outbox = 放入发件箱
review-outbox-title = 把邮件放进邮件客户端的发件箱，由您自己决定何时发出。
review-send = 发送
review-send-in = { $time }后发送
review-send-ready = 确认可以发送
review-anyway = 仍要发送
review-anyway-in = 仍要发送（{ $time }后）
review-anyway-ready = 仍然确认

level-stop = 必须处理
level-ask = 请看一眼
level-note = 提示

family-recipients = 收件人
family-subject = 主题
family-attachments = 附件
family-figures = 数字
family-dates = 日期
family-terms = 贸易条款
family-bank = 银行信息
family-identifiers = 带校验位的号码
family-text = 正文
family-tone = 语气

touch-differs = 与上面的内容不一致。
touch-same = 一致。

## 一句话说明发出的是什么

recap-to = 发给 { $to }
recap-to-outside = 发给 { $to }（公司外部）
recap-files = { $count } 个附件

## 核对清单

rows-label = 核对清单
rows-nothing = 这里没有内容。
row-recipients = 收件人
row-subject = 主题
row-attachments = 附件
row-figures = 数字
row-tone = 语气
state-ok = 没有问题
state-note = 可以留意
state-ask = 请看一眼
state-stop = 必须处理
state-empty = 没有内容
recipient-inside = 本公司
recipient-outside = 外部
recipient-new = 首次发信
recipient-list = 邮件列表，成员在此不可见
recipient-to = 收件人
recipient-cc = 抄送
recipient-bcc = 密送
subject-empty = （无主题）
figure-calculation = 计算
figure-money = 金额
figure-quantity = 数量
figure-date = 日期
figure-document = 单据号
figure-right = 正确
figure-wrong = 算不对
size-unknown = 大小未知

## 时间

time-seconds = { $count } 秒
time-minutes = { $count } 分钟
seconds = 秒

## 出了意外

problem-engine = 这封邮件没能检查。
problem-save = 草稿没能保存。如果等待期间关闭邮件客户端，这封邮件就没有了。再确认一次，就照样开始等待。
problem-changed = 您确认之后，邮件又有改动。
problem-send = 邮件客户端没能发出这封邮件。
problem-closed = 等待期间邮件窗口被关闭，草稿在草稿箱里。
problem-restart = 等待期间邮件客户端被关闭，草稿在草稿箱里。
problem-lost = 等待期间 LastLook 被关闭。如果您之后没有自行发送，草稿在“草稿”文件夹中。
problem-no-answer = 邮件客户端没有接手发送。
problem-repair = 没能改成。
problem-failed = 出了差错，邮件已拦下，没有发出。

## 引擎不可用时的清单

plain-headline = 这封邮件没能检查
plain-title = 请您自己把邮件再看一遍
plain-unread = 这封邮件没能读取，请您自己再看一遍
plain-detail = LastLook 这次没能工作，下面列出的内容都没有经过判断。
plain-why = LastLook 的某个部分没有启动或中途停止。邮件没有发出，也没有锁住：可以返回邮件，也可以在自己看过之后勾选下面的方框。上面是错误的原文。
plain-touch = 收件人、附件和数字，我都亲自看过了

## 等待发出

hold-title = 等待发出
hold-empty = 没有等待中的邮件。
hold-leaves = { $time } 发出
hold-leaving = 正在发出
hold-ready = 可以发了：请在邮件里再按一次“发送”。
hold-unsent = 没有发出
hold-edit = 修改
hold-open-draft = 打开草稿
hold-send-now = 立即发送
hold-more = 更多
hold-outbox = 放入发件箱
hold-discard = 放弃发送
hold-discard-title = 关闭这封邮件，草稿仍保留在草稿文件夹中。
hold-dismiss = 知道了
hold-open-desk = 已发出的邮件有问题？

held-title = { $count ->
   *[other] 还没有发出
}
held-about = 如果就是这封，现在取回即可，没有人看到。
held-elsewhere = 如果就是这封，没有人看到：请在这封邮件旁的 LastLook 中选“修改”。
held-take-back = 取回
held-gone = 这封邮件已经发出，或此前已经取回。

## 设置

settings-title = LastLook 设置
settings-save = 保存
settings-saved = 已保存。
settings-unsaved = 尚未保存。
settings-refused = 没有保存：{ $error }
settings-locked = 由管理员设定。
settings-remove = 删除

settings-own = 本公司
settings-own-about = 发往这些域名的邮件算公司内部。一个都不填时，以发件人的域名为准。
list-own-domains = 本公司的邮箱域名，每行一个
list-own-names = 本公司的名称和商号，每行一个
list-origins = 货物从哪里出运：国家、港口或代码，每行一个
list-add = 添加 { $value }

settings-people = 往来单位
settings-people-about = LastLook 据此知道哪些人可以出现在同一封邮件里，哪些不可以。
settings-people-empty = 还没有客户。没有客户资料，比较客户的检查不会提示。
list-competitors = 绝不能发给：域名或邮箱地址，每行一个；* 代表任意字符，前面加 - 表示例外
customers-label = 客户
customers-add = 添加客户
customer-name = 名称
customer-domains = 邮箱域名
customer-aliases = 其他名称，用逗号分开
partners-label = 可以与客户同在一封邮件里的合作方
partners-add = 添加合作方
partner-role = 角色
partner-domains = 邮箱域名
partner-forwarder = 货代
partner-carrier = 承运人
partner-bank = 银行
partner-insurer = 保险公司
partner-inspection = 检验机构
partner-agent = 代理
partner-lawyer = 律师
partner-authority = 政府部门
partner-marketplace = 电商平台
partner-other = 其他

settings-bank = 本公司的银行账户
settings-bank-about = 邮件里的银行信息会与这里核对。
bank-cards-label = 账户
bank-cards-add = 添加账户
bank-iban = IBAN
bank-account = 账号（没有 IBAN 时）
bank-bic = BIC / SWIFT
bank-beneficiary = 收款人
bank-currency = 币种

settings-hold = 等待时间
settings-hold-about = 按下发送后，邮件等多久才真正发出。等待期间邮件一直开着，可以修改；0 表示不等待。
hold-of-inside-clean = 公司内部，没有问题
hold-of-outside-clean = 发往外部，没有问题
hold-of-after-findings = 有过提示
hold-of-first-contact = 第一次写给一家公司，且含价格、合同或银行信息
hold-of-heated = 带着火气写的邮件
release-label = 时间到了
release-automatic = 由 LastLook 发出
release-press-again = 由我再按一次“发送”（或“稍后发送”）
outlook-hold-label = 在 Outlook 中由谁计时
outlook-hold-auto = 复核过的邮件在侧窗中倒计时；没有问题的邮件在可以撤回的客户端中设定延迟送达
outlook-hold-pane = 所有邮件都在侧窗中倒计时
outlook-hold-delivery = 所有邮件都设定延迟送达；在经典版 Outlook 中无法撤回

settings-aftercare = 发送之后
settings-aftercare-about = 用于已发邮件旁的撤回顾问和更正台。
aftercare-provider = 您的邮件服务商（以其撤回规则为准）
aftercare-provider-guess = 根据地址推测
aftercare-phone = 您的电话，用于信件和话术
aftercare-cards = 显示要约与个人信息的说明卡

settings-checks = 检查项目
settings-checks-about = “提示”从不打断发送；“请看一眼”点一下即可；“必须处理”需要一个明确的动作。
limit-exposed-recipients = 互相能看到地址的外部收件人（来自不同公司）达到几位时提醒
limit-attachments-ask = 附件总大小达到多少 MB 时请看一眼
limit-attachments-stop = 附件总大小达到多少 MB 时必须处理
check-needs-files = 检查附件里的内容（能读取时）。
check-needs-mail-or-file = 附件中本公司的文件也一并检查。
check-needs-sent-mail = 从已发送邮件中学到足够内容之前，此项不作判断。
check-level = “{ $check }”的级别
check-default = 默认（{ $level }）
setting-off = 关闭
setting-note = 提示
setting-ask = 请看一眼
setting-stop = 必须处理

settings-language = 语言
language-label = LastLook 的语言
language-auto = 跟随邮件客户端

settings-file = 一个文件存下全部设置
settings-file-about = 同一份 policy.toml 可以给同事用，也可以给命令行用。导入后保存，才会替换上面的内容。
settings-export = 导出 policy.toml
settings-import = 导入…
settings-imported = { $file } 已填入上面，保存后生效。
settings-file-bad = { $file } 无法使用：{ $error }
settings-file-bad-line = { $file } 无法使用，第 { $line } 行：{ $error }

## Thunderbird 附加组件列表

tb-extension-name = LastLook
tb-extension-description = 外贸邮件发出之前，再看一眼。任何内容都不会离开您的电脑。

## Thunderbird 附加组件的窗口与菜单

tb-review-title = LastLook：发出前再看一眼
tb-hold-title = LastLook：等待发出
tb-settings-title = LastLook 设置
tb-menu-settings = LastLook 设置
tb-menu-desk = 更正这封邮件
tb-desk-title = LastLook：发出之后
tb-desk-sent = 没有找到您最近发出的邮件。请选中那封邮件，再点“更正这封邮件”。
tb-desk-none = 请选中一封您自己发出的邮件，再点“更正这封邮件”。
tb-desk-not-yours = 这封邮件不是您发出的：{ $from } 不在您的账户地址之中。只有自己发出的邮件才能更正。
tb-desk-not-left = 这封邮件还没有发出，对方并未收到。打开它直接修改即可。
tb-desk-unread = 这封邮件无法读取：{ $error }

## Outlook 加载项在客户端里的文字

ol-name = LastLook
ol-description = 外贸邮件发出之前，再看一眼。
ol-description-full = 外贸邮件发出之前，LastLook 就在 Outlook 里把它再读一遍：收件人、数字、日期、附件、语气。没有问题就不出声。邮件不会为此交给任何服务器。
ol-review = 再看一眼
ol-review-tip = 看看 LastLook 在这封邮件里发现了什么，然后修改、发出，或让它先等一等。
ol-review-appointment-tip = 会议邀请发出之前，看看 LastLook 发现了什么。
ol-settings = LastLook 设置
ol-settings-tip = 本公司名称、客户、银行账户、等待时间，以及启用哪些检查。
ol-sent = 更正这封邮件
ol-sent-tip = 邮件已经发出才发现有误？从这里写更正信。

## The panes and alerts of the Outlook add-in

alert-open = 打开 LastLook
alert-more = 另有 { $count } 处
alert-review-open = 请打开 LastLook 处理，然后在其中重新发送。
alert-review-ribbon = 请从功能区打开 LastLook 处理，然后在其中重新发送。
alert-unchecked-open = 请打开 LastLook，自行复核这封邮件。
alert-unchecked-ribbon = 请从功能区打开 LastLook，自行复核这封邮件。
alert-held = 这封邮件将保留到 { $time }
alert-held-open = 未发现问题。请打开 LastLook，由它倒计时并发出；或在该时间之后再按一次“发送”。
alert-held-ribbon = 未发现问题。请从功能区打开 LastLook，由它倒计时并发出；或在该时间之后再按一次“发送”。

pane-writing = 没有待处理的事项
pane-writing-about = 按下“发送”时，LastLook 会查看这封邮件。
pane-sending = 正在发送
pane-sending-about = Outlook 正在发送这封邮件。
pane-look = 现在就看一遍

pane-sent-hint = 已发出的邮件有问题？请在“已发送邮件”中打开它，再点“更正这封邮件”。

sent-not-yours = 这不是您发出的邮件。
sent-unread = 这封邮件无法读取。

book-title = 学到的内容
book-about = 您写给谁、多频繁、哪些公司常在同一封邮件里：根据您发出的邮件计数，只保存在这个浏览器中。
book-count = { $count ->
    [0] 还没有学到任何内容。
   *[other] { $count } 个地址
}
book-export = 导出记录
book-import = 导入…
book-forget = 全部忘记
book-forget-sure = 确定全部忘记
book-imported = 记录已替换。
book-bad = { $file } 不是 LastLook 的记录。
book-failed = 这个浏览器无法保存：{ $error }

## 更正台

desk-title = 更正
desk-happened = 发生了什么
desk-suggested = 已根据检查结果预先填写，不对的地方请修改。
desk-clock-minutes = { $count ->
    [0] 刚刚发出（{ $time }）
   *[other] { $count } 分钟前发出（{ $time }）
}
desk-clock-long = { $day } { $time } 发出
desk-discussed = 已与谁商量
desk-locked = 填写已与谁商量之后才能打开。
desk-privacy-deadline = 自发现之时起 72 小时，到 { $time } 为止。
desk-new-mail = 信件以新邮件打开：在 Outlook 中答复会引用原来有误的邮件，并沿用原主题。
desk-warnings = 请再看一遍您自己的这些措辞：
desk-bcc-unknown = Outlook 不显示密送收件人，请自行把他们加到更正邮件中。
slot-name = 称呼用的姓名
desk-language = 信件语言
desk-language-own = 与原邮件相同
desk-button-write = 写信
desk-button-show = 查看
desk-button-recall = 查一查
desk-button-cards = 阅读
desk-button-log = 记下
desk-button-take-back = 取回
desk-button-fill = 继续
desk-button-again = 仍要再写一封
desk-missing = 还需要填写：
desk-opened = 已在单独的窗口中打开，尚未发送。
desk-opened-attach = 已在单独的窗口中打开，请附上更正后的文件；尚未发送。
desk-fallback = 该语言暂无此信，已用英文。
desk-again = 您已为同一人打开过这封信。发一封，然后等待。
desk-logged = 已记在这台电脑上。
desk-problem-locked = 请先填写已与谁商量。
desk-problem-nobody = 没有可写信的人。
desk-problem-two-audiences = 删除请求与更正是两封邮件。
desk-problem-no-time = 无法读取邮件的时间。
desk-problem-own-words = 您自己的信件模板不能用：内容为空、有无法填写的空位，或重复了误收的人不该再看到的内容。

slip-wrong = 哪里出了错？
slip-wrong-recipient = 收件人
slip-wrong-wrong-attachment = 附件发错
slip-wrong-missing-attachment = 漏发附件
slip-wrong-amount = 价格或金额
slip-wrong-date = 日期或单号
slip-wrong-term = 条款
slip-wrong-bank = 银行信息
slip-wrong-internal = 内部内容
slip-wrong-tone = 语气
slip-wrong-cosmetic = 笔误
slip-whom = 发给了谁？
slip-whom-customer = 客户
slip-whom-other-customer = 另一客户
slip-whom-competitor = 竞争对手
slip-whom-supplier = 供应商
slip-whom-colleague = 同事
slip-whom-unknown = 不清楚
slip-answered = 对方有答复吗？
slip-answered-no = 没有
slip-answered-replied = 已回复
slip-answered-accepted = 已接受或付款
slip-cost = 可能造成多大损失？
slip-cost-nothing = 没有
slip-cost-some = 有一些
slip-cost-order = 约一个订单
slip-cost-more = 不止一个订单
slip-personal = 含有个人信息（护照、名单）
slip-recipients = 谁不该收到？

slot-wrong = 邮件中写的是
slot-right = 应当是
slot-file = 更正后的文件名
slot-number = 单据编号
slot-field = 有误的项目
slot-valid = 新报价有效期至
slot-deadline = 请对方确认的期限
slot-facts = 仍然有效的事实
slot-me = 您的姓名
slot-form = 对方的称谓
slot-form-woman = 女士
slot-form-man = 先生
slot-form-neutral = 不区分
slot-company = 您的公司
slot-phone = 您的电话

copy-button = 复制
copy-done = 已复制。
copy-marked = 已选中，请用键盘复制。

recall-button = 撤回
recall-provider = 依据 { $name } 的规则，核对日期 { $day }（{ $source }）。
cards-about = 仅为一般信息，不构成法律意见。请选择要看的法律。
cards-source = 出处：{ $source }；核对日期 { $day }，等级 { $grade }。
law-any = 一般情况
law-cisg = 联合国国际货物销售合同公约
law-cn = 中国
law-us = 美国
law-de = 德国
law-uk = 英国和新加坡
law-eu = 欧盟和英国
law-jp = 日本

log-title = 疏忽与拦下的问题
log-about = 发生了什么、做了什么，以及发出前发现并改正了什么。只保存在这台电脑上。
log-slip = 疏忽
log-catch = 及时发现
log-empty = 还没有记录。
log-csv = 导出为 CSV
log-json = 导出为 JSON
log-wipe = 清空日志
log-wipe-sure = 确定清空日志

## 演示页面（www/）

demo-tagline = 邮件发出之前，再看一眼
demo-language = 语言
demo-start-over = 重新开始
demo-folders = 文件夹
demo-folder-drafts = 草稿
demo-folder-held = 等待中
demo-folder-sent = 已发送
demo-folder-count = { $count } 封邮件
demo-empty-drafts = 草稿已处理完。点“重新开始”可以恢复。
demo-empty-held = 没有等待中的邮件。发往公司外部的邮件会在这里停留一分钟再发出。
demo-empty-sent = 还没有发出任何邮件。
demo-write = 写邮件
demo-nobody = （没有收件人）
demo-no-subject = （无主题）
demo-mail-title = 邮件：{ $subject }
demo-to-list = 返回列表
demo-send = 发送
demo-attach = 添加附件
demo-delete = 删除这封邮件
demo-remove = 移除 { $what }
demo-files = 附件
demo-field-from = 发件人
demo-field-to = 收件人
demo-field-cc = 抄送
demo-field-bcc = 密送
demo-field-subject = 主题
demo-field-body = 邮件正文
demo-sent-note = 在演示里，“已发送”只表示移到这个文件夹，邮件从未离开本页面。
demo-correct = 这封邮件有问题
demo-correct-failed = 无法打开更正台（{ $reason }）。
demo-welcome = 打开一封草稿，点“发送”
demo-welcome-text = 草稿里各藏着一种外贸邮件的典型事故，其中两封没有问题。内容可以随意修改，也可以自己写、添加文件，或把自己的 .eml 文件拖到页面任意位置。
demo-drop = 松开即可：邮件文件会被打开，其他文件会成为附件
demo-unreadable = 无法把 { $file } 当作邮件读取（{ $reason }）。
demo-review = 发送前再看一眼
demo-close = 关闭
demo-house = 公司规则
demo-house-text = 演示按这家虚构公司的规则来判断。正式使用时填写您自己的；没有填的就不作判断。
demo-house-file = 查看同一内容的规则文件
demo-house-own = 本公司名称与域名
demo-house-customers = 客户
demo-house-competitors = 绝不能收到我方邮件
demo-house-partners = 合作伙伴，可出现在任何邮件中
demo-house-bank = 我方银行账户
demo-house-hold = 邮件等待多久
demo-hold-inside = 公司内部：{ $time }
demo-hold-outside = 发往外部，没有问题：{ $time }
demo-hold-findings = 发现过问题：{ $time }
demo-hold-first = 首次写给一家公司且含价格：{ $time }
demo-hold-heated = 带着怒气写的：{ $time }
demo-hint = 点“发送”，看看会发生什么。
demo-correct-hint = 发出后才发现有问题？更正台会把邮件再读一遍，排好现在该做的事，并把信写成草稿。
demo-waiting = 正在等待
demo-waiting-text = 邮件将在 { $time } 发出。在此之前它仍是一封普通草稿：一改动，就会重新检查。
demo-skip = 跳过等待
demo-happened = 发生了什么
demo-log-pressed = 您点了“发送”。
demo-log-found = LastLook 用 { $time } 毫秒读完邮件，发现 { $count } 处问题。
demo-log-nothing = LastLook 用 { $time } 毫秒读完邮件，没有发现问题，也没有打开任何窗口。
demo-log-unchecked = 检查无法运行，改为显示简易清单；邮件没有发出。
demo-log-repaired = 已修正：{ $words }
demo-log-back = 回到邮件，没有发出。
demo-log-approved = 您看过这 { $count } 处问题，决定照原样发出。
demo-log-held = 邮件等待 { $time }。
demo-log-skipped = 演示时钟跳过了 { $time }。
demo-log-left = 邮件已发出——在这里只是移到“已发送”。
demo-log-outbox = 邮件已放入发件箱——在这里只是移到“已发送”。
demo-log-kept = 邮件已取消等待，仍在草稿中。
demo-log-desk = 您打开了更正台。
demo-log-letter = 已写成草稿：{ $subject }
demo-log-caught = 及时发现：发出前改正了 { $count } 处问题，已记入“公司规则”下方的日志。
demo-log-noted = 已记下这次失误——在这里只保留到关闭本标签页。
demo-privacy = 没有任何内容离开本页面
demo-privacy-text = 检查在您的浏览器里运行。页面背后没有服务器，也不允许连接任何服务器。
demo-privacy-count = { $count ->
    [0] 打开页面以来，发往其他服务器的请求：无。
   *[other] 打开页面以来，发往其他服务器的请求：{ $count } 个。
}

demo-story-none = 邮件一旦发出，就收不回来了
demo-story-none-text = 撤回只是心理安慰，不是安全网。LastLook 在您点“发送”的那一刻把邮件再读一遍——人名、数字、日期、附件、语气——没有问题就不出声。
demo-story-own = 您自己的邮件
demo-story-own-text = LastLook 按演示公司的规则判断。拖进来的邮件文件只在本页面里读取，不会传到别处。
demo-story-letter = 更正台写的信
demo-story-letter-text = 针对那封已发出的邮件，用原邮件的语言或您选的语言写成。它是一封普通草稿：读一读，改一改，补上该带的附件。您点“发送”之前，不会发出。
demo-story-quotation = 发往德国的报价
demo-story-quotation-text = 上个月的报价，拿来改给新的询盘。数量改了，总价没改，旧的有效期也还在。这样的价格一旦被接受，可能对您有约束力。
demo-story-wrong-customer = 把甲客户的合同发给乙客户
demo-story-wrong-customer-text = 同一个下午准备了两份合同。附件选错了，自动补全又把另一家客户的采购带进了抄送。
demo-story-other-quotation = 文件名对，报价单不对
demo-story-other-quotation-text = 附件的名字和正文说的一样，里面却存成了另一家客户的报价。不打开就看不出来是谁的价格——这是一个真实的 PDF，LastLook 会打开来看。
demo-story-hidden-cost = 看不见的工作表
demo-story-hidden-cost-text = 价格表是从成本核算表改出来的，写着成本和利润率的那一页只是隐藏，没有删掉，对方取消隐藏就能看到。这是一个真实的 Excel 文件。
demo-story-swapped-total = 邮件和发票差了两位数字
demo-story-swapped-total-text = 形式发票没有错，正文里的总额是手打的，有两位数字颠倒了。客户会照小的金额付款。发票是一个真实的 Word 文件。
demo-story-competitor = 抄送里有竞争对手
demo-story-competitor-text = “Wang Lei”本该是物流部的同事，自动补全先给出的却是竞争对手那边同名的人，特别价格也一起发了过去。
demo-story-internal = 留在正文里的内部备注
demo-story-internal-text = 给老板的一句话写进了草稿，忘了删。客户会看到成本和利润率。
demo-story-angry = 深夜的回信
demo-story-angry-text = 忙了一天，晚上 11 点 47 分写的。内容未必不对，但到早上就会是另一封信。这样的邮件要多等一会儿。
demo-story-template = 模板没填完
demo-story-template-text = 展会后的跟进信，当天发了四十封。这一封还有两处空着。
demo-story-iban = IBAN 里的两位数字
demo-story-iban-text = 账号是手打的，有两位数字颠倒了。定金要几个星期才能退回，甚至退不回来。
demo-story-no-file = 附件忘了添加
demo-story-no-file-text = 写给深圳客户的中文邮件：“附件是检验报告”——可是没有附件。
demo-story-lookalike = 看着像、其实不对的域名
demo-story-lookalike-text = 一封谈发货的德文邮件。地址里少了一个字母——可能是打错，也可能有人抢注了这个域名——而且星期与日期对不上。
demo-story-clean = 没有问题的邮件
demo-story-clean-text = 发给公司外部的客户。不会打开任何窗口，邮件只是等一分钟，万一您又想起什么。
demo-story-colleague = 给同事的一句话
demo-story-colleague-text = 公司内部，没有问题：立即发出，您不会感觉到 LastLook 的存在。
