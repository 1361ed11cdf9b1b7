## 更正所用的文字：信函、电话话术、内部备忘。
## 1.0 发布前请母语读者通读一遍。
##
## 每篇文字一条消息，各属性依次是信中的各部分；属性各起一段，名称以 `and-`
## 开头的接在上一段之后。没有文件时，letter-wrong-detail 不用 `document` 和
## `replaces`。
##
## 变量（均已按中文格式写好）：$subject（原邮件主题）、$date、$time、$zone、
## $file（共 $count 个）、$number（$numbered yes/no）、$wrong、$right、$field、
## $valid、$deadline、$facts、$name（$named yes/no）、$form（f、m、x）、$me、
## $company（$firm yes/no）、$phone（$reachable yes/no）、$minutes（发出后的
## 分钟数，时间已久时为 "long"）；备忘中另有 $recipients 和 $discussed，且各
## 变量都可能为空。
##
## letter-wrong-recipient、letter-deletion-request 和
## script-phone-wrong-recipient 不得涉及邮件内容：不用 $wrong、$right、$file、
## $count、$number、$field、$valid、$facts。

# 供下面各篇使用。
greet = { $named ->
        [yes] { $name }，您好！
       *[no] 您好！
    }
sign = { $firm ->
        [yes] { $reachable ->
            [yes]
                { $company }
                { $me }
                电话：{ $phone }
           *[no]
                { $company }
                { $me }
        }
       *[no] { $reachable ->
            [yes]
                { $me }
                电话：{ $phone }
           *[no] { $me }
        }
    }

call = { greet }{ $firm ->
        [yes] 我是{ $company }的{ $me }
       *[no] 我是{ $me }
    }。{ $minutes ->
        [0] 刚才
        [long] { $date }{ $time }
       *[other] { $minutes } 分钟前
    }我给您发了一封邮件，想跟您说明一下。

letter-wrong-attachment =
    .subject = 更正：{ $subject }
    .greeting = { greet }
    .which = { $date }{ $time }（{ $zone }）我给您发送了主题为“{ $subject }”的邮件。
    .and-wrong = 由于我的疏忽，邮件中附上了错误的文件。
    .document = 正确的文件（{ $file }）已重新附加在本邮件中，
    .and-replaces = 请以此为准，原文件作废。
    .and-unchanged = 除附件外，其他内容不变。
    .apology = 给您带来的不便，我深表歉意。
    .ask = 收到后烦请回复确认，谢谢。
    .closing =
        顺颂商祺
        { sign }

letter-missing-attachment =
    .subject = 更正（补发附件）：{ $subject }
    .greeting = { greet }
    .which = { $date }{ $time }（{ $zone }）我给您发送了主题为“{ $subject }”的邮件，
    .and-wrong = 由于我的疏忽，漏附了文件。
    .document = 现将文件（{ $file }）附在本邮件中，请查收。
    .and-unchanged = 原邮件内容不变。
    .apology = 给您带来的不便，我深表歉意。
    .ask = 收到后烦请回复确认，谢谢。
    .closing =
        顺颂商祺
        { sign }

letter-wrong-detail =
    .subject = 更正：{ $subject }
    .greeting = { greet }
    .which = { $numbered ->
        [yes] 我司{ $date }{ $time }（{ $zone }）发出的邮件“{ $subject }”（单号 { $number }）
       *[no] 我司{ $date }{ $time }（{ $zone }）发出的邮件“{ $subject }”
    }
    .and-wrong = 有一处错误：文中为 { $wrong }，应为 { $right }。
    .and-unchanged = 其余条款不变。
    .document = 更正版（{ $file }）见附件，
    .and-replaces = 以本版为准，原版作废。
    .apology = 由此带来的不便，我们深表歉意。
    .ask = 烦请确认收到，并按更正后的内容办理，谢谢。
    .closing =
        顺颂商祺
        { sign }

letter-wrong-recipient =
    .subject = 误发说明及删除请求
    .greeting = { greet }
    .which = { $date }{ $time }（{ $zone }）发给您的主题为“{ $subject }”的邮件
    .and-wrong = 系误发，本不应发送给您。
    .ask = 烦请删除该邮件及附件，勿转发、复制或使用，并在删除后回复确认。
    .apology = 打扰之处，敬请谅解。
    .closing =
        感谢您的配合，顺颂商祺
        { sign }

letter-deletion-request =
    .subject = 关于删除误发邮件的请求
    .greeting = { greet }
    .which = 承此前电话沟通：我司于{ $date }{ $time }（{ $zone }）误将主题为“{ $subject }”的邮件发送至贵方，
    .and-wrong = 内容并非提供给贵方。
    .ask =
        谨请贵方：
        一、删除该邮件及全部副本、转发件，并在可行范围内删除贵方所掌握的备份；
        二、不使用、不披露其内容；
        三、于{ $deadline }前书面回复，确认以上两项。
    .apology = 此为我方失误，谨致歉意。
    .closing =
        感谢贵方协助，顺颂商祺
        { sign }

# 与要约说明卡片并列显示。“在法律允许的范围内”“以我司书面确认为准”须保留。
letter-replace-offer =
    .subject = 更正：第 { $number } 号报价单
    .greeting = { greet }
    .which = 我司{ $date }{ $time }（{ $zone }）以邮件“{ $subject }”发出的第 { $number } 号报价单
    .and-wrong = 在“{ $field }”处有误，请勿据此行事。
    .replaces = 在法律允许的范围内，我司予以撤回或撤销，
    .and-document = 并以附件（{ $file }）替代，有效期至{ $valid }，以我司书面确认为准。
    .and-unchanged = 其余条款不变。
    .apology = 不便之处，深表歉意。
    .ask = 烦请按新报价办理并回复确认。如贵司已作出承诺或安排，请来电与我共同商定妥善方案。
    .closing =
        顺颂商祺
        { sign }

letter-tone =
    .subject = 致歉：{ $subject }
    .greeting = { greet }
    .which = 我{ $date }{ $time }（{ $zone }）的邮件“{ $subject }”
    .and-wrong = 写得仓促，措辞不当，
    .and-apology = 在此致歉。
    .unchanged =
        就事实而言：
        { $facts }
    .ask = 不知今日可否简短通话？
    .closing =
        顺颂商祺
        { sign }

# 供打电话时照着说。fix 最后冒号后的值可能为空，由打电话的人自己补上或略去。
script-phone =
    .opening = { call }
    .fact = 那封邮件里有一处错误，需要更正。
    .ask = 请问您是否已经打开或转发？烦请暂不使用。
    .fix = { $valued ->
        [yes] 正确的内容我马上发给您。应为：{ $right }
       *[no] 正确的内容我马上发给您。
    }
    .close = 随后我再用邮件跟您确认。谢谢您。
    .note =
        – 不谈责任，不许折扣，不争论。
        – 不归咎于某位同事或“系统”。
        – 涉及银行账户：拨打合同上的号码，不用邮件里的号码。
        – 记下通话时间、接听人和对方答复。

script-phone-wrong-recipient =
    .opening = { call }
    .fact = 那封邮件并非发给您的，是我误发了。
    .ask = 请问您是否已经打开或转发？烦请不要使用，并将邮件连同附件一并删除。
    .fix = 我随后发一封简短的书面说明，请您留存。
    .close = 删除之后，烦请回复一句。谢谢您。
    .note =
        – 不说任何数字、名称，也不提邮件里的其他内容。
        – 不许诺补发正确文件，正确文件只发给应收的人。
        – 不谈责任，不作任何许诺，不争论。
        – 记下通话时间、接听人和对方答复。

# 语音留言或聊天消息，应收与误收的人都适用。
script-voicemail =
    .text = { $firm ->
        [yes] 您好，我是{ $company }的{ $me }
       *[no] 您好，我是{ $me }
    }。我{ $date }{ $time }（{ $zone }）发给您的邮件请暂不使用，也请勿转发，稍后另发邮件说明。{ $reachable ->
        [yes] 我的电话：{ $phone }
       *[no] 谢谢。
    }

# 内部使用，空缺处由人填写。
memo-escalation =
    .subject = 请示：{ $date }发出的邮件“{ $subject }”
    .summary = 事件一句话：
    .sent =
        发送时间：{ $date }{ $time }（{ $zone }）
        客户当地时间：
    .recipients =
        收件人：{ $recipients }
        是否已读、已复：
    .wrong =
        单据号：{ $number }
        错在何处：{ $field }
        错误内容：{ $wrong }
        正确内容：{ $right }
        涉及金额：
    .offer = 原邮件的有效期及对方是否承诺：
    .steps =
        已采取措施：
        已与其商议：{ $discussed }
    .decision = 需决策事项（履行 / 更正 / 协商）及时限：
    .proposal =
        拟回复客户：
        更正文件：{ $file }
    .evidence = 留存证据：已发送邮件（含邮件头与附件）、本机记录

# Stands for the subject of a mail that had none.
no-subject = （无主题）
